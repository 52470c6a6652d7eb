"""The types of parameters, fields, bodies and responses."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

#: `string` to `null` are JSON's, `exact` are numbers of which each digit counts; the others
#: are strings with a format.
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
#: A type that a scalar with a format has in JSON.
Form = Literal["string", "integer", "number"]
#: What a literal type can name; never a bool, although that is an int.
Constant = str | int


@dataclass(frozen=True)
class Primitive:
    """A scalar. `binary` is a body of bytes, `base64` bytes inside JSON, `event` a
    server-sent event whose data is text."""

    kind: PrimitiveKind


@dataclass(frozen=True)
class Custom:
    """A scalar with a format for which the user states a class.

    `forms` are the types that it has in JSON. `name` is what generated code calls the
    class, empty until names are given.
    """

    format: str
    forms: tuple[Form, ...]
    name: str = ""


@dataclass(frozen=True)
class ConstantOf:
    """Exactly one of a few values, and no other ever (`const`)."""

    values: tuple[Constant, ...]


@dataclass(frozen=True)
class ArrayOf:
    item: Type


@dataclass(frozen=True)
class TupleOf:
    """An array of so many items, each with a type of its own."""

    items: tuple[Type, ...]


@dataclass(frozen=True)
class MapOf:
    """An object with free keys."""

    value: Type


@dataclass(frozen=True)
class ModelRef:
    """A model of the API by its id."""

    id: str


@dataclass(frozen=True)
class UnionOf:
    """One of several types, each of another kind of JSON; none is a union or nullable.

    What JSON alone does not tell apart is a `UnionModel`.
    """

    variants: tuple[Type, ...]


@dataclass(frozen=True)
class Nullable:
    """A type or JSON null; never nested."""

    inner: Type


@dataclass(frozen=True)
class AnyJson:
    """Anything JSON can say."""


@dataclass(frozen=True)
class Spelled:
    """A scalar that requests may also write in other forms: 5 as `"5"`.

    Responses have the `value` alone. A pass replaces it, which knows where each type is
    used; no later one meets it.
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


#: JSON null and nothing else.
NULL = Primitive("null")


def nullable(inner: Type) -> Type:
    """The type or null."""
    has_null = isinstance(inner, Nullable | AnyJson) or inner == NULL
    return inner if has_null else Nullable(inner)


def without_null(kind: Type) -> Type:
    """The type without null."""
    return kind.inner if isinstance(kind, Nullable) else kind


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


def references(kind: Type) -> Iterator[str]:
    """The ids of the models a type mentions, in order."""
    if isinstance(kind, ModelRef):
        yield kind.id
    elif isinstance(kind, ArrayOf):
        yield from references(kind.item)
    elif isinstance(kind, TupleOf):
        for item in kind.items:
            yield from references(item)
    elif isinstance(kind, MapOf):
        yield from references(kind.value)
    elif isinstance(kind, Nullable):
        yield from references(kind.inner)
    elif isinstance(kind, UnionOf):
        for variant in kind.variants:
            yield from references(variant)
