# Copied by cliqgen into each client that it generates.
# Do not edit: your own code goes into the folder _custom of this package.
"""Unions of types that JSON alone does not distinguish.

A type checker sees ``A | B``. At run time the alias is a class: ``isinstance``
accepts the instances of its members, and msgspec, which calls a hook for each
class that it does not know, gets the right member from `decode_hook`.
"""

from __future__ import annotations

import types
import typing
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Protocol, TypeGuard

import msgspec

from ..record import Record

__all__ = [
    "BestMatch",
    "ByField",
    "Tagged",
    "UnionMeta",
    "convert",
    "decode_hook",
    "is_model",
    "is_object",
    "is_union",
    "known_fields",
    "takes_others",
    "union",
]


class Strategy(Protocol):
    """How the possible members of a JSON value are determined."""

    def candidates(self, members: Sequence[Any], raw: Any) -> Sequence[Any]:
        """Return the members to try on `raw`, the likeliest first; may be empty."""
        ...


class UnionMeta(type):
    """The class of the run-time aliases that `union` makes."""

    strategy: Strategy
    _find_members: Callable[[], tuple[Any, ...]]
    _members: tuple[Any, ...] | None

    @property
    def members(cls) -> tuple[Any, ...]:
        """The member types, looked up late: they may be defined further down."""
        if cls._members is None:
            cls._members = cls._find_members()
        return cls._members

    def __instancecheck__(cls, instance: object) -> bool:
        return any(_is_instance(instance, member) for member in cls.members)

    def __repr__(cls) -> str:
        return cls.__name__


def union(
    name: str,
    members: Callable[[], tuple[Any, ...]],
    strategy: Strategy,
    bases: tuple[type, ...] = (),
) -> UnionMeta:
    """Make the run-time class of a union.

    Args:
        name: the name of the alias, as messages show it.
        members: returns the member types. It is called on first use.
        strategy: `Tagged`, `ByField` or `BestMatch`.
        bases: the classes that it is derived from.
    """
    namespace = {
        "strategy": strategy,
        "_find_members": staticmethod(members),
        "_members": None,
    }
    return UnionMeta(name, bases, namespace)


def is_union(type_: object) -> TypeGuard[UnionMeta]:
    """Whether this type was made by `union`."""
    return isinstance(type_, UnionMeta)


class BestMatch(Record, frozen=True):
    """The member that decodes the value and declares most of its fields.

    Of two members that fit equally well, the earlier one wins. A model that declares
    none of the object's fields is not tried, even if it would decode it, unless it
    allows any fields; then it comes last.
    """

    def candidates(self, members: Sequence[Any], raw: Any) -> Sequence[Any]:
        if not is_object(raw):
            return members
        own = [member for member in members if not _is_foreign(member, raw)]
        return sorted(own, key=lambda member: _rank(member, raw))


class Tagged(Record, frozen=True):
    """A property names the member (the discriminator of OpenAPI 3.1, 4.8.25).

    Attributes:
        property: the property's name on the wire.
        values: the index of the member for each value of the property.
        otherwise: the index of the member for any other value, and if it is missing.
    """

    property: str
    values: Mapping[Any, int]
    otherwise: int | None = None

    def candidates(self, members: Sequence[Any], raw: Any) -> Sequence[Any]:
        if not is_object(raw):
            return members
        tag = raw.get(self.property)
        if isinstance(tag, str | int | float) and tag in self.values:
            return (members[self.values[tag]],)
        return () if self.otherwise is None else (members[self.otherwise],)


class ByField(Record, frozen=True):
    """The presence of a field determines the member.

    Attributes:
        fields: the index of the member for each distinguishing field (wire name). The
            first field that is present decides, and the next one if that member
            does not decode the object.
    """

    fields: Mapping[str, int]

    def candidates(self, members: Sequence[Any], raw: Any) -> Sequence[Any]:
        if not is_object(raw):
            return members
        indices = [index for name, index in self.fields.items() if name in raw]
        return [members[index] for index in indices]


def known_fields(member: Any, raw: dict[str, Any]) -> int:
    """Count the fields of a JSON object that a member of a union declares."""
    if is_union(member):
        return max(known_fields(inner, raw) for inner in member.members)
    if not is_model(member):
        return 0
    return sum(name in raw for name in member.__struct_encode_fields__)


def _rank(member: Any, raw: dict[str, Any]) -> tuple[int, bool]:
    """Rank a member: the more fields of an object it declares, the earlier it is tried.

    A mapping precedes a model that declares none of the object's fields either.
    """
    known = known_fields(member, raw)
    return -known, bool(raw) and not known and is_model(member)


def _is_foreign(member: Any, raw: dict[str, Any]) -> bool:
    """Whether a member declares fields, but none of the sent ones, and allows no others."""
    if not raw or not is_model(member) or not member.__struct_encode_fields__:
        return False
    return not takes_others(member) and not known_fields(member, raw)


def takes_others(model: type[msgspec.Struct]) -> bool:
    """Whether the description of a model allows additional fields."""
    return getattr(model, "__takes_others__", False)


def is_object(raw: object) -> TypeGuard[dict[str, Any]]:
    """Whether parsed JSON is an object."""
    return isinstance(raw, dict)


def is_model(type_: object) -> TypeGuard[type[msgspec.Struct]]:
    """Whether this type is a class of JSON objects with named fields."""
    return isinstance(type_, type) and issubclass(type_, msgspec.Struct)


def decode_hook(type_: type, raw: Any) -> Any:
    """The ``dec_hook`` of msgspec: decode `raw` as a member of the union `type_`, or as a
    value of that format.
    """
    if is_union(type_):
        return _decode_member(type_, raw)
    raise NotImplementedError(f"{type_!r} is not a type that JSON can hold")


def _decode_member(type_: UnionMeta, raw: Any) -> Any:
    reason: str | None = None
    for member in type_.strategy.candidates(type_.members, raw):
        try:
            return convert(raw, member)
        except msgspec.ValidationError as error:
            reason = reason or _locate(error, member)
    # msgspec adds the path down to this union, unless it is a ValidationError.
    raise ValueError(reason or f"Expected `{type_!r}`, got an unknown variant")


def convert(raw: Any, type_: Any) -> Any:
    """Build the typed value from parsed JSON.

    Raises:
        msgspec.ValidationError: if the value does not have the type.
    """
    return msgspec.convert(raw, type_, dec_hook=decode_hook, str_keys=True)


def _is_instance(instance: object, member: Any) -> bool:
    if member is Any:
        return True
    origin = typing.get_origin(member)
    if origin is typing.Literal:
        return instance in typing.get_args(member)
    if origin is typing.Union or origin is types.UnionType:
        return any(_is_instance(instance, arg) for arg in typing.get_args(member))
    return isinstance(instance, origin or member)


def _locate(error: msgspec.ValidationError, member: Any) -> str:
    """The reason of an error, with its path inside the member."""
    reason, _, path = str(error).partition(" - at `$")
    name = member.__name__ if isinstance(member, type) else str(member)
    return f"{reason} (in {name}{path.rstrip('`')})"
