"""Responses as they are on the wire, whatever their media types."""

from __future__ import annotations

import json
from typing import Any

import pytest
from fakeshop.testing._fake.description import Description, Operation
from fakeshop.testing._fake.inventing import Inventor
from fakeshop.testing._fake.responses import (
    Responder,
    WireResponse,
    header_text,
    sent_type,
    written,
)
from fakeshop.testing._fake.schemas import Schemas
from fakeshop.testing._fake.shapes import Shapes
from fakeshop.testing._fake.validation import Validation


def operation_of(responses: dict[str, Any], path: str = "/kites") -> Operation:
    whole = {"id": "kites.get", "method": "GET", "path": path, "responses": responses}
    text = json.dumps({"format": 1, "operations": [whole]}).encode()
    return Description(text).operations[0]


def response(responses: dict[str, Any], accept: str = "*/*") -> WireResponse:
    """What an operation returns by itself."""
    schemas = Schemas({})
    responder = Responder(schemas, Inventor(schemas, Validation(schemas)))
    of = responder.success(operation_of(responses), accept)
    return responder.response(of, responder.body(of), {})


def content(**media: Any) -> dict[str, Any]:
    return {"content": {name.replace("_", "/"): each for name, each in media.items()}}


STRING = {"schema": {"type": "string"}}


@pytest.mark.parametrize(
    ("responses", "accept", "expected"),
    [
        ({}, "*/*", (200, "", b"")),
        ({"204": {}}, "*/*", (204, "", b"")),
        ({"404": {}}, "*/*", (200, "", b"")),
        (
            {"204": {}, "200": content(text_plain=STRING)},
            "*/*",
            (200, "text/plain", b"file"),
        ),
        (
            {"2XX": content(application_json=STRING)},
            "*/*",
            (200, "application/json", b'"text"'),
        ),
        ({"default": content(text_csv=STRING)}, "*/*", (200, "text/csv", b"file")),
        (
            {"200": content(application_json=STRING, text_csv=STRING)},
            *("text/csv", (200, "text/csv", b"file")),
        ),
        ({"200": content(text_csv=STRING)}, "image/png", (200, "text/csv", b"file")),
        ({"302": {}}, "*/*", (302, "", b"")),
        (
            {
                "200": {
                    "content": {
                        "text/event-stream": {**STRING, "example": "data: 1\n\n"}
                    }
                }
            },
            *("*/*", (200, "text/event-stream", b"data: 1\n\n")),
        ),
        (
            {
                "200": {
                    "content": {
                        "application/x-ndjson": {**STRING, "example": ["a", "b"]}
                    }
                }
            },
            *("*/*", (200, "application/x-ndjson", b'"a"\n"b"\n')),
        ),
    ],
)
def test_successes(
    responses: dict[str, Any], accept: str, expected: tuple[int, str, bytes]
) -> None:
    made = response(responses, accept)
    assert (made.status, made.media_type, made.content) == expected


def test_required_headers_are_sent() -> None:
    made = response(
        {
            "200": {
                "headers": {
                    "X-Left": {"required": True, "schema": {"type": "integer"}},
                    "X-More": {"schema": {"type": "integer"}},
                }
            }
        }
    )
    assert made.headers == {"X-Left": "7"}


@pytest.mark.parametrize(
    ("media_type", "body", "expected"),
    [
        ("application/json", {"ä": None}, '{"ä": null}'.encode()),
        ("application/json", "text", b'"text"'),
        ("text/plain", "ä", "ä".encode()),
        ("image/png", b"\x89", b"\x89"),
        ("text/plain", None, b""),
        ("application/x-ndjson", [{"a": 1}, 2], b'{"a": 1}\n2\n'),
        ("application/json-seq", [1], b"\x1e1\n"),
        ("text/event-stream", [{"a": 1}], b'data: {"a": 1}\n\n'),
        ("text/event-stream", ["a\nb"], b"data: a\ndata: b\n\n"),
        (
            *("text/event-stream", [{"event": "e", "data": {"a": 1}, "id": 3}]),
            b'event: e\nid: 3\ndata: {"a": 1}\n\n',
        ),
        ("application/x-www-form-urlencoded", {"a": [1, 2]}, b"a=1&a=2"),
        ("application/xml", {"a": 1}, b'{"a": 1}'),
    ],
)
def test_written(media_type: str, body: Any, expected: bytes) -> None:
    assert written(media_type, body) == expected


def test_media_types_of_ranges() -> None:
    assert sent_type("image/*", b"") == "image/png"
    assert sent_type("*/*", b"") == "application/octet-stream"
    assert sent_type("text/*", "") == "text/plain"
    assert sent_type("*/*", {}) == "application/json"
    assert sent_type("text/csv", "") == "text/csv"


def test_values_of_headers() -> None:
    assert header_text(True) == "true"
    assert header_text([1, "a"]) == "1,a"
    assert header_text({"a": 1}) == '{"a": 1}'
    assert header_text("a\r\nb: c") == "ab: c"
    assert header_text("Ω") == "?"


ITEMS = {
    "type": "array",
    "items": {"type": "object", "properties": {"id": STRING["schema"]}},
}


def body(**properties: Any) -> dict[str, Any]:
    return {"type": "object", "properties": properties}


@pytest.mark.parametrize(
    ("schema", "path", "expected"),
    [
        (ITEMS, "/kites", ()),
        (body(kites=ITEMS, total={"type": "integer"}), "/kites", ("kites",)),
        (body(data=body(items=ITEMS)), "/kites", ("data", "items")),
        (body(kites=ITEMS, tops=ITEMS), "/kites", ("kites",)),
        (
            body(names={"type": "array", "items": STRING["schema"]}),
            "/kites",
            ("names",),
        ),
        (body(one=ITEMS, two=ITEMS), "/kites", None),
        (body(name=STRING["schema"]), "/kites", None),
    ],
)
def test_where_a_list_is(schema: Any, path: str, expected: Any) -> None:
    media = content(application_json={"schema": schema})
    found = Shapes(Schemas({})).listing(operation_of({"200": media}, path))
    assert (None if found is None else found.path) == expected
