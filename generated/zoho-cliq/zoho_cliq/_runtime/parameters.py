# Copied by cliqgen into each client that it generates.
# Do not edit: your own code goes into the folder _custom of this package.
"""Parameters as text: the styles of OpenAPI 3.1, 4.8.12, encoded per RFC 3986.

Only the unreserved characters (letters, digits, ``-._~``) are sent unencoded, unless
the description allows more. Messages name the parameter and never repeat its value.
`styles` has the styles of paths, headers and cookies.
"""

from __future__ import annotations

import datetime
import enum
import json
import math
import uuid
from base64 import b64encode
from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal
from typing import Any, TypeAlias, TypeGuard, TypeVar, cast
from urllib.parse import quote, unquote

import msgspec
from msgspec import UNSET, UnsetType

from .decoding import codec
from .decoding.numbers import number_text
from .decoding.sendable import field_numbers, is_array, named_numbers
from .decoding.times import utc
from .decoding.wire_name import WIRE_NAME

T = TypeVar("T")

Pair: TypeAlias = tuple[str, str]
Encode: TypeAlias = Callable[[str, str], str]
"""Encodes a string; the name before it is for messages."""


class Delimited:
    """Values to send as one, see `delimited`."""

    __slots__ = ("delimiter", "values")

    def __init__(self, values: tuple[object, ...], delimiter: str) -> None:
        self.values = values
        self.delimiter = delimiter


def delimited(
    values: object, delimiter: str, *, or_text: bool = False
) -> Delimited | None:
    """Join an array into one value (styles form, pipeDelimited, spaceDelimited).

    An object becomes ``key,value,key,value``. Each item is percent-encoded separately, so
    a comma inside an item is not taken for a delimiter. A space or a bar would be,
    because these delimiters must be percent-encoded too: an item that contains one is
    refused.

    Args:
        values: the items, of which ``None`` is omitted as undefined (RFC 6570, 2.3);
            ``None``, ``UNSET`` and an empty array send nothing.
        delimiter: ``","``, ``"|"``, ``" "`` or a tab.
        or_text: whether a single string is legal too.

    Raises:
        TypeError: if the items are a single string.
    """
    if is_absent(values):
        return None
    if isinstance(values, str | bytes) and not or_text:
        # Its characters would be taken for items.
        raise TypeError("expected an array, found a single string")
    items = tuple(flat(values))
    return Delimited(items, delimiter) if items else None


def json_text(value: object, *, is_ascii: bool = False) -> str | None:
    """Send a value as JSON text (a parameter with ``content``, OpenAPI 3.1, 4.8.12.2).

    Args:
        value: anything that msgspec encodes; ``None`` and ``UNSET`` send nothing.
        is_ascii: whether other characters are escaped, as headers require.
    """
    if is_absent(value):
        return None
    text = codec.encode(value).decode()
    if is_ascii and not text.isascii():
        plain = msgspec.json.decode(text)
        text = json.dumps(plain, ensure_ascii=True, separators=(",", ":"))
    return text


def plain_value(value: object) -> str | None:
    """Send a scalar as plain text (a body of ``text/plain``).

    Raises:
        ValueError: as `text_of` does.
    """
    return None if is_absent(value) else text_of("body", value)


def number_or_name(value: T, *names: str) -> T:
    """Send numbers that are not finite by their documented names."""
    return cast("T", named_numbers(value, names))


def unescaped(value: T) -> T:
    """Decode, once, an id that the API itself returns percent-encoded.

    So such an id can be passed on unchanged, and is not encoded twice.
    """
    return cast("T", unquote(value)) if isinstance(value, str) else value


def is_absent(value: object) -> TypeGuard[UnsetType | None]:
    """Whether an argument was not given."""
    return value is None or value is UNSET


def percent_encode(name: str, text: str) -> str:
    """Percent-encode everything but the unreserved characters (RFC 3986, 2.3).

    Raises:
        ValueError: if the text has a lone surrogate, which UTF-8 cannot encode.
    """
    try:
        return quote(text, safe="")
    except UnicodeEncodeError:
        raise ValueError(f"{name}: the text is not valid Unicode") from None


def plain_text(_name: str, text: str) -> str:
    """Return a string unchanged, if nothing is percent-encoded."""
    return text


def query_string(parameters: Mapping[str, object]) -> str:
    """Encode parameters as a query or as a form, without those not given."""
    return "&".join(
        f"{percent_encode(name, key)}={value}"
        for name, argument in parameters.items()
        if argument is not None and argument is not UNSET  # most are absent
        for key, value in pairs_of(name, argument)
    )


