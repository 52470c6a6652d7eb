"""What is found out once: what types consist of, what schemas say, and where they are."""

from __future__ import annotations

import re

import pytest
from cliqgen.ir.types import (
    ArrayOf,
    Contents,
    MapOf,
    ModelRef,
    Nullable,
    Primitive,
    Spelled,
    TupleOf,
    UnionOf,
    contents_of,
)
from cliqgen.names import SchemaContent
from cliqgen.passes.places import anywhere, in_any_document
from hypothesis import given
from hypothesis import strategies as st

NUMBER, TEXT, BYTES = Primitive("integer"), Primitive("string"), Primitive("binary")
FORMS = Spelled(NUMBER, (TEXT,))


def test_contents_are_those_at_any_depth() -> None:
    types = [
        ModelRef("a"),
        ArrayOf(Nullable(ModelRef("b"))),
        TupleOf((TEXT, MapOf(ModelRef("a")))),
        UnionOf((TEXT, ArrayOf(ModelRef("c")))),
    ]
    assert contents_of(types) == Contents(("a", "b", "a", "c"))
    assert contents_of([ArrayOf(ArrayOf(BYTES)), TEXT]) == Contents(has_bytes=True)
    assert contents_of([TEXT, Nullable(FORMS)]) == Contents(has_forms=True)
    assert contents_of([]) == Contents()


def _unasked(_: object) -> str:
    pytest.fail("a digest was made that nothing needs")


def test_what_is_written_alike_needs_no_digest() -> None:
    one, other = ({"type": "object", "default": [1, None]} for _ in range(2))
    assert SchemaContent(one, _unasked) == SchemaContent(other, _unasked)


@pytest.mark.parametrize("other", [{"maximum": True}, {"maximum": 1.0}, {}, None])
def test_what_is_written_otherwise_is_compared_by_digest(other: object) -> None:
    one = {"maximum": 1}
    assert SchemaContent(one, repr) != SchemaContent(other, repr)
    assert SchemaContent(one, lambda _: "x") == SchemaContent(other, lambda _: "x")


def test_a_recorded_digest_is_equal_to_that_of_the_same_schema() -> None:
    assert SchemaContent.recorded("{}") == SchemaContent({}, repr)
    assert SchemaContent.recorded("{}") != SchemaContent("{}", repr)
    assert SchemaContent.recorded("") == SchemaContent.recorded("")
    assert SchemaContent.recorded("a") != "a"


@given(st.text("ab&#\n@/", max_size=12))
def test_a_place_in_any_document_lacks_what_is_before_each_number_sign(
    place: str,
) -> None:
    assert in_any_document(place) == re.sub(r"[^&#\n@]*#", "#", place)


def test_a_long_place_without_documents_is_read_once() -> None:
    place = "a" * 1_000_000
    assert anywhere(place) == place
    assert anywhere(f"x.json#/components/schemas/{place}") == f"#/{place}"
