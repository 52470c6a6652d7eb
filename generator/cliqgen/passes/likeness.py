"""Whether two models differ only in their names, for a caller."""

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

Pair = tuple[str, str]


def undirected(component: str | None) -> str | None:
    """`Item` for `Item-Input` and `Item-Output`, FastAPI's names for the two directions."""
    match = _DIRECTION.fullmatch(component or "")
    return None if match is None else match[1]


def outline(model: Model) -> Hashable:
    """A value that is equal for models that are alike, and cheap to compare."""
    if isinstance(model, ObjectModel):
        names = frozenset(field.wire_name for field in model.fields)
        return "object", model.description, names
    if isinstance(model, EnumModel):
        return "enum", model.description, model.values
    return "union", model.description, len(model.variants)


class Likeness:
    """Compares models with the models that they refer to.

    These are the same model, or inline models, or the two directions of one component.
    Models that lead back to the compared ones are alike if everything else is.
    """

    def __init__(self, models: Mapping[str, Model]) -> None:
        self._models = models
        self._cache: dict[Pair, bool] = {}

    def are_alike(self, one: str, other: str) -> bool:
        """Whether two models could be one class."""
        pair = (one, other)
        if pair not in self._cache:
            comparison = _Comparison(self._models)
            self._cache[pair] = comparison.holds(pair)
            if self._cache[pair]:  # so are all models that were compared
                self._cache |= dict.fromkeys(comparison.met, True)
        return self._cache[pair]


class _Comparison:
    """One comparison, which compares each pair of models once."""

    def __init__(self, models: Mapping[str, Model]) -> None:
        self._models = models
        self.met: set[Pair] = set()
        self._waiting: list[Pair] = []

    def holds(self, pair: Pair) -> bool:
        self._waiting.append(pair)
        while self._waiting:
            pair = self._waiting.pop()
            if pair[0] == pair[1] or pair in self.met:
                continue
            self.met.add(pair)
            if not self._are_models_alike(self._models[pair[0]], self._models[pair[1]]):
                return False
        return True

    def _are_models_alike(self, one: Model, other: Model) -> bool:
        if one.description != other.description:
            return False
        if isinstance(one, ObjectModel) and isinstance(other, ObjectModel):
            return self._are_objects_alike(one, other)
        if isinstance(one, UnionModel) and isinstance(other, UnionModel):
            return self._are_unions_alike(one, other)
        return outline(one) == outline(other)

    def _are_objects_alike(self, one: ObjectModel, other: ObjectModel) -> bool:
        fields = {field.wire_name: field for field in other.fields}
        return (
            fields.keys() == {field.wire_name for field in one.fields}
            and (one.deprecated, one.is_open) == (other.deprecated, other.is_open)
            and _tag(one.tag) == _tag(other.tag)
            and self._are_types_alike(one.additional, other.additional)
            and all(
                _are_fields_alike(field, fields[field.wire_name])
                and self._are_types_alike(field.type, fields[field.wire_name].type)
                for field in one.fields
            )
        )

    def _are_unions_alike(self, one: UnionModel, other: UnionModel) -> bool:
        if one.tag != other.tag or len(one.variants) != len(other.variants):
            return False
        ours, theirs = _values(one), _values(other)
        if [value for value, _ in ours] != [value for value, _ in theirs]:
            return False
        return self._are_all_alike(
            (*one.variants, *(type_ for _, type_ in ours), one.base),
            (*other.variants, *(type_ for _, type_ in theirs), other.base),
        )

    def _are_types_alike(self, one: Type | None, other: Type | None) -> bool:
        """Whether types are alike, provided that the models that they refer to are."""
        if one == other:
            return True
        if isinstance(one, ModelRef) and isinstance(other, ModelRef):
            ours = self._models[one.id].hint.component
            theirs = self._models[other.id].hint.component
            is_inline = ours is None and theirs is None
            self._waiting.append((one.id, other.id))
            return is_inline or undirected(ours) == undirected(theirs) is not None
        if isinstance(one, ArrayOf) and isinstance(other, ArrayOf):
            return self._are_types_alike(one.item, other.item)
        if isinstance(one, MapOf) and isinstance(other, MapOf):
            return self._are_types_alike(one.value, other.value)
        if isinstance(one, Nullable) and isinstance(other, Nullable):
            return self._are_types_alike(one.inner, other.inner)
        if isinstance(one, TupleOf) and isinstance(other, TupleOf):
            return self._are_all_alike(one.items, other.items)
        if isinstance(one, UnionOf) and isinstance(other, UnionOf):
            return self._are_all_alike(one.variants, other.variants)
        return False

    def _are_all_alike(
        self, ours: tuple[Type | None, ...], theirs: tuple[Type | None, ...]
    ) -> bool:
        return len(ours) == len(theirs) and all(
            self._are_types_alike(a, b) for a, b in zip(ours, theirs, strict=True)
        )


def _are_fields_alike(one: Field, other: Field) -> bool:
    """Whether fields are alike apart from their types."""
    return (
        one.description == other.description
        and one.required == other.required
        and one.deprecated == other.deprecated
        and one.read_only == other.read_only
        and one.write_only == other.write_only
        and one.limits == other.limits
        and type(one.fixed) is type(other.fixed)
        and one.fixed == other.fixed
        and one.is_default == other.is_default
    )


def _values(union: UnionModel) -> list[tuple[str, Type]]:
    """The variants by discriminator value, in an order independent of the document."""
    pairs = (*union.mapping, *union.implied)
    named = [(undirected(value) or value, type_) for value, type_ in pairs]
    return sorted(named, key=lambda pair: pair[0])


def _tag(tag: Tag | None) -> Hashable:
    if tag is None:
        return None
    implied = sorted(undirected(name) or name for name in tag.implied)
    return tag.property, frozenset(tag.explicit), tuple(implied)
