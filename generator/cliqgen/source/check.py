"""The second half of the first stage: whether descriptions are what they should be."""

from __future__ import annotations

from cliqgen.diagnostics import Diagnostics
from cliqgen.memo import Memo
from cliqgen.source.cycles import check_cycles
from cliqgen.source.grammar import grammar_of
from cliqgen.source.load import Loaded
from cliqgen.source.outline import Outline
from cliqgen.source.validate import validate_document


def check(loaded: Loaded, diagnostics: Diagnostics, memo: Memo | None = None) -> None:
    """Resolve and validate the descriptions of one API; `memo` as for `Outline`.

    Raises:
        CliqgenError: at the end of a step that found errors.
    """
    outlines: list[Outline] = []
    for document, version in loaded.roots:
        grammar = grammar_of(version)
        outline = Outline(
            document.root, loaded.sources, grammar, version, diagnostics, memo
        )
        outline.walk()
        check_cycles(outline.targets, diagnostics)
        outlines.append(outline)
    diagnostics.raise_if_errors()
    for (document, version), outline in zip(loaded.roots, outlines, strict=True):
        validate_document(
            document, version, loaded.sources, outline.reported, diagnostics
        )
    diagnostics.raise_if_errors()
