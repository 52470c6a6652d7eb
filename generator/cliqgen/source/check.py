"""The second half of the first stage: whether descriptions are what they should be."""

from __future__ import annotations

from cliqgen.diagnostics import Diagnostics
from cliqgen.memo import Memo
from cliqgen.replacing import replace
from cliqgen.source.cycles import check_cycles
from cliqgen.source.grammar import grammar_of
from cliqgen.source.linking import Linked, Linker
from cliqgen.source.load import Loaded
from cliqgen.source.validate import validate_document


def check(loaded: Loaded, diagnostics: Diagnostics, memo: Memo | None = None) -> Loaded:
    """Resolve and validate the descriptions of one API; `memo` as for `Linker`.

    What is returned has the redirections to read them with.

    Raises:
        CliqgenError: at the end of a step that found errors.
    """
    results: list[Linked] = []
    for document, version in loaded.roots:
        root, grammar = loaded.root(document), grammar_of(version)
        linker = Linker(root, loaded.sources, grammar, version, diagnostics, memo)
        linked = linker.link()
        check_cycles(linked.links, diagnostics)
        loaded = replace(loaded, redirections=linked.redirections)
        results.append(linked)
    diagnostics.raise_if_errors()
    for (document, version), linked in zip(loaded.roots, results, strict=True):
        root = loaded.root(document)
        validate_document(root, version, linked.reported, diagnostics)
    diagnostics.raise_if_errors()
    return loaded
