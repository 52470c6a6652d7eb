# Copied by cliqgen into each client that it generates.
# Do not edit: your own code goes into the folder _custom of this package.
"""JSON to typed values and back."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING, Any, TypeAlias

import msgspec

from .created import created
from .decoder import decoder

if TYPE_CHECKING:
    from .places import Problem

_Reader: TypeAlias = Callable[[Any, bytes], "tuple[Any, tuple[Problem, ...]]"]

_BOM = b"\xef\xbb\xbf"
_FRACTION = rb"[0-9](?:\.0|[eE])"


class MalformedJSON(ValueError):
    """The bytes are not JSON."""


class Mismatch(ValueError):
    """The bytes are JSON, but not of the expected type."""


def decode(
    type_: Any, content: bytes, *, strict: bool
) -> tuple[Any, tuple[Problem, ...]]:
    """Decode JSON, in a single pass if it has the declared type.

    Args:
        type_: any type that a `decoder` decodes.
        content: UTF-8; a byte order mark is ignored (RFC 8259, 8.1).
        strict: whether to refuse a value that does not have the type. If not, it
            is decoded as far as it matches, and differences are reported.

    Returns:
        The value, and its differences from the type (none, if strict).

    Raises:
        MalformedJSON: if the bytes are not JSON, or too deeply nested.
        Mismatch: if strict, and the value does not have the type.
    """
    if strict:
        return _refusing(type_, content, _read_strictly)
    return _decode(type_, content, _read_leniently)


def decode_as_declared(type_: Any, content: bytes) -> tuple[Any, tuple[Problem, ...]]:
    """Decode the usual case in a single pass.

    It is a strict `decode`, except that it refuses integers with a fraction or an
    exponent.
    """
    return _refusing(type_, content, _read_at_once)


def _refusing(
    type_: Any, content: bytes, read: _Reader
) -> tuple[Any, tuple[Problem, ...]]:
    value, problems = _decode(type_, content, read)
    if problems:
        raise Mismatch(f"{problems[0].reason} - at `{problems[0].path}`")
    return value, ()


def _decode(
    type_: Any, content: bytes, read: _Reader
) -> tuple[Any, tuple[Problem, ...]]:
    content = content.removeprefix(_BOM)
    before = created.count
    try:
        value, problems = read(type_, content)
        if created.count != before:
            from .additional import collect
            from .parsing import parse_json

            problems += collect(value, parse_json(content))
    except msgspec.ValidationError as error:
        raise Mismatch(str(error)) from None
    except (ValueError, RecursionError) as error:
        raise MalformedJSON(str(error)) from None
    return value, problems


def _read_at_once(type_: Any, content: bytes) -> tuple[Any, tuple[Problem, ...]]:
    return decoder(type_).decode(content), ()


def _read_strictly(type_: Any, content: bytes) -> tuple[Any, tuple[Problem, ...]]:
    """Read JSON in which integers may have a fraction or an exponent.

    msgspec does not accept ``1.0`` as an integer, although it is one (JSON Schema
    2020-12 Validation, 6.1.1).
    """
    try:
        return _read_at_once(type_, content)
    except msgspec.ValidationError:
        if re.search(_FRACTION, content):
            from .lenient import build_leniently
            from .parsing import parse_json

            value, problems = build_leniently(type_, parse_json(content))
            if not problems:
                return value, ()
        raise


def _read_leniently(type_: Any, content: bytes) -> tuple[Any, tuple[Problem, ...]]:
    from .adaptive import adaptive_decoder

    return adaptive_decoder(type_).decode(content)


def parse(content: bytes) -> Any:
    """Parse JSON into builtin types; None if it is malformed."""
    from .parsing import parse_json

    try:
        return parse_json(content.removeprefix(_BOM))
    except (ValueError, RecursionError):
        return None


def encode(value: Any) -> bytes:
    """Encode a value as JSON, see `sendable`; fields with their default are omitted.

    Raises:
        TypeError: if it holds something that JSON cannot express.
        ValueError: for a number that is not finite (RFC 8259, 6). The message names its
            path.
    """
    return msgspec.json.encode(_sendable()(value))


@cache  # an import in a function takes 1.6 us each time
def _sendable() -> Callable[[Any], Any]:
    from .sendable import sendable

    return sendable
