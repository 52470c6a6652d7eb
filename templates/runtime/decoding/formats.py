"""Formats of scalars whose values have a class that the user of the generator chose.

A type checker sees that class. At run time the alias is a class of its own, so that msgspec
calls a hook for each value, whatever the class is; ``isinstance`` accepts the instances of
the chosen class. Values are encoded according to their own class.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Any, TypeGuard, cast

import msgspec

#: Types that msgspec encodes in the form to send.
PLAIN: set[type[Any]] = {
    *(str, int, bool, bytes, type(None), msgspec.UnsetType, datetime.date),
    msgspec.Raw,
}

# begin: formats
#: The encoders of values by the class of a format.
encoders: dict[type[Any], Callable[[Any], Any]] = {}
_known: dict[type[Any], Callable[[Any], Any] | None] = {}


class FormatMeta(type):
    """The class of the run-time aliases that `format_type` makes.

    Attributes:
        value_class: the class of the values.
        forms: the types that values have in JSON.
        decode: makes a value of a JSON value.
    """

    value_class: type[Any]
    forms: tuple[type[Any], ...]
    decode: Callable[[Any], Any]

    def __instancecheck__(cls, instance: object) -> bool:
        return isinstance(instance, cls.value_class)

    def __repr__(cls) -> str:
        return cls.__name__


def format_type(
    name: str,
    value_class: Any,
    *,
    forms: tuple[type[Any], ...],
    decode: Callable[[Any], Any],
    encode: Callable[[Any], Any],
    bases: tuple[type, ...] = (),
) -> FormatMeta:
    """Make the run-time class of a format, and have its values written by `encode`.

    Args:
        name: the name of the alias, as messages show it.
        value_class: the class of the values.
        forms: the types that values have in JSON: ``str``, ``int``, ``float``.
        decode: makes a value of a JSON value. A ValueError, TypeError, LookupError or
            ArithmeticError means that it does not have the format.
        encode: makes a string or a number of a value.
        bases: the classes that it is derived from.

    Raises:
        TypeError: if it is not a class.
    """
    if not isinstance(value_class, type):
        raise TypeError(f"{name}: {value_class!r} is not a class")
    PLAIN.discard(value_class)
    encoders[value_class] = encode
    _known.clear()
    namespace = {
        "value_class": value_class,
        "forms": forms,
        "decode": staticmethod(decode),
    }
    return FormatMeta(name, bases, namespace)


def is_format(type_: object) -> TypeGuard[FormatMeta]:
    """Whether this type was made by `format_type`."""
    return isinstance(type_, FormatMeta)


def read(type_: FormatMeta, raw: Any) -> Any:
    """Decode parsed JSON.

    Raises:
        ValueError: if it does not have the format. The message does not repeat the value.
    """
    if not isinstance(raw, type_.forms) or isinstance(raw, bool):
        raise ValueError(f"Expected `{type_!r}`, got `{type(raw).__name__}`")
    try:
        return type_.decode(raw)
    except (ArithmeticError, LookupError, TypeError, ValueError) as error:
        raise ValueError(f"Invalid `{type_!r}`") from error


def is_written(value: object) -> bool:
    """Whether a value is of a format, so that it is sent as one scalar."""
    return bool(encoders) and _encoder(type(value)) is not None


def written(value: Any) -> Any:
    """Return the encoded value, if it is of a format; any other one unchanged.

    Raises:
        TypeError: if its encoder returns neither a string nor a number.
    """
    type_ = cast("Any", type(value))
    encode = _encoder(type_) if encoders else None
    if encode is None:
        return value
    text = encode(value)
    if isinstance(text, str | int | float):
        return text
    made = type(text).__name__
    message = f"a {type_.__name__} was written as {made}, not as a string or a number"
    raise TypeError(message)


def _encoder(type_: type[Any]) -> Callable[[Any], Any] | None:
    """Return the encoder of a class."""
    if type_ not in _known:
        _known[type_] = _nearest(type_)
    return _known[type_]


def _nearest(type_: type[Any]) -> Callable[[Any], Any] | None:
    """Return the encoder of a class, or of the nearest one that it is derived from.

    A time is not a date, although Python derives its class from that of dates.
    """
    for base in type_.__mro__:
        if base in encoders:
            return encoders[base]
        if base is datetime.datetime:
            break
    return None


# end: formats
