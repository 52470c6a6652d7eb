"""Values that are invented are valid, the same each time, and look like what they are."""

from __future__ import annotations

import re
from typing import Any

import pytest
from fakeshop.testing._fake import texts
from fakeshop.testing._fake.inventing import Inventor
from fakeshop.testing._fake.schemas import Schemas
from fakeshop.testing._fake.texts import invent_text
from fakeshop.testing._fake.validation import Validation

REF = "urn:fake:schemas#/schemas/"
SCHEMAS = Schemas(
    {
        "Node": {
            "type": "object",
            "required": ["name"],
            "properties": {
                "name": {"type": "string"},
                "next": {"$ref": f"{REF}Node"},
            },
        },
        "Animal": {
            "type": "object",
            "required": ["species"],
            "properties": {"species": {"type": "string"}},
            "discriminator": {
                "propertyName": "species",
                "mapping": {"cat": "#/schemas/Cat"},
                "subtypes": ["#/schemas/Cat"],
            },
        },
        "Cat": {
            "allOf": [
                {"$ref": f"{REF}Animal"},
                {"type": "object", "properties": {"lives": {"type": "integer"}}},
            ]
        },
    }
)
VALIDATION = Validation(SCHEMAS)
INVENTOR = Inventor(SCHEMAS, VALIDATION)


@pytest.mark.parametrize(
    ("schema", "expected"),
    [
        ({"type": "integer"}, 7),
        ({"type": "number"}, 7.5),
        ({"type": "integer", "minimum": 20}, 20),
        ({"type": "integer", "maximum": 3}, 3),
        ({"type": "integer", "exclusiveMinimum": 9}, 10),
        ({"type": "number", "multipleOf": 5}, 10),
        ({"type": "boolean"}, True),
        ({"type": "null"}, None),
        ({"const": "only"}, "only"),
        ({"enum": [None, "a"]}, "a"),
        ({"type": "string", "format": "date"}, "2024-01-01"),
        ({"type": "string", "default": "usual"}, "usual"),
        ({"type": "string", "example": "shown"}, "shown"),
        ({"type": "string", "minLength": 6}, "textxx"),
        ({"type": "string", "maxLength": 2}, "xt"),
        ({"type": "array", "items": {"type": "integer"}, "minItems": 2}, [7, 8]),
        ({"type": "array", "items": {"type": "integer"}, "maxItems": 0}, []),
        ({"prefixItems": [{"type": "integer"}, {"const": "b"}]}, [7, "b"]),
        ({"additionalProperties": {"type": "integer"}}, {"key1": 7}),
        ({"anyOf": [{"type": "null"}, {"type": "integer"}]}, 7),
        ({"$ref": f"{REF}Node"}, {"name": "name", "next": {"name": "name"}}),
        ({"$ref": f"{REF}Animal"}, {"species": "cat", "lives": 7}),
        ({"$ref": f"{REF}Cat"}, {"species": "cat", "lives": 7}),
        ({"allOf": [{"minimum": 9}, {"type": "integer", "minimum": 11}]}, 11),
    ],
)
def test_invented(schema: Any, expected: Any) -> None:
    for _ in range(2):
        assert INVENTOR.invent(schema) == expected
    assert VALIDATION.is_valid(schema, expected, "response")


def test_a_documented_example_is_taken_if_it_is_valid() -> None:
    assert INVENTOR.invent({"type": "integer"}, examples=[40]) == 40
    assert INVENTOR.invent({"type": "integer"}, examples=["forty"]) == 7


def test_what_goes_the_other_way_is_left_out() -> None:
    schema = {
        "type": "object",
        "properties": {
            "id": {"type": "integer", "readOnly": True},
            "password": {"type": "string", "writeOnly": True},
        },
    }
    assert INVENTOR.invent(schema, "response") == {"id": 7}
    assert INVENTOR.invent(schema, "request") == {"password": "password"}


def test_numbers_tell_values_apart() -> None:
    made = [INVENTOR.invent({"type": "string"}, number=n) for n in range(3)]
    assert made == ["text", "text 1", "text 2"]


@pytest.mark.parametrize(
    "pattern",
    [
        "^[A-Z]{3}-[0-9]{4}$",
        r"^\d{2}\.\d{2}$",
        "^(red|green)$",
        r"^https://[a-z]+\.example$",
        "^[a-f0-9]{8}-[a-f0-9]{4}$",
        "^.{3,5}$",
        "^[a-z]+$",
    ],
)
def test_texts_match_their_patterns(pattern: str) -> None:
    made = [invent_text({"pattern": pattern}, "name", n) for n in range(3)]
    assert all(re.search(pattern, text) for text in made)
    assert made == [invent_text({"pattern": pattern}, "name", n) for n in range(3)]


def test_without_rstr_a_simple_text_is_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(texts, "_generator", lambda: None)
    assert invent_text({"pattern": "^[0-9]$"}, "name", 0) == "7"
    assert invent_text({"pattern": "^[A-Z]{3}-$"}, "name", 0) == "name"
