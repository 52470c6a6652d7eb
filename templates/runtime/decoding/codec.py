"""JSON to typed values and back."""

from __future__ import annotations

from functools import cache
from typing import Any

import msgspec

from .additional import collect, created
from .lenient import Problem, build_leniently, parse_json
from .sendable import sendable
from .union import decode_hook

_BOM = b"\xef\xbb\xbf"


class MalformedJSON(ValueError):
    """The bytes are not JSON."""


class Mismatch(ValueError):
    """The bytes are JSON, but not of the expected type."""


@cache
def decoder(type_: Any) -> msgspec.json.Decoder[Any]:
    """The decoder of a type. Making one is dear, so each is made once."""
    return msgspec.json.Decoder(type_, dec_hook=decode_hook)


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
    try:
        value = decoder(type_).decode(content)
        if created.count == before:
            return value, ()
        problems = collect(value, parse_json(content))
        if problems and strict:
            raise Mismatch(f"{problems[0].reason} - at `{problems[0].path}`")
        return value, problems
    except msgspec.ValidationError as error:
        if strict:
            raise Mismatch(str(error)) from None
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise MalformedJSON(str(error)) from None
    try:
        raw = parse_json(content)
        value, problems = build_leniently(type_, raw)
        if created.count != before:
            problems += collect(value, raw)
        return value, problems
    except (ValueError, RecursionError) as error:
        raise MalformedJSON(str(error)) from None


def encode(value: Any) -> bytes:
    """Encode a value as JSON, as `sendable` says; fields that hold their default are left
    out.

    Raises:
        TypeError: if it holds something that JSON cannot express.
        ValueError: for a number that is not finite (RFC 8259, 6). The message names its
            place.
    """
    return msgspec.json.encode(sendable(value))
