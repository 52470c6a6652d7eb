"""What stays in a folder: names that lead nowhere else, and paths without links out of it.

Names in records and archives, and the links of a repository, may be a stranger's.
"""

from __future__ import annotations

import os
import unicodedata
from pathlib import Path


def has_plain_parts(name: str) -> bool:
    """Whether a path with `/` is below a folder: relative, and without `.` and `..`."""
    return not any(part in ("", ".", "..") for part in name.split("/"))


def is_inside(name: str) -> bool:
    """Whether a path with `/` is below a folder on every operating system."""
    return (
        has_plain_parts(name)
        and not any(c in name for c in "\\:\0")
        and _can_be_path(name)
    )


def is_ownable(name: str) -> bool:
    """Whether cliqgen may write and delete a file.

    It may not in the folders of git and of the user's own code, and in staging folders, under
    any name that a file system may confuse with theirs.
    """
    return is_inside(name) and not any(map(_is_reserved, name.split("/")))


def _is_reserved(part: str) -> bool:
    """Whether a part of a path is `.git`, `_custom` or of a staging folder.

    Windows drops dots and spaces at the end and has short names, macOS drops invisible
    characters (git's own `verify_path` refuses the same).
    """
    shown = "".join(c for c in part if unicodedata.category(c) != "Cf")
    plain = unicodedata.normalize("NFKC", shown).casefold().rstrip(". ")
    return plain in (".git", "git~1", "_custom") or plain.startswith(".cliqgen-staging")


def _can_be_path(name: str) -> bool:
    try:
        os.fsencode(name)
    except ValueError:
        return False
    return True


def work_tree(folder: Path) -> Path | None:
    """The folder with `.git` around another one; that of the user's home does not count."""
    above = (folder, *folder.parents)
    root = next((p for p in above if os.path.lexists(p / ".git")), None)
    return None if root is None or holds_home(root) else root


def holds_home(folder: Path) -> bool:
    """Whether it contains the user's home folder."""
    try:
        return Path.home().resolve().is_relative_to(folder)
    except RuntimeError:  # there is no home
        return folder == Path(folder.anchor)


def leads_out(path: Path) -> bool:
    """Whether links lead a path out of the repository that it is written in.

    Without a repository it is the working folder. A path outside of both, or written with
    `..` that leave them, is the user's own choice.

    Raises:
        OSError, RuntimeError: the links form a loop, or the path is too long.
    """
    written = Path(os.path.normpath(path.absolute()))
    around = _around(written)
    return around is not None and not path.resolve().is_relative_to(around.resolve())


def _around(written: Path) -> Path | None:
    tree = work_tree(written.parent)
    if tree is not None:
        return tree
    here = Path.cwd()
    return here if here in written.parents and not holds_home(here) else None
