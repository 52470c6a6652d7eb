"""The schemas that references lead to, with their descriptions and examples."""

from __future__ import annotations

from collections.abc import Mapping

from cliqgen.ir.compose import Composer, says_more_than_ref
from cliqgen.ir.data import Example
from cliqgen.ir.families import only_part
from cliqgen.openapi.description import Missing, Schema
from cliqgen.replacing import replace


class References:
    """Resolves references to schemas."""

    def __init__(self, schemas: Mapping[str, Schema], composer: Composer) -> None:
        self._schemas = schemas
        self._composer = composer

    def example_of(self, schema: Schema | None) -> Example | None:
        """The example of a schema, or else of its target."""
        for _ in range(20):
            if schema is None:
                return None
            if not isinstance(schema.example, Missing):
                return Example(schema.example)
            schema = self._schemas.get(schema.ref) if schema.ref else None
        return None

    def description_of(self, schema: Schema | None) -> str | None:
        """The description of a schema, or else of its target."""
        for _ in range(20):
            if schema is None:
                return None
            if schema.description:
                return schema.description
            schema = self._schemas.get(schema.ref) if schema.ref else None
        return None

    def resolved(self, schema: Schema) -> Schema:
        """The schema at the end of plain references."""
        for _ in range(100):
            if schema.ref is None:
                return schema
            schema = self._schemas[schema.ref]
        return schema

    def flattened(self, schema: Schema) -> Schema:
        """The schema merged with its references and the parts of `allOf`."""
        return self._composer.flatten(schema)

    def is_component(self, schema: Schema) -> bool:
        """Whether a schema is a component, to which references lead."""
        return schema.key in self._schemas

    def effective(self, schema: Schema) -> Schema:
        """The schema that determines the type of a schema: itself, or one that it refers to."""
        for _ in range(100):
            if schema.ref is not None and not self.has_siblings(schema):
                schema = self._schemas[schema.ref]
                continue
            single = only_part(schema) if schema.ref is None else None
            if single is None:
                break
            schema = single
        return schema

    def has_siblings(self, schema: Schema) -> bool:
        """Whether what is beside `$ref` affects the type (since OpenAPI 3.1)."""
        if not says_more_than_ref(schema) and not schema.required:
            return False
        beside = replace(schema, ref=None)
        return not self._composer.says_all(replace(schema, types=()), beside)
