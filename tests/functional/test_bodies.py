"""Bodies of requests: as keywords, as a whole, optional, in every media type."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from functional_support import Workshop

SPREAD = """\
openapi: 3.1.0
info: {title: Example, version: '1'}
paths:
  /users:
    post:
      operationId: users.create
      requestBody:
        required: true
        content:
          application/json:
            schema: {$ref: '#/components/schemas/NewUser'}
      responses: {'204': {description: done}}
  /users/touch:
    post:
      operationId: users.touch
      requestBody:
        content:
          application/json:
            schema:
              type: object
              properties: {note: {type: string}, at: {type: integer}}
      responses: {'204': {description: done}}
  /users/{id}:
    put:
      operationId: users.replace
      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
      requestBody:
        required: true
        content: {application/json: {schema: {$ref: '#/components/schemas/User'}}}
      responses:
        '200':
          description: ok
          content: {application/json: {schema: {$ref: '#/components/schemas/User'}}}
    patch:
      operationId: users.patch
      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
      requestBody:
        content:
          application/merge-patch+json:
            schema: {type: object, additionalProperties: true}
      responses: {'204': {description: done}}
components:
  schemas:
    NewUser:
      type: object
      required: [name, kind]
      properties:
        id: {type: string, readOnly: true}
        kind: {const: person}
        name: {type: string}
        nick: {type: [string, 'null']}
        age: {type: integer}
        class: {type: string}
    User:
      type: object
      required: [id]
      properties: {id: {type: string}, name: {type: string}}
"""

MEDIA = """\
openapi: 3.1.0
info: {title: Example, version: '1'}
paths:
  /form:
    post:
      operationId: media.form
      requestBody:
        required: true
        content:
          application/x-www-form-urlencoded:
            schema:
              type: object
              required: [a]
              properties:
                a: {type: string}
                b: {type: array, items: {type: integer}}
      responses: {'204': {description: done}}
  /upload:
    post:
      operationId: media.upload
      requestBody:
        required: true
        content:
          multipart/form-data:
            schema:
              type: object
              required: [file]
              properties:
                file: {type: string, format: binary}
                title: {type: string}
      responses: {'204': {description: done}}
  /text:
    post:
      operationId: media.text
      requestBody:
        required: true
        content: {text/plain: {schema: {type: string}}}
      responses: {'204': {description: done}}
  /bytes:
    post:
      operationId: media.bytes
      requestBody:
        required: true
        content: {application/octet-stream: {schema: {type: string, format: binary}}}
      responses: {'204': {description: done}}
  /list:
    post:
      operationId: media.list
      requestBody:
        required: true
        content:
          application/json: {schema: {type: array, items: {type: integer}}}
      responses: {'204': {description: done}}
