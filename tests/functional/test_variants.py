"""`x-variants`: several methods on one URL, each with its own body and answers."""

from __future__ import annotations

import inspect
import json
from typing import TYPE_CHECKING

import pytest
from cliqgen.diagnostics import CliqgenError

if TYPE_CHECKING:
    from functional_support import Workshop

SPEC = """\
openapi: 3.1.0
info: {title: Example, version: '1'}
security: [{key: []}]
paths:
  /chats/{id}:
    put:
      operationId: chats.change
      summary: Change a chat
      x-error-codes: {no_title: The title is empty., not_found: There is no such chat.}
      x-variants:
        chats.rename:
          summary: Rename a chat
          schema: {$ref: '#/components/schemas/Rename'}
          responses: ['200']
          x-error-codes: [no_title]
          example: {operation: rename, title: New}
          response-example: {title: New}
        chats.close:
          summary: Close a chat
          security: []
          schema: {$ref: '#/components/schemas/Close'}
          responses: ['204']
          example: {operation: close}
      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
      requestBody:
        required: true
        content:
          application/json:
            schema:
              oneOf: [{$ref: '#/components/schemas/Rename'}, {$ref: '#/components/schemas/Close'}]
      responses:
        '200':
          description: renamed
          content: {application/json: {schema: {$ref: '#/components/schemas/Chat'}}}
        '204': {description: closed}
        '404': {description: unknown}
components:
  securitySchemes: {key: {type: http, scheme: bearer}}
  schemas:
    Rename:
      type: object
      required: [operation, title]
      properties: {operation: {const: rename}, title: {type: string}}
    Close:
      type: object
      required: [operation]
      properties: {operation: {const: close}}
    Chat: {type: object, properties: {title: {type: string}}}
"""


def test_each_variant_is_a_method_that_fills_in_what_tells_it_apart(
    workshop: Workshop,
) -> None:
    client, wire = workshop.build(SPEC).call("secret")
    wire.answer({"title": "New"})
    assert client.chats.rename("7", title="New").title == "New"
    assert (wire.last.method, wire.target) == ("PUT", "/chats/7")
    assert json.loads(wire.last.content) == {"operation": "rename", "title": "New"}
    wire.replies.clear()
    wire.answer(status=204, content=b"")
    client.chats.close("7")
    assert json.loads(wire.last.content) == {"operation": "close"}
    assert not hasattr(client.chats, "change")


def test_a_variant_has_answers_codes_and_security_of_its_own(
    workshop: Workshop,
) -> None:
    client, wire = workshop.build(SPEC).call("secret")
    rename, close = client.chats.rename, client.chats.close
    assert inspect.signature(rename).return_annotation == "Chat"
    assert inspect.signature(close).return_annotation == "None"
    assert "no_title" in rename.__doc__ and "not_found" not in rename.__doc__
    assert "no_title" in close.__doc__ and "not_found" in close.__doc__
    assert rename.__doc__.startswith("Rename a chat")
    wire.answer(status=204, content=b"")
    close("7")
    assert "Authorization" not in wire.last.headers


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("schema: {$ref: '#/components/schemas/Close'}", "text: none", "'chats.close'"),
        ("x-variants:", "x-variants: [1]\n      x-else:", "x-variants"),
    ],
)
def test_variants_that_cannot_be_read_are_reported(
    workshop: Workshop, old: str, new: str, said: str
) -> None:
    made = workshop.build(SPEC.replace(old, new, 1))
    codes = {finding.code: finding.message for finding in made.findings}
    assert said in codes["extension-invalid"]


def test_references_in_variants_are_checked_like_all_others(workshop: Workshop) -> None:
    known = "schema: {$ref: '#/components/schemas/Close'}"
    with pytest.raises(CliqgenError, match="points at nothing"):
        workshop.build(SPEC.replace(known, "schema: {$ref: '#/nowhere'}", 1))
