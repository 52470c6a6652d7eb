"""What was read is sent back: numbers as JSON has them, no field that is read-only, tags."""

from __future__ import annotations

import asyncio
import inspect
import math
from typing import TYPE_CHECKING, Any

import httpx2
import pytest

if TYPE_CHECKING:
    from functional_support import Workshop

SHAPES = """\
openapi: 3.1.0
info: {title: Shapes, version: '1'}
paths:
  /shapes/{id}:
    parameters:
      - {name: id, in: path, required: true, schema: {type: number}}
    get:
      operationId: shapes.get
      parameters:
        - {name: near, in: query, schema: {type: number}}
        - {name: X-Near, in: header, schema: {type: number}}
        - {name: near, in: cookie, schema: {type: number}}
        - {name: seen, in: query, schema: {type: string, format: date-time}}
      responses: &shape
        '200':
          description: done
          content: {application/json: {schema: {$ref: '#/components/schemas/Shape'}}}
    put:
      operationId: shapes.replace
      requestBody:
        required: true
        content: {application/json: {schema: {$ref: '#/components/schemas/Shape'}}}
      responses: *shape
    post:
      operationId: shapes.fill
      requestBody:
        required: true
        content:
          multipart/form-data: {schema: {$ref: '#/components/schemas/Shape'}}
      responses: *shape
  /shapes:
    get:
      operationId: shapes.sizes
      responses:
        '200':
          description: done
          content:
            application/json:
              schema: {type: object, additionalProperties: {type: number}}
    post:
      operationId: shapes.sum
      requestBody:
        required: true
        content:
          application/json:
            schema:
              type: object
              required: [parts]
              properties:
                parts: {type: array, items: {type: number}}
                labels: {type: object, additionalProperties: {type: string}}
                most:
                  anyOf:
                    - {type: number}
                    - {type: string, enum: [Infinity, '-Infinity', NaN]}
      responses:
        '200':
          description: done
          content: {application/json: {schema: {type: number}}}
    put:
      operationId: shapes.replace_all
      requestBody:
        required: true
        content:
          application/json:
            schema: {type: array, items: {$ref: '#/components/schemas/Shape'}}
      responses: {'204': {description: done}}
    patch:
      operationId: shapes.form
      requestBody:
        required: true
        content:
          application/x-www-form-urlencoded:
            schema: {$ref: '#/components/schemas/Shape'}
      responses: {'204': {description: done}}
components:
  schemas:
    Shape:
      type: object
      required: [id, size, owner]
      properties:
        id: {type: number, readOnly: true}
        size: {type: number}
        seen: {type: string, format: date-time}
        owner:
          type: object
          required: [name]
          properties:
            name: {type: string}
            since: {type: string, format: date-time, readOnly: true}
"""
READ = {
    "id": 12345678901234567890123,
    "size": 2.0,
    "seen": "2024-05-01T10:00:00+02:00",
    "owner": {"name": "Ida", "since": "2020-01-01T00:00:00Z"},
}
SENT = {"size": 2, "seen": "2024-05-01T08:00:00Z", "owner": {"name": "Ida"}}


def test_what_was_read_can_be_asked_for_by_its_id(workshop: Workshop) -> None:
    client, wire = workshop.build(SHAPES).call()
    wire.answer({"id": 7, "size": 1.5, "owner": {"name": "Ida"}})
    shape = client.shapes.get(1)
    assert repr(shape.id) == "7"
    client.shapes.get(shape.id, near=shape.id, x_near=shape.id, near_cookie=shape.id)
    assert wire.target == "/shapes/7?near=7"
    assert wire.last.headers["X-Near"] == "7"
    assert wire.last.headers["Cookie"] == "near=7"


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (1.0, "1"),
        (1.5, "1.5"),
        (12345678901234567890123, "12345678901234567890123"),
        (1e20, "100000000000000000000"),
        (1e-7, "1e-7"),
    ],
)
def test_a_number_is_written_as_json_has_it(
    workshop: Workshop, number: float, text: str
) -> None:
    client, wire = workshop.build(SHAPES).call()
    wire.answer(READ)
    client.shapes.get(number, near=number, x_near=number, near_cookie=number)
    assert wire.target == f"/shapes/{text}?near={text}"
    assert wire.last.headers["X-Near"] == text
    assert wire.last.headers["Cookie"] == f"near={text}"
    wire.replies[:] = [httpx2.Response(200, json=1)]
    client.shapes.sum(parts=[number])
    assert wire.last.content == f'{{"parts":[{text}]}}'.encode()


def test_numbers_outside_of_models_stay_whole(workshop: Workshop) -> None:
    client, wire = workshop.build(SHAPES).call()
    wire.answer({"a": 1, "b": 0.5})
    wire.answer(3)
    assert repr(client.shapes.sizes()) == "{'a': 1, 'b': 0.5}"
    assert repr(client.shapes.sum(parts=(1, 2))) == "3"


