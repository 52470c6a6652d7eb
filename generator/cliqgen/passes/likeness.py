"""Whether two models are the same in all that a caller sees but their names."""

from __future__ import annotations

import re
from collections.abc import Hashable, Mapping

from cliqgen.ir.data import EnumModel, Field, Model, ObjectModel, Tag, UnionModel
from cliqgen.ir.types import (
    ArrayOf,
    MapOf,
    ModelRef,
    Nullable,
    TupleOf,
    Type,
    UnionOf,
)

_DIRECTION = re.compile(r"(.+)-(?:Input|Output)")

Pairs = frozenset[tuple[str, str]]


def undirected(component: str | None) -> str | None:
    """`Item` for `Item-Input` and `Item-Output`, as FastAPI calls the two sides of one."""
    found = _DIRECTION.fullmatch(component or "")
    return None if found is None else found[1]


def outline(model: Model) -> Hashable:
    """What is equal for all models that are alike, and cheap to compare."""
    if isinstance(model, ObjectModel):
        names = frozenset(field.wire_name for field in model.fields)
        return "object", model.description, names
    if isinstance(model, EnumModel):
        return "enum", model.description, model.values
    return "union", model.description, len(model.variants)


class Likeness:
    """Compares models with all that they mention.

    What they mention is the same model, or models that stand inline in them, or the two
    sides of one component. What leads back to the models that are compared is alike if
    everything else is.
    """

    def __init__(self, models: Mapping[str, Model]) -> None:
        self._models = models
        self._known: dict[tuple[str, str], bool] = {}

    def are_alike(self, one: str, other: str) -> bool:
        """Whether two models could be one class."""
        pair = (one, other)
        if pair not in self._known:
            self._known[pair] = self._compare(one, other, frozenset())
        return self._known[pair]

    def _compare(self, one: str, other: str, met: Pairs) -> bool:
        if one == other or (one, other) in met:
            return True
        first, second = self._models[one], self._models[other]
        if outline(first) != outline(second):
            return False
        met = met | {(one, other)}
        if isinstance(first, ObjectModel) and isinstance(second, ObjectModel):
            return self._are_objects_alike(first, second, met)
        if isinstance(first, UnionModel) and isinstance(second, UnionModel):
            return self._are_unions_alike(first, second, met)
        return True

    def _are_objects_alike(
        self, one: ObjectModel, other: ObjectModel, met: Pairs
    ) -> bool:
        fields = {field.wire_name: field for field in other.fields}
        return (
            (one.deprecated, one.is_open) == (other.deprecated, other.is_open)
            and _tag(one.tag) == _tag(other.tag)
            and self._are_types_alike(one.additional, other.additional, met)
            and all(
                self._are_fields_alike(field, fields[field.wire_name], met)
                for field in one.fields
            )
        )

    def _are_fields_alike(self, one: Field, other: Field, met: Pairs) -> bool:
        return _said(one) == _said(other) and self._are_types_alike(
            one.type, other.type, met
        )

    def _are_unions_alike(self, one: UnionModel, other: UnionModel, met: Pairs) -> bool:
        if one.tag != other.tag:
            return False
        ours = [(value, kind) for value, kind in (*one.mapping, *one.implied)]
        theirs = [(value, kind) for value, kind in (*other.mapping, *other.implied)]
        names = [undirected(value) or value for value, _ in ours]
        if names != [undirected(value) or value for value, _ in theirs]:
            return False
        first = [*one.variants, *(kind for _, kind in ours), one.base]
        second = [*other.variants, *(kind for _, kind in theirs), other.base]
        return len(first) == len(second) and all(
            self._are_types_alike(a, b, met) for a, b in zip(first, second, strict=True)
        )

    def _are_types_alike(
        self, one: Type | None, other: Type | None, met: Pairs
    ) -> bool:
        if one == other:
            return True
        if isinstance(one, ModelRef) and isinstance(other, ModelRef):
            ours = self._models[one.id].hint.component
            theirs = self._models[other.id].hint.component
            is_one = ours is None and theirs is None
            is_one = is_one or undirected(ours) == undirected(theirs) is not None
            return is_one and self._compare(one.id, other.id, met)
        if isinstance(one, ArrayOf) and isinstance(other, ArrayOf):
            return self._are_types_alike(one.item, other.item, met)
        if isinstance(one, MapOf) and isinstance(other, MapOf):
            return self._are_types_alike(one.value, other.value, met)
        if isinstance(one, Nullable) and isinstance(other, Nullable):
            return self._are_types_alike(one.inner, other.inner, met)
        if isinstance(one, TupleOf) and isinstance(other, TupleOf):
            return self._are_all_alike(one.items, other.items, met)
        if isinstance(one, UnionOf) and isinstance(other, UnionOf):
            return self._are_all_alike(one.variants, other.variants, met)
        return False

    def _are_all_alike(
        self, ours: tuple[Type, ...], theirs: tuple[Type, ...], met: Pairs
    ) -> bool:
        return len(ours) == len(theirs) and all(
            self._are_types_alike(a, b, met) for a, b in zip(ours, theirs, strict=True)
        )


def _said(field: Field) -> Hashable:
    """What a field says beside its type."""
    flags = (field.required, field.deprecated, field.read_only, field.write_only)
    fixed = (type(field.fixed), field.fixed, field.is_default)
    return field.description, *flags, field.limits, fixed


def _tag(tag: Tag | None) -> Hashable:
    if tag is None:
        return None
    implied = tuple(undirected(name) or name for name in tag.implied)
    return tag.property, tag.stated, implied
