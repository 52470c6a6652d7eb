"""The first half of the first stage: paths and addresses to documents."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from pathlib import Path

from msgspec import Struct

from cliqgen.address import Spec
from cliqgen.diagnostics import Diagnostics, reading
from cliqgen.source.document import AS_WRITTEN, Document, Node, Redirections
from cliqgen.source.overlay import apply_overlay, read_overlay
from cliqgen.source.refs import Sources
from cliqgen.source.roots import check_target
from cliqgen.source.validate import openapi_version


class Loaded(Struct, frozen=True):
    """The root documents of one API, each with its OpenAPI version, and all files read.

    `specs` are what was requested, each with the name of its document. Everything is read
    with `redirections`.
    """

    roots: tuple[tuple[Document, str], ...]
    sources: Sources
    overlays: tuple[Document, ...] = ()
    specs: tuple[tuple[Spec, str], ...] = ()
    redirections: Redirections = AS_WRITTEN

    def root(self, document: Document) -> Node:
        """The root of a document, as the description is read."""
        return document.read_with(self.redirections)


def load(
    specs: Sequence[Spec],
    diagnostics: Diagnostics,
    overlays: Sequence[Path] = (),
    hosts: Collection[str] = (),
    *,
    stored: Mapping[str, bytes] | None = None,
    root: Path | None = None,
    maps: Sequence[tuple[str, Path]] = (),
) -> Loaded:
    """Read and change the descriptions of one API.

    `hosts` are those that references may lead to, and `stored` are documents that a previous
    run read from there or from other addresses, which are used instead of reading them.
    `root` bounds what references may reach, by default the folder of each description, and
    `maps` are folders by the prefix of URLs that are read from them.

    Raises:
        CliqgenError: at the end of a step that found errors.
    """
    for _, folder in maps:
        check_target(folder)
    sources = Sources(hosts, stored=stored, root=root, maps=maps)
    with reading(sources.reads):
        return _loaded(specs, overlays, sources, diagnostics)


def _loaded(
    specs: Sequence[Spec],
    overlays: Sequence[Path],
    sources: Sources,
    diagnostics: Diagnostics,
) -> Loaded:
    documents: list[Document] = []
    named: list[tuple[Spec, str]] = []
    for spec in specs:
        document = sources.open_root(spec)
        named.append((spec, document.name))
        if document in documents:
            diagnostics.add(
                "document-repeated",
                f"{document.name} is given twice",
                document.position(()),
            )
            continue
        documents.append(document)
    applied = [read_overlay(path) for path in overlays]
    for overlay in applied:
        apply_overlay(overlay, documents, diagnostics)
    diagnostics.raise_if_errors()
    versions = [openapi_version(document, diagnostics) for document in documents]
    diagnostics.raise_if_errors()
    roots = [
        (document, version)
        for document, version in zip(documents, versions, strict=True)
        if version is not None
    ]
    return Loaded(tuple(roots), sources, tuple(applied), tuple(named))
