"""Alternatives that are one scalar, written in several ways.

Servers that accept numbers as strings, as in queries, document both: Elysia's
`t.Integer()` is a string of `format: integer` or an integer, and a `Decimal` of pydantic a
number or a string with a pattern. Responses contain one of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from cliqgen.ir.choices import is_null
from cliqgen.ir.json_types import NUMBER_FORMATS
from cliqgen.ir.types import Primitive, PrimitiveKind, Spelled, Type, nullable
from cliqgen.openapi.description import Missing, Schema
from cliqgen.source.schema_rules import SPELLED_FORMATS

#: A decimal number that is a JSON number; requests may send any number.
EXACT = Spelled(Primitive("exact"), (Primitive("number"),))
_STRING, _NUMBER = Primitive("string"), Primitive("number")
_SCALARS: dict[str, PrimitiveKind] = {
    "integer": "integer",
    "number": "number",
    "boolean": "boolean",
}
#: Longer patterns are not analyzed.
_LONGEST_PATTERN = 300
#: Lookaheads.
_AHEAD = re.compile(r"\(\?[!=][^()]*\)")
#: The parts of a pattern for numbers: digits, a sign and a point.
_NUMERIC = re.compile(
    r"(?:\^|\$|\(\?[:!=]|[()|]|\\d|\\?\.|0|[+-]\?|\\[+-]\??"
    r"|\[(?:\\?[d.+-]|0-9|[eE])+\]|[*+?]|\{\d{0,4}(?:,\d{0,4})?\})+"
)
_DIGITS = (r"\d", "[0-9]")
_POINT = re.compile(r"\\\.|\[\.\]")


def spelled_scalar(choices: Iterable[Schema]) -> Spelled | None:
    """The scalar that all alternatives except null are; None if there are several.

    `choices` have no references and no `allOf`.
    """
    parts = [choice for choice in choices if not is_null(choice)]
    names = [_scalar_name(part) for part in parts]
    if len(parts) < 2 or None in names:
        return None
    texts = [part for part in parts if _scalar_name(part) == "string"]
    others = {name for name in names if name != "string"}
    formats = {text.format for text in texts}
    if others == {"number"} and formats == {"date", "date-time"}:
        return Spelled(Primitive("datetime"), (Primitive("date"), _NUMBER))
    if len(texts) != 1 or not others:
        return None
    if "number" in others and _is_decimal(texts[0]):
        return Spelled(Primitive("decimal"), (_NUMBER, _STRING))
    scalar = SPELLED_FORMATS.get((texts[0].format or "").lower())
    is_boolean = others == {"boolean"}
    if scalar is None or ("boolean" in others) is not (
        is_boolean and scalar == "boolean"
    ):
        return None
    if (scalar == "boolean") is not is_boolean:
        return None
    name = "number" if "number" in others else others.pop()
    return Spelled(Primitive(_SCALARS[name or ""]), (_STRING,))


def spelled_type(schema: Schema) -> Spelled | None:
    """The number in a schema of numbers and strings, as ASP.NET documents all numbers that
    it also accepts as strings; None if the string may be any other.
    """
    types = {*schema.types} - {"null"}
    if types not in ({"integer", "string"}, {"number", "string"}):
        return None
    if schema.format == "decimal":
        return Spelled(Primitive("decimal"), (_NUMBER, _STRING))
    format_ = (schema.format or "").lower()
    if format_ not in {*SPELLED_FORMATS, *NUMBER_FORMATS} - {"boolean"}:
        return None
    is_whole = "integer" in types
    return Spelled(Primitive("integer" if is_whole else "number"), (_STRING,))


def without_exact(types: Iterable[Type | None]) -> list[Type | None]:
    """The variants of a union with floats for exact numbers, which JSON cannot distinguish."""
    listed = [*types]
    if len({*listed} - {None}) < 2:
        return listed
    exact = (EXACT, nullable(EXACT))
    return [_NUMBER if type_ in exact else type_ for type_ in listed]


def _scalar_name(schema: Schema) -> str | None:
    """The type name of an alternative that is any value of one scalar type."""
    types = [name for name in schema.types if name != "null"]
    is_limited = schema.enum is not None or not isinstance(schema.const, Missing)
    is_scalar = len(types) == 1 and (types[0] == "string" or types[0] in _SCALARS)
    return types[0] if is_scalar and not is_limited else None


def _is_decimal(text: Schema) -> bool:
    """Whether a string is a decimal number, by its format or by its pattern.

    A pattern is analyzed and never run, since it may not terminate.
    """
    if text.format is not None:
        return text.format == "decimal"
    pattern = dict(text.limits).get("pattern")
    if not isinstance(pattern, str) or len(pattern) > _LONGEST_PATTERN:
        return False
    bare = _AHEAD.sub("", pattern)
    return (
        _NUMERIC.fullmatch(bare) is not None
        and any(digits in bare for digits in _DIGITS)
        and max(len(_POINT.findall(choice)) for choice in bare.split("|")) == 1
    )
