"""What makers of Swagger 2.0 documents add to it: Azure's hosts and tags, grpc-gateway's
streams."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from functional_support import CommandLine, Workshop

HEAD = """\
swagger: '2.0'
info: {title: Vendors, version: '1'}
"""
PATHS = """\
paths:
  /a: {get: {operationId: a.get, responses: {'204': {description: ok}}}}
"""


@pytest.mark.parametrize(
    ("head", "schema"),
    [
        (HEAD + "host: a.example.com\n", "schema: SCHEMA"),
        (
            "openapi: 3.0.3\ninfo: {title: V, version: '1'}\n",
            "content: {application/json: {schema: SCHEMA}}",
        ),
        (
            "openapi: 3.1.0\ninfo: {title: V, version: '1'}\n",
            "content: {application/json: {schema: SCHEMA}}",
        ),
    ],
)
def test_a_list_of_schemas_for_items_is_told(
    cli: CommandLine, head: str, schema: str
) -> None:
    schema = schema.replace(
        "SCHEMA", "{type: array, items: [{type: string}, {type: integer}]}"
    )
    responses = f"responses: {{'200': {{description: ok, {schema}}}}}"
    text = f"{head}paths:\n  /a: {{get: {{operationId: a.get, {responses}}}}}\n"
    cli.write("api.yaml", text)
    result = cli.run("validate", "api.yaml")
    assert result.exit_code == 0
    assert result.stderr.count("warning[") == 1
    assert "warning[invalid-openapi] expected a schema as `items`" in result.stderr


def test_the_parts_of_a_host_are_variables_of_the_server(workshop: Workshop) -> None:
    made = workshop.build(HEAD + """\
basePath: /v2
x-ms-parameterized-host:
  hostTemplate: '{account}.{zone}.example.com'
  parameters:
  - {name: account, in: path, required: true, type: string, description: Whose it is.}
  - $ref: '#/parameters/Zone'
parameters:
  Zone: {name: zone, in: path, required: true, type: string, default: eu, enum: [eu, us]}
""" + PATHS)
    assert "server-url" not in made.codes
    client, exchange = made.call(base_url=None, account="acme", zone="us")
    exchange.answer(status=204)
    client.a.get()
    assert str(exchange.last.url) == "https://acme.us.example.com/v2/a"
    client, exchange = made.call(base_url=None, account="acme")
    exchange.answer(status=204)
    client.a.get()
    assert str(exchange.last.url) == "https://acme.eu.example.com/v2/a"


def test_a_host_may_bring_its_scheme(workshop: Workshop) -> None:
    made = workshop.build(HEAD + """\
basePath: /v2
x-ms-parameterized-host:
  hostTemplate: '{endpoint}'
  useSchemePrefix: false
  parameters:
  - {name: endpoint, in: path, required: true, type: string}
""" + PATHS)
    assert "server-url" not in made.codes
    client, exchange = made.call(base_url="https://mine.example.com/v2")
    exchange.answer(status=204)
    client.a.get()
    assert str(exchange.last.url) == "https://mine.example.com/v2/a"
    assert "/v2" in made.text("client.py")


@pytest.mark.parametrize(
    "keyword", ["x-ms-discriminator-value", "x-discriminator-value"]
)
def test_a_derived_schema_states_its_tag(workshop: Workshop, keyword: str) -> None:
    made = workshop.build(HEAD + f"""\
host: a.example.com
paths:
  /pet:
    post:
      operationId: pets.add
      parameters:
      - {{name: pet, in: body, required: true, schema: {{$ref: '#/definitions/Pet'}}}}
      responses: {{'200': {{description: ok, schema: {{$ref: '#/definitions/Pet'}}}}}}
