"""Reusing formatted files of the previous run.

A manifest from a repository may agree with files that were never formatted, or contain
other code. So the user's state folder has the hash of the manifest that the user's last run
wrote, and nothing is reused from a folder with another one.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from cliqgen.diagnostics import CliqgenError
from cliqgen.emit.places import digest
from cliqgen.emit.state import keep, kept
from cliqgen.hashes import hash_of, hash_of_text
from cliqgen.manifest import NAME, read_manifest
from cliqgen.regular import read_regular

if TYPE_CHECKING:
    from cliqgen.formatting import Reuse

_PURPOSE = "written"


def note_written(folder: Path, manifest: str) -> None:
    """Note the hash of the manifest that a run has just written or confirmed."""
    content = manifest.encode("ascii")
    if kept(_PURPOSE, folder) != content:
        keep(_PURPOSE, folder, content)


def reuse_formatted(folder: Path) -> Reuse:
    """Reuse formatted files if black and the printed text are the same.

    Files that were edited since are not reused.
    """
    from cliqgen.formatting import formatter_version

    try:
        recorded = kept(_PURPOSE, folder.resolve())
        is_own = recorded is not None and digest(folder / NAME) == recorded.decode(
            "ascii"
        )
        manifest = read_manifest(folder) if is_own else None
    except (CliqgenError, OSError, RuntimeError, ValueError):
        manifest = None  # reported when the folder is written
    if manifest is None or manifest.formatter != formatter_version():
        return lambda path, text: None
    own = manifest

    def reuse(path: str, text: str) -> str | None:
        if own.printed.get(path) != hash_of_text(text):
            return None
        try:
            content = read_regular(folder / path)
            is_same = hash_of(content) == own.files.get(path)
            return content.decode("utf-8") if is_same else None
        except (OSError, ValueError):
            return None

    return reuse
