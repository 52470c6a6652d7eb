"""Exchanging two folders in one step, if the file system can."""

from __future__ import annotations

import ctypes
import errno
import os
import sys
from pathlib import Path

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2  # Linux, renameat2(2)
_RENAME_SWAP = 2  # macOS, renamex_np(2)
_UNSUPPORTED = frozenset({errno.ENOSYS, errno.EINVAL, errno.ENOTSUP})


def exchange(one: Path, other: Path) -> bool:
    """Swap what two paths name; False if the system has no such step.

    Raises:
        OSError: the system refuses.
    """
    if sys.platform not in ("linux", "darwin"):
        return False
    names = os.fsencode(one), os.fsencode(other)
    library = ctypes.CDLL(None, use_errno=True)
    try:
        if sys.platform == "linux":
            first, second = names
            status = library.renameat2(
                _AT_FDCWD, first, _AT_FDCWD, second, _RENAME_EXCHANGE
            )
        else:
            status = library.renamex_np(*names, _RENAME_SWAP)
    except AttributeError:  # a C library without it
        return False
    if status == 0:
        return True
    number = ctypes.get_errno()
    if number in _UNSUPPORTED:
        return False
    raise OSError(number, os.strerror(number), str(one))
