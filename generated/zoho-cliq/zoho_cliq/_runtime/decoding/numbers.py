# Copied by cliqgen into each client that it generates.
# Do not edit: your own code goes into the folder _custom of this package.
"""Numbers as JSON represents them.

JSON has one type of number: 1 and 1.0 are equal (JSON Schema 2020-12 Core, 4.2.2). A
number without a fraction in a response is an int, of any length, so an id can be sent
back unchanged. Numbers are sent in the notation of ECMAScript, which RFC 8785 (3.2.2.3)
uses: integers have no ``.0``, which servers refuse in an id.
"""

from __future__ import annotations

import math
import re
from decimal import Decimal
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    JSONNumber: TypeAlias = float
    """A number of a response: an int if it has no fraction."""
else:
    JSONNumber = int | float

_NAMED = r"(?i)[+-]?(?:(?P<nan>nan)|inf(?:inity)?)"
#: The bound from which ECMAScript uses an exponent (ECMA-262, Number::toString).
_EXPONENT_FROM, _EXPONENT_BELOW = 1e21, 1e-6


def number_text(value: float) -> str:
    """Format a finite number in as few digits as identify it (RFC 8785, 3.2.2.3)."""
    if not value:
        return "0"
    digits = Decimal(repr(value))
    if _EXPONENT_BELOW <= abs(value) < _EXPONENT_FROM:
        return format(whole(value) if float(value).is_integer() else digits, "f")
    mantissa, _, exponent = f"{digits.normalize():e}".partition("e")
    return f"{mantissa}e{int(exponent):+d}"


def whole(value: float) -> Decimal:
    """Return an integer by its shortest digits, without a fraction."""
    return Decimal(repr(value)).to_integral_value()


def named_number(text: str) -> str | None:
    """Return the `number_name` of the number that a string names, if it is not finite:
    `inf`, `-Infinity`, `nan`.
    """
    match = re.fullmatch(_NAMED, text)
    if match is None:
        return None
    if match["nan"]:
        return "NaN"
    return "-Infinity" if text.startswith("-") else "Infinity"


def number_name(value: float) -> str:
    """Return ECMAScript's name of a number that is not finite, which JSON does not have
    (RFC 8259, 6).
    """
    return "NaN" if math.isnan(value) else "Infinity" if value > 0 else "-Infinity"
