"""Scalars that servers describe in several spellings: one type in answers, all in requests."""

from __future__ import annotations

import datetime
import typing
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from functional_support import Client, Workshop

DIGITS = r"^(?!^[-+.]*$)[+-]?0*\d*\.?\d*$"
BOUNDED = (
    r"^(?!^[-+.]*$)[+-]?0*(?:\d{0,6}|(?=[\d.]{1,9}0*$)\d{0,6}\.\d{0,2}0*$)"  # 8 digits
)

SPEC = """\
openapi: 3.1.0
info: {title: Till, version: '1'}
paths:
  /bills:
    get:
      operationId: bills.list
      parameters:
        - name: page
          in: query
          schema:
            anyOf: [{type: string, format: integer, default: 1}, {type: integer, minimum: 1}]
        - name: rate
          in: query
          schema:
            oneOf: [{type: number}, {type: string, format: numeric, default: 0}]
        - name: paid
          in: query
          schema: {anyOf: [{type: boolean}, {type: string, format: boolean, default: false}]}
        - name: least
          in: query
          schema: {anyOf: [{type: number}, {type: string, pattern: 'DIGITS'}]}
      responses:
        '200':
          description: ok
          content:
            application/json:
              schema: {type: array, items: {$ref: '#/components/schemas/Bill'}}
    post:
      operationId: bills.make
      requestBody:
        required: true
        content: {application/json: {schema: {$ref: '#/components/schemas/NewBill'}}}
      responses:
        '200':
          description: ok
          content: {application/json: {schema: {$ref: '#/components/schemas/Bill'}}}
    put:
      operationId: bills.keep
      requestBody:
        required: true
        content: {application/json: {schema: {$ref: '#/components/schemas/Bill'}}}
      responses: {'204': {description: done}}
components:
  schemas:
    Count: {anyOf: [{type: string, format: integer, default: 0}, {type: integer}]}
    Price: {anyOf: [{type: number}, {type: string, pattern: 'DIGITS'}]}
    NewBill:
      type: object
      required: [count, price]
      properties:
        count: {$ref: '#/components/schemas/Count'}
        price: {$ref: '#/components/schemas/Price'}
        tip: {anyOf: [{type: number}, {type: string, pattern: 'BOUNDED'}, {type: 'null'}]}
        tags: {type: array, items: {$ref: '#/components/schemas/Count'}}
        due: {anyOf: [{type: string, format: date-time}, {type: string, format: date},
              {type: number}]}
    Bill:
      type: object
      required: [count, price]
      properties:
        count: {$ref: '#/components/schemas/Count'}
        price: {$ref: '#/components/schemas/Price'}
        total: {anyOf: [{type: number}, {type: string, format: decimal}]}
        open: {anyOf: [{type: string, format: boolean, default: false}, {type: boolean}]}
        left: {anyOf: [{$ref: '#/components/schemas/Count'}, {type: 'null'}]}
        due: {anyOf: [{type: string, format: date-time}, {type: string, format: date},
              {type: number}]}
        release: {anyOf: [{type: number}, {type: string, pattern: '^\\d+\\.\\d+\\.\\d+$'}]}
        day: {anyOf: [{type: number}, {type: string, pattern: '^\\d{4}-\\d{2}$'}]}
        either: {anyOf: [{type: integer}, {type: string}]}
        moment: {anyOf: [{type: string, format: date-time}, {type: string, format: date}]}
        wide: {anyOf: [{type: string, format: int64}, {type: integer}]}
""".replace("DIGITS", DIGITS).replace("BOUNDED", BOUNDED)


@pytest.fixture(name="made")
def _made(workshop: Workshop) -> Client:
    return workshop.build(SPEC)


def _bill(made: Client) -> dict[str, Any]:
    return typing.get_type_hints(made.package.Bill)


def _arguments(made: Client, name: str) -> dict[str, Any]:
    client, _ = made.call()
    return typing.get_type_hints(getattr(type(client.bills), name))


def test_an_answer_has_the_value(made: Client) -> None:
    hints = _bill(made)
    assert hints["count"] is int
    assert hints["price"] is Decimal
    assert hints["total"] == Decimal | None
    assert hints["open"] == bool | None
    assert hints["due"] == datetime.datetime | None
    client, wire = made.call(strict=True)
    wire.answer([{"count": 2, "price": "1.10", "total": 0.1, "left": None}])
    (bill,) = client.bills.list()
    assert (bill.count + 1, bill.price, bill.total) == (
        3,
        Decimal("1.10"),
        Decimal("0.1"),
    )
    assert str(bill.price) == "1.10"


def test_a_request_takes_each_spelling(made: Client) -> None:
    hints = _arguments(made, "list")
    assert hints["page"] == int | str | None
    assert hints["rate"] == float | str | None
    assert hints["paid"] == bool | str | None
    assert hints["least"] == Decimal | float | str | None
    client, wire = made.call()
    wire.answer([])
    client.bills.list(page=2, rate=0.5, paid=True, least=Decimal("1.10"))
    assert wire.query == [
        ("page", "2"),
        ("rate", "0.5"),
        ("paid", "true"),
        ("least", "1.10"),
    ]
    client.bills.list(page="2", least=1.5)
    assert wire.query == [("page", "2"), ("least", "1.5")]


def test_a_body_takes_each_spelling(made: Client) -> None:
    hints = _arguments(made, "make")
    assert hints["count"] == int | str
    assert hints["price"] == Decimal | float | str
    assert type(None) in typing.get_args(hints["tip"])
    client, wire = made.call()
    wire.answer({"count": 1, "price": "1"})
    client.bills.make(count=1, price=Decimal("0.10"), tip=None, tags=[1, "2"])
    assert wire.json == {"count": 1, "price": "0.10", "tip": None, "tags": [1, "2"]}
    client.bills.make(count="1", price=2.5, due=datetime.date(2024, 5, 1))
    assert wire.json == {"count": "1", "price": 2.5, "due": "2024-05-01"}


def test_what_was_read_can_be_sent_back(made: Client) -> None:
    client, wire = made.call()
    wire.answer([{"count": 1, "price": "0.10"}])
    (bill,) = client.bills.list()
    client.bills.keep(body=bill)
    assert wire.json == {"count": 1, "price": "0.10"}


@pytest.mark.parametrize(
    ("name", "type_"),
    [
        ("release", int | float | str | None),
        ("day", int | float | str | None),
        ("either", int | str | None),
        ("wide", str | int | None),
    ],
)
def test_other_alternatives_are_several_types(
    made: Client, name: str, type_: Any
) -> None:
    assert set(typing.get_args(_bill(made)[name])) == set(typing.get_args(type_))


def test_a_time_or_a_day_are_two_types(made: Client) -> None:
    client, wire = made.call()
    wire.answer([{"count": 1, "price": 1, "moment": "2024-05-01"}])
    assert client.bills.list()[0].moment == datetime.date(2024, 5, 1)


def test_the_default_of_a_spelling_is_no_fault(made: Client) -> None:
    assert made.codes == []
