"""What is wrong with a value, in words."""

from __future__ import annotations

from typing import Any

import pytest
from fakeshop.testing._fake.schemas import Schemas
from fakeshop.testing._fake.validation import Validation

THING = {
    "type": "object",
    "additionalProperties": False,
    "required": ["id", "name", "secret"],
    "properties": {
        "id": {"type": "integer", "readOnly": True},
        "name": {"type": "string", "minLength": 2},
        "secret": {"type": "string", "writeOnly": True},
        "tags": {"type": "array", "items": {"type": "string"}},
    },
}
SCHEMAS = Schemas({"Thing": THING})
VALIDATION = Validation(SCHEMAS, "fakeshop")
A_THING = {"$ref": "urn:fake:schemas#/schemas/Thing"}


@pytest.mark.parametrize(
    ("schema", "value", "faults"),
    [
        ({"type": "string"}, 5, ["body: expected a string, found 5"]),
        (
            {"type": ["integer", "null"]},
            *("5", ["body: expected an integer or null, found '5'"]),
        ),
        ({"type": "object"}, [], ["body: expected an object, found an array"]),
        ({"enum": ["a", "b"]}, "c", ["body: expected 'a' or 'b', found 'c'"]),
        ({"const": 1}, True, ["body: expected 1, found true"]),
        ({"minimum": 3}, 2, ["body: expected at least 3, found 2"]),
        ({"exclusiveMaximum": 3}, 3, ["body: expected less than 3, found 3"]),
        ({"multipleOf": 2}, 3, ["body: expected a multiple of 2, found 3"]),
        ({"maxLength": 1}, "ab", ["body: expected at most 1 characters, found 'ab'"]),
        ({"minItems": 1}, [], ["body: expected at least 1 items, found an array"]),
        (
            {"pattern": "^a$"},
            *("b", ["body: expected a string that matches '^a$', found 'b'"]),
        ),
        (
            {"type": "string", "format": "uuid"},
            *("x", ["body: expected the format uuid, found 'x'"]),
        ),
        (
            {"type": "string", "format": "date-time"},
            *(
                "2024-05-06",
                ["body: expected the format date-time, found '2024-05-06'"],
            ),
        ),
        (
            {"format": "uri"},
            *("a.example", ["body: expected the format uri, found 'a.example'"]),
        ),
        ({"format": "uri"}, "mailto:ada@a.example", []),
        ({"format": "email"}, "ada", ["body: expected the format email, found 'ada'"]),
        ({"format": "email"}, "ada@a.example", []),
        (A_THING, {"secret": "s"}, ["body.name: required and missing"]),
        (
            A_THING,
            {"name": "n", "secret": 5, "tags": [1], "colour": "red"},
            [
                "body.colour: not a documented field",
                "body.name: expected at least 2 characters, found 'n'",
                "body.secret: expected a string, found 5",
                "body.tags[0]: expected a string, found 1",
            ],
        ),
        (
            {"anyOf": [{"type": "integer"}, {"type": "null"}]},
            *("x", ["body: expected an integer or null, found 'x'"]),
        ),
        (
            {"oneOf": [{"type": "integer", "maximum": 5}, {"type": "string"}]},
            *(7, ["body: expected at most 5, found 7"]),
        ),
        (False, 1, ["body: expected nothing, found 1"]),
        (True, 1, []),
    ],
)
def test_faults(schema: Any, value: Any, faults: list[str]) -> None:
    assert sorted(VALIDATION.faults(schema, value, "request", "body")) == faults
    assert VALIDATION.is_valid(schema, value, "request") is not bool(faults)


def test_what_goes_one_way_alone_may_be_missing_in_the_other() -> None:
    assert VALIDATION.is_valid(A_THING, {"name": "nn", "secret": "s"}, "request")
    assert not VALIDATION.is_valid(A_THING, {"name": "nn", "secret": "s"}, "response")
    assert VALIDATION.is_valid(A_THING, {"name": "nn", "id": 1}, "response")
    assert not VALIDATION.is_valid(A_THING, {"name": "nn", "id": 1}, "request")


def test_a_schema_that_cannot_be_used_lets_everything_pass() -> None:
    assert VALIDATION.is_valid({"pattern": "("}, "x", "request")
    assert VALIDATION.faults({"pattern": "("}, "x", "request", "body") == []


def test_a_long_value_is_cut() -> None:
    (fault,) = VALIDATION.faults({"maxLength": 1}, "x" * 999, "request", "body")
    assert len(fault) < 120


def test_without_jsonschema_the_error_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(__import__("sys").modules, "jsonschema", None)
    with pytest.raises(ImportError) as caught:
        Validation(SCHEMAS, "fakeshop").is_valid({"type": "string"}, 5, "request")
    assert 'pip install "fakeshop[testing]"' in str(caught.value)


def test_a_response_names_its_alternative() -> None:
    alternative = {"type": "object", "properties": {"kind": {"type": "string"}}}
    schema = {
        "oneOf": [alternative],
        "discriminator": {"propertyName": "kind", "mapping": {"a": "#/schemas/A"}},
    }
    assert VALIDATION.is_valid(schema, {"kind": "a"}, "response")
    assert not VALIDATION.is_valid(schema, {"kind": "b"}, "response")
    assert not VALIDATION.is_valid(schema, {}, "response")
    assert VALIDATION.is_valid(schema, {}, "request")
