"""Descriptions, tables and overlays that are wrong, a small one for each finding."""

from __future__ import annotations

BASE = """\
openapi: 3.1.0
info: {title: Pets, version: "1"}
paths:
  /pets/{id}:
    post:
      operationId: pets.add
      parameters:
        - {name: id, in: path, required: true, schema: {type: string}}
        - {name: page, in: query, schema: {type: integer}}
      requestBody:
        required: true
        content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}
      responses:
        "200":
          description: ok
          content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}
components:
  schemas:
    Pet:
      type: object
      properties:
        name: {type: string}
        age: {type: integer}
"""

_ID = "        - {name: id, in: path, required: true, schema: {type: string}}\n"
_PAGE = "        - {name: page, in: query, schema: {type: integer}}\n"
_NAME = "name: {type: string}"
_BODY = 'application/json: {schema: {$ref: "#/components/schemas/Pet"}}}\n      resp'
_ANSWER = (
    '          content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}'
    "\ncomp"
)
_SCHEMES = "components:\n  securitySchemes:\n"
_AGAIN = "  /pets/{ID}:\n    post:\n      operationId: pets.add_other\n"
_LONG = ", ".join(f"v{number}" for number in range(501))
_PAGE_COMPONENT = "components:\n  parameters:\n    Page: " + _PAGE.strip()[2:] + "\n"
_GET = "    get: {responses: {default: {description: any}}}\n"

