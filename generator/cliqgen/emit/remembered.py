"""The memo of the previous run for a folder.

It is in the user's state folder, so nothing that comes with a repository can add to it. It
is only valid for the same cliqgen, Python and libraries. If it is missing, damaged, too
large or of another cliqgen, the run starts without it.
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
#: The most bytes of a memo (1,200 operations need a sixth), and the most memos.
_LONGEST, _MOST = 24 * 1024 * 1024, 16


def remembered(place: Path) -> Memo:
    """Load the memo of the previous run for a place."""
    content = kept(_PURPOSE, place, _LONGEST) or b""
    mark, _, body = content.partition(b"\n")
    if mark.decode("ascii", "replace") != _mark(body):
        return Memo()
    try:
        tables: Any = json.loads(body)
    except (ValueError, RecursionError):
        return Memo()
    is_valid = is_mapping(tables) and all(map(is_mapping, tables.values()))
    return Memo(tables if is_valid else None)


def remember(place: Path, memo: Memo) -> None:
    """Keep the entries that a run used, and no others."""
    body = json.dumps(memo.used, separators=(",", ":")).encode("ascii")
    content = f"{_mark(body)}\n".encode("ascii") + body
    if len(content) > _LONGEST:
        drop(_PURPOSE, place)
    elif keep(_PURPOSE, place, content, _LONGEST):
        drop_oldest(_PURPOSE, place, _MOST)


def _mark(body: bytes) -> str:
    """The mark of a memo that is complete, and of this cliqgen."""
    return hash_of(f"{maker_hash()} ".encode("ascii") + body)
