"""What a journal may have changed and deleted: what the manifest of then owned.

The journal alone is not evidence of whose a file is. It is the manifest that records what
cliqgen wrote, and the hash that proves that nobody else has written there since.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from cliqgen.diagnostics import CliqgenError
from cliqgen.emit.compare import RECORDS
from cliqgen.emit.journal import Journal
from cliqgen.emit.places import digest
from cliqgen.manifest import NAME, Manifest, read_manifest


def owned_only(folder: Path, staging: Path, journal: Journal) -> Journal | None:
    """The journal, without what the manifest that its run began with does not bear out.

    None where that manifest is needed and not to be found.
    """
    manifest = _former_manifest(folder, staging, journal.own.get(NAME))
    if manifest is None:
        needs_none = not journal.own and all(
            former is None for former, _ in journal.files.values()
        )
        return journal if needs_none else None
    files = {
        name: (former, wanted)
        for name, (former, wanted) in journal.files.items()
        if _may_change(name, former, wanted, manifest.files)
    }
    own = {
        name: known
        for name, known in journal.own.items()
        if name in RECORDS
        or known in (manifest.files.get(name), manifest.kept.get(name))
    }
    replaced = {
        name: known for name, known in journal.own.items() if name in manifest.files
    }
    return replace(journal, files=files, own=own, replaced=replaced)


def _may_change(
    name: str, former: str | None, wanted: str | None, owned: Mapping[str, str]
) -> bool:
    if former is None:
        return True
    if wanted is None:
        return owned.get(name) == former
    return name in owned or name in RECORDS


def _former_manifest(folder: Path, staging: Path, known: str | None) -> Manifest | None:
    """The manifest that a run began with, wherever the run has left it."""
    for place in (folder, staging / "new", staging / "old"):
        found = digest(place / NAME)
        if found and known in (None, found):
            try:
                return read_manifest(place)
            except CliqgenError:
                return None
    return None
