"""Building the new tree of a folder beside the old one, from the same files.

Unchanged files are linked rather than copied, so that they stay the same: their times,
their owners, and files that are open in editors.
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
    """Builds one folder: `stays` tells which of the changed files exist afterwards.

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
        #: Folders that must exist afterwards.
        self._needed = {
            parent
            for name, is_there in stays.items()
            if is_there
            for parent in _parents(name)
        }
        self._has_links = _has_links(staging)
        #: The linked files, as in the journal.
        self.taken: dict[str, tuple[int, int | None]] = {}
        #: The symbolic links among them, with their targets.
        self.links: dict[str, str] = {}

    def build(self) -> bool:
        """Stage everything that stays; False if nothing does.

        Raises:
            CannotExchange: a part of the old folder could not be linked or copied.
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
        """Check that its entries can be moved out, so that it can be removed afterwards."""
        effective = os.access in os.supports_effective_ids
        if not os.access(path, os.R_OK | os.W_OK | os.X_OK, effective_ids=effective):
            raise CannotExchange
        if os.path.ismount(path):
            raise CannotExchange

    def _check_file(self, path: Path) -> None:
        """Check a file to be removed: if it cannot be linked, it cannot be removed either."""
        self._link(path, self._probe)
        self._probe.unlink()

    def _link(self, old: Path, new: Path) -> tuple[int, int | None]:
        """Link or copy a file; return its inode, and its time if it was copied."""
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
    """Whether the file system supports hard links."""
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
    """Copy mode, owner and extended attributes; the time is that of the last change."""
    shutil.copystat(old, new)
    os.utime(new)
    before, after = os.lstat(old), os.lstat(new)
    if (before.st_uid, before.st_gid) != (after.st_uid, after.st_gid):
        with suppress(OSError, AttributeError):  # not root, or not POSIX
            os.chown(new, before.st_uid, before.st_gid)


def _parents(name: str) -> list[str]:
    parts = name.split("/")[:-1]
    return ["/".join(parts[:length]) for length in range(len(parts) + 1)]
