"""Properties that can have one value only, in what a caller sends."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from functional_support import Workshop

SPEC = """\
openapi: 3.1.0
info: {title: Example, version: '1'}
paths:
  /completions:
    post:
      operationId: completions.stream
      requestBody:
        required: true
        content:
          application/json:
            schema:
              type: object
              required: [prompt, kind]
              properties:
                prompt: {type: string}
                kind: {const: chat}
                stream: {type: boolean, const: true, default: true}
                dialect: {const: short, default: short}
                echo: {const: true}
                format: {const: text}
      responses: {'204': {description: done}}
"""


def test_constants_that_are_required_or_the_default_are_sent(
    workshop: Workshop,
) -> None:
    client, wire = workshop.build(SPEC).call()
    client.completions.stream(prompt="hello")
    sent = {"prompt": "hello", "kind": "chat", "stream": True, "dialect": "short"}
    assert wire.json == sent
    for keyword in ("kind", "stream", "dialect"):
        with pytest.raises(TypeError, match=keyword):
            client.completions.stream(prompt="hello", **{keyword: sent[keyword]})


def test_other_constants_are_the_callers_choice(workshop: Workshop) -> None:
    client, wire = workshop.build(SPEC).call()
    client.completions.stream(prompt="hello", echo=True, format="text")
    assert wire.json["echo"] is True
    assert wire.json["format"] == "text"


def test_a_constant_under_another_name_imports_nothing_else(
    workshop: Workshop,
) -> None:
    made = workshop.build(
        SPEC.replace("kind: {const: chat}", "messageKind: {const: chat}").replace(
            "[prompt, kind]", "[prompt, messageKind]"
        )
    )
    client, wire = made.call()
    client.completions.stream(prompt="hello")
    assert wire.json["messageKind"] == "chat"
    text = made.text("models/completions.py")
    assert "field" not in text.partition("class ")[0]
