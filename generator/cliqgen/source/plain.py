"""Narrowing plain data: what YAML and JSON readers give."""

from __future__ import annotations

from typing import Any, TypeGuard

#: The types of values that have parts.
CONTAINERS = frozenset({dict, list})


def is_mapping(value: object) -> TypeGuard[dict[str, Any]]:
    """Whether a value is a mapping; the readers give only string keys."""
    return isinstance(value, dict)


def is_list(value: object) -> TypeGuard[list[Any]]:
    """Whether a value is a sequence."""
    return isinstance(value, list)
