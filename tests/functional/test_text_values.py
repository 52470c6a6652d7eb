"""Numbers and truth values that are a whole text, sent and answered."""

from __future__ import annotations

import typing
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from functional_support import Client, Workshop

SPEC = """\
openapi: 3.1.0
info: {title: Meter, version: '1'}
paths:
  /count: {get: {operationId: meter.count, responses: {'200': {description: ok,
    content: {text/plain: {schema: {type: integer}}}}}}}
  /level: {get: {operationId: meter.level, responses: {'200': {description: ok,
    content: {text/plain: {schema: {type: number}}}}}}}
  /maybe: {get: {operationId: meter.maybe, responses: {'200': {description: ok,
    content: {text/plain: {schema: {type: [number, 'null']}}}}}}}
  /on: {get: {operationId: meter.on, responses: {'200': {description: ok,
    content: {'text/*': {schema: {$ref: '#/components/schemas/Flag'}}}}}}}
  /spelled: {get: {operationId: meter.spelled, responses: {'200': {description: ok,
    content: {text/plain: {schema: {anyOf: [{type: string, format: numeric, default: 0},
      {type: number}]}}}}}}}
  /words: {get: {operationId: meter.words, responses: {'200': {description: ok,
    content: {text/plain: {schema: {anyOf: [{type: integer}, {type: string}]}}}}}}}
  /set:
    put:
      operationId: meter.set
      requestBody: {required: true, content: {text/plain: {schema: {type: number}}}}
      responses: {'204': {description: done}}
    post:
      operationId: meter.turn
      requestBody: {content: {text/plain: {schema: {$ref: '#/components/schemas/Flag'}}}}
      responses: {'204': {description: done}}
    patch:
      operationId: meter.note
      requestBody:
        required: true
        content: {text/plain: {schema: {type: integer}}, text/html: {schema: {type: string}}}
      responses: {'204': {description: done}}
components:
  schemas:
    Flag: {allOf: [{type: boolean}]}
"""

TEXT = {"content-type": "text/plain; charset=utf-8"}


@pytest.fixture(name="made")
def _made(workshop: Workshop) -> Client:
    return workshop.build(SPEC)


def _hints(made: Client, name: str) -> dict[str, Any]:
    client, _ = made.call()
    return typing.get_type_hints(getattr(type(client.meter), name))


@pytest.mark.parametrize(
    ("name", "text", "value", "type_"),
    [
        ("count", "5", 5, int),
        ("count", " 5\n", 5, int),
        ("count", "123456789012345678901", 123456789012345678901, int),
        ("level", "1.5", 1.5, float),
        ("level", "2", 2, float),
        ("level", "1E3", 1000.0, float),
        ("maybe", "1.5", 1.5, float | None),
        ("maybe", "", None, float | None),
        ("on", "true", True, bool),
        ("on", "False", False, bool),
        ("spelled", "0.5", 0.5, float),
    ],
)
def test_a_text_is_the_value_that_it_spells(
    made: Client, name: str, text: str, value: Any, type_: Any
) -> None:
    client, wire = made.call(strict=True)
    wire.answer(content=text.encode(), headers=TEXT)
    answer = getattr(client.meter, name)()
    assert (answer, type(answer)) == (value, type(value))
    assert _hints(made, name)["return"] == type_


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("count", "five"),
        ("count", "1.5"),
        ("level", "a lot"),
        ("level", "NaN"),
        ("maybe", "perhaps"),
        ("on", "yes"),
        ("on", "1"),
    ],
)
def test_another_text_is_kept_and_refused_by_the_strict(
    made: Client, name: str, text: str
) -> None:
    client, wire = made.call()
    wire.answer(content=text.encode(), headers=TEXT)
    assert getattr(client.meter, name)() == text
    strict, wire = made.call(strict=True)
    wire.answer(content=text.encode(), headers=TEXT)
    with pytest.raises(made.package.ResponseDecodeError):
        getattr(strict.meter, name)()


def test_another_text_is_logged(
    workshop: Workshop, caplog: pytest.LogCaptureFixture
) -> None:
    made = workshop.build(SPEC.replace("Meter", "Logged"))
    client, wire = made.call()
    wire.answer(content=b"perhaps", headers=TEXT)
    assert client.meter.maybe() == "perhaps"
    assert "Expected `int | float | None`, got another text" in caplog.text


def test_a_value_that_comes_as_json_is_read_as_such(made: Client) -> None:
    client, wire = made.call(strict=True)
    wire.answer(7)
    assert client.meter.count() == 7


def test_a_text_or_a_number_is_a_text(made: Client) -> None:
    assert _hints(made, "words")["return"] is str


def test_a_value_is_sent_as_text(made: Client) -> None:
    client, wire = made.call()
    wire.answer(status=204)
    assert _hints(made, "set")["body"] is float
    client.meter.set(body=1.5)
    assert wire.last.content == b"1.5"
    assert wire.last.headers["content-type"] == "text/plain"
    client.meter.set(body=2.0)
    assert wire.last.content == b"2"
    with pytest.raises(ValueError, match="not finite"):
        client.meter.set(body=float("nan"))
    client.meter.turn(body=False)
    assert wire.last.content == b"false"
    client.meter.turn()
    assert wire.last.content == b""


def test_of_several_kinds_of_text_each_is_text(made: Client) -> None:
    client, wire = made.call()
    wire.answer(status=204)
    assert _hints(made, "note")["body"] is str
    client.meter.note(body="5")
    assert wire.last.content == b"5"


def test_nothing_of_it_is_worth_a_finding(made: Client) -> None:
    assert made.codes.count("media-type-raw") == 1  # the text or number
