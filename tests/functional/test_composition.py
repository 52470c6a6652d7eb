"""allOf, oneOf, anyOf, recursion and maps: what a composed schema decodes to."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from functional_support import Workshop

HEAD = """\
openapi: 3.1.0
info: {title: Example, version: '1'}
paths:
  /it:
    get:
      operationId: its.get
      responses:
        '200':
          description: ok
          content: {application/json: {schema: {$ref: '#/components/schemas/It'}}}
components:
  schemas:
"""

ALL_OF = HEAD + """\
    Base:
      type: object
      required: [id]
      properties: {id: {type: string}, note: {description: Early, type: string}}
    It:
      description: Composed.
      allOf:
        - $ref: '#/components/schemas/Base'
        - type: object
          required: [size, note]
          properties:
            size: {type: integer}
            note: {description: Late}
"""

TAGGED = HEAD + """\
    It:
      type: object
      properties: {pet: {$ref: '#/components/schemas/Pet'}}
    Pet:
      oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]
      discriminator:
        propertyName: species
        mapping: {feline: Cat, canine: '#/components/schemas/Dog'}
    Cat:
      type: object
      required: [species]
      properties: {species: {type: string}, name: {type: string}}
    Dog:
      type: object
      required: [species]
      properties: {species: {type: string}, name: {type: string}}
"""

IMPLICIT_TAG = TAGGED.replace(
    "        mapping: {feline: Cat, canine: '#/components/schemas/Dog'}\n", ""
)

CONSTANTS = HEAD + """\
    It:
      type: array
      items:
        oneOf:
          - type: object
            title: Circle
            required: [kind]
            properties: {kind: {const: circle}, r: {type: number}}
          - type: object
            title: Square
            required: [kind]
            properties: {kind: {enum: [square, box]}, r: {type: number}}
"""

REQUIRED = HEAD + """\
    It:
      oneOf: [{$ref: '#/components/schemas/Link'}, {$ref: '#/components/schemas/Text'}]
    Link: {type: object, required: [url], properties: {url: {type: string}}}
    Text: {type: object, required: [body], properties: {body: {type: string}}}
"""

BEST = HEAD + """\
    It:
      anyOf: [{$ref: '#/components/schemas/Small'}, {$ref: '#/components/schemas/Big'}]
    Small: {type: object, properties: {a: {type: string}}}
    Big: {type: object, properties: {a: {type: string}, b: {type: string}}}
"""

MIXED = HEAD + """\
    It:
      oneOf:
        - {type: string}
        - {type: array, items: {type: string}}
        - {type: object, properties: {a: {type: string}}}
        - {type: 'null'}
"""

RECURSIVE = HEAD + """\
    It:
      type: object
      required: [name]
      properties:
        name: {type: string}
        children: {type: array, items: {$ref: '#/components/schemas/It'}}
        parent: {$ref: '#/components/schemas/Holder'}
        by_name: {type: object, additionalProperties: {$ref: '#/components/schemas/It'}}
    Holder:
      type: object
      properties: {holds: {$ref: '#/components/schemas/It'}}
"""

SELF_CONTAINED = HEAD + """\
    It:
      type: object
      properties: {tree: {$ref: '#/components/schemas/Tree'}}
    Tree: {type: array, items: {$ref: '#/components/schemas/Tree'}}
"""

MAP = HEAD + """\
    It: {type: object, additionalProperties: {$ref: '#/components/schemas/Entry'}}
    Entry: {type: object, required: [n], properties: {n: {type: integer}}}
