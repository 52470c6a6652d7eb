# Copied by cliqgen into each client that it generates.
# Do not edit: your own code goes into the folder _custom of this package.
"""Forms as text: application/x-www-form-urlencoded (OpenAPI 3.1, 4.8.15)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, TypeAlias

import msgspec

from .parameters import is_object, json_text, properties, query_string

Fields: TypeAlias = Mapping[str, object] | msgspec.Struct


def form_text(
    fields: Fields,
) -> str:
    """Encode the fields of a form as application/x-www-form-urlencoded.

    Raises:
        TypeError: if they are not an object.
    """
    values = {
        name: _form_value(
            value,
        )
        for name, value in form_fields(fields)
    }
    return query_string(values)


def form_fields(fields: Any) -> Iterable[tuple[str, object]]:
    """Return the fields of a form by name.

    Raises:
        TypeError: if they are not an object.
    """
    if not is_object(fields):
        raise TypeError(f"a form is an object, not {type(fields).__name__}")
    return properties(fields)


def _form_value(
    value: object,
) -> object:
    return json_text(value) if is_object(value) else value