"""


def test_the_fields_of_an_object_body_become_keywords(workshop: Workshop) -> None:
    client, wire = workshop.build(SPREAD).call()
    client.users.create(name="Ada", age=36, class_="x")
    assert wire.json == {"kind": "person", "name": "Ada", "age": 36, "class": "x"}
    assert wire.last.headers["Content-Type"] == "application/json"


def test_constants_and_read_only_fields_are_no_keywords(workshop: Workshop) -> None:
    client, _ = workshop.build(SPREAD).call()
    for keyword in ("kind", "id"):
        with pytest.raises(TypeError, match=keyword):
            client.users.create(name="Ada", **{keyword: "x"})


def test_null_is_sent_only_where_it_has_a_meaning(workshop: Workshop) -> None:
    made = workshop.build(SPREAD)
    client, wire = made.call()
    client.users.create(name="Ada", nick=None, age=None)
    assert wire.json == {"kind": "person", "name": "Ada", "nick": None}
    client.users.create(name="Ada", nick=made.package.UNSET)
    assert wire.json == {"kind": "person", "name": "Ada"}


def test_a_required_field_must_be_given(workshop: Workshop) -> None:
    client, _ = workshop.build(SPREAD).call()
    with pytest.raises(TypeError, match="name"):
        client.users.create(age=3)


def test_an_optional_body_without_fields_is_not_sent(workshop: Workshop) -> None:
    client, wire = workshop.build(SPREAD).call()
    client.users.touch()
    assert wire.last.content == b""
    assert "content-type" not in wire.last.headers
    client.users.touch(note="x")
    assert wire.json == {"note": "x"}


def test_a_model_that_is_also_an_answer_is_passed_whole(workshop: Workshop) -> None:
    made = workshop.build(SPREAD)
    client, wire = made.call()
    wire.answer({"id": "7", "name": "Ada"})
    user = made.package.User(id="7", name="Ada")
    answer = client.users.replace("7", body=user)
    assert wire.json == {"id": "7", "name": "Ada"}
    assert answer == user


def test_a_free_object_keeps_its_media_type(workshop: Workshop) -> None:
    client, wire = workshop.build(SPREAD).call()
    client.users.patch("7", body={"name": None})
    assert wire.json == {"name": None}
    assert wire.last.headers["Content-Type"] == "application/merge-patch+json"


def test_an_optional_whole_body_may_be_left_out(workshop: Workshop) -> None:
    client, wire = workshop.build(SPREAD).call()
    client.users.patch("7")
    assert wire.last.content == b""


def test_a_form_is_urlencoded(workshop: Workshop) -> None:
    client, wire = workshop.build(MEDIA).call()
    client.media.form(a="x&y", b=[1, 2])
    assert wire.last.content == b"a=x%26y&b=1&b=2"
    kind = wire.last.headers["Content-Type"]
    assert kind == "application/x-www-form-urlencoded"


def test_a_file_goes_as_a_part(workshop: Workshop) -> None:
    client, wire = workshop.build(MEDIA).call()
    for file in (b"PNG", ("a.png", b"PNG", "image/png"), io.BytesIO(b"PNG")):
        client.media.upload(file=file, title="T")
        assert wire.last.headers["Content-Type"].startswith("multipart/form-data; ")
        assert b"PNG" in wire.last.content
        assert b'name="title"' in wire.last.content


def test_text_and_bytes_go_as_they_are(workshop: Workshop) -> None:
    client, wire = workshop.build(MEDIA).call()
    client.media.text(body="grün")
    assert wire.last.content == "grün".encode()
    assert wire.last.headers["Content-Type"].startswith("text/plain")
    client.media.bytes(body=b"\x00\xff")
    assert wire.last.content == b"\x00\xff"
    assert wire.last.headers["Content-Type"] == "application/octet-stream"


def test_a_list_is_a_whole_body(workshop: Workshop) -> None:
    client, wire = workshop.build(MEDIA).call()
    client.media.list(body=[1, 2])
    assert wire.json == [1, 2]


def test_a_large_body_is_passed_whole(workshop: Workshop) -> None:
    fields = ", ".join(f"f{number}: {{type: string}}" for number in range(17))
    spec = (
        "openapi: 3.1.0\ninfo: {title: Example, version: '1'}\npaths:\n  /big:\n"
        "    post:\n      operationId: big.send\n      requestBody:\n"
        "        required: true\n        content:\n          application/json:\n"
        f"            schema: {{type: object, properties: {{{fields}}}}}\n"
        "      responses: {'204': {description: done}}\n"
    )
    made = workshop.build(spec)
    client, wire = made.call()
    client.big.send(body=made.package.BigSendBody(f3="x"))
    assert wire.json == {"f3": "x"}


def test_json_is_preferred_where_several_media_types_are_offered(
    workshop: Workshop,
) -> None:
    made = workshop.build("""\
        openapi: 3.1.0
        info: {title: Example, version: '1'}
        paths:
          /either:
            post:
              operationId: either.send
              requestBody:
                required: true
                content:
                  application/x-www-form-urlencoded:
                    schema: {type: object, properties: {a: {type: string}}}
                  application/json; charset=utf-8:
                    schema: {type: object, properties: {a: {type: string}}}
              responses: {'204': {description: done}}
        """)
    client, wire = made.call()
    client.either.send(a="x")
    assert wire.json == {"a": "x"}
