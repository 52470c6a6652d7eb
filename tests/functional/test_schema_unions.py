"""Which member of a union a value is (`oneOf`, `anyOf` and types of several kinds)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

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
