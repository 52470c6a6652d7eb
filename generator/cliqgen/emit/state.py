"""Entries in the user's state folder, where no repository can put anything.

Each entry is about one output folder. It is trusted if only the user can have written it;
if it cannot be kept, cliqgen works without it.
"""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import platformdirs

from cliqgen.hashes import hash_of

_LONGEST = 1024 * 1024
_NO_LINK = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_CLOEXEC", 0)


def keep(purpose: str, folder: Path, content: bytes, longest: int = _LONGEST) -> bool:
    """Keep an entry about an output folder; False if that is impossible.

    The home folder may be missing or read-only, others may be able to write to it, or it
    may be part of the output.
    """
    path = _path(purpose, folder)
    if path is None:
        return False
    draft = path.with_suffix(".draft")
    try:
        if not path.parent.is_dir():
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not _is_private(os.lstat(path.parent), stat.S_ISDIR):
            return False
        flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | _NO_LINK
        with os.fdopen(os.open(draft, flags, 0o600), "wb") as stream:
            stream.write(content)
        draft.replace(path)
    except (OSError, ValueError):
        return False
    return kept(purpose, folder, longest) == content


def kept(purpose: str, folder: Path, longest: int = _LONGEST) -> bytes | None:
    """An entry about an output folder; None without one that can be trusted."""
    path = _path(purpose, folder)
    if path is None:
        return None
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | _NO_LINK
    try:
        if not _is_private(os.lstat(path.parent), stat.S_ISDIR):
            return None
        with os.fdopen(os.open(path, flags), "rb") as stream:
            if not _is_private(os.fstat(stream.fileno()), stat.S_ISREG):
                return None
            content = stream.read(longest + 1)
    except (OSError, ValueError):
        return None
    return content if len(content) <= longest else None


def drop(purpose: str, folder: Path) -> None:
    """Delete an entry."""
    path = _path(purpose, folder)
    if path is not None:
        with suppress(OSError):
            path.unlink(missing_ok=True)


def drop_oldest(purpose: str, folder: Path, most: int) -> None:
    """Delete all but the newest `most` entries for a purpose, of all folders."""
    path = _path(purpose, folder)
    if path is None:
        return
    with suppress(OSError):
        entries = sorted(
            path.parent.glob(f"{purpose}-*"), key=lambda entry: entry.lstat().st_mtime
        )
        for entry in entries[:-most]:
            entry.unlink(missing_ok=True)


def _path(purpose: str, folder: Path) -> Path | None:
    try:
        state = platformdirs.user_state_path("cliqgen", appauthor=False)
        if not state.is_absolute():  # there is no home
            return None
        if state.resolve().is_relative_to(folder):  # it could come with a repository
            return None
    except (OSError, RuntimeError, ValueError):
        return None
    return state / f"{purpose}-{hash_of(os.fsencode(folder))}"


def _is_private(status: os.stat_result, has_type: Callable[[int], bool]) -> bool:
    """Whether it has a file type, and only the user can change it or, if a file, read it."""
    if not has_type(status.st_mode):
        return False
    if sys.platform == "win32":  # where the profile of a user is closed to others
        return True
    others = 0o077 if stat.S_ISREG(status.st_mode) else 0o022
    return status.st_uid == os.geteuid() and not status.st_mode & others
