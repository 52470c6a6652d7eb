"""Identities of models, independent of their files and of the order of things.

One place of a document may give several models: a base and the union of its subtypes, a
variant in each of the unions that extend it. And one model may move to another place: if
parameters change their order, or a file is split. So a model has several identities; the
first one that it shares with a single model of the other side decides.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from pathlib import Path

from cliqgen.ir.data import Model, NameHint

#: Names of documents by their paths as they begin the ids of models.
Documents = Mapping[str, str]


def document_names(paths: Sequence[Path]) -> dict[str, str]:
    """The first document has no name, since its path depends on the revision."""
    names = {path.as_posix(): path.name for path in reversed(paths)}
    return names | {path.as_posix(): "" for path in paths[:1]}


def identities(model: Model, documents: Documents) -> tuple[Hashable, ...]:
    """The keys by which a model is recognized, best first.

    1. Its owner and its role there, in its document; for a variant merged with what is
       beside a union, also that union.
    2. The same, regardless of the document.
    3. Its place.
    """
    here = _place(model.id, documents)
    in_document = (_role(model.hint, documents), here if "&" in here else "")
    if not any(documents.values()):  # one document, which has no name
        return in_document, in_document, here
    anywhere = _place(model.id, dict.fromkeys(documents, ""))
    in_any = (_role(model.hint, {}), anywhere if "&" in here else "")
    return in_document, in_any, here


def pairs(
    old: Mapping[str, Sequence[Hashable]], new: Mapping[str, Sequence[Hashable]]
) -> dict[str, str]:
    """Pair the things of the two sides, by keys of one rank after another.

    Each is used once. Things that a rank cannot distinguish are left to the next rank.
    """
    paired: dict[str, str] = {}
    ranks = max(map(len, [*old.values(), *new.values()]), default=0)
    for rank in range(ranks):
        before = _unique(old, rank, paired.keys().__contains__)
        after = _unique(new, rank, set(paired.values()).__contains__)
        paired |= {name: after[key] for key, name in before.items() if key in after}
    return paired


def _unique(
    sides: Mapping[str, Sequence[Hashable]], rank: int, is_paired: Callable[[str], bool]
) -> dict[Hashable, str]:
    keys = {
        name: ranked[rank]
        for name, ranked in sides.items()
        if rank < len(ranked) and ranked[rank] is not None and not is_paired(name)
    }
    counts = Counter(keys.values())
    return {key: name for name, key in keys.items() if counts[key] == 1}


def _place(identity: str, documents: Documents) -> str:
    """The id of a model, with the names of documents instead of their paths."""
    for path in sorted(documents, key=len, reverse=True):
        identity = identity.replace(f"{path}#", f"{documents[path]}#")
    return identity


def _role(hint: NameHint, documents: Documents) -> tuple[str, ...]:
    return tuple(_steps(hint, documents))


def _steps(hint: NameHint, documents: Documents) -> Iterator[str]:
    if hint.component is not None:
        yield f"{documents.get(hint.document, '')}#{hint.component}"
    elif hint.operation is not None:
        yield hint.operation
    elif hint.parent is not None:
        yield from _steps(hint.parent, documents)
        yield hint.role
