"""What a part of a document means apart from its documentation."""

from __future__ import annotations

import json
from typing import Any

from cliqgen.source.plain import is_list, is_mapping

_DOCUMENTATION = frozenset({"description", "example", "examples", "title"})
#: What has no parts.
_SCALARS = frozenset({str, int, float, bool, type(None)})
_ENCODER = json.JSONEncoder(sort_keys=True, default=str)
_NAME_MAPS = frozenset({"properties", "patternProperties", "$defs"})


def shape(value: Any) -> str:
    """A string that is equal for values that differ in documentation only.

    The order in which members are written, or properties required, makes no difference.
    """
    return _text(_bare(value, names=False))


def portable_shape(value: Any) -> str:
    """The shape of a value, the same wherever the files are that it refers to."""
    return _text(_bare(value, names=False, has_files=False))


def has_reference(value: Any) -> bool:
    """Whether a `$ref` is anywhere inside."""
    if is_mapping(value):
        return "$ref" in value or any(has_reference(v) for v in value.values())
    if is_list(value):
        return any(has_reference(item) for item in value)
    return False


def _bare(value: Any, *, names: bool, has_files: bool = True) -> Any:
    """The value without documentation; a property called `title` is not documentation."""
    if is_mapping(value):
        return {
            key: (
                inner
                if type(inner) in _SCALARS and key != "$ref"
                else _member(key, inner, names=names, has_files=has_files)
            )
            for key, inner in value.items()
            if names or key not in _DOCUMENTATION
        }
    if is_list(value):
        return [
            (
                item
                if type(item) in _SCALARS
                else _bare(item, names=False, has_files=has_files)
            )
            for item in value
        ]
    return value


def _member(key: str, value: Any, *, names: bool, has_files: bool) -> Any:
    is_named = not names and key in _NAME_MAPS
    bare = _bare(value, names=is_named, has_files=has_files)
    if names:
        return bare
    if key == "required" and is_list(bare):
        return sorted(bare, key=_text)
    if key == "$ref" and not has_files:
        return _without_file(bare)
    if key == "mapping" and is_mapping(bare) and not has_files:
        return {name: _without_file(target) for name, target in bare.items()}
    return bare


def _without_file(reference: Any) -> Any:
    """A reference to a part of a file as if it were in that file."""
    if not isinstance(reference, str):
        return reference
    _, mark, pointer = reference.partition("#/")
    return f"{mark}{pointer}" if mark else reference


def _text(value: Any) -> str:
    return _ENCODER.encode(value)
