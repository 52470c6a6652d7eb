"""What a journal may change and delete: the files that the previous manifest owned.

The journal itself does not prove who owns a file. The manifest records what cliqgen wrote,
and the hash proves that nobody else has written there since.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from cliqgen.diagnostics import CliqgenError
from cliqgen.emit.compare import RECORDS
from cliqgen.emit.journal import Journal
from cliqgen.emit.places import digest
from cliqgen.manifest import NAME, Manifest, read_manifest
from cliqgen.replacing import replace


def owned_only(folder: Path, staging: Path, journal: Journal) -> Journal | None:
    """Restrict a journal to what the manifest from the start of its run confirms.

    None if that manifest is needed and missing.
    """
    manifest = _previous_manifest(folder, staging, journal.own.get(NAME))
    if manifest is None:
        needs_none = not journal.own and all(
            previous is None for previous, _ in journal.files.values()
        )
        return journal if needs_none else None
    files = {
        name: (previous, wanted)
        for name, (previous, wanted) in journal.files.items()
        if _may_change(name, previous, wanted, manifest.files)
    }
    own = {
        name: recorded
        for name, recorded in journal.own.items()
        if name in RECORDS
        or recorded in (manifest.files.get(name), manifest.kept.get(name))
    }
    replaced = {
        name: recorded
        for name, recorded in journal.own.items()
        if name in manifest.files
    }
    return replace(journal, files=files, own=own, replaced=replaced)


def _may_change(
    name: str, previous: str | None, wanted: str | None, owned: Mapping[str, str]
) -> bool:
    if previous is None:
        return True
    if wanted is None:
        return owned.get(name) == previous
    return name in owned or name in RECORDS


def _previous_manifest(
    folder: Path, staging: Path, recorded: str | None
) -> Manifest | None:
    """The manifest from the start of a run, wherever the run left it."""
    for place in (folder, staging / "new", staging / "old"):
        hash_ = digest(place / NAME)
        if hash_ and recorded in (None, hash_):
            try:
                return read_manifest(place)
            except CliqgenError:
                return None
    return None
