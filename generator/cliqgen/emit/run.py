"""Applying the changes of a run, and recovering from an interrupted one."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from cliqgen.emit.commit import Commit, remove_staging
from cliqgen.emit.compare import Change
from cliqgen.emit.journal import write_journal
from cliqgen.emit.places import (
    is_there,
    is_working_folder,
    remains,
    staging_beside,
    staging_inside,
)
from cliqgen.emit.secret import forget_secret
from cliqgen.emit.staging import one_by_one, stage
from cliqgen.emit.trust import begin, examine_all


def change(
    folder: Path,
    changes: Mapping[str, Change],
    own: Mapping[str, str],
    *,
    is_package: bool,
) -> None:
    """Make all changes of a run, or none.

    `own` are the hashes of cliqgen's files before the run; `is_package` says that the
    folder is a package itself.

    Raises:
        OSError: the system refuses; then nothing has changed.
    """
    as_whole = not is_there(folder) or (is_package and _can_be_exchanged(folder))
    staging = staging_beside(folder) if as_whole else staging_inside(folder)
    staging.mkdir(mode=0o700)  # nobody else can write to it
    try:
        seal = begin(folder, staging)
        journal = stage(folder, staging, changes, own, as_whole=as_whole)
    except BaseException:
        _clean_up(folder, staging)
        raise
    commit = Commit(folder, staging, journal)
    try:
        write_journal(staging, journal, seal.of)
        try:
            commit.turn()
        except OSError:  # a mount, another file system below, an open file on Windows
            commit.undo()
            journal = one_by_one(journal, changes)
            write_journal(staging, journal, seal.of)
            commit = Commit(folder, staging, journal)
        commit.replace()
    except BaseException:
        commit.undo()
        _clean_up(folder, staging)
        raise
    commit.end()
    forget_secret(folder)


def recover(folder: Path) -> None:
    """Finish the changes of an interrupted run, and clean up.

    Raises:
        CliqgenError: the remains are, or may be, somebody else's; then nothing is
            changed.
        OSError: the system refuses.
    """
    folders = remains(folder)
    for left in examine_all(folder, folders):
        if left.journal is not None:
            commit = Commit(folder, left.staging, left.journal)
            if commit.has_begun():
                commit.turn()
                commit.replace()
                commit.end()
        remove_staging(left.staging)
    if folders:
        forget_secret(folder)


def _clean_up(folder: Path, staging: Path) -> None:
    remove_staging(staging)
    forget_secret(folder)


def _can_be_exchanged(folder: Path) -> bool:
    """Whether a package can be staged beside itself and take its place."""
    return (
        not os.path.ismount(folder)
        and not is_working_folder(folder)
        and os.access(folder.parent, os.W_OK | os.X_OK)
    )
