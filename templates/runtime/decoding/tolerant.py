"""Types that accept known contradictions, so that msgspec decodes them in one pass.

A contradiction usually occurs in each item and in each response. A tolerant type differs
from the declared one only at the known places of contradictions (`places`): ``int`` becomes
``int | None`` after a null, and a model is replaced by a twin with such types of fields.
After msgspec has decoded a response, these places are inspected: contradictions are
reported, and each twin becomes an instance of its model.
"""

from __future__ import annotations

import datetime
import decimal
import threading
import typing
import uuid
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import chain
from operator import attrgetter
from types import GenericAlias
from typing import Any

import msgspec
from msgspec import UNSET, UnsetType

from .declared import Declared, declared, fields_of, one_of
from .lenient import Builder, intended_member, is_array
from .places import MISSING, Place, Places
from .union import UnionMeta, decode_hook, is_model, is_object, is_union

# What a declared type is widened by after values of a JSON type, with an example value.
# Numbers go together: an integer would become a float if only the latter was added.
_NUMBERS: tuple[tuple[type, Any], ...] = ((int, 0), (float, 0.5))
_WIDENING: dict[type, tuple[tuple[type, Any], ...]] = {
    type(None): ((type(None), None),),
    bool: ((bool, True),),
    int: _NUMBERS,
    float: _NUMBERS,
    str: ((str, ""),),
    list: ((list, []),),
    dict: ((dict, {}),),
}

# The types of JSON values that a declared type may accept; any other may accept all.
_ACCEPTED: dict[Any, frozenset[type]] = {
    type(None): frozenset({type(None)}),
    UnsetType: frozenset(),
    bool: frozenset({bool}),
    int: frozenset({int, float}),
    float: frozenset({int, float}),
    str: frozenset({str}),
    bytes: frozenset({str}),
    datetime.datetime: frozenset({str}),
    datetime.date: frozenset({str}),
    datetime.time: frozenset({str}),
    datetime.timedelta: frozenset({str}),
    uuid.UUID: frozenset({str}),
    decimal.Decimal: frozenset({str, int, float}),
}
_ANYTHING: frozenset[type] = frozenset({bool, int, float, str, list, dict, type(None)})


@dataclass(frozen=True, slots=True, eq=False)
class Tolerant:
    """The type for the values of a place, and how they are inspected.

    Attributes:
        type: what msgspec decodes.
        place: the place.
        alien: the reasons to report, by the types of values that contradict.
        items, entries: the same for the items of arrays and the values of mappings.
        twins: those of the possible models here.
    """

    type: Any
    place: Place
    alien: dict[type, str]
    items: Tolerant | None = None
    entries: Tolerant | None = None
    twins: tuple[_Twin, ...] = ()

    def settle(self, values: Sequence[Any], builder: Builder) -> None:
        """Report what contradicts, and turn twins into instances of their models."""
        types = set(map(type, values))
        for type_, reason in self.alien.items():
            if type_ in types:
                builder.note(self.place, reason)
        if self.items is not None:
            arrays = filter(is_array, values)
            self.items.settle([*chain.from_iterable(arrays)], builder)
        if self.entries is not None:
            mappings = (value.values() for value in filter(is_object, values))
            self.entries.settle([*chain.from_iterable(mappings)], builder)
        for twin in self.twins:
            if twin.type in types:
                twin.settle([v for v in values if type(v) is twin.type], builder)


@dataclass(frozen=True, slots=True, eq=False)
class _Twin:
    """A class like a model, except for the types of some fields."""

    model: type[msgspec.Struct]
    type: type[msgspec.Struct]
    fields: tuple[tuple[str, Tolerant], ...]

    def settle(self, instances: Sequence[Any], builder: Builder) -> None:
        for name, tolerant in self.fields:
            tolerant.settle([*map(attrgetter(name), instances)], builder)
        for instance in instances:
            instance.__class__ = self.model


class _Active(threading.local):
    """The builder of the current decoding in this thread."""

    builder = Builder()


_active = _Active()


class _Resolved(type):
    """Classes whose values a function makes from parsed JSON, of whatever type."""

    resolve: Callable[[Any], Any]

    def __instancecheck__(cls, instance: object) -> bool:
        return True


def decode_tolerantly(
    decoder: msgspec.json.Decoder[Any], tolerant: Tolerant, content: bytes
) -> tuple[Any, Builder]:
    """Decode JSON with the decoder of a tolerant type.

    Returns:
        The value, and the builder that has the problems.

    Raises:
        msgspec.ValidationError: if there is a contradiction that is not known yet.
    """
    builder = _active.builder = Builder()
    value = decoder.decode(content)
    tolerant.settle([value], builder)
    return value, builder


def tolerant_hook(type_: type, raw: Any) -> Any:
    """The ``dec_hook`` of msgspec for the types that `tolerate` makes."""
    if isinstance(type_, _Resolved):
        return type_.resolve(raw)
    return decode_hook(type_, raw)


