"""Keywords that no Python type can say: they are reported, and leave the rest alone."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from functional_support import Client, Workshop


def _box(schema: str) -> str:
    return f"""\
openapi: 3.1.0
info: {{title: Example, version: '1'}}
paths:
  /box:
    get:
      operationId: box.get
      responses:
        '200':
          description: ok
          content: {{application/json: {{schema: {{$ref: '#/components/schemas/Box'}}}}}}
components:
  schemas:
    Box: {schema}
"""


def _decoded(made: Client, content: Any) -> Any:
    client, wire = made.call(strict=True)
    wire.answer({}, content=json.dumps(content).encode())
    return client.box.get()


_OBJECT = "type: object, properties: {a: {type: string}, b: {type: integer}}"


@pytest.mark.parametrize(
    ("keyword", "content"),
    [
        ("not: {required: [b]}", {"a": "x"}),
        ("if: {required: [a]}, then: {required: [b]}", {"a": "x", "b": 1}),
        ("dependentRequired: {a: [b]}", {"a": "x", "b": 1}),
        ("dependencies: {a: [b]}", {"a": "x", "b": 1}),
        ("propertyNames: {pattern: '^[a-z]$'}", {"a": "x"}),
    ],
)
def test_what_only_the_server_can_check_is_reported(
    workshop: Workshop, keyword: str, content: dict[str, Any]
) -> None:
    made = workshop.build(_box(f"{{{_OBJECT}, {keyword}}}"))
    assert made.codes == ["keyword-ignored"]
    (finding,) = made.findings
    assert keyword.partition(":")[0] in finding.message
    box = _decoded(made, content)
    assert {name: getattr(box, name) for name in content} == content


@pytest.mark.parametrize(
    "keyword", ["contains: {const: 1}", "unevaluatedItems: {type: integer}"]
)
def test_so_is_what_bears_on_the_items_of_a_list(
    workshop: Workshop, keyword: str
) -> None:
    schema = f"{{type: array, items: {{type: integer}}, {keyword}}}"
    made = workshop.build(_box(schema))
    assert made.codes == ["keyword-ignored"]
    assert _decoded(made, [1, 2]) == [1, 2]


def test_a_text_that_is_not_is_a_text(workshop: Workshop) -> None:
    made = workshop.build(_box("{type: string, not: {enum: [a]}}"))
    assert made.codes == ["keyword-ignored"]
    assert _decoded(made, "b") == "b"


@pytest.mark.parametrize(
    "keyword",
    [
        "if: {properties: {a: {const: x}}}, then: {properties: {c: {type: string, format: date}}}",
        "if: {properties: {a: {const: x}}}, else: {properties: {c: {type: string, format: date}}}",
        "dependentSchemas: {a: {required: [c], properties: {c: {type: string, format: date}}}}",
        "dependencies: {a: {properties: {c: {type: string, format: date}}}}",
    ],
)
def test_fields_that_some_values_have_are_optional_ones(
    workshop: Workshop, keyword: str
) -> None:
    made = workshop.build(_box(f"{{{_OBJECT}, {keyword}}}"))
    assert set(made.codes) == {"keyword-ignored"}
    assert _decoded(made, {"a": "x", "c": "2026-01-02"}).c.day == 2
    assert _decoded(made, {"a": "x"}).c is None


def test_branches_that_disagree_make_a_field_of_either_type(workshop: Workshop) -> None:
    made = workshop.build(
        _box(
            "{type: object, if: {required: [a]}, then: {properties: {c: {type: integer}}}, "
            "else: {properties: {c: {type: string}}}, properties: {a: {type: string}}}"
        )
    )
    assert _decoded(made, {"c": 1}).c == 1
    assert _decoded(made, {"c": "x"}).c == "x"


@pytest.mark.parametrize(
    "keyword",
    [
        "xml: {name: B, wrapped: true}",
        "externalDocs: {url: 'https://example.com'}",
        "$comment: For the authors.",
        "x-own: {any: thing}",
        "examples: [{a: x}]",
        "minProperties: 1",
        "maxProperties: 5",
        "unevaluatedProperties: false",
        "additionalProperties: false",
    ],
)
def test_what_says_nothing_of_the_type_changes_nothing(
    workshop: Workshop, keyword: str
) -> None:
    made = workshop.build(_box(f"{{{_OBJECT}, {keyword}}}"))
    assert not made.codes
    assert _decoded(made, {"a": "x"}) == made.package.Box(a="x")


@pytest.mark.parametrize(
    ("limit", "said"),
    [
        (
            "type: string, minLength: 2, maxLength: 5",
            "At least 2 characters, at most 5 characters.",
        ),
        ("type: integer, minimum: 1, maximum: 5", "At least 1, at most 5."),
        ("type: number, exclusiveMinimum: 0", "More than 0"),
        ("type: integer, multipleOf: 5", "ultiple of 5"),
        (
            "type: array, items: {}, minItems: 1, maxItems: 3",
            "At least 1 item, at most 3 items.",
        ),
        ("type: string, pattern: '^[a-z]+$'", "^[a-z]+$"),
        ("type: string, default: now", "now"),
        ("type: integer, default: wrong", "wrong"),
        ("type: boolean, default: false", "false"),
        ("type: array, items: {type: integer}, default: [1]", "[1]"),
        ("type: string, deprecated: true", "Deprecated"),
    ],
)
def test_limits_and_defaults_are_documented(
    workshop: Workshop, limit: str, said: str
) -> None:
    made = workshop.build(_box(f"{{type: object, properties: {{a: {{{limit}}}}}}}"))
    assert said in made.text("models/box.py")
    assert made.package.Box().a is None


def test_a_deprecated_class_says_so(workshop: Workshop) -> None:
    made = workshop.build(_box(f"{{{_OBJECT}, deprecated: true}}"))
    assert "Deprecated" in made.package.Box.__doc__


def test_a_title_describes_what_nothing_else_does(workshop: Workshop) -> None:
    made = workshop.build(_box(f"{{{_OBJECT}, title: A box for things}}"))
    assert "A box for things" in made.package.Box.__doc__


def test_a_title_names_an_alternative(workshop: Workshop) -> None:
    made = workshop.build(
        _box(
            "{oneOf: [{title: Cup, type: object, properties: {c: {type: string}}}, "
            "{title: Jug, type: object, properties: {j: {type: string}}}]}"
        )
    )
    assert type(_decoded(made, {"j": "x"})).__name__ == "Jug"


def test_a_property_that_is_false_does_not_exist(workshop: Workshop) -> None:
    made = workshop.build(_box("{type: object, properties: {a: true, b: false}}"))
    assert _decoded(made, {"a": [1]}).a == [1]
    assert not hasattr(made.package.Box(), "b")
