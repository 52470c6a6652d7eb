"""Values as the schemas of parameters ask for them: empty ones, times, arrays."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from functional_support import Workshop

PATHS = """\
openapi: 3.1.0
info: {title: Paths, version: '1'}
paths:
  /rooms/{room}/state/{key}:
    put:
      operationId: states.set
      parameters:
        - {name: room, in: path, required: true, schema: {type: string}}
        - name: key
          in: path
          required: true
          description: The key. Defaults to the empty string.
          schema: {type: string}
      responses: {'204': {description: done}}
  /texts/{t}:
    put:
      operationId: texts.set
      parameters: [{name: t, in: path, required: true, schema: {type: string, minLength: 0}}]
      responses: {'204': {description: done}}
  /choices/{c}/all:
    put:
      operationId: choices.set
      parameters: [{name: c, in: path, required: true, schema: {enum: ['', a]}}]
      responses: {'204': {description: done}}
  /flags/{f}:
    put:
      operationId: flags.set
      parameters:
        - {name: f, in: path, required: true, allowEmptyValue: true, schema: {type: string}}
      responses: {'204': {description: done}}
  /examples/{e}:
    put:
      operationId: examples.set
      parameters: [{name: e, in: path, required: true, example: '', schema: {type: string}}]
      responses: {'204': {description: done}}
  /users/{id}:
    delete:
      operationId: users.remove
      parameters:
        - {name: id, in: path, required: true, schema: {type: string, minLength: 0}}
      responses: {'204': {description: done}}
  /users/:
    delete:
      operationId: users.clear
      responses: {'204': {description: done}}
  /plain/{p}:
    put:
      operationId: plain.set
      parameters:
        - name: p
          in: path
          required: true
          description: Cannot be empty.
          schema: {type: string, minLength: 1}
      responses: {'204': {description: done}}
"""


def test_an_empty_value_of_a_path(workshop: Workshop) -> None:
    client, wire = workshop.build(PATHS).call()
    client.states.set("!r", "")
    assert wire.target == "/rooms/%21r/state/"
    client.texts.set("")
    assert wire.target == "/texts/"
    client.choices.set("")
    assert wire.target == "/choices//all"
    client.flags.set("")
    assert wire.target == "/flags/"
    client.examples.set("")
    assert wire.target == "/examples/"
    with pytest.raises(ValueError, match="missing or empty path parameter 'room'"):
        client.states.set("", "")
    with pytest.raises(ValueError, match="missing or empty path parameter 'key'"):
        client.states.set("!r", None)


@pytest.mark.parametrize("name", ["users.remove", "plain.set"])
def test_an_empty_value_is_refused(workshop: Workshop, name: str) -> None:
    client, wire = workshop.build(PATHS).call()
    resource, method = name.split(".")
    with pytest.raises(ValueError, match="missing or empty path parameter"):
        getattr(getattr(client, resource), method)("")
    assert wire.seen == []


TIMES = """\
openapi: 3.1.0
info: {title: Times, version: '1'}
paths:
  /times:
    get:
      operationId: times.get
      parameters:
        - {name: usual, in: query, schema: {type: string, format: date-time}}
        - name: zulu
          in: query
          schema: {type: string, format: date-time, pattern: '^[0-9T:-]+(\\.\\d+)?Z$'}
        - name: whole
          in: query
          schema:
            type: string
            format: date-time
            pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$'
        - name: millis
          in: query
          schema: {type: string, format: date-time, pattern: 'T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$'}
        - name: local
          in: query
          schema: {type: string, format: date-time, pattern: '^.{10}T\\d{2}:\\d{2}:\\d{2}$'}
        - name: X-Time
          in: header
          schema:
            type: string
            format: date-time
            pattern: 'T\\d\\d:\\d\\d:\\d\\d[+-]\\d\\d:\\d\\d$'
        - name: ends
          in: query
          schema: {type: string, format: date-time, pattern: '^(([0-9TZ:.-]+)+)+!$'}
      responses: {'204': {description: done}}
    post:
      operationId: times.send
      requestBody:
        required: true
        content:
          application/json:
            schema: &at
              type: object
              properties:
                usual: {type: string, format: date-time}
                millis: {type: string, format: date-time, pattern: '\\.[0-9]{3}Z$'}
      responses: {'204': {description: done}}
    put:
      operationId: times.form
      requestBody:
        required: true
        content: {application/x-www-form-urlencoded: {schema: *at}}
      responses: {'204': {description: done}}
