"""Schemas that are written otherwise than they are meant: enumerations, nothing, tuples."""

from __future__ import annotations

import json
import typing
from typing import TYPE_CHECKING, Any, Literal

import pytest
import yaml

if TYPE_CHECKING:
    from functional_support import Client, Workshop

LISTED = """\
openapi: 3.1.0
info: {title: Lamps, version: '1'}
paths:
  /lamps:
    get:
      operationId: lamps.find
      parameters:
        - {name: lit, in: query, required: true, schema: {type: boolean, enum: [true]}}
        - {name: watts, in: query, required: true, schema: {type: number, enum: [0.5, 1.5]}}
        - {name: level, in: query, schema: {type: string, enum: [1, 2]}}
        - {name: grade, in: query, schema: {type: integer, enum: ['1', '2']}}
        - {name: release, in: query, schema: {type: string, enum: [1.0, 1.1]}}
        - {name: mode, in: query, schema: {type: string, enum: [auto, 1, true]}}
      responses:
        '200':
          description: ok
          content: {application/json: {schema: {$ref: '#/components/schemas/Lamp'}}}
    put:
      operationId: lamps.set
      requestBody:
        required: true
        content: {application/json: {schema: {$ref: '#/components/schemas/Setting'}}}
      responses: {'204': {description: done}}
components:
  schemas:
    Lamp:
      type: object
      required: [gone, watts, mixed, many, level]
      properties:
        gone: {type: boolean, enum: [true]}
        watts: {type: number, enum: [0.5, 1.5]}
        mixed: {enum: [true, auto, 2.5]}
        many: {type: integer, enum: [LONG]}
        level: {type: string, enum: [1, 2]}
        old: {type: boolean, enum: [true, null]}
    Setting:
      type: object
      required: [level, size]
      properties:
        level: {type: string, enum: [1, 2]}
        size: {type: integer, enum: [1.0, 2.0]}
""".replace("LONG", ", ".join(map(str, range(501))))


def _hints(function: Any) -> dict[str, Any]:
    return typing.get_type_hints(function)


def _method(made: Client, resource: str, name: str) -> Any:
    client, _ = made.call()
    return getattr(type(getattr(client, resource)), name)


def test_an_enumeration_is_nullable_where_it_lists_null(workshop: Workshop) -> None:
    made = workshop.build(LISTED)
    hints = _hints(made.package.Lamp)
    nullable = {name for name, hint in hints.items() if type(None) in _parts(hint)}
    assert nullable == {"old"}
    client, wire = made.call(strict=True)
    right = {"gone": True, "watts": 0.5, "mixed": "auto", "many": 3, "level": 1}
    for name in ("gone", "watts", "mixed", "many", "level"):
        wire.replies.clear()
        wire.answer({**right, name: None})
        with pytest.raises(made.package.ResponseDecodeError):
            client.lamps.find(lit=True, watts=0.5)


def test_a_required_parameter_of_such_values_is_not_nullable(
    workshop: Workshop,
) -> None:
    hints = _hints(_method(workshop.build(LISTED), "lamps", "find"))
    assert (hints["lit"], hints["watts"]) == (bool, float)


def test_numbers_in_an_enumeration_of_text_are_numbers(workshop: Workshop) -> None:
    made = workshop.build(LISTED)
    assert made.codes.count("enum-type") == 6
    hints = _hints(_method(made, "lamps", "find"))
    assert hints["level"] == Literal[1, 2] | None
    client, wire = made.call(strict=True)
    client.lamps.set(level=2, size=1)
    assert wire.json == {"level": 2, "size": 1}
    wire.answer({"gone": True, "watts": 0.5, "mixed": 2.5, "many": 3, "level": 1})
    lamp = client.lamps.find(lit=True, watts=0.5, level=2)
    assert lamp.level == 1
    assert ("level", "2") in wire.query


def test_quotes_are_meant_and_in_yaml_they_are_forgotten(workshop: Workshop) -> None:
    hints = _hints(_method(workshop.build(LISTED), "lamps", "find"))
    assert hints["grade"] == Literal["1", "2"] | None
    assert hints["release"] == Literal["1.0", "1.1"] | None
    assert hints["mode"] == Literal["auto", "1", "true"] | None


def test_in_json_each_value_is_what_it_is_written_as(workshop: Workshop) -> None:
    made = workshop.build({"api.json": json.dumps(yaml.safe_load(LISTED))})
    hints = _hints(_method(made, "lamps", "find"))
    assert hints["level"] == Literal[1, 2] | None
    assert hints["release"] == float | None
    assert hints["mode"] == str | int | bool | None