definitions:
  Pet:
    type: object
    discriminator: kind
    required: [kind]
    properties: {{kind: {{type: string}}, name: {{type: string}}}}
  Cat:
    {keyword}: '#Example.Cat'
    allOf:
    - {{$ref: '#/definitions/Pet'}}
    - {{type: object, properties: {{lives: {{type: integer}}}}}}
  Dog:
    allOf:
    - {{$ref: '#/definitions/Pet'}}
    - {{type: object, properties: {{bark: {{type: integer}}}}}}
""")
    assert made.codes == []
    client, exchange = made.call()
    exchange.answer({"kind": "#Example.Cat", "lives": 9})
    cat = client.pets.add(body=made.package.Cat(name="Tom", lives=8))
    assert (type(cat).__name__, cat.lives) == ("Cat", 9)
    assert exchange.json == {"kind": "#Example.Cat", "name": "Tom", "lives": 8}
    exchange.replies.clear()
    exchange.answer({"kind": "Dog", "bark": 2})
    assert client.pets.add(body=cat).bark == 2


STREAM = "{type: object, TITLEproperties: {result: {$ref: REF}, error: {type: object}}}"


@pytest.mark.parametrize("form", ["definitions", "inline", "three"])
def test_a_stream_of_grpc_gateway_is_one(workshop: Workshop, form: str) -> None:
    item = "{type: object, properties: {n: {type: string, format: int64}}}"
    place = "components/schemas" if form == "three" else "definitions"
    stream = STREAM.replace("REF", f"'#/{place}/Item'")
    stream = stream.replace("TITLE", "title: Stream result of Item, ")
    if form == "definitions":
        extra = f"x-stream-definitions:\n  Item: {stream}\n"
        schema = "{$ref: '#/x-stream-definitions/Item'}"
    else:
        extra, schema = "", stream
    if form == "three":
        head = "openapi: 3.0.3\ninfo: {title: V, version: '1'}\n"
        answer = f"content: {{application/json: {{schema: {schema}}}}}"
        extra += f"components:\n  schemas:\n    Item: {item}\n"
    else:
        head = HEAD + "host: a.example.com\nproduces: [application/json]\n"
        answer = f"schema: {schema}"
        extra += f"definitions:\n  Item: {item}\n"
    made = workshop.build(f"""{head}paths:
  /watch:
    post:
      operationId: items.watch
      responses: {{'200': {{description: A stream., {answer}}}}}
{extra}""")
    assert set(made.codes) == {"stream-gateway"}
    accepted = "accept='application/x-ndjson, application/json'"
    assert accepted.replace("'", '"') in made.text("resources/items.py")
    if form == "definitions":
        assert made.package.ItemStreamResult and made.package.Item
    client, exchange = made.call()
    lines = b'{"result":{"n":"1"}}\n{"error":{"code":5}}\n{"result":{"n":"2"}}\n'
    exchange.answer(content=lines, headers={"content-type": "application/json"})
    with client.items.watch() as stream:
        got = list(stream)
    assert [item.result.n for item in got if item.result] == ["1", "2"]
    assert got[1].error is not None
    assert exchange.last.headers["accept"] == "application/x-ndjson, application/json"
    exchange.replies.clear()
    lines = lines.replace(b"\n", b"")  # as some proxies send them
    exchange.answer(content=lines, headers={"content-type": "application/json"})
    with client.items.watch() as stream:
        got = list(stream)
    assert [item.result.n for item in got if item.result] == ["1", "2"]


def test_an_object_with_a_result_is_no_stream(workshop: Workshop) -> None:
    stream = STREAM.replace("TITLE", "title: Result, ").replace(
        "REF", "'#/definitions/I'"
    )
    made = workshop.build(f"""{HEAD}host: a.example.com
paths:
  /a: {{get: {{operationId: a.get, responses: {{'200': {{description: ok, schema: {stream}}}}}}}}}
definitions:
  I: {{type: object, properties: {{n: {{type: integer}}}}}}
""")
    assert "stream-gateway" not in made.codes
    client, exchange = made.call()
    exchange.answer({"result": {"n": 1}})
    assert client.a.get().result.n == 1
