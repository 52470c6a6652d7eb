"""Which member of a union a value is (`oneOf`, `anyOf` and types of several kinds)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from functional_support import Client, Workshop


def _answer(schema: str, components: str = "{}") -> str:
    return f"""\
openapi: 3.1.0
info: {{title: Example, version: '1'}}
paths:
  /x:
    get:
      operationId: x.get
      responses:
        '200':
          description: ok
          content: {{application/json: {{schema: {schema}}}}}
components: {{schemas: {components}}}
"""


def _decoded(made: Client, content: Any) -> Any:
    client, wire = made.call(strict=True)
    wire.answer([content])
    (value,) = client.x.get()
    return value


ENVELOPE = _answer(
    "{type: array, items: {$ref: '#/components/schemas/Envelope'}}",
    "{Envelope: {oneOf: [{type: boolean}, {type: object}, {type: array, items: {}}],"
    " required: [id], properties: {id: {type: string}}}}",
)


def test_properties_beside_alternatives_bear_on_objects_only(
    workshop: Workshop,
) -> None:
    made = workshop.build(ENVELOPE)
    assert _decoded(made, False) is False
    assert _decoded(made, [1]) == [1]
    assert _decoded(made, {"id": "e"}).id == "e"
    assert "schema-conflict" not in made.codes
    assert "type-beside-properties" not in made.codes


OPEN = _answer(
    "{type: array, items: {anyOf: [{$ref: '#/components/schemas/Text'}, "
    "{$ref: '#/components/schemas/Image'}, {$ref: '#/components/schemas/Link'}]}}",
    "{Text: {type: object, additionalProperties: true, properties: "
    "{body: {type: string}, size: {type: integer}}}, "
    "Image: {type: object, additionalProperties: true, properties: "
    "{width: {type: integer}, size: {type: integer}}}, "
    "Link: {type: object, additionalProperties: true, required: [url], properties: "
    "{url: {type: string}, body: {type: string}, size: {type: integer}}}}",
)


@pytest.mark.parametrize(
    ("content", "kind", "further"),
    [
        ({"size": 1, "width": 2}, "Image", {}),
        ({"size": 1, "x": 2}, "Text", {"x": 2}),
        ({"body": "b", "size": 1, "url": "u", "x": 2}, "Link", {"x": 2}),
        ({"body": "b", "size": 1}, "Text", {}),
        ({"body": "b", "width": "wide"}, "Text", {"width": "wide"}),
        ({"x": 2}, "Text", {"x": 2}),
        ({}, "Text", {}),
    ],
)
def test_of_open_objects_the_one_that_knows_most_is_meant(
    workshop: Workshop, content: dict[str, Any], kind: str, further: dict[str, Any]
) -> None:
    value = _decoded(workshop.build(OPEN), content)
    assert (type(value).__name__, value.additional_fields) == (kind, further)


MAP = _answer(
    "{type: array, items: {anyOf: [{$ref: '#/components/schemas/Coded'}, "
    "{type: object, additionalProperties: true}]}}",
    "{Coded: {type: object, additionalProperties: true, properties: "
    "{payload: {type: string}}}}",
)


def test_a_mapping_is_meant_where_an_open_object_knows_nothing(
    workshop: Workshop,
) -> None:
    made = workshop.build(MAP)
    assert _decoded(made, {"x": 1}) == {"x": 1}
    coded = _decoded(made, {"payload": "p", "x": 1})
    assert (coded.payload, coded.additional_fields) == ("p", {"x": 1})
    assert _decoded(made, {"payload": 5}) == {"payload": 5}


TELLING = _answer(
    "{type: array, items: {oneOf: [{$ref: '#/components/schemas/Cat'}, "
    "{$ref: '#/components/schemas/Dog'}]}}",
    "{Cat: {type: object, additionalProperties: true, required: [purrs], "
    "properties: {purrs: {type: boolean}}}, "
    "Dog: {type: object, additionalProperties: true, required: [barks], "
    "properties: {barks: {type: boolean}}}}",
)


def test_a_telling_field_may_also_be_a_further_one(workshop: Workshop) -> None:
    dog = _decoded(workshop.build(TELLING), {"barks": True, "purrs": "never"})
    assert (dog.barks, dog.additional_fields) == (True, {"purrs": "never"})


BY_DEFAULT = """\
openapi: 3.1.0
info: {title: Example, version: '1'}
paths:
  /actions:
    post:
      operationId: actions.put
      requestBody:
        required: true
        content: {application/json: {schema: {$ref: '#/components/schemas/Actions'}}}
      responses:
        '200':
          description: ok
          content: {application/json: {schema: {$ref: '#/components/schemas/Actions'}}}
components:
  schemas:
    Actions:
      type: array
      items: {anyOf: [{$ref: "#/components/schemas/Stop"}, {$ref: "#/components/schemas/Run"}]}
    Stop: {type: object, properties: {type: {type: string, const: stop, default: stop}}}
    Run:
      type: object
      properties:
        type: {type: string, const: run, default: run}
        n: {type: integer}
"""


def test_a_constant_that_is_the_default_is_sent_by_members_that_are_answered_too(
    workshop: Workshop,
) -> None:
    """Without a discriminator nothing else tells them apart."""
    made = workshop.build(BY_DEFAULT)
    client, wire = made.call()
    sent = [{"type": "stop"}, {"type": "run", "n": 1}]
    wire.answer(sent)
    actions = [made.package.Stop(), made.package.Run(n=1)]
    assert client.actions.put(body=actions) == actions
    assert wire.json == sent
