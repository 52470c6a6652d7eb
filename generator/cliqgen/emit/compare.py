"""The output folder as it is, beside what is generated now and what was last time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from cliqgen.archive import ARCHIVE
from cliqgen.emit.places import digest, unwritable
from cliqgen.hashes import Content
from cliqgen.manifest import NAME, Manifest, is_left_alone

#: What tells of a run. Nobody edits it, and no edit of it is worth anything.
RECORDS = (NAME, ARCHIVE)


@dataclass(frozen=True)
class Change:
    """One file: the hash of what is there, and what is to be; None for no file."""

    former: str | None
    wanted: Content | None


@dataclass(frozen=True)
class State:
    """One file of the client.

    `current` is the hash of what is there, `wanted` what is generated now, `known` the
    hash of what was generated last time, and `kept` that of an edit which was kept then;
    None for no file, or none known.
    """

    name: str
    current: str | None
    wanted: Content | None
    known: str | None
    kept: str | None

    @property
    def is_current(self) -> bool:
        """Whether what is there is what is generated."""
        return self.current == (self.wanted and self.wanted.hash)

    @property
    def is_foreign(self) -> bool:
        """Whether something that is not cliqgen's, or no file, is in the way."""
        if self.current is None or self.is_current:
            return False
        return not self.current or self.known is None

    @property
    def is_edited(self) -> bool:
        """Whether someone changed it since it was generated."""
        is_own = bool(self.current) and self.known is not None
        return is_own and self.current != self.known and not self.is_current

    @property
    def is_kept(self) -> bool:
        """Whether it is an edit that the user has decided to keep."""
        return self.is_edited and self.current == self.kept


def survey(
    folder: Path, files: Mapping[str, Content], manifest: Manifest
) -> Iterator[State]:
    """Every file that is generated, or was last time, but for the records.

    A `.gitignore` or `.gitattributes` of the user's is not among them.
    """
    formerly = sorted(manifest.files.keys() - files.keys() - set(RECORDS))
    for name in (*files, *formerly):
        current = current_digest(folder / name)
        if name in files or current is not None:
            known, kept = manifest.files.get(name), manifest.kept.get(name)
            wanted = files.get(name)
            accepted = (None if wanted is None else wanted.hash, known)
            if is_left_alone(name, current, accepted):
                continue
            yield State(name, current, wanted, known, kept)


def current_digest(path: Path) -> str | None:
    """As `digest`.

    Raises:
        CliqgenError: the file cannot be read.
    """
    try:
        return digest(path)
    except OSError as error:
        raise unwritable(path, error) from None
