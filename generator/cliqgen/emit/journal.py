"""What a run that is about to change an output folder has staged, kept until it is done.

Once the journal stands the run counts as decided: what it began is finished, by itself
or by the next run. Without one, what is staged is waste.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import msgspec
from msgspec import UNSET, UnsetType
from msgspec.structs import replace

from cliqgen.manifest import is_ownable

JOURNAL = "journal.json"
#: Says that the staging folder around it was made by a run of this user's.
MARK = "mark"
_FORMAT = 2


@dataclass(frozen=True)
class Journal:
    """What is to be exchanged, and what replaced.

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
    """The journal as JSON, and what only its run could write of it."""

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
    """Decide the run: the journal is there as a whole or not at all.

    `seal` tells for a purpose and a content what only this run could write of it.
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
    """The journal of a run that was decided; None for one that is not to be believed.

    `is_sealed` tells whether what stands as seal was written by the run, of this content.
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
    # By json: the number of an inode may have more bits than msgspec's own writer takes.
    content = msgspec.to_builtins(record)
    return json.dumps(content, sort_keys=True, separators=(",", ":"))


def remove_journal(staging: Path) -> None:
    """The run is done, and what is staged is waste."""
    (staging / JOURNAL).unlink(missing_ok=True)
