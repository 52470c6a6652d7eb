"""The first stage: paths to checked documents."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from cliqgen.diagnostics import Diagnostics
from cliqgen.source.cycles import check_cycles
from cliqgen.source.document import Document
from cliqgen.source.grammar import OPENAPI_3, SWAGGER_2
from cliqgen.source.outline import Outline
from cliqgen.source.overlay import apply_overlay, read_overlay
from cliqgen.source.refs import Sources
from cliqgen.source.validate import openapi_version, validate_document


@dataclass(frozen=True)
class Loaded:
    """The root documents of one API, each with its OpenAPI version, and all files read."""

    roots: tuple[tuple[Document, str], ...]
    sources: Sources
    overlays: tuple[Document, ...] = ()


def load(
    paths: Sequence[Path],
    found: Diagnostics,
    overlays: Sequence[Path] = (),
    hosts: Collection[str] = (),
    *,
    stored: Mapping[str, bytes] | None = None,
    reads: set[Path] | None = None,
) -> Loaded:
    """Read, change, resolve and validate the descriptions of one API.

    `hosts` are those that references may lead to, `stored` what was read from there
    before, instead of reading it now. `reads` takes up the files looked for.

    Raises:
        CliqgenError: at the end of a step that found errors.
    """
    sources = Sources(hosts, stored=stored, reads=reads)
    documents: list[Document] = []
    for path in paths:
        document = sources.open_root(path)
        if document in documents:
            found.add(
                "document-repeated",
                f"{document.name} is named twice",
                document.position(()),
            )
            continue
        documents.append(document)
    applied = [read_overlay(path) for path in overlays]
    for overlay in applied:
        apply_overlay(overlay, documents, found)
    found.raise_if_errors()
    versions = [openapi_version(document, found) for document in documents]
    found.raise_if_errors()
    roots = [
        (document, version)
        for document, version in zip(documents, versions, strict=True)
        if version is not None
    ]
    outlines: list[Outline] = []
    for document, version in roots:
        grammar = SWAGGER_2 if version == "2.0" else OPENAPI_3
        outline = Outline(document.root, sources, grammar, version, found)
        outline.walk()
        check_cycles(outline.targets, found)
        outlines.append(outline)
    found.raise_if_errors()
    for (document, version), outline in zip(roots, outlines, strict=True):
        validate_document(document, version, sources, outline.reported, found)
    found.raise_if_errors()
    return Loaded(tuple(roots), sources, tuple(applied))
