"""One run at a time in one output folder."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager, suppress
from pathlib import Path

from cliqgen.diagnostics import Position, failure
from cliqgen.source.text import display_name

#: The number of seconds to wait for another run.
PATIENCE = 60.0
_PAUSE = 0.05


@contextmanager
def exclusive(folder: Path, waiting: Callable[[], None]) -> Generator[None]:
    """Lock an output folder against other runs; `waiting` is called if there is one.

    The lock is on the parent folder, since the output folder itself may be exchanged, or
    not exist yet. The system frees the lock of a killed run, and nothing remains.

    Raises:
        CliqgenError: the other run took too long.
    """
    deadline = time.monotonic() + PATIENCE
    handle = _open(folder)
    try:
        is_reported = False
        while handle is not None and not _lock(handle):
            if not is_reported:
                waiting()
                is_reported = True
            if time.monotonic() > deadline:
                name = display_name(folder)
                raise failure(
                    "output-busy",
                    f"another run has been writing to {name} for {PATIENCE:g} seconds",
                    Position(name),
                )
            time.sleep(_PAUSE)
        yield
    finally:
        if handle is not None:
            os.close(handle)
            _remove_lock_file(folder)


def is_busy(folder: Path) -> bool:
    """Whether a run may be writing to an output folder; asking leaves no trace."""
    if sys.platform == "win32":  # asking would create a file
        return True
    handle = _open(folder)
    if handle is None:
        return True
    try:
        return not _lock(handle)
    finally:
        os.close(handle)


if sys.platform == "win32":
    import msvcrt

    def _open(folder: Path) -> int | None:
        return os.open(_lock_file(folder), os.O_RDWR | os.O_CREAT)

    def _lock(handle: int) -> bool:
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

    def _lock_file(folder: Path) -> Path:
        return folder.parent / f".{folder.name}.cliqgen-lock"

    def _remove_lock_file(folder: Path) -> None:
        with suppress(OSError):  # the next run has it open
            _lock_file(folder).unlink()

else:
    import fcntl

    def _open(folder: Path) -> int | None:
        for path in (folder.parent, folder):
            with suppress(OSError):  # a folder above that cannot be read
                return os.open(path, os.O_RDONLY | os.O_CLOEXEC)
        return None

    def _lock(handle: int) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:  # a file system without locks: users have to take care
            return True
        return True

    def _remove_lock_file(folder: Path) -> None:
        """Do nothing: the folder itself is locked, without a file."""
