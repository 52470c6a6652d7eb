"""Numbers that JSON does not have, by the names that a description lists."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from functional_support import Client, Workshop

SPEC = """\
openapi: 3.1.0
info: {title: Probe, version: '1'}
paths:
  /probe:
    get:
      operationId: probe.find
      parameters:
        - {name: least, in: query, schema: {$ref: '#/components/schemas/Number'}}
        - name: named
          in: query
          explode: false
          schema: {type: array, items: {$ref: '#/components/schemas/Number'}}
        - {name: plain, in: query, schema: {type: number}}
      responses: {'204': {description: done}}
    put:
      operationId: probe.set
      requestBody:
        required: true
        content: {application/json: {schema: {$ref: '#/components/schemas/Probe'}}}
      responses: {'204': {description: done}}
    post:
      operationId: probe.form
      requestBody:
        required: true
        content:
          application/x-www-form-urlencoded:
            schema: {$ref: '#/components/schemas/Probe'}
      responses: {'204': {description: done}}
  /series:
    put:
      operationId: series.set
      requestBody:
        content:
          application/json:
            schema: {type: array, items: {$ref: '#/components/schemas/Number'}}
      responses: {'204': {description: done}}
components:
  schemas:
    Number: {anyOf: [{type: number}, {type: string, enum: [Infinity, -Infinity, NaN]}]}
    Probe:
      type: object
      required: [value]
      properties:
        value: {$ref: '#/components/schemas/Number'}
        python: {anyOf: [{type: number}, {type: string, enum: [inf, nan, '-inf']}]}
        single: {anyOf: [{type: number}, {const: NaN}]}
        plain: {type: number}
"""


@pytest.fixture(name="made")
def _made(workshop: Workshop) -> Client:
    return workshop.build(SPEC)


@pytest.mark.parametrize(
    ("number", "name"),
    [(math.nan, "NaN"), (math.inf, "Infinity"), (-math.inf, "-Infinity")],
)
def test_a_number_is_sent_by_its_name(made: Client, number: float, name: str) -> None:
    client, wire = made.call()
    wire.answer(status=204)
    client.probe.set(value=number)
    assert wire.json == {"value": name}
    client.probe.form(value=number)
    assert wire.last.content == f"value={name}".encode()
    client.probe.find(least=number, named=[1.0, number])
    assert wire.query == [("least", name), ("named", f"1,{name}")]
    client.series.set(body=[number, 2.0, "NaN"])
    assert wire.json == [name, 2, "NaN"]
    client.series.set()
    assert wire.last.content == b""


def test_a_name_is_the_one_that_is_listed(made: Client) -> None:
    client, wire = made.call()
    wire.answer(status=204)
    client.probe.set(value=1, python=-math.inf, single=math.nan)
    assert wire.json == {"value": 1, "python": "-inf", "single": "NaN"}


def test_a_number_without_a_name_is_refused(made: Client) -> None:
    client, _ = made.call()
    for send in (client.probe.set, client.probe.form):
        with pytest.raises(ValueError, match="plain: the number is not finite"):
            send(value=1, plain=math.nan)
        with pytest.raises(ValueError, match="single: the number is not finite"):
            send(value=1, single=math.inf)
    with pytest.raises(ValueError, match="plain: the number is not finite"):
        client.probe.find(plain=math.nan)
