"""What a run has to change in an output folder, and what it may not."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from cliqgen.diagnostics import CliqgenError, Position, failure
from cliqgen.emit.places import digest, unwritable
from cliqgen.manifest import NAME, Manifest


@dataclass(frozen=True)
class Change:
    """One file: the hash of what is there, and the bytes to be; None for no file."""

    former: str | None
    wanted: bytes | None


@dataclass(frozen=True)
class Comparison:
    """What changes, the number of files that do not, and the hashes of own files found."""

    changes: Mapping[str, Change]
    unchanged: int
    own: Mapping[str, str]

    def names(self, *, is_there: bool, stays: bool) -> tuple[str, ...]:
        """The files that change, by whether they are there now and will be."""
        return tuple(
            name
            for name, change in self.changes.items()
            if (change.former is not None) is is_there
            and (change.wanted is not None) is stays
        )


def compare(
    folder: Path, wanted: Mapping[str, bytes], manifest: Manifest, force: bool
) -> Comparison:
    """Compare the output folder with what is wanted.

    Raises:
        CliqgenError: files of others are in the way, or own ones were edited.
    """
    changes: dict[str, Change] = {}
    own: dict[str, str] = {}
    edited: list[str] = []
    foreign: list[str] = []
    for name, content in wanted.items():
        current = _digest(folder / name)
        if current is not None:
            own[name] = current
        if current == hashlib.sha256(content).hexdigest():
            continue
        changes[name] = Change(current, content)
        known = manifest.files.get(name)
        if current is None or (name == NAME and current):
            continue
        if known is None or not current:
            foreign.append(name)
        elif known != current:
            edited.append(name)
    for name, known in sorted(manifest.files.items()):
        current = None if name in wanted else _digest(folder / name)
        if current is not None:
            own[name] = current
            changes[name] = Change(current, None)
            if current != known:
                edited.append(name)
    problems = [_foreign(folder / name) for name in foreign]
    if not force:
        problems += [_edited(folder / name) for name in edited]
    if problems:
        raise CliqgenError([p.diagnostics[0] for p in problems])
    unchanged = sum(name not in changes for name in wanted)
    return Comparison(changes, unchanged, own)


def _digest(path: Path) -> str | None:
    try:
        return digest(path)
    except OSError as error:
        raise unwritable(path, error) from None


def _foreign(path: Path) -> CliqgenError:
    return failure(
        "output-foreign",
        f"{path} is not cliqgen's but stands where a file must go",
        Position(str(path)),
        remedy="Move the file away.",
    )


def _edited(path: Path) -> CliqgenError:
    return failure(
        "output-edited",
        f"{path} was edited since it was generated",
        Position(str(path)),
    )
