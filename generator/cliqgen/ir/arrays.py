"""How long an array is of which each place is described."""

from __future__ import annotations

from cliqgen.openapi.description import Schema


def has_one_length(schema: Schema) -> bool:
    """Whether an array has as many items as are described, and so is a tuple.

    To JSON Schema anything may follow where nothing is said (Core 2020-12, 10.3.1.2);
    whoever describes each place means that there are so many.
    """
    limits = dict(schema.limits)
    size, largest = len(schema.prefix_items), limits.get("maxItems")
    is_silent = schema.items is None and largest is None
    is_full = _ends(schema) or is_silent or largest == size
    return is_full and limits.get("minItems", size) == size


def may_go_on(schema: Schema) -> bool:
    """Whether further items may follow those that are described."""
    largest = dict(schema.limits).get("maxItems")
    is_full = isinstance(largest, int) and largest <= len(schema.prefix_items)
    return not _ends(schema) and not is_full


def _ends(schema: Schema) -> bool:
    return schema.items is not None and schema.items.boolean is False
