"""Bodies with several media types, with any, and with those a client cannot write."""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from functional_support import Workshop

SPEC = """\
openapi: 3.1.0
info: {title: Example, version: '1'}
paths:
  /pods:
    patch:
      operationId: pods.patch
      requestBody:
        required: true
        content:
          application/json-patch+json:
            schema: {type: array, items: {type: object}}
          application/merge-patch+json: {schema: {type: object}}
      responses: {'204': {description: done}}
    post:
      operationId: pods.create
      requestBody:
        required: true
        content:
          text/json: {schema: {$ref: '#/components/schemas/Pod'}}
          application/json: {schema: {$ref: '#/components/schemas/Pod'}}
          application/*+json: {schema: {$ref: '#/components/schemas/Pod'}}
          application/x-www-form-urlencoded:
            schema: {$ref: '#/components/schemas/Pod'}
      responses: {'204': {description: done}}
    put:
      operationId: pods.replace
      requestBody:
        required: true
        content:
          application/json: {schema: {$ref: '#/components/schemas/Pod'}}
          multipart/form-data:
            schema:
              type: object
              required: [manifest]
              properties: {manifest: {type: string, format: binary}}
          application/octet-stream: {schema: {type: string, format: binary}}
      responses: {'204': {description: done}}
  /pods/multipart:
    put:
      operationId: pods.replace_multipart
      responses: {'204': {description: done}}
  /images:
    put:
      operationId: images.put
      parameters: [{name: content_type, in: query, schema: {type: string}}]
      requestBody: {required: true, content: {image/*: {}}}
      responses: {'204': {description: done}}
    post:
      operationId: images.add
      requestBody:
        content:
          image/png: {schema: {type: string, format: binary}}
          image/jpeg: {schema: {type: string, format: binary}}
      responses: {'204': {description: done}}
    patch:
      operationId: images.any
      requestBody:
        required: true
        content: {'*/*': {schema: {type: string, format: binary}}}
      responses: {'204': {description: done}}
  /notes:
    put:
      operationId: notes.put
      requestBody:
        required: true
        content: {text/markdown: {}, text/plain: {}}
      responses: {'204': {description: done}}
    post:
      operationId: notes.add
      requestBody:
        required: true
        content: {application/xml: {schema: {$ref: '#/components/schemas/Pod'}}}
      responses: {'204': {description: done}}
    patch:
      operationId: notes.none
      requestBody: {content: {}}
      responses: {'204': {description: done}}
components:
  schemas:
    Pod: {type: object, required: [name], properties: {name: {type: string}}}
"""


ANY = """\
openapi: 3.1.0
info: {title: Example, version: '1'}
paths:
  /pods:
    get:
      operationId: pods.get
      responses:
        '200':
          description: ok
          content: {'*/*': {schema: {$ref: '#/components/schemas/Pod'}}}
        '404':
          description: none
          content: {'*/*': {schema: {$ref: '#/components/schemas/Pod'}}}
    put:
      operationId: pods.put
      requestBody:
        required: true
        content: {'*/*': {schema: {$ref: '#/components/schemas/Pod'}}}
      responses: {'204': {description: done}}
    post:
      operationId: pods.add
      requestBody:
        required: true
        content:
          '*/*': {schema: {$ref: '#/components/schemas/Pod'}}
          application/json: {schema: {$ref: '#/components/schemas/Pod'}}
      responses:
        '200':
          description: ok
          content:
            '*/*': {schema: {$ref: '#/components/schemas/Pod'}}
            application/json: {schema: {$ref: '#/components/schemas/Pod'}}
  /image:
    get:
      operationId: image.get
      responses:
        '200':
          description: ok
          content: {'*/*': {schema: {type: string, format: binary}}}
components:
  schemas:
    Pod: {type: object, required: [name], properties: {name: {type: string}}}
"""


def _parameter(method: Any, name: str) -> inspect.Parameter:
    return inspect.signature(method).parameters[name]


