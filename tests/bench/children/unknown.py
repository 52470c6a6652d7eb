"""Decodes a page with fields that nobody documents, by models that keep and that drop them.

    python unknown.py TURNS

Prints a JSON array with [keeping, dropping] in CPU seconds for each turn.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable

from chats import chats
from decode import seconds
from zoho_cliq._runtime.decoding import codec
from zoho_cliq._runtime.model import KeepingModel, Model


class _Creator(Model, kw_only=True):
    id: str
    name: str | None = None


class _Chat(Model, kw_only=True):
    chat_id: str
    name: str | None = None
    participant_count: int | None = None
    creator: _Creator | None = None
    unread_message_count: int | None = None


class _KeepingCreator(KeepingModel, kw_only=True):
    id: str
    name: str | None = None


class _KeepingChat(KeepingModel, kw_only=True):
    chat_id: str
    name: str | None = None
    participant_count: int | None = None
    creator: _KeepingCreator | None = None
    unread_message_count: int | None = None


def main() -> None:
    """Take the turns, the first of which does not count."""
    turns = int(sys.argv[1])
    content = chats(1_000)
    keeping = _decoding(dict[str, list[_KeepingChat]], content)
    dropping = _decoding(dict[str, list[_Chat]], content)
    pairs = [(seconds(keeping), seconds(dropping)) for _ in range(turns + 1)]
    print(json.dumps(pairs[1:]))


def _decoding(type_: object, content: bytes) -> Callable[[], object]:
    return lambda: codec.decode(type_, content, strict=False)


if __name__ == "__main__":
    main()
