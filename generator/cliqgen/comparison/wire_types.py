"""Comparing types of two descriptions by their values on the wire.

Names do not count there, only the content of a schema. A string with a format is a string,
but not the reverse.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from cliqgen.comparison.correspondence import Correspondence
from cliqgen.comparison.identity import pairs
from cliqgen.comparison.snapshot import Snapshot
from cliqgen.ir.data import EnumModel, Model, ObjectModel, UnionModel
from cliqgen.ir.json_types import string_type
from cliqgen.ir.types import (
    AnyJson,
    ArrayOf,
    ConstantOf,
    Custom,
    MapOf,
    ModelRef,
    Nullable,
    Primitive,
    TupleOf,
    Type,
    UnionOf,
)
from cliqgen.python.annotations import Annotator

Limits = tuple[tuple[str, int | float | str], ...]
Models = Mapping[str, Model]
_Same = Callable[[str, str], bool]

#: Limits that are stricter when they grow; the others are stricter when they shrink.
_LOWER = ("minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties")
_NUMBERS = (Primitive("integer"), Primitive("number"))
_EXACT = Primitive("exact")
_TEXT = (Primitive("string"),)
_TEXTUAL = ("datetime", "date", "time", "uuid", "decimal", "base64")
_NULL = Primitive("null")


class WireTypes:
    """Decides whether values of one description's type are values of the other's."""

    def __init__(self, old: Snapshot, new: Snapshot, renamed: Correspondence) -> None:
        self.old, self.new = old, new
        self.pairs = _paired(old, new, renamed)
        self._models: tuple[Models, Models] = (old.api.models, new.api.models)
        self._printers = Annotator(old.api.models), Annotator(new.api.models)

    def shown(self, old: Type, new: Type) -> tuple[str, str]:
        """The two types as annotations."""
        before, after = self._printers
        return before.annotation(old), after.annotation(new)

    def takes(self, old: Type, new: Type, apart: str = "") -> bool:
        """Whether all values of the old type are values of the new one.

        The schema `apart` is compared in depth, although it has a counterpart.
        """

        def same(before: str, after: str) -> bool:
            return before != apart and self.pairs.get(before) == after

        return _Assignability(*self._models, same, keeps_all=True).accepts(old, new)

    def gives(self, old: Type, new: Type, apart: str = "") -> bool:
        """Whether all values of the new type are values of the old one."""
        old_models, new_models = self._models

        def same(after: str, before: str) -> bool:
            return before != apart and self.pairs.get(before) == after

        return _Assignability(new_models, old_models, same, keeps_all=False).accepts(
            new, old
        )


class _Assignability:
    """`same` tells which models correspond; their changes are reported by themselves.

    If it `keeps_all`, the target must know every property of the source.
    """

    def __init__(
        self, sources: Models, targets: Models, same: _Same, *, keeps_all: bool
    ) -> None:
        self._sources, self._targets, self._same = sources, targets, same
        self._keeps_all = keeps_all
        self._assumed: set[tuple[Type, Type]] = set()

    def accepts(self, source: Type, target: Type) -> bool:
        pair = (source, target)
        if pair in self._assumed:  # a recursive schema
            return True
        self._assumed.add(pair)
        try:
            return self._accepts(source, target)
        finally:
            self._assumed.discard(pair)

    def _accepts(self, source: Type, target: Type) -> bool:
        if isinstance(target, AnyJson):
            return True
        if isinstance(source, AnyJson):
            return False
        plain = target.inner if isinstance(target, Nullable) else target
        variants = plain.variants if isinstance(plain, UnionOf) else (plain,)
        if any(self._is_same(source, variant) for variant in variants):
            return True
        if isinstance(source, Nullable):
            return self.accepts(_NULL, target) and self.accepts(source.inner, target)
        parts = _parts(source, self._sources)
        if parts is not None:
            return all(self.accepts(part, target) for part in parts)
        if isinstance(target, Nullable):
            return source == _NULL or self.accepts(source, target.inner)
        parts = _parts(target, self._targets)
        if parts is not None:
            return any(self.accepts(source, part) for part in parts)
        return self._one(source, target)

    def _is_same(self, source: Type, target: Type) -> bool:
        return (
            isinstance(source, ModelRef)
            and isinstance(target, ModelRef)
            and self._same(source.id, target.id)
        )

    def _one(self, source: Type, target: Type) -> bool:
        """Two types of which neither is a union."""
        if isinstance(source, ModelRef) and isinstance(target, ModelRef):
            return self._objects(self._sources[source.id], self._targets[target.id])
        if isinstance(source, ModelRef) or isinstance(target, ModelRef):
            return self._free(source, target)
        if isinstance(source, ArrayOf) and isinstance(target, ArrayOf):
            return self.accepts(source.item, target.item)
        if isinstance(source, TupleOf):
            return self._tuple(source, target)
        if isinstance(source, MapOf) and isinstance(target, MapOf):
            return self.accepts(source.value, target.value)
        return _scalar_fits(source, target)

    def _tuple(self, source: TupleOf, target: Type) -> bool:
        if isinstance(target, ArrayOf):
            return all(self.accepts(item, target.item) for item in source.items)
        return (
            isinstance(target, TupleOf)
            and len(source.items) == len(target.items)
            and all(map(self.accepts, source.items, target.items))
        )

    def _free(self, source: Type, target: Type) -> bool:
        """Compare an object with named properties to one with free keys."""
        if isinstance(source, ModelRef) and isinstance(target, MapOf):
            model = self._sources[source.id]
            return isinstance(model, ObjectModel) and all(
                self.accepts(field.type, target.value) for field in model.fields
            )
        if isinstance(source, MapOf) and isinstance(target, ModelRef):
            model = self._targets[target.id]
            return isinstance(model, ObjectModel) and not model.fields
        return False

    def _objects(self, source: Model, target: Model) -> bool:
        if not isinstance(source, ObjectModel) or not isinstance(target, ObjectModel):
            return False
        fields = {field.wire_name: field for field in source.fields}
        names = {field.wire_name for field in target.fields}
        if self._keeps_all and not fields.keys() <= names:
            return False
        return all(
            (
                self.accepts(fields[field.wire_name].type, field.type)
                and (fields[field.wire_name].required or not field.required)
                if field.wire_name in fields
                else not field.required
            )
            for field in target.fields
        )


def _paired(old: Snapshot, new: Snapshot, renamed: Correspondence) -> dict[str, str]:
    """The ids of corresponding schemas: the same ones, or else those of the same name."""
    paired = pairs(
        {
            key: (
                *old.identities(model),
                renamed.models.get(model.name, model.name),
            )
            for key, model in old.api.models.items()
        },
        {
            key: (*new.identities(model), model.name)
            for key, model in new.api.models.items()
        },
    )
    return {key: paired[key] for key in old.api.models if key in paired}


def tightened(old: Limits, new: Limits) -> Iterator[str]:
    """The new values of limits that became stricter."""
    before = dict(old)
    for name, limit in new:
        previous = before.get(name)
        if previous == limit or name == "default":
            continue
        if previous is None or isinstance(limit, str) or isinstance(previous, str):
            yield f"{name} {limit}"
        elif (limit > previous) is (name in _LOWER):
            yield f"{name} {limit} instead of {previous}"


def _parts(type_: Type, models: Models) -> tuple[Type, ...] | None:
    """The variants of a union and the values of an enumeration; None for others."""
    if isinstance(type_, UnionOf):
        return type_.variants
    if isinstance(type_, Custom) and len(type_.forms) > 1:
        return tuple(Custom(type_.format, (form,)) for form in type_.forms)
    if isinstance(type_, ConstantOf) and len(type_.values) > 1:
        return tuple(ConstantOf((value,)) for value in type_.values)
    if isinstance(type_, ModelRef):
        model = models[type_.id]
        if isinstance(model, UnionModel):
            return model.variants
        if isinstance(model, EnumModel):
            return tuple(ConstantOf((value,)) for value in model.values)
    return None


def _plain_number(type_: Type) -> Type:
    """The type on the wire, where numbers are alike, and classes do not matter."""
    if isinstance(type_, Custom):
        (form,) = type_.forms
        return string_type(type_.format) if form == "string" else Primitive(form)
    return Primitive("number") if type_ == _EXACT else type_


def _scalar_fits(source: Type, target: Type) -> bool:
    source, target = _plain_number(source), _plain_number(target)
    if isinstance(source, ConstantOf):
        if isinstance(target, ConstantOf):
            return source.values == target.values
        is_text = isinstance(source.values[0], str)
        return target in (_TEXT if is_text else _NUMBERS)
    if not isinstance(source, Primitive) or not isinstance(target, Primitive):
        return False
    if source == target or (source, target) == _NUMBERS:
        return True
    return source.kind in _TEXTUAL and target in _TEXT
