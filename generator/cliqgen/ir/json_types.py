"""The JSON types of schemas, of values and of types."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from cliqgen.diagnostics import Diagnostics
from cliqgen.ir.data import EnumModel, Model, ObjectModel, UnionModel
from cliqgen.ir.types import (
    NULL,
    AnyJson,
    ArrayOf,
    Constant,
    ConstantOf,
    MapOf,
    ModelRef,
    Nullable,
    Primitive,
    PrimitiveKind,
    Spelled,
    TupleOf,
    Type,
    UnionOf,
)
from cliqgen.openapi.description import Schema

_FORMATS: dict[str, PrimitiveKind] = {
    "date-time": "datetime",
    "date": "date",
    "time": "time",
    "uuid": "uuid",
    "decimal": "decimal",
    "byte": "base64",
    "binary": "binary",
}
#: Formats of numbers (OpenAPI 3.1, 4.4.1); all others are of strings.
NUMBER_FORMATS = {
    **dict.fromkeys(("int8", "int16", "int32", "int64", "uint32", "uint64"), "integer"),
    **dict.fromkeys(("float", "double"), "number"),
}
#: The only type that a limit affects (JSON Schema Validation 2020-12, 6).
_LIMITED = {
    **dict.fromkeys(("minLength", "maxLength", "pattern"), "string"),
    **dict.fromkeys(("minItems", "maxItems", "uniqueItems"), "array"),
    **dict.fromkeys(("minProperties", "maxProperties"), "object"),
    **dict.fromkeys(("minimum", "maximum", "multipleOf"), "number"),
    **dict.fromkeys(("exclusiveMinimum", "exclusiveMaximum"), "number"),
}
_PLAIN: dict[str, Type] = {
    "null": NULL,
    "boolean": Primitive("boolean"),
    "integer": Primitive("integer"),
    "number": Primitive("number"),
    "string": Primitive("string"),
    "array": ArrayOf(AnyJson()),
    "object": MapOf(AnyJson()),
}
_LARGEST_LITERAL = 2**63
#: As programming languages write them.
_NUMBER_NAME = re.compile(r"[+-]?(?:nan|inf(?:inity)?)", re.IGNORECASE)


def named_types(schema: Schema, diagnostics: Diagnostics) -> list[str]:
    """The types that a schema names, without null; a schema with properties is an object."""
    types = [name for name in schema.types if name != "null"]
    if not schema.properties:
        return types
    if types and "object" not in types:
        diagnostics.add(
            "type-beside-properties",
            f"a schema with properties has the type {types[0]}",
            schema.node.position,
        )
        return ["object"]
    return types or ["object"]


def implied_type(schema: Schema) -> str:
    """The type of a schema without `type`, by its keywords.

    In JSON Schema such keywords restrict one type and allow any other. Authors who limit
    the length of a value mean a string.
    """
    if schema.additional is not None or schema.patterns or schema.required:
        return "object"
    if schema.items is not None or schema.prefix_items:
        return "array"
    if schema.format is not None:
        return NUMBER_FORMATS.get(schema.format, "string")
    limited = (_LIMITED[name] for name, _ in schema.limits if name in _LIMITED)
    return next(limited, "any")


def string_type(format_: str | None) -> Primitive:
    """The type of a string with a format.

    A `duration` stays a string: it may count months and years, which a `timedelta` cannot.
    """
    return Primitive(_FORMATS.get(format_ or "", "string"))


def constant_type(value: Any) -> Type:
    """The type of a JSON value that is the only one allowed."""
    is_literal = isinstance(value, str | int) and not isinstance(value, bool)
    if is_literal and fits_literal(value):
        return ConstantOf((value,))
    return plain_type(json_type(value))


def fits_literal(value: Constant) -> bool:
    """Whether a literal type may contain the value: msgspec takes integers of 64 bits."""
    return isinstance(value, str) or -_LARGEST_LITERAL <= value < _LARGEST_LITERAL


def json_type(value: Any) -> str:
    """The JSON type of a value, in JSON Schema's terms."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "boolean"
    if isinstance(value, int):
        return "integer"
    if isinstance(value, float):
        return "number"
    if isinstance(value, str):
        return "string"
    return "array" if isinstance(value, list) else "object"


def plain_type(name: str) -> Type:
    """The plain type for a JSON type."""
    return _PLAIN[name]


def as_text(value: Any) -> str:
    """A value as the string that its author intended but forgot to quote."""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def unique(values: Iterable[Any]) -> tuple[Any, ...]:
    """The values without repetition; true is not 1, and 1 is not 1.0."""
    distinct: dict[str, Any] = {}
    for value in values:
        distinct.setdefault(json.dumps(value, sort_keys=True), value)
    return tuple(distinct.values())


def is_number_name(value: Any) -> bool:
    """Whether a value names a number that JSON does not have (RFC 8259, 6)."""
    return isinstance(value, str) and _NUMBER_NAME.fullmatch(value) is not None


def number_names(type_: Type, models: Mapping[str, Model]) -> tuple[str, ...]:
    """The names of such numbers among the values of a type, except those of objects."""
    return tuple(dict.fromkeys(_number_names(type_, models, set())))


def _number_names(
    type_: Type, models: Mapping[str, Model], seen: set[str]
) -> Iterator[str]:
    parts: tuple[Type, ...] = ()
    if isinstance(type_, ConstantOf):
        yield from filter(is_number_name, map(str, type_.values))
    elif isinstance(type_, ArrayOf):
        parts = (type_.item,)
    elif isinstance(type_, MapOf):
        parts = (type_.value,)
    elif isinstance(type_, Nullable):
        parts = (type_.inner,)
    elif isinstance(type_, TupleOf):
        parts = type_.items
    elif isinstance(type_, UnionOf):
        parts = type_.variants
    elif isinstance(type_, ModelRef) and type_.id not in seen:
        model = models[type_.id]
        seen.add(type_.id)
        if isinstance(model, EnumModel):
            yield from filter(is_number_name, map(str, model.values))
        parts = model.variants if isinstance(model, UnionModel) else ()
    for part in parts:
        yield from _number_names(part, models, seen)


def has_distinct_json_types(
    variants: tuple[Type, ...], models: Mapping[str, Model]
) -> bool:
    """Whether each variant has another JSON type, so that no rule is needed."""
    json_types = [json_type_of(variant, models) for variant in variants]
    return None not in json_types and len(set(json_types)) == len(json_types)


def json_type_of(type_: Type, models: Mapping[str, Model]) -> str | None:
    """The JSON type of the values of a type; None if there may be several."""
    if isinstance(type_, Primitive):
        plain = ("integer", "number", "boolean", "null")
        if type_.kind == "exact":
            return "number"
        return type_.kind if type_.kind in plain else "string"
    if isinstance(type_, Spelled):
        is_plain = type_.value.kind in ("integer", "number", "boolean")
        return json_type_of(type_.value, models) if is_plain else None
    if isinstance(type_, ConstantOf):
        return _json_type_of_values(type_.values)
    if isinstance(type_, ArrayOf | TupleOf):
        return "array"
    if isinstance(type_, MapOf):
        return "object"
    if isinstance(type_, ModelRef):
        model = models.get(type_.id)
        if isinstance(model, EnumModel):
            return _json_type_of_values(model.values)
        return "object" if isinstance(model, ObjectModel) else None
    return None


def _json_type_of_values(values: tuple[Constant, ...]) -> str | None:
    types = {"string" if isinstance(value, str) else "integer" for value in values}
    return types.pop() if len(types) == 1 else None
