"""Request bodies: merge patches, optional ones, bytes, forms and their parts."""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from functional_support import Workshop

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


def test_a_body_that_is_not_documented_as_optional_keeps_its_fields(
    workshop: Workshop,
) -> None:
    client, _ = workshop.build(BODIES).call()
    with pytest.raises(TypeError, match="reason"):
        client.rules.remove()


def test_an_object_without_documented_properties_may_be_empty(
    workshop: Workshop,
) -> None:
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
