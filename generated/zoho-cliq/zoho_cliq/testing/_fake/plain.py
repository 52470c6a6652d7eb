# Copied by cliqgen into each client that it generates.
# Do not edit: your own code goes into the folder _custom of this package.
"""Values of JSON: which type each has."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeGuard


def is_object(value: Any) -> TypeGuard[dict[str, Any]]:
    """Whether a value is an object of JSON."""
    return isinstance(value, dict)


def is_array(value: Any) -> TypeGuard[list[Any]]:
    """Whether a value is an array of JSON."""
    return isinstance(value, list)


def listed(schema: Mapping[str, Any], keyword: str) -> list[Any]:
    """A keyword whose value is a list; empty if it is missing."""
    value = schema.get(keyword)
    return value if is_array(value) else []


def type_names(value: Any) -> tuple[str, ...]:
    """The types of JSON Schema that a value has."""
    if value is None:
        return ("null",)
    if isinstance(value, bool):
        return ("boolean",)
    if isinstance(value, int):
        return ("integer", "number")
    if isinstance(value, float):
        return ("integer", "number") if value.is_integer() else ("number",)
    if isinstance(value, str):
        return ("string",)
    return ("array",) if isinstance(value, list) else ("object",)
