"""Every document that a client is generated from, by a name independent of its place."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from msgspec import Struct, field

from cliqgen.address import STANDARD_INPUT, Spec
from cliqgen.hashes import hash_of
from cliqgen.source.text import SourceText

#: The entry of the archive that is not a document: the names of a run.
NAMES = ".cliqgen-names.json"


class Inputs(Struct, frozen=True):
    """The bytes of each document, and the names of those that were given.

    Names are paths below the common folder of the descriptions, so that references between
    documents are valid, or URLs and other addresses. `mapped` are names by the URL that the
    document replaces.
    """

    contents: Mapping[str, bytes]
    specs: tuple[str, ...]
    overlays: tuple[str, ...] = ()
    status_codes: str | None = None
    mapped: Mapping[str, str] = field(default_factory=dict[str, str])

    def hashes(self) -> dict[str, str]:
        """The hash of each document's bytes, sorted by name."""
        return {
            name: hash_of(content) for name, content in sorted(self.contents.items())
        }


class Reading(Struct, frozen=True):
    """What a run looked up on disk to read its documents.

    `hashes` are those of files by resolved path, None for missing files; `ways` are the
    targets of paths, including those without links, as they may become links. Paths are
    absolute.
    """

    hashes: Mapping[Path, str | None] = field(default_factory=dict[Path, str | None])
    ways: Mapping[Path, Path | None] = field(default_factory=dict[Path, Path | None])


def what_was_read(
    read: Mapping[Path, bytes],
    looked_for: Iterable[Path],
    followed: Mapping[Path, Path | None],
) -> Reading:
    """Describe files that were `read` or `looked_for`, and paths that were `followed`."""
    hashes: dict[Path, str | None] = {}
    for path in looked_for:
        try:
            hashes[path] = hash_of(path.read_bytes())
        except OSError:
            hashes[path] = None
    hashes.update((path.absolute(), hash_of(content)) for path, content in read.items())
    return Reading(hashes, {path.absolute(): real for path, real in followed.items()})


def collect_inputs(
    specs: Sequence[tuple[Spec, str]],
    documents: Iterable[SourceText],
    overlays: Sequence[SourceText],
    table: SourceText | None,
    remote: Mapping[str, SourceText],
    mapped: Mapping[str, SourceText] | None = None,
    *,
    root: Path | None = None,
) -> Inputs:
    """Name all inputs: the descriptions, everything they refer to, and further documents.

    `specs` are the descriptions, each with the name of its document, which counts for those
    that are not files, after redirects of a URL. `remote` are documents by URL or address,
    and `mapped` files by the URL that they replace. With a `root`, references may have left
    the folders of the descriptions.
    """
    documents = list(documents)
    roots = [spec.resolve() for spec, _ in specs if isinstance(spec, Path)]
    reached = [] if root is None else [d.path.resolve() for d in documents]
    names = _Names([*roots, *reached])
    contents: dict[str, bytes] = {}
    for document in documents:
        contents[names.of(document.path)] = document.content
    mapped = mapped or {}
    for extra in (*overlays, *([table] if table is not None else []), *mapped.values()):
        contents[names.of(extra.path)] = extra.content
    contents.update((url, source.content) for url, source in remote.items())
    return Inputs(
        contents,
        specs=tuple(
            dict.fromkeys(
                names.of(spec) if isinstance(spec, Path) else name
                for spec, name in specs
            )
        ),
        overlays=tuple(names.of(overlay.path) for overlay in overlays),
        status_codes=None if table is None else names.of(table.path),
        mapped={url: names.of(source.path) for url, source in mapped.items()},
    )


class _Names:
    """Names by resolved path: below the common folder of the documents.

    These are the descriptions and what relative references reach from them, so references
    stay valid wherever the documents are together. Files elsewhere, such as overlays, tables
    and mapped documents, have their own names, and longer ones if these are taken.
    """

    def __init__(self, documents: Sequence[Path]) -> None:
        folders = [path.parent for path in documents]
        self._folder = folders[0] if folders else None
        with contextlib.suppress(ValueError):  # on several drives, or no paths at all
            self._folder = Path(os.path.commonpath(folders))
        self._names: dict[Path, str] = {}
        self._taken = {NAMES, STANDARD_INPUT}

    def of(self, path: Path) -> str:
        """The name of a file, the same each time."""
        resolved = path.resolve()
        if resolved not in self._names:
            name = resolved.name
            if self._folder is not None and resolved.is_relative_to(self._folder):
                name = resolved.relative_to(self._folder).as_posix()
            name = name.replace(":", "_").replace("\\", "_")  # not allowed in records
            while name in self._taken:
                name = f"+/{name}"
            self._taken.add(name)
            self._names[resolved] = name
        return self._names[resolved]
