"""Which of a record's operations and models those of an API are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from cliqgen.ir.api import Api
from cliqgen.memo import Memo
from cliqgen.names import KnownModel, KnownOperation, NameRecord
from cliqgen.passes.naming.identities import (
    Known,
    known_models,
    stated_id,
    suffix,
)
from cliqgen.passes.places import anywhere


def known_operations(
    api: Api, record: NameRecord
) -> dict[str, tuple[str, KnownOperation]]:
    """The former id and method of each operation that was there, by its id."""
    if not record.operations:
        return {}
    operations = api.operations()
    endings = {suffix(o) for o in operations}
    before = _unique(
        (known.operation_id and f"{known.operation_id}{_ending(id_, endings)}", id_)
        for id_, known in record.operations.items()
    )
    after = _unique(
        (stated_id(o) and f"{stated_id(o)}{suffix(o)}", o.id) for o in operations
    )
    former = {id_: before[key] for key, id_ in after.items() if key in before}
    used = set(former.values())
    for operation in operations:
        if operation.id in record.operations and operation.id not in used:
            former.setdefault(operation.id, operation.id)
    return {id_: (known, record.operations[known]) for id_, known in former.items()}


def _ending(id_: str, suffixes: Iterable[str]) -> str:
    """The suffix of a recorded id, which is method and path before it."""
    return max((end for end in suffixes if id_.endswith(end)), key=len, default="")


def former_models(
    api: Api, record: NameRecord, operations: Mapping[str, str], memo: Memo
) -> dict[str, str]:
    """The former identity of each model that was there, by its key.

    `operations` are the former ids of operations, by those that they have now.
    """
    if not record.models:
        return {}
    known = known_models(api, memo)
    identities = {key: each.identity for key, each in known.items()}
    heads = {**operations, **_known_components(known.values(), record.models)}
    for key, identity in identities.items():
        head, separator, rest = identity.partition("\n")
        identities[key] = f"{heads.get(head, head)}{separator}{rest}"
    return _Matching(known, identities, record.models).found()


class _Matching:
    """Pairs models with those of a record, each with one at most, the surest pairs first.

    What is in a list is rather known by what it says, as its place there changes with
    what is put before it; all else by its place, whatever it says now.
    """

    def __init__(
        self,
        known: Mapping[str, Known],
        identities: Mapping[str, str],
        former: Mapping[str, KnownModel],
    ) -> None:
        self._known = known
        self._identities = identities
        self._former = former
        self._places = {model.place: identity for identity, model in former.items()}
        self._bare_places = _unique((anywhere(m.place), i) for i, m in former.items())
        self._bare_identities = _unique((_bare(i), i) for i in former)
        self._found: dict[str, str] = {}
        self._used: set[str] = set()

    def found(self) -> dict[str, str]:
        """The identity in the record, by the key of the model."""
        listed = [key for key, each in self._known.items() if each.is_listed]
        others = [key for key in self._known if key not in set(listed)]
        self._by_place(self._known, same=True)
        self._by_bare_place(self._known, same=True)
        self._by_identity(same=True)
        self._by_content(listed)
        self._by_identity(same=False)
        self._by_place(others, same=False)
        self._by_bare_place(others, same=False)
        self._by_content(self._known)
        return self._found

    def _by_place(self, keys: Iterable[str], *, same: bool) -> None:
        for key in keys:
            self._pair(key, self._places.get(self._known[key].place), same=same)

    def _by_bare_place(self, keys: Iterable[str], *, same: bool) -> None:
        """Pair what has a place of its own, whichever documents that is in."""
        places = _unique((anywhere(self._known[key].place), key) for key in self._known)
        wanted = set(keys)
        for place, key in places.items():
            if key in wanted:
                self._pair(key, self._bare_places.get(place), same=same)

    def _by_identity(self, *, same: bool) -> None:
        for key in self._known:
            self._pair(key, self._identities[key], same=same)
        bare_identities = _unique(
            (_bare(i), key) for key, i in self._identities.items()
        )
        for identity, key in bare_identities.items():
            self._pair(key, self._bare_identities.get(identity), same=same)

    def _by_content(self, keys: Iterable[str]) -> None:
        """Pair inline schemas that say what only one other says."""
        open_ = ((i, m) for i, m in self._former.items() if i not in self._used)
        before = _unique((model.content, identity) for identity, model in open_)
        after = _unique(
            (each.content, key)
            for key, each in self._known.items()
            if key not in self._found and each.is_telling
        )
        wanted = set(keys)
        for content, key in after.items():
            if key in wanted:
                self._pair(key, before.get(content), same=True)

    def _pair(self, key: str, identity: str | None, *, same: bool) -> None:
        """Pair two that are free; the `same` only if they say the same."""
        if identity is None or identity not in self._former:
            return
        if key in self._found or identity in self._used:
            return
        if same and self._former[identity].content != self._known[key].content:
            return
        self._found[key] = identity
        self._used.add(identity)


def _known_components(
    known: Iterable[Known], models: Mapping[str, KnownModel]
) -> dict[str, str]:
    """The former identities of components that are in another document now.

    Of several with one key each is known by what it says, or else by its document: by
    the one from which most others have come to it.
    """
    present = {m.identity: m.content for m in known if "\n" not in m.identity}
    former = {i: m.content for i, m in models.items() if "\n" not in i}
    gone = sorted(former.keys() - present.keys())
    come = sorted(present.keys() - former.keys())
    before = _unique((_component(i), i) for i in gone)
    after = _unique((_component(i), i) for i in come)
    moved = {i: before[name] for name, i in after.items() if name in before}
    gone = [i for i in gone if i not in set(moved.values())]
    come = [i for i in come if i not in moved]
    before = _unique((f"{_component(i)}\n{former[i]}", i) for i in gone)
    after = _unique((f"{_component(i)}\n{present[i]}", i) for i in come)
    moved |= {i: before[said] for said, i in after.items() if said in before}
    ways = Counter((_document(old), _document(new)) for new, old in moved.items())
    for new in come:
        same = [i for i in gone if _component(i) == _component(new)]
        free = [i for i in same if i not in set(moved.values())]
        if new not in moved and free:
            moved[new] = max(free, key=lambda i: ways[_document(i), _document(new)])
    return moved


def _bare(identity: str) -> str:
    """An identity with the places in it as they are wherever documents lie."""
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
