"""Numbers as JSON writes them.

JSON knows one kind of number: 1 and 1.0 are equal (JSON Schema 2020-12 Core, 4.2.2). An
response keeps what came without a fraction as an int, of any length, so an id can be sent
back as it was read. What is sent is written as ECMAScript does it, and with it RFC 8785
(3.2.2.3): integers have no ``.0``, which servers refuse in the place of an id.
"""

from __future__ import annotations

import math
import re
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, TypeAlias

if TYPE_CHECKING:
    JSONNumber: TypeAlias = float
    """A number of a response: an int where it came without a fraction."""
    JSONDecimal: TypeAlias = Decimal
    """A decimal number that is a number of JSON, of which no digit gets lost."""
else:
    JSONNumber = int | float
    JSONDecimal = Annotated[Decimal, "number"]

_NAMED = r"(?i)[+-]?(?:(?P<nan>nan)|inf(?:inity)?)"
#: From here on ECMAScript writes an exponent (ECMA-262, Number::toString).
_EXPONENT_FROM, _EXPONENT_BELOW = 1e21, 1e-6


def number_text(value: float) -> str:
    """A finite number, in as few digits as tell it apart (RFC 8785, 3.2.2.3)."""
    if not value:
        return "0"
    digits = Decimal(repr(value))
    if _EXPONENT_BELOW <= abs(value) < _EXPONENT_FROM:
        return format(whole(value) if float(value).is_integer() else digits, "f")
    mantissa, _, exponent = f"{digits.normalize():e}".partition("e")
    return f"{mantissa}e{int(exponent):+d}"


def whole(value: float) -> Decimal:
    """An integer by its shortest digits, without a fraction."""
    return Decimal(repr(value)).to_integral_value()


def named_number(text: str) -> str | None:
    """The `number_name` of the number that a text names, if it is not finite: `inf`,
    `-Infinity`, `nan`.
    """
    found = re.fullmatch(_NAMED, text)
    if found is None:
        return None
    if found["nan"]:
        return "NaN"
    return "-Infinity" if text.startswith("-") else "Infinity"


def number_name(value: float) -> str:
    """What ECMAScript calls a number that is not finite, which JSON does not have
    (RFC 8259, 6).
    """
    return "NaN" if math.isnan(value) else "Infinity" if value > 0 else "-Infinity"
