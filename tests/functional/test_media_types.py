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
        "the client uses text/json and leaves out application/x-www-form-urlencoded"
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
        "the caller has to write application/xml"
    ]


def test_a_body_without_media_types_is_none(workshop: Workshop) -> None:
    made = workshop.build(SPEC)
    client, wire = made.call()
    client.notes.none()
    assert wire.last.content == b""
    assert made.codes.count("content-empty") == 1
