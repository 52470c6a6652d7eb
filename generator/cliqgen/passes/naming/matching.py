"""Matching the operations and models of an API with those of a record."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cached_property

from cliqgen.ir.api import Api
from cliqgen.memo import Memo
from cliqgen.names import KnownModel, KnownOperation, NameRecord
from cliqgen.passes.naming.identities import (
    ModelIdentity,
    model_identities,
    operation_id,
    suffix,
)
from cliqgen.passes.places import anywhere


def previous_operations(
    api: Api, record: NameRecord
) -> dict[str, tuple[str, KnownOperation]]:
    """The previous id and method of each operation that existed before, by its id."""
    if not record.operations:
        return {}
    operations = api.operations()
    endings = {suffix(o) for o in operations}
    before = _unique(
        (
            recorded.operation_id and f"{recorded.operation_id}{_ending(id_, endings)}",
            id_,
        )
        for id_, recorded in record.operations.items()
    )
    after = _unique(
        (operation_id(o) and f"{operation_id(o)}{suffix(o)}", o.id) for o in operations
    )
    previous = {id_: before[key] for key, id_ in after.items() if key in before}
    used = set(previous.values())
    for operation in operations:
        if operation.id in record.operations and operation.id not in used:
            previous.setdefault(operation.id, operation.id)
    return {
        id_: (recorded, record.operations[recorded])
        for id_, recorded in previous.items()
    }


def _ending(id_: str, suffixes: Iterable[str]) -> str:
    """The suffix of a recorded id, after method and path."""
    return max((end for end in suffixes if id_.endswith(end)), key=len, default="")


def previous_models(
    api: Api, record: NameRecord, operations: Mapping[str, str], memo: Memo
) -> dict[str, str]:
    """The previous identity of each model that existed before, by its key.

    `operations` are the previous ids of operations, by their present ones.
    """
    if not record.models:
        return {}
    present = model_identities(api, memo)
    identities = {key: each.identity for key, each in present.items()}
    heads = {**operations, **_previous_components(present.values(), record.models)}
    for key, identity in identities.items():
        head, separator, rest = identity.partition("\n")
        identities[key] = f"{heads.get(head, head)}{separator}{rest}"
    return _Matching(present, identities, record.models).matches()


class _Matching:
    """Pairs models with those of a record, each with one at most, the surest pairs first.

    Models in a list are preferably matched by content, as their places change with those
    before them; all others by place, whatever their content.
    """

    def __init__(
        self,
        present: Mapping[str, ModelIdentity],
        identities: Mapping[str, str],
        previous: Mapping[str, KnownModel],
    ) -> None:
        self._present = present
        self._identities = identities
        self._previous = previous
        self._places = {model.place: identity for identity, model in previous.items()}
        self._matches: dict[str, str] = {}
        self._used: set[str] = set()

    def matches(self) -> dict[str, str]:
        """The identity in the record, by the model's key."""
        self._by_place(self._present, same=True)
        if len(self._matches) == len(self._present):
            return self._matches
        listed = [key for key, each in self._present.items() if each.is_listed]
        others = [key for key, each in self._present.items() if not each.is_listed]
        self._by_bare_place(self._present, same=True)
        self._by_identity(same=True)
        self._by_content(listed)
        self._by_identity(same=False)
        self._by_place(others, same=False)
        self._by_bare_place(others, same=False)
        self._by_content(self._present)
        return self._matches

    def _by_place(self, keys: Iterable[str], *, same: bool) -> None:
        for key in keys:
            self._pair(key, self._places.get(self._present[key].place), same=same)

    def _by_bare_place(self, keys: Iterable[str], *, same: bool) -> None:
        """Pair models with a unique place, whichever document it is in."""
        for key in keys:
            if key in self._bare_places:
                self._pair(key, self._bare_places[key], same=same)

    @cached_property
    def _bare_places(self) -> dict[str, str]:
        """By key, the only previous identity at the same place of any document."""
        before = _unique((anywhere(m.place), i) for i, m in self._previous.items())
        after = _unique((anywhere(m.place), key) for key, m in self._present.items())
        return {key: before[place] for place, key in after.items() if place in before}

    def _by_identity(self, *, same: bool) -> None:
        for key in self._present:
            self._pair(key, self._identities[key], same=same)
        for key, identity in self._bare_identities.items():
            self._pair(key, identity, same=same)

    @cached_property
    def _bare_identities(self) -> dict[str, str]:
        """By key, the only previous identity that is the same in any document."""
        before = _unique((_bare(i), i) for i in self._previous)
        after = _unique((_bare(i), key) for key, i in self._identities.items())
        return {key: before[bare] for bare, key in after.items() if bare in before}

    def _by_content(self, keys: Iterable[str]) -> None:
        """Pair inline schemas by content, if it is unique."""
        open_ = ((i, m) for i, m in self._previous.items() if i not in self._used)
        before = _unique((m.content.digest, i) for i, m in open_)
        after = _unique(
            (each.content.digest, key)
            for key, each in self._present.items()
            if key not in self._matches and each.is_telling
        )
        chosen = set(keys)
        for content, key in after.items():
            if key in chosen:
                self._pair(key, before.get(content), same=True)

    def _pair(self, key: str, identity: str | None, *, same: bool) -> None:
        """Pair two that are free; with `same` only if their contents are equal."""
        if identity is None or identity not in self._previous:
            return
        if key in self._matches or identity in self._used:
            return
        if same and self._previous[identity].content != self._present[key].content:
            return
        self._matches[key] = identity
        self._used.add(identity)


def _previous_components(
    present_models: Iterable[ModelIdentity], models: Mapping[str, KnownModel]
) -> dict[str, str]:
    """The previous identities of components that are in another document now.

    Several with one key are matched by content, or else by document: by the one from
    which most others have moved.
    """
    present = {m.identity: m.content for m in present_models if "\n" not in m.identity}
    previous = {i: m.content for i, m in models.items() if "\n" not in i}
    gone = sorted(previous.keys() - present.keys())
    come = sorted(present.keys() - previous.keys())
    before = _unique((_component(i), i) for i in gone)
    after = _unique((_component(i), i) for i in come)
    moved = {i: before[name] for name, i in after.items() if name in before}
    gone = [i for i in gone if i not in set(moved.values())]
    come = [i for i in come if i not in moved]
    before = _unique((f"{_component(i)}\n{previous[i].digest}", i) for i in gone)
    after = _unique((f"{_component(i)}\n{present[i].digest}", i) for i in come)
    moved |= {i: before[text] for text, i in after.items() if text in before}
    ways = Counter((_document(old), _document(new)) for new, old in moved.items())
    for new in come:
        same = [i for i in gone if _component(i) == _component(new)]
        free = [i for i in same if i not in set(moved.values())]
        if new not in moved and free:
            moved[new] = max(free, key=lambda i: ways[_document(i), _document(new)])
    return moved


def _bare(identity: str) -> str:
    """An identity whose places are independent of documents."""
    head, separator, rest = identity.partition("\n")
    return f"{head}{separator}{anywhere(rest)}"


def _document(identity: str) -> str:
    return identity.partition(" ")[0]


def _component(identity: str) -> str:
    return identity.partition(" ")[2]


def _unique(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """The pairs whose first part occurs once."""
    listed = list(pairs)
    counts = Counter(first for first, _ in listed)
    return {first: second for first, second in listed if first and counts[first] == 1}
