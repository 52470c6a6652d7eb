"""What a run that is about to change an output folder has staged, kept until it is done.

Once the journal stands the run counts as decided: what it began is finished, by itself
or by the next run. Without one, what is staged is waste.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from cliqgen.manifest import is_ownable
from cliqgen.source.plain import is_list, is_mapping

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


def write_journal(
    staging: Path, journal: Journal, seal: Callable[[str, str], str | None]
) -> None:
    """Decide the run: the journal is there as a whole or not at all.

    `seal` tells for a purpose and a content what only this run could write of it.
    """
    content = {
        "journal": _FORMAT,
        "units": dict(journal.units),
        "files": {name: list(hashes) for name, hashes in journal.files.items()},
        "own": dict(journal.own),
        "taken": {name: list(mark) for name, mark in journal.taken.items()},
        "links": dict(journal.links),
    }
    sealed = {**content, "seal": seal(JOURNAL, _canonical(content))}
    draft = staging / f"{JOURNAL}.draft"
    draft.write_text(json.dumps(sealed), "utf-8")
    draft.replace(staging / JOURNAL)


def parse_journal(
    text: str, is_sealed: Callable[[object, str, str], bool]
) -> Journal | None:
    """The journal of a run that was decided; None for one that is not to be believed.

    `is_sealed` tells whether what stands as seal was written by the run, of this content.
    """
    try:
        content: Any = json.loads(text)
        seal = content.pop("seal")
        if not is_sealed(seal, JOURNAL, _canonical(content)):
            return None
        if content["journal"] != _FORMAT:
            return None
        units, files, own = content["units"], content["files"], content["own"]
        if not (_are_units(units) and _are_changes(files) and _are_hashes(own)):
            return None
        pairs = {name: (former, wanted) for name, (former, wanted) in files.items()}
        taken = {name: (mark[0], mark[1]) for name, mark in content["taken"].items()}
        return Journal(units, pairs, own, taken, dict(content["links"]))
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
        return None


def _canonical(content: object) -> str:
    return json.dumps(content, sort_keys=True, separators=(",", ":"))


def remove_journal(staging: Path) -> None:
    """The run is done, and what is staged is waste."""
    (staging / JOURNAL).unlink(missing_ok=True)


def _are_units(value: object) -> bool:
    return is_mapping(value) and all(
        (name == "" or is_ownable(name)) and (inode is None or isinstance(inode, int))
        for name, inode in value.items()
    )


def _are_changes(value: object) -> bool:
    return is_mapping(value) and all(
        is_ownable(name)
        and is_list(pair)
        and len(pair) == 2
        and all(digest is None or isinstance(digest, str) for digest in pair)
        for name, pair in value.items()
    )


def _are_hashes(value: object) -> bool:
    return is_mapping(value) and all(isinstance(v, str) for v in value.values())
