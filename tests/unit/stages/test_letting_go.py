"""A run does not collect garbage, so nothing large may stand in a circle of references."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest
from cliqgen.ir.api import Operation
from cliqgen.ir.data import ObjectModel
from cliqgen.openapi.description import Schema
from cliqgen.pipeline import Run, analyse
from cliqgen.request import GenerateRequest

DESCRIPTION = """
openapi: 3.1.0
info: {title: Shop, version: "1"}
servers: [{url: https://api.example.com}]
paths:
  /pets:
    post:
      operationId: add_pet
      requestBody:
        content:
          application/json: {schema: {$ref: "#/components/schemas/Pet"}}
      responses:
        "201":
          description: Added.
          content:
            application/json: {schema: {$ref: "#/components/schemas/Pet"}}
components:
  schemas:
    Pet:
      type: object
      required: [name]
      properties:
        name: {type: string}
        kind: {enum: [cat, dog]}
        owner: {oneOf: [{$ref: "#/components/schemas/Owner"}, {type: string}]}
        friends: {type: array, items: {$ref: "#/components/schemas/Pet"}}
    Owner:
      allOf:
        - {type: object, properties: {id: {type: integer}}}
        - {type: object, properties: {mail: {type: string, format: email}}}
"""


@pytest.fixture(name="without_collection")
def _without_collection() -> Iterator[None]:
    gc.collect()
    gc.disable()
    yield
    gc.enable()


@pytest.mark.usefixtures("without_collection")
def test_a_run_keeps_one_state_of_the_api_and_nothing_that_was_parsed(
    tmp_path: Path,
) -> None:
    path = tmp_path / "shop.yaml"
    path.write_text(DESCRIPTION, "utf-8")
    before = _held()
    analysed = analyse(Run(GenerateRequest(specs=(path,), package="shop")))
    held = {kind: _held()[kind] - before[kind] for kind in before}
    models = [m for m in analysed.api.models.values() if isinstance(m, ObjectModel)]
    assert {model.name for model in models} == {"Pet", "Owner"}
    assert held == {
        Schema: 0,
        Operation: len(analysed.api.operations()),
        ObjectModel: len(models),
    }


def _held() -> dict[type, int]:
    """How many objects there are of some kinds."""
    kinds: dict[type, int] = dict.fromkeys((Schema, Operation, ObjectModel), 0)
    for found in gc.get_objects():
        if type(found) in kinds:
            kinds[type(found)] += 1
    return kinds