def test_the_caller_chooses_between_kinds_of_json(workshop: Workshop) -> None:
    client, wire = workshop.build(SPEC).call()
    keyword = _parameter(client.pods.patch, "content_type")
    assert keyword.annotation.replace("'", '"') == (
        'Literal["application/json-patch+json", "application/merge-patch+json"]'
    )
    client.pods.patch(body=[{"op": "remove", "path": "/a"}])
    assert wire.last.headers["Content-Type"] == "application/json-patch+json"
    client.pods.patch(body={"a": None}, content_type="application/merge-patch+json")
    assert wire.last.headers["Content-Type"] == "application/merge-patch+json"
    assert wire.json == {"a": None}


def test_all_names_of_plain_json_are_one(workshop: Workshop) -> None:
    client, wire = workshop.build(SPEC).call()
    assert list(inspect.signature(client.pods.create).parameters) == ["name"]
    client.pods.create(name="a")
    assert wire.last.headers["Content-Type"] == "application/json"


def test_another_kind_with_the_same_schema_needs_no_method(workshop: Workshop) -> None:
    made = workshop.build(SPEC)
    client, _ = made.call()
    assert not hasattr(client.pods, "create_form")
    unused = [f.message for f in made.findings if f.code == "media-type-unused"]
    assert unused == [
        "the client uses text/json and ignores application/x-www-form-urlencoded"
    ]


def test_other_kinds_with_other_schemas_have_methods(workshop: Workshop) -> None:
    client, wire = workshop.build(SPEC).call()
    client.pods.replace(name="a")
    assert wire.json == {"name": "a"}
    client.pods.replace_multipart__6ece(manifest=b"m")
    assert wire.target == "/pods"
    assert wire.last.headers["Content-Type"].startswith("multipart/form-data")
    client.pods.replace_binary(body=b"raw")
    assert wire.last.content == b"raw"
    assert wire.last.headers["Content-Type"] == "application/octet-stream"


def test_a_further_method_renames_none(workshop: Workshop) -> None:
    client, wire = workshop.build(SPEC).call()
    client.pods.replace_multipart()
    assert wire.target == "/pods/multipart"


def test_a_range_of_media_types_is_the_callers_choice(workshop: Workshop) -> None:
    client, wire = workshop.build(SPEC).call()
    client.images.put(body=b"x", media_type="image/webp", content_type="query")
    assert wire.last.headers["Content-Type"] == "image/webp"
    assert wire.query == [("content_type", "query")]
    client.images.any(body=b"x")
    assert wire.last.headers["Content-Type"] == "application/octet-stream"
    client.images.any(body=b"x", content_type="application/pdf")
    assert wire.last.headers["Content-Type"] == "application/pdf"


def test_several_kinds_of_bytes_and_of_text(workshop: Workshop) -> None:
    client, wire = workshop.build(SPEC).call()
    client.images.add(body=b"x")
    assert wire.last.headers["Content-Type"] == "image/png"
    client.images.add(body=b"x", content_type="image/jpeg")
    assert wire.last.headers["Content-Type"] == "image/jpeg"
    client.images.add()
    assert "Content-Type" not in wire.last.headers
    client.notes.put(body="# Hi", content_type="text/plain")
    assert wire.last.content == b"# Hi"
    assert wire.last.headers["Content-Type"].startswith("text/plain")


def test_a_media_type_cannot_carry_another_header(workshop: Workshop) -> None:
    client, wire = workshop.build(SPEC).call()
    with pytest.raises(ValueError, match="Content-Type"):
        client.images.any(body=b"x", content_type="a/b\r\nX: y")
    assert not wire.seen


def test_xml_is_written_by_the_caller(workshop: Workshop) -> None:
    made = workshop.build(SPEC)
    client, wire = made.call()
    client.notes.add(body="<pod/>")
    assert wire.last.content == b"<pod/>"
    assert wire.last.headers["Content-Type"] == "application/xml"
    assert [f.message for f in made.findings if f.code == "media-type-raw"] == [
        "the body in application/xml is sent as given"
    ]


