# Copied by cliqgen into each client that it generates.
# Do not edit: your own code goes into the folder _custom of this package.
"""Locks between processes, by a lock on an open file."""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path

from ..forks import reset_after_fork

if sys.platform == "win32":
    import msvcrt

    def _try_lock(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

    def _unlock(descriptor: int) -> None:
        os.lseek(descriptor, 0, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def _try_lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _unlock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_UN)


_TAKEN = frozenset({errno.EACCES, errno.EAGAIN, errno.EDEADLK})


class FileLock:
    """A lock for a single holder in a single process at a time.

    It ends with its process, however that ends. The file is kept: a lock on a removed
    file would not exclude others.

    Args:
        path: the file, which is created if it does not exist.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._descriptor: int | None = None
        reset_after_fork(self)

    def acquire(self) -> bool:
        """Take the lock without waiting; False if another has it.

        Raises:
            OSError: if the file cannot be opened, or does not support locks.
        """
        flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0)
        descriptor = os.open(self._path, flags, 0o600)
        try:
            _try_lock(descriptor)
        except OSError as error:
            os.close(descriptor)
            if error.errno in _TAKEN:
                return False
            raise
        self._descriptor = descriptor
        return True

    def release(self) -> None:
        """Release the lock; harmless if it was not taken."""
        descriptor, self._descriptor = self._descriptor, None
        if descriptor is not None:
            # Closing is not enough: a child may have the file open as well.
            _unlock(descriptor)
            os.close(descriptor)

    def after_fork(self) -> None:
        """See `forks`: the lock belongs to the parent, which must be able to release it."""
        descriptor, self._descriptor = self._descriptor, None
        if descriptor is not None:
            os.close(descriptor)
