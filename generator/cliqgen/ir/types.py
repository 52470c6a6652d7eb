"""The types of parameters, fields, bodies and responses.

What there are many of is out of sight of the garbage collector (`gc=False`): no cycle goes
through it, and so it is created faster.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from msgspec import Struct

#: `string` to `null` are JSON's, `exact` are numbers without rounding; the others are
#: strings with a format.
PrimitiveKind = Literal[
    "string",
    "integer",
    "number",
    "boolean",
    "null",
    "exact",
    "datetime",
    "date",
    "time",
    "uuid",
    "decimal",
    "base64",
    "binary",
    "event",
]
#: A JSON type of a scalar with a format.
Form = Literal["string", "integer", "number"]
#: A value of a literal type; never a bool, although that is an int.
Constant = str | int


class Primitive(Struct, frozen=True):
    """A scalar. `binary` is a body of bytes, `base64` bytes inside JSON, `event` a
    server-sent event whose data is text."""

    kind: PrimitiveKind


class Custom(Struct, frozen=True):
    """A scalar with a format for which the user gives a class.

    `forms` are its types in JSON. `name` is the name of the class in generated code,
    empty before the naming pass.
    """

    format: str
    forms: tuple[Form, ...]
    name: str = ""


class ConstantOf(Struct, frozen=True, gc=False):
    """Exactly one of a few values, and never any other (`const`)."""

    values: tuple[Constant, ...]


class ArrayOf(Struct, frozen=True, gc=False):
    item: Type


class TupleOf(Struct, frozen=True, gc=False):
    """An array of a fixed length, each item with its own type."""

    items: tuple[Type, ...]


class MapOf(Struct, frozen=True, gc=False):
    """An object with free keys."""

    value: Type


class ModelRef(Struct, frozen=True, gc=False):
    """A model of the API by its id."""

    id: str


class UnionOf(Struct, frozen=True, gc=False):
    """One of several types with different JSON types; none is a union or nullable.

    Types that JSON types do not distinguish are a `UnionModel`.
    """

    variants: tuple[Type, ...]


class Nullable(Struct, frozen=True, gc=False):
    """A type or JSON null; never nested."""

    inner: Type


class AnyJson(Struct, frozen=True):
    """Any JSON value."""


class Spelled(Struct, frozen=True):
    """A scalar that requests may also write in other forms: 5 as `"5"`.

    Responses contain only the `value`. A pass that knows where each type is used replaces
    it; later passes never see it.
    """

    value: Primitive
    forms: tuple[Primitive, ...]


Type = (
    Primitive
    | Custom
    | ConstantOf
    | ArrayOf
    | TupleOf
    | MapOf
    | ModelRef
    | UnionOf
    | Nullable
    | AnyJson
    | Spelled
)


#: The types without a name that consist of others.
COMPOSED = frozenset({ArrayOf, TupleOf, MapOf, Nullable, UnionOf})
#: JSON null and nothing else.
NULL = Primitive("null")


def nullable(inner: Type) -> Type:
    """The type or null."""
    has_null = isinstance(inner, Nullable | AnyJson) or inner == NULL
    return inner if has_null else Nullable(inner)


def without_null(type_: Type) -> Type:
    """The type without null."""
    return type_.inner if isinstance(type_, Nullable) else type_


def union(variants: Iterable[Type | None]) -> Type:
    """One of the variants (None stands for null): flattened and without repetition."""
    flat: dict[Type, None] = {}
    has_null = False
    for variant in variants:
        if variant is None or variant == NULL:
            has_null = True
            continue
        if isinstance(variant, Nullable):
            has_null, variant = True, variant.inner
        parts = variant.variants if isinstance(variant, UnionOf) else (variant,)
        flat.update(dict.fromkeys(parts))
    if has_null and not flat:
        return NULL
    if not flat or any(isinstance(part, AnyJson) for part in flat):
        return AnyJson()
    parts = tuple(flat)
    result: Type = parts[0] if len(parts) == 1 else UnionOf(parts)
    return nullable(result) if has_null else result


def parts_of(type_: Type) -> tuple[Type, ...]:
    """The types that a type without a name consists of; none if it is not made of others."""
    if isinstance(type_, ArrayOf):
        return (type_.item,)
    if isinstance(type_, MapOf):
        return (type_.value,)
    if isinstance(type_, Nullable):
        return (type_.inner,)
    if isinstance(type_, TupleOf):
        return type_.items
    return type_.variants if isinstance(type_, UnionOf) else ()


def references(*types: Type) -> tuple[str, ...]:
    """The ids of the models in types, in order."""
    return contents_of(types).references


class Contents(Struct, frozen=True):
    """What types consist of, at any depth.

    `references` are the ids of models, in order. `has_bytes` and `has_forms` tell whether
    there is a binary scalar, or one with several forms.
    """

    references: tuple[str, ...] = ()
    has_bytes: bool = False
    has_forms: bool = False


def contents_of(types: Iterable[Type]) -> Contents:
    """What types consist of."""
    ids: list[str] = []
    has_bytes = has_forms = False
    for type_ in types:
        if isinstance(type_, Primitive):
            has_bytes = has_bytes or type_.kind == "binary"
        elif isinstance(type_, ModelRef):
            ids.append(type_.id)
        elif type(type_) in COMPOSED:
            inner = contents_of(parts_of(type_))
            ids += inner.references
            has_bytes = has_bytes or inner.has_bytes
            has_forms = has_forms or inner.has_forms
        elif isinstance(type_, Spelled):
            has_forms = True
    return Contents(tuple(ids), has_bytes, has_forms)
