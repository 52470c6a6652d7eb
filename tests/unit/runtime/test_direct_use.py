"""When unions are decoded at once: where they come often, and while it helps."""

from __future__ import annotations

import json
from typing import Any

import msgspec
import pytest
from client_runtime.decoding.decoder import Decoder
from client_runtime.model import Tagged, union
from direct_support import TEXT, Best, Fallen, File, Message, Text


class Counted(Decoder):
    """A decoder that counts what its direct form decodes."""

    def __init__(self, type_: Any) -> None:
        super().__init__(type_)
        self.tried = self.taken = 0

    def often(self, raw: Any, times: int = 1) -> Any:
        content, value = json.dumps(raw).encode(), None
        for _ in range(times):
            value = self.decode(content)
            if self._decode_directly is not None and not self.tried:
                self._decode_directly = self._counted(self._decode_directly)
        return value

    def _counted(self, decode: Any) -> Any:
        def counted(content: bytes) -> Any:
            self.tried += 1
            value = decode(content)
            self.taken += 1
            return value

        self.tried = self.taken = 0
        return counted


class TestWhenItIsUsed:
    def test_only_where_unions_come_often(self) -> None:
        counted = Counted(list[Message])
        assert counted.often([TEXT] * 99) == [Text(text="t")] * 99
        assert counted._decode_directly is None
        counted.often([TEXT])
        counted.often([TEXT])
        counted.often([TEXT] * 5)
        assert counted.taken == counted.tried > 0

    def test_what_it_does_not_take_is_decoded_as_declared(self) -> None:
        counted = Counted(list[Fallen])
        counted.often([TEXT] * 100)
        assert counted.often([TEXT]) == [Text(text="t")]
        with pytest.raises(msgspec.ValidationError) as error:
            counted.often([TEXT, {"kind": "text", "text": 5}])
        assert str(error.value) == (
            "Expected `str`, got `int` (in Text.text) - at `$[1]`"
        )

    def test_it_is_left_alone_longer_and_longer_where_it_does_not_help(self) -> None:
        kinds = union(
            "K", lambda: (Text, File, str), Tagged("kind", {"text": 0, "f": 1})
        )
        counted = Counted(list[kinds])
        counted.often([TEXT] * 100)
        counted.often([TEXT])
        assert counted.often(["plain"], 200) == ["plain"]
        assert counted.tried - counted.taken <= 8

    def test_text_that_is_not_utf_8(self) -> None:
        counted = Counted(list[Message])
        counted.often([TEXT] * 100)
        assert counted.often([{**TEXT, "text": "ä"}])[0].text == "ä"
        with pytest.raises(ValueError, match=r"(?i)utf-8"):
            counted.decode(b'[{"kind":"text","text":"t","more":"\xff"}]')
        with pytest.raises(ValueError, match="truncated"):
            counted.decode(b'[{"kind":"text"')

    def test_a_type_without_unions_is_not_looked_at_again(self) -> None:
        counted = Counted(list[Best])
        assert counted.often(["x"] * 100, 3) == ["x"] * 100
        assert counted._decode_directly is None
        assert counted._is_settled
