"""Which operation a request is of."""

from __future__ import annotations

import json
from typing import Any

import pytest
from fakeshop.testing._fake.description import Description
from fakeshop.testing._fake.matching import Matcher, Target

OPERATIONS: list[dict[str, Any]] = [
    {"id": "list", "method": "GET", "path": "/things"},
    {"id": "mine", "method": "GET", "path": "/things/mine"},
    {"id": "get", "method": "GET", "path": "/things/{id}"},
    {"id": "cancel", "method": "POST", "path": "/things/{id}:cancel"},
    {"id": "file", "method": "GET", "path": "/files/{name}.{ending}"},
    {
        "id": "tree",
        "method": "GET",
        "path": "/tree/{path}/raw",
        "parameters": [
            {"name": "path", "in": "path", "required": True, "spans_segments": True}
        ],
    },
    {"id": "open", "method": "GET", "path": "/search", "query": [["state", "open"]]},
    {"id": "search", "method": "GET", "path": "/search"},
    {"id": "blank", "method": "GET", "path": "/a b/(c)"},
    {"id": "root", "method": "GET", "path": "/"},
    {"id": "away", "method": "GET", "path": "/x", "base_url": "https://o.example/v9"},
]
DESCRIPTION = Description(json.dumps({"format": 1, "operations": OPERATIONS}).encode())
MATCHER = Matcher(DESCRIPTION.operations, ["", "/api"])


@pytest.mark.parametrize(
    ("request_line", "operation", "path"),
    [
        ("GET /things", "list", {}),
        ("HEAD /things", "list", {}),
        ("GET /things/mine", "mine", {}),
        ("GET /things/5", "get", {"id": "5"}),
        ("GET /things/a%2Fb", "get", {"id": "a%2Fb"}),
        ("GET /things/", "get", {"id": ""}),
        ("POST /things/5:cancel", "cancel", {"id": "5"}),
        ("GET /files/a.b.txt", "file", {"name": "a.b", "ending": "txt"}),
        ("GET /tree/a/b/c/raw", "tree", {"path": "a/b/c"}),
        ("GET /search?state=open", "open", {}),
        ("GET /search?state=shut", "search", {}),
        ("GET /a%20b/(c)", "blank", {}),
        ("GET /a%20b/%28c%29", "blank", {}),
        ("GET /", "root", {}),
        ("GET /api/things", "list", {}),
        ("GET /elsewhere/things", "list", {}),
        ("GET /v9/x", "away", {}),
    ],
)
def test_find(request_line: str, operation: str, path: dict[str, str]) -> None:
    method, _, target = request_line.partition(" ")
    way, _, query = target.partition("?")
    found = MATCHER.find(Target(method, way, query, {}))[0]
    assert (found.operation.id, found.path) == (operation, path)


@pytest.mark.parametrize("target", ["/thing", "/things/5/6", "/files/abc", "/tree/raw"])
def test_nothing_matches(target: str) -> None:
    assert MATCHER.find(Target("GET", target, "", {})) == []


def test_methods_of_a_path() -> None:
    assert MATCHER.find(Target("DELETE", "/things/5", "", {})) == []
    assert MATCHER.methods("/things/5") == ["GET"]
    assert MATCHER.methods("/nowhere") == []
