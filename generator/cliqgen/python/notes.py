"""Short remarks on a value: limits, units of the limits, deprecation."""

from __future__ import annotations

import re

from cliqgen.openapi.description import Encoding
from cliqgen.python.prose import CLOSED, one_line

_LIMITS: dict[str, str] = {
    "minimum": "at least {}",
    "maximum": "at most {}",
    "exclusiveMinimum": "more than {}",
    "exclusiveMaximum": "less than {}",
    "multipleOf": "a multiple of {}",
    "minLength": "at least {} characters",
    "maxLength": "at most {} characters",
    "minItems": "at least {} items",
    "maxItems": "at most {} items",
    "minProperties": "at least {} entries",
    "maxProperties": "at most {} entries",
    "uniqueItems": "without repetition",
    "pattern": "matching `{}`",
    "enum": "one of {}",
    "default": "by default `{}`",
}


def limits_note(
    limits: tuple[tuple[str, int | float | str], ...], description: str | None
) -> str:
    """`At least 1, at most 100.`, without numbers that the description contains."""
    if not limits:
        return ""
    numbers = set(re.findall(r"[0-9][0-9.,]*[0-9]|[0-9]", description or ""))
    parts = [
        _limit(name, value)
        for name, value in limits
        if name in _LIMITS and str(value) not in numbers
    ]
    text = ", ".join(parts)
    return text[:1].upper() + text[1:] + "." if text else ""


def encoding_note(encoding: Encoding | None) -> str:
    """A sentence about the documented media types of a part of a form."""
    media_types = "" if encoding is None else encoding.content_type or ""
    names = [name.strip() for name in media_types.split(",") if name.strip()]
    if len(names) > 1:
        return f"As one of {', '.join(f'`{name}`' for name in names)}."
    return f"Sent as `{names[0]}`." if names else ""


def _limit(name: str, value: int | float | str) -> str:
    text = _LIMITS[name].format(value)
    return text.removesuffix("s") if value == 1 else text


def sentences(*parts: str | None) -> str:
    """Join parts to sentences, each closed by a full stop."""
    closed: list[str] = []
    for part in parts:
        line = one_line(part)
        if line:
            closed.append(line if line[-1] in CLOSED else line + ".")
    return " ".join(closed)


def duration(seconds: float) -> str:
    """`60 s` as `minute`, `600 s` as `10 minutes`."""
    if seconds % 60 == 0 and seconds >= 60:
        minutes = int(seconds // 60)
        return "minute" if minutes == 1 else f"{minutes} minutes"
    return f"{seconds:g} seconds" if seconds != 1 else "second"
