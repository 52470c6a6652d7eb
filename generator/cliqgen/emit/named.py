"""Which documents and folders outside of its repository a client was made from, here.

The record of an output folder comes with the repository, and is no reason to read a file
elsewhere. That the user named the file is one, so it need not be named each time.
"""

from __future__ import annotations

import json
from pathlib import Path

from cliqgen.emit.state import keep, kept
from cliqgen.recorded import is_in_work_tree, is_within_reach
from cliqgen.request import GenerateRequest
from cliqgen.source.plain import is_list

_PURPOSE = "documents"


def remember_named(request: GenerateRequest, folder: Path) -> None:
    """Note what a client was just made from, as far as its repository does not hold it."""
    place = folder.resolve()
    try:
        elsewhere = sorted(
            str(path.resolve())
            for path in request.named()
            if not is_in_work_tree(path, place)
        )
    except (OSError, ValueError, RuntimeError):  # it is gone already
        return
    if elsewhere and elsewhere != sorted(_named(place)):
        keep(_PURPOSE, place, json.dumps(elsewhere).encode("ascii"))


def may_be_read(path: Path, folder: Path) -> bool:
    """Whether a document that an output folder records may be read for that alone."""
    try:
        place = folder.resolve()
        return is_within_reach(path, place) or str(path.resolve()) in _named(place)
    except (OSError, ValueError, RuntimeError):  # links without end, or no such path
        return False


def _named(place: Path) -> list[str]:
    try:
        known: object = json.loads(kept(_PURPOSE, place) or b"[]")
    except ValueError:
        return []
    return [name for name in known if isinstance(name, str)] if is_list(known) else []
