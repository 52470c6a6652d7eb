"""Properties that a component states before it names the base that states them too."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from functional_support import Workshop

SPEC = """\
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
    It:
      type: object
      properties:
        leaf: {$ref: '#/components/schemas/Leaf'}
        root: {$ref: '#/components/schemas/Root'}
    Base: {type: object, properties: {type: {type: string, description: Its kind}}}
    Leaf:
      allOf:
        - type: object
          required: [type]
          properties: {type: {type: string, enum: [LEAF]}}
        - $ref: '#/components/schemas/Base'
    Root:
      allOf:
        - type: object
          required: [type]
          properties: {type: {type: string, enum: [ROOT]}}
        - $ref: '#/components/schemas/Base'
"""


def test_each_heir_has_its_own_values(workshop: Workshop) -> None:
    package = workshop.build(SPEC).package
    folder = Path(str(package.__file__)).parent
    text = "\n".join(path.read_text("utf-8") for path in folder.rglob("*.py"))
    assert 'LeafType: TypeAlias = Literal["LEAF"] | str' in text
    assert 'RootType: TypeAlias = Literal["ROOT"] | str' in text
    assert "BaseType" not in text
