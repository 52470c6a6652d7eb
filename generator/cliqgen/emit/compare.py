"""The state of the output folder, compared with what is and what was generated."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from msgspec import Struct

from cliqgen.archive import ARCHIVE, OLD_ARCHIVE
from cliqgen.emit.places import digest, unwritable
from cliqgen.hashes import Content
from cliqgen.manifest import NAME, Manifest, is_left_alone

#: The records of a run. Nobody edits them, and edits of them are not kept.
RECORDS = (NAME, ARCHIVE)


class Change(Struct, frozen=True):
    """The change of one file: its previous hash and its new content; None for no file."""

    previous: str | None
    wanted: Content | None


class State(Struct, frozen=True):
    """One file of the client.

    `current` is the hash of the file, `wanted` what is generated now, `previous` the hash
    of what was generated before, and `kept` that of an edit that was kept then; None for
    no file, or if unknown.
    """

    name: str
    current: str | None
    wanted: Content | None
    previous: str | None
    kept: str | None

    @property
    def is_current(self) -> bool:
        """Whether the file is what is generated."""
        return self.current == (self.wanted and self.wanted.hash)

    @property
    def is_foreign(self) -> bool:
        """Whether a file of others, or something that is not a file, is in the way."""
        if self.current is None or self.is_current:
            return False
        return not self.current or self.previous is None

    @property
    def is_edited(self) -> bool:
        """Whether someone changed it since it was generated.

        Nobody edits an archive: one that differs is damaged, or of another revision.
        """
        if self.name == OLD_ARCHIVE:
            return False
        is_own = bool(self.current) and self.previous is not None
        return is_own and self.current != self.previous and not self.is_current

    @property
    def is_kept(self) -> bool:
        """Whether it is an edit that the user has decided to keep."""
        return self.is_edited and self.current == self.kept


def survey(
    folder: Path, files: Mapping[str, Content], manifest: Manifest
) -> Iterator[State]:
    """Every file that is generated, or was before, except the records.

    The user's own `.gitignore` and `.gitattributes` are not included.
    """
    removed = sorted(manifest.files.keys() - files.keys() - set(RECORDS))
    for name in (*files, *removed):
        current = current_digest(folder / name)
        if name in files or current is not None:
            previous, kept = manifest.files.get(name), manifest.kept.get(name)
            wanted = files.get(name)
            accepted = (None if wanted is None else wanted.hash, previous)
            if is_left_alone(name, current, accepted):
                continue
            yield State(name, current, wanted, previous, kept)


def current_digest(path: Path) -> str | None:
    """As `digest`.

    Raises:
        CliqgenError: the file cannot be read.
    """
    try:
        return digest(path)
    except OSError as error:
        raise unwritable(path, error) from None
