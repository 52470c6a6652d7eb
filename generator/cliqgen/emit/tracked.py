"""Whether git tracks files of a folder, asked so that no code of a repository runs."""

from __future__ import annotations

import os
from pathlib import Path

from cliqgen.git import Missing, Refused, run


class Unknown(Exception):
    """Git cannot tell; the message says why."""


def is_tracked(path: Path) -> bool:
    """Whether git tracks a file or a folder, or anything in it, ignoring case.

    Without a repository nothing is tracked.

    Raises:
        Unknown: there is one, and git is missing, refuses or does not respond.
    """
    return _tracks(path.parent, f":(literal,icase){path.name}")


def tracks_any(folder: Path, prefix: str) -> bool:
    """Whether git tracks anything of a folder whose name begins with a prefix.

    Raises:
        Unknown: as for `is_tracked`.
    """
    return _tracks(folder, f":(icase){prefix}*")


def _tracks(folder: Path, pattern: str) -> bool:
    if not _has_repository(folder):
        return False
    try:
        _, listed = run("ls-files", "-z", "--cached", "--", pattern, folder=folder)
    except Missing as error:
        raise Unknown(str(error)) from None
    except Refused as error:
        reason = str(error)
        if reason.startswith("fatal: not a git repository"):  # .git is not a repository
            return False
        raise Unknown(reason.splitlines()[0] if reason else "it failed") from None
    return bool(listed)


def _has_repository(folder: Path) -> bool:
    """Whether there is a `.git` here or above, or the folder could be a repository itself."""
    return any(
        os.path.lexists(place / ".git") or os.path.lexists(place / "HEAD")
        for place in (folder, *folder.parents)
    )
