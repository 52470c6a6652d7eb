# Copied by cliqgen into each client that it generates.
# Do not edit: your own code goes into the folder _custom of this package.
"""The declared types, analyzed once for lenient decoding."""

from __future__ import annotations

import types
import typing
from collections.abc import Iterator
from functools import cache, cached_property
from typing import Annotated, Any

import msgspec

from ..record import Record
from .union import UnionMeta, convert, is_model, is_union

_PLAIN = (str, bool, int, float, type(None))


class Declared:
    """A type that a `decoder` decodes.

    It has at most one each of arrays, mappings, models and unions, since msgspec could
    not distinguish more.

    Attributes:
        type: the type itself.
        parts: the types that it is a union of; itself, if it is not a union.
        plain: those of them that take a JSON value unchanged.
        union: the union made by `union.union` among them.
        model: the model among them.
        has_limits: whether an array or object among them has limits (`Annotated`).
    """

    def __init__(self, type_: Any) -> None:
        self.type = type_
        self.parts = tuple(_parts(type_))
        self.plain = frozenset(plain for plain in _PLAIN if plain in self.parts)
        bare = [inner for part in self.parts for inner in _parts(_bare(part))]
        self.union: UnionMeta | None = next(filter(is_union, bare), None)
        self.model: type[msgspec.Struct] | None = next(filter(is_model, bare), None)
        self._array = next((p for p in bare if typing.get_origin(p) is list), None)
        self._mapping = next((p for p in bare if typing.get_origin(p) is dict), None)
        structured: list[Any] = [self.model, self._array, self._mapping]
        structured.append(self.union)
        self.has_limits = any(
            part is not inner and inner in structured
            for part in self.parts
            for inner in _parts(_bare(part))
        )

    @cached_property
    def items(self) -> Declared | None:
        """The type of the items, if it may be an array."""
        if self._array is None:
            return None
        return Declared(typing.get_args(self._array)[0])

    @cached_property
    def entries(self) -> tuple[Declared, Declared] | None:
        """The types of the keys and values, if it may be a mapping."""
        if self._mapping is None:
            return None
        key, value = typing.get_args(self._mapping)
        return Declared(key), Declared(value)

    def convert(self, raw: Any) -> Any:
        """Build the typed value from parsed JSON.

        Raises:
            msgspec.ValidationError: if the value does not have the type.
        """
        if isinstance(self.type, type):
            return convert(raw, self.type)
        return convert((raw,), self._box).value

    @cached_property
    def _box(self) -> Any:
        """A class with one field of the type.

        msgspec analyzes a type each time it is passed one, but a class only once.
        """
        return msgspec.defstruct("Box", [("value", self.type)], array_like=True)


class DeclaredField(Record, frozen=True):
    """A field of a model.

    Attributes:
        name: the attribute.
        wire_name: the name in JSON.
        declared: its type.
        required: whether an object without it contradicts its description.
        marker: the same as a msgspec declaration, in the place of a default.
    """

    name: str
    wire_name: str
    declared: Declared
    required: bool
    marker: Any


_mark: Any = msgspec.field  # its declared type is too narrow


@cache
def fields_of(model: type[msgspec.Struct]) -> tuple[DeclaredField, ...]:
    """Return the fields of a model, cached: msgspec computes them on each call."""
    return tuple(
        DeclaredField(
            name=field.name,
            wire_name=field.encode_name,
            declared=Declared(field.type),
            required=field.required,
            marker=_mark(
                default=field.default,
                default_factory=field.default_factory,
                name=field.encode_name,
            ),
        )
        for field in msgspec.structs.fields(model)
    )


@cache
def declared(type_: Any) -> Declared:
    """Analyze a type."""
    return Declared(type_)


def one_of(part: Any, *others: Any) -> Any:
    """Return the union of types that are known only at run time."""
    for other in others:
        part = part | other
    return part


def _parts(type_: Any) -> Iterator[Any]:
    origin = typing.get_origin(type_)
    if origin is typing.Union or origin is types.UnionType:
        for argument in typing.get_args(type_):
            yield from _parts(argument)
    else:
        yield type_


def _bare(part: Any) -> Any:
    """Remove the limits of `Annotated` from a part."""
    if typing.get_origin(part) is Annotated:
        return typing.get_args(part)[0]
    return part
