"""The journal of a run that changes an output folder, kept until it is done.

Once the journal exists the run counts as decided: its changes are finished, by itself or
by the next run. Without one, staged files are waste.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path

import msgspec
from msgspec import UNSET, Struct, UnsetType, field
from msgspec.structs import replace

from cliqgen.contained import is_ownable

JOURNAL = "journal.json"
#: Proves that a run of this user created the staging folder.
MARK = "mark"
_FORMAT = 2


class Journal(Struct, frozen=True):
    """The folders to exchange, and the files to replace.

    `units` are the folders exchanged as wholes, by their path below the output folder
    (empty for itself), with the inode of what is staged, None where nothing takes their
    place. `files` are replaced one by one: the hash of what is there before and of what
    is staged, None for no file. `own` are the hashes of cliqgen's files in the units as
    they were found, `taken` what the staged folders have in common with the old ones: the
    inode of each file, and its time in nanoseconds if it had to be copied. `links` are the
    symbolic links among those, with what they say. `replaced` are hashes that count as
    own where another file has taken the place; it is not written down.
    """

    units: Mapping[str, int | None]
    files: Mapping[str, tuple[str | None, str | None]]
    own: Mapping[str, str]
    taken: Mapping[str, tuple[int, int | None]]
    links: Mapping[str, str] = field(default_factory=dict[str, str])
    replaced: Mapping[str, str] = field(default_factory=dict[str, str])


class _Record(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The journal as JSON, with its seal."""

    journal: int
    units: dict[str, int | None]
    files: dict[str, tuple[str | None, str | None]]
    own: dict[str, str]
    taken: dict[str, tuple[int, int | None]]
    links: dict[str, str]
    seal: str | UnsetType | None = UNSET


def write_journal(
    staging: Path, journal: Journal, seal: Callable[[str, str], str | None]
) -> None:
    """Decide the run by writing its journal, completely or not at all.

    `seal` signs a content for a purpose, as only this run can.
    """
    record = _Record(
        journal=_FORMAT,
        units=dict(journal.units),
        files=dict(journal.files),
        own=dict(journal.own),
        taken=dict(journal.taken),
        links=dict(journal.links),
    )
    sealed = replace(record, seal=seal(JOURNAL, _canonical(record)))
    draft = staging / f"{JOURNAL}.draft"
    draft.write_text(_canonical(sealed), "utf-8")
    draft.replace(staging / JOURNAL)


def parse_journal(
    text: str, is_sealed: Callable[[object, str, str], bool]
) -> Journal | None:
    """Parse the journal of a decided run; None if it cannot be trusted.

    `is_sealed` checks the seal of a content.
    """
    try:
        record = msgspec.convert(json.loads(text), _Record)
    except (ValueError, msgspec.ValidationError, RecursionError):
        return None
    content = _canonical(replace(record, seal=UNSET))
    if not is_sealed(record.seal, JOURNAL, content) or record.journal != _FORMAT:
        return None
    folders = (name for name in record.units if name)
    if not all(map(is_ownable, (*folders, *record.files))):
        return None
    return Journal(record.units, record.files, record.own, record.taken, record.links)


def _canonical(record: _Record) -> str:
    # By json, since inode numbers may be too large for msgspec's encoder.
    content = msgspec.to_builtins(record)
    return json.dumps(content, sort_keys=True, separators=(",", ":"))


def remove_journal(staging: Path) -> None:
    """Mark the run as done; what is still staged is waste."""
    (staging / JOURNAL).unlink(missing_ok=True)
