"""Decodes 10,000 chats with the client's codec and with msgspec alone, in turns.

    python decode.py TURNS

Prints a JSON array with [client, by hand] in CPU seconds for each turn.
"""

from __future__ import annotations

import gc
import json
import sys
import time
from collections.abc import Callable

import msgspec
from chats import chats
from zoho_cliq._runtime.decoding import codec
from zoho_cliq.models.chats import ChatList


def main() -> None:
    """Take the turns, the first of which does not count."""
    turns = int(sys.argv[1])
    content = chats(10_000)
    decoder = msgspec.json.Decoder(ChatList)

    def client() -> object:
        return codec.decode(ChatList, content, strict=False)

    def by_hand() -> object:
        return decoder.decode(content)

    assert client() == (by_hand(), ())
    pairs = [both(number, client, by_hand) for number in range(turns + 1)]
    print(json.dumps(pairs[1:]))


def both(
    number: int, client: Callable[[], object], by_hand: Callable[[], object]
) -> tuple[float, float]:
    """The times of a turn. Who comes second, which may be faster, changes by turns."""
    if number % 2:
        second = seconds(by_hand)
        return seconds(client), second
    return seconds(client), seconds(by_hand)


def seconds(decode: Callable[[], object]) -> float:
    """The time of decoding, without that of freeing the result."""
    gc.collect()
    started = time.process_time()
    result = decode()
    seconds = time.process_time() - started
    del result
    return seconds


if __name__ == "__main__":
    main()
