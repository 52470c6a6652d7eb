"""The fast verdict on each keyword is jsonschema's, by values with the schemas inline."""

from __future__ import annotations

from typing import Any

import pytest
from cliqgen.source.conformity import Conformity, UnknownKeywordError
from jsonschema.validators import validator_for

_DRAFT4 = "http://json-schema.org/draft-04/schema#"
_DRAFT2020 = "https://json-schema.org/draft/2020-12/schema"
_VALUES: tuple[Any, ...] = (
    *(None, True, False, 0, 1, 1.0, 1.5, -1, "", "a", "x-a", [], [1], [1, 1.0]),
    *([1, True], [True, True], ["a", "a"], ["a", 1], [[1], [True]], [{"a": 1}]),
    *([{"a": 1}, {"a": 1.0}], [{"a": 1}, {"a": True}], [None, None], {}, {"a": 1}),
    *({"a": "x", "b": 2}, {"x-a": 1}, {"a": {"a": 1}}, {"c": [], "a": 1}, {"b": 1}),
    {"a": "y", "c": 1},
)
_SCHEMAS: tuple[dict[str, Any], ...] = (
    *({"type": name} for name in ("object", "array", "string", "boolean", "number")),
    {"type": ["null", "number"]},
    {"enum": ["a", 1, None, [1], {"a": 1}]},
    {"enum": [True, 0]},
    {"required": ["a", "b"]},
    {"pattern": "^x-"},
    {"uniqueItems": True},
    {"uniqueItems": False},
    {"minItems": 2},
    {"minProperties": 2},
    {"maxProperties": 1},
    {"items": {"type": "number"}},
    {"items": {"type": "number"}, "additionalItems": False},
    {"properties": {"a": {"type": "number"}}},
    {"patternProperties": {"^x-": {"type": "string"}, "a$": {"type": "number"}}},
    {"additionalProperties": False},
    {"properties": {"a": {}}, "additionalProperties": {"type": "number"}},
    {"patternProperties": {"^x-": {}}, "additionalProperties": False},
    {"allOf": [{"type": "object"}, {"required": ["a"]}]},
    {"anyOf": [{"type": "object"}, {"enum": [1]}]},
    {"oneOf": [{"type": "object"}, {"required": ["a"]}, {"type": "number"}]},
    {"not": {"required": ["a"]}},
)
_DRAFT4_SCHEMAS: tuple[dict[str, Any], ...] = (
    {"type": "integer"},
    {"minimum": 1},
    {"minimum": 1, "exclusiveMinimum": True},
    {"minimum": 1, "exclusiveMinimum": False},
    {"$ref": "#/definitions/a", "type": "string", "definitions": {"a": {}}},
    {
        "$ref": "#/definitions/a",
        "definitions": {"a": {"properties": {"a": {"$ref": "#/definitions/a"}}}},
    },
)
_JUDGED = {
    "$defs": {
        "x": {"patternProperties": {"^x-": True}},
        "m": {"$dynamicAnchor": "meta", "properties": {"c": True}},
    },
    "unevaluatedProperties": False,
}
_DRAFT2020_SCHEMAS: tuple[dict[str, Any], ...] = (
    {"const": True},
    {"const": 1},
    {"const": {"a": 1}},
    {"contains": {"type": "number"}},
    {"contains": {"type": "number"}, "minContains": 2},
    {"contains": {"type": "number"}, "minContains": 0, "maxContains": 1},
    {"propertyNames": {"pattern": "^a"}},
    {"if": {"required": ["a"]}, "then": {"required": ["b"]}, "else": {"enum": [1]}},
    {"if": {"required": ["a"]}, "then": False},
    {"if": {"required": ["a"]}, "else": False},
    {"dependentSchemas": {"a": {"required": ["b"]}, "b": False}},
    {"unevaluatedProperties": {"type": "number"}},
    {"$ref": "#/$defs/x", "required": ["x-a"], **_JUDGED},
    {"$dynamicRef": "#meta", **_JUDGED},
    {"properties": {"a": True}, "patternProperties": {"^b": {}}, **_JUDGED},
    {"allOf": [{"$ref": "#/$defs/x"}, {"properties": {"a": True}}], **_JUDGED},
    {"anyOf": [{"required": ["b"], "properties": {"b": {}}}, {}], **_JUDGED},
    {"oneOf": [{"required": ["a"], "properties": {"a": {}}}, False], **_JUDGED},
    {"additionalProperties": {"type": "number"}, **_JUDGED},
    {"dependentSchemas": {"a": {"properties": {"a": {}, "b": {}}}}, **_JUDGED},
    {
        "if": {"properties": {"a": {"const": "x"}}, "required": ["a"]},
        "then": {"properties": {"b": True}},
        "else": {"properties": {"c": True, "a": True}},
        **_JUDGED,
    },
    {"allOf": [{"properties": {"a": {}}, "unevaluatedProperties": False}], **_JUDGED},
)


@pytest.mark.parametrize(
    ("dialect", "schema"),
    [
        *((_DRAFT4, schema) for schema in (*_SCHEMAS, *_DRAFT4_SCHEMAS)),
        *((_DRAFT2020, schema) for schema in (*_SCHEMAS, *_DRAFT2020_SCHEMAS)),
    ],
)
def test_each_keyword_is_jsonschema_s(dialect: str, schema: dict[str, Any]) -> None:
    schema = {"$schema": dialect, **schema}
    judge = validator_for(schema)(schema)
    ours = Conformity({"": schema}, is_draft4=dialect == _DRAFT4)
    for value in _VALUES:
        assert ours.holds(value) == judge.is_valid(value), value


@pytest.mark.parametrize(
    "schema",
    [
        {"multipleOf": 2},
        {"items": [{}]},
        {"items": [{}], "additionalItems": False},
        {"type": "integer"},
        {"minimum": 1},
        {"dependencies": {}},
        {"unevaluatedItems": False},
        {"properties": {"a": {"maxLength": 1}}},
        {"$ref": "#/definitions/none"},
        {"$dynamicRef": "#none"},
        {"$ref": "https://example.com/schema"},
    ],
)
def test_what_is_not_known_is_refused(schema: dict[str, Any]) -> None:
    with pytest.raises(UnknownKeywordError):
        Conformity({"": schema}, is_draft4=False)


def test_a_part_of_two_resources_is_not_told_apart() -> None:
    other = {"definitions": {"a": {"type": "string"}}, "$ref": "#/definitions/a"}
    schema = {
        "definitions": {"a": {"type": "number"}, "b": {"type": "null"}},
        "properties": {
            "a": {"$ref": "#/definitions/a"},
            "b": {"$ref": "#/definitions/b"},
            "o": {"$ref": "https://example.com/other#"},
        },
    }
    both = {"": schema, "https://example.com/other": other}
    ours = Conformity(both, is_draft4=True)
    assert ours.holds({"a": 1, "b": None, "o": "x"})
    assert not ours.holds({"a": "x"})
    assert not ours.holds({"o": 1})
    assert ours.holds_at("#/definitions/b", None)
    assert not ours.holds_at("#/definitions/a", 1)
    assert not ours.holds_at("#/definitions/c", 1)
    assert ours.holds_at("https://example.com/other#/definitions/a", "x")
