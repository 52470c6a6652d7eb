"""The only code that writes: the finished files into an output folder, all or none.

Whatever happens while it writes, be it the end of the process or of the disk, the old
state or the new one stands, and what others put into the folder stays where it is. The
next run cleans up.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from cliqgen.emit.commit import Commit, remove_staging
from cliqgen.emit.compare import Comparison, compare
from cliqgen.emit.journal import read_journal, write_journal
from cliqgen.emit.lock import exclusive
from cliqgen.emit.places import (
    STAGING,
    check_place,
    is_there,
    is_working_folder,
    missing_parents,
    owned,
    refuse_links,
    remains,
    remove_empty,
    staging_beside,
    staging_inside,
    unwritable,
)
from cliqgen.emit.staging import one_by_one, stage
from cliqgen.manifest import written_files
from cliqgen.pipeline import Generated


@dataclass(frozen=True)
class Written:
    """What a run changes, by path below the output folder."""

    added: tuple[str, ...]
    changed: tuple[str, ...]
    deleted: tuple[str, ...]
    unchanged: int


def write(
    generated: Generated,
    folder: Path,
    *,
    force: bool = False,
    waiting: Callable[[], None] = lambda: None,
) -> Written:
    """Bring the output folder to the generated state.

    Files that cliqgen does not own stay as they are. Files it owns but someone edited
    stop the run, unless `force` says to overwrite them. `waiting` is told if another run
    is writing there.

    Raises:
        CliqgenError: the folder is not ours, was edited or cannot be written; nothing
            has changed then.
    """
    wanted = written_files(generated, folder)
    created: list[Path] = []
    try:
        check_place(folder)
        refuse_links(folder, wanted)
        place = folder.resolve()
        created = missing_parents(place)
        place.parent.mkdir(parents=True, exist_ok=True)
        with exclusive(place, waiting):
            recover(place)
            manifest = owned(folder)
            refuse_links(folder, [*wanted, *manifest.files])
            found = compare(folder, wanted, manifest, force)
            if found.changes:
                is_package = generated.request.layout == "package"
                _change(place, found, is_package=is_package)
    except OSError as error:
        raise unwritable(_named(folder, error), error) from None
    finally:
        remove_empty(created)
    return Written(
        added=found.names(is_there=False, stays=True),
        changed=found.names(is_there=True, stays=True),
        deleted=found.names(is_there=True, stays=False),
        unchanged=found.unchanged,
    )


def is_interrupted(folder: Path) -> bool:
    """Whether a run that writes to a folder was interrupted, or is going on."""
    return bool(remains(folder.resolve()))


def recover(folder: Path) -> None:
    """Finish what an interrupted run has begun, and clean up behind it.

    Raises:
        CliqgenError: a link stands where it has to write.
        OSError: the system does not let us.
    """
    for staging in remains(folder):
        journal = read_journal(staging)
        if journal is not None:
            refuse_links(folder, [*filter(None, journal.units), *journal.files])
            commit = Commit(folder, staging, journal)
            if commit.has_begun():
                commit.turn()
                commit.replace()
                commit.end()
        remove_staging(staging)


def _change(folder: Path, found: Comparison, *, is_package: bool) -> None:
    as_whole = not is_there(folder) or (is_package and _can_be_exchanged(folder))
    staging = staging_beside(folder) if as_whole else staging_inside(folder)
    journal = stage(folder, staging, found, as_whole=as_whole)
    commit = Commit(folder, staging, journal)
    try:
        write_journal(staging, journal)
        try:
            commit.turn()
        except OSError:  # a mount, another file system below, an open file on Windows
            commit.undo()
            journal = one_by_one(journal, found.changes)
            write_journal(staging, journal)
            commit = Commit(folder, staging, journal)
        commit.replace()
    except BaseException:
        commit.undo()
        remove_staging(staging)
        raise
    commit.end()


def _can_be_exchanged(folder: Path) -> bool:
    """Whether a package can be staged beside itself and take its place."""
    return (
        not os.path.ismount(folder)
        and not is_working_folder(folder)
        and os.access(folder.parent, os.W_OK | os.X_OK)
    )


def _named(folder: Path, error: OSError) -> Path:
    """The file that a message names; for what is staged that is the folder."""
    place = folder.resolve()
    for name in (error.filename2, error.filename):
        path = Path(name) if isinstance(name, str) else place
        inside = path.relative_to(place) if path.is_relative_to(place) else Path()
        if inside.parts and not inside.parts[0].startswith(STAGING):
            return folder / inside
    return folder
