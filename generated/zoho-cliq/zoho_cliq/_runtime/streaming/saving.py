# Copied by cliqgen into each client that it generates.
# Do not edit: your own code goes into the folder _custom of this package.
"""Files that appear only once they are complete."""

from __future__ import annotations

import os
import stat
from collections.abc import Generator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

_USUAL_MODE = 0o666  # minus the umask


@contextmanager
def saved_file(path: str | os.PathLike[str]) -> Generator[IO[bytes]]:
    """Open a file that is moved to its path when the block ends without an error.

    It is written next to its path, so that it can be moved there atomically. If the
    block fails or is interrupted, the path is unchanged.

    Raises:
        OSError: if it cannot be written.
    """
    target = Path(os.path.realpath(path))  # a link is kept, and leads to the new file
    mode = _mode(target)
    if mode is not None and not stat.S_ISREG(mode):
        with target.open("wb") as special:  # a pipe or a device; a folder is refused
            yield special
        return
    temporary, file = _create(target.parent, mode)
    try:
        with file:
            yield file
        if mode is not None:
            temporary.chmod(stat.S_IMODE(mode))
        temporary.replace(target)
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise


def _mode(path: Path) -> int | None:
    try:
        return path.stat().st_mode
    except FileNotFoundError:
        return None


def _create(folder: Path, mode: int | None) -> tuple[Path, IO[bytes]]:
    """Create a file, readable only by those who may read the one that it replaces."""
    allowed = _USUAL_MODE if mode is None else stat.S_IMODE(mode) & _USUAL_MODE
    path = folder / f".{os.urandom(8).hex()}.part"
    # O_EXCL: never through a link that another user has created.
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    descriptor = os.open(path, flags, allowed | stat.S_IWUSR)
    return path, os.fdopen(descriptor, "wb")
