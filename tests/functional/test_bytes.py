"""Where bytes are bytes, and where they are text: in JSON, in forms, and by themselves."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from functional_support import operation

if TYPE_CHECKING:
    from functional_support import Client, Workshop

#: Ways in which documents describe raw bytes.
RAW = [
    "{type: string, format: binary}",
    "{type: string, contentMediaType: '*/*'}",
    "{type: string, contentMediaType: application/octet-stream}",
    "{type: string, contentMediaType: image/png}",
    "{contentMediaType: application/pdf}",
    "{type: string, contentEncoding: binary, contentMediaType: audio/ogg}",
]
#: Ways in which they describe bytes that are written as base64.
BASE64 = [
    "{type: string, format: byte}",
    "{type: string, contentEncoding: base64}",
    "{type: string, contentEncoding: BASE64, contentMediaType: image/png}",
    "{type: string, format: base64, contentEncoding: base64}",
    "{type: string, format: binary, contentEncoding: base64}",
]
BLOB = """\
schemas:
  Blob:
    type: object
    required: [data]
    properties: {data: SCHEMA, more: {type: array, items: SCHEMA}, note: {type: string}}
"""


def blobs(schema: str, *media_types: str) -> str:
    """A description that sends a `Blob` in these media types and answers with one."""
    content = ", ".join(
        f"{name}: {{schema: {{$ref: '#/components/schemas/Blob'}}}}"
        for name in media_types
    )
    return operation(
        "/blobs:\n"
        "  post:\n"
        "    operationId: blobs.add\n"
        f"    requestBody: {{required: true, content: {{{content}}}}}\n"
        "    responses:\n"
        '      "200":\n'
        "        description: ok\n"
        "        content:\n"
        "          application/json: {schema: {$ref: '#/components/schemas/Blob'}}\n",
        components=BLOB.replace("SCHEMA", schema),
    )


@pytest.mark.parametrize("schema", RAW)
def test_in_json_raw_content_is_text(workshop: Workshop, schema: str) -> None:
    made = workshop.build(blobs(schema, "application/json"))
    blob = made.package.Blob
    client, wire = made.call(strict=True)
    wire.answer({"data": "test", "more": ["äö"]})
    found = client.blobs.add(body=blob(data="hello", more=["wörld"]))
    assert wire.json == {"data": "hello", "more": ["wörld"]}
    assert found == blob(data="test", more=["äö"])
    assert "data: str\n" in made.text("models/blobs.py")


@pytest.mark.parametrize("schema", BASE64)
def test_in_json_base64_is_bytes(workshop: Workshop, schema: str) -> None:
    made = workshop.build(blobs(schema, "application/json"))
    client, wire = made.call(strict=True)
    wire.answer({"data": "dGVzdA=="})
    found = client.blobs.add(body=made.package.Blob(data=b"\x00\xff"))
    assert wire.json == {"data": "AP8="}
    assert found.data == b"test"


@pytest.mark.parametrize("schema", RAW)
def test_one_model_is_a_form_with_files_and_json_with_text(
    workshop: Workshop, schema: str
) -> None:
    made = workshop.build(blobs(schema, "application/json", "multipart/form-data"))
    client, wire = made.call(strict=True)
    wire.answer({"data": "test"})
    methods = [name for name in dir(client.blobs) if name.startswith("add")]
    assert len(methods) == 2
    sent: dict[str, bytes] = {}
    for name in methods:
        call = getattr(client.blobs, name)
        is_form = "FileLike" in str(call.__annotations__)
        if is_form:
            assert call(data=("a.bin", b"\x00\xff"), note="x").data == "test"
        else:
            assert call(body=made.package.Blob(data="text")).data == "test"
        sent[wire.last.headers["Content-Type"].partition(";")[0]] = wire.last.content
    assert json.loads(sent["application/json"]) == {"data": "text"}
    form = sent["multipart/form-data"]
    assert b'name="data"; filename="a.bin"' in form
    assert b"\r\n\r\n\x00\xff\r\n" in form
    text = made.text("models/blobs.py")
    assert "class Blob(" in text
    assert "class BlobForm(" in text


def test_a_model_that_is_nothing_but_a_form_keeps_its_name(workshop: Workshop) -> None:
    text = blobs(RAW[0], "multipart/form-data").replace(
        "          application/json: {schema: {$ref: '#/components/schemas/Blob'}}",
        "          application/json: {schema: {type: object}}",
    )
    made = workshop.build(text)
    assert "class Blob(" in made.text("models/blobs.py")
    assert "BlobForm" not in made.text("models/blobs.py")
    assert "data: FileLike" in made.text("models/blobs.py")


FORM = """\
schemas:
  Upload:
    type: object
    properties:
      file: {$ref: '#/components/schemas/Content'}
      meta: {$ref: '#/components/schemas/Meta'}
      page: {type: string, contentMediaType: text/html}
  Content: {anyOf: [{type: string}, {type: string, contentMediaType: '*/*'}]}
  Meta:
    type: object
    properties:
      thumb: {type: string, contentMediaType: '*/*'}
      cover: {$ref: '#/components/schemas/Content'}
