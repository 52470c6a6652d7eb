"""How each union is told apart when it is decoded."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from cliqgen.ir.model import (
    Api,
    ByBestMatch,
    ByField,
    ByTag,
    EnumModel,
    Model,
    ObjectModel,
    Strategy,
    UnionModel,
)
from cliqgen.ir.rewrite import map_types
from cliqgen.ir.types import (
    ArrayOf,
    Constant,
    ConstantOf,
    MapOf,
    ModelRef,
    Primitive,
    Type,
    UnionOf,
)

_JSON_KINDS = {"integer": "integer", "number": "number", "boolean": "boolean"}


def settle_unions(api: Api) -> Api:
    """Choose a strategy for each union; inline the small ones that need no name."""
    api = replace(
        api,
        models={
            key: (
                replace(model, strategy=_strategy(model, api.models))
                if isinstance(model, UnionModel)
                else model
            )
            for key, model in api.models.items()
        },
    )
    return map_types(api, lambda ref: _inlined(ref, api.models))


def has_distinct_kinds(variants: tuple[Type, ...], models: Mapping[str, Model]) -> bool:
    """Whether each variant is another kind of JSON, so that no rule is needed."""
    kinds = [json_kind(variant, models) for variant in variants]
    return None not in kinds and len(set(kinds)) == len(kinds)


def json_kind(kind: Type, models: Mapping[str, Model]) -> str | None:
    """The kind of JSON value a type is; None where it may be several."""
    if isinstance(kind, Primitive):
        return _JSON_KINDS.get(kind.kind, "string")
    if isinstance(kind, ConstantOf):
        return _kind_of_values(kind.values)
    if isinstance(kind, ArrayOf):
        return "array"
    if isinstance(kind, MapOf):
        return "object"
    if isinstance(kind, ModelRef):
        model = models[kind.id]
        if isinstance(model, EnumModel):
            return _kind_of_values(model.values)
        return "object" if isinstance(model, ObjectModel) else None
    return None


def _kind_of_values(values: tuple[Constant, ...]) -> str | None:
    kinds = {"string" if isinstance(value, str) else "integer" for value in values}
    return kinds.pop() if len(kinds) == 1 else None


def _inlined(ref: ModelRef, models: Mapping[str, Model]) -> Type:
    model = models[ref.id]
    if (
        isinstance(model, UnionModel)
        and model.hint.component is None
        and len(model.variants) <= 3
        and all(isinstance(v, Primitive | ArrayOf) for v in model.variants)
        and has_distinct_kinds(model.variants, models)
    ):
        return UnionOf(model.variants)
    return ref


def _strategy(model: UnionModel, models: Mapping[str, Model]) -> Strategy:
    stated = _stated_tag(model)
    if stated is not None:
        return stated
    objects = [
        (index, models[variant.id])
        for index, variant in enumerate(model.variants)
        if isinstance(variant, ModelRef) and isinstance(models[variant.id], ObjectModel)
    ]
    shapes = [(index, m) for index, m in objects if isinstance(m, ObjectModel)]
    if len(shapes) == len(model.variants):
        return _by_constants(shapes, models) or _by_required(shapes) or ByBestMatch()
    return ByBestMatch()


def _stated_tag(model: UnionModel) -> ByTag | None:
    if model.tag is None:
        return None
    values = tuple(
        (value, model.variants.index(variant))
        for value, variant in model.mapping
        if variant in model.variants
    )
    covered = {index for _, index in values}
    return ByTag(model.tag, values) if len(covered) == len(model.variants) else None


def _by_constants(
    shapes: list[tuple[int, ObjectModel]], models: Mapping[str, Model]
) -> ByTag | None:
    """A required property whose known values differ from variant to variant."""
    for candidate in shapes[0][1].fields:
        values: dict[str, int] = {}
        for index, shape in shapes:
            known = _known_values(shape, candidate.wire_name, models)
            if not known or any(value in values for value in known):
                break
            values.update(dict.fromkeys(known, index))
        else:
            return ByTag(candidate.wire_name, tuple(values.items()))
    return None


def _known_values(
    shape: ObjectModel, name: str, models: Mapping[str, Model]
) -> tuple[str, ...]:
    for field in shape.fields:
        if field.wire_name == name and field.required:
            kind = field.type
            values: tuple[Constant, ...] = ()
            if isinstance(kind, ConstantOf):
                values = kind.values
            elif isinstance(kind, ModelRef):
                model = models[kind.id]
                values = model.values if isinstance(model, EnumModel) else ()
            texts = tuple(value for value in values if isinstance(value, str))
            return texts if len(texts) == len(values) else ()
    return ()


def _by_required(shapes: list[tuple[int, ObjectModel]]) -> ByField | None:
    """For each variant a required property that no other variant has at all."""
    fields: list[tuple[str, int]] = []
    for index, shape in shapes:
        others = {f.wire_name for i, s in shapes if i != index for f in s.fields}
        unique = [
            f.wire_name
            for f in shape.fields
            if f.required and f.wire_name not in others
        ]
        if not unique:
            return None
        fields.append((unique[0], index))
    return ByField(tuple(fields))
