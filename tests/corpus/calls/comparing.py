"""Whether two values, and what went over the wire, are the same."""

from __future__ import annotations

import datetime
import json
from typing import Any

from calls import wire
from calls.arguments import FILE


class Fault(Exception):
    """What went over the wire is not what the description says."""


def same_or_fault(one: Any, other: Any, what: str) -> None:
    """Hold two JSON values against each other.

    Raises:
        Fault: they differ.
    """
    path = _difference(one, other, "")
    if path is not None:
        raise Fault(f"{what} differs at {path or '/'}")


def _difference(one: Any, other: Any, path: str) -> str | None:
    """Where two JSON values differ; None where they are the same."""
    if isinstance(one, dict) and isinstance(other, dict):
        for key in [*one, *other]:
            if key not in one or key not in other:
                return f"{path}/{key} ({'lost' if key in other else 'added'})"
            found = _difference(one[key], other[key], f"{path}/{key}")
            if found is not None:
                return found
        return None
    if isinstance(one, list) and isinstance(other, list):
        if len(one) != len(other):
            return f"{path} ({len(one)} items, not {len(other)})"
        pairs = enumerate(zip(one, other, strict=True))
        found = (_difference(a, b, f"{path}/{i}") for i, (a, b) in pairs)
        return next((place for place in found if place is not None), None)
    is_kin = type(one) is type(other) or {type(one), type(other)} <= {int, float}
    if is_kin and (one == other or _is_same_time(one, other)):
        return None
    return f"{path} ({one!r:.60}, not {other!r:.60})"


def _is_same_time(one: Any, other: Any) -> bool:
    if not isinstance(one, str) or not isinstance(other, str):
        return False
    try:
        read = datetime.datetime.fromisoformat
        return read(one) == read(other)
    except (ValueError, TypeError):
        return False


def check_form(content: bytes, value: dict[str, Any]) -> None:
    """Hold a form against what it was made from.

    Raises:
        Fault: it is another one.
    """
    expected: list[tuple[str, str]] = []
    for name, item in value.items():
        for text in item if isinstance(item, list) else [item]:
            shown = text if isinstance(text, str) else json.dumps(text)
            expected.append((name, shown))
    if not wire.same_pairs(wire.form_value(content), expected):
        raise Fault(f"the form is {content[:200]!r}, not {str(expected)[:200]}")


def check_parts(kind: str, content: bytes, value: dict[str, Any]) -> None:
    """Hold the parts of a multipart body against what they were made from.

    Raises:
        Fault: they are others.
    """
    parts = wire.multipart_value(kind, content)
    expected = [
        (name, item)
        for name, stated in value.items()
        for item in (stated if isinstance(stated, list) else [stated])
    ]
    found = [name for name, *_ in parts]
    if sorted(found) != sorted(name for name, _ in expected):
        raise Fault(f"the parts are {found}, not {[n for n, _ in expected]}")
    for (name, _, _, payload), (_, item) in zip(
        sorted(parts, key=lambda p: p[0]),
        sorted(expected, key=lambda p: p[0]),
        strict=True,
    ):
        if payload == FILE:
            continue
        text = payload.decode()
        same = item if isinstance(item, str) else json.loads(text) == item
        if same != text and same is not True:
            raise Fault(f"the part {name} is {text[:100]!r}, not {item!r:.100}")
