"""Every keyword that says what type a value has, in both directions."""

from __future__ import annotations

import datetime
import decimal
import typing
import uuid
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from functional_support import Client, Workshop

SPEC = """\
openapi: 3.1.0
info: {title: Example, version: '1'}
paths:
  /box:
    get:
      operationId: box.get
      responses:
        '200':
          description: ok
          content: {application/json: {schema: {$ref: '#/components/schemas/Box'}}}
    put:
      operationId: box.set
      requestBody:
        required: true
        content: {application/json: {schema: {$ref: '#/components/schemas/Box'}}}
      responses: {'204': {description: done}}
components:
  schemas:
    Box:
      type: object
      properties:
        text: {type: string}
        whole: {type: integer}
        number: {type: number}
        truth: {type: boolean}
        nothing: {type: 'null'}
        moment: {type: string, format: date-time}
        day: {type: string, format: date}
        hour: {type: string, format: time}
        span: {type: string, format: duration}
        uid: {type: string, format: uuid}
        raw: {type: string, format: byte}
        encoded: {type: string, contentEncoding: base64, contentMediaType: image/png}
        exact: {type: string, format: decimal}
        small: {type: integer, format: int32}
        large: {type: integer, format: int64}
        single: {type: number, format: float}
        link: {type: string, format: uri}
        mail: {type: string, format: email}
        secret: {type: string, format: password}
        strange: {type: string, format: x-of-our-own}
        format_alone: {format: date}
        int_alone: {format: int64}
        limit_alone: {maxLength: 9}
        embedded:
          type: string
          contentMediaType: application/json
          contentSchema: {type: object, properties: {a: {type: integer}}}
        anything: {}
        all: true
        untyped: {description: Of any type.}
        mixed: {type: [string, integer, 'null']}
        kinds: {type: [array, boolean], items: {type: string, format: date}}
        const_text: {const: one}
        const_int: {const: 7}
        const_true: {const: true}
        const_float: {const: 1.5}
        const_list: {const: [1, 2]}
        const_object: {const: {a: 1}}
        enum_text: {type: string, enum: [a, b]}
        enum_int: {type: integer, enum: [1, 2]}
        enum_untyped: {enum: [x, y]}
        enum_mixed: {enum: [x, 1]}
        enum_true: {type: boolean, enum: [true]}
        enum_float: {type: number, enum: [1.5, 2.5]}
        enum_any: {enum: [x, 1, true, [1]]}
        null_list: {type: [string, 'null']}
        null_enum: {type: [string, 'null'], enum: [a, null]}
        null_choice: {oneOf: [{type: integer}, {type: 'null'}]}
        null_any: {anyOf: [{type: integer}, {const: null}]}
        null_enumerated: {anyOf: [{type: integer}, {enum: [null]}]}
        null_const: {const: null}
        null_ref: {oneOf: [{$ref: '#/components/schemas/Leaf'}, {type: 'null'}]}
        days: {type: array, items: {type: string, format: date}}
        list_alone: {items: {type: integer}}
        bare_list: {type: array, items: {}}
        pair:
          type: array
          prefixItems: [{type: string, format: date}, {type: integer}]
          items: false
        row:
          type: array
          prefixItems: [{type: string, format: date}, {type: integer}]
          items: {type: boolean}
        prefix: {type: array, prefixItems: [{type: integer}]}
        map: {type: object, additionalProperties: {type: string, format: date}}
        map_any: {type: object}
        map_true: {type: object, additionalProperties: true}
        map_pattern: {type: object, patternProperties: {'^d': {type: string, format: date}}}
        map_rest: {type: object, unevaluatedProperties: {type: string, format: date}}
        leaf: {$ref: '#/components/schemas/Leaf'}
        described_leaf: {$ref: '#/components/schemas/Leaf', description: Said here.}
    Leaf: {type: object, required: [n], properties: {n: {type: integer}}}
"""

DAY = datetime.date(2026, 1, 2)
TEXT = "2026-01-02"


def _both_ways(made: Client, name: str, content: Any) -> Any:
    """What an answer is decoded to, once it was seen to be sent as it came."""
    client, wire = made.call(strict=True)
    wire.answer({name: content})
    box = client.box.get()
    wire.replies.clear()
    wire.answer(status=204, content=b"")
    client.box.set(body=box)
    assert wire.json == {name: content}
    return getattr(box, name)


