"""Bodies that hold files: multipart before JSON, and texts that are files."""

from __future__ import annotations

import email
import typing
from email.message import Message
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from functional_support import Client, Exchange, Workshop

SPEC = """\
openapi: 3.1.0
info: {title: Scans, version: '1'}
paths:
  /scans:
    post:
      operationId: scans.add
      requestBody:
        required: true
        content:
          application/json: {schema: {$ref: '#/components/schemas/Scan'}}
          application/x-www-form-urlencoded: {schema: {$ref: '#/components/schemas/Scan'}}
          multipart/form-data: {schema: {$ref: '#/components/schemas/Scan'}}
      responses: {'204': {description: done}}
    put:
      operationId: scans.link
      requestBody:
        required: true
        content:
          application/json:
            schema: {type: object, required: [url], properties: {url: {type: string}}}
          multipart/form-data: {schema: {$ref: '#/components/schemas/Scan'}}
      responses: {'204': {description: done}}
  /many:
    post:
      operationId: many.add
      requestBody:
        required: true
        content:
          multipart/form-data:
            schema:
              type: object
              properties:
                files: {type: array, items: {type: string, format: binary}}
                image: {type: string, contentMediaType: image/png}
                table: {type: string, format: binary}
                words: {type: array, items: {type: string}}
                either: {anyOf: [{type: string, format: binary},
                                 {type: string, format: uri}]}
            encoding: {table: {contentType: 'text/csv, text/tab-separated-values'}}
      responses: {'204': {description: done}}
components:
  schemas:
    Scan:
      type: object
      required: [file]
      properties:
        file: {anyOf: [{type: string, format: binary}, {not: {}}]}
        note: {type: string}
"""


@pytest.fixture(name="made")
def _made(workshop: Workshop) -> Client:
    return workshop.build(SPEC)


def _parts(wire: Exchange) -> list[tuple[Any, ...]]:
    head = f"Content-Type: {wire.last.headers['content-type']}\r\n\r\n".encode()
    message = email.message_from_bytes(head + wire.last.content)
    parts = typing.cast("list[Message]", message.get_payload())
    return [
        (
            part.get_param("name", header="content-disposition"),
            part.get_filename(),
            part["content-type"],
            part.get_payload(decode=True),
        )
        for part in parts
    ]


def test_a_body_with_a_file_is_multipart(made: Client) -> None:
    client, wire = made.call()
    wire.answer(status=204)
    client.scans.add(file=b"%PDF", note="n")
    assert _parts(wire) == [
        ("file", "file", "application/octet-stream", b"%PDF"),
        ("note", None, None, b"n"),
    ]
    client.scans.add_json(file="text", note="n")
    assert wire.json == {"file": "text", "note": "n"}
    assert not hasattr(client.scans, "add_form")


def test_json_without_a_file_is_the_plain_method(made: Client) -> None:
    client, wire = made.call()
    wire.answer(status=204)
    client.scans.link(url="https://example.com/a.pdf")
    assert wire.json == {"url": "https://example.com/a.pdf"}
    client.scans.link_multipart(file=b"%PDF")
    assert _parts(wire)[0][0] == "file"


def test_a_text_for_a_file_is_its_content(made: Client) -> None:
    client, wire = made.call()
    wire.answer(status=204)
    client.scans.add(file=("n.txt", "hellö"))
    assert _parts(wire) == [("file", "n.txt", "text/plain", "hellö".encode())]
    client.scans.add(file="hello")
    assert _parts(wire) == [("file", "file", "text/plain", b"hello")]
    client.scans.add(file=("n.bin", "a", "image/x"))
    assert _parts(wire) == [("file", "n.bin", "image/x", b"a")]


def test_texts_for_several_files_are_their_contents(made: Client) -> None:
    client, wire = made.call()
    wire.answer(status=204)
    client.many.add(files=["a", ("b.csv", "1,2"), b"c"])
    assert _parts(wire) == [
        ("files", "files", "text/plain", b"a"),
        ("files", "b.csv", "text/csv", b"1,2"),
        ("files", "files", "application/octet-stream", b"c"),
    ]
    client.many.add(files=("a", "b"))
    assert [part[3] for part in _parts(wire)] == [b"a", b"b"]


def test_a_stated_media_type_counts_for_such_a_file(made: Client) -> None:
    client, wire = made.call()
    wire.answer(status=204)
    client.many.add(image="x", table=("t.tsv", "1\t2"))
    assert _parts(wire) == [
        ("image", "image", "image/png", b"x"),
        ("table", "t.tsv", "text/tab-separated-values", b"1\t2"),
    ]


def test_texts_elsewhere_are_texts(made: Client) -> None:
    client, wire = made.call()
    wire.answer(status=204)
    client.many.add(words=("a", "b"), either="https://example.com")
    assert _parts(wire) == [
        ("words", None, None, b"a"),
        ("words", None, None, b"b"),
        ("either", None, None, b"https://example.com"),
    ]
