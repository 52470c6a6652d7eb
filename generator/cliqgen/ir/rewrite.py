"""Replacing parts of an API: the only module that knows where types occur."""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping
from functools import partial
from typing import TypeVar

from cliqgen.ir.api import (
    Api,
    Body,
    Operation,
    Parameter,
    Representation,
    Resource,
    Result,
)
from cliqgen.ir.data import Field, Model, ObjectModel, UnionModel
from cliqgen.ir.types import (
    COMPOSED,
    ArrayOf,
    Contents,
    MapOf,
    ModelRef,
    Nullable,
    Primitive,
    Spelled,
    TupleOf,
    Type,
    UnionOf,
    nullable,
    union,
)
from cliqgen.replacing import replace

_Item = TypeVar("_Item")
_Typed = TypeVar("_Typed", Field, Parameter, Representation)
_Part = TypeVar("_Part", ModelRef, Primitive, Spelled)


def map_type(type_: Type, types: Mapping[str, Type]) -> Type:
    """Replace each reference to one of these models in a type."""
    return map_parts(type_, ModelRef, lambda ref: types.get(ref.id, ref))


def map_parts(type_: Type, kind: type[_Part], change: Callable[[_Part], Type]) -> Type:
    """Replace each part of a type that is of a kind without parts of its own.

    Return the same object if none is replaced: stages rely on that for speed.
    """
    if isinstance(type_, kind):
        return change(type_)
    if type(type_) not in COMPOSED:
        return type_
    if isinstance(type_, ArrayOf):
        item = map_parts(type_.item, kind, change)
        return type_ if item is type_.item else ArrayOf(item)
    if isinstance(type_, TupleOf):
        items = each(type_.items, lambda item: map_parts(item, kind, change))
        return type_ if items is type_.items else TupleOf(items)
    if isinstance(type_, MapOf):
        value = map_parts(type_.value, kind, change)
        return type_ if value is type_.value else MapOf(value)
    if isinstance(type_, Nullable):
        inner = map_parts(type_.inner, kind, change)
        return type_ if inner is type_.inner else nullable(inner)
    if isinstance(type_, UnionOf):
        variants = each(type_.variants, lambda part: map_parts(part, kind, change))
        return type_ if variants is type_.variants else union(variants)
    return type_


def each(
    items: tuple[_Item, ...], change: Callable[[_Item], _Item]
) -> tuple[_Item, ...]:
    """Change the items; return the same tuple if none differs, as usual."""
    changed = tuple(map(change, items))
    if all(map(operator.is_, changed, items)):
        return items
    return changed


def map_types(api: Api, types: Mapping[str, Type]) -> Api:
    """Replace each reference to one of these models in an API."""
    if not types:
        return api

    def change(ref: ModelRef) -> Type:
        return types.get(ref.id, ref)

    def concerns(contents: Contents) -> bool:
        return not types.keys().isdisjoint(contents.references)

    convert = partial(map_parts, kind=ModelRef, change=change)
    return convert_types(api, convert, concerns)


def convert_types(
    api: Api,
    convert: Callable[[Type], Type],
    concerns: Callable[[Contents], bool] = lambda _: True,
) -> Api:
    """Convert the type of each parameter, body, response and field.

    Types stay as they are of whose contents none `concerns` the conversion.
    """

    def operation(op: Operation) -> Operation:
        if not (concerns(op.sent) or concerns(op.received)):
            return op
        return replace(
            op,
            parameters=_each_typed(op.parameters, convert),
            body=_body(op.body, convert),
            results=convert_results(op.results, convert),
            errors=each(
                op.errors,
                lambda e: replace(e, type=None if e.type is None else convert(e.type)),
            ),
        )

    models = convert_models(api.models, convert, concerns)
    webhooks = tuple(
        replace(
            webhook,
            payload=convert(webhook.payload),
            responses=convert_results(webhook.responses, convert),
        )
        for webhook in api.webhooks
    )
    return map_operations(replace(api, models=models, webhooks=webhooks), operation)


def _each_typed(
    items: tuple[_Typed, ...], convert: Callable[[Type], Type]
) -> tuple[_Typed, ...]:
    """Convert the type of each item; return the same tuple if none differs."""
    types = [convert(item.type) for item in items]
    if all(type_ is item.type for type_, item in zip(types, items, strict=True)):
        return items
    return tuple(
        replace(item, type=type_) for type_, item in zip(types, items, strict=True)
    )


def map_operations(api: Api, change: Callable[[Operation], Operation]) -> Api:
    """Change each operation of an API."""
    resources = tuple(_resource(resource, change) for resource in api.resources)
    return replace(api, resources=resources)


def _resource(old: Resource, change: Callable[[Operation], Operation]) -> Resource:
    # Not nested in the caller: a recursive closure would keep its objects alive.
    return replace(
        old,
        operations=each(old.operations, change),
        children=each(old.children, lambda child: _resource(child, change)),
    )


def _body(body: Body | None, convert: Callable[[Type], Type]) -> Body | None:
    return None if body is None else replace(body, type=convert(body.type))


def convert_results(
    results: tuple[Result, ...], convert: Callable[[Type], Type]
) -> tuple[Result, ...]:
    """Convert the types of successes."""

    def change(result: Result) -> Result:
        return replace(
            result,
            type=None if result.type is None else convert(result.type),
            representations=_each_typed(result.representations, convert),
        )

    return each(results, change)


def convert_models(
    models: Mapping[str, Model],
    convert: Callable[[Type], Type],
    concerns: Callable[[Contents], bool],
) -> dict[str, Model]:
    """Convert the types of models, except objects whose contents it does not concern.

    A union is always converted, since its discriminator may have other types as well.
    """
    return {
        key: (
            model
            if isinstance(model, ObjectModel) and not concerns(model.contents)
            else convert_model(model, convert)
        )
        for key, model in models.items()
    }


def convert_model(model: Model, convert: Callable[[Type], Type]) -> Model:
    """Convert the types of a model's fields or variants."""
    if isinstance(model, ObjectModel):
        fields = _each_typed(model.fields, convert)
        additional = None if model.additional is None else convert(model.additional)
        return replace(model, fields=fields, additional=additional)
    if isinstance(model, UnionModel):
        return replace(
            model,
            variants=each(model.variants, convert),
            mapping=tuple((value, convert(v)) for value, v in model.mapping),
            implied=tuple((value, convert(v)) for value, v in model.implied),
            base=None if model.base is None else convert(model.base),
        )
    return model
