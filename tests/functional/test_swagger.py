"""Swagger 2.0: the client is the one that the same API described in OpenAPI 3 gets."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import parse_qsl

import pytest

if TYPE_CHECKING:
    from functional_support import Client, CommandLine, Workshop

SPEC = """\
swagger: '2.0'
info: {title: Example, version: '1'}
host: api.example.org
basePath: /v1/
schemes: [http, https]
consumes: [application/json]
produces: [application/json]
securityDefinitions:
  login: {type: basic}
  key: {type: apiKey, name: X-Key, in: header}
security: [{key: []}, {login: []}]
parameters:
  limit: {name: limit, in: query, type: integer, format: int32, default: 10}
responses:
  gone: {description: gone, schema: {$ref: '#/definitions/Problem'}}
paths:
  /pets:
    parameters: [{$ref: '#/parameters/limit'}]
    get:
      operationId: pets.list
      tags: [pets]
      parameters:
        - {name: plain, in: query, type: array, items: {type: string}}
        - {name: many, in: query, type: array, items: {type: string}, collectionFormat: multi}
        - {name: pipes, in: query, type: array, items: {type: integer}, collectionFormat: pipes}
        - {name: spaces, in: query, type: array, items: {type: string}, collectionFormat: ssv}
        - {name: X-Ids, in: header, type: array, items: {type: integer}}
        - {name: kind, in: query, type: string, enum: [cat, dog], x-example: cat}
      responses:
        200:
          description: ok
          schema: {type: array, items: {$ref: '#/definitions/Pet'}}
          headers: {X-Total: {type: integer, description: how many}}
          examples: {application/json: [{id: 1, kind: cat}]}
        404: {$ref: '#/responses/gone'}
    post:
      operationId: pets.create
      tags: [pets]
      deprecated: true
      parameters:
        - {name: pet, in: body, required: true, schema: {$ref: '#/definitions/NewPet'}}
      responses: {201: {description: made, schema: {$ref: '#/definitions/Pet'}}}
  /pets/{ids}:
    delete:
      operationId: pets.delete
      tags: [pets]
      parameters:
        - {name: ids, in: path, required: true, type: array, items: {type: integer}}
      responses: {204: {description: gone}}
  /forms:
    post:
      operationId: forms.send
      tags: [forms]
      parameters:
        - {name: name, in: formData, type: string, required: true, description: who}
        - {name: tags, in: formData, type: array, items: {type: string}, collectionFormat: multi}
      responses: {204: {description: done}}
  /files:
    post:
      operationId: files.upload
      tags: [files]
      consumes: [multipart/form-data]
      parameters:
        - {name: title, in: formData, type: string}
        - {name: content, in: formData, type: file, required: true}
      responses: {204: {description: done}}
    get:
      operationId: files.download
      tags: [files]
      produces: [application/pdf]
      responses: {200: {description: ok, schema: {type: file}}}
  /anywhere:
    post:
      operationId: misc.anything
      tags: [misc]
      consumes: ['*/*']
      produces: ['*/*']
      parameters:
        - name: b
          in: body
          required: true
          schema: {type: object, required: [a], properties: {a: {type: string}}}
      responses: {200: {description: ok, schema: {type: object, properties: {b: {type: string}}}}}
definitions:
  Pet:
    allOf:
      - {$ref: '#/definitions/NewPet'}
      - {type: object, required: [id], properties: {id: {type: integer}}}
  NewPet:
    type: object
    required: [kind]
    properties:
      kind: {type: string}
      note: {type: string, x-nullable: true}
  Problem: {type: object, properties: {error: {type: string}}}
"""

OAUTH = """\
swagger: '2.0'
info: {title: Example, version: '1'}
host: api.example.org
securityDefinitions:
  login:
    type: oauth2
    flow: accessCode
    authorizationUrl: https://accounts.example.org/authorize
    tokenUrl: https://accounts.example.org/token
    scopes: {read: to read}
paths:
  /x:
    get:
      operationId: x.get
      security: [{login: [read]}]
      responses: {204: {description: done}}
"""

SHAPES = """\
swagger: '2.0'
info: {title: Example, version: '1'}
host: api.example.org
paths:
  /shape:
    get:
      operationId: shapes.get
      responses: {200: {description: ok, schema: {$ref: '#/definitions/Shape'}}}
definitions:
  Shape:
    type: object
    discriminator: kind
    required: [kind]
    properties: {kind: {type: string}}
  Circle:
    allOf: [{$ref: '#/definitions/Shape'}, {type: object, properties: {radius: {type: number}}}]
  Square:
    allOf: [{$ref: '#/definitions/Shape'}, {type: object, properties: {side: {type: number}}}]
