"""Data of fields that stay as they are, and the same with some of them replaced."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from operator import attrgetter
from typing import Any, NamedTuple, TypeVar, dataclass_transform

_Data = TypeVar("_Data")
#: Where `dataclasses` keeps the fields of a class.
_FIELDS = "__dataclass_fields__"


class _Kept(NamedTuple):
    """The fields of a class with slots, in their order, and how to read them all."""

    names: tuple[str, ...]
    read: Callable[[Any], tuple[Any, ...]]


_SLOTTED: dict[type, _Kept] = {}


@dataclass_transform(eq_default=False, frozen_default=True, field_specifiers=(field,))
def slotted(cls: type[_Data]) -> type[_Data]:
    """A dataclass whose fields are kept in slots and never set again; equal to itself alone.

    For data that a run holds by the ten thousand: a frozen class takes seven times as long
    to make, and six times the memory if it has more than 30 fields. So type checkers alone
    see that nothing sets a field.
    """
    made = dataclass(eq=False, slots=True)(cls)
    names = tuple(getattr(made, _FIELDS))
    _SLOTTED[made] = _Kept(names, _reader(names))
    return made


def _reader(names: tuple[str, ...]) -> Callable[[Any], tuple[Any, ...]]:
    if len(names) > 1:
        return attrgetter(*names)  # which gives the value alone for one name

    def read(data: Any) -> tuple[Any, ...]:
        return tuple(getattr(data, name) for name in names)

    return read


def replace(data: _Data, **changes: Any) -> _Data:
    """As `dataclasses.replace`, but the same object where nothing changes.

    For classes whose fields are all that `__init__` sets. The stages replace hundreds of
    thousands of times, mostly by what is there already, and an `__init__` of a frozen
    class sets each field by a call.

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
    changed = False
    for name, value in changes.items():
        if name not in kept.names:
            raise _no_field(data, name)
        changed = changed or getattr(data, name) is not value
    if not changed:
        return data
    held = dict(zip(kept.names, kept.read(data), strict=True))
    held.update(changes)
    return type(data)(*held.values())


def _no_field(data: object, name: str) -> TypeError:
    return TypeError(f"{type(data).__name__} has no field {name!r}")
