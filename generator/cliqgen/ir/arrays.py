"""The length of arrays that document each item by its position."""

from __future__ import annotations

from cliqgen.openapi.description import Schema


def has_one_length(schema: Schema) -> bool:
    """Whether an array has exactly the documented items, and so is a tuple.

    JSON Schema allows any further items by default (Core 2020-12, 10.3.1.2); authors who
    document each position mean that there are no others.
    """
    limits = dict(schema.limits)
    size, largest = len(schema.prefix_items), limits.get("maxItems")
    is_silent = schema.items is None and largest is None
    is_full = _ends(schema) or is_silent or largest == size
    return is_full and limits.get("minItems", size) == size


def may_go_on(schema: Schema) -> bool:
    """Whether further items may follow the documented ones."""
    largest = dict(schema.limits).get("maxItems")
    is_full = isinstance(largest, int) and largest <= len(schema.prefix_items)
    return not _ends(schema) and not is_full


def _ends(schema: Schema) -> bool:
    return schema.items is not None and schema.items.boolean is False