def test_a_number_is_a_float_to_type_checkers(workshop: Workshop) -> None:
    built = workshop.build(SHAPES)
    parameter = inspect.signature(built.call()[0].shapes.get).parameters["id"]
    assert parameter.annotation == "float"
    assert "id: JSONNumber | None = None" in built.text("models/shapes.py")


def test_what_json_cannot_write_is_refused(workshop: Workshop) -> None:
    client, wire = workshop.build(SHAPES).call()
    with pytest.raises(ValueError, match=r"parts\[1\]: the number is not finite"):
        client.shapes.sum(parts=[1.0, math.inf])
    with pytest.raises(ValueError, match="near: the number is not finite"):
        client.shapes.get(1, near=math.nan)
    assert wire.seen == []


@pytest.mark.parametrize(
    ("number", "text"),
    [(math.inf, "Infinity"), (-math.inf, "-Infinity"), (math.nan, "NaN")],
)
def test_a_number_is_named_where_the_description_does(
    workshop: Workshop, number: float, text: str
) -> None:
    client, wire = workshop.build(SHAPES).call()
    wire.answer(3)
    client.shapes.sum(parts=[], most=number)
    assert wire.json == {"parts": [], "most": text}


def test_get_change_and_put(workshop: Workshop) -> None:
    client, wire = workshop.build(SHAPES).call()
    wire.answer(READ)
    shape = client.shapes.get(1)
    client.shapes.replace(shape.id, body=shape)
    assert wire.target == "/shapes/12345678901234567890123"
    assert wire.json == SENT
    client.shapes.replace_all(body=(shape,))
    assert wire.json == [SENT]
    assert shape.id == READ["id"]


def test_get_change_and_put_asynchronously(workshop: Workshop) -> None:
    built = workshop.build(SHAPES)
    seen: list[bytes] = []

    def handle(request: httpx2.Request) -> httpx2.Response:
        seen.append(request.content)
        return httpx2.Response(200, json=READ)

    async def play() -> None:
        transport = httpx2.MockTransport(handle)
        async with httpx2.AsyncClient(transport=transport) as http_client:
            client: Any = getattr(built.package, f"Async{built.class_name}")(
                base_url="https://api.example.com", http_client=http_client
            )
            shape = await client.shapes.get(1)
            await client.shapes.replace(shape.id, body=shape)
            with pytest.raises(ValueError, match="parts"):
                await client.shapes.sum(parts=[math.nan])

    asyncio.run(play())
    assert seen[1:] == [
        b'{"size":2,"seen":"2024-05-01T08:00:00Z","owner":{"name":"Ida"}}'
    ]


def test_read_only_fields_are_in_no_form(workshop: Workshop) -> None:
    client, wire = workshop.build(SHAPES).call()
    wire.answer(READ)
    shape = client.shapes.get(1)
    client.shapes.form(body=shape)
    assert wire.last.content == (
        b"size=2&seen=2024-05-01T08%3A00%3A00Z&owner=%7B%22name%22%3A%22Ida%22%7D"
    )
    client.shapes.fill(1, body=shape)
    assert b'name="id"' not in wire.last.content
    assert b'{"name":"Ida"}' in wire.last.content


TAGS = """\
openapi: 3.1.0
info: {title: Tags, version: '1'}
paths:
  /pets:
    get:
      operationId: pets.get
      responses:
        '200':
          description: done
          content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}
    put:
      operationId: pets.replace
      requestBody:
        required: true
        content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}
      responses: {'204': {description: done}}
components:
  schemas:
    Pet:
      oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]
      discriminator: {propertyName: kind, mapping: {cat: Cat, dog: Dog}}
    Cat:
      type: object
      required: [kind, id]
      properties:
        kind: {const: cat, readOnly: true}
        id: {type: integer, readOnly: true}
        lives: {type: integer}
    Dog:
      type: object
      required: [kind]
      properties:
        kind: {type: string, readOnly: true}
        id: {type: integer, readOnly: true}
"""


def test_a_tag_is_sent_even_if_it_is_read_only(workshop: Workshop) -> None:
    built = workshop.build(TAGS)
    client, wire = built.call()
    wire.answer({"kind": "cat", "id": 1, "lives": 9})
    wire.answer({"kind": "dog", "id": 2})
    client.pets.replace(body=client.pets.get())
    assert wire.json == {"kind": "cat", "lives": 9}
    client.pets.replace(body=client.pets.get())
    assert wire.json == {"kind": "dog"}
    client.pets.replace(body=built.package.Cat(lives=9))
    assert wire.json == {"kind": "cat", "lives": 9}
