"""Forms as text: application/x-www-form-urlencoded (OpenAPI 3.1, 4.8.15)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, TypeAlias

import msgspec

from .decoding.sendable import is_array
from .operation import Encoding
from .parameters import (
    deep_object,
    delimited,
    is_object,
    json_text,
    properties,
    query_string,
    reserved,
)

Fields: TypeAlias = Mapping[str, object] | msgspec.Struct

# begin: encodings
_DELIMITERS = {
    "form": ",",
    "spaceDelimited": " ",
    "pipeDelimited": "|",
    "tabDelimited": "\t",
}
# end: encodings


# begin: forms
def form_text(
    fields: Fields,
    # begin: encodings
    encodings: Mapping[str, Encoding],
    # end: encodings
) -> str:
    """Encode the fields of a form as application/x-www-form-urlencoded.

    Raises:
        TypeError: if they are not an object.
    """
    values = {
        name: _form_value(
            value,
            # begin: encodings
            encodings.get(name),
            # end: encodings
        )
        for name, value in form_fields(fields)
    }
    return query_string(values)


# end: forms
def form_fields(fields: Any) -> Iterable[tuple[str, object]]:
    """Return the fields of a form by name.

    Raises:
        TypeError: if they are not an object.
    """
    if not is_object(fields):
        raise TypeError(f"a form is an object, not {type(fields).__name__}")
    return properties(fields)


# begin: forms
def _form_value(
    value: object,
    # begin: encodings
    encoding: Encoding | None,
    # end: encodings
) -> object:
    # begin: encodings
    """Encode an object within a form as JSON, unless a style is documented."""
    if encoding is not None and encoding.style is not None:
        return styled_field(value, encoding)
    if encoding is not None:
        return json_text(value)
    # end: encodings
    return json_text(value) if is_object(value) else value


# end: forms
# begin: encodings
def styled_field(value: object, encoding: Encoding) -> object:
    """Encode the value in its style, like a query parameter (OpenAPI 3.1, 4.8.12.3)."""
    explode = encoding.style == "form" if encoding.explode is None else encoding.explode
    styled = value
    if encoding.style == "deepObject":
        styled = deep_object(value)
    elif not explode and (is_object(value) or is_array(value)):
        styled = delimited(value, _DELIMITERS[encoding.style or "form"])
    return reserved(styled) if encoding.allow_reserved else styled


# end: encodings
