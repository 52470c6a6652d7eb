# Copied by cliqgen into each client that it generates.
# Do not edit: your own code goes into the folder _custom of this package.
"""Texts invented for formats, lengths and patterns."""

from __future__ import annotations

import random
import re
import uuid
from collections.abc import Callable, Mapping
from functools import cache
from importlib import import_module
from typing import Any, Protocol

_FORMATS: Mapping[str, Callable[[int], str]] = {
    "date-time": lambda n: f"2024-05-06T{n // 60 % 24:02}:{n % 60:02}:09Z",
    "date": lambda n: f"2024-{n // 28 % 12 + 1:02}-{n % 28 + 1:02}",
    "time": lambda n: f"{n // 60 % 24:02}:{n % 60:02}:09Z",
    "duration": lambda n: f"PT{n + 5}M",
    "uuid": lambda n: str(uuid.UUID(int=(0x0B3C << 112) + (0x4 << 76) + (2 << 62) + n)),
    "email": lambda n: f"ada{n or ''}@example.com",
    "idn-email": lambda n: f"ada{n or ''}@example.com",
    "hostname": lambda n: f"host{n or ''}.example.com",
    "ipv4": lambda n: f"192.0.2.{n % 250 + 1}",
    "ipv6": lambda n: f"2001:db8::{n + 1:x}",
    "uri": lambda n: f"https://example.com/{n or ''}",
    "url": lambda n: f"https://example.com/{n or ''}",
    "iri": lambda n: f"https://example.com/{n or ''}",
    "uri-reference": lambda n: f"https://example.com/{n or ''}",
    "byte": lambda n: "aGVsbG8=",
    "base64": lambda n: "aGVsbG8=",
    "decimal": lambda n: f"{n + 12}.50",
    "int64": lambda n: str(n + 7),
    "int32": lambda n: str(n + 7),
    "uint64": lambda n: str(n + 7),
    "json-pointer": lambda n: f"/a/{n}",
    "regex": lambda n: "^a$",
}

_ATTEMPTS = 40
_LONGEST = 10_000  # characters


class _Generator(Protocol):
    def xeger(self, pattern: str, /) -> str: ...


def invent_text(keywords: Mapping[str, Any], name: str, number: int) -> str:
    """A string by its format, pattern and lengths; the same for the same arguments.

    Args:
        keywords: those of its schema.
        name: what the value is called, which is its content where it may be anything.
        number: distinguishes strings that are of the same schema.
    """
    least = min(int(keywords.get("minLength") or 0), _LONGEST)
    most = keywords.get("maxLength")
    most = _LONGEST if most is None else int(most)
    pattern = keywords.get("pattern")
    made = _FORMATS.get(str(keywords.get("format", "")))
    plain = name + (f" {number}" if number else "") if made is None else made(number)
    if isinstance(pattern, str):
        return _matching(pattern, least, most, number, plain)
    if len(plain) < least:
        plain = plain.ljust(least, "x")
    if len(plain) > most:
        # The number is at the end, and distinguishes it from others.
        plain = plain[-most:] if most else ""
    return plain


def _matching(pattern: str, least: int, most: int, number: int, plain: str) -> str:
    """A string that a pattern matches; the plain one if there is none."""
    for candidate in (plain, plain.replace(" ", "-"), str(number + 7), "a", "A1"):
        if _fits(pattern, candidate, least, most) and (
            not number or candidate == plain
        ):
            return candidate
    generate = _generator()
    if generate is None:
        return plain
    for attempt in range(_ATTEMPTS):
        text = generate(pattern, number * _ATTEMPTS + attempt)
        if text is not None and _fits(pattern, text, least, most):
            return text
    return plain


@cache
def _generator() -> Callable[[str, int], str | None] | None:
    """What makes texts for patterns, None if rstr is not installed."""
    try:
        rstr = import_module("rstr")  # so that type checkers do without it as well
    except ImportError:
        return None

    def generate(pattern: str, seed: int) -> str | None:
        # `\w`, `.` and the like are made of letters and digits that suit URLs.
        made: _Generator = rstr.Rstr(random.Random(seed))
        try:
            return made.xeger(_open_ends(pattern))
        except (re.error, KeyError, ValueError, IndexError, RecursionError, TypeError):
            return None

    return generate


def _open_ends(pattern: str) -> str:
    """A pattern without what rstr would repeat a hundred times."""
    return re.sub(r"(?<!\\)([\])\w.])([*+])(?!\?)", r"\1{1,8}", pattern)


def _fits(pattern: str, text: str, least: int, most: int) -> bool:
    try:
        is_match = re.search(pattern, text) is not None
    except (re.error, RecursionError):
        return True
    return is_match and least <= len(text) <= most and text.isprintable()