def test_a_body_without_media_types_is_none(workshop: Workshop) -> None:
    made = workshop.build(SPEC)
    client, wire = made.call()
    client.notes.none()
    assert wire.last.content == b""
    assert made.codes.count("content-empty") == 1


PARAMETERS = """\
openapi: 3.2.0
info: {title: Example, version: '1'}
paths:
  /latin:
    post:
      operationId: latin.send
      requestBody:
        required: true
        content: {text/plain; charset=ISO-8859-1: {schema: {type: string}}}
      responses: {'204': {description: done}}
  /versions:
    post:
      operationId: versions.send
      requestBody:
        required: true
        content:
          application/json; version=1; charset=utf-8:
            schema: {type: object, properties: {a: {type: string}}}
          application/json; version=2:
            schema: {type: object, properties: {b: {type: string}}}
      responses: {'204': {description: done}}
  /text:
    post:
      operationId: text.send
      requestBody:
        required: true
        content: {text/json: {schema: {type: object, properties: {a: {type: string}}}}}
      responses: {'204': {description: done}}
  /parts:
    post:
      operationId: parts.send
      requestBody:
        required: true
        content:
          multipart/form-data: {schema: {$ref: '#/components/schemas/Part'}}
          multipart/related: {schema: {$ref: '#/components/schemas/Part'}}
      responses: {'204': {description: done}}
    put:
      operationId: parts.any
      requestBody:
        required: true
        content: {multipart/*: {schema: {$ref: '#/components/schemas/Part'}}}
      responses: {'204': {description: done}}
  /raw:
    post:
      operationId: raw.lines
      requestBody:
        required: true
        content: {application/x-ndjson: {itemSchema: {type: object}}}
      responses: {'204': {description: done}}
    put:
      operationId: raw.yaml
      requestBody:
        required: true
        content: {application/yaml: {schema: {$ref: '#/components/schemas/Part'}}}
      responses: {'204': {description: done}}
    patch:
      operationId: raw.text
      requestBody:
        required: true
        content: {text/yaml: {schema: {$ref: '#/components/schemas/Part'}}}
      responses: {'204': {description: done}}
components:
  schemas:
    Part: {type: object, properties: {a: {type: string}}}
"""


def test_a_text_is_written_in_its_charset(workshop: Workshop) -> None:
    client, wire = workshop.build(PARAMETERS).call()
    client.latin.send(body="grün")
    assert wire.last.content == b"gr\xfcn"
    assert wire.last.headers["Content-Type"] == "text/plain; charset=ISO-8859-1"
    with pytest.raises(ValueError, match="cannot be written as ISO-8859-1") as caught:
        client.latin.send(body="日本")
    assert "日本" not in str(caught.value)


def test_parameters_tell_media_types_apart(workshop: Workshop) -> None:
    made = workshop.build(PARAMETERS)
    client, wire = made.call()
    client.versions.send(body=made.package.VersionsSendBody(a="x"))
    assert wire.last.headers["Content-Type"] == "application/json; version=1"
    client.versions.send(
        body=made.package.VersionsSendJsonVersion2Body(b="y"),
        content_type="application/json; version=2",
    )
    assert wire.last.headers["Content-Type"] == "application/json; version=2"
    assert wire.json == {"b": "y"}


def test_another_name_of_json_is_sent_where_it_is_the_only_one(
    workshop: Workshop,
) -> None:
    client, wire = workshop.build(PARAMETERS).call()
    client.text.send(a="x")
    assert wire.last.headers["Content-Type"] == "text/json"
    assert wire.json == {"a": "x"}


def test_the_caller_chooses_between_kinds_of_multipart(workshop: Workshop) -> None:
    client, wire = workshop.build(PARAMETERS).call()
    client.parts.send(a="x")
    assert wire.last.headers["Content-Type"].startswith("multipart/form-data; bound")
    client.parts.send(a="x", content_type="multipart/related")
    assert wire.last.headers["Content-Type"].startswith("multipart/related; bound")
    with pytest.raises(ValueError, match="Content-Type"):
        client.parts.send(a="x", content_type="multipart/a\r\nX: y")