@pytest.mark.parametrize(
    ("name", "content", "value"),
    [
        ("text", "a", "a"),
        ("whole", 2**62, 2**62),
        ("number", 1.5, 1.5),
        ("truth", False, False),
        ("moment", "2026-01-02T03:04:05Z", None),
        ("day", TEXT, DAY),
        ("hour", "03:04:05", datetime.time(3, 4, 5)),
        ("span", "P1M", "P1M"),
        ("uid", "0" * 8 + "-0000-4000-8000-" + "0" * 12, None),
        ("raw", "AAE=", b"\0\1"),
        ("encoded", "AAE=", b"\0\1"),
        ("exact", "1.10", decimal.Decimal("1.10")),
        ("small", 5, 5),
        ("large", 2**40, 2**40),
        ("single", 0.5, 0.5),
        ("link", "https://example.com/ä", "https://example.com/ä"),
        ("mail", "a@example.com", "a@example.com"),
        ("secret", "hidden", "hidden"),
        ("strange", "s", "s"),
        ("format_alone", TEXT, DAY),
        ("int_alone", 5, 5),
        ("limit_alone", "a", "a"),
        ("embedded", '{"a": 1}', '{"a": 1}'),
        ("anything", [1, {"a": None}], [1, {"a": None}]),
        ("all", [1], [1]),
        ("untyped", {"a": 1}, {"a": 1}),
        ("mixed", 5, 5),
        ("mixed", "five", "five"),
        ("mixed", None, None),
        ("kinds", True, True),
        ("kinds", [TEXT], [DAY]),
        ("const_text", "one", "one"),
        ("const_int", 7, 7),
        ("const_true", True, True),
        ("const_float", 1.5, 1.5),
        ("const_list", [1, 2], [1, 2]),
        ("const_object", {"a": 1}, {"a": 1}),
        ("enum_text", "b", "b"),
        ("enum_int", 2, 2),
        ("enum_untyped", "y", "y"),
        ("enum_mixed", 1, 1),
        ("enum_mixed", "x", "x"),
        ("enum_true", True, True),
        ("enum_float", 2.5, 2.5),
        ("enum_any", [1], [1]),
        ("null_list", None, None),
        ("null_list", "a", "a"),
        ("null_enum", None, None),
        ("null_enum", "a", "a"),
        ("null_choice", None, None),
        ("null_choice", 5, 5),
        ("null_any", None, None),
        ("null_any", 5, 5),
        ("null_enumerated", None, None),
        ("null_ref", None, None),
        ("days", [TEXT], [DAY]),
        ("list_alone", [1, 2], [1, 2]),
        ("bare_list", [1, "a"], [1, "a"]),
        ("pair", [TEXT, 1], (DAY, 1)),
        ("row", [TEXT, 1, True], [DAY, 1, True]),
        ("prefix", [1], (1,)),
        ("map", {"k": TEXT}, {"k": DAY}),
        ("map_any", {"k": [1]}, {"k": [1]}),
        ("map_true", {"k": [1]}, {"k": [1]}),
        ("map_pattern", {"d": TEXT}, {"d": DAY}),
        ("map_rest", {"d": TEXT}, {"d": DAY}),
    ],
)
def test_a_value_has_the_type_of_its_schema(
    workshop: Workshop, name: str, content: Any, value: Any
) -> None:
    known = {
        "moment": datetime.datetime(2026, 1, 2, 3, 4, 5, tzinfo=datetime.UTC),
        "uid": uuid.UUID("00000000-0000-4000-8000-000000000000"),
    }
    found = _both_ways(workshop.build(SPEC), name, content)
    expected = known.get(name, value)
    assert (type(found), found) == (type(expected), expected)


@pytest.mark.parametrize("name", ["leaf", "described_leaf", "null_ref"])
def test_a_reference_is_the_class_it_leads_to(workshop: Workshop, name: str) -> None:
    made = workshop.build(SPEC)
    assert _both_ways(made, name, {"n": 1}) == made.package.Leaf(n=1)


def test_a_description_beside_a_reference_is_that_of_the_field(
    workshop: Workshop,
) -> None:
    assert '"""Said here."""' in workshop.build(SPEC).text("models/box.py")


@pytest.mark.parametrize("name", ["nothing", "null_const"])
def test_null_alone_is_none(workshop: Workshop, name: str) -> None:
    made = workshop.build(SPEC)
    hint = typing.get_type_hints(made.package.Box)[name]
    assert type(None) in typing.get_args(hint)
    client, wire = made.call(strict=True)
    wire.answer({name: 5})
    with pytest.raises(made.package.ResponseDecodeError):
        client.box.get()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("pair", [TEXT]),
        ("pair", [TEXT, 1, 2]),
        ("prefix", [1, "more"]),
        ("pair", [1, TEXT]),
        ("const_text", "two"),
        ("const_int", 8),
        ("mixed", 1.5),
        ("kinds", "x"),
        ("enum_int", "x"),
        ("map", {"k": 1}),
        ("hour", "later"),
    ],
)
def test_a_value_of_another_type_is_refused_by_the_strict(
    workshop: Workshop, name: str, content: Any
) -> None:
    made = workshop.build(SPEC)
    client, wire = made.call(strict=True)
    wire.answer({name: content})
    with pytest.raises(made.package.ResponseDecodeError):
        client.box.get()


def test_nothing_of_it_is_worth_a_warning(workshop: Workshop) -> None:
    assert set(workshop.build(SPEC).codes) <= {"keyword-ignored"}


NULLABLE = """\
openapi: 3.0.3
info: {title: Example, version: '1'}
paths:
  /box:
    get:
      operationId: box.get
      responses:
        '200':
          description: ok
          content: {application/json: {schema: {$ref: '#/components/schemas/Box'}}}
    put:
      operationId: box.set
      requestBody:
        required: true
        content: {application/json: {schema: {$ref: '#/components/schemas/Box'}}}
      responses: {'204': {description: done}}
components:
  schemas:
    Box:
      type: object
      properties:
        flag: {type: string, nullable: true}
        listed: {type: string, enum: [a, null], nullable: true}
        whole: {nullable: true, allOf: [{$ref: '#/components/schemas/Leaf'}]}
        either: {nullable: true, oneOf: [{type: string}, {type: integer}]}
        low: {type: integer, minimum: 0, exclusiveMinimum: true}
        file: {type: string, format: byte}
    Leaf: {type: object, properties: {n: {type: integer}}}
"""


@pytest.mark.parametrize("name", ["flag", "listed", "whole", "either"])
def test_null_as_openapi_3_0_spells_it(workshop: Workshop, name: str) -> None:
    assert _both_ways(workshop.build(NULLABLE), name, None) is None


def test_a_limit_as_openapi_3_0_spells_it(workshop: Workshop) -> None:
    made = workshop.build(NULLABLE)
    assert _both_ways(made, "low", 1) == 1
    assert "More than 0." in made.text("models/box.py")
