"""Moving the staged state to the output folder: all of it, or nothing.

Folders are exchanged first, each in one step; then single files are replaced, the
manifest last. Whatever happens in between, the journal tells how to continue, and hashes
and inodes tell what is already done, so each step can be repeated.
"""

from __future__ import annotations

import os
import shutil
import stat
from contextlib import suppress
from pathlib import Path

from cliqgen.emit.exchange import exchange
from cliqgen.emit.journal import MARK, Journal, remove_journal
from cliqgen.emit.places import (
    digest,
    inode,
    is_folder,
    is_there,
    parents_within,
    remove_empty,
)
from cliqgen.manifest import NAME


class Commit:
    """The changes of one run: what is staged for an output folder, and its journal."""

    def __init__(self, folder: Path, staging: Path, journal: Journal) -> None:
        self._folder = folder
        self._staging = staging
        self._new = staging / "new"
        self._old = staging / "old"
        self._journal = journal

    def has_begun(self) -> bool:
        """Whether anything in the output folder is already new."""
        journal = self._journal
        is_turned = any(
            self._is_turned(unit) or is_there(self._old / unit)
            for unit in journal.units
        )
        return is_turned or any(
            previous != wanted and digest(self._folder / name) == wanted
            for name, (previous, wanted) in journal.files.items()
        )

    def turn(self) -> None:
        """Exchange the folders.

        Raises:
            OSError: one cannot be moved; those before it have been.
        """
        for unit in self._journal.units:
            if not self._is_turned(unit):
                self._turn(unit)

    def replace(self) -> None:
        """Replace the single files.

        Raises:
            OSError: one cannot be moved; those before it have been.
        """
        for name in sorted(self._journal.files, key=lambda n: (n == NAME, n)):
            self._put(name)

    def undo(self) -> None:
        """Restore the previous state.

        Raises:
            OSError: the system refuses; the next run will finish the changes.
        """
        for name, (previous, wanted) in self._journal.files.items():
            target, saved = self._folder / name, self._old / name
            if previous == wanted or digest(target) != wanted:
                continue
            if previous is None:
                target.unlink()
                remove_empty(parents_within(self._folder, name))
            elif is_there(saved):
                target.parent.mkdir(parents=True, exist_ok=True)
                saved.replace(target)
        for unit in self._journal.units:
            if self._is_turned(unit):
                self._turn_back(unit)

    def end(self) -> None:
        """Keep what others wrote into the old folders meanwhile, and clean up."""
        for unit in self._journal.units:
            for old in (self._new / unit, self._old / unit):
                if is_folder(old):
                    self._rescue(old, self._folder / unit, f"{unit}/" if unit else "")
        remove_journal(self._staging)
        remove_staging(self._staging)

    def _is_turned(self, unit: str) -> bool:
        wanted = self._journal.units[unit]
        if wanted is not None and inode(self._folder / unit) == wanted:
            return True
        return wanted is None and is_there(self._old / unit)

    def _turn(self, unit: str) -> None:
        target, staged, old = self._paths(unit)
        if self._journal.units[unit] is None:
            old.parent.mkdir(parents=True, exist_ok=True)
            target.rename(old)
        elif not is_there(target):
            staged.rename(target)
        elif not exchange(target, staged):
            old.parent.mkdir(parents=True, exist_ok=True)
            target.rename(old)
            try:
                staged.rename(target)
            except OSError:
                old.rename(target)
                raise

    def _turn_back(self, unit: str) -> None:
        target, staged, old = self._paths(unit)
        if self._journal.units[unit] is None:
            old.rename(target)
        elif is_there(old):
            target.rename(staged)
            old.rename(target)
        elif is_there(staged):
            exchange(target, staged)
        else:
            target.rename(staged)

    def _paths(self, unit: str) -> tuple[Path, Path, Path]:
        return self._folder / unit, self._new / unit, self._old / unit

    def _put(self, name: str) -> None:
        """Replace, add or delete a file, unless that is done or someone changed it."""
        previous, wanted = self._journal.files[name]
        target = self._folder / name
        if previous == wanted or digest(target) != previous:
            return
        if previous is not None:
            _copy(target, self._old / name)
        if wanted is None:
            target.unlink()
            remove_empty(parents_within(self._folder, name))
            return
        following = self._staging / "next"
        following.unlink(missing_ok=True)
        _copy(self._new / name, following)
        target.parent.mkdir(parents=True, exist_ok=True)
        following.replace(target)

    def _rescue(self, old: Path, new: Path, prefix: str) -> None:
        """Move files of others that were not linked from the old folder to the new one."""
        entries = sorted(os.scandir(old), key=lambda entry: entry.name)
        if not entries and prefix and not is_there(new) and self._is_foreign(prefix):
            new.mkdir(parents=True)
        for entry in entries:
            source, target = Path(entry.path), new / entry.name
            name = prefix + entry.name
            if entry.is_dir(follow_symlinks=False):
                self._rescue(source, target, f"{name}/")
            elif not (
                self._is_own(name, source, target)
                or self._is_taken(name, source, target)
            ):
                target.parent.mkdir(parents=True, exist_ok=True)
                source.replace(target)

    def _is_own(self, name: str, source: Path, target: Path) -> bool:
        """Whether it is cliqgen's file from before the run, without an edit since."""
        previous = self._journal.own.get(name)
        if previous is None and is_there(target):  # an edit to be overwritten
            previous = self._journal.replaced.get(name)
        return (
            previous is not None
            and not source.is_symlink()
            and digest(source) == previous
        )

    def _is_taken(self, name: str, source: Path, target: Path) -> bool:
        """Whether it was linked unchanged, or has been replaced in the new place."""
        if name not in self._journal.taken:
            return False
        number, time = self._journal.taken[name]
        status = os.lstat(source)
        if status.st_ino == number and time in (None, status.st_mtime_ns):
            return True
        return time is None and not source.is_symlink() and inode(target) != number

    def _is_foreign(self, prefix: str) -> bool:
        """Whether a folder contained no file of cliqgen's."""
        return not any(name.startswith(prefix) for name in self._journal.own)


def remove_staging(staging: Path) -> None:
    """Remove what is staged; the journal must be removed before.

    The mark is removed last: until then the folder is known to be this user's.
    """
    with suppress(OSError):
        for entry in sorted(
            os.scandir(staging), key=lambda e: (e.name == MARK, e.name)
        ):
            remove_staged(Path(entry.path))
    with suppress(OSError):
        staging.rmdir()


def remove_staged(path: Path) -> None:
    """Remove a part of what is staged, as far as that is possible."""
    if is_folder(path):
        shutil.rmtree(path, ignore_errors=True)
    else:
        with suppress(OSError):
            path.unlink()


def _copy(source: Path, target: Path) -> None:
    """Copy a file to another name, as a link if possible."""
    target.parent.mkdir(parents=True, exist_ok=True)
    target.unlink(missing_ok=True)
    try:
        target.hardlink_to(source)
    except OSError:
        if not stat.S_ISREG(os.lstat(source).st_mode):
            raise
        shutil.copy2(source, target)
