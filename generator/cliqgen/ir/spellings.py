"""Alternatives that are one scalar, written in several ways.

Servers that read numbers from texts, as those of a query are, describe both: Elysia's
`t.Integer()` is a string of `format: integer` or an integer, and a `Decimal` of pydantic a
number or a string with a pattern. What is answered is one of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from cliqgen.ir.choices import is_null
from cliqgen.ir.kinds import NUMBER_FORMATS
from cliqgen.ir.types import Primitive, PrimitiveKind, Spelled, Type, nullable
from cliqgen.openapi.description import Missing, Schema
from cliqgen.source.schema_rules import SPELLED_FORMATS

#: A decimal number that is a number of JSON; any number can be sent for it.
EXACT = Spelled(Primitive("exact"), (Primitive("number"),))
_STRING, _NUMBER = Primitive("string"), Primitive("number")
_SCALARS: dict[str, PrimitiveKind] = {
    "integer": "integer",
    "number": "number",
    "boolean": "boolean",
}
#: Longer patterns are not looked at.
_LONGEST_PATTERN = 300
#: Conditions on what follows.
_AHEAD = re.compile(r"\(\?[!=][^()]*\)")
#: What a pattern of numbers is made of: digits, a sign and a point.
_NUMERIC = re.compile(
    r"(?:\^|\$|\(\?[:!=]|[()|]|\\d|\\?\.|0|[+-]\?|\\[+-]\??"
    r"|\[(?:\\?[d.+-]|0-9|[eE])+\]|[*+?]|\{\d{0,4}(?:,\d{0,4})?\})+"
)
_DIGITS = (r"\d", "[0-9]")
_POINT = re.compile(r"\\\.|\[\.\]")


def spelled_scalar(choices: Iterable[Schema]) -> Spelled | None:
    """The scalar that all alternatives are, but for null; None where they are several.

    `choices` are without references and `allOf`.
    """
    parts = [choice for choice in choices if not is_null(choice)]
    kinds = [_kind(part) for part in parts]
    if len(parts) < 2 or None in kinds:
        return None
    texts = [part for part in parts if _kind(part) == "string"]
    others = {kind for kind in kinds if kind != "string"}
    formats = {text.format for text in texts}
    if others == {"number"} and formats == {"date", "date-time"}:
        return Spelled(Primitive("datetime"), (Primitive("date"), _NUMBER))
    if len(texts) != 1 or not others:
        return None
    if "number" in others and _is_decimal(texts[0]):
        return Spelled(Primitive("decimal"), (_NUMBER, _STRING))
    meant = SPELLED_FORMATS.get((texts[0].format or "").lower())
    is_boolean = others == {"boolean"}
    if meant is None or ("boolean" in others) is not (
        is_boolean and meant == "boolean"
    ):
        return None
    if (meant == "boolean") is not is_boolean:
        return None
    name = "number" if "number" in others else others.pop()
    return Spelled(Primitive(_SCALARS[name or ""]), (_STRING,))


def spelled_type(schema: Schema) -> Spelled | None:
    """The number that a schema of numbers and texts is, as ASP.NET describes all numbers
    that it reads from texts as well; None where the text may be another one.
    """
    types = {*schema.types} - {"null"}
    if types not in ({"integer", "string"}, {"number", "string"}):
        return None
    if schema.format == "decimal":
        return Spelled(Primitive("decimal"), (_NUMBER, _STRING))
    stated = (schema.format or "").lower()
    if stated not in {*SPELLED_FORMATS, *NUMBER_FORMATS} - {"boolean"}:
        return None
    is_whole = "integer" in types
    return Spelled(Primitive("integer" if is_whole else "number"), (_STRING,))


def without_exact(kinds: Iterable[Type | None]) -> list[Type | None]:
    """The variants of a union, in which a number is told from texts by its kind only."""
    listed = [*kinds]
    if len({*listed} - {None}) < 2:
        return listed
    exact = (EXACT, nullable(EXACT))
    return [_NUMBER if kind in exact else kind for kind in listed]


def _kind(schema: Schema) -> str | None:
    """The type of an alternative that is any value of one scalar type."""
    types = [name for name in schema.types if name != "null"]
    is_limited = schema.enum is not None or not isinstance(schema.const, Missing)
    is_scalar = len(types) == 1 and (types[0] == "string" or types[0] in _SCALARS)
    return types[0] if is_scalar and not is_limited else None


def _is_decimal(text: Schema) -> bool:
    """Whether a string is a decimal number, by its format or by its pattern.

    A pattern is read and never run: it may be one that does not end.
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
