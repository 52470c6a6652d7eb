"""Fields of models: types, three states, constants, enumerations, maps."""

from __future__ import annotations

import datetime
import decimal
import inspect
import logging
import typing
import uuid
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from functional_support import Exchange, Workshop

SPEC = """\
openapi: 3.1.0
info: {title: Example, version: '1'}
paths:
  /item:
    get:
      operationId: items.get
      responses:
        '200':
          description: ok
          content: {application/json: {schema: {$ref: '#/components/schemas/Item'}}}
    post:
      operationId: items.paint
      requestBody:
        required: true
        content:
          application/json:
            schema:
              type: object
              required: [color]
              properties:
                color: {$ref: '#/components/schemas/Color'}
                level: {type: integer, enum: [1, 2]}
      responses: {'204': {description: done}}
components:
  schemas:
    Color: {type: string, enum: [red, green]}
    Item:
      type: object
      required: [id, kind]
      properties:
        id: {type: string}
        kind: {type: string, const: item}
        color: {$ref: '#/components/schemas/Color'}
        note: {type: [string, 'null']}
        made: {type: string, format: date-time}
        day: {type: string, format: date}
        token: {type: string, format: uuid}
        price: {type: string, format: decimal}
        data: {type: string, format: byte}
        ratio: {type: number}
        done: {type: boolean}
        counts: {type: object, additionalProperties: {type: integer}}
        free: {type: object}
        any: {}
        tags: {type: array, items: {type: string}}
        mixed: {type: [string, integer]}
        $odd-name: {type: string}
        class: {type: string}
        list: {type: array, items: {type: string}}
        size:
          type: object
          properties: {width: {type: integer}}
"""


def _item(workshop: Workshop, **fields: Any) -> Any:
    client, wire = workshop.build(SPEC).call()
    wire.answer({"id": "1", "kind": "item", **fields})
    return client.items.get()


def test_formats_become_python_types(workshop: Workshop) -> None:
    item = _item(
        workshop,
        made="2026-01-02T03:04:05Z",
        day="2026-01-02",
        token="12345678-1234-5678-1234-567812345678",
        price="1.50",
        data="aGk=",
        ratio=2,
    )
    assert item.made == datetime.datetime(2026, 1, 2, 3, 4, 5, tzinfo=datetime.UTC)
    assert item.day == datetime.date(2026, 1, 2)
    assert item.token == uuid.UUID("12345678-1234-5678-1234-567812345678")
    assert item.price == decimal.Decimal("1.50")
    assert item.data == b"hi"
    assert item.ratio == 2.0


def test_objects_maps_and_lists(workshop: Workshop) -> None:
    item = _item(
        workshop,
        counts={"a": 1},
        free={"x": [1]},
        any=[{"y": None}],
        tags=["t"],
        list=["l"],
        size={"width": 3},
    )
    assert item.counts == {"a": 1}
    assert item.free == {"x": [1]}
    assert item.any == [{"y": None}]
    assert item.tags == ["t"]
    assert item.list_ == ["l"]
    assert item.size.width == 3
    assert type(item.size).__name__ == "ItemSize"


def test_a_union_of_json_kinds(workshop: Workshop) -> None:
    assert _item(workshop, mixed=3).mixed == 3
    assert _item(workshop, mixed="3").mixed == "3"


def test_three_states_of_a_nullable_field(workshop: Workshop) -> None:
    unset = workshop.build(SPEC).package.UNSET
    assert _item(workshop).note is unset
    assert _item(workshop, note=None).note is None
    assert _item(workshop, note="x").note == "x"


def test_two_states_of_any_other_optional_field(workshop: Workshop) -> None:
    assert _item(workshop).color is None
    assert _item(workshop, color="red").color == "red"


def test_names_that_python_forbids_get_an_underscore(workshop: Workshop) -> None:
    item = _item(workshop, **{"$odd-name": "o", "class": "c"})
    assert (item.odd_name, item.class_) == ("o", "c")


def test_a_new_value_of_an_enumeration_is_accepted(
    workshop: Workshop, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.WARNING):
        assert _item(workshop, color="blue").color == "blue"
    assert not caplog.records


def test_a_strict_client_accepts_a_new_value_too(workshop: Workshop) -> None:
    client, wire = workshop.build(SPEC).call(strict=True)
    wire.answer({"id": "1", "kind": "item", "color": "blue"})
    assert client.items.get().color == "blue"


def test_unknown_fields_are_ignored(workshop: Workshop) -> None:
    assert _item(workshop, brand_new={"deep": 1}).id == "1"


def test_a_contradicting_answer_is_decoded_as_far_as_it_goes(
    workshop: Workshop, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.WARNING):
        item = _item(workshop, tags="no list", done=True)
    assert item.done is True
    assert item.tags == "no list"
    assert "$.tags" in caplog.text
    assert "no list" not in caplog.text


def test_a_strict_client_raises_on_a_contradiction(workshop: Workshop) -> None:
    made = workshop.build(SPEC)
    client, wire = made.call(strict=True)
    wire.answer({"id": "1", "kind": "item", "tags": 3})
    with pytest.raises(made.package.ResponseDecodeError):
        client.items.get()


def test_models_are_values(workshop: Workshop) -> None:
    package = workshop.build(SPEC).package
    one = package.Item(id="1", kind="item")
    assert one == package.Item(id="1", kind="item")
    assert "id='1'" in repr(one)
    with pytest.raises(TypeError):
        package.Item("1")


def test_openapi_30_says_nullable(workshop: Workshop) -> None:
    made = workshop.build("""\
        openapi: 3.0.3
        info: {title: Example, version: '1'}
        paths:
          /item:
            get:
              operationId: items.get
              responses:
                '200':
                  description: ok
                  content:
                    application/json:
                      schema:
                        type: object
                        properties:
                          note: {type: string, nullable: true}
                          low: {type: integer, minimum: 0, exclusiveMinimum: true}
        """)
    client, wire = made.call()
    _check_three_states(client, wire, made.package.UNSET)


def test_openapi_32_is_read(workshop: Workshop) -> None:
    made = workshop.build("""\
        openapi: 3.2.0
        info: {title: Example, version: '1'}
        servers: [{url: 'https://a.example.com', name: first}]
        paths:
          /item:
            get:
              operationId: items.get
              responses:
                '200':
                  description: ok
                  content:
                    application/json:
                      schema:
                        type: object
                        properties: {note: {type: [string, 'null']}}
        """)
    client, wire = made.call()
    _check_three_states(client, wire, made.package.UNSET)


def _check_three_states(client: Any, wire: Exchange, unset: object) -> None:
    wire.answer({"note": None})
    wire.answer({})
    assert client.items.get().note is None
    assert client.items.get().note is unset


def test_the_description_becomes_the_documentation(workshop: Workshop) -> None:
    made = workshop.build("""\
        openapi: 3.1.0
        info: {title: Example, version: '1'}
        paths:
          /item:
            get:
              operationId: items.get
              summary: Fetch the item
              description: There is only one.
              parameters:
                - name: limit
                  in: query
                  description: How many.
                  schema: {type: integer, maximum: 5}
              responses:
                '204': {description: done}
                '404': {description: gone}
        """)
    client, _ = made.call()
    text = inspect.getdoc(client.items.get) or ""
    for part in ("Fetch the item.", "`GET /item`", "limit: How many", "NotFoundError"):
        assert part in text


def test_annotations_can_be_evaluated(workshop: Workshop) -> None:
    package = workshop.build(SPEC).package
    hints = typing.get_type_hints(package.Item)
    assert hints["counts"] == dict[str, int] | None
