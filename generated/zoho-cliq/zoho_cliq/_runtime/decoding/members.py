# Copied by cliqgen into each client that it generates.
# Do not edit: your own code goes into the folder _custom of this package.
"""Reading a value of a union from its bytes, as the member that its properties indicate.

First, only the distinguishing properties are read; all others are skipped.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from itertools import repeat
from operator import is_
from typing import Any, TypeAlias

import msgspec
from msgspec import UNSET, Raw, UnsetType
from msgspec.structs import astuple

from .union import BestMatch, is_model, is_union

Reader: TypeAlias = Callable[[Raw], Any]

_MOST = 500  # sets of properties for which the order of members is cached


class Refused(ValueError):
    """A direct type refuses a value that its declared type may accept."""


def read_by_field(readers: dict[str, Reader]) -> Callable[[Any], Any]:
    """Return what reads an object as the member that its fields indicate (`ByField`)."""
    names, look = _looking_for(readers)
    ways = [*zip(names, readers.values(), strict=True)]

    def read(raw: Any) -> Any:
        if type(raw) is not Raw:  # the default of a field
            return raw
        present = look(raw)
        for name, read_member in ways:
            if getattr(present, name) is not UNSET:
                try:
                    return read_member(raw)
                except msgspec.ValidationError:  # the next field may decide
                    continue
        raise Refused

    return read


def read_by_tag(
    property_: str, readers: dict[Any, Reader], otherwise: Reader | None
) -> Callable[[Any], Any]:
    """Return what reads an object as the member that a property names (`Tagged`)."""
    look = _looking([("tag", Any, msgspec.field(default=None, name=property_))])

    def read(raw: Any) -> Any:
        if type(raw) is not Raw:
            return raw
        tag = look(raw).tag
        reader = readers.get(tag) if isinstance(tag, str | int | float) else None
        reader = reader or otherwise
        if reader is None:
            raise Refused
        return reader(raw)

    return read


def read_by_best(
    strategy: BestMatch, readers: dict[Any, Reader]
) -> Callable[[Any], Any]:
    """Return what reads an object as the member with most of its fields (`BestMatch`).

    Args:
        strategy: the strategy.
        readers: the reader of each member: models, and unions.
    """
    members = [*readers]
    wire_names = [*dict.fromkeys(name for m in members for name in _names(m))]
    _, look = _looking_for(wire_names)
    orders: dict[tuple[bool, ...], list[Reader]] = {}

    def order(are_absent: tuple[bool, ...]) -> list[Reader]:
        pairs = zip(wire_names, are_absent, strict=True)
        known = dict.fromkeys(name for name, is_absent in pairs if not is_absent)
        if not known:
            raise Refused
        return [readers[member] for member in strategy.candidates(members, known)]

    def read(raw: Any) -> Any:
        if type(raw) is not Raw:
            return raw
        are_absent = tuple(map(is_, astuple(look(raw)), repeat(UNSET)))
        known = orders.get(are_absent)
        if known is None:
            if len(orders) >= _MOST:
                orders.clear()
            known = orders[are_absent] = order(are_absent)
        for read_member in known:
            try:
                return read_member(raw)
            except msgspec.ValidationError:  # it is the next best
                continue
        raise Refused

    return read


def _names(member: Any) -> Iterable[str]:
    """The wire names of the fields by which an object may be a member."""
    if is_union(member):
        return [name for inner in member.members for name in _names(inner)]
    return member.__struct_encode_fields__ if is_model(member) else ()


def _looking_for(
    wire_names: Collection[str],
) -> tuple[list[str], Callable[[Raw], Any]]:
    """Return what reads those of some properties that an object has into attributes."""
    names = [f"field_{number}" for number in range(len(wire_names))]
    look = _looking(
        (name, Raw | UnsetType, msgspec.field(default=UNSET, name=wire_name))
        for name, wire_name in zip(names, wire_names, strict=True)
    )
    return names, look


def _looking(fields: Iterable[tuple[str, Any, Any]]) -> Callable[[Raw], Any]:
    """Return what reads some properties of an object and skips all others."""
    return msgspec.json.Decoder(msgspec.defstruct("Telling", fields)).decode
