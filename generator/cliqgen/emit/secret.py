"""The secret of a run: what tells that the staged state which is found is the user's own.

It lies in the user's state folder, so nothing that comes with a repository can know it,
and holds for one run in one folder: with the end of the run it is gone, so what was
staged once is not believed again.
"""

from __future__ import annotations

import hashlib
import os
import secrets
import stat
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import platformdirs

_BYTES = 32
_NO_LINK = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_CLOEXEC", 0)


def create_secret(folder: Path) -> bytes | None:
    """A new secret for a run in an output folder, kept until `forget_secret`.

    None where it cannot be kept: there is no home, it cannot be written, others can write
    to it too, or it is part of the output. Such a run, once interrupted, is not finished.
    """
    path = _path(folder)
    if path is None:
        return None
    secret = secrets.token_bytes(_BYTES)
    draft = path.with_suffix(".draft")
    try:
        if not path.parent.is_dir():
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not _is_private(os.lstat(path.parent), stat.S_ISDIR):
            return None
        flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | _NO_LINK
        handle = os.open(draft, flags, 0o600)
        with os.fdopen(handle, "wb") as stream:
            stream.write(secret)
        draft.replace(path)
    except (OSError, ValueError):
        return None
    return secret if known_secret(folder) == secret else None


def known_secret(folder: Path) -> bytes | None:
    """The secret of the run that was begun last in an output folder; None without one."""
    path = _path(folder)
    if path is None:
        return None
    try:
        if not _is_private(os.lstat(path.parent), stat.S_ISDIR):
            return None
        flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | _NO_LINK
        handle = os.open(path, flags)
        with os.fdopen(handle, "rb") as stream:
            if not _is_private(os.fstat(handle), stat.S_ISREG):
                return None
            secret = stream.read(_BYTES + 1)
    except (OSError, ValueError):
        return None
    return secret if len(secret) == _BYTES else None


def forget_secret(folder: Path) -> None:
    """The run in an output folder has ended."""
    path = _path(folder)
    if path is not None:
        with suppress(OSError):
            path.unlink(missing_ok=True)


def _path(folder: Path) -> Path | None:
    try:
        state = platformdirs.user_state_path("cliqgen", appauthor=False)
        if not state.is_absolute():  # neither a home nor a place that was named
            return None
        if state.resolve().is_relative_to(folder):  # it could have come along
            return None
    except (OSError, RuntimeError, ValueError):
        return None
    return state / hashlib.sha256(os.fsencode(folder)).hexdigest()


def _is_private(status: os.stat_result, is_kind: Callable[[int], bool]) -> bool:
    """Whether it is of a kind, the user's, and of nobody else's to change or, a file, read."""
    if not is_kind(status.st_mode):
        return False
    if sys.platform == "win32":  # where the profile of a user is closed to others
        return True
    others = 0o077 if stat.S_ISREG(status.st_mode) else 0o022
    return status.st_uid == os.geteuid() and not status.st_mode & others
