"""The types of strings."""

from __future__ import annotations

from cliqgen.diagnostics import Diagnostics
from cliqgen.ir.json_types import string_type
from cliqgen.ir.types import Primitive
from cliqgen.openapi.description import Schema

#: The length of a UUID without hyphens, which some APIs use.
_UUID_LENGTH = 32


def text_of(schema: Schema, diagnostics: Diagnostics) -> Primitive:
    """The type of a string by its format, unless its length forbids that."""
    longest = dict(schema.limits).get("maxLength")
    is_possible = not isinstance(longest, int) or longest >= _UUID_LENGTH
    if schema.format != "uuid" or is_possible:
        return string_type(schema.format)
    text = f"a uuid cannot have at most {longest} characters"
    diagnostics.add("format-length", text, schema.node.position)
    return string_type(None)
