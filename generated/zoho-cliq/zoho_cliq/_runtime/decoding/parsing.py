# Copied by cliqgen into each client that it generates.
# Do not edit: your own code goes into the folder _custom of this package.
"""Parsing JSON into builtin types."""

from __future__ import annotations

import json
import math
from typing import Any

import msgspec


def parse_json(content: bytes) -> Any:
    """Parse JSON into builtin types.

    A number out of range (``1e999``, or thousands of digits) becomes the
    string of its digits.

    Raises:
        ValueError: if it is not JSON.
    """
    try:
        return msgspec.json.decode(content)
    except msgspec.ValidationError:  # it is JSON, but with such a number
        return json.loads(
            content,
            parse_int=_parse_int,
            parse_float=_parse_float,
            parse_constant=_refuse_constant,
        )


def _parse_int(digits: str) -> int | str:
    try:
        return int(digits)
    except ValueError:  # more digits than sys.set_int_max_str_digits allows
        return digits


def _parse_float(digits: str) -> float | str:
    value = float(digits)
    return value if math.isfinite(value) else digits


def _refuse_constant(name: str) -> Any:
    raise ValueError(f"{name} is not JSON")