def tolerate(type_: Declared, place: Place) -> Tolerant:
    """Return the type for a place with contradictions at it or below it.

    Raises:
        TypeError: if a model in it cannot have a twin.
    """
    if type_.has_limits or place.is_frontier:
        return _tolerate_anything(type_, place)
    # begin: unions
    if type_.union is not None:
        return _tolerate_union(type_, type_.union, place)
    # end: unions
    alien = _alien(type_, place)
    if alien is None:
        return _tolerate_anything(type_, place)
    items = entries = None
    twins: list[_Twin] = []
    parts: list[Any] = []
    for part in type_.parts:
        if type_.items and place.items and typing.get_origin(part) is list:
            items = tolerate(type_.items, place.items)
            parts.append(GenericAlias(list, (items.type,)))
        elif type_.entries and place.entries and typing.get_origin(part) is dict:
            entries = tolerate(type_.entries[1], place.entries)
            key = typing.get_args(part)[0]
            parts.append(GenericAlias(dict, (key, entries.type)))
        elif is_model(part) and place.has_fields(part):
            twins.append(_make_twin(part, place))
            parts.append(twins[-1].type)
        else:
            parts.append(part)
    type_ = one_of(*parts, *(part for part in alien if part is not UnsetType))
    return Tolerant(type_, place, alien, items, entries, tuple(twins))


def _tolerate_anything(type_: Declared, place: Place) -> Tolerant:
    """Return the type for a place where a function inspects each value."""

    def resolve(raw: Any) -> Any:
        return _active.builder.build(type_, raw, place)

    return Tolerant(_resolved("Anything", resolve), place, _missing(place))


# begin: unions
def _tolerate_union(type_: Declared, union: UnionMeta, place: Place) -> Tolerant:
    """Return the type for a place of a union, whose members a function distinguishes."""
    twins: list[_Twin] = []
    targets: dict[Any, Any] = {}
    for member in union.members:
        if is_model(member) and place.has_fields(member):
            twins.append(_make_twin(member, place))
            targets[member] = twins[-1].type
        elif is_union(member):
            inner = _tolerate_union(declared(member), member, place)
            twins.extend(inner.twins)
            targets[member] = inner.type

    def resolve(raw: Any) -> Any:
        builder = _active.builder
        intended, is_sole = intended_member(union, raw)
        target = None if intended is None else targets.get(intended)
        try:
            if target is not None and is_sole:  # it accepts valid values as well
                return _convert(raw, target)
            return type_.convert(raw)
        except msgspec.ValidationError:
            if target is not None and not is_sole:
                with suppress(msgspec.ValidationError):
                    return _convert(raw, target)
            return builder.build(type_, raw, place)

    alien = _missing(place)
    parts = [_resolved(union.__name__, resolve)]
    if type(None) in type_.parts:
        parts.append(None)
    elif type(None) in place.types:
        alien[type(None)] = _refusal(type_, None)
        parts.append(None)
    return Tolerant(one_of(*parts), place, alien, twins=tuple(twins))


# end: unions
def _make_twin(model: type[msgspec.Struct], place: Place) -> _Twin:
    tolerated: list[tuple[str, Tolerant]] = []
    definitions: list[tuple[str, Any, Any]] = []
    for field in fields_of(model):
        where = place.field(model, field.wire_name)
        type_, marker = field.declared.type, field.marker
        if where is not None:
            tolerant = tolerate(field.declared, where)
            tolerated.append((field.name, tolerant))
            type_ = tolerant.type
            if UnsetType in where.types:
                marker = msgspec.field(default=UNSET, name=field.wire_name)
        definitions.append((field.name, type_, marker))
    twin = msgspec.defstruct(
        model.__name__,
        definitions,
        bases=model.__bases__,
        module=model.__module__,
        kw_only=True,
    )
    sample: Any = twin(**dict.fromkeys(model.__struct_fields__))
    sample.__class__ = model  # a TypeError, if the model has another memory layout
    return _Twin(model, twin, tuple(tolerated))


def _alien(type_: Declared, place: Place) -> dict[type, str] | None:
    """Return the types of JSON values that contradict at a place, with the reasons.

    None if the declared type accepts some values of such a type, so that the type of a
    value does not determine whether it contradicts.
    """
    accepted = frozenset[type]().union(*map(_accepted, type_.parts))
    alien = _missing(place)
    for known in place.types - {UnsetType}:
        for added, sample in _WIDENING[known]:
            if added in accepted:
                return None
            alien[added] = _refusal(type_, sample)
    return alien


def _missing(place: Place) -> dict[type, str]:
    return {UnsetType: MISSING} if UnsetType in place.types else {}


def _refusal(type_: Declared, sample: Any) -> str:
    """The reason why a type refuses a value."""
    builder = Builder()
    builder.build(type_, sample, Places().root)
    return builder.problems()[0].reason


def _accepted(part: Any) -> frozenset[type]:
    """The types of JSON values that a part of a declared type may accept."""
    origin = typing.get_origin(part)
    if origin is typing.Literal:
        return frozenset(map(_type_of, typing.get_args(part)))
    if origin is list or origin is dict:
        return frozenset((origin,))
    if is_model(part):
        return frozenset({dict})
    return _ACCEPTED.get(part, _ANYTHING) if isinstance(part, type) else _ANYTHING


def _type_of(value: object) -> type:
    return type(value)


def _resolved(name: str, resolve: Callable[[Any], Any]) -> Any:
    return _Resolved(name, (), {"resolve": staticmethod(resolve)})


# begin: unions
def _convert(raw: Any, type_: Any) -> Any:
    return msgspec.convert(raw, type_, dec_hook=tolerant_hook, str_keys=True)


# end: unions