def test_any_multipart_is_a_form(workshop: Workshop) -> None:
    client, wire = workshop.build(PARAMETERS).call()
    client.parts.any(a="x")
    assert wire.last.headers["Content-Type"].startswith("multipart/form-data; bound")


@pytest.mark.parametrize(
    ("method", "media_type"),
    [
        ("lines", "application/x-ndjson"),
        ("yaml", "application/yaml"),
        ("text", "text/yaml"),
    ],
)
def test_what_the_client_cannot_write_is_text_or_bytes(
    workshop: Workshop, method: str, media_type: str
) -> None:
    made = workshop.build(PARAMETERS)
    client, wire = made.call()
    send = getattr(client.raw, method)
    assert _parameter(send, "body").annotation == "str | BinaryContent"
    for body in ("a: 1\n", b"a: 1\n"):
        send(body=body)
        assert wire.last.content == b"a: 1\n"
        assert wire.last.headers["Content-Type"] == media_type
    raw = [f.message for f in made.findings if f.code == "media-type-raw"]
    assert f"the body in {media_type} is sent as given" in raw


ALIKE = """\
openapi: 3.0.3
info: {title: Example, version: '1'}
paths:
  /things:
    post:
      operationId: things.add
      requestBody:
        required: true
        content:
          application/json:
            schema: {type: object, properties: {content_type: {type: string}}}
          application/vnd.thing+json:
            schema: {type: object, properties: {content_type: {type: string}}}
          application/xml: {}
          application/octet-stream: {}
      responses: {'204': {description: done}}
    put:
      operationId: things.put
      requestBody:
        required: true
        content:
          application/xml:
            schema: {type: object, properties: {a: {type: string}}}
            example: {a: x}
      responses: {'204': {description: done}}
    patch:
      operationId: things.patch
      requestBody:
        required: true
        content:
          application/xml:
            schema: {type: object, properties: {a: {type: string}}}
            example: <thing/>
      responses: {'204': {description: done}}
"""


def test_media_types_of_one_schema_share_the_keywords(workshop: Workshop) -> None:
    client, wire = workshop.build(ALIKE).call()
    client.things.add(content_type="field", media_type="application/vnd.thing+json")
    assert wire.json == {"content_type": "field"}
    assert wire.last.headers["Content-Type"] == "application/vnd.thing+json"


def test_bytes_beside_json_need_no_schema(workshop: Workshop) -> None:
    client, wire = workshop.build(ALIKE).call()
    client.things.add_binary(body=b"\x00", content_type="application/octet-stream")
    assert wire.last.content == b"\x00"
    assert wire.last.headers["Content-Type"] == "application/octet-stream"


def test_the_example_of_a_raw_body_is_one_that_can_be_passed(
    workshop: Workshop,
) -> None:
    client, _ = workshop.build(ALIKE).call()
    assert "client.things.put(body=...)" in client.things.put.__doc__
    assert 'client.things.patch(body="<thing/>")' in client.things.patch.__doc__


def test_any_media_type_is_taken_as_json_and_that_is_said(workshop: Workshop) -> None:
    made = workshop.build(ANY)
    found = [f for f in made.findings if f.code == "media-range"]
    assert [f.position and f.position.pointer.split("/")[3] for f in found] == [
        *("get", "get", "put")
    ]
    client, wire = made.call()
    wire.answer({"name": "a"})
    assert client.pods.get().name == "a"
    client.pods.put(body=made.package.Pod(name="a"))
    assert wire.json == {"name": "a"}
    assert wire.last.headers["Content-Type"] == "application/json"


def test_bytes_of_any_media_type_are_no_json(workshop: Workshop) -> None:
    client, wire = workshop.build(ANY).call()
    wire.answer(content=b"\x89PNG", headers={"Content-Type": "image/png"})
    assert client.image.get() == b"\x89PNG"
