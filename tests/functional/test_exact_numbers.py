"""Numbers of which each digit counts, and numbers that may be texts by their `type`."""

from __future__ import annotations

import typing
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from functional_support import Client, Workshop

SPEC = """\
openapi: 3.1.0
info: {title: Ledger, version: '1'}
paths:
  /entries:
    get:
      operationId: entries.find
      parameters:
        - {name: least, in: query, schema: {type: number, format: decimal}}
        - {name: page, in: query, schema: {type: [integer, string], format: int32}}
      responses:
        '200':
          description: ok
          content: {application/json: {schema: {$ref: '#/components/schemas/Entry'}}}
    put:
      operationId: entries.set
      requestBody:
        required: true
        content: {application/json: {schema: {$ref: '#/components/schemas/Entry'}}}
      responses: {'204': {description: done}}
    post:
      operationId: entries.add
      requestBody:
        required: true
        content:
          application/json:
            schema:
              type: object
              required: [sum]
              properties:
                sum: {type: number, format: decimal}
                count: {type: [string, integer], format: int64}
      responses: {'204': {description: done}}
  /sums:
    put:
      operationId: sums.set
      requestBody:
        required: true
        content:
          application/json:
            schema: {type: array, items: {type: number, format: decimal}}
      responses:
        '200':
          description: ok
          content:
            application/json:
              schema: {type: array, items: {type: number, format: decimal}}
components:
  schemas:
    Entry:
      type: object
      required: [sum]
      properties:
        sum: {type: number, format: decimal}
        text: {type: string, format: decimal}
        parts: {type: array, items: {type: number, format: decimal}}
        by_name: {type: object, additionalProperties: {type: number, format: decimal}}
        maybe: {type: [number, 'null'], format: decimal}
        either: {type: [number, string], format: double}
        mixed: {anyOf: [{type: number, format: decimal}, {type: string}]}
        count: {type: [integer, string], format: int32, pattern: '^-?(?:0|[1-9][0-9]*)$'}
        word: {type: [integer, string]}
"""


@pytest.fixture(name="made")
def _made(workshop: Workshop) -> Client:
    return workshop.build(SPEC)


def _hints(owner: Any) -> dict[str, Any]:
    return typing.get_type_hints(owner)


LONG = b"0.10000000000000000001"


def test_no_digit_of_a_decimal_number_gets_lost(made: Client) -> None:
    client, wire = made.call(strict=True)
    content = (
        b'{"sum":%b,"text":"1.10","parts":[1.10,%b],"by_name":{"a":2.50},"maybe":null}'
    )
    wire.answer(
        content=content % (LONG, LONG), headers={"content-type": "application/json"}
    )
    entry = client.entries.find()
    exact = Decimal(LONG.decode())
    assert (entry.sum, entry.text) == (exact, Decimal("1.10"))
    assert entry.parts == [Decimal("1.10"), exact]
    assert entry.by_name == {"a": Decimal("2.50")}
    client.entries.set(body=entry)
    assert wire.last.content == content % (LONG, LONG)


def test_a_decimal_number_takes_any_number(made: Client) -> None:
    client, wire = made.call()
    wire.answer(status=204)
    hints = _hints(type(client.entries).add)
    assert hints["sum"] == Decimal | float
    assert hints["count"] == int | str | None
    client.entries.add(sum=1.5, count="7")
    assert wire.last.content == b'{"sum":1.5,"count":"7"}'
    client.entries.add(sum=Decimal("1.50"))
    assert wire.last.content == b'{"sum":1.50}'
    with pytest.raises(ValueError, match="sum: the number is not finite"):
        client.entries.add(sum=Decimal("NaN"))


def test_a_parameter_takes_a_decimal_number(made: Client) -> None:
    client, wire = made.call()
    wire.answer({"sum": 1})
    client.entries.find(least=Decimal("1.10"), page="2")
    assert wire.query == [("least", "1.10"), ("page", "2")]
    hints = _hints(type(client.entries).find)
    assert hints["page"] == int | str | None


def test_an_array_that_is_the_body_has_plain_numbers(made: Client) -> None:
    client, wire = made.call(strict=True)
    wire.answer(content=b"[1.10]", headers={"content-type": "application/json"})
    assert client.sums.set(body=[1.5, 2]) == [Decimal("1.10")]
    assert wire.last.content == b"[1.5,2]"


def test_numbers_that_may_be_texts_are_numbers_in_answers(made: Client) -> None:
    hints = _hints(made.package.Entry)
    assert hints["count"] == int | None
    assert hints["either"] == int | float | None
    assert set(typing.get_args(hints["word"])) == {int, str, type(None)}
    client, wire = made.call(strict=True)
    wire.answer({"sum": 1, "count": 3, "either": 0.5, "mixed": "a", "word": "b"})
    entry = client.entries.find()
    assert (entry.count, entry.either, entry.mixed, entry.word) == (3, 0.5, "a", "b")
    assert str(entry.sum) == "1"


def test_what_is_no_number_is_kept(made: Client) -> None:
    client, wire = made.call()
    wire.answer({"sum": "much", "parts": [1, None]})
    entry = client.entries.find()
    assert (entry.sum, entry.parts) == ("much", [Decimal(1), None])
