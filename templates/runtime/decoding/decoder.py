"""The decoders of msgspec, one for each type."""

from __future__ import annotations

from functools import cache
from typing import Any

import msgspec

from .union import decode_hook


@cache
def decoder(type_: Any) -> msgspec.json.Decoder[Any]:
    """The decoder of a type. Making one is dear, so each is made once."""
    return msgspec.json.Decoder(type_, dec_hook=decode_hook)
