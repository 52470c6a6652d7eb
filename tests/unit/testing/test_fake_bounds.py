"""Values for schemas of which a few lines describe millions of values, or none."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import pytest
from fakeshop.testing._fake.inventing import Inventor
from fakeshop.testing._fake.schemas import Schemas
from fakeshop.testing._fake.validation import Validation

REF = "urn:fake:schemas#/schemas/"

Make = Callable[[dict[str, str]], Any]


def _levels(depth: int, make: Make, last: Any) -> Schemas:
    named = {f"S{n}": make({"$ref": f"{REF}S{n + 1}"}) for n in range(depth)}
    return Schemas({**named, f"S{depth}": last})


def _invented(schemas: Schemas) -> tuple[Any, float]:
    """A value of the first level, and the seconds of the processor that it took."""
    begun = time.process_time()
    value = Inventor(schemas, Validation(schemas)).invent({"$ref": f"{REF}S0"})
    return value, time.process_time() - begun


def test_what_is_optional_is_left_out_where_it_is_too_much() -> None:
    """Eight properties of eight properties, eight levels deep, are sixteen million."""
    schemas = _levels(
        8,
        lambda next_: {
            "type": "object",
            "properties": dict.fromkeys("abcdefgh", next_),
        },
        {"type": "string"},
    )
    value, seconds = _invented(schemas)
    assert set(value) <= set("abcdefgh") and "a" in value
    assert Validation(schemas).is_valid({"$ref": f"{REF}S0"}, value, "response")
    assert seconds < 30


@pytest.mark.parametrize(
    "make",
    [
        lambda next_: {"type": "array", "minItems": 100, "items": next_},
        lambda next_: {
            "type": "object",
            "minProperties": 10**9,
            "additionalProperties": next_,
        },
    ],
    ids=["items", "properties"],
)
def test_what_is_required_and_too_much_is_not_invented(make: Make) -> None:
    value, seconds = _invented(_levels(4, make, {"type": "string"}))
    assert value is None
    assert seconds < 30


def test_alternatives_that_all_end_at_nothing() -> None:
    """Each level offers two ways, and each of them leads to `false`."""
    value, seconds = _invented(
        _levels(16, lambda next_: {"anyOf": [{"allOf": [next_]}] * 2}, False)
    )
    assert value is None
    assert seconds < 60


@pytest.mark.parametrize("keyword", ["anyOf", "oneOf", "allOf"])
def test_the_same_part_twice_at_each_level(keyword: str) -> None:
    schemas = _levels(
        16,
        lambda next_: {keyword: [next_, next_]},
        {"type": "object", "properties": {"a": {"type": "string"}}},
    )
    first = {"$ref": f"{REF}S0"}
    begun = time.process_time()
    assert schemas.types(first) == {"object"}
    assert schemas.properties(first) == {"a": {"type": "string"}}
    assert time.process_time() - begun < 2


def test_a_union_that_contains_itself_may_be_anything() -> None:
    schemas = Schemas({"S": {"anyOf": [{"$ref": f"{REF}S"}, {"type": "string"}]}})
    assert "array" in schemas.types({"$ref": f"{REF}S"})