NOTHING = """\
openapi: 3.1.0
info: {title: Shelves, version: '1'}
paths:
  /shelf:
    get:
      operationId: shelf.get
      responses:
        '200':
          description: ok
          content: {application/json: {schema: {$ref: '#/components/schemas/Shelf'}}}
    put:
      operationId: shelf.set
      requestBody:
        required: true
        content:
          application/json:
            schema:
              anyOf:
                - {type: object, required: [name], properties: {name: {type: string}}}
                - not: {}
      responses:
        '200':
          description: ok
          content:
            application/json:
              schema: {oneOf: [{type: string}, {not: {description: Nothing at all.}}]}
  /names:
    put:
      operationId: names.set
      requestBody:
        required: true
        content:
          application/json:
            schema: {anyOf: [{type: array, items: {type: string}}, false]}
      responses: {'204': {description: done}}
components:
  schemas:
    Never: {not: true}
    Shelf:
      type: object
      required: [label, pair, size]
      properties:
        label: {anyOf: [{type: string}, {not: {}}]}
        size: {oneOf: [{$ref: '#/components/schemas/Never'}, {type: integer}]}
        owner: {anyOf: [{type: object, properties: {id: {type: integer}}}, {not: {}}]}
        either: {anyOf: [{type: string}, {type: integer}, {not: {}}]}
        unset: {anyOf: [{type: string}, {type: 'null'}, {not: {}}]}
        never: {not: {}}
        pair: {type: array, prefixItems: [{type: string}, {type: number}], items: {not: {}}}
        point: {type: array, prefixItems: [{type: number}, {type: number}]}
        old:
          type: array
          items: [{type: string}, {type: integer}]
          additionalItems: {type: integer}
        short: {type: array, prefixItems: [{type: string}, {type: integer}], minItems: 1}
        open: {type: array, prefixItems: [{type: string}], items: {type: integer}}
        closed: {type: object, properties: {a: {type: string}}, additionalProperties: {not: {}}}
"""


def _parts(hint: Any) -> tuple[Any, ...]:
    return typing.get_args(hint) or (hint,)


def _shelf(workshop: Workshop, name: str) -> Any:
    return _hints(workshop.build(NOTHING).package.Shelf)[name]


@pytest.mark.parametrize(
    ("name", "type_"),
    [
        ("label", str),
        ("size", int),
        ("either", str | int | None),
        ("pair", tuple[str, int | float]),
        ("point", tuple[int | float, int | float] | None),
        ("old", list[str | int] | None),
        ("short", list[Any] | None),
        ("open", list[str | int] | None),
    ],
)
def test_what_admits_nothing_is_no_alternative(
    workshop: Workshop, name: str, type_: Any
) -> None:
    assert _shelf(workshop, name) == type_


def test_a_property_that_never_occurs_is_no_field(workshop: Workshop) -> None:
    hints = _hints(workshop.build(NOTHING).package.Shelf)
    assert "never" not in hints
    assert type(None) in _parts(hints["unset"])
    assert hints["owner"] == workshop.build(NOTHING).package.ShelfOwner | None


def test_a_body_that_may_be_nothing_can_be_left_out(workshop: Workshop) -> None:
    client, wire = workshop.build(NOTHING).call(strict=True)
    wire.answer("done")
    assert client.shelf.set(name="Top") == "done"
    assert wire.json == {"name": "Top"}
    wire.replies.clear()
    wire.answer(content=b"", headers={"content-type": "application/json"})
    assert client.shelf.set() is None
    assert wire.last.content == b""
    wire.replies.clear()
    wire.answer(status=204)
    client.names.set()
    assert wire.last.content == b""
    client.names.set(body=["a"])
    assert wire.json == ["a"]
    hints = _hints(_method(workshop.build(NOTHING), "shelf", "set"))
    assert hints["return"] == str | None


def test_a_longer_array_than_described_is_kept_and_told(
    workshop: Workshop, caplog: pytest.LogCaptureFixture
) -> None:
    made = workshop.build(NOTHING)
    content = {"label": "a", "size": 1, "pair": ["a", 1.5], "point": [1, 2]}
    client, wire = made.call()
    wire.answer(content)
    shelf = client.shelf.get()
    assert (shelf.pair, shelf.point) == (("a", 1.5), (1, 2))
    wire.answer({**content, "point": [1, 2, 3]})
    wire.replies.pop(0)
    assert client.shelf.get().point == [1, 2, 3]
    assert "point" in caplog.text
    strict, wire = made.call(strict=True)
    wire.answer({**content, "point": [1, 2, 3]})
    with pytest.raises(made.package.ResponseDecodeError):
        strict.shelf.get()
