"""Requests as servers take them: numbers, times, read-only fields, nulls, bodies."""

from __future__ import annotations

import asyncio
import datetime
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
CET = datetime.timezone(datetime.timedelta(hours=2))
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


BODIES = """\
openapi: 3.1.0
info: {title: Bodies, version: '1'}
paths:
  /notes/{id}:
    parameters: [{name: id, in: path, required: true, schema: {type: string}}]
    get:
      operationId: notes.get
      responses:
        '200':
          description: done
          content: {application/json: {schema: {$ref: '#/components/schemas/Note'}}}
    patch:
      operationId: notes.patch
      requestBody:
        required: true
        content:
          application/merge-patch+json: {schema: {$ref: '#/components/schemas/Note'}}
      responses: {'204': {description: done}}
  /rules:
    patch:
      operationId: rules.patch
      requestBody:
        required: true
        content:
          application/merge-patch+json:
            schema:
              type: object
              required: [version]
              properties:
                version: {type: integer}
                title: {type: string}
                labels: {type: object, additionalProperties: {type: string}}
                owner: {type: object, properties: {name: {type: string}}}
                parts: {type: array, items: {type: object, properties: {n: {type: string}}}}
      responses: {'204': {description: done}}
    post:
      operationId: rules.stop
      requestBody:
        required: false
        content:
          application/json:
            schema:
              type: object
              required: [reason, code]
              properties:
                reason: {type: string}
                code: {type: integer}
                note: {type: [string, 'null']}
      responses: {'204': {description: done}}
    put:
      operationId: rules.touch
      requestBody:
        required: true
        content: {application/json: {schema: {type: object}}}
      responses: {'204': {description: done}}
    delete:
      operationId: rules.remove
      requestBody:
        content:
          application/json:
            schema: {type: object, required: [reason], properties: {reason: {type: string}}}
      responses: {'204': {description: done}}
  /raw:
    post:
      operationId: raw.bytes
      requestBody:
        required: true
        content: {application/octet-stream: {}}
      responses: {'204': {description: done}}
    put:
      operationId: raw.picture
      parameters:
        - name: Content-Type
          in: header
          schema: {type: string, enum: [image/png, image/gif]}
      requestBody:
        required: true
        content: {image/*: {schema: {type: string, format: binary}}}
      responses: {'204': {description: done}}
    patch:
      operationId: raw.json
      requestBody:
        required: true
        content:
          application/json: {schema: {type: string, format: binary}}
          application/octet-stream: {schema: {type: string, format: binary}}
      responses: {'204': {description: done}}
    delete:
      operationId: raw.packed
      requestBody:
        required: true
        content: {application/json: {schema: {type: string, format: byte}}}
      responses: {'204': {description: done}}
  /forms:
    post:
      operationId: forms.text
      requestBody:
        required: true
        content:
          application/x-www-form-urlencoded: {schema: {type: string}}
      responses: {'204': {description: done}}
    put:
      operationId: forms.lists
      requestBody:
        required: true
        content:
          application/x-www-form-urlencoded:
            schema:
              type: object
              properties:
                tags: {type: array, items: {type: [string, 'null']}}
                deep: {type: object, properties: {list: {type: array, items: {type: string}}}}
                joined: {type: array, items: {type: [integer, 'null']}}
            encoding:
              deep: {style: deepObject}
              joined: {style: form, explode: false}
      responses: {'204': {description: done}}
    patch:
      operationId: forms.parts
      requestBody:
        required: true
        content:
          multipart/form-data:
            schema:
              type: object
              properties:
                tags: {type: array, items: {type: [string, 'null']}}
                picture: {type: string, format: binary}
                other: {type: string, format: binary}
                text: {type: string}
            encoding:
              picture: {contentType: 'image/png, image/jpeg'}
              other: {contentType: 'image/*'}
              text: {contentType: 'text/plain, text/html'}
      responses: {'204': {description: done}}
components:
  schemas:
    Note:
      type: object
      required: [id, title]
      properties:
        id: {type: string, readOnly: true}
        title: {type: string}
        due: {type: string}
        owner: {type: object, required: [name], properties: {name: {type: string}}}
"""


def test_null_removes_in_a_merge_patch(workshop: Workshop) -> None:
    built = workshop.build(BODIES)
    client, wire = built.call()
    client.rules.patch(version=1, title=None, labels={"a": None, "b": "c"})
    assert wire.json == {"version": 1, "title": None, "labels": {"a": None, "b": "c"}}
    owner = built.package.RulesPatchBodyOwner
    client.rules.patch(version=1, owner=owner(name=None))
    assert wire.json == {"version": 1, "owner": {"name": None}}
    client.rules.patch(version=1)
    assert wire.json == {"version": 1}
    assert "n: str | None = None" in built.text("models/rules.py")
    assert wire.last.headers["Content-Type"] == "application/merge-patch+json"


