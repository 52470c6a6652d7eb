"""Whether the remains of an interrupted run are this user's, from this machine.

A repository can contain a folder that looks like them. So they are trusted only if all of
this is true: it is the user's own folder, everything in it are files and folders on the
same file system, opened from the top down without following a link, git tracks none of it,
and the journal was sealed with the secret of a run that started in this folder.
"""

from __future__ import annotations

import hashlib
import hmac
import os
import stat
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from msgspec import Struct

from cliqgen.diagnostics import CliqgenError, Diagnostic, Position, failure
from cliqgen.emit.evidence import owned_only
from cliqgen.emit.journal import JOURNAL, MARK, Journal, parse_journal
from cliqgen.emit.lock import is_busy
from cliqgen.emit.places import (
    digest,
    inode,
    is_there,
    remains,
    staging_beside,
    staging_inside,
)
from cliqgen.emit.secret import create_secret, current_secret
from cliqgen.emit.tracked import Unknown, is_tracked, tracks_any
from cliqgen.manifest import NAME
from cliqgen.source.text import display_name

#: The deepest nesting of folders, and the most bytes of a journal or a mark.
_DEEPEST, _LONGEST = 100, 64 * 1024 * 1024
_CAN_OPEN_BELOW = os.open in os.supports_dir_fd and os.scandir in os.supports_fd
_FOLDER = (
    getattr(os, "O_DIRECTORY", 0)
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_CLOEXEC", 0)
)


class NotOurs(Exception):
    """The remains cannot be trusted; the message has the reason and the path."""


class Seal(Struct, frozen=True):
    """The secret of a run together with where the run works; None without a secret."""

    key: bytes | None
    place: str

    def of(self, purpose: str, content: str) -> str | None:
        """Sign a content as only this run can; None without a secret."""
        if self.key is None:
            return None
        text = "\0".join((purpose, self.place, content))
        data = text.encode("utf-8", "surrogatepass")
        return hmac.new(self.key, data, hashlib.sha256).hexdigest()

    def is_of(self, mark: object, purpose: str, content: str) -> bool:
        """Whether this run signed the content."""
        own = self.of(purpose, content)
        return (
            own is not None
            and isinstance(mark, str)
            and hmac.compare_digest(own.encode(), mark.encode("utf-8", "replace"))
        )


class Remains(Struct, frozen=True):
    """What a run of this user left; without a journal nothing was changed."""

    staging: Path
    journal: Journal | None


class _Entry(Struct, frozen=True):
    """Something below the staging folder, by its path there; a link with its target."""

    name: str
    status: os.stat_result
    target: str | None

    @property
    def inside(self) -> str:
        """Its path in the output folder; "" for none."""
        top, _, rest = self.name.partition("/")
        return rest if top in ("new", "old") else ""


def begin(folder: Path, staging: Path) -> Seal:
    """Mark a new, empty staging folder as this run's.

    Raises:
        OSError: it cannot be written.
    """
    seal = Seal(create_secret(folder), _place(folder, staging))
    mark = seal.of("mark", "")
    if mark is not None:
        (staging / MARK).write_text(mark, "utf-8")
    return seal


def examine(folder: Path, staging: Path) -> Remains:
    """Examine the remains of a run without changing anything.

    Raises:
        NotOurs: they cannot be trusted.
        OSError: it cannot be read.
    """
    check_top(staging)
    entries = {entry.name: entry for entry in _entries_below(staging)}
    seal = Seal(current_secret(folder), _place(folder, staging))
    if JOURNAL not in entries:
        mark = _read(staging, MARK, entries)
        if mark is None or not seal.is_of(mark, "mark", ""):
            # This cannot be proven, as the run may have ended before it wrote the mark, or
            # had no secret. Removing plain files from cliqgen's staging folder is harmless.
            _check_entries(staging, entries, None)
        return Remains(staging, None)
    journal = parse_journal(_read(staging, JOURNAL, entries) or "", seal.is_of)
    if journal is None:
        raise NotOurs(f"its {JOURNAL} was not written by a run of yours in this folder")
    _check_entries(staging, entries, journal)
    _check_ways(folder, entries, journal)
    _check_contents(folder, staging, journal)
    proven = owned_only(folder, staging, journal)
    if proven is None:
        raise NotOurs(f"the {NAME} that its run started from is missing")
    return Remains(staging, proven)


