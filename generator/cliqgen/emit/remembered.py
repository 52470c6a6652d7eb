"""What the last run into a folder found out about contents, for the next one.

It is the user's, in the state folder, and nothing that comes with a repository adds to it.
It holds for the same cliqgen, Python and libraries alone. Where it is missing, damaged,
too large or of another cliqgen, the run finds out everything by itself.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from cliqgen.emit.maker import maker_hash
from cliqgen.emit.state import drop, drop_oldest, keep, kept
from cliqgen.hashes import hash_of
from cliqgen.memo import Memo
from cliqgen.source.plain import is_mapping

_PURPOSE = "memo"
#: Bytes of one memo, that of 1,200 operations being a sixth of it; memos of all clients.
_LONGEST, _MOST = 24 * 1024 * 1024, 16


def remembered(place: Path) -> Memo:
    """What is known of the contents that the last run for a place met."""
    content = kept(_PURPOSE, place, _LONGEST) or b""
    stated, _, body = content.partition(b"\n")
    if stated.decode("ascii", "replace") != _mark(body):
        return Memo()
    try:
        tables: Any = json.loads(body)
    except (ValueError, RecursionError):
        return Memo()
    is_known = is_mapping(tables) and all(map(is_mapping, tables.values()))
    return Memo(tables if is_known else None)


def remember(place: Path, memo: Memo) -> None:
    """Keep what a run had a use for, and nothing of what was known besides."""
    body = json.dumps(memo.used, separators=(",", ":")).encode("ascii")
    content = f"{_mark(body)}\n".encode("ascii") + body
    if len(content) > _LONGEST:
        drop(_PURPOSE, place)
    elif keep(_PURPOSE, place, content, _LONGEST):
        drop_oldest(_PURPOSE, place, _MOST)


def _mark(body: bytes) -> str:
    """What tells that a memo is whole, and of this cliqgen."""
    return hash_of(f"{maker_hash()} ".encode("ascii") + body)
