"""Parts of a schema are judged by themselves, where their references can be followed."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from cliqgen.source.conformity import Conformity
from cliqgen.source.validate import packaged
from jsonschema import Draft4Validator

_URL = "http://json-schema.org/draft-04/schema#"


def _read(package: str, path: str) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(packaged(package, path).read_bytes())
    return read


_DRAFT4 = _read("jsonschema_specifications", "schemas/draft4/metaschema.json")
_SWAGGER = _read("openapi_spec_validator", "resources/schemas/v2.0/schema.json")

_SCHEMA: dict[str, Any] = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$defs": {
        "name": {"type": "string"},
        "tree": {
            "properties": {"name": {"$ref": "#/$defs/name"}},
            "additionalProperties": {"$dynamicRef": "#node"},
        },
        "node": {"$dynamicAnchor": "node", "$ref": "#/$defs/tree"},
    },
    "required": ["tree"],
    "properties": {"tree": {"$ref": "#/$defs/tree"}},
}


def test_the_whole_and_its_parts() -> None:
    conformity = Conformity(_SCHEMA)
    assert conformity.holds({"tree": {"name": "a", "below": {"name": "b"}}})
    assert not conformity.holds({"tree": {"below": {"name": 1}}})
    assert not conformity.holds({})
    assert conformity.holds_at("#/$defs/tree", {"below": {"name": "b"}})
    assert not conformity.holds_at("#/$defs/tree", {"below": {"name": 1}})
    assert conformity.holds_at("#node", {"name": "b"})
    assert not conformity.holds_at("#node", {"name": 1})


def test_nothing_holds_by_what_is_not_there() -> None:
    conformity = Conformity(_SCHEMA)
    assert not conformity.holds_at("#/$defs/none", {})
    assert not conformity.holds_at("#none", {})


@pytest.mark.parametrize("draft4", [_DRAFT4, None])
def test_integers_of_draft_4_have_no_point(draft4: dict[str, Any] | None) -> None:
    conformity = Conformity({"type": "integer"}, draft4=draft4)
    assert conformity.holds(1)
    assert conformity.holds(1.0) is (draft4 is None)
    assert not conformity.holds(True)


#: Data that some part of the metaschema lets pass, and another one does not.
_DATA: tuple[Any, ...] = (
    *(None, True, 0, 1, -1, 0.5, 2.0, "", "string", "x", {}, {"type": "x"}),
    *([], ["a"], ["a", "a"], ["string", "null"], ["null", "null"], [1, 1.0], [1, True]),
    *([{}, {}], [{"a": 1}, {"a": True}], [{"enum": []}], [{"maxLength": -1}], [None]),
    *({"a": {}}, {"a": ["b", "b"]}, {"a": {"required": []}}, {"minItems": -1}),
    *({"maximum": 1, "exclusiveMaximum": True}, {"exclusiveMaximum": True}),
)


def _references(data: Any) -> Iterator[str]:
    for value in data.values() if isinstance(data, dict) else data:
        if isinstance(value, dict | list):
            yield from _references(value)
    if isinstance(data, dict) and isinstance(data.get("$ref"), str):
        yield data["$ref"]


_OUTER = sorted(
    {r for r in _references(_SWAGGER) if not r.startswith("#")}
    | {f"{_URL}/properties/{name}" for name in _DRAFT4["properties"]}
    | {f"{_URL}/definitions/{name}" for name in _DRAFT4["definitions"]}
    | {_URL}
)


@pytest.mark.parametrize("reference", _OUTER)
def test_what_a_schema_takes_from_the_metaschema_of_draft_4(reference: str) -> None:
    expected = [Draft4Validator({"$ref": reference}).is_valid(data) for data in _DATA]
    swagger = Conformity(_SWAGGER, draft4=_DRAFT4)
    alone = Conformity({"$ref": reference}, draft4=_DRAFT4)
    below = Conformity({"properties": {"a": {"$ref": reference}}}, draft4=_DRAFT4)
    assert [swagger.holds_at(reference, data) for data in _DATA] == expected
    assert [alone.holds(data) for data in _DATA] == expected
    assert [below.holds({"a": data}) for data in _DATA] == expected
    assert any(expected)
    assert reference.endswith("/default") or not all(expected)


def test_no_name_means_another_definition_in_the_metaschema() -> None:
    """Its references are asked for as they stand in it."""
    assert not _SWAGGER["definitions"].keys() & _DRAFT4["definitions"].keys()
    assert not any(r == "#" for r in _references(_SWAGGER))