"""
CET = datetime.timezone(datetime.timedelta(hours=2))
NOON = datetime.datetime(2024, 5, 1, 12, 0, 0, 250000, tzinfo=CET)
LOCAL = datetime.datetime(2024, 5, 1, 12)


@pytest.mark.parametrize(
    ("name", "value", "text"),
    [
        ("usual", NOON, "2024-05-01T10:00:00.250000Z"),
        ("usual", LOCAL.replace(tzinfo=CET), "2024-05-01T10:00:00Z"),
        ("zulu", NOON, "2024-05-01T10:00:00.250000Z"),
        ("whole", NOON, "2024-05-01T10:00:00Z"),
        ("millis", NOON, "2024-05-01T10:00:00.250Z"),
        ("millis", LOCAL.replace(tzinfo=CET), "2024-05-01T10:00:00.000Z"),
        ("local", LOCAL, "2024-05-01T12:00:00"),
        ("ends", LOCAL.replace(tzinfo=CET), "2024-05-01T10:00:00Z"),
    ],
)
def test_a_time_is_sent_as_its_pattern_asks(
    workshop: Workshop, name: str, value: datetime.datetime, text: str
) -> None:
    client, wire = workshop.build(TIMES).call()
    client.times.get(**{name: value})
    assert wire.query == [(name, text)]


def test_a_time_of_a_header_and_of_a_body(workshop: Workshop) -> None:
    client, wire = workshop.build(TIMES).call()
    client.times.get(x_time=LOCAL.replace(tzinfo=CET))
    assert wire.last.headers["X-Time"] == "2024-05-01T10:00:00+00:00"
    client.times.send(usual=NOON, millis=NOON)
    assert wire.json == {
        "usual": "2024-05-01T10:00:00.250000Z",
        "millis": "2024-05-01T10:00:00.250Z",
    }
    client.times.form(usual=NOON, millis=NOON)
    assert wire.last.content == (
        b"usual=2024-05-01T10%3A00%3A00.250000Z&millis=2024-05-01T10%3A00%3A00.250Z"
    )


@pytest.mark.parametrize(
    ("name", "value"),
    [("usual", LOCAL), ("zulu", LOCAL), ("millis", LOCAL), ("local", NOON)],
)
def test_a_time_whose_zone_nobody_knows_is_refused(
    workshop: Workshop, name: str, value: datetime.datetime
) -> None:
    client, wire = workshop.build(TIMES).call()
    with pytest.raises(ValueError, match=f"{name}: the .* time"):
        client.times.get(**{name: value})
    assert wire.seen == []


ARRAYS = """\
openapi: 3.1.0
info: {title: Arrays, version: '1'}
paths:
  /arrays/{p}:
    get:
      operationId: arrays.get
      parameters:
        - {name: p, in: path, required: true, schema: {$ref: '#/components/schemas/Texts'}}
        - {name: q, in: query, schema: {$ref: '#/components/schemas/Numbers'}}
        - name: bar
          in: query
          style: pipeDelimited
          explode: false
          schema: {$ref: '#/components/schemas/Numbers'}
        - name: deep
          in: query
          style: deepObject
          schema: {$ref: '#/components/schemas/Texts'}
        - name: map
          in: query
          style: deepObject
          schema: {type: object, additionalProperties: {type: [string, 'null']}}
        - {name: X-L, in: header, schema: {$ref: '#/components/schemas/Texts'}}
        - {name: c, in: cookie, schema: {type: string}}
      responses: {'204': {description: done}}
components:
  schemas:
    Texts: {type: array, items: {type: [string, 'null']}}
    Numbers: {type: array, items: {type: [integer, 'null']}}
"""


def test_undefined_members_of_parameters_are_left_out(workshop: Workshop) -> None:
    client, wire = workshop.build(ARRAYS).call()
    client.arrays.get(
        ["a", None, "b"],
        q=(1, None, 2),
        bar=iter([None, 3, 4]),
        map={"x": "y", "z": None},
        x_l=[None, "h"],
    )
    assert wire.target == "/arrays/a,b?q=1&q=2&bar=3%7C4&map%5Bx%5D=y"
    assert wire.last.headers["X-L"] == "h"


def test_an_array_of_a_deep_object_has_brackets(workshop: Workshop) -> None:
    client, wire = workshop.build(ARRAYS).call()
    client.arrays.get(["a"], deep=["x", None, "y"], c="s/1=+% ;")
    assert wire.query == [("deep[]", "x"), ("deep[]", "y")]
    assert wire.last.headers["Cookie"] == "c=s/1=+%%20%3B"
