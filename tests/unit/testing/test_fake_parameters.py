"""Parameters as they are on the wire, read by their styles."""

from __future__ import annotations

from typing import Any

import pytest
from fakeshop.testing._fake.description import Parameter
from fakeshop.testing._fake.parameters import ABSENT, Reader, decoded, split_query
from fakeshop.testing._fake.schemas import Schemas
from fakeshop.testing._fake.validation import Validation

SCHEMAS = Schemas({"Size": {"type": "integer"}})
READER = Reader(SCHEMAS, Validation(SCHEMAS))

INTEGERS = {"type": "array", "items": {"type": "integer"}}
POINT = {
    "type": "object",
    "properties": {"x": {"type": "integer"}, "label": {"type": "string"}},
}


def parameter(location: str, schema: Any, style: str, explode: bool) -> Parameter:
    return Parameter("p", location, False, style, explode, schema)


@pytest.mark.parametrize(
    ("schema", "style", "explode", "query", "expected"),
    [
        ({"type": "integer"}, "form", True, "p=5", 5),
        ({"type": "number"}, "form", True, "p=5.5", 5.5),
        ({"type": "string"}, "form", True, "p=5", "5"),
        ({"type": "boolean"}, "form", True, "p=true", True),
        ({"type": ["integer", "null"]}, "form", True, "p=", None),
        ({"type": "integer"}, "form", True, "p=five", "five"),
        ({"$ref": "urn:fake:schemas#/schemas/Size"}, "form", True, "p=5", 5),
        ({"type": "string"}, "form", True, "p=a%20b+c", "a b c"),
        (INTEGERS, "form", True, "p=1&p=2", [1, 2]),
        (INTEGERS, "form", False, "p=1,2", [1, 2]),
        (INTEGERS, "form", False, "p=", []),
        (
            {"type": "array", "items": {"type": "string"}, "minItems": 1},
            *("form", False, "p=", [""]),
        ),
        (INTEGERS, "spaceDelimited", False, "p=1%202", [1, 2]),
        (INTEGERS, "pipeDelimited", False, "p=1%7C2", [1, 2]),
        (INTEGERS, "pipeDelimited", False, "p=1|2", [1, 2]),
        (
            {"type": "array", "items": {"type": "string"}},
            *("form", False, "p=a%2Cb,c", ["a,b", "c"]),
        ),
        (POINT, "form", True, "x=1&label=2", {"x": 1, "label": "2"}),
        (POINT, "form", False, "p=x,1,label,2", {"x": 1, "label": "2"}),
        (POINT, "deepObject", True, "p[x]=1&p%5Blabel%5D=2", {"x": 1, "label": "2"}),
        (
            {"type": "object", "properties": {"ids": INTEGERS}},
            *("deepObject", True, "p[ids][]=1&p[ids][]=2", {"ids": [1, 2]}),
        ),
        (
            {"type": "object", "properties": {"ids": INTEGERS}},
            *("deepObject", True, "p[ids][0]=1&p[ids][1]=2", {"ids": [1, 2]}),
        ),
        (
            {"type": "object", "additionalProperties": {"type": "integer"}},
            *("deepObject", True, "p[any]=1", {"any": 1}),
        ),
    ],
)
def test_query(
    schema: Any, style: str, explode: bool, query: str, expected: Any
) -> None:
    found = READER.query(parameter("query", schema, style, explode), split_query(query))
    assert found == expected
    assert type(found) is type(expected)


@pytest.mark.parametrize("schema", [{"type": "string"}, INTEGERS, POINT])
def test_a_parameter_that_was_not_sent(schema: Any) -> None:
    assert READER.query(parameter("query", schema, "form", True), []) is ABSENT


def test_the_value_that_makes_it_valid_wins() -> None:
    schema = {"anyOf": [{"type": "integer", "maximum": 9}, {"type": "string"}]}
    one = parameter("query", schema, "form", True)
    assert READER.query(one, [("p", "7")]) == 7
    assert READER.query(one, [("p", "70")]) == "70"


def test_a_parameter_of_json() -> None:
    one = Parameter("p", "query", False, "form", True, POINT, "application/json")
    assert READER.query(one, [("p", "%7B%22x%22:1%7D")]) == {"x": 1}
    with pytest.raises(ValueError, match=r"expected JSON, found '\{'"):
        READER.query(one, [("p", "{")])


@pytest.mark.parametrize(
    ("schema", "style", "explode", "raw", "expected"),
    [
        ({"type": "string"}, "simple", False, "a%2Fb", "a/b"),
        ({"type": "integer"}, "simple", False, "5", 5),
        (INTEGERS, "simple", False, "1,2", [1, 2]),
        (INTEGERS, "label", False, ".1.2", [1, 2]),
        ({"type": "integer"}, "label", False, ".5", 5),
        ({"type": "integer"}, "matrix", False, ";p=5", 5),
        (INTEGERS, "matrix", False, ";p=1,2", [1, 2]),
        (INTEGERS, "matrix", True, ";p=1;p=2", [1, 2]),
        (POINT, "simple", False, "x,1,label,2", {"x": 1, "label": "2"}),
        (POINT, "simple", True, "x=1,label=2", {"x": 1, "label": "2"}),
    ],
)
def test_path(schema: Any, style: str, explode: bool, raw: str, expected: Any) -> None:
    assert READER.path(parameter("path", schema, style, explode), raw) == expected


def test_header() -> None:
    assert READER.header(parameter("header", INTEGERS, "simple", False), "1, 2") == [
        *(1, 2),
    ]


def test_what_is_not_documented() -> None:
    assert decoded(split_query("a=1&b=x&b=y&c")) == {"a": "1", "b": ["x", "y"], "c": ""}
