"""Immutable data classes, and copies of them with some fields replaced."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from operator import attrgetter
from typing import Any, NamedTuple, TypeVar, dataclass_transform

_Data = TypeVar("_Data")
#: The attribute in which `dataclasses` keeps the fields of a class.
_FIELDS = "__dataclass_fields__"


class _Kept(NamedTuple):
    """The fields of a class with slots, each with its place, and a function to read them all."""

    places: dict[str, int]
    read: Callable[[Any], tuple[Any, ...]]


_SLOTTED: dict[type, _Kept] = {}


@dataclass_transform(eq_default=False, frozen_default=True, field_specifiers=(field,))
def slotted(cls: type[_Data]) -> type[_Data]:
    """A dataclass whose fields are in slots and never set again; it is only equal to itself.

    For data that a run has tens of thousands of: a frozen class takes seven times as long
    to create, and six times the memory if it has more than 30 fields. So only type checkers
    verify that no field is set.
    """
    made = dataclass(eq=False, slots=True)(cls)
    names = tuple(getattr(made, _FIELDS))
    places = {name: place for place, name in enumerate(names)}
    _SLOTTED[made] = _Kept(places, _reader(names))
    return made


def _reader(names: tuple[str, ...]) -> Callable[[Any], tuple[Any, ...]]:
    if len(names) > 1:
        return attrgetter(*names)  # it returns a bare value for one name

    def read(data: Any) -> tuple[Any, ...]:
        return tuple(getattr(data, name) for name in names)

    return read


def replace(data: _Data, **changes: Any) -> _Data:
    """As `dataclasses.replace`, but return the same object if nothing changes.

    For classes whose `__init__` only sets fields. The stages replace hundreds of thousands
    of times, mostly by equal values, and the `__init__` of a frozen class sets each field by
    a call.

    Raises:
        TypeError: the class has no field of that name, or keeps fields in slots without
            being `slotted`.
    """
    kept = _SLOTTED.get(type(data))
    if kept is not None:
        return _replaced(data, kept, changes)
    fields: dict[str, Any] = getattr(data, _FIELDS)
    try:
        held = data.__dict__
        changed = False
        for name, value in changes.items():
            if name not in fields:
                raise _no_field(data, name)
            changed = changed or held[name] is not value
        if not changed:
            return data
        made = object.__new__(type(data))
        made.__dict__.update({name: held[name] for name in fields}, **changes)
    except (AttributeError, KeyError):
        message = f"{type(data).__name__} keeps fields in slots"
        raise TypeError(message) from None
    return made


def _replaced(data: _Data, kept: _Kept, changes: dict[str, Any]) -> _Data:
    places, read = kept
    for name, value in changes.items():
        if name not in places or getattr(data, name) is not value:
            break
    else:
        return data
    values = [*read(data)]
    for name, value in changes.items():
        if name not in places:
            raise _no_field(data, name)
        values[places[name]] = value
    return type(data)(*values)


def _no_field(data: object, name: str) -> TypeError:
    return TypeError(f"{type(data).__name__} has no field {name!r}")
