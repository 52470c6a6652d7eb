"""Uniting schemas that a description repeats."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping
from functools import cached_property

from cliqgen.identifiers import pascal_case
from cliqgen.ir.api import Api
from cliqgen.ir.data import Model, NameHint, ObjectModel, UnionModel
from cliqgen.ir.rewrite import map_types
from cliqgen.ir.types import ModelRef
from cliqgen.passes.likeness import Likeness, outline, undirected
from cliqgen.passes.places import by_place
from cliqgen.passes.usage import reachable, received, sent
from cliqgen.replacing import replace
from cliqgen.source.shape import has_reference, shape


def unite_duplicates(api: Api) -> Api:
    """Keep one of each set of equal models that would have the same name."""
    api = _unite_documents(api)
    api = _unite_sides(api)
    return _unite_titles(api)


def unite(
    api: Api, replaced: Mapping[str, str], hints: Mapping[NameHint, NameHint]
) -> Api:
    """Replace models by others, and change the hints of names.

    Inline models are named after their renamed owner; those of a removed model are no
    longer reachable.
    """
    if not replaced and not hints:
        return api
    kept = {key: model for key, model in api.models.items() if key not in replaced}
    types = {key: ModelRef(other) for key, other in replaced.items()}
    api = map_types(replace(api, models=kept), types)
    moving = _Moving(hints)
    models: dict[str, Model] = {}
    for key, model in api.models.items():
        if hints:
            model = replace(model, hint=moving.hint(model.hint))
        if isinstance(model, UnionModel):  # two of its variants may have become one
            model = replace(model, variants=tuple(dict.fromkeys(model.variants)))
        models[key] = model
    return replace(api, models=models)


class _Moving:
    """Hints after a change of some; those inside these change with them."""

    def __init__(self, hints: Mapping[NameHint, NameHint]) -> None:
        self._hints = hints
        self._roles = {hint.role for hint in hints}  # most hints have another one
        self._done: dict[int, NameHint] = {}

    def hint(self, hint: NameHint) -> NameHint:
        """The hint as it is then."""
        done = self._done.get(id(hint))
        if done is None:
            done = self._hints.get(hint) if hint.role in self._roles else None
            if done is None:
                parent = None if hint.parent is None else self.hint(hint.parent)
                done = replace(hint, parent=parent)
            self._done[id(hint)] = done
        return done


class Twins:
    """Groups models of an API that may become one."""

    def __init__(self, api: Api) -> None:
        self._api = api
        self._likeness = Likeness(api.models)

    def groups(self, keys: Iterable[str]) -> Iterator[list[str]]:
        """Group the models that are alike, each group in order of places.

        A class of requests and responses can require neither read-only nor write-only
        fields, so models with such fields are united only with those of the same direction.
        """
        by_outline: dict[Hashable, list[list[str]]] = {}
        for key in sorted(keys, key=by_place):
            similar = by_outline.setdefault(outline(self._api.models[key]), [])
            group = next((g for g in similar if self._are_twins(g[0], key)), None)
            if group is None:
                similar.append([key])
            else:
                group.append(key)
        for groups in by_outline.values():
            yield from groups

    def _are_twins(self, one: str, other: str) -> bool:
        if not self._likeness.are_alike(one, other):
            return False
        return one not in self._sided or self._ways(one) == self._ways(other)

    def _ways(self, key: str) -> tuple[bool, bool]:
        return key in self._sent, key in self._received

    @cached_property
    def _sent(self) -> set[str]:
        return reachable(self._api, sent(self._api))

    @cached_property
    def _received(self) -> set[str]:
        return reachable(self._api, received(self._api))

    @cached_property
    def _sided(self) -> set[str]:
        return _sided(self._api)


def _sided(api: Api) -> set[str]:
    """The models with read-only or write-only fields, and those that contain them."""
    pending = [
        key
        for key, model in api.models.items()
        if isinstance(model, ObjectModel) and model.has_sides
    ]
    if not pending:
        return set()
    mentioning: dict[str, list[str]] = {}
    for key, model in api.models.items():
        for inner in model.contents.references:
            mentioning.setdefault(inner, []).append(key)
    sided: set[str] = set()
    while pending:
        key = pending.pop()
        if key not in sided:
            sided.add(key)
            pending += mentioning.get(key, [])
    return sided


def _unite_documents(api: Api) -> Api:
    """Unite components that several documents repeat word for word.

    A component with references stays separate: equal references may have other targets in
    another document.
    """
    by_name: dict[str, list[str]] = {}
    for key in sorted(api.models):
        name = api.models[key].hint.component
        if name is not None and "&" not in key:
            by_name.setdefault(name, []).append(key)
    replaced: dict[str, str] = {}
    for keys in by_name.values():
        values = {key: api.models[key].node.value for key in keys if len(keys) > 1}
        kept: dict[str, str] = {}
        for key, value in values.items():
            if has_reference(value):
                continue
            first = kept.setdefault(shape(value), key)
            if first != key:
                replaced[key] = first
    return unite(api, replaced, {})


def _unite_sides(api: Api) -> Api:
    """Unite `Item-Input` and `Item-Output` to `Item` if both are alike."""
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
    if not sides:
        return api
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
    """Unite inline schemas with the same title, and with a component of that name."""
    titled: dict[str, list[str]] = {}
    components: dict[str, list[str]] = {}
    for key, model in api.models.items():
        if model.hint.component is not None:
            components.setdefault(pascal_case(model.hint.component), []).append(key)
        elif model.hint.title is not None:
            titled.setdefault(pascal_case(model.hint.title), []).append(key)
    if not titled:
        return api
    twins = Twins(api)
    replaced: dict[str, str] = {}
    for name, keys in titled.items():
        same_name = components.get(name, [])
        for group in twins.groups([*keys, *same_name]):
            inline = [key for key in group if key not in same_name]
            first = next((key for key in group if key in same_name), group[0])
            replaced |= {key: first for key in inline if key != first}
    return unite(api, replaced, {})
