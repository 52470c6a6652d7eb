"""A body whose class callers may hold already is passed whole."""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from functional_support import Workshop

SPEC_IN_PARTS = """\
openapi: 3.1.0
info: {title: Things, version: '1'}
servers: [{url: 'https://api.example.com'}]
paths:
  /things:
    post:
      operationId: things.create
      requestBody:
        required: true
        content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}
      responses: {'204': {description: done}}
  /bag:
    put:
      operationId: bag.fill
      requestBody:
        required: true
        content: {application/json: {schema: {$ref: '#/components/schemas/Bag'}}}
      responses: {'204': {description: done}}
%s
components:
  schemas:
    Thing: {type: object, properties: {a: {type: string}}}
    Bag: %s
"""
WEBHOOK = """\
webhooks:
  made:
    post:
      requestBody:
        content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}
      responses: {'200': {description: ok}}
"""
EMPTY = "{type: object, properties: {size: {type: integer}}}"
REF = "{$ref: '#/components/schemas/Thing'}"


def keywords(workshop: Workshop, extra: str, bag: str) -> list[str]:
    client: Any = workshop.build(SPEC_IN_PARTS % (extra, bag)).call()[0]
    return list(inspect.signature(client.things.create).parameters)


def test_fields_are_keywords_where_nothing_else_holds_the_class(
    workshop: Workshop,
) -> None:
    assert "a" in keywords(workshop, "", EMPTY)


@pytest.mark.parametrize(
    "bag",
    [
        f"{{type: object, properties: {{thing: {REF}}}}}",
        f"{{type: object, properties: {{n: {{type: string}}}}, "
        f"additionalProperties: {REF}}}",
        f"{{type: object, properties: {{by: {{type: object, "
        f"additionalProperties: {REF}}}}}}}",
        f"{{oneOf: [{REF}, {{type: string}}]}}",
    ],
    ids=["property", "further-properties", "values-of-a-map", "variant"],
)
def test_a_class_inside_of_another_is_passed_whole(
    workshop: Workshop, bag: str
) -> None:
    assert "body" in keywords(workshop, "", bag)


def test_a_class_that_a_webhook_brings_is_passed_whole(workshop: Workshop) -> None:
    assert "body" in keywords(workshop, WEBHOOK, EMPTY)
