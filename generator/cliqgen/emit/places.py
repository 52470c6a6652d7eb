"""The output folder on disk: its owner, its contents, and the staging folders."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable
from pathlib import Path

from cliqgen.contained import is_in_git, is_inside, leads_out, work_tree
from cliqgen.diagnostics import CliqgenError, Position, failure
from cliqgen.hashes import hash_of
from cliqgen.manifest import NAME, Manifest, read_manifest
from cliqgen.regular import NotRegularError, read_regular
from cliqgen.request import Filters
from cliqgen.source.text import display_name, reason_of

STAGING = ".cliqgen-staging"


def staging_inside(folder: Path) -> Path:
    """Where a run stages when parts of the output folder change."""
    return folder / STAGING


def staging_beside(folder: Path) -> Path:
    """Where a run stages when the output folder is exchanged as a whole."""
    return folder.parent / f".{folder.name}{STAGING}"


def remains(folder: Path) -> list[Path]:
    """The staging folders of an interrupted run, including those of old versions."""
    folders = [staging_beside(folder)] if is_there(staging_beside(folder)) else []
    if folder.is_dir():
        inside = (p for p in folder.iterdir() if p.name.startswith(STAGING))
        folders += sorted(inside)
    return folders


def check_place(folder: Path) -> None:
    """Check that the output folder is a folder, or can become one.

    Raises:
        CliqgenError: it is not.
    """
    place = Position(str(folder))
    if folder.is_symlink() and not folder.exists():
        raise failure("output-unwritable", f"{folder} is a broken symbolic link", place)
    if folder.exists() and not folder.is_dir():
        raise failure("output-is-file", f"{folder} is a file", place)
    try:
        is_elsewhere = leads_out(folder)
    except (OSError, RuntimeError):
        reason = "its symbolic links form a loop"
        message = f"cannot create {folder}: {reason}"
        remedy = "Choose another folder."
        raise failure("output-unwritable", message, place, remedy=remedy) from None
    if is_elsewhere:
        real = folder.resolve()
        raise failure(
            "output-foreign",
            f"links lead {folder} out of its repository, to {real}",
            place,
            remedy=f"Pass {real} itself, if that is what you mean.",
        )
    real = folder.resolve()
    if is_in_git(real, work_tree(real)):
        raise failure(
            "output-foreign",
            f"links lead {folder} into the folder of git, to {real}",
            place,
            remedy="Choose another folder.",
        )
    above = next((p for p in folder.absolute().parents if p.exists()), None)
    if above is not None and not above.is_dir():
        raise failure(
            "output-unwritable",
            f"cannot create {folder}: {display_name(above)} is a file",
            place,
            remedy="Choose another folder.",
        )


def owned(folder: Path) -> Manifest:
    """The manifest of the folder, or an empty one for a new or empty folder.

    Raises:
        CliqgenError: the folder is someone else's.
    """
    try:
        present = [p.name for p in folder.iterdir()] if folder.is_dir() else []
    except OSError as error:
        raise unwritable(folder, error) from None
    if not [name for name in present if not name.startswith(STAGING)]:
        return Manifest("", Filters(), {}, {})
    manifest = read_manifest(folder)
    if manifest is None:
        raise failure(
            "output-foreign",
            f"{folder} is not empty and has no {NAME}",
            Position(str(folder)),
        )
    return manifest


def refuse_links(folder: Path, names: Iterable[str]) -> None:
    """Refuse paths that lead out of the folder, by their names or through links."""
    checked: set[Path] = set()
    for name in names:
        if not is_inside(name):
            raise failure(
                "output-path", f"{name!r} is not a path below the output folder"
            )
        path = folder
        for part in name.split("/"):
            path = path / part
            if path not in checked and path.is_symlink():
                raise failure(
                    "output-foreign",
                    f"{path} is a symbolic link",
                    Position(str(path)),
                    remedy="Remove the link; cliqgen only writes regular files.",
                )
            checked.add(path)


def digest(path: Path) -> str | None:
    """The hash of a file's bytes; None without a file.

    "" for a folder, and for what cliqgen never writes: pipes, devices, files over 64 MiB.

    Raises:
        OSError: it cannot be read.
    """
    try:
        return hash_of(read_regular(path))
    except FileNotFoundError:
        return None
    except (IsADirectoryError, NotADirectoryError, NotRegularError):
        return ""


def inode(path: Path) -> int | None:
    """The inode of a path, not following links; None if nothing exists there."""
    try:
        return os.lstat(path).st_ino
    except (FileNotFoundError, NotADirectoryError):
        return None


def is_there(path: Path) -> bool:
    """Whether something exists at a path, even if it is a broken link."""
    return inode(path) is not None


def is_folder(path: Path) -> bool:
    """Whether a path is a folder, and not a link to one."""
    try:
        return stat.S_ISDIR(os.lstat(path).st_mode)
    except (FileNotFoundError, NotADirectoryError):
        return False


def is_working_folder(path: Path) -> bool:
    """Whether it is the working folder of this process, and so perhaps of a shell."""
    try:
        return Path.cwd().is_relative_to(path.resolve())
    except OSError:  # the working folder is gone
        return False


def missing_parents(folder: Path) -> list[Path]:
    """The missing parents of a folder, the innermost first."""
    missing: list[Path] = []
    current = folder.parent
    while not current.exists() and current != current.parent:
        missing.append(current)
        current = current.parent
    return missing


def parents_within(folder: Path, name: str) -> list[Path]:
    """The folders between a file and the output folder, the innermost first."""
    path = (folder / name).parent
    parents: list[Path] = []
    while path != folder:
        parents.append(path)
        path = path.parent
    return parents


def remove_empty(folders: list[Path]) -> None:
    """Remove folders from the innermost on, as far as they are empty."""
    for folder in folders:
        try:
            folder.rmdir()
        except OSError:  # not empty, or never created
            return


def unwritable(path: Path, error: OSError) -> CliqgenError:
    """The error for a write that the system refuses."""
    return failure(
        "output-unwritable",
        f"cannot write {path}: {reason_of(error)}",
        Position(str(path)),
    )
