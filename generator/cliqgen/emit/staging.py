"""Staging a run: everything that it will put in place, before anything is changed."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from cliqgen.emit.commit import remove_staged
from cliqgen.emit.compare import Change
from cliqgen.emit.journal import Journal
from cliqgen.emit.trees import CannotExchange, Tree


def stage(
    folder: Path,
    staging: Path,
    changes: Mapping[str, Change],
    own: Mapping[str, str],
    *,
    as_whole: bool,
) -> Journal:
    """Write the new files into a new staging folder, each changed folder as a whole.

    `as_whole` says that the output folder itself is exchanged; otherwise its folders are,
    and files at its top are replaced one by one.

    Raises:
        OSError: something cannot be written.
    """
    return _stage(folder, staging, _by_unit(changes, as_whole), own)


def one_by_one(journal: Journal, changes: Mapping[str, Change]) -> Journal:
    """The same run without exchanging any folder."""
    return Journal({}, _hashes(changes), journal.own, journal.taken, journal.links)


def _stage(
    folder: Path,
    staging: Path,
    units_of: Mapping[str | None, Mapping[str, Change]],
    own: Mapping[str, str],
) -> Journal:
    units: dict[str, int | None] = {}
    single: dict[str, Change] = {}
    taken: dict[str, tuple[int, int | None]] = {}
    links: dict[str, str] = {}
    for unit, changes in units_of.items():
        if unit is None:
            single.update(changes)
            _write(staging, changes)
            continue
        stays = {name: change.wanted is not None for name, change in changes.items()}
        try:
            tree = Tree(folder, staging, unit, stays)
            is_left = tree.build()
        except CannotExchange:
            remove_staged(staging / "new" / unit)
            single.update(changes)
            _write(staging, changes)
            continue
        _write(staging, changes)
        staged = staging / "new" / unit
        taken.update(tree.taken)
        links.update(tree.links)
        units[unit] = os.lstat(staged).st_ino if is_left else None
    return Journal(units, _hashes(single), own, taken, links)


def _by_unit(
    changes: Mapping[str, Change], as_whole: bool
) -> dict[str | None, dict[str, Change]]:
    """The changes by the folder that they are part of; None for single files."""
    by_unit: dict[str | None, dict[str, Change]] = {}
    for name, change in changes.items():
        top, slash, _ = name.partition("/")
        unit = "" if as_whole else top if slash else None
        by_unit.setdefault(unit, {})[name] = change
    return by_unit


def _write(staging: Path, changes: Mapping[str, Change]) -> None:
    for name, change in changes.items():
        if change.wanted is not None:
            path = staging / "new" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(change.wanted.data)


def _hashes(
    changes: Mapping[str, Change],
) -> dict[str, tuple[str | None, str | None]]:
    return {
        name: (change.previous, None if change.wanted is None else change.wanted.hash)
        for name, change in changes.items()
    }