def check_top(staging: Path) -> None:
    """Check the staging folder itself: a folder of the user that git does not track.

    Raises:
        NotOurs: it is not.
        OSError: it cannot be read.
    """
    status = os.lstat(staging)
    if _is_link(status):
        raise NotOurs("it is a link")
    if not stat.S_ISDIR(status.st_mode):
        raise NotOurs("it is not a folder")
    if sys.platform != "win32":
        if status.st_uid != os.geteuid():
            raise NotOurs("it belongs to another user")
        if status.st_dev != os.lstat(staging.parent).st_dev:
            raise NotOurs("it is on another file system")
    try:
        if is_tracked(staging):
            raise NotOurs("it is tracked by git")
    except Unknown as error:
        raise NotOurs(f"git cannot tell whether it is tracked: {error}") from None


def refused(folder: Path, staging: Path, reason: NotOurs) -> Diagnostic:
    """The diagnostic for remains that cannot be trusted."""
    name, place = _shown(staging), _shown(folder)
    what = f"Delete {name}, and run cliqgen generate"
    if "tracked by git" in str(reason):
        what = f"Delete {name} (git rm -r), and run cliqgen generate"
    error = failure(
        "output-interrupted",
        f"{name} does not look like what an interrupted run of yours left in "
        f"{place}: {reason}",
        Position(name),
        remedy=f"{what}; if it contains files that {place} lacks, move them first.",
    )
    return error.diagnostics[0]


def examine_all(folder: Path, folders: list[Path]) -> list[Remains]:
    """Examine all remains.

    Raises:
        CliqgenError: one of them cannot be trusted.
        OSError: one cannot be read.
    """
    examined: list[Remains] = []
    problems: list[Diagnostic] = []
    for staging in folders:
        try:
            examined.append(examine(folder, staging))
        except NotOurs as reason:
            problems.append(refused(folder, staging, reason))
    if problems:
        raise CliqgenError(problems)
    return examined


def find_doubts(folder: Path) -> list[Diagnostic]:
    """Remains that the next run will not trust, and those that git tracks.

    Those of a running process are not reported. Nothing is changed.
    """
    doubts: list[Diagnostic] = []
    folders = remains(folder)
    is_at_rest = bool(folders) and not is_busy(folder)
    for staging in folders:
        try:
            if is_at_rest:
                examine(folder, staging)
            else:
                check_top(staging)
        except NotOurs as reason:
            doubts.append(refused(folder, staging, reason))
        except OSError:  # it has ended by now
            continue
    return doubts or _find_tracked(folder)


def _find_tracked(folder: Path) -> list[Diagnostic]:
    """Staging folders that git tracks although they no longer exist."""
    inside, beside = staging_inside(folder), staging_beside(folder)
    try:
        tracked = [inside] if tracks_any(folder, inside.name) else []
        tracked += [beside] if is_tracked(beside) else []
    except Unknown:  # unknown for a folder that does not exist
        return []
    reason = NotOurs("it is tracked by git")
    return [refused(folder, staging, reason) for staging in tracked]


def _place(folder: Path, staging: Path) -> str:
    """The place of a run: paths, and the identities of folders that it does not exchange."""
    identities = [
        f"{status.st_dev}:{status.st_ino}"
        for status in (os.lstat(staging), os.lstat(staging.parent))
    ]
    return "\0".join((str(folder), str(staging), *identities))


def _entries_below(staging: Path) -> Iterator[_Entry]:
    """All entries below, opening each folder from its parent without following links."""
    if not _CAN_OPEN_BELOW:
        yield from _listed(staging, str(staging), "", None)
        return
    handle = os.open(staging, os.O_RDONLY | _FOLDER)
    try:
        yield from _listed(staging, handle, "", handle)
    finally:
        os.close(handle)


