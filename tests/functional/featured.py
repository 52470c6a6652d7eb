"""The description of a small API, which uses some features of the runtime."""

from __future__ import annotations

from cliqgen.runtime import IMPLIED

#: The classes for formats, which matter if there is a schema with the format.
TYPES = {"share": "fractions:Fraction"}

PLAIN = """\
openapi: 3.1.0
info: {title: Shop, version: '1'}
paths:
  /orders/{id}:
    get:
      operationId: orders.get
      parameters:
        - {name: id, in: path, required: true, schema: {type: string}}
        - {name: fields, in: query, schema: {type: array, items: {type: string}}}
      responses:
        '200':
          description: ok
          content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}
    put:
      operationId: orders.replace
      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
      requestBody:
        required: true
        content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}
      responses: {'204': {description: done}}
components:
  schemas:
    Order: {type: object, required: [name], properties: {name: {type: string}}}
    Card: {type: object, required: [number], properties: {number: {type: string}}}
    Cash: {type: object, required: [coins], properties: {coins: {type: integer}}}
"""
_PROPERTIES = "Order: {type: object, required: [name], properties: {"
_PARAMETERS = "        - {name: fields, in: query, schema: {type: array, items: {type: string}}}\n"
#: By feature: what is put where into the description.
MORE = {
    "collections": (
        "paths:\n",
        """\
  /orders:
    post:
      operationId: orders.create
      requestBody:
        required: true
        content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}
      responses: {'204': {description: done}}
""",
    ),
    "decimals": (_PROPERTIES, "total: {type: number, format: decimal}, "),
    "deep_objects": (
        _PARAMETERS,
        "        - {name: where, in: query, style: deepObject, schema: {type: object}}\n",
    ),
    "delimiters": (
        _PARAMETERS,
        "        - {name: sort, in: query, explode: false,\n"
        "           schema: {type: array, items: {type: string}}}\n",
    ),
    "encodings": (
        "paths:\n",
        """\
  /labels:
    post:
      operationId: labels.create
      requestBody:
        required: true
        content:
          application/x-www-form-urlencoded:
            schema: {type: object, properties: {tag: {type: array, items: {type: string}}}}
            encoding: {tag: {style: pipeDelimited, explode: false}}
      responses: {'204': {description: done}}
""",
    ),
    "files": (
        "paths:\n",
        """\
  /scans:
    put:
      operationId: scans.replace
      requestBody:
        required: true
        content: {application/pdf: {schema: {type: string, format: binary}}}
      responses: {'204': {description: done}}
""",
    ),
    "formats": (_PROPERTIES, "share: {type: string, format: share}, "),
    "forms": (
        "paths:\n",
        """\
  /notes:
    post:
      operationId: notes.create
      requestBody:
        required: true
        content:
          application/x-www-form-urlencoded:
            schema: {type: object, properties: {text: {type: string}}}
      responses: {'204': {description: done}}
""",
    ),
    "limits": (
        "      operationId: orders.get\n",
        "      x-rate-limit: {requests: 5, period: 60}\n",
    ),
    "multipart": (
        "paths:\n",
        """\
  /photos:
    post:
      operationId: photos.create
      requestBody:
        required: true
        content:
          multipart/form-data:
            schema: {type: object, properties: {photo: {type: string, format: binary}}}
      responses: {'204': {description: done}}
""",
    ),
    "numbers": (_PROPERTIES, "weight: {type: number}, "),
    "open_models": (
        _PROPERTIES,
        "bag: {type: object, properties: {size: {type: string}},"
        " additionalProperties: {type: string}}, ",
    ),
    "reserved": (
        _PARAMETERS,
        "        - {name: path, in: query, allowReserved: true, schema: {type: string}}\n",
    ),
    "segments": (
        "paths:\n",
        """\
  /files/{path:path}:
    get:
      operationId: files.get
      responses:
        '200':
          description: ok
          content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}
""",
    ),
    "styles": (
        "paths:\n",
        """\
  /shelves{shelf}:
    get:
      operationId: shelves.get
      parameters:
        - {name: shelf, in: path, required: true, style: label, schema: {type: string}}
      responses:
        '200':
          description: ok
          content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}
""",
    ),
    "time_forms": (
        _PROPERTIES,
        "due: {type: string, format: date-time,"
        r" pattern: '^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$'}, ",
    ),
    "unions": (
        _PROPERTIES,
        "paid: {oneOf: [{$ref: '#/components/schemas/Card'},"
        " {$ref: '#/components/schemas/Cash'}]}, ",
    ),
    "paging": (
        "paths:\n",
        """\
  /pages:
    get:
      operationId: pages.list
      x-pagination: {style: cursor, request: after, response: next, items: orders}
      parameters: [{name: after, in: query, schema: {type: string}}]
      responses:
        '200':
          description: ok
          content:
            application/json:
              schema:
                type: object
                required: [orders]
                properties:
                  next: {type: string}
                  orders: {type: array, items: {$ref: '#/components/schemas/Order'}}
""",
    ),
    "streams": (
        "paths:\n",
        """\
  /changes:
    get:
      operationId: changes.watch
      responses:
        '200':
          description: ok
          content:
            application/x-ndjson: {schema: {$ref: '#/components/schemas/Order'}}
""",
    ),
}
#: By feature: a security scheme with its name.
SCHEMES = {
    "api_keys": ("key", "{type: apiKey, in: header, name: X-Key}"),
    "basic_auth": ("login", "{type: http, scheme: basic}"),
    "oauth": (
        "main",
        "{type: oauth2, flows: {clientCredentials:"
        " {tokenUrl: 'https://accounts.example.com/t', scopes: {}}}}",
    ),
    "tokens": ("bearer", "{type: http, scheme: bearer}"),
}
#: Features that a description can have by themselves.
SELECTABLE = sorted({*MORE, *SCHEMES})
WEBHOOKS = """\
webhooks:
  orderPlaced:
    post:
      requestBody:
        content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}
      responses: {'204': {description: done}}
"""


def described(*features: str) -> str:
    """The description of an API that uses these and nothing else."""
    text = PLAIN
    for feature in features:
        if feature == "webhooks":
            text = text.replace("components:\n", WEBHOOKS + "components:\n", 1)
        elif feature in MORE:
            place, added = MORE[feature]
            text = text.replace(place, place + added, 1)
    schemes = [SCHEMES[feature] for feature in features if feature in SCHEMES]
    if schemes:
        text += "  securitySchemes:\n"
        text += "".join(f"    {name}: {scheme}\n" for name, scheme in schemes)
        text += "security:\n" + "".join(f"- {name}: []\n" for name, _ in schemes)
    return text


def implied(features: tuple[str, ...]) -> set[str]:
    """Features with those that come with them."""
    further: dict[str, tuple[str, ...]] = {**IMPLIED, "encodings": ("forms",)}
    return {*features, *(name for each in features for name in further.get(each, ()))}
