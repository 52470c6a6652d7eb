"""`allOf` merged into one schema, by stated rules.

Properties and `required` are united. Of a property that two parts describe, the later
description refines the earlier one. Types must agree; where they do not, the first
stands and a diagnostic says so.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from cliqgen.diagnostics import Diagnostics
from cliqgen.openapi.model import MISSING, Schema

_MAX_DEPTH = 60


def is_structural(schema: Schema) -> bool:
    """Whether a schema says more than documentation and constraints."""
    return bool(
        schema.ref
        or schema.types
        or schema.properties
        or schema.enum is not None
        or schema.const is not MISSING
        or schema.items
        or schema.additional
        or schema.all_of
        or schema.one_of
        or schema.any_of
    )


class Composer:
    """Merges `allOf` and references with siblings."""

    def __init__(self, schemas: Mapping[str, Schema], found: Diagnostics) -> None:
        self._schemas = schemas
        self._found = found

    def flatten(self, schema: Schema) -> Schema:
        """The schema without `allOf` and `$ref`; itself where it has neither."""
        return self._flatten(schema, ())

    def merge(self, first: Schema, second: Schema) -> Schema:
        """One schema that says what both say."""
        return self._merge(self._flatten(first, ()), self._flatten(second, ()))

    def _flatten(self, schema: Schema, trail: tuple[int, ...]) -> Schema:
        if schema.ref is None and not schema.all_of:
            return schema
        if id(schema) in trail or len(trail) > _MAX_DEPTH:
            self._found.add(
                "ref-cycle",
                "`allOf` leads back to the schema it stands in",
                schema.node.position,
            )
            return replace(schema, ref=None, all_of=())
        trail = (*trail, id(schema))
        own = replace(schema, ref=None, all_of=())
        result: Schema | None = None
        if schema.ref is not None:
            result = self._flatten(self._schemas[schema.ref], trail)
        for part in schema.all_of:
            flat = self._flatten(part, trail)
            result = flat if result is None else self._merge(result, flat)
        merged = own if result is None else self._merge(result, own)
        return replace(
            merged,
            node=schema.node,
            title=schema.title,
            description=schema.description or merged.description,
        )

    def _merge(self, first: Schema, second: Schema) -> Schema:
        properties = dict(first.properties)
        for name, schema in second.properties:
            earlier = properties.get(name)
            properties[name] = (
                schema if earlier is None else self._refine(earlier, schema)
            )
        if first.one_of and second.one_of:
            self._conflict(second, "two parts of `allOf` have `oneOf`")
        return replace(
            second,
            types=self._types(first, second),
            description=second.description or first.description,
            format=second.format or first.format,
            enum=first.enum if second.enum is None else second.enum,
            const=first.const if second.const is MISSING else second.const,
            default=first.default if second.default is MISSING else second.default,
            example=first.example if second.example is MISSING else second.example,
            properties=tuple(properties.items()),
            required=first.required | second.required,
            additional=second.additional or first.additional,
            items=second.items or first.items,
            prefix_items=second.prefix_items or first.prefix_items,
            one_of=first.one_of or second.one_of,
            any_of=first.any_of or second.any_of,
            discriminator=second.discriminator or first.discriminator,
            deprecated=first.deprecated or second.deprecated,
            read_only=first.read_only or second.read_only,
            write_only=first.write_only or second.write_only,
            limits=tuple(dict((*first.limits, *second.limits)).items()),
        )

    def _refine(self, earlier: Schema, later: Schema) -> Schema:
        """A property described twice: both statements hold, as in an `allOf` of them."""
        if not is_structural(later):
            return replace(
                earlier,
                description=later.description or earlier.description,
                default=earlier.default if later.default is MISSING else later.default,
            )
        if not is_structural(earlier) or (
            earlier.ref is not None and earlier.ref == later.ref
        ):
            return later
        return Schema(
            later.node, description=later.description, all_of=(earlier, later)
        )

    def _types(self, first: Schema, second: Schema) -> tuple[str, ...]:
        if not first.types or not second.types:
            return first.types or second.types
        common = tuple(name for name in first.types if name in second.types)
        if not common and {*first.types, *second.types} == {"integer", "number"}:
            return ("integer",)
        if not common:
            self._conflict(
                second,
                f"`allOf` asks for {'/'.join(first.types)} and {'/'.join(second.types)}",
            )
        return common or first.types

    def _conflict(self, schema: Schema, message: str) -> None:
        self._found.add("schema-conflict", message, schema.node.position)
