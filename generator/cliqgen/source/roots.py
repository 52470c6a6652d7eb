"""How far references between files may reach: `--root`, or the description's own folder."""

from __future__ import annotations

import os
from pathlib import Path

from cliqgen.contained import is_in_git
from cliqgen.diagnostics import CliqgenError, Position, failure
from cliqgen.source.text import display_name, unreadable


def check_root(root: Path, description: Path) -> Path:
    """The folder of `--root` for a description, links of both resolved.

    Raises:
        CliqgenError: there is no such folder, it cannot be read, or the description is
            not below it.
    """
    real = readable_folder(root)
    if not description.is_relative_to(real):
        name, place = display_name(description), Position(display_name(root))
        message = f"{name} is not below the root {display_name(root)}"
        value = common_folder(real, description.parent)
        remedy = None if value is None else f"Pass a folder around both: --root {value}"
        raise failure("root-outside", message, place, remedy=remedy)
    return real


def readable_folder(path: Path) -> Path:
    """A folder that the user named, links resolved.

    Raises:
        CliqgenError: it does not exist, is not a folder, or cannot be read.
    """
    name = display_name(path)
    place = Position(name)
    try:
        real = path.resolve(strict=True)
        os.scandir(real).close()
    except FileNotFoundError:
        raise failure("file-missing", f"{name} does not exist", place) from None
    except NotADirectoryError:
        raise failure("not-folder", f"{name} is not a folder", place) from None
    except (
        OSError,
        ValueError,
        RuntimeError,
    ) as error:  # a loop of links raises either
        raise unreadable(path, error) from None
    return real


def check_target(path: Path) -> None:
    """Check that a folder or file can be read that URLs are read from.

    Raises:
        CliqgenError: it does not exist, or cannot be read.
    """
    try:
        is_file = path.is_file()
    except (OSError, ValueError) as error:
        raise unreadable(path, error) from None
    if not is_file:
        readable_folder(path)


def is_within(path: Path, root: Path) -> bool:
    """Whether a resolved path is below a folder, and not in a folder of git."""
    return path.is_relative_to(root) and not is_in_git(path, root)


def common_folder(*paths: Path) -> str | None:
    """The closest folder around resolved paths, as one writes it in the working folder.

    None if it is the root of the file system, or contains the home of the user.
    """
    try:
        common = Path(os.path.commonpath(paths))
        home, here = Path.home().resolve(), Path.cwd()
    except (ValueError, RuntimeError, OSError):  # several drives, or no home
        return None
    if common == Path(common.anchor) or home.is_relative_to(common):
        return None
    if here.is_relative_to(common):
        return Path(os.path.relpath(common, here)).as_posix()
    return display_name(common)


def outside(
    reference: str, place: Position, path: Path | None, root: Path, given: Path | None
) -> CliqgenError:
    """The error for a reference that leads to a path out of its root.

    `given` is the root of `--root`.
    """
    where = "the folder of the description"
    if given is not None:
        where = f"the root {display_name(given)}"
    value = None
    if path is not None and not path.is_relative_to(root):
        value = common_folder(root, path.parent)
    remedy = None
    if value is not None:
        remedy = (
            f"Pass --root {value} to allow it, or move the file into the folder "
            "of the description."
        )
    message = f"the reference {reference!r} leaves {where}"
    return failure("ref-outside", message, place, remedy=remedy)
