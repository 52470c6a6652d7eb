"""What a part of a document says apart from its documentation."""

from __future__ import annotations

import json
from typing import Any

from cliqgen.source.plain import is_list, is_mapping

_DOCUMENTATION = frozenset({"description", "example", "examples", "title"})
_NAME_MAPS = frozenset({"properties", "patternProperties", "$defs"})


def shape(value: Any) -> str:
    """A text that is equal for values that differ in documentation only."""
    return json.dumps(_bare(value, names=False), sort_keys=True, default=str)


def has_reference(value: Any) -> bool:
    """Whether a `$ref` stands anywhere inside."""
    if is_mapping(value):
        return "$ref" in value or any(has_reference(v) for v in value.values())
    if is_list(value):
        return any(has_reference(item) for item in value)
    return False


def _bare(value: Any, *, names: bool) -> Any:
    """The value without documentation; a property called `title` is none."""
    if is_mapping(value):
        return {
            key: _bare(inner, names=not names and key in _NAME_MAPS)
            for key, inner in value.items()
            if names or key not in _DOCUMENTATION
        }
    if is_list(value):
        return [_bare(item, names=False) for item in value]
    return value
