"""Schemas of plain values: checked without a cursor, and equal ones are parsed once.

Equal means the same JSON in the same order.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from cliqgen.diagnostics import Diagnostics
from cliqgen.openapi.description import Schema
from cliqgen.openapi.parse import parse
from cliqgen.source.check import check
from cliqgen.source.load import load


def described(folder: Path, properties: dict[str, Any]) -> Path:
    """A description in which one object has these properties."""
    kite = {"type": "object", "properties": properties}
    response = {
        "description": "A kite.",
        "content": {"application/json": {"schema": kite}},
    }
    path = folder / "kites.json"
    document = {
        "openapi": "3.0.3",
        "info": {"title": "Kites", "version": "1"},
        "paths": {"/kites": {"get": {"responses": {"200": response}}}},
    }
    path.write_text(json.dumps(document), "utf-8")
    return path


def reported(path: Path) -> list[tuple[str, str]]:
    """The codes that are reported, each with the property it is in."""
    diagnostics = Diagnostics()
    check(load([path], diagnostics), diagnostics)
    places = [
        (d.code, (d.position.pointer or "").split("/"))
        for d in diagnostics
        if d.position
    ]
    return [
        (code, place[place.index("properties") + 1])
        for code, place in places
        if "properties" in place
    ]


def fields(path: Path) -> dict[str, Schema]:
    """The schemas of the properties."""
    diagnostics = Diagnostics()
    spec = parse(check(load([path], diagnostics), diagnostics), diagnostics)
    (operation,) = spec.operations
    schema = operation.responses[0].content[0].schema
    assert schema is not None
    return dict(schema.properties)


@pytest.mark.parametrize(
    ("schema", "code"),
    [
        ({"type": "string", "enum": []}, "enum-empty"),
        ({"type": "integer", "example": "one"}, "example-misfit"),
        ({"type": "string", "enum": ["a"], "default": "b"}, "schema-default"),
        ({"type": "array"}, "items-missing"),
        ({"type": "strin"}, "type-unknown"),
        ({"type": None}, "value-null"),
        ({"type": "string", "title": 5}, "value-type"),
        ({"type": "string", "maxLength": True}, "value-type"),
        ({"Type": "string"}, "letter-case"),
        ({"$ref": "#/components/schemas/None"}, "schema-missing"),
        ({"type": "string", "items": {"type": "strin"}}, "type-unknown"),
    ],
)
def test_what_is_wrong_with_a_schema_of_plain_values_is_reported(
    tmp_path: Path, schema: dict[str, Any], code: str
) -> None:
    path = described(tmp_path, {"a": {"type": "string"}, "b": schema})
    assert reported(path) == [(code, "b")]


@pytest.mark.parametrize(
    "schema",
    [
        {"type": "string", "nullable": True, "example": None},
        {"type": "number", "example": 1, "minimum": 0, "maximum": 1.5},
        {"type": "integer", "enum": [1, 2], "default": 2},
        {"type": "string", "x-place": {"$ref": "nowhere.json"}},
        {},
    ],
)
def test_nothing_is_reported_of_what_is_right(
    tmp_path: Path, schema: dict[str, Any]
) -> None:
    path = described(tmp_path, {"a": schema})
    assert reported(path) == []


def test_a_fault_is_reported_wherever_it_is_repeated(tmp_path: Path) -> None:
    wrong = {"type": "string", "maxLength": "ten"}
    path = described(tmp_path, {"a": wrong, "b": {"type": "string"}, "c": {**wrong}})
    assert reported(path) == [("value-type", "a"), ("value-type", "c")]


def test_what_equals_something_right_in_python_alone_is_reported(
    tmp_path: Path,
) -> None:
    right, wrong = {"type": "integer", "default": 1}, {
        "type": "integer",
        "default": True,
    }
    assert right == wrong
    path = described(tmp_path, {"a": right, "b": wrong})
    assert reported(path) == [("schema-default", "b")]


def test_schemas_of_the_same_content_keep_their_places(tmp_path: Path) -> None:
    text = {"type": "string", "description": "What it is called."}
    first, second = fields(described(tmp_path, {"a": text, "b": {**text}})).values()
    assert first.description == second.description == "What it is called."
    assert (first.node.pointer[-1], second.node.pointer[-1]) == ("a", "b")


def test_values_that_python_takes_for_equal_stay_what_they_are(tmp_path: Path) -> None:
    defaults = {"a": 1, "b": True, "c": 0.0, "d": -0.0, "e": 1.0}
    path = described(tmp_path, {name: {"default": d} for name, d in defaults.items()})
    told = {name: repr(schema.default) for name, schema in fields(path).items()}
    assert told == {"a": "1", "b": "True", "c": "0.0", "d": "-0.0", "e": "1.0"}
