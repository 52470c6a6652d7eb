"""How each union is distinguished when it is decoded."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from cliqgen.ir.api import Api
from cliqgen.ir.data import (
    ByBestMatch,
    ByField,
    ByTag,
    EnumModel,
    Model,
    ObjectModel,
    Strategy,
    UnionModel,
)
from cliqgen.ir.json_types import has_distinct_json_types
from cliqgen.ir.rewrite import map_types
from cliqgen.ir.types import (
    ArrayOf,
    Constant,
    ConstantOf,
    ModelRef,
    Primitive,
    Type,
    UnionOf,
    without_null,
)
from cliqgen.replacing import replace


def choose_strategies(api: Api) -> Api:
    """Choose a strategy for each union; inline small ones that need no name."""
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
    small = {
        key: UnionOf(model.variants)
        for key, model in api.models.items()
        if isinstance(model, UnionModel) and _is_small(model, api.models)
    }
    return map_types(api, small)


def _is_small(model: UnionModel, models: Mapping[str, Model]) -> bool:
    """Whether a union needs no name."""
    return (
        model.hint.component is None
        and 1 < len(model.variants) <= 3
        and all(isinstance(v, Primitive | ArrayOf) for v in model.variants)
        and has_distinct_json_types(model.variants, models)
    )


def _strategy(model: UnionModel, models: Mapping[str, Model]) -> Strategy:
    documented = _documented_tag(model, models)
    if documented is not None:
        return documented
    objects = [
        (index, models[variant.id])
        for index, variant in enumerate(model.variants)
        if isinstance(variant, ModelRef) and isinstance(models[variant.id], ObjectModel)
    ]
    shapes = [(index, m) for index, m in objects if isinstance(m, ObjectModel)]
    if len(shapes) == len(model.variants):
        return _by_constants(shapes, models) or _by_required(shapes) or ByBestMatch()
    return ByBestMatch()


def _documented_tag(model: UnionModel, models: Mapping[str, Model]) -> ByTag | None:
    """The discriminator, if its values cover every variant.

    A value is in the mapping, or else in the variant itself: a constant, or its own mapping
    if it is a union with the same property. Otherwise it is the component's name (OpenAPI
    3.1, 4.8.25.3).
    """
    if model.tag is None:
        return None
    values: dict[str, int] = {}
    for value, variant in discriminator_values(model, models):
        values.setdefault(value, model.variants.index(variant))
    otherwise = None if model.base is None else model.variants.index(model.base)
    covered = {*values.values(), otherwise}
    if not covered.issuperset(range(len(model.variants))):
        return None
    return ByTag(model.tag, tuple(values.items()), otherwise)


def discriminator_values(
    model: UnionModel, models: Mapping[str, Model]
) -> Iterator[tuple[str, Type]]:
    """The values of the discriminator of a union, each with its variant.

    Several components may be one variant, if one adds nothing to the other; then each of
    their names means it.
    """
    for value, variant in model.mapping:
        if variant in model.variants:
            yield value, variant
    for variant in model.variants:
        for value in _tag_values(variant, model.tag or "", models, set()):
            yield value, variant
    for value, variant in model.implied:
        if variant in model.variants and not _is_explicit(variant, model, models):
            yield value, variant


def _is_explicit(variant: Type, union: UnionModel, models: Mapping[str, Model]) -> bool:
    """Whether an object declares its value itself, so that its name is not one."""
    is_object = isinstance(variant, ModelRef) and isinstance(
        models[variant.id], ObjectModel
    )
    return is_object and bool(_tag_values(variant, union.tag or "", models, set()))


def _tag_values(
    type_: Type, tag: str, models: Mapping[str, Model], seen: set[str]
) -> tuple[str, ...]:
    """The values of the tag in a variant itself, except those of variants seen before."""
    if not isinstance(type_, ModelRef) or type_.id in seen:
        return ()
    seen.add(type_.id)
    model = models[type_.id]
    if isinstance(model, ObjectModel):
        values = documented_values(model, tag, models, required=False)
        return tuple(value for value in values if isinstance(value, str))
    if not isinstance(model, UnionModel) or model.tag != tag:
        return ()
    mapped = (value for value, _ in (*model.mapping, *model.implied))
    inner = (v for part in model.variants for v in _tag_values(part, tag, models, seen))
    return tuple(dict.fromkeys((*mapped, *inner)))


def _by_constants(
    shapes: list[tuple[int, ObjectModel]], models: Mapping[str, Model]
) -> ByTag | None:
    """A required property whose documented values differ between all variants."""
    for candidate in shapes[0][1].fields:
        values: dict[Constant, int] = {}
        for index, shape in shapes:
            own = documented_values(shape, candidate.wire_name, models)
            if not own or any(value in values for value in own):
                break
            values.update(dict.fromkeys(own, index))
        else:
            return ByTag(candidate.wire_name, tuple(values.items()))
    return None


def documented_values(
    shape: ObjectModel, name: str, models: Mapping[str, Model], *, required: bool = True
) -> tuple[Constant, ...]:
    """The values of a property by its constant or enumeration.

    Empty if the property is optional, unless `required` is false.
    """
    for field in shape.fields:
        if field.wire_name == name and (field.required or not required):
            type_ = without_null(field.type)
            values: tuple[Constant, ...] = ()
            if isinstance(type_, ConstantOf):
                values = type_.values
            elif isinstance(type_, ModelRef):
                model = models[type_.id]
                values = model.values if isinstance(model, EnumModel) else ()
            return values
    return ()


def _by_required(shapes: list[tuple[int, ObjectModel]]) -> ByField | None:
    """A required property of each variant that no other variant has."""
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
