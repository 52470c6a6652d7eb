"""Requests held against their operations: where each part is, and what is wrong with it."""

from __future__ import annotations

import json
from typing import Any

import pytest
from fakeshop.testing._fake.checking import Checker, Reading
from fakeshop.testing._fake.description import Description
from fakeshop.testing._fake.matching import Matcher, Target
from fakeshop.testing._fake.schemas import Schemas
from fakeshop.testing._fake.validation import Validation

INTEGER = {"type": "integer"}


def read(
    operation: dict[str, Any],
    target: str = "/kites",
    headers: dict[str, str] | None = None,
    content: bytes = b"",
) -> Reading:
    """A request as the checker reads it."""
    whole = {"id": "kites.get", "method": "POST", "path": "/kites", **operation}
    text = json.dumps({"format": 1, "operations": [whole]}).encode()
    description = Description(text)
    schemas = Schemas(description.schemas)
    path, _, query = target.partition("?")
    sent = Target(str(whole["method"]), path, query, headers or {})
    (match,) = Matcher(description.operations).find(sent)
    checker = Checker(schemas, Validation(schemas))
    return checker.read(match, sent, f"https://a.example{target}", content)


def parameter(location: str, **more: Any) -> dict[str, Any]:
    return {"parameters": [{"name": "Size", "in": location, "schema": INTEGER, **more}]}


@pytest.mark.parametrize(
    ("operation", "request_", "faults"),
    [
        (parameter("header"), {"headers": {"size": "5"}}, []),
        (parameter("header"), {}, []),
        (
            *(parameter("header", required=True), {}),
            ["header.Size: required and missing"],
        ),
        (
            *(parameter("header"), {"headers": {"size": "big"}}),
            ["header.Size: expected an integer, found 'big'"],
        ),
        (parameter("cookie"), {"headers": {"cookie": "a=b; Size=5"}}, []),
        (
            *(parameter("cookie"), {"headers": {"cookie": "Size=big"}}),
            ["cookie.Size: expected an integer, found 'big'"],
        ),
        (
            *(parameter("query", required=True), {}),
            ["query.Size: required and missing"],
        ),
        (parameter("query", allow_empty=True), {"target": "/kites?Size="}, []),
        (
            *(parameter("query"), {"target": "/kites?Size="}),
            ["query.Size: expected an integer, found ''"],
        ),
        (
            parameter("query", content_type="application/json"),
            {"target": "/kites?Size=%7B"},
            ["query.Size: expected JSON, found '{'"],
        ),
        (
            {"parameters": [{"name": "Accept", "in": "header", "required": True}]},
            {},
            [],
        ),
    ],
)
def test_parameters(
    operation: dict[str, Any], request_: dict[str, Any], faults: list[str]
) -> None:
    assert read(operation, **request_).faults == faults


def test_the_whole_query_as_one_value() -> None:
    form = {
        "parameters": [
            {
                **{"name": "filter", "in": "querystring"},
                "content_type": "application/x-www-form-urlencoded",
                "schema": {"type": "object", "properties": {"size": INTEGER}},
            }
        ]
    }
    assert read(form, "/kites?size=5").call.query["filter"] == {"size": 5}
    assert read(form, "/kites?size=x").faults == [
        "querystring.filter.size: expected an integer, found 'x'"
    ]
    form["parameters"][0]["content_type"] = "application/json"
    assert read(form, "/kites?%7B%22size%22:5%7D").call.query["filter"] == {"size": 5}


BODY = {
    "body": {"required": True, "content": {"application/json": {"schema": INTEGER}}}
}
LINES = {"body": {"content": {"application/x-ndjson": {"item_schema": INTEGER}}}}
TEXT = {"body": {"content": {"text/*": {"schema": {"type": "string", "minLength": 3}}}}}


@pytest.mark.parametrize(
    ("operation", "content_type", "content", "faults"),
    [
        (BODY, "application/json", b"5", []),
        (BODY, "application/json", b'"5"', ["body: expected an integer, found '5'"]),
        (BODY, "", b"", ["body: required and missing"]),
        (
            *(BODY, "text/plain", b"5"),
            ["body: expected the media type application/json, found text/plain"],
        ),
        (
            *(BODY, "", b"5"),
            ["body: expected the media type application/json, found none"],
        ),
        (LINES, "", b"", []),
        (LINES, "text/plain", b"", []),
        (
            *(LINES, "application/x-ndjson", b'1\n"2"\n'),
            ["body[1]: expected an integer, found '2'"],
        ),
        (
            *(TEXT, "text/plain", b"ab"),
            ["body: expected at least 3 characters, found 'ab'"],
        ),
        ({}, "application/json", b'{"a": 1}', []),
        ({}, "application/json", b"{", []),
        ({"body": {"content": {}}}, "a/b", b"x", []),
    ],
)
def test_bodies(
    operation: dict[str, Any], content_type: str, content: bytes, faults: list[str]
) -> None:
    headers = {"content-type": content_type} if content_type else {}
    assert read(operation, headers=headers, content=content).faults == faults


def test_a_path_parameter_that_is_not_documented() -> None:
    operation = {"path": "/kites/{id}"}
    assert read(operation, "/kites/a%2Fb").call.path == {"id": "a/b"}


def test_a_description_that_is_none() -> None:
    with pytest.raises(ValueError, match=r"description\.json cannot be read"):
        Description(b"[]")
    with pytest.raises(
        ValueError, match="the format 9, expected 1: generate the client"
    ):
        Description(b'{"format": 9}')


@pytest.mark.parametrize(
    ("method", "content", "faults"),
    [
        ("GET", b"{}", ["body: expected none with GET, found 2 bytes"]),
        ("HEAD", b"x", ["body: expected none with HEAD, found 1 byte"]),
        ("TRACE", b"{}", ["body: expected none with TRACE, found 2 bytes"]),
        ("GET", b"", []),
        # Servers take these, and users send what is not documented on purpose.
        ("DELETE", b"{}", []),
        ("POST", b"{}", []),
    ],
)
def test_a_body_that_is_not_documented(
    method: str, content: bytes, faults: list[str]
) -> None:
    json_type = {"content-type": "application/json"}
    assert read({"method": method}, headers=json_type, content=content).faults == faults


def test_a_body_of_get_that_is_documented() -> None:
    body = {"content": {"application/json": {"schema": INTEGER}}}
    operation = {"method": "GET", "body": body}
    json_type = {"content-type": "application/json"}
    assert read(operation, headers=json_type, content=b"5").faults == []
    assert read(operation, headers=json_type, content=b'"a"').faults == [
        "body: expected an integer, found 'a'"
    ]


@pytest.mark.parametrize(
    ("format_", "value", "is_valid"),
    [
        ("int64", 2**63 - 1, True),
        ("int64", 2**63, False),
        ("int64", -(2**63) - 1, False),
        ("int32", -(2**31), True),
        ("int32", 2**31, False),
        ("int128", 2**64, True),
    ],
)
def test_integers_have_as_many_bits_as_their_format_says(
    format_: str, value: int, is_valid: bool
) -> None:
    schema = {"type": "integer", "format": format_}
    body = {"content": {"application/json": {"schema": schema}}}
    json_type = {"content-type": "application/json"}
    found = read({"body": body}, headers=json_type, content=str(value).encode()).faults
    fault = f"body: expected the format {format_}, found {value}"
    assert found == ([] if is_valid else [fault])