def test_the_patch_of_what_is_read_elsewhere_is_a_class_of_its_own(
    workshop: Workshop,
) -> None:
    built = workshop.build(BODIES)
    client, wire = built.call()
    client.notes.patch("1", due=None)
    assert wire.json == {"due": None}
    client.notes.patch("1", owner=built.package.NoteOwnerPatch(name=None))
    assert wire.json == {"owner": {"name": None}}
    wire.answer({"id": "1", "title": "t"})
    assert client.notes.get("1").due is None


PATCHED_UNIONS = """
openapi: 3.1.0
info: {title: Ex, version: '1'}
servers: [{url: https://api.example.com}]
paths:
  /boards:
    get:
      operationId: boards.get
      responses:
        '200':
          description: x
          content: {application/json: {schema: {$ref: '#/components/schemas/Board'}}}
    patch:
      operationId: boards.patch
      requestBody:
        required: true
        content:
          application/merge-patch+json: {schema: {$ref: '#/components/schemas/Board'}}
      responses: {'204': {description: x}}
  /shapes:
    patch:
      operationId: shapes.patch
      requestBody:
        required: true
        content:
          application/merge-patch+json: {schema: {$ref: '#/components/schemas/Shape'}}
      responses: {'204': {description: x}}
  /lamps:
    patch:
      operationId: lamps.patch
      requestBody:
        required: true
        content:
          application/merge-patch+json:
            schema:
              type: object
              properties:
                bulb:
                  oneOf:
                    - {title: Warm, type: object, required: [heat], properties:
                        {heat: {type: integer}, note: {type: string}}}
                    - {title: Cold, type: object, required: [chill], properties:
                        {chill: {type: integer}, note: {type: string}}}
      responses: {'204': {description: x}}
components:
  schemas:
    Board:
      type: object
      required: [shape]
      properties:
        shape: {$ref: '#/components/schemas/Shape'}
        pet:
          oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]
          discriminator: {propertyName: pet_kind}
        size:
          oneOf: [{type: array, items: {type: string}}, {type: array, items: {type: integer}}]
        named:
          type: object
          additionalProperties: {$ref: '#/components/schemas/Shape'}
    Shape:
      oneOf: [{$ref: '#/components/schemas/Circle'}, {$ref: '#/components/schemas/Group'}]
    Circle:
      type: object
      required: [kind, radius]
      properties: {kind: {const: circle}, radius: {type: integer}, fill: {type: string}}
    Group:
      type: object
      required: [kind]
      properties:
        kind: {const: group}
        inner: {$ref: '#/components/schemas/Shape'}
    Cat: {type: object, required: [name], properties: {name: {type: string}}}
    Dog: {type: object, required: [name], properties: {name: {type: string}}}
"""


def test_null_removes_inside_of_the_members_of_unions(workshop: Workshop) -> None:
    built = workshop.build(PATCHED_UNIONS)
    client, wire = built.call()
    package = built.package
    circle, group = package.CirclePatch, package.GroupPatch
    client.boards.patch(shape=circle(fill=None))
    assert wire.json == {"shape": {"kind": "circle", "fill": None}}
    client.boards.patch(shape=group(inner=group(inner=circle(radius=2))))
    assert wire.json == {
        "shape": {
            "kind": "group",
            "inner": {"kind": "group", "inner": {"kind": "circle", "radius": 2}},
        }
    }
    client.boards.patch(pet=package.DogPatch(name=None), size=["a"])
    assert wire.json == {"pet": {"pet_kind": "Dog", "name": None}, "size": ["a"]}
    client.boards.patch(named={"a": None, "b": circle(fill=None)})
    assert wire.json == {"named": {"a": None, "b": {"kind": "circle", "fill": None}}}
    client.shapes.patch(body=circle(fill=None))
    assert wire.json == {"kind": "circle", "fill": None}
    warm = package.Warm  # which is read nowhere
    client.lamps.patch(bulb=warm(heat=1, note=None))
    assert wire.json == {"bulb": {"heat": 1, "note": None}}
    wire.answer({"shape": {"kind": "circle", "radius": 1}})
    assert client.boards.get().shape == package.Circle(radius=1)
    assert package.Circle(radius=1).fill is None