#: What becomes of BASE: parts of it, each with what stands there instead.
CHANGES: list[tuple[tuple[str, str], ...]] = [
    # The document as a whole.
    (("openapi: 3.1.0", "openapi: 4.0.0"),),
    (("openapi: 3.1.0\n", ""),),
    (("paths:\n", "pats:\n"),),
    (("info:", "info: [\ninfo:"),),
    (("paths:\n", "paths:\npaths:\n"),),
    (("title: Pets", "title: !name Pets"),),
    (("info:", f"x-deep: {'[' * 401}{']' * 401}\ninfo:"),),
    (("title: Pets, ", ""),),
    (("info:", "infos: {}\ninfo:"),),
    # Operations and parameters.
    (("name: page, in: query", "name: page, In: QUERY"),),
    ((_BODY, "schema: {type: object}}\n      resp"),),
    (("  /pets/{id}:", "  /pets/{id}?page=first:"),),
    (("    post:\n", "    post: 7\n    x-was:\n"),),
    (("    post:\n", "    purge: null\n    post:\n"),),
    (("    post:\n", '    "a b": {responses: {}}\n    post:\n'),),
    (("    post:\n", "    Post:\n"),),
    (("  /pets/{id}:", "  pets/{id}:"),),
    (("  /pets/{id}:", "  /pets/{id}?fast=true:"),),
    (("  /pets/{id}:", "  /pets/{id}#fast:"),),
    (("operationId: pets.add", "operationId: [pets]"),),
    (("operationId: pets.add\n", "operationId: pets.add\n      tags: [7]\n"),),
    (("operationId: pets.add\n", "operationId: pets.add\n      tag: [pets]\n"),),
    (("name: page, in: query", "in: query"),),
    (("in: query", "in: body"),),
    (("in: query", "in: formData"),),
    (("in: query", "in: nowhere"),),
    (("/pets/{id}", "/pets/{id:[0-9]+}"),),
    ((_PAGE, "        - {$ref: Page}\n"), ("components:\n", _PAGE_COMPONENT)),
    ((_ID, ""),),
    ((_PAGE, _PAGE + _ID.replace("name: id", "name: other")),),
    (("required: true, schema", "schema"),),
    ((_PAGE, _PAGE * 2),),
    ((_PAGE, _PAGE.replace("in: query", "in: query, style: odd")),),
    ((_PAGE, _PAGE.replace("name: page, in: query", '"name": "a b", in: header')),),
    ((_PAGE, _PAGE.replace("name: page, in: query", "name: Accept, in: header")),),
    (
        (
            "{type: integer}}\n",
            "{type: array, items: {type: object, properties: {a: {type: integer}}}}}\n",
        ),
    ),
    ((_PAGE, '        - {$ref: "#/components/schemas/Pet"}\n'),),
    ((_PAGE, '        - {$ref: "#/components/parameters/Page"}\n'),),
    ((_PAGE, '        - {$ref: "../outside.yaml"}\n'),),
    ((_PAGE, '        - {$ref: "https://other.example/page.yaml"}\n'),),
    (
        (_PAGE, '        - {$ref: "#/components/parameters/A"}\n'),
        (
            "components:\n",
            "components:\n  parameters:\n"
            '    A: {$ref: "#/components/parameters/B"}\n'
            '    B: {$ref: "#/components/parameters/A"}\n',
        ),
    ),
    (
        (
            "components:\n",
            "  /pets:\n    get:\n      operationId: pets.add\n"
            "      responses: {default: {description: any}}\ncomponents:\n",
        ),
    ),
    (
        (
            "components:\n",
            _AGAIN + "      responses: {default: {description: any}}\ncomponents:\n",
        ),
    ),
    (
        ("operationId: pets.add\n", "operationId: pets.get_it\n"),
        (
            "components:\n",
            "  /pets:\n    get:\n      operationId: pets.getIt\n"
            "      responses: {default: {description: any}}\ncomponents:\n",
        ),
    ),
    (
        (
            "      responses:\n",
            '      security: [{$ref: "#/components/x"}]\n      responses:\n',
        ),
        ("components:\n", "components:\n  x: {}\n"),
    ),
    (
        ("  /pets/{id}:", "  /pets/{id1}:"),
        ("name: id,", "name: id1,"),
        (
            "components:\n",
            "  /pets/{id2}:\n    post:\n      operationId: pets.add_other\n"
            "      parameters:\n"
            + _ID.replace("name: id,", "name: id2,")
            + "      responses: {default: {description: any}}\ncomponents:\n",
        ),
    ),
    # Bodies and answers.
    (("      responses:\n", "      responses: {}\n      x-was:\n"),),
    ((_ANSWER, "          content: {type: void}\ncomp"),),
    (
        (
            _ANSWER,
            "          content: {application/json: {schema: {title: Stream result of Pet, "
            "properties: {result: {}, error: {}}}}}\ncomp",
        ),
    ),
    (('"200":', "200 OK:"),),
    (('"200":', "fine:"),),
    (("description: ok", "x-description: ok"),),
    (("description: ok", "description: null"),),
    (
        ("post:", "get:"),
        ("        required: true\n        cont", "        cont"),
    ),
    ((_BODY, "}\n      resp"),),
    ((_BODY, "application/xml: " + _BODY.partition(": ")[2]),),
    ((_BODY, '"*/*": ' + _BODY.partition(": ")[2]),),
    ((_BODY, "application/xml: {}, " + _BODY),),
    ((_BODY, "multipart/form-data: {schema: {type: array, items: {}}}}\n      resp"),),
    ((_BODY, "multipart/related: " + _BODY.partition(": ")[2]),),
    (
        (
            _BODY,
            "application/json: {encoding: {name: {style: form}}, "
            + _BODY.partition("{")[2],
        ),
    ),
    (('"200":', '"101": {description: Switching}\n        "200":'),),
    (('"200":', '"202": {description: Later}\n        "200":'),),
    (
        (
            _ANSWER,
            "          content: {text/event-stream: {schema: {type: string}}}\n"
            '        "201":\n          description: made\n' + _ANSWER,
        ),
    ),
    (
        (
            _ANSWER,
            "          content: {text/event-stream: {itemSchema: {oneOf: "
            "[{properties: {data: {}}}, {properties: {age: {}}}]}}}\ncomp",
        ),
        ("openapi: 3.1.0", "openapi: 3.2.0"),
    ),
    # Schemas.
    (
        (
            "Pet:",
            "Pet: {oneOf: [{$ref: '#/components/schemas/Cat'}, {type: string}], "
            "discriminator: {propertyName: kind}}\n    Cat:",
        ),
    ),
    (
        (
            "Pet:",
            "Pet: {oneOf: [{$ref: '#/components/schemas/Cat'}, {type: object}], "
            "discriminator: {propertyName: kind, mapping: {dog: '#/$defs/Dog'}}}\n    Cat:",
        ),
    ),
    ((_NAME, "name: {type: array, items: [{type: string}]}"),),
    ((_NAME, "name: {type: str}"),),
    ((_NAME, "name: {type: string, enum: []}"),),
    ((_NAME, "name: {type: string, enum: [a, 1]}"),),
    ((_NAME, f"name: {{type: string, enum: [{_LONG}]}}"),),
    ((_NAME, "name: {type: string, default: 7}"),),
    ((_NAME, "name: {type: string, example: 7}"),),
    ((_NAME, "name: {type: string, required: true}"),),
    ((_NAME, "name: {type: string, format: uuid, maxLength: 4}"),),
    ((_NAME, "name: {not: {type: string}}"),),
    ((_NAME, "name: {$dynamicRef: '#nothing'}"),),
    ((_NAME, "name: {allOf: [{type: string}, {type: integer}]}"),),
    ((_NAME, '"na\\"me": {type: string}'),),
    ((_NAME, "name: {type: array}"), ("openapi: 3.1.0", "openapi: 3.0.3")),
    (("      type: object\n", "      type: string\n"),),
    (("      type: object\n", "      type: object\n      required: [colour]\n"),),
    (("schemas/Pet", "schemas/Cat"),),
    (
        (
            "    Pet:\n",
            "    A: {oneOf: [{$ref: '#/components/schemas/B'}]}\n"
            "    B: {allOf: [{$ref: '#/components/schemas/A'}]}\n    Pet:\n",
        ),
        (_NAME, "name: {$ref: '#/components/schemas/A'}"),
    ),
    ((_NAME, "$ref: '#/components/schemas/Name'"),),
    (("properties:\n", "properties:\n        Age: {type: integer}\n"),),
    # Servers, security, tags, extensions.
    (("paths:\n", 'servers: [{url: "ftp://pets.example"}]\npaths:\n'),),
    (("paths:\n", 'servers: [{url: "https://pets.example?key=1"}]\npaths:\n'),),
    (("paths:\n", 'servers: [{url: "http://10.0.0.7:8080/api"}]\npaths:\n'),),
    (("paths:\n", 'servers: [{url: "api.pets.example/v1"}]\npaths:\n'),),
    (
        (
            "paths:\n",
            'servers: [{url: "https://{at}", variables: {at: {default: c, '
            "enum: [a.example, b.example]}}}]\npaths:\n",
        ),
    ),
    (
        (
            "    post:\n",
            '    servers: [{url: "https://a.example"}, {url: "https://b.example"}]\n'
            "    post:\n",
        ),
    ),
    (
        ("paths:\n", "security: [{card: []}]\npaths:\n"),
        ("components:\n", f"{_SCHEMES}    card: {{type: mutualTLS}}\n"),
    ),
    (
        ("paths:\n", "security: [{key: []}]\npaths:\n"),
        ("components:\n", f"{_SCHEMES}    key: {{type: apiKey, name: X-Key}}\n"),
    ),
    (
        ("paths:\n", "security: [{login: []}]\npaths:\n"),
        (
            "components:\n",
            f"{_SCHEMES}    login: {{type: oauth2, flows: {{clientCredentials: "
            '{tokenUrl: "http://id.example/token", scopes: {}}}}\n',
        ),
    ),
    (
        ("paths:\n", "security: [{a: [], b: []}]\npaths:\n"),
        (
            "components:\n",
            f"{_SCHEMES}    a: {{type: apiKey, name: X-Key, in: header}}\n"
            "    b: {type: apiKey, name: X-Key, in: header}\n",
        ),
    ),
    (("paths:\n", "security: [{key: []}]\npaths:\n"),),
    (
        ("paths:\n", "tags: [{name: a}, {name: b, parent: a}]\npaths:\n"),
        ("openapi: 3.1.0", "openapi: 3.2.0"),
    ),
    (("operationId: pets.add\n", "operationId: pets.add\n      x-pagination: 7\n"),),
    (("components:\n", "webhooks: {born: {post: {}}}\ncomponents:\n"),),
    # What nothing can be made of.
    (("paths:\n", "paths: {}\nx-was:\n"),),
]