def text_of(name: str, value: object) -> str:
    """Format one scalar.

    Booleans are ``true`` and ``false``, floats are written as in JSON (`number_text`),
    and times follow RFC 3339, in UTC if they have a zone (`utc`).

    Raises:
        ValueError: for a number that is not finite, or a time without a zone.
        TypeError: for anything that is not a scalar.
    """
    match value:
        case enum.Enum():
            return text_of(name, value.value)
        case str():
            return value
        case bool():
            return "true" if value else "false"
        case int():
            return str(value)
        case float():
            if not math.isfinite(value):
                raise ValueError(f"{name}: the number is not finite")
            return number_text(value)
        case Decimal():
            if not value.is_finite():
                raise ValueError(f"{name}: the number is not finite")
            return format(value, "f")
        case datetime.datetime():
            _check_zone(name, value)
            return utc(value).isoformat().replace("+00:00", "Z")
        case datetime.date() | datetime.time():
            return value.isoformat()
        case uuid.UUID():
            return str(value)
        case _:
            type_name = type(value).__name__
            raise TypeError(f"{name}: a value of type {type_name} cannot be sent here")


def _check_zone(name: str, time: datetime.datetime) -> None:
    if time.utcoffset() is None:
        raise ValueError(f"{name}: the time needs a time zone (RFC 3339)")


def item_text(name: str, value: object) -> str:
    """Format a value inside another one.

    No style defines nested objects and arrays; they are sent as JSON.
    Bytes are sent as base64.
    """
    if isinstance(value, bytes):
        return b64encode(value).decode("ascii")
    if is_object(value) or is_array(value):
        return codec.encode(value).decode()
    return text_of(name, value)


def flat(value: object) -> Iterator[object]:
    """Yield the items of an array, the keys and values of an object, or a single value."""
    if is_object(value):
        for pair in properties(value):
            yield from pair
    elif is_array(value):
        yield from items_of(value)
    else:
        yield value


def items_of(array: Iterable[object]) -> Iterator[object]:
    """Yield the items of an array without undefined ones (RFC 6570, 2.3)."""
    return (item for item in array if not is_absent(item))


def is_object(value: object) -> TypeGuard[msgspec.Struct | Mapping[str, Any]]:
    """Whether a value is sent as an object."""
    return isinstance(value, msgspec.Struct | Mapping)


def properties(
    value: msgspec.Struct | Mapping[str, Any],
) -> Iterator[tuple[str, object]]:
    """Return the properties of an object by their wire names, without those that are not
    given or read-only.
    """
    if isinstance(value, msgspec.Struct):
        names = zip(
            value.__struct_encode_fields__, value.__struct_fields__, strict=True
        )
        read_only = getattr(value, "__read_only__", ())
        pairs = [
            (wire_name, _property(value, name))
            for wire_name, name in names
            if name not in read_only
        ]
        items: Iterable[tuple[str, Any]] = pairs
        additional = dict(pairs).pop(WIRE_NAME, {})
        named = [p for p in pairs if p[0] != WIRE_NAME and not is_absent(p[1])]
        items = [
            *named,
            *(pair for pair in additional.items() if pair[0] not in dict(named)),
        ]
    else:
        items = value.items()
    return ((name, item) for name, item in items if not is_absent(item))


def _property(value: msgspec.Struct, name: str) -> Any:
    item = getattr(value, name)
    names = field_numbers(type(value), name)
    return named_numbers(item, names) if names else item


def pairs_of(
    name: str, value: object, encode: Encode = percent_encode
) -> Iterator[Pair]:
    """Yield the unencoded keys and the encoded values of a parameter."""
    if is_absent(value):
        return
    if isinstance(value, Delimited):
        yield name, _join(name, value, encode)
        return
    if is_object(value):
        for key, item in properties(value):
            yield from _repeated(key, item, encode)
    else:
        yield from _repeated(name, value, encode)


def _repeated(name: str, value: object, encode: Encode) -> Iterator[Pair]:
    for item in items_of(value) if is_array(value) else (value,):
        yield name, encode(name, item_text(name, item))


def _join(name: str, value: Delimited, encode: Encode) -> str:
    is_plain = encode is plain_text or value.delimiter == ","
    delimiter = value.delimiter if is_plain else quote(value.delimiter)
    items = [item_text(name, item) for item in value.values]
    if delimiter != "," and any(value.delimiter in item for item in items):
        raise ValueError(f"{name}: an item holds the delimiter {value.delimiter!r}")
    return delimiter.join(encode(name, item) for item in items)