def test_an_optional_body_can_be_left_out(workshop: Workshop) -> None:
    client, wire = workshop.build(BODIES).call()
    client.rules.stop()
    assert wire.last.content == b""
    assert "Content-Type" not in wire.last.headers
    client.rules.stop(reason="r", code=0)
    assert wire.json == {"reason": "r", "code": 0}
    for given in ({"reason": "r"}, {"note": None}):
        with pytest.raises(TypeError, match="is required with any other field"):
            client.rules.stop(**given)


def test_a_body_that_nobody_says_is_optional_keeps_its_fields(
    workshop: Workshop,
) -> None:
    client, _ = workshop.build(BODIES).call()
    with pytest.raises(TypeError, match="reason"):
        client.rules.remove()


def test_an_object_of_which_nothing_is_said_is_empty(workshop: Workshop) -> None:
    client, wire = workshop.build(BODIES).call()
    client.rules.touch()
    assert wire.last.content == b"{}"
    client.rules.touch(body={"a": 1.0})
    assert wire.last.content == b'{"a":1}'


@pytest.mark.parametrize(
    ("arguments", "media_type"),
    [
        ({"body": b"x"}, "application/octet-stream"),
        ({"body": b"x", "content_type": "image/webp"}, "image/webp"),
        ({"body": ("a.png", b"x")}, "image/png"),
        ({"body": ("a.unheard-of", b"x")}, "application/octet-stream"),
        ({"body": ("a.png", b"x", "image/x-own")}, "image/x-own"),
        ({"body": ("a.png", b"x"), "content_type": "image/webp"}, "image/webp"),
    ],
)
def test_bytes_can_say_of_which_media_type_they_are(
    workshop: Workshop, arguments: dict[str, Any], media_type: str
) -> None:
    client, wire = workshop.build(BODIES).call()
    client.raw.bytes(**arguments)
    assert wire.last.headers["Content-Type"] == media_type
    assert wire.last.content == b"x"


def test_a_content_type_parameter_lists_what_may_be_sent(workshop: Workshop) -> None:
    client, wire = workshop.build(BODIES).call()
    stated = inspect.signature(client.raw.picture).parameters["content_type"]
    assert "'image/png', 'image/gif'" in str(stated.annotation)
    client.raw.picture(body=b"x", content_type="image/gif")
    assert wire.last.headers["Content-Type"] == "image/gif"


def test_bytes_of_json_are_sent_as_they_are(workshop: Workshop) -> None:
    client, wire = workshop.build(BODIES).call()
    client.raw.json(body=b'{"a":1}')
    assert wire.last.content == b'{"a":1}'
    assert wire.last.headers["Content-Type"] == "application/json"
    client.raw.json(body=b"\x00", content_type="application/octet-stream")
    assert wire.last.content == b"\x00"
    assert wire.last.headers["Content-Type"] == "application/octet-stream"
    client.raw.packed(body=b"\x00\xff")
    assert wire.last.content == b'"AP8="'


def test_a_form_that_is_a_text_is_sent_as_it_is(workshop: Workshop) -> None:
    client, wire = workshop.build(BODIES).call()
    client.forms.text(body="a=1&b=%20")
    assert wire.last.content == b"a=1&b=%20"
    assert wire.last.headers["Content-Type"] == "application/x-www-form-urlencoded"


def test_lists_of_a_form(workshop: Workshop) -> None:
    built = workshop.build(BODIES)
    client, wire = built.call()
    deep = built.package.FormsListsBodyDeep(list_=["x"])
    client.forms.lists(tags=("a", None, "b"), deep=deep, joined=[1, None, 2])
    assert wire.last.content == b"tags=a&tags=b&deep%5Blist%5D%5B%5D=x&joined=1,2"


def test_parts_of_several_media_types(workshop: Workshop) -> None:
    client, wire = workshop.build(BODIES).call()

    def types(**parts: Any) -> list[str]:
        client.forms.parts(**parts)
        head = b"Content-Type: "
        lines = wire.last.content.split(b"\r\n")
        return [x.removeprefix(head).decode() for x in lines if x.startswith(head)]

    assert types(picture=b"x") == ["image/png"]
    assert types(picture=("a.jpg", b"x")) == ["image/jpeg"]
    assert types(picture=("a.gif", b"x")) == ["image/png"]
    assert types(picture=("a", b"x", "image/x-own")) == ["image/x-own"]
    assert types(other=b"x") == ["application/octet-stream"]
    assert types(other=("a.gif", b"x")) == ["image/gif"]
    assert types(text="t") == []
    assert types(tags=["a", None]) == []
    assert wire.last.content.count(b'name="tags"') == 1


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
