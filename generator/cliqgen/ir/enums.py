"""Enumerations: models where literal types can name the values, else plain types."""

from __future__ import annotations

import json
from typing import Any

from cliqgen.diagnostics import Diagnostics
from cliqgen.ir.data import EnumModel, Model, NameHint
from cliqgen.ir.kinds import (
    as_text,
    fits_literal,
    is_number_name,
    kind_of,
    kind_type,
    unique,
)
from cliqgen.ir.types import NULL, ConstantOf, ModelRef, Type, nullable, union
from cliqgen.openapi.description import Schema

#: More values than this are not a literal type: checkers and readers would choke on it.
_MAX_LITERALS = 500


class EnumLowering:
    """Lowers `enum` (JSON Schema Validation 2020-12, 6.1.2) into a dict of models."""

    def __init__(self, models: dict[str, Model], diagnostics: Diagnostics) -> None:
        self._models = models
        self._diagnostics = diagnostics

    def type_of(self, schema: Schema, hint: NameHint, identity: str) -> Type | None:
        """The type of a schema with `enum`; None where that lists no value."""
        values = self._values(schema)
        known = tuple(value for value in values if value is not None)
        if not values:
            return None
        if known and all(map(is_number_name, known)):
            # There are no more of them, so it stays closed where responses use it too.
            numbers = ConstantOf(known)
            return nullable(numbers) if None in values else numbers
        if not known:
            return NULL
        kinds = dict.fromkeys(kind_of(value) for value in known)
        if {*kinds} <= {"string", "integer"} and all(map(fits_literal, known)):
            if len(known) <= _MAX_LITERALS:
                if identity not in self._models:
                    self._models[identity] = EnumModel(
                        identity, schema.node, hint, schema.description, known
                    )
                named = ModelRef(identity)
                return nullable(named) if None in values else named
            self._diagnostics.add(
                "enum-long",
                f"an `enum` of {len(known)} values is typed by the type of its "
                "values",
                schema.node.position,
            )
        if "number" in kinds:  # of which an integer is one
            kinds.pop("integer", None)
        result = union(map(kind_type, kinds))
        return nullable(result) if None in values else result

    def _values(self, schema: Schema) -> tuple[Any, ...]:
        """The values of an enumeration, fixed where they are not of its type."""
        values = unique(schema.enum or ())
        types = [name for name in schema.types if name != "null"]
        if "integer" in types and "number" not in types:
            values = unique(_whole(value) for value in values)
        odd = [v for v in values if v is not None and not _is_of(kind_of(v), types)]
        if not odd:
            return values
        place = schema.node.child("enum", None).position
        shown = json.dumps(odd[0], ensure_ascii=False)
        told = f"{shown} in `enum` is not of type {'/'.join(types)}"
        if types == ["string"] and _lacks_quotes(schema, values):
            self._diagnostics.add("enum-type", f"{told}; read as a string", place)
            return unique(None if v is None else as_text(v) for v in values)
        text = f"{told}; the values are used as written"
        self._diagnostics.add("enum-type", text, place)
        return values


def _is_of(kind: str, types: list[str]) -> bool:
    return not types or kind in types or (kind == "integer" and "number" in types)


def _whole(value: Any) -> Any:
    """A number without a fraction is an integer (JSON Schema Validation, 6.1.1)."""
    is_whole = isinstance(value, float) and value.is_integer()
    return int(value) if is_whole else value


def _lacks_quotes(schema: Schema, values: tuple[Any, ...]) -> bool:
    """Whether values that are not text stand for texts.

    In JSON the quotes are missing on purpose only. In YAML `1.0` and `true` are mostly
    texts whose quotes were forgotten, and so is a number beside texts; integers
    alone are not.
    """
    if schema.node.document.is_json:
        return False
    return {kind_of(value) for value in values if value is not None} != {"integer"}
