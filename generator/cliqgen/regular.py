"""Files in folders of others, read only if they are regular, and not without end.

Reading a pipe may never end, opening a device may do something, and a file with holes is
as large as it likes.
"""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

#: Bytes of a file that is read whole.
MAX_BYTES = 64 * 1024 * 1024
_FLAGS = (
    os.O_RDONLY
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)


class NotRegularError(OSError):
    """It is neither a regular file nor a folder, or larger than a file of cliqgen's."""


def read_regular(path: Path, longest: int | None = None) -> bytes:
    """The content of a regular file, or of the one that a link leads to.

    Raises:
        NotRegularError: it is a pipe, a socket or a device, or has more bytes than
            `longest`, by default 64 MiB.
        OSError: it cannot be read; IsADirectoryError for a folder.
        ValueError: no file can have this name.
    """
    most = MAX_BYTES if longest is None else longest
    _check(path, path.stat())
    handle = os.open(path, _FLAGS)
    with os.fdopen(handle, "rb") as stream:
        _check(path, os.fstat(handle))
        content = stream.read(most + 1)
    if len(content) > most:
        raise NotRegularError(
            errno.EFBIG, f"it is larger than {most // 1024} KiB", str(path)
        )
    return content


def _check(path: Path, status: os.stat_result) -> None:
    if stat.S_ISDIR(status.st_mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
    if not stat.S_ISREG(status.st_mode):
        raise NotRegularError(errno.EINVAL, "it is not a regular file", str(path))
