"""What a description says about secrets, ids that come encoded, and locks."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from functional_support import Workshop

SPEC = """\
openapi: 3.1.0
info: {title: Example, version: '1'}
x-client: {lock: 30}
servers: [{url: https://api.example.com}]
paths:
  /notes/{note_id}/{folder}:
    get:
      operationId: notes.get
      security: [{}, {key: []}]
      parameters:
        - {name: note_id, in: path, required: true, x-comes-encoded: true, schema: {type: string}}
        - {name: folder, in: path, required: true, schema: {type: string}}
        - {name: Pass, in: query, schema: {type: string, format: password}}
        - {name: X-Pin, in: header, schema: {type: string, format: password}}
      responses: {'204': {description: done}}
components:
  securitySchemes:
    key: {type: apiKey, in: query, name: door_key}
"""


def test_an_id_that_comes_encoded_is_encoded_once(workshop: Workshop) -> None:
    client, wire = workshop.build(SPEC).call()
    for given in ("17 a%", "17%20a%25"):
        client.notes.get(given, "17%20a")
        assert wire.target == "/notes/17%20a%25/17%2520a"
    with pytest.raises(ValueError, match="note_id"):
        client.notes.get("%2E%2E", "a")


def test_secrets_are_masked_wherever_they_stand(
    workshop: Workshop, caplog: pytest.LogCaptureFixture
) -> None:
    made = workshop.build(SPEC)
    told: list[object] = []
    hooks = made.package.Hooks(on_request=told.append)
    client, wire = made.call(key="k3y-value", hooks=hooks)
    wire.answer(status=404, text="no")
    with caplog.at_level(logging.DEBUG), pytest.raises(made.package.NotFoundError) as e:
        client.notes.get("1", "f", pass_="hunter2", x_pin="4711")
    for text in (caplog.text, str(told), repr(e.value), e.value.url):
        assert "hunter2" not in text and "4711" not in text and "k3y" not in text
    assert e.value.url.endswith("/notes/1/f?Pass=***&door_key=***")
    # What is sent is not masked.
    assert wire.query == [("Pass", "hunter2"), ("door_key", "k3y-value")]


def test_a_lock_that_nothing_tells_the_length_of(workshop: Workshop) -> None:
    made = workshop.build(SPEC)
    client, wire = made.call(max_retries=0, max_wait=1)
    wire.answer(status=429, text="no")
    with pytest.raises(made.package.TooManyRequestsError):
        client.notes.get("1", "f")
    with pytest.raises(made.package.LocalRateLimitError) as caught:
        client.notes.get("1", "f")
    assert 28 < caught.value.retry_after <= 30
    assert len(wire.seen) == 1
