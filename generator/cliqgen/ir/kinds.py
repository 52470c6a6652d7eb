"""Which kind of JSON value a schema or a type is."""

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
_LARGEST_LITERAL = 2**63
#: As programming languages write them.
_NUMBER_NAME = re.compile(r"[+-]?(?:nan|inf(?:inity)?)", re.IGNORECASE)


def stated_kinds(schema: Schema, diagnostics: Diagnostics) -> list[str]:
    """The types that a schema names, without null; with properties it is an object."""
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
    """What a schema without `type` is, by the keywords it uses.

    To JSON Schema such keywords hold for one type and let any other pass. Whoever limits
    the length of a value means a string.
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

    A `duration` stays text: it may count months and years, which no `timedelta` can.
    """
    return Primitive(_FORMATS.get(format_ or "", "string"))


def constant_type(value: Any) -> Type:
    """The type of a JSON value that is the only one allowed."""
    is_literal = isinstance(value, str | int) and not isinstance(value, bool)
    if is_literal and fits_literal(value):
        return ConstantOf((value,))
    return kind_type(kind_of(value))


def fits_literal(value: Constant) -> bool:
    """Whether a literal type may name the value: msgspec takes integers of 64 bits."""
    return isinstance(value, str) or -_LARGEST_LITERAL <= value < _LARGEST_LITERAL


def kind_of(value: Any) -> str:
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


def kind_type(kind: str) -> Type:
    """The plainest type of a JSON type."""
    plain: dict[str, Type] = {
        "null": NULL,
        "boolean": Primitive("boolean"),
        "integer": Primitive("integer"),
        "number": Primitive("number"),
        "string": Primitive("string"),
        "array": ArrayOf(AnyJson()),
        "object": MapOf(AnyJson()),
    }
    return plain[kind]


def as_text(value: Any) -> str:
    """A value as the text that a document meant which forgot the quotes."""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def unique(values: Iterable[Any]) -> tuple[Any, ...]:
    """The values without repetition; true is not 1, and 1 is not 1.0."""
    found: dict[str, Any] = {}
    for value in values:
        found.setdefault(json.dumps(value, sort_keys=True), value)
    return tuple(found.values())


def is_number_name(value: Any) -> bool:
    """Whether a value names a number that JSON does not have (RFC 8259, 6)."""
    return isinstance(value, str) and _NUMBER_NAME.fullmatch(value) is not None


def number_names(kind: Type, models: Mapping[str, Model]) -> tuple[str, ...]:
    """The names of such numbers among the values of a type, but for those of objects."""
    return tuple(dict.fromkeys(_number_names(kind, models, ())))


def _number_names(
    kind: Type, models: Mapping[str, Model], trail: tuple[str, ...]
) -> Iterator[str]:
    parts: tuple[Type, ...] = ()
    if isinstance(kind, ConstantOf):
        yield from filter(is_number_name, map(str, kind.values))
    elif isinstance(kind, ArrayOf):
        parts = (kind.item,)
    elif isinstance(kind, MapOf):
        parts = (kind.value,)
    elif isinstance(kind, Nullable):
        parts = (kind.inner,)
    elif isinstance(kind, TupleOf):
        parts = kind.items
    elif isinstance(kind, UnionOf):
        parts = kind.variants
    elif isinstance(kind, ModelRef) and kind.id not in trail:
        model = models[kind.id]
        trail = (*trail, kind.id)
        if isinstance(model, EnumModel):
            yield from filter(is_number_name, map(str, model.values))
        parts = model.variants if isinstance(model, UnionModel) else ()
    for part in parts:
        yield from _number_names(part, models, trail)


def has_distinct_kinds(variants: tuple[Type, ...], models: Mapping[str, Model]) -> bool:
    """Whether each variant is another kind of JSON, so that no rule is needed."""
    kinds = [json_kind(variant, models) for variant in variants]
    return None not in kinds and len(set(kinds)) == len(kinds)


def json_kind(kind: Type, models: Mapping[str, Model]) -> str | None:
    """The kind of JSON value a type is; None where it may be several."""
    if isinstance(kind, Primitive):
        plain = ("integer", "number", "boolean", "null")
        if kind.kind == "exact":
            return "number"
        return kind.kind if kind.kind in plain else "string"
    if isinstance(kind, Spelled):
        is_plain = kind.value.kind in ("integer", "number", "boolean")
        return json_kind(kind.value, models) if is_plain else None
    if isinstance(kind, ConstantOf):
        return _kind_of_values(kind.values)
    if isinstance(kind, ArrayOf | TupleOf):
        return "array"
    if isinstance(kind, MapOf):
        return "object"
    if isinstance(kind, ModelRef):
        model = models.get(kind.id)
        if isinstance(model, EnumModel):
            return _kind_of_values(model.values)
        return "object" if isinstance(model, ObjectModel) else None
    return None


def _kind_of_values(values: tuple[Constant, ...]) -> str | None:
    kinds = {"string" if isinstance(value, str) else "integer" for value in values}
    return kinds.pop() if len(kinds) == 1 else None
