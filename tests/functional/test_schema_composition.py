"""`allOf`, alternatives with a discriminator, recursion, and references of every kind."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from functional_support import Client, Workshop


def _answer(schema: str, components: str = "{}", version: str = "3.1.0") -> str:
    return f"""\
openapi: {version}
info: {{title: Example, version: '1'}}
paths:
  /box:
    get:
      operationId: box.get
      responses:
        '200':
          description: ok
          content: {{application/json: {{schema: {schema}}}}}
components: {{schemas: {components}}}
"""


def _decoded(made: Client, content: Any) -> Any:
    client, wire = made.call(strict=True)
    wire.answer({}, content=json.dumps(content).encode())
    return client.box.get()


def _refused(made: Client, content: Any) -> bool:
    try:
        _decoded(made, content)
    except made.package.ResponseDecodeError:
        return True
    return False


def _ref(name: str) -> str:
    return f"{{$ref: '#/components/schemas/{name}'}}"


BASE = "{type: object, required: [id], properties: {id: {type: string}, n: {type: number}}}"


def test_all_of_narrows_what_the_base_says(workshop: Workshop) -> None:
    made = workshop.build(
        _answer(
            f"{{allOf: [{_ref('Base')}, {{properties: {{n: {{type: integer}}}}}}]}}",
            f"{{Base: {BASE}}}",
        )
    )
    assert _decoded(made, {"id": "a", "n": 1}).n == 1
    assert _refused(made, {"id": "a", "n": 1.5})
    assert not made.codes


def test_all_of_requires_what_the_base_leaves_open(workshop: Workshop) -> None:
    made = workshop.build(
        _answer(f"{{allOf: [{_ref('Base')}, {{required: [n]}}]}}", f"{{Base: {BASE}}}")
    )
    assert _refused(made, {"id": "a"})
    assert _decoded(made, {"id": "a", "n": 1.5}).n == 1.5


def test_all_of_intersects_enumerations_and_types(workshop: Workshop) -> None:
    made = workshop.build(
        _answer(
            "{type: object, properties: {"
            "e: {allOf: [{type: string, enum: [a, b]}, {enum: [b, c]}]},"
            "t: {allOf: [{type: [string, integer]}, {type: [integer, boolean]}]}}}"
        )
    )
    assert _decoded(made, {"e": "b", "t": 1}).t == 1
    assert _refused(made, {"t": "x"})
    assert "'b'" in str(made.text("models/box.py")).replace('"', "'")
    assert "'a'" not in made.text("models/box.py").replace('"', "'")
    assert not made.codes


@pytest.mark.parametrize(
    "parts",
    [
        "{type: string}, {type: integer}",
        "{type: string, enum: [a]}, {type: string, enum: [b]}",
        "{const: a}, {const: b}",
        "{type: string, format: date}, {type: string, format: uuid}",
        "{const: a}, {enum: [b]}",
    ],
)
def test_parts_that_contradict_each_other_are_reported(
    workshop: Workshop, parts: str
) -> None:
    made = workshop.build(
        _answer(f"{{type: object, properties: {{a: {{allOf: [{parts}]}}}}}}")
    )
    assert made.codes == ["schema-conflict"]


def test_what_stands_beside_a_reference_holds_too(workshop: Workshop) -> None:
    made = workshop.build(
        _answer(
            "{$ref: '#/components/schemas/Base', required: [x], "
            "properties: {x: {type: boolean}}}",
            f"{{Base: {BASE}}}",
        )
    )
    found = _decoded(made, {"id": "a", "x": True})
    assert (found.id, found.x) == ("a", True)
    assert _refused(made, {"id": "a"})


ANIMALS = (
    "{Cat: {type: object, required: [kind], properties: {kind: {type: string}, "
    "name: {type: string}}}, "
    "Dog: {type: object, required: [kind], properties: {kind: {type: string}, "
    "name: {type: string}}}}"
)


@pytest.mark.parametrize("keyword", ["oneOf", "anyOf"])
@pytest.mark.parametrize(
    ("mapping", "cat", "dog"),
    [
        ("", "Cat", "Dog"),
        ("mapping: {miaow: Cat, woof: Dog}", "miaow", "woof"),
        (
            "mapping: {miaow: '#/components/schemas/Cat', "
            "woof: '#/components/schemas/Dog', bark: Dog}",
            "miaow",
            "bark",
        ),
        ("mapping: {woof: Dog}", "Cat", "woof"),
    ],
)
def test_a_discriminator_names_the_class(
    workshop: Workshop, keyword: str, mapping: str, cat: str, dog: str
) -> None:
    made = workshop.build(
        _answer(
            f"{{{keyword}: [{_ref('Cat')}, {_ref('Dog')}], "
            f"discriminator: {{propertyName: kind, {mapping}}}}}",
            ANIMALS,
        )
    )
    assert type(_decoded(made, {"kind": cat})) is made.package.Cat
    assert type(_decoded(made, {"kind": dog})) is made.package.Dog
    assert _refused(made, {"kind": "cow"})


FAMILY = (
    "{Pet: {type: object, required: [kind], properties: {kind: {type: string}}, "
    "discriminator: {propertyName: kind, mapping: {c: Cat}}}, "
    f"Cat: {{allOf: [{_ref('Pet')}, {{properties: {{lives: {{type: integer}}}}}}]}}, "
    f"Dog: {{allOf: [{_ref('Pet')}, {{properties: {{tricks: {{type: integer}}}}}}]}}, "
    f"Puppy: {{allOf: [{_ref('Dog')}, {{properties: {{weeks: {{type: integer}}}}}}]}}}}"
)


def test_a_base_with_a_discriminator_is_what_derives_from_it(
    workshop: Workshop,
) -> None:
    made = workshop.build(_answer(_ref("Pet"), FAMILY))
    assert _decoded(made, {"kind": "c", "lives": 9}).lives == 9
    assert _decoded(made, {"kind": "Dog", "tricks": 2}).tricks == 2
    puppy = _decoded(made, {"kind": "Puppy", "tricks": 2, "weeks": 3})
    assert (type(puppy).__name__, puppy.tricks, puppy.weeks) == ("Puppy", 2, 3)
    assert _decoded(made, {"kind": "cow"}).kind == "cow"


def test_a_default_mapping_of_openapi_3_2(workshop: Workshop) -> None:
    made = workshop.build(
        _answer(
            f"{{oneOf: [{_ref('Cat')}, {_ref('Dog')}], discriminator: "
            "{propertyName: kind, mapping: {woof: Dog}, defaultMapping: Cat}}",
            ANIMALS.replace("required: [kind], ", ""),
            "3.2.0",
        )
    )
    assert type(_decoded(made, {"kind": "woof"})) is made.package.Dog
    assert type(_decoded(made, {"kind": "new"})) is made.package.Cat
    assert type(_decoded(made, {"name": "x"})) is made.package.Cat


NODE = "{Node: {type: object, properties: {v: {type: integer}, %s}}}"


@pytest.mark.parametrize(
    ("inner", "content"),
    [
        (f"next: {_ref('Node')}", {"next": {"v": 1}}),
        (f"next: {{oneOf: [{_ref('Node')}, {{type: 'null'}}]}}", {"next": {"v": 1}}),
        (f"next: {{type: array, items: {_ref('Node')}}}", {"next": [{"v": 1}]}),
        (
            f"next: {{type: object, additionalProperties: {_ref('Node')}}}",
            {"next": {"k": {"v": 1}}},
        ),
        (f"next: {{allOf: [{_ref('Node')}]}}", {"next": {"v": 1}}),
        (
            f"next: {{anyOf: [{_ref('Node')}, {{type: string}}]}}",
            {"next": {"v": 1}},
        ),
        (
            f"next: {{type: object, properties: {{deep: {_ref('Node')}}}}}",
            {"next": {"deep": {"v": 1}}},
        ),
        ("next: {$ref: '#/components/schemas/Node/properties/more'}, "
         f"more: {_ref('Node')}", {"next": {"v": 1}}),
    ],
)  # fmt: skip
def test_a_schema_inside_of_itself(
    workshop: Workshop, inner: str, content: Any
) -> None:
    made = workshop.build(_answer(_ref("Node"), NODE % inner))
    found = _decoded(made, content).next
    node = made.package.Node(v=1)
    ways: dict[str, Any] = {
        "list": lambda: found[0],
        "dict": lambda: found["k"],
        "NodeNext": lambda: found.deep,
        "Node": lambda: found,
    }
    assert ways[type(found).__name__]() == node
    assert not made.codes


@pytest.mark.parametrize(
    ("components", "content"),
    [
        (
            f"{{Tree: {{type: array, items: {{oneOf: [{{type: string}}, {_ref('Tree')}]}}}}}}",
            ["a", ["b", ["c"]]],
        ),
        (f"{{Tree: {{type: object, additionalProperties: {_ref('Tree')}}}}}", {"a": {}}),
        (
            f"{{Tree: {{anyOf: [{{type: string}}, {{type: array, items: {_ref('Tree')}}}]}}}}",
            ["a", ["b"]],
        ),
        (
            f"{{Tree: {{type: array, items: {_ref('Leaf')}}}, "
            f"Leaf: {{type: object, additionalProperties: {_ref('Tree')}}}}}",
            [{"a": [{}]}],
        ),
    ],
)  # fmt: skip
def test_data_inside_of_itself(
    workshop: Workshop, components: str, content: Any
) -> None:
    assert _decoded(workshop.build(_answer(_ref("Tree"), components)), content) == (
        content
    )


@pytest.mark.parametrize(
    ("schema", "components"),
    [
        (
            "{$ref: '#/components/schemas/Base/$defs/Part'}",
            "{Base: {type: object, $defs: {Part: {type: object, properties: "
            "{id: {type: string}}}}, properties: {x: {type: string}}}}",
        ),
        (
            "{$ref: '#/components/schemas/Base'}",
            "{Base: {$id: 'https://example.com/base', $ref: '#part', $defs: {Part: "
            "{$anchor: part, type: object, properties: {id: {type: string}}}}}}",
        ),
        (
            "{$ref: 'https://example.com/base'}",
            "{Base: {$id: 'https://example.com/base', type: object, "
            "properties: {id: {type: string}}}}",
        ),
    ],
)
def test_a_reference_by_pointer_anchor_or_id(
    workshop: Workshop, schema: str, components: str
) -> None:
    assert _decoded(workshop.build(_answer(schema, components)), {"id": "a"}).id == "a"


@pytest.mark.parametrize(
    ("anchor", "reference"),
    [
        ("$dynamicAnchor: node", "{$dynamicRef: '#node'}"),
        ("$recursiveAnchor: true", "{$recursiveRef: '#'}"),
    ],
)
def test_a_dynamic_reference_is_the_schema_around_it(
    workshop: Workshop, anchor: str, reference: str
) -> None:
    made = workshop.build(
        _answer(
            _ref("Tree"),
            f"{{Tree: {{{anchor}, type: object, properties: {{n: {{type: integer}}, "
            f"below: {{type: array, items: {reference}}}}}}}}}",
        )
    )
    tree = made.package.Tree
    assert _decoded(made, {"below": [{"n": 1}]}) == tree(below=[tree(n=1)])


def test_a_dynamic_reference_to_nothing_is_reported(workshop: Workshop) -> None:
    made = workshop.build(
        _answer("{type: object, properties: {a: {$dynamicRef: '#none'}}}")
    )
    assert "ref-dynamic" in made.codes
    assert _decoded(made, {"a": [1]}).a == [1]
