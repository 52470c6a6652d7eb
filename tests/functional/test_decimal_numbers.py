"""Decimal numbers that no JSON can hold, and those of parameters."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from functional_support import Workshop

DECIMAL = "{type: string, format: decimal}"
FIELDS = {
    "text": DECIMAL,
    "number": "{type: number, format: decimal}",
    "either": "{anyOf: [{type: number}, {type: string, pattern: '^-?[0-9]+$'}]}",
    "anything": "{}",
    "items": f"{{type: array, items: {DECIMAL}}}",
    "by_name": f"{{type: object, additionalProperties: {DECIMAL}}}",
}
SPEC = f"""\
openapi: 3.1.0
info: {{title: Prices, version: '1'}}
paths:
  /a:
    post:
      operationId: prices.set
      requestBody: {{content: {{application/json: {{schema: {{type: object, properties:
        {{{', '.join(f'{name}: {schema}' for name, schema in FIELDS.items())}}}}}}}}}}}
      responses: {{'204': {{description: done}}}}
  /b:
    post:
      operationId: prices.put
      requestBody: {{required: true, content: {{application/json: {{schema: {DECIMAL}}}}}}}
      responses: {{'204': {{description: done}}}}
"""


def _within(field: str, value: Decimal) -> Any:
    return {"items": [value], "by_name": {"k": value}}.get(field, value)


@pytest.mark.parametrize("field", list(FIELDS))
@pytest.mark.parametrize("number", ["NaN", "sNaN", "Infinity", "-Infinity"])
def test_what_is_no_number_is_refused_before_it_is_sent(
    workshop: Workshop, field: str, number: str
) -> None:
    client, exchange = workshop.build(SPEC).call()
    with pytest.raises(ValueError, match=f"{field}.*: the number is not finite"):
        client.prices.set(**{field: _within(field, Decimal(number))})
    assert exchange.seen == []


def test_a_body_that_is_no_number_is_refused(workshop: Workshop) -> None:
    client, exchange = workshop.build(SPEC).call()
    with pytest.raises(ValueError, match="body: the number is not finite"):
        client.prices.put(body=Decimal("NaN"))
    assert exchange.seen == []
    exchange.answer(status=204)
    client.prices.put(body=Decimal("1.50"))
    assert exchange.json == "1.50"


@pytest.mark.parametrize(
    ("item", "value", "nested"),
    [
        (FIELDS["either"], Decimal("1.50"), False),
        ("{oneOf: [{type: string}, {type: integer}]}", 7, False),
        ("{allOf: [{type: string}]}", "x", False),
        (
            "{anyOf: [{type: integer}, {type: array, items: {type: integer}}]}",
            [1],
            True,
        ),
        ("{allOf: [{type: object, properties: {n: {type: integer}}}]}", {"n": 1}, True),
    ],
)
def test_only_what_has_parts_is_said_to_be_sent_as_json(
    workshop: Workshop, item: str, value: object, nested: bool
) -> None:
    made = workshop.build(f"""\
openapi: 3.1.0
info: {{title: Prices, version: '1'}}
paths:
  /a:
    get:
      operationId: prices.list
      parameters: [{{name: q, in: query, schema: {{type: array, items: {item}}}}}]
      responses: {{'204': {{description: done}}}}
""")
    assert ("parameter-nested" in made.codes) is nested
    client, exchange = made.call()
    exchange.answer(status=204)
    client.prices.list(q=[value])
    texts = {"7": "7", "x": "x", "1.50": "1.50"}
    expected = texts.get(str(value)) or str(value).replace("'", '"').replace(" ", "")
    assert exchange.query == [("q", expected)]
