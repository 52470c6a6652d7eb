"""Narrowing plain data: what YAML and JSON readers give."""

from __future__ import annotations

from typing import Any, TypeGuard

#: Types of values of which equal ones are the same, unlike `0.0` and `-0.0`.
_SAME_IF_EQUAL = frozenset({str, int, bool, type(None)})
#: The types of values that have parts.
CONTAINERS = frozenset({dict, list})


def is_mapping(value: object) -> TypeGuard[dict[str, Any]]:
    """Whether a value is a mapping; the readers give only string keys."""
    return isinstance(value, dict)


def is_list(value: object) -> TypeGuard[list[Any]]:
    """Whether a value is a sequence."""
    return isinstance(value, list)


def flat_content(mapping: dict[str, Any]) -> tuple[object, ...] | None:
    """The content of a mapping without others inside, by value; else None.

    It distinguishes `1` and `true`, and different orders of members. Fractions are in none.
    """
    kinds = tuple(map(type, mapping.values()))
    if not _SAME_IF_EQUAL.issuperset(kinds):
        return None
    return (*mapping, *mapping.values(), *kinds)