"""


@pytest.fixture
def made(workshop: Workshop) -> Client:
    return workshop.build(SPEC)


def test_a_sound_document_has_no_findings(made: Client) -> None:
    assert made.codes == []


def test_the_server_is_host_and_base_path_over_https(made: Client) -> None:
    client, wire = made.call(key="k", base_url=None)
    client.pets.list()
    assert str(wire.last.url) == "https://api.example.org/v1/pets"


@pytest.mark.parametrize(
    ("argument", "target"),
    [
        ({"plain": ["a", "b"]}, "plain=a,b"),
        ({"many": ["a", "b"]}, "many=a&many=b"),
        ({"pipes": [1, 2]}, "pipes=1|2"),
        ({"spaces": ["a", "b"]}, "spaces=a%20b"),
        ({"kind": "cat"}, "kind=cat"),
        ({"limit": 3}, "limit=3"),
    ],
)
def test_query_parameters(
    made: Client, argument: dict[str, object], target: str
) -> None:
    client, wire = made.call(key="k")
    wire.answer([])
    client.pets.list(**argument)
    written = wire.target.partition("?")[2].replace("%2C", ",").replace("%7C", "|")
    assert written == target


def test_lists_in_paths_and_headers_are_separated_by_commas(made: Client) -> None:
    client, wire = made.call(key="k")
    wire.answer([])
    client.pets.list(x_ids=[1, 2])
    assert wire.last.headers["X-Ids"] == "1,2"
    wire.replies.clear()
    wire.answer(status=204)
    client.pets.delete([7, 8])
    assert wire.target.replace("%2C", ",") == "/pets/7,8"


def test_a_body_and_its_answer(made: Client) -> None:
    client, wire = made.call(key="k")
    wire.answer({"id": 5, "kind": "dog", "note": None}, 201)
    pet = client.pets.create(kind="dog", note=None)
    assert wire.json == {"kind": "dog", "note": None}
    assert (pet.id, pet.kind, pet.note) == (5, "dog", None)


def test_a_shared_response_is_the_error(made: Client) -> None:
    client, wire = made.call(key="k")
    wire.answer({"error": "none"}, 404)
    with pytest.raises(made.package.NotFoundError):
        client.pets.list()


def test_a_form(made: Client) -> None:
    client, wire = made.call(key="k")
    wire.answer(status=204)
    client.forms.send(name="x y", tags=["a", "b"])
    assert wire.last.headers["content-type"] == "application/x-www-form-urlencoded"
    fields = parse_qsl(wire.last.content.decode())
    assert fields == [("name", "x y"), ("tags", "a"), ("tags", "b")]


def test_a_form_with_a_file(made: Client) -> None:
    client, wire = made.call(key="k")
    wire.answer(status=204)
    client.files.upload(content=b"%PDF", title="t")
    assert wire.last.headers["content-type"].startswith("multipart/form-data")
    assert b"%PDF" in wire.last.content and b'name="title"' in wire.last.content


def test_a_file_as_the_answer(made: Client) -> None:
    client, wire = made.call(key="k")
    wire.answer(content=b"%PDF", headers={"content-type": "application/pdf"})
    assert client.files.download() == b"%PDF"


def test_any_media_type_is_json(made: Client) -> None:
    client, wire = made.call(key="k")
    wire.answer({"b": "x"})
    assert client.misc.anything(a="1").b == "x"
    assert wire.json == {"a": "1"}


def test_keys_and_basic_credentials(made: Client) -> None:
    client, wire = made.call(key="secret")
    wire.answer([])
    client.pets.list()
    assert wire.last.headers["X-Key"] == "secret"


def test_oauth(workshop: Workshop) -> None:
    made = workshop.build(OAUTH)
    assert "https://accounts.example.org/token" in made.text("client.py") + "".join(
        path.read_text() for path in made.folder.rglob("*.py")
    )


def test_a_discriminator_names_the_subtypes(workshop: Workshop) -> None:
    made = workshop.build(SHAPES)
    client, wire = made.call()
    wire.answer({"kind": "Circle", "radius": 2})
    shape = client.shapes.get()
    assert type(shape).__name__ == "Circle"
    assert shape.radius == 2


def test_positions_are_those_of_the_file(cli: CommandLine) -> None:
    wrong = SPEC.replace("type: string, x-nullable: true", "type: float")
    cli.write("api.yaml", wrong.replace("x-example: cat", "minLength: x"))
    _, report = cli.json("validate", "api.yaml", "--format", "json")
    lines = wrong.splitlines()
    places = {d["code"]: d["position"] for d in report["diagnostics"]}
    line = next(n for n, text in enumerate(lines, 1) if "type: float" in text)
    assert places["type-unknown"]["line"] == line
    assert places["type-unknown"]["pointer"] == (
        "/definitions/NewPet/properties/note/type"
    )
    assert places["value-type"]["pointer"] == (
        "/paths/~1pets/get/parameters/5/minLength"
    )


def test_a_format_of_lists_that_a_path_cannot_have(workshop: Workshop) -> None:
    text = SPEC.replace(
        "required: true, type: array, items: {type: integer}}",
        "required: true, type: array, items: {type: integer}, collectionFormat: ssv}",
    )
    made = workshop.build(text)
    assert made.codes == ["parameter-style"]


@pytest.mark.parametrize("version", ["'2.0'", "2.0", "2"])
def test_the_version_may_be_a_number(cli: CommandLine, version: str) -> None:
    cli.write("api.yaml", SPEC.replace("'2.0'", version, 1))
    assert cli.run("validate", "api.yaml").exit_code == 0


def test_references_to_other_files(workshop: Workshop) -> None:
    made = workshop.build(
        {
            "api.yaml": SPEC.replace(
                "'#/parameters/limit'", "'parts/shared.yaml#/limit'"
            ).replace("'#/responses/gone'", "'parts/shared.yaml#/gone'"),
            "parts/shared.yaml": "limit: {name: most, in: query, type: integer}\n"
            "gone: {description: gone, schema: {$ref: '#/Fault'}}\n"
            "Fault: {type: object, properties: {fault: {type: string}}}\n",
        }
    )
    client, wire = made.call(key="k")
    wire.answer([])
    client.pets.list(most=3)
    assert wire.query == [("most", "3")]
