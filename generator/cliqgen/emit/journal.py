"""What a run that is about to change an output folder has staged, kept until it is done.

Once the journal stands the run counts as decided: what it began is finished, by itself
or by the next run. Without one, what is staged is waste.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cliqgen.manifest import is_inside
from cliqgen.source.plain import is_list, is_mapping

_NAME = "journal.json"
_FORMAT = 1


@dataclass(frozen=True)
class Journal:
    """What is to be exchanged, and what replaced.

    `units` are the folders exchanged as wholes, by their path below the output folder
    (empty for itself), with the inode of what is staged, None where nothing takes their
    place. `files` are replaced one by one: the hash of what is there before and of what
    is staged, None for no file. `own` are the hashes of cliqgen's files in the units as
    they were found, `taken` what the staged folders have in common with the old ones: the
    inode of each file, and its time in nanoseconds if it had to be copied.
    """

    units: Mapping[str, int | None]
    files: Mapping[str, tuple[str | None, str | None]]
    own: Mapping[str, str]
    taken: Mapping[str, tuple[int, int | None]]


def write_journal(staging: Path, journal: Journal) -> None:
    """Decide the run: the journal is there as a whole or not at all."""
    content = {
        "journal": _FORMAT,
        "units": dict(journal.units),
        "files": {name: list(hashes) for name, hashes in journal.files.items()},
        "own": dict(journal.own),
        "taken": {name: list(mark) for name, mark in journal.taken.items()},
    }
    draft = staging / f"{_NAME}.draft"
    draft.write_text(json.dumps(content), "utf-8")
    draft.replace(staging / _NAME)


def read_journal(staging: Path) -> Journal | None:
    """The journal of a run that was decided; None where there is none that one can use."""
    try:
        content: Any = json.loads((staging / _NAME).read_text("utf-8"))
        if content["journal"] != _FORMAT:
            return None
        units, files, own = content["units"], content["files"], content["own"]
        if not (_are_units(units) and _are_changes(files) and _are_hashes(own)):
            return None
        pairs = {name: (former, wanted) for name, (former, wanted) in files.items()}
        taken = {name: (mark[0], mark[1]) for name, mark in content["taken"].items()}
        return Journal(units, pairs, own, taken)
    except (
        OSError,
        ValueError,
        LookupError,
        TypeError,
        AttributeError,
        RecursionError,
    ):
        return None


def remove_journal(staging: Path) -> None:
    """The run is done, and what is staged is waste."""
    (staging / _NAME).unlink(missing_ok=True)


def _are_units(value: object) -> bool:
    return is_mapping(value) and all(
        (name == "" or is_inside(name)) and (inode is None or isinstance(inode, int))
        for name, inode in value.items()
    )


def _are_changes(value: object) -> bool:
    return is_mapping(value) and all(
        is_inside(name)
        and is_list(pair)
        and len(pair) == 2
        and all(digest is None or isinstance(digest, str) for digest in pair)
        for name, pair in value.items()
    )


def _are_hashes(value: object) -> bool:
    return is_mapping(value) and all(isinstance(v, str) for v in value.values())