"""


def test_objects_inside_of_a_form_are_json(workshop: Workshop) -> None:
    made = workshop.build(
        operation(
            "/up:\n"
            "  post:\n"
            "    operationId: up.load\n"
            "    requestBody:\n"
            "      required: true\n"
            "      content:\n"
            "        multipart/form-data:\n"
            "          schema: {$ref: '#/components/schemas/Upload'}\n"
            '    responses: {"204": {description: done}}\n',
            components=FORM,
        )
    )
    client, wire = made.call()
    wire.answer(status=204)
    client.up.load(
        file=b"\xff", meta=made.package.Meta(thumb="t", cover="c"), page="<p>"
    )
    content = wire.last.content
    assert b"\r\n\r\n\xff\r\n" in content
    assert b'{"thumb":"t","cover":"c"}' in content
    assert b"<p>" in content
    text = made.text("models/up.py")
    assert "thumb: str | None" in text
    assert "cover: str | None" in text


def whole(schema: str) -> str:
    """A description that sends and answers this schema under `application/json`."""
    return operation(
        "/raw:\n"
        "  put:\n"
        "    operationId: raw.put\n"
        "    parameters: [{name: tag, in: query, schema: {type: string, format: binary}}]\n"
        "    requestBody:\n"
        "      required: true\n"
        f"      content: {{application/json: {{schema: {schema}}}}}\n"
        "    responses:\n"
        '      "200":\n'
        "        description: ok\n"
        f"        content: {{application/json: {{schema: {schema}}}}}\n"
    )


@pytest.mark.parametrize("schema", RAW)
def test_a_whole_body_of_bytes_is_sent_as_it_is(
    workshop: Workshop, schema: str
) -> None:
    made = workshop.build(whole(schema))
    client, wire = made.call()
    wire.answer(content=b'{"b":  2}', headers={"Content-Type": "application/json"})
    content: Any = client.raw.put(body=b'{"a":  1}', tag="t")
    assert wire.last.content == b'{"a":  1}'
    assert wire.last.headers["Content-Type"] == "application/json"
    assert wire.query == [("tag", "t")]
    assert content == b'{"b":  2}'


def test_a_whole_body_in_base64_is_a_string_of_json(workshop: Workshop) -> None:
    made = workshop.build(whole("{type: string, format: byte}"))
    client, wire = made.call()
    wire.answer("dGVzdA==")
    client.raw.put(body=b"\x00\xff")
    assert wire.last.content == b'"AP8="'


def test_any_media_type_with_any_content(workshop: Workshop) -> None:
    made = workshop.build(
        whole("{type: string, contentMediaType: '*/*'}").replace(
            "application/json", "'*/*'"
        )
    )
    client, wire = made.call()
    wire.answer(content=b"\x00\xff", headers={"Content-Type": "image/gif"})
    assert client.raw.put(body=b"\xff") == b"\x00\xff"
    assert wire.last.content == b"\xff"


def test_bytes_in_a_list_of_an_answer_are_text(workshop: Workshop) -> None:
    made: Client = workshop.build(
        whole("{type: array, items: {type: string, format: binary}}")
    )
    client, wire = made.call(strict=True)
    wire.answer(["test"])
    assert client.raw.put(body=["b"]) == ["test"]
    assert wire.json == ["b"]