"""


def _get(workshop: Workshop, spec: str, answer: Any, **options: Any) -> Any:
    client, wire = workshop.build(spec).call(**options)
    wire.answer(content=json.dumps(answer))
    return client.its.get()


def _kind(value: object) -> str:
    return type(value).__name__


def test_all_of_unites_its_parts(workshop: Workshop) -> None:
    it = _get(workshop, ALL_OF, {"id": "1", "size": 2, "note": "n"}, strict=True)
    assert (it.id, it.size, it.note) == ("1", 2, "n")
    assert _kind(it) == "It"


def test_all_of_unites_what_is_required(workshop: Workshop) -> None:
    package = workshop.build(ALL_OF).package
    for missing in ("id", "size", "note"):
        fields = {"id": "1", "size": 2, "note": "n"}
        del fields[missing]
        with pytest.raises(TypeError, match=missing):
            package.It(**fields)


@pytest.mark.parametrize(("value", "kind"), [("feline", "Cat"), ("canine", "Dog")])
def test_a_discriminator_decides(workshop: Workshop, value: str, kind: str) -> None:
    it = _get(workshop, TAGGED, {"pet": {"species": value, "name": "n"}}, strict=True)
    assert _kind(it.pet) == kind
    assert it.pet.species == value


@pytest.mark.parametrize("kind", ["Cat", "Dog"])
def test_a_discriminator_without_mapping_names_the_schemas(
    workshop: Workshop, kind: str
) -> None:
    it = _get(workshop, IMPLICIT_TAG, {"pet": {"species": kind}}, strict=True)
    assert _kind(it.pet) == kind


def test_an_unknown_discriminator_value_stays_data(workshop: Workshop) -> None:
    it = _get(workshop, TAGGED, {"pet": {"species": "bird", "wings": 2}})
    assert it.pet == {"species": "bird", "wings": 2}


def test_constants_tell_variants_apart(workshop: Workshop) -> None:
    answer = [{"kind": "box"}, {"kind": "circle", "r": 1}, {"kind": "square"}]
    its = _get(workshop, CONSTANTS, answer, strict=True)
    kinds = [_kind(it) for it in its]
    assert kinds[0] == kinds[2] != kinds[1]
    assert "Circle" in kinds[1]


def test_required_fields_tell_variants_apart(workshop: Workshop) -> None:
    assert _kind(_get(workshop, REQUIRED, {"url": "u"}, strict=True)) == "Link"
    assert _kind(_get(workshop, REQUIRED, {"body": "b"}, strict=True)) == "Text"


def test_else_the_best_match_is_taken(workshop: Workshop) -> None:
    assert _kind(_get(workshop, BEST, {"a": "x"}, strict=True)) == "Small"
    assert _kind(_get(workshop, BEST, {"a": "x", "b": "y"}, strict=True)) == "Big"
    assert _kind(_get(workshop, BEST, {"b": "y"}, strict=True)) == "Big"


def test_instances_are_recognised_by_the_union(workshop: Workshop) -> None:
    package = workshop.build(REQUIRED).package
    assert isinstance(package.Link(url="u"), package.It)
    assert not isinstance("text", package.It)


@pytest.mark.parametrize("answer", ["text", ["a", "b"], None])
def test_kinds_of_json_need_no_rule(workshop: Workshop, answer: Any) -> None:
    assert _get(workshop, MIXED, answer, strict=True) == answer


def test_an_object_beside_other_kinds_becomes_its_model(workshop: Workshop) -> None:
    assert _get(workshop, MIXED, {"a": "x"}, strict=True).a == "x"


def test_recursion(workshop: Workshop) -> None:
    answer = {
        "name": "a",
        "children": [{"name": "b", "children": [{"name": "c"}]}],
        "parent": {"holds": {"name": "d"}},
        "by_name": {"e": {"name": "e"}},
    }
    it = _get(workshop, RECURSIVE, answer, strict=True)
    assert it.children[0].children[0].name == "c"
    assert it.parent.holds.name == "d"
    assert it.by_name["e"].name == "e"
    assert {_kind(it), _kind(it.children[0]), _kind(it.by_name["e"])} == {"It"}


def test_an_array_of_itself_is_read_as_any_json(workshop: Workshop) -> None:
    it = _get(workshop, SELF_CONTAINED, {"tree": [[], [[]]]}, strict=True)
    assert it.tree == [[], [[]]]


def test_a_map_of_models(workshop: Workshop) -> None:
    its = _get(workshop, MAP, {"x": {"n": 1}, "y": {"n": 2}}, strict=True)
    assert {name: it.n for name, it in its.items()} == {"x": 1, "y": 2}


def test_contradicting_parts_are_reported(workshop: Workshop) -> None:
    made = workshop.build(HEAD + """\
    It:
      type: object
      properties:
        value: {allOf: [{type: string, minLength: 1}, {type: integer, minimum: 1}]}
""")
    assert "schema-conflict" in made.codes


def test_fields_beside_a_union_belong_to_each_variant(workshop: Workshop) -> None:
    spec = HEAD + """\
    It:
      type: object
      required: [id]
      properties: {id: {type: string}}
      oneOf:
        - {title: Link, required: [url], properties: {url: {type: string}}}
        - {title: Text, required: [body], properties: {body: {type: string}}}
"""
    it = _get(workshop, spec, {"id": "1", "body": "b"}, strict=True)
    assert (it.id, it.body) == ("1", "b")


def test_free_properties_beside_named_ones(workshop: Workshop) -> None:
    spec = HEAD + """\
    It:
      type: object
      properties: {id: {type: string}}
      additionalProperties: {type: integer}
"""
    it = _get(workshop, spec, {"id": "1", "x": 2}, strict=True)
    assert (it.id, it.additional_fields) == ("1", {"x": 2})
    assert not workshop.build(spec).codes


def test_subtypes_that_stand_in_the_list_of_their_base(workshop: Workshop) -> None:
    made = workshop.build(HEAD + """\
    It:
      type: object
      required: [id]
      properties: {id: {type: string}}
      oneOf:
        - {allOf: [{$ref: '#/components/schemas/It'},
                   {required: [lid], properties: {lid: {type: integer}}}]}
        - {allOf: [{$ref: '#/components/schemas/It'},
                   {required: [key], properties: {key: {type: integer}}}]}
""")
    client, exchange = made.call()
    exchange.answer({"id": "a", "lid": 1})
    exchange.answer({"id": "b", "key": 2})
    first, second = client.its.get(), client.its.get()
    assert (first.id, first.lid) == ("a", 1)
    assert (second.id, second.key) == ("b", 2)
    assert type(first) is not type(second)
