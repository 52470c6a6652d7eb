"""Frozen data with some fields replaced: most of what the stages between do."""

from __future__ import annotations

from typing import Any, TypeVar

_Data = TypeVar("_Data")
#: Where `dataclasses` keeps the fields of a class.
_FIELDS = "__dataclass_fields__"


def replace(data: _Data, **changes: Any) -> _Data:
    """As `dataclasses.replace`, but the same object where nothing changes.

    For classes whose fields are all that `__init__` sets. The stages replace hundreds of
    thousands of times, mostly by what is there already, and an `__init__` of a frozen
    class sets each field by a call.

    Raises:
        TypeError: the class has no field of that name, or keeps fields in slots.
    """
    fields: dict[str, Any] = getattr(data, _FIELDS)
    try:
        held = data.__dict__
        changed = False
        for name, value in changes.items():
            if name not in fields:
                raise TypeError(f"{type(data).__name__} has no field {name!r}")
            changed = changed or held[name] is not value
        if not changed:
            return data
        made = object.__new__(type(data))
        made.__dict__.update({name: held[name] for name in fields}, **changes)
    except (AttributeError, KeyError):
        message = f"{type(data).__name__} keeps fields in slots"
        raise TypeError(message) from None
    return made
