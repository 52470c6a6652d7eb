"""Bodies of requests: as keywords, as a whole, optional, in every media type."""

from __future__ import annotations

import email
import inspect
import io
from email.message import Message
from pathlib import Path
from typing import TYPE_CHECKING, Any

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


def test_bytes_may_come_from_a_file_or_piece_by_piece(
    workshop: Workshop, tmp_path: Path
) -> None:
    made = workshop.build(MEDIA)
    client, wire = made.call()
    taken = {"body": "BinaryContent", "content_type": "str"}
    assert _annotations(client.media.bytes) == taken
    path = tmp_path / "a.bin"
    path.write_bytes(b"\x00\xff")
    with path.open("rb") as opened:
        for body in (path, opened, iter([b"\x00", b"\xff"])):
            client.media.bytes(body=body)
            assert wire.last.content == b"\x00\xff"
    asynchronous = getattr(made.package, f"Async{made.class_name}")
    methods = asynchronous(base_url="https://api.example.com").media
    assert _annotations(methods.bytes) == taken
    assert "BinaryContent" in dir(made.package)  # for those who pass it on


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


FILES = """\
openapi: 3.1.0
info: {title: Example, version: '1'}
paths:
  /files:
    post:
      operationId: files.upload
      requestBody:
        required: true
        content:
          multipart/form-data:
            schema:
              type: object
              required: [file]
              properties:
                file: {type: string, format: binary}
                more: {type: array, items: {type: string, format: binary}}
                cover: {type: [string, 'null'], format: binary}
                raw: {contentMediaType: image/png}
                text: {type: string, contentMediaType: text/html}
                packed: {type: string, contentEncoding: base64, contentMediaType: image/png}
                title: {type: string}
      responses: {'204': {description: done}}
  /files/{id}:
    put:
      operationId: files.replace
      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
      requestBody:
        required: true
        content: {image/png: {schema: {contentMediaType: image/png}}}
      responses:
        '200':
          description: ok
          content: {image/png: {schema: {contentMediaType: image/png}}}
"""


def _annotations(method: Any) -> dict[str, str]:
    parameters = inspect.signature(method).parameters.values()
    return {parameter.name: parameter.annotation for parameter in parameters}


def _parts(wire: Any) -> list[tuple[str | None, str | None, str, bytes]]:
    """Name, file name, media type and content of each part of the last request."""
    head = f"Content-Type: {wire.last.headers['Content-Type']}\r\n\r\n".encode()
    message: Message = email.message_from_bytes(head + wire.last.content)
    return [
        (
            part.get_param("name", header="Content-Disposition"),
            part.get_filename(),
            part.get_content_type(),
            part.get_payload(decode=True),
        )
        for part in message.get_payload()
    ]


def test_the_files_of_a_form_may_be_all_that_is_a_file(workshop: Workshop) -> None:
    client, _ = workshop.build(FILES).call()
    assert _annotations(client.files.upload) == {
        "file": "FileLike",
        "more": "Sequence[FileLike] | None",
        "cover": "FileLike | UnsetType | None",
        "raw": "FileLike | None",
        "text": "str | None",
        "packed": "bytes | None",
        "title": "str | None",
    }


def test_a_file_goes_by_its_name(workshop: Workshop, tmp_path: Path) -> None:
    client, wire = workshop.build(FILES).call()
    path = tmp_path / "c.txt"
    path.write_bytes(b"C")
    with path.open("rb") as opened:
        client.files.upload(
            file=("a b.png", b"A", "image/png"),
            more=[("b.bin", b"B"), opened, path, b"D"],
            cover=io.BytesIO(b"E"),
            title="T",
        )
    found = {(name, file, content) for name, file, _, content in _parts(wire)}
    assert found == {
        ("file", "a b.png", b"A"),
        ("more", "b.bin", b"B"),
        ("more", "c.txt", b"C"),
        ("more", "more", b"D"),
        ("cover", "cover", b"E"),
        ("title", None, b"T"),
    }
    assert ("file", "a b.png", "image/png", b"A") in _parts(wire)
    assert len(_parts(wire)) == 7


def test_what_is_not_given_is_no_part(workshop: Workshop) -> None:
    client, wire = workshop.build(FILES).call()
    client.files.upload(file=b"A", cover=None, more=[])
    assert [part[0] for part in _parts(wire)] == ["file"]


def test_a_media_type_without_a_type_says_bytes(workshop: Workshop) -> None:
    client, wire = workshop.build(FILES).call()
    wire.answer(content=b"\x89PNG", headers={"Content-Type": "image/png"})
    assert client.files.replace("7", body=b"\x00\xff") == b"\x89PNG"
    assert wire.last.content == b"\x00\xff"
    assert wire.last.headers["Content-Type"] == "image/png"


def _request(method: str, required: str) -> str:
    return f"""\
openapi: 3.1.0
info: {{title: Example, version: '1'}}
paths:
  /x:
    {method}:
      operationId: x.send
      requestBody:
        required: {required}
        content:
          application/json:
            schema: {{type: object, properties: {{a: {{type: string}}}}}}
      responses: {{'204': {{description: done}}}}
"""


@pytest.mark.parametrize("method", ["get", "head"])
def test_an_optional_body_without_meaning_is_left_out(
    workshop: Workshop, method: str
) -> None:
    made = workshop.build(_request(method, "false"))
    (finding,) = [f for f in made.findings if f.code == "body-meaningless"]
    assert finding.message == f"the optional body of {method.upper()} /x is ignored"
    client, wire = made.call()
    wire.answer(status=204)
    client.x.send()
    assert wire.last.content == b""
    assert not _annotations(client.x.send)


@pytest.mark.parametrize(
    ("method", "required"),
    [("get", "true"), ("delete", "false"), ("post", "false"), ("options", "false")],
)
def test_any_other_body_is_sent(workshop: Workshop, method: str, required: str) -> None:
    made = workshop.build(_request(method, required))
    assert "body-meaningless" not in made.codes
    client, wire = made.call()
    client.x.send(a="1")
    assert wire.json == {"a": "1"}