#: Inputs that are no such document: what it is, its name and its content.
FILES: list[tuple[str, str, bytes]] = [
    ("an empty file", "api.yaml", b""),
    ("no text", "api.yaml", b"\x00\x01\x02"),
    ("not UTF-8", "api.yaml", b"info: caf\xe9\n"),
    ("wrong JSON", "api.json", b'{"openapi": "3.1.0",\n "info": }\n'),
    ("no mapping", "api.yaml", b"just words\n"),
]

#: Rows of a status table.
ROWS = [
    "{status: 404, reason: Again}",
    "{status: 4040, reason: High}",
    "{reason: Nothing}",
    "{status: 409, reason: X, retry: often}",
    "{status: 409, exception: not a name}",
    "{status: 409, exception: NotFoundError}",
    "{status: 409, reason: [X]}",
    "{status: 409, reason: X, colour: red}",
    "{status: 409, reason: X, vendor_codes: a}",
    "{status: 409, reason: X, vendor_codes: [taken]}",
    "just text",
]

#: Tables that are none, by their names.
TABLES = {
    "codes.yaml": "just words\n",
    "codes.csv": "reason,description\nX,Y\n",
    "codes.md": "# Codes\n\nNo table.\n",
    "codes.json": "{}",
    "codes.txt": "404 Not found\n",
}

OVERLAYS = [
    "overlay: 1.0.0\n",
    "overlay: 3.0.0\ninfo: {title: O, version: '1'}\nactions: [{target: $, update: {}}]\n",
    "overlay: 1.0.0\ninfo: {title: O, version: '1'}\nactions: []\n",
    "overlay: 1.0.0\ninfo: {title: O, version: '1'}\n"
    'actions: [{target: "$.cats", remove: true}]\n',
    "overlay: 1.0.0\ninfo: {title: O, version: '1'}\n"
    "actions: [{target: '$.paths[', remove: true}]\n",
]


def changed(changes: tuple[tuple[str, str], ...]) -> str:
    """BASE with something wrong in it."""
    text = BASE
    for before, after in changes:
        assert before in text, before
        text = text.replace(before, after, 1)
    return text
