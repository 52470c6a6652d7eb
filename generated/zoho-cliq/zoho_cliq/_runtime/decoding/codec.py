"""JSON to typed values and back."""

from __future__ import annotations

from typing import Any

import msgspec

from .adaptive import adaptive_decoder, decoder
from .additional import collect, created
from .lenient import parse_json
from .places import Problem
from .sendable import sendable

_BOM = b"\xef\xbb\xbf"


class MalformedJSON(ValueError):
    """The bytes are not JSON."""


class Mismatch(ValueError):
    """The bytes are JSON, but not of the expected type."""


def decode(
    type_: Any, content: bytes, *, strict: bool
) -> tuple[Any, tuple[Problem, ...]]:
    """Decode a JSON text, in one pass as long as it has the declared type.

    Args:
        type_: any type that msgspec decodes, or one made by `union.union`.
        content: UTF-8; a byte order mark is ignored (RFC 8259, 8.1).
        strict: whether to refuse a value that does not have the type. If not, it
            is decoded as far as it goes, and what does not fit is reported.

    Returns:
        The value, and what in it differs from the type (nothing, if strict).

    Raises:
        MalformedJSON: if the bytes are not JSON, or too deeply nested.
        Mismatch: if strict, and the value does not have the type.
    """
    content = content.removeprefix(_BOM)
    before = created.count
    problems: tuple[Problem, ...] = ()
    try:
        if strict:
            value = decoder(type_).decode(content)
        else:
            value, problems = adaptive_decoder(type_).decode(content)
        if created.count != before:
            problems += collect(value, parse_json(content))
    except msgspec.ValidationError as error:
        raise Mismatch(str(error)) from None
    except (ValueError, RecursionError) as error:
        raise MalformedJSON(str(error)) from None
    if problems and strict:
        raise Mismatch(f"{problems[0].reason} - at `{problems[0].path}`")
    return value, problems


def parse(content: bytes) -> Any:
    """Parse a JSON text into builtin types; None if it is none."""
    try:
        return parse_json(content.removeprefix(_BOM))
    except (ValueError, RecursionError):
        return None


def encode(value: Any) -> bytes:
    """Encode a value as JSON, as `sendable` says; fields that hold their default are left
    out.

    Raises:
        TypeError: if it holds something that JSON cannot express.
        ValueError: for a number that is not finite (RFC 8259, 6). The message names its
            place.
    """
    return msgspec.json.encode(sendable(value))
