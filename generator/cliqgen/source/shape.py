"""What a part of a document says apart from its documentation."""

from __future__ import annotations

import json
from typing import Any, cast

_DOCUMENTATION = frozenset({"description", "example", "examples", "title"})
_NAME_MAPS = frozenset({"properties", "patternProperties", "$defs"})


def shape(value: Any) -> str:
    """A text that is equal for values that differ in documentation only."""
    return json.dumps(_bare(value, names=False), sort_keys=True, default=str)


def has_reference(value: Any) -> bool:
    """Whether a `$ref` stands anywhere inside."""
    if isinstance(value, dict):
        inner = cast(dict[str, Any], value)
        return "$ref" in inner or any(has_reference(v) for v in inner.values())
    if isinstance(value, list):
        return any(has_reference(item) for item in cast(list[Any], value))
    return False


def _bare(value: Any, *, names: bool) -> Any:
    """The value without documentation; a property called `title` is none."""
    if isinstance(value, dict):
        return {
            key: _bare(inner, names=not names and key in _NAME_MAPS)
            for key, inner in cast(dict[str, Any], value).items()
            if names or key not in _DOCUMENTATION
        }
    if isinstance(value, list):
        return [_bare(item, names=False) for item in cast(list[Any], value)]
    return value
