"""One run of changes, and what an interrupted one left."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from cliqgen.emit.commit import Commit, remove_staging
from cliqgen.emit.compare import Change
from cliqgen.emit.journal import read_journal, write_journal
from cliqgen.emit.places import (
    is_there,
    is_working_folder,
    refuse_links,
    remains,
    staging_beside,
    staging_inside,
)
from cliqgen.emit.staging import one_by_one, stage


def change(
    folder: Path,
    changes: Mapping[str, Change],
    own: Mapping[str, str],
    *,
    is_package: bool,
) -> None:
    """Make all changes of a run, or none.

    `own` are the hashes of cliqgen's files as they were found; `is_package` says that
    the folder is a package itself.

    Raises:
        OSError: the system does not let us; everything is as it was then.
    """
    as_whole = not is_there(folder) or (is_package and _can_be_exchanged(folder))
    staging = staging_beside(folder) if as_whole else staging_inside(folder)
    journal = stage(folder, staging, changes, own, as_whole=as_whole)
    commit = Commit(folder, staging, journal)
    try:
        write_journal(staging, journal)
        try:
            commit.turn()
        except OSError:  # a mount, another file system below, an open file on Windows
            commit.undo()
            journal = one_by_one(journal, changes)
            write_journal(staging, journal)
            commit = Commit(folder, staging, journal)
        commit.replace()
    except BaseException:
        commit.undo()
        remove_staging(staging)
        raise
    commit.end()


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


def _can_be_exchanged(folder: Path) -> bool:
    """Whether a package can be staged beside itself and take its place."""
    return (
        not os.path.ismount(folder)
        and not is_working_folder(folder)
        and os.access(folder.parent, os.W_OK | os.X_OK)
    )
