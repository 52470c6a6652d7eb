"""Scalars: the types of strings, numbers and booleans, by their formats."""

from __future__ import annotations

from cliqgen.diagnostics import Diagnostics
from cliqgen.ir.choices import with_null
from cliqgen.ir.formats import Formats
from cliqgen.ir.json_types import plain_type, string_type
from cliqgen.ir.spellings import EXACT
from cliqgen.ir.types import AnyJson, Primitive, Type
from cliqgen.openapi.description import MISSING, Schema

_NAMES = frozenset({"string", "integer", "number", "boolean"})
#: The length of a UUID without hyphens, which some APIs use.
_UUID_LENGTH = 32


class Scalars:
    """Lowers scalars, of which most properties are one."""

    def __init__(self, formats: Formats, diagnostics: Diagnostics) -> None:
        self._formats = formats
        self._diagnostics = diagnostics
        self._alone: dict[tuple[tuple[str, ...], str | None, bool], Type] = {}

    def alone(self, schema: Schema) -> Type | None:
        """The type of a schema that is one scalar; None if something else affects it.

        It depends on type and format, and on nothing around the schema.
        """
        is_alone = (
            schema.ref is None
            and schema.boolean is None
            and schema.enum is None
            and schema.const is MISSING
            and schema.discriminator is None
            and not (schema.properties or schema.conditional)
            and not (schema.all_of or schema.one_of or schema.any_of)
        )
        if not is_alone:
            return None
        key = schema.types, schema.format, schema.nullable
        if key not in self._alone:
            names = [name for name in schema.types if name != "null"]
            is_scalar = len(names) == 1 and names[0] in _NAMES
            if not is_scalar or schema.format == "uuid":  # whose length counts
                return None
            self._alone[key] = with_null(schema, self.type_of(names[0], schema))
        return self._alone[key]

    def type_of(self, name: str, schema: Schema) -> Type:
        """The type of the values of one JSON type, which is neither array nor object."""
        custom = self._formats.type_of(schema, [name])
        if custom is not None:
            return custom
        if name == "string":
            return self._text(schema)
        if name == "number" and schema.format == "decimal":
            return EXACT
        return AnyJson() if name == "any" else plain_type(name)

    def _text(self, schema: Schema) -> Primitive:
        """The type of a string by its format, unless its length forbids that."""
        longest = dict(schema.limits).get("maxLength")
        is_possible = not isinstance(longest, int) or longest >= _UUID_LENGTH
        if schema.format != "uuid" or is_possible:
            return string_type(schema.format)
        text = f"a uuid cannot have at most {longest} characters"
        self._diagnostics.add("format-length", text, schema.node.position)
        return string_type(None)
