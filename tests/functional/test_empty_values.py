"""`allowEmptyValue`: the name of a query parameter may be sent without a value."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from functional_support import Client, Workshop


def _built(workshop: Workshop, schema: str, more: str = "") -> Client:
    return workshop.build(f"""
        openapi: 3.0.3
        info: {{title: Empty, version: '1'}}
        paths:
          /a:
            get:
              operationId: flags.get
              parameters:
              - {{name: q, in: query, allowEmptyValue: true, {more} schema: {schema}}}
              - {{name: r, in: query, schema: {{type: integer}}}}
              responses: {{'204': {{description: ok}}}}
        """)


@pytest.mark.parametrize(
    ("schema", "annotation", "value", "sent"),
    [
        ("{type: integer}", 'int | Literal[""] | None', 5, "q=5"),
        ("{type: boolean}", 'bool | Literal[""] | None', True, "q=true"),
        ("{type: number}", 'float | Literal[""] | None', 1.5, "q=1.5"),
        (
            "{type: array, items: {type: integer}}",
            'Sequence[int] | Literal[""] | None',
            [1, 2],
            "q=1&q=2",
        ),
        ("{type: string}", "str | None", "x", "q=x"),
        ("{type: string, nullable: true}", "str | None", "x", "q=x"),
    ],
)
def test_the_empty_text_is_sent(
    workshop: Workshop, schema: str, annotation: str, value: object, sent: str
) -> None:
    made = _built(workshop, schema)
    assert made.codes == []
    assert f"q: {annotation} = None" in made.text("resources/flags.py")
    client, exchange = made.call()
    exchange.answer(status=204)
    client.flags.get(q=value)
    assert exchange.target == f"/a?{sent}"
    client.flags.get(q="", r=1)
    assert exchange.target == "/a?q=&r=1"
    client.flags.get()
    assert exchange.target == "/a"


def test_an_enumeration_takes_it_too(workshop: Workshop) -> None:
    made = _built(workshop, "{type: string, enum: [on, off]}")
    client, exchange = made.call()
    exchange.answer(status=204)
    client.flags.get(q="")
    assert exchange.target == "/a?q="
    assert 'Literal[""]' in made.text("resources/flags.py")


def test_a_required_one_may_be_empty_and_not_left_out(workshop: Workshop) -> None:
    made = _built(workshop, "{type: boolean}", "required: true,")
    client, exchange = made.call()
    exchange.answer(status=204)
    client.flags.get(q="")
    assert exchange.target == "/a?q="
    with pytest.raises(TypeError):
        client.flags.get()


def test_swagger_has_it_too(workshop: Workshop) -> None:
    made = workshop.build("""
        swagger: '2.0'
        info: {title: Empty, version: '1'}
        host: api.example.com
        paths:
          /a:
            get:
              operationId: flags.get
              parameters: [{name: q, in: query, allowEmptyValue: true, type: boolean}]
              responses: {'204': {description: ok}}
        """)
    client, exchange = made.call()
    exchange.answer(status=204)
    client.flags.get(q="")
    assert exchange.target == "/a?q="
