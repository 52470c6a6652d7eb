"""The new tree of a folder, built beside the old one out of the same files.

What does not change is linked rather than copied, so that it stays the same file: its
times, its owner, and what an editor has open.
"""

from __future__ import annotations

import errno
import os
import shutil
import stat
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from cliqgen.emit.places import is_folder, is_working_folder


class CannotExchange(Exception):
    """A folder that cannot be exchanged as a whole; its files are replaced one by one."""


class Tree:
    """Builds one folder: `stays` tells of the files that change whether they stay.

    All names are paths below the output folder, `unit` that of the folder itself.
    """

    def __init__(
        self, folder: Path, staging: Path, unit: str, stays: Mapping[str, bool]
    ) -> None:
        self._old = folder / unit
        self._new = staging / "new" / unit
        self._probe = staging / "probe"
        self._prefix = f"{unit}/" if unit else ""
        self._changed = stays.keys()
        #: Folders that must be there in the end.
        self._needed = {
            parent
            for name, is_there in stays.items()
            if is_there
            for parent in _parents(name)
        }
        self._has_links = _has_links(staging)
        #: What was taken along, as the journal records it.
        self.taken: dict[str, tuple[int, int | None]] = {}
        #: The symbolic links among that, with what they say.
        self.links: dict[str, str] = {}

    def build(self) -> bool:
        """Stage everything that stays; False where nothing does.

        Raises:
            CannotExchange: a part of the old folder could not be taken along.
            OSError: what is staged cannot be written.
        """
        if not is_folder(self._old):
            return bool(self._needed)
        self._check_folder(self._old)
        if is_working_folder(self._old):
            raise CannotExchange
        return self._take(self._old, self._new, self._prefix)

    def _take(self, old: Path, new: Path, prefix: str) -> bool:
        new.mkdir(parents=True)
        is_kept = prefix.rstrip("/") in self._needed
        entries = sorted(os.scandir(old), key=lambda entry: entry.name)
        for entry in entries:
            name, path = prefix + entry.name, Path(entry.path)
            if entry.is_dir(follow_symlinks=False):
                self._check_folder(path)
                is_kept |= self._take(path, new / entry.name, f"{name}/")
            elif name in self._changed:
                self._check_file(path)
            else:
                self.taken[name] = self._link(path, new / entry.name)
                if entry.is_symlink():
                    self.links[name] = str((new / entry.name).readlink())
                is_kept = True
        if entries and not is_kept:
            new.rmdir()
            return False
        _copy_attributes(old, new)
        return True

    def _check_folder(self, path: Path) -> None:
        """Its entries can be taken out of it, so that it can be removed in the end."""
        effective = os.access in os.supports_effective_ids
        if not os.access(path, os.R_OK | os.W_OK | os.X_OK, effective_ids=effective):
            raise CannotExchange
        if os.path.ismount(path):
            raise CannotExchange

    def _check_file(self, path: Path) -> None:
        """A file that goes: what may not be linked may not be removed either."""
        self._link(path, self._probe)
        self._probe.unlink()

    def _link(self, old: Path, new: Path) -> tuple[int, int | None]:
        """Have a file in two places; its inode, and its time if it is copied."""
        status = os.lstat(old)
        if stat.S_ISLNK(status.st_mode):
            new.symlink_to(old.readlink())
            return status.st_ino, None
        if self._has_links:
            try:
                new.hardlink_to(old)
                return status.st_ino, None
            except OSError as error:
                if error.errno == errno.ENOSPC:
                    raise
                if error.errno != errno.EMLINK:
                    raise CannotExchange from None
        if not stat.S_ISREG(status.st_mode):
            raise CannotExchange
        shutil.copy2(old, new)
        return status.st_ino, status.st_mtime_ns


def _has_links(staging: Path) -> bool:
    """Whether the file system knows hard links."""
    one, other = staging / "link", staging / "linked"
    one.touch()
    try:
        other.hardlink_to(one)
        other.unlink()
    except OSError:
        return False
    finally:
        one.unlink()
    return True


def _copy_attributes(old: Path, new: Path) -> None:
    """Mode, owner and extended attributes; the time says when entries changed."""
    shutil.copystat(old, new)
    os.utime(new)
    former, current = os.lstat(old), os.lstat(new)
    if (former.st_uid, former.st_gid) != (current.st_uid, current.st_gid):
        with suppress(OSError, AttributeError):  # not root, or not POSIX
            os.chown(new, former.st_uid, former.st_gid)


def _parents(name: str) -> list[str]:
    parts = name.split("/")[:-1]
    return ["/".join(parts[:length]) for length in range(len(parts) + 1)]
