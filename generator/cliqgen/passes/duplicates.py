"""Schemas that a description states several times become one model."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping

from cliqgen.identifiers import pascal_case
from cliqgen.ir.api import Api
from cliqgen.ir.data import Model, NameHint, ObjectModel, UnionModel
from cliqgen.ir.rewrite import map_types
from cliqgen.ir.types import ModelRef, Type
from cliqgen.passes.likeness import Likeness, outline, undirected
from cliqgen.passes.places import by_place
from cliqgen.passes.usage import (
    answer_types,
    mentioned,
    reachable,
    request_types,
    webhook_types,
)
from cliqgen.replacing import replace
from cliqgen.source.shape import has_reference, shape


def unite_duplicates(api: Api) -> Api:
    """Keep one of each set of models that say the same and would be called the same."""
    api = _unite_documents(api)
    api = _unite_sides(api)
    return _unite_titles(api)


def unite(
    api: Api, replaced: Mapping[str, str], hints: Mapping[NameHint, NameHint]
) -> Api:
    """The API with models replaced by others, and with names from elsewhere.

    What stands inline in a model that is called otherwise is called after it; what stood
    in one that is gone is reachable no longer.
    """
    if not replaced and not hints:
        return api
    if replaced:
        api = map_types(
            api, lambda ref: ModelRef(replaced[ref.id]) if ref.id in replaced else ref
        )
    models: dict[str, Model] = {}
    for key, model in api.models.items():
        if key in replaced:
            continue
        model = replace(model, hint=_moved(model.hint, hints))
        if isinstance(model, UnionModel):  # of which two variants may have become one
            model = replace(model, variants=tuple(dict.fromkeys(model.variants)))
        models[key] = model
    return replace(api, models=models)


class Twins:
    """Which models of an API may become one."""

    def __init__(self, api: Api) -> None:
        self._api = api
        self._likeness = Likeness(api.models)
        self._sent = reachable(api, _sent(api))
        self._read = reachable(api, _read(api))
        self._sided = _sided(api)

    def groups(self, keys: Iterable[str]) -> Iterator[list[str]]:
        """The models that are alike, in groups of at least one, each in order of places.

        A class of requests and responses can require neither what is read-only nor what is
        write-only, so what has such fields is not united with what goes the other way.
        """
        found: dict[Hashable, list[list[str]]] = {}
        for key in sorted(keys, key=by_place):
            similar = found.setdefault(outline(self._api.models[key]), [])
            group = next((g for g in similar if self._are_twins(g[0], key)), None)
            if group is None:
                similar.append([key])
            else:
                group.append(key)
        for groups in found.values():
            yield from groups

    def _are_twins(self, one: str, other: str) -> bool:
        if not self._likeness.are_alike(one, other):
            return False
        same_way = self._ways(one) == self._ways(other)
        return same_way or one not in self._sided

    def _ways(self, key: str) -> tuple[bool, bool]:
        return key in self._sent, key in self._read


def _sided(api: Api) -> set[str]:
    """The models that have read-only or write-only fields, and what mentions those."""
    mentioning: dict[str, list[str]] = {}
    pending: list[str] = []
    for key, model in api.models.items():
        for inner in mentioned(model):
            mentioning.setdefault(inner, []).append(key)
        if isinstance(model, ObjectModel) and any(
            field.read_only or field.write_only for field in model.fields
        ):
            pending.append(key)
    found: set[str] = set()
    while pending:
        key = pending.pop()
        if key not in found:
            found.add(key)
            pending += mentioning.get(key, [])
    return found


def _unite_documents(api: Api) -> Api:
    """Unite components that several documents repeat word for word.

    A component with references of its own stays apart: equal words may mean other
    targets in another document.
    """
    kept: dict[tuple[str, str], str] = {}
    replaced: dict[str, str] = {}
    for key in sorted(api.models):
        model = api.models[key]
        name = model.hint.component
        if name is None or "&" in key or has_reference(model.node.value):
            continue
        content = shape(model.node.value)
        first = kept.setdefault((name, content), key)
        if first != key:
            replaced[key] = first
    return unite(api, replaced, {})


def _unite_sides(api: Api) -> Api:
    """Make `Item` of `Item-Input` and `Item-Output` where both are alike."""
    sides: dict[tuple[str, str], list[str]] = {}
    taken: set[str] = set()
    for key, model in api.models.items():
        if model.hint.component is None:
            continue
        name = undirected(model.hint.component)
        if name is None or "&" in key:
            taken.add(pascal_case(model.hint.component))
        else:
            sides.setdefault((model.hint.document, name), []).append(key)
    twins = Twins(api)
    replaced: dict[str, str] = {}
    hints: dict[NameHint, NameHint] = {}
    for (_, name), keys in sides.items():
        first, *others = next(twins.groups(keys))
        if others and len(others) + 1 == len(keys) and pascal_case(name) not in taken:
            replaced |= dict.fromkeys(others, first)
            hint = api.models[first].hint
            hints[hint] = replace(hint, component=name)
    return unite(api, replaced, hints)


def _unite_titles(api: Api) -> Api:
    """Unite inline schemas with one title, with a component of that name too."""
    titled: dict[str, list[str]] = {}
    components: dict[str, list[str]] = {}
    for key, model in api.models.items():
        if model.hint.component is not None:
            components.setdefault(pascal_case(model.hint.component), []).append(key)
        elif model.hint.title is not None:
            titled.setdefault(pascal_case(model.hint.title), []).append(key)
    twins = Twins(api)
    replaced: dict[str, str] = {}
    for name, keys in titled.items():
        known = components.get(name, [])
        for group in twins.groups([*keys, *known]):
            inline = [key for key in group if key not in known]
            first = next((key for key in group if key in known), group[0])
            replaced |= {key: first for key in inline if key != first}
    return unite(api, replaced, {})


def _moved(hint: NameHint, hints: Mapping[NameHint, NameHint]) -> NameHint:
    if hint in hints:
        return hints[hint]
    if hint.parent is None:
        return hint
    return replace(hint, parent=_moved(hint.parent, hints))


def _sent(api: Api) -> list[Type]:
    types = [kind for o in api.operations() for kind in request_types(o)]
    return types + [k for w in api.webhooks for k in webhook_types(w)[1:]]


def _read(api: Api) -> list[Type]:
    types = [kind for o in api.operations() for kind in answer_types(o)]
    return types + [webhook.payload for webhook in api.webhooks]
