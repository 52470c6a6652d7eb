"""Bodies of requests, read as their media types say."""

from __future__ import annotations

from typing import Any

import pytest
from fakeshop.testing._fake.bodies import BodyError, BodyReader, plain
from fakeshop.testing._fake.call import File
from fakeshop.testing._fake.description import Media
from fakeshop.testing._fake.media_types import covers, matching, preferred
from fakeshop.testing._fake.parameters import Reader
from fakeshop.testing._fake.schemas import Schemas
from fakeshop.testing._fake.validation import Validation

SCHEMAS = Schemas({})
BODIES = BodyReader(SCHEMAS, Reader(SCHEMAS, Validation(SCHEMAS)))

FORM = "application/x-www-form-urlencoded"
SCHEMA = {
    "type": "object",
    "properties": {
        "amount": {"type": "integer"},
        "items": {"type": "array", "items": {"type": "string"}},
        "by": {"type": "object", "properties": {"id": {"type": "integer"}}},
        "file": {"type": "string", "format": "binary"},
    },
}


@pytest.mark.parametrize(
    ("content_type", "content", "expected"),
    [
        ("application/json", b'\xef\xbb\xbf{"a": 1}', {"a": 1}),
        ("application/vnd.a+json; charset=utf-8", b"[1]", [1]),
        ("application/x-ndjson", b'{"a": 1}\n\n{"a": 2}\n', [{"a": 1}, {"a": 2}]),
        (FORM, b"amount=4&items=a&items=b", {"amount": 4, "items": ["a", "b"]}),
        (FORM, b"by[id]=4", {"by": {"id": 4}}),
        (FORM, b"items[]=a&items[]=b", {"items": ["a", "b"]}),
        (FORM, b"amount=4&colour=red", {"amount": 4, "colour": "red"}),
        ("text/plain", b"a text", "a text"),
        ("application/octet-stream", b"\x00", b"\x00"),
    ],
)
def test_read(content_type: str, content: bytes, expected: Any) -> None:
    assert BODIES.read(content_type, content, Media(SCHEMA)) == expected


def test_an_encoding_of_a_form() -> None:
    encoding = {
        "items": {"style": "pipeDelimited", "explode": False},
        "by": {"content_type": "application/json"},
    }
    media = Media(SCHEMA, encoding=encoding)
    content = b"items=a%7Cb&by=%7B%22id%22:4%7D"
    assert BODIES.read(FORM, content, media) == {"items": ["a", "b"], "by": {"id": 4}}


def test_multipart() -> None:
    content = (
        b"--x\r\nContent-Disposition: form-data; name=amount\r\n\r\n4\r\n"
        b"--x\r\nContent-Disposition: form-data; name=items\r\n\r\na\r\n"
        b"--x\r\nContent-Disposition: form-data; name=by\r\n"
        b"Content-Type: application/json\r\n\r\n"
        b'{"id": 4}\r\n'
        b'--x\r\nContent-Disposition: form-data; name=file; filename="a.png"\r\n'
        b"Content-Type: image/png\r\n\r\n\x89\r\n--x--\r\n"
    )
    read = BODIES.read("multipart/form-data; boundary=x", content, Media(SCHEMA))
    assert read == {
        "amount": 4,
        "items": ["a"],
        "by": {"id": 4},
        "file": File("a.png", "image/png", b"\x89"),
    }
    assert plain(read)["file"] == "\x89"


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        (
            'name=file; filename="a.json"\r\nContent-Type: application/json',
            File("a.json", "application/json", b'{"a": 1}'),
        ),
        (
            "name=file\r\nContent-Type: application/json",
            File(None, "application/json", b'{"a": 1}'),
        ),
        ("name=file", None),
        ("name=file\r\nContent-Type: text/plain", None),
    ],
)
def test_files_are_not_read_and_texts_are_no_files(
    fields: str, expected: File | None
) -> None:
    head = f"--x\r\nContent-Disposition: form-data; {fields}\r\n\r\n"
    content = head.encode() + b'{"a": 1}\r\n--x--\r\n'
    media_type = "multipart/form-data; boundary=x"
    if expected is not None:
        assert BODIES.read(media_type, content, Media(SCHEMA)) == {"file": expected}
        return
    with pytest.raises(BodyError) as caught:
        BODIES.read(media_type, content, Media(SCHEMA))
    assert str(caught.value) == ".file: expected a file with a name, found a string"


def test_multipart_without_parts() -> None:
    assert BODIES.read("multipart/form-data; boundary=x", b"--x--\r\n", None) == {}


@pytest.mark.parametrize(
    ("content_type", "content", "message"),
    [
        ("application/json", b"{", ": expected JSON, found '{'"),
        ("application/x-ndjson", b"{", ": expected JSON, found '{'"),
        ("multipart/form-data", b"x", ": expected parts with a boundary, found none"),
        (
            "multipart/form-data; boundary=x",
            b"--x\r\nContent-Disposition: form-data; name=amount\r\n\r\n4\r\n",
            ": expected --x-- after the last part, found none",
        ),
        (
            "multipart/form-data; boundary=x",
            b"--x\r\nContent-Disposition: form-data; name=amount\r\n\r\n4--x--\r\n",
            ": expected --x-- after the last part, found none",
        ),
        (
            "multipart/form-data; boundary=x",
            b"--x\r\nContent-Disposition: form-data\r\n\r\n4\r\n--x--\r\n",
            "[0]: expected a part with a name, found none",
        ),
    ],
)
def test_what_cannot_be_read(content_type: str, content: bytes, message: str) -> None:
    with pytest.raises(BodyError) as caught:
        BODIES.read(content_type, content, Media(SCHEMA))
    assert str(caught.value) == message


def test_media_types() -> None:
    assert covers("image/*", "image/png") and covers("*/*", "a/b")
    assert not covers("image/*", "text/plain")
    assert matching(["*/*", "image/*", "image/png"], "image/png; a=b") == "image/png"
    assert matching(["image/png"], "text/plain") is None
    documented = ["application/json", "text/csv"]
    assert preferred(documented, "*/*") == "application/json"
    assert preferred(documented, "application/json;q=0.1, text/csv") == "text/csv"
    assert preferred(documented, "text/*;q=bad") == "text/csv"
    assert preferred(documented, "image/png") is None
    assert preferred(documented, "text/csv;q=0") is None


@pytest.mark.parametrize(
    ("schema", "content", "expected"),
    [
        ({"type": "integer"}, b"9", 9),
        ({"type": "number", "maximum": 2}, b"1.5", 1.5),
        ({"type": "boolean"}, b"true", True),
        ({"type": "string"}, b"9", "9"),
        ({"type": "integer"}, b"nine", "nine"),
        (True, b"text", "text"),
    ],
)
def test_plain_text_is_read_by_its_schema(
    schema: Any, content: bytes, expected: Any
) -> None:
    assert BODIES.read("text/plain; charset=utf-8", content, Media(schema)) == expected
    assert BODIES.read("text/plain", content, None) == content.decode()
