"""What stays in a folder: names that lead nowhere else, and paths without links out of it.

Names in records and archives, and the links of a repository, may be a stranger's.
"""

from __future__ import annotations

import os
import unicodedata
from pathlib import Path

#: The folder of git, and its short name on Windows.
_GIT = (".git", "git~1")


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
    plain = _plain(part)
    return plain in (*_GIT, "_custom") or plain.startswith(".cliqgen-staging")


def is_in_git(path: str | Path, around: Path | None = None) -> bool:
    """Whether a path leads into a folder of git, under any name for that.

    What is above `around` does not count.
    """
    path = Path(path)
    if around is not None and path.is_relative_to(around):
        path = path.relative_to(around)
    parts = "/".join(path.parts).replace("\\", "/").split("/")
    return any(_plain(part.partition(":")[0]) in _GIT for part in parts)


def _plain(part: str) -> str:
    shown = "".join(c for c in part if unicodedata.category(c) != "Cf")
    return unicodedata.normalize("NFKC", shown).casefold().rstrip(". ")


def _can_be_path(name: str) -> bool:
    try:
        os.fsencode(name)
    except ValueError:
        return False
    return True


def work_tree(folder: Path) -> Path | None:
    """The folder with `.git` around another one; that of the user's home does not count."""
    root = _root(folder)
    return None if root is None or holds_home(root) else root


def is_in_home_repository(folder: Path) -> bool:
    """Whether a folder is in a repository that does not count."""
    root = _root(folder)
    return root is not None and holds_home(root)


def _root(folder: Path) -> Path | None:
    above = (folder, *folder.parents)
    return next((p for p in above if os.path.lexists(p / ".git")), None)


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
    real = path.resolve()
    return any(not real.is_relative_to(f.resolve()) for f in _around(written))


def configuration_leads_out(path: Path) -> bool:
    """Whether links lead a configuration out of its repository, or into a folder of git.

    Without a repository it is the folder that it is written in.

    Raises:
        OSError, RuntimeError: the links form a loop, or the path is too long.
    """
    folder, real = path.absolute().parent, path.resolve()
    tree = work_tree(folder)
    around = (tree or folder).resolve()
    is_own = real.is_relative_to(around) and not is_in_git(real, around)
    return not is_own or leads_out(path)


def _around(written: Path) -> list[Path]:
    """The repositories around a path, or else the working folder.

    All of them, since a link may lead into a repository.
    """
    above = (p for p in written.parents if os.path.lexists(p / ".git"))
    trees = [tree for tree in above if not holds_home(tree)]
    here = Path.cwd()
    if here in written.parents and not holds_home(here):
        trees.append(work_tree(here) or here)
    return trees
