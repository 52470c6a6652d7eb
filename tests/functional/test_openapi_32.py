"""What OpenAPI 3.2 adds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from functional_support import Client, Workshop

SPEC = """\
openapi: 3.2.0
$self: https://example.com/openapi.yaml
info: {title: Example, version: '1'}
servers:
  - {name: production, url: https://api.example.org, description: for real}
  - {name: sandbox, url: https://sandbox.example.org}
tags:
  - {name: beta, kind: badge}
  - {name: pets, summary: All pets., description: Cats and dogs., parent: shop}
  - {name: shop, kind: nav}
paths:
  /pets:
    query:
      operationId: pets.search
      tags: [beta, pets]
      requestBody:
        required: true
        content:
          application/json:
            schema: {type: object, required: [kind], properties: {kind: {type: string}}}
      responses:
        '200': {content: {application/json: {$ref: '#/components/mediaTypes/Pets'}}}
    additionalOperations:
      LINK:
        operationId: pets.link
        tags: [pets]
        responses: {'204': {description: done}}
      PROPFIND:
        operationId: pets.describe
        tags: [pets]
        responses: {'204': {summary: done}}
components:
  mediaTypes:
    Pets: {schema: {type: array, items: {$ref: 'openapi.yaml#/components/schemas/Pet'}}}
  schemas:
    Pet: {type: object, properties: {id: {type: integer}}}
"""


@pytest.fixture
def made(workshop: Workshop) -> Client:
    return workshop.build(SPEC)


def test_it_is_sound(made: Client) -> None:
    assert made.codes == ["tag-parent"]


def test_the_method_query(made: Client) -> None:
    client, wire = made.call()
    wire.answer([{"id": 3}])
    (pet,) = client.pets.search(kind="cat")
    assert wire.last.method == "QUERY"
    assert wire.json == {"kind": "cat"}
    assert pet.id == 3


@pytest.mark.parametrize(
    ("name", "method"), [("link", "LINK"), ("describe", "PROPFIND")]
)
def test_methods_of_ones_own(made: Client, name: str, method: str) -> None:
    client, wire = made.call()
    wire.answer(status=204)
    getattr(client.pets, name)()
    assert wire.last.method == method


def test_a_badge_groups_nothing(made: Client) -> None:
    client, _ = made.call()
    assert not hasattr(client, "beta")


def test_the_tag_is_described(made: Client) -> None:
    client, _ = made.call()
    text = type(client.pets).__doc__ or ""
    assert "All pets." in text and "Cats and dogs." in text


def test_named_servers(made: Client) -> None:
    client, wire = made.call(base_url=None, server="sandbox")
    wire.answer(status=204)
    client.pets.link()
    assert wire.last.url.host == "sandbox.example.org"
