"""Types in docstrings: reStructuredText takes a name that ends with _ for a reference."""

from __future__ import annotations

import importlib
import inspect
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from functional_support import Client, Workshop

SPEC = """\
openapi: 3.2.0
info: {title: Zoo, version: '1'}
paths:
  /operations:
    get:
      operationId: operations.list
      responses:
        '200':
          description: All.
          content:
            application/json:
              schema: {type: array, items: {$ref: '#/components/schemas/Operation'}}
    post:
      operationId: operations.create
      responses:
        '200':
          description: One.
          content: {application/json: {schema: {$ref: '#/components/schemas/Operation'}}}
        '201':
          description: Another.
          content: {application/json: {schema: {$ref: '#/components/schemas/Model'}}}
  /limiters/{id}:
    get:
      operationId: limiters.get
      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
      responses:
        '200':
          description: One.
          content: {application/json: {schema: {$ref: '#/components/schemas/Limiter'}}}
  /sequences:
    get:
      operationId: sequences.list
      x-pagination: {style: cursor, request: after, response: next, items: items}
      parameters: [{name: after, in: query, schema: {type: string}}]
      responses:
        '200':
          description: A page.
          content:
            application/json:
              schema:
                type: object
                properties:
                  next: {type: string}
                  items: {type: array, items: {$ref: '#/components/schemas/Sequence'}}
  /changes:
    get:
      operationId: changes.watch
      responses:
        '200':
          description: Changes.
          content:
            application/jsonl: {itemSchema: {$ref: '#/components/schemas/Hooks'}}
  /dogs:
    get:
      operationId: dogs.get
      responses:
        '200':
          description: One.
          content: {application/json: {schema: {$ref: '#/components/schemas/Dog'}}}
webhooks:
  hooked:
    post:
      requestBody:
        content: {application/json: {schema: {$ref: '#/components/schemas/Hooks'}}}
      responses: {'204': {description: done}}
components:
  schemas:
    Operation: {type: object, required: [a], properties: {a: {type: string}}}
    Model: {type: object, required: [b], properties: {b: {type: string}}}
    Limiter: {type: object, required: [c], properties: {c: {type: string}}}
    Sequence: {type: object, required: [d], properties: {d: {type: string}}}
    Hooks: {type: object, required: [e], properties: {e: {type: string}}}
    Dog: {type: object, required: [f], properties: {f: {type: string}}}
"""


@pytest.fixture
def zoo(workshop: Workshop) -> Client:
    return workshop.build(SPEC, name="zoo_underscored")


def lines(documented: Any) -> Iterator[str]:
    for line in (inspect.getdoc(documented) or "").splitlines():
        yield line.strip()


def test_types_that_end_with_an_underscore_are_code(zoo: Client) -> None:
    client, _ = zoo.call()
    for method, line in [
        (client.operations.list, "``list[Operation_]``: All."),
        (client.operations.create, "- ``Operation_``: One."),
        (client.operations.create, "- ``Model_``: Another."),
        (client.limiters.get, "``Limiter_``: One."),
        (client.sequences.iter, "``Sequence_``."),
        (client.changes.watch, "``Stream[Hooks_]``: Changes."),
    ]:
        assert line in lines(method), inspect.getdoc(method)
    hooks = importlib.import_module(f"{zoo.package.__name__}.webhooks")
    assert "``Hooks_``: The payload." in lines(hooks.parse_hooked)


def test_other_types_are_as_they_are(zoo: Client) -> None:
    client, _ = zoo.call()
    assert "Dog: One." in lines(client.dogs.get)
