# Copied by cliqgen into each client that it generates.
# Do not edit: your own code goes into the folder _custom of this package.
"""The msgspec decoders, one for each type."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from functools import cache
from typing import Any

import msgspec

from .union import decode_hook

_OFTEN = 100  # values made by a hook, after which a direct type is worth making
_LONGEST = 64  # responses for which an unhelpful direct type is not tried


@cache
def decoder(type_: Any) -> Decoder:
    """Return the decoder of a type. Making one is expensive, so each is made once."""
    return Decoder(type_)


class Decoder:
    """Decodes a type as declared.

    If msgspec often has to call the hook for unions, content is decoded by the direct
    form of the type first (see `direct`), and as declared if that refuses it.
    """

    def __init__(self, type_: Any) -> None:
        hook: Callable[[type, Any], Any] = decode_hook
        hook = self._ask
        self._type = type_
        self._decode_directly: Callable[[bytes], Any] | None = None
        self._asked = 0
        self._is_settled = False  # whether the direct form was looked up
        self._waiting = self._pause = 0  # responses to decode as declared
        self._decode_as_declared = msgspec.json.Decoder(type_, dec_hook=hook).decode

    def decode(self, content: bytes) -> Any:
        """Decode JSON.

        Raises:
            msgspec.ValidationError: if it does not have the type.
            ValueError: if it is not JSON.
            RecursionError: if it is nested too deeply.
        """
        if self._asked >= _OFTEN:
            return self._decode_directly_if_possible(content)
        return self._decode_as_declared(content)

    def _decode_directly_if_possible(self, content: bytes) -> Any:
        if not self._is_settled:
            from .direct import direct_decoder

            with suppress(TypeError):  # msgspec does not support it after all
                self._decode_directly = direct_decoder(self._type)
            self._is_settled = True
        if self._decode_directly is None or self._waiting:
            self._waiting = max(self._waiting - 1, 0)
            return self._decode_as_declared(content)
        try:
            if not content.isascii():
                content.decode()  # msgspec does not check what it skips
            return self._decode_directly(content)
        except (ValueError, RecursionError):
            value = self._decode_as_declared(content)
        # Only if the direct form refused what the declared type takes.
        self._waiting = self._pause = min(2 * self._pause + 1, _LONGEST)
        return value

    def _ask(self, type_: type, raw: Any) -> Any:
        self._asked += 1
        return decode_hook(type_, raw)
