"""Enumerations: models where literal types can name the values, else plain types."""

from __future__ import annotations

import json
from typing import Any

from cliqgen.diagnostics import Diagnostics
from cliqgen.ir.data import EnumModel, Model, NameHint
from cliqgen.ir.json_types import (
    as_text,
    fits_literal,
    is_number_name,
    json_type,
    plain_type,
    unique,
)
from cliqgen.ir.types import NULL, ConstantOf, ModelRef, Type, nullable, union
from cliqgen.openapi.description import Schema

#: Longer enumerations are not literal types: they slow down type checkers and readers.
_MAX_LITERALS = 500


class EnumLowering:
    """Lowers `enum` (JSON Schema Validation 2020-12, 6.1.2) into a dict of models."""

    def __init__(self, models: dict[str, Model], diagnostics: Diagnostics) -> None:
        self._models = models
        self._diagnostics = diagnostics

    def type_of(self, schema: Schema, hint: NameHint, identity: str) -> Type | None:
        """Lower a schema with `enum`; None if that is empty."""
        values = self._values(schema)
        listed = tuple(value for value in values if value is not None)
        if not values:
            return None
        if listed and all(map(is_number_name, listed)):
            # JSON lacks no other numbers, so it stays closed in responses as well.
            numbers = ConstantOf(listed)
            return nullable(numbers) if None in values else numbers
        if not listed:
            return NULL
        types = dict.fromkeys(json_type(value) for value in listed)
        if {*types} <= {"string", "integer"} and all(map(fits_literal, listed)):
            if len(listed) <= _MAX_LITERALS:
                if identity not in self._models:
                    self._models[identity] = EnumModel(
                        identity, schema.node, hint, schema.description, listed
                    )
                named = ModelRef(identity)
                return nullable(named) if None in values else named
            self._diagnostics.add(
                "enum-long",
                f"an `enum` of {len(listed)} values is typed by the type of its "
                "values",
                schema.node.position,
            )
        if "number" in types:  # of which an integer is one
            types.pop("integer", None)
        result = union(map(plain_type, types))
        return nullable(result) if None in values else result

    def _values(self, schema: Schema) -> tuple[Any, ...]:
        """The values of an enumeration, corrected if they are not of its type."""
        values = unique(schema.enum or ())
        types = [name for name in schema.types if name != "null"]
        if "integer" in types and "number" not in types:
            values = unique(_whole(value) for value in values)
        odd = [v for v in values if v is not None and not _is_of(json_type(v), types)]
        if not odd:
            return values
        place = schema.node.child("enum", None).position
        shown = json.dumps(odd[0], ensure_ascii=False)
        problem = f"{shown} in `enum` is not of type {'/'.join(types)}"
        if types == ["string"] and _lacks_quotes(schema, values):
            self._diagnostics.add("enum-type", f"{problem}; read as a string", place)
            return unique(None if v is None else as_text(v) for v in values)
        text = f"{problem}; the values are used as written"
        self._diagnostics.add("enum-type", text, place)
        return values


def _is_of(name: str, types: list[str]) -> bool:
    return not types or name in types or (name == "integer" and "number" in types)


def _whole(value: Any) -> Any:
    """Convert a number without a fraction to an integer (JSON Schema Validation, 6.1.1)."""
    is_whole = isinstance(value, float) and value.is_integer()
    return int(value) if is_whole else value


def _lacks_quotes(schema: Schema, values: tuple[Any, ...]) -> bool:
    """Whether values that are not strings were intended as strings.

    In JSON quotes are never missing by mistake. In YAML `1.0` and `true` are mostly strings
    whose quotes were forgotten, and so is a number among strings; integers by themselves
    are not.
    """
    if schema.node.document.is_json:
        return False
    return {json_type(value) for value in values if value is not None} != {"integer"}
