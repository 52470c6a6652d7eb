"""Answers: JSON, text, bytes, nothing, several kinds of success, and lists."""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from functional_support import Workshop

SPEC = """\
openapi: 3.1.0
info: {title: Example, version: '1'}
paths:
  /none:
    delete:
      operationId: results.none
      responses: {'204': {description: done}}
  /text:
    get:
      operationId: results.text
      responses:
        '200': {description: ok, content: {text/csv: {schema: {type: string}}}}
  /binary:
    get:
      operationId: results.binary
      responses:
        '200':
          description: ok
          content: {application/pdf: {schema: {type: string, format: binary}}}
  /word:
    get:
      operationId: results.word
      responses:
        '200':
          description: ok
          content: {application/json: {schema: {type: string}}}
  /color:
    get:
      operationId: results.color
      responses:
        '200':
          description: ok
          content: {application/json: {schema: {$ref: '#/components/schemas/Color'}}}
  /several:
    post:
      operationId: results.several
      responses:
        '200':
          description: ok
          content:
            application/json:
              schema: {type: object, required: [a], properties: {a: {type: string}}}
        '202':
          description: later
          content:
            application/json:
              schema: {type: object, required: [b], properties: {b: {type: integer}}}
        '204': {description: nothing}
  /range:
    get:
      operationId: results.range
      responses:
        2XX:
          description: ok
          content:
            application/json: {schema: {type: object, properties: {a: {type: string}}}}
  /default:
    get:
      operationId: results.fallback
      responses:
        default:
          description: anything
          content:
            application/json: {schema: {type: object, properties: {a: {type: string}}}}
  /items:
    get:
      operationId: results.list
      responses:
        '200':
          description: ok
          content:
            application/json:
              schema: {type: array, items: {$ref: '#/components/schemas/Item'}}
    post:
      operationId: results.add
      parameters:
        - {name: tags, in: query, schema: {type: array, items: {type: string}}}
      requestBody:
        required: true
        content:
          application/json:
            schema:
              type: object
              required: [names]
              properties: {names: {type: array, items: {type: string}}}
      responses:
        '200':
          description: ok
          content:
            application/json: {schema: {type: array, items: {type: string}}}
  /maybe:
    get:
      operationId: results.maybe
      responses:
        '200':
          description: ok
          content:
            application/json:
              schema:
                anyOf: [{$ref: '#/components/schemas/Item'}, {type: 'null'}]
  /vendor:
    get:
      operationId: results.vendor
      responses:
        '200':
          description: ok
          content:
            application/vnd.example+json; charset=utf-8:
              schema: {$ref: '#/components/schemas/Item'}
components:
  schemas:
    Color: {type: string, enum: [red, green]}
    Item: {type: object, required: [id], properties: {id: {type: string}}}
"""


def test_no_content_is_none(workshop: Workshop) -> None:
    client, wire = workshop.build(SPEC).call()
    wire.answer(status=204)
    assert client.results.none() is None


def test_text_is_a_string(workshop: Workshop) -> None:
    client, wire = workshop.build(SPEC).call()
    headers = {"Content-Type": "text/csv; charset=iso-8859-1"}
    wire.answer(content=b"gr\xfcn", headers=headers)
    assert client.results.text() == "grün"


def test_a_file_is_bytes(workshop: Workshop) -> None:
    client, wire = workshop.build(SPEC).call()
    headers = {"Content-Type": "application/pdf"}
    wire.answer(content=b"%PDF\x00\xff", headers=headers)
    assert client.results.binary() == b"%PDF\x00\xff"


def test_a_json_string_is_decoded(workshop: Workshop) -> None:
    client, wire = workshop.build(SPEC).call()
    wire.answer("hello")
    assert client.results.word() == "hello"


def test_an_enumeration_is_decoded_as_well(workshop: Workshop) -> None:
    client, wire = workshop.build(SPEC).call()
    wire.answer("red")
    assert client.results.color() == "red"


def test_the_status_decides_between_several_successes(workshop: Workshop) -> None:
    client, wire = workshop.build(SPEC).call()
    wire.answer({"a": "x"})
    wire.answer({"b": 2}, status=202)
    wire.answer(status=204)
    assert client.results.several().a == "x"
    assert client.results.several().b == 2
    assert client.results.several() is None


def test_ranges_and_default_are_successes(workshop: Workshop) -> None:
    client, wire = workshop.build(SPEC).call()
    wire.answer({"a": "x"}, status=206)
    assert client.results.range().a == "x"
    assert client.results.fallback().a == "x"


def test_a_default_answer_is_still_an_error_with_an_error_status(
    workshop: Workshop,
) -> None:
    made = workshop.build(SPEC)
    client, wire = made.call()
    wire.answer({"a": "x"}, status=404)
    with pytest.raises(made.package.NotFoundError):
        client.results.fallback()


def test_a_list_at_the_top(workshop: Workshop) -> None:
    made = workshop.build(SPEC)
    client, wire = made.call()
    wire.answer([{"id": "1"}, {"id": "2"}])
    assert client.results.list() == [
        made.package.Item(id="1"),
        made.package.Item(id="2"),
    ]


def test_a_method_called_list_hides_no_type(workshop: Workshop) -> None:
    client, wire = workshop.build(SPEC).call()
    wire.answer(["a"])
    assert client.results.add(names=["a"], tags=["t"]) == ["a"]
    annotation = inspect.signature(client.results.add).return_annotation
    assert annotation == "builtins.list[str]"


def test_null_may_be_an_answer(workshop: Workshop) -> None:
    client, wire = workshop.build(SPEC).call()
    wire.answer(content=b"null", headers={"Content-Type": "application/json"})
    wire.answer({"id": "1"})
    assert client.results.maybe() is None
    assert client.results.maybe().id == "1"


def test_vendor_media_types_of_json_are_json(workshop: Workshop) -> None:
    client, wire = workshop.build(SPEC).call()
    wire.answer({"id": "1"})
    assert client.results.vendor().id == "1"


def test_the_http_response_comes_along_on_request(workshop: Workshop) -> None:
    made = workshop.build(SPEC)
    client, wire = made.call()
    wire.answer([{"id": "1"}], headers={"X-Total": "9"}, json=[{"id": "1"}])
    both = made.package.with_response(client.results.list)
    assert both.result[0].id == "1"
    assert (both.status_code, both.headers["x-total"]) == (200, "9")
