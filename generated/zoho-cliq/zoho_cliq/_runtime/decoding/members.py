# Copied by cliqgen into each client that it generates.
# Do not edit: your own code goes into the folder _custom of this package.
"""Reading a value of a union from its bytes, as the member that its properties indicate.

First, only the distinguishing properties are read, or all names; all else is skipped.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from typing import Any, TypeAlias

import msgspec
from msgspec import UNSET, Raw, UnsetType

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
    declared = frozenset(name for member in members for name in _names(member))
    look = msgspec.json.Decoder(dict[str, Raw]).decode
    orders: dict[frozenset[str], tuple[Reader, list[Reader]]] = {}

    def order(sent: frozenset[str]) -> tuple[Reader, list[Reader]]:
        """The best reader for an object with these properties, and the others."""
        names = sent & declared
        if not names:
            raise Refused
        if names not in orders:
            if len(orders) >= _MOST:
                orders.clear()
            candidates = strategy.candidates(members, dict.fromkeys(names))
            best, *others = (readers[member] for member in candidates)
            orders[names] = best, others
        return orders[names]

    def read(raw: Any) -> Any:
        if type(raw) is not Raw:
            return raw
        sent = frozenset(look(raw))
        best, others = orders.get(sent) or order(sent)
        try:
            return best(raw)
        except msgspec.ValidationError:
            return _read_by_any(others, raw)

    return read


def _read_by_any(readers: list[Reader], raw: Raw) -> Any:
    for read in readers:
        try:
            return read(raw)
        except msgspec.ValidationError:  # it may be the next one
            continue
    raise Refused


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