def _listed(
    staging: Path, folder: int | str, prefix: str, handle: int | None
) -> Iterator[_Entry]:
    if prefix.count("/") > _DEEPEST:
        raise NotOurs(f"its folders are nested more than {_DEEPEST} deep")
    with os.scandir(folder) as entries:
        listed = sorted(entries, key=lambda entry: entry.name)
    for entry in listed:
        name, status = prefix + entry.name, entry.stat(follow_symlinks=False)
        if _is_link(status):
            yield _Entry(name, status, _target(entry, handle))
            continue
        yield _Entry(name, status, None)
        if not stat.S_ISDIR(status.st_mode):
            continue
        if handle is None:
            yield from _listed(staging, entry.path, f"{name}/", None)
            continue
        try:
            inner = os.open(entry.name, os.O_RDONLY | _FOLDER, dir_fd=handle)
        except NotADirectoryError:
            raise NotOurs(f"{name} changed while it was checked") from None
        try:
            yield from _listed(staging, inner, f"{name}/", inner)
        finally:
            os.close(inner)


def _target(entry: os.DirEntry[str], handle: int | None) -> str:
    if handle is None:
        return str(Path(entry.path).readlink())
    return str(Path(os.readlink(entry.name, dir_fd=handle)))


def _is_link(status: os.stat_result) -> bool:
    """Whether it is a symbolic link, or on Windows a junction or the like."""
    attributes = getattr(status, "st_file_attributes", 0)
    is_junction = attributes & getattr(stat, "FILE_ATTRIBUTE_REPARSE_POINT", 0)
    return stat.S_ISLNK(status.st_mode) or bool(is_junction)


def _read(staging: Path, name: str, entries: Mapping[str, _Entry]) -> str | None:
    """A file of cliqgen's own at the top of the staging folder; None for no such file."""
    entry = entries.get(name)
    if entry is None or not stat.S_ISREG(entry.status.st_mode):
        return None
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_CLOEXEC", 0)
    with os.fdopen(os.open(staging / name, flags), "rb") as stream:
        if not os.path.samestat(os.fstat(stream.fileno()), entry.status):
            return None
        content = stream.read(_LONGEST + 1)
    if len(content) > _LONGEST:
        return None
    return content.decode("utf-8", "replace")


def _check_entries(
    staging: Path, entries: Mapping[str, _Entry], journal: Journal | None
) -> None:
    """Check that entries are the user's, on one file system, or linked by the run.

    Entries that the staged tree shares with the old one may be anything, of any owner.
    """
    top = os.lstat(staging)
    users = {top.st_uid, os.lstat(staging.parent).st_uid}
    for entry in entries.values():
        path, status = f"{entry.name} in it", entry.status
        is_taken = journal is not None and (
            journal.taken.get(entry.inside, (None, None))[0] == status.st_ino
        )
        if entry.target is not None:
            if journal is None or journal.links.get(entry.inside) != entry.target:
                raise NotOurs(f"{path} is a link")
            is_taken = True
        is_usual = stat.S_ISDIR(status.st_mode) or stat.S_ISREG(status.st_mode)
        if not (is_usual or is_taken):
            raise NotOurs(f"{path} is neither a file nor a folder")
        if sys.platform == "win32":
            continue
        if status.st_uid not in users and not is_taken:
            raise NotOurs(f"{path} belongs to another user")
        if status.st_dev != top.st_dev:
            raise NotOurs(f"{path} is on another file system")


def _check_ways(folder: Path, entries: Mapping[str, _Entry], journal: Journal) -> None:
    """Check that no path in the output folder that is used goes through a link."""
    names = {*filter(None, journal.units), *journal.files}
    names |= {
        entry.inside
        for entry in entries.values()
        if entry.inside and stat.S_ISDIR(entry.status.st_mode)
    }
    checked: set[Path] = set()
    for name in sorted(names):
        path = folder
        for part in name.split("/"):
            path = path / part
            if path not in checked and is_there(path) and _is_link(os.lstat(path)):
                raise NotOurs(f"{_shown(path)} is a link")
            checked.add(path)


def _check_contents(folder: Path, staging: Path, journal: Journal) -> None:
    """Check that files yet to be put in place are those that were staged."""
    for name, (previous, wanted) in journal.files.items():
        if wanted is None or previous == wanted or digest(folder / name) != previous:
            continue
        if digest(staging / "new" / name) != wanted:
            raise NotOurs(f"new/{name} in it is not what was staged")
    for unit, staged in journal.units.items():
        places = (folder / unit, staging / "new" / unit)
        if staged is not None and staged not in map(inode, places):
            raise NotOurs(f"new/{unit} in it is not what was staged")


def _shown(path: Path) -> str:
    return display_name(path)
