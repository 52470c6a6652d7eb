"""Decodes a page in which every item contradicts, and the same page as documented.

    python contradictions.py TURNS

Prints a JSON array with [contradicting, documented] in CPU seconds for each turn.
"""

from __future__ import annotations

import json
import sys
from functools import partial

from chats import chats
from decode import seconds
from zoho_cliq._runtime.decoding import codec
from zoho_cliq.models.chats import ChatList


def main() -> None:
    """Take the turns, the first of which does not count: that is when it is learned."""
    turns = int(sys.argv[1])
    documented = chats(1_000)
    page = json.loads(documented)
    for number, chat in enumerate(page["chats"]):
        chat["name"] = number
        del chat["chat_id"]
    contradicting = json.dumps(page).encode()

    def decode(content: bytes) -> None:
        codec.decode(ChatList, content, strict=False)

    pairs = [
        tuple(
            seconds(partial(decode, content)) for content in (contradicting, documented)
        )
        for _ in range(turns + 1)
    ]
    print(json.dumps(pairs[1:]))


if __name__ == "__main__":
    main()
