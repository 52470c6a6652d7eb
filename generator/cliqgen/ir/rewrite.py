"""Replacing parts of an API: the one place that knows where types stand."""

from __future__ import annotations

import operator
from collections.abc import Callable
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
    ArrayOf,
    MapOf,
    ModelRef,
    Nullable,
    TupleOf,
    Type,
    UnionOf,
    nullable,
    union,
)
from cliqgen.replacing import replace

_Item = TypeVar("_Item")
_Typed = TypeVar("_Typed", Field, Parameter, Representation)
#: Types that are put together of others.
_COMPOSED = frozenset({ArrayOf, TupleOf, MapOf, Nullable, UnionOf})


def map_type(kind: Type, change: Callable[[ModelRef], Type]) -> Type:
    """The type with each reference to a model replaced by `change` of it."""
    return map_parts(kind, lambda p: change(p) if isinstance(p, ModelRef) else p)


def map_parts(kind: Type, change: Callable[[Type], Type]) -> Type:
    """The type with each part that is put together of no others replaced.

    It is the same object where nothing is, which most of the stages rely on for speed.
    """
    if type(kind) not in _COMPOSED:
        return change(kind)
    if isinstance(kind, ArrayOf):
        item = map_parts(kind.item, change)
        return kind if item is kind.item else ArrayOf(item)
    if isinstance(kind, TupleOf):
        items = each(kind.items, lambda item: map_parts(item, change))
        return kind if items is kind.items else TupleOf(items)
    if isinstance(kind, MapOf):
        value = map_parts(kind.value, change)
        return kind if value is kind.value else MapOf(value)
    if isinstance(kind, Nullable):
        inner = map_parts(kind.inner, change)
        return kind if inner is kind.inner else nullable(inner)
    if isinstance(kind, UnionOf):
        variants = each(kind.variants, lambda variant: map_parts(variant, change))
        return kind if variants is kind.variants else union(variants)
    return change(kind)


def each(
    items: tuple[_Item, ...], change: Callable[[_Item], _Item]
) -> tuple[_Item, ...]:
    """The items changed; the same tuple where none is, as mostly."""
    made = tuple(map(change, items))
    if all(map(operator.is_, made, items)):
        return items
    return made


def map_types(api: Api, change: Callable[[ModelRef], Type]) -> Api:
    """The API with each reference to a model replaced."""
    return convert_types(api, lambda kind: map_type(kind, change))


def convert_types(api: Api, convert: Callable[[Type], Type]) -> Api:
    """The API with the type of each parameter, body, response and field replaced."""

    def operation(op: Operation) -> Operation:
        return replace(
            op,
            parameters=each(op.parameters, partial(_typed, convert=convert)),
            body=_body(op.body, convert),
            results=convert_results(op.results, convert),
            errors=each(
                op.errors,
                lambda e: replace(e, type=None if e.type is None else convert(e.type)),
            ),
        )

    models = {key: convert_model(m, convert) for key, m in api.models.items()}
    webhooks = tuple(
        replace(
            webhook,
            payload=convert(webhook.payload),
            answers=convert_results(webhook.answers, convert),
        )
        for webhook in api.webhooks
    )
    return map_operations(replace(api, models=models, webhooks=webhooks), operation)


def _typed(item: _Typed, convert: Callable[[Type], Type]) -> _Typed:
    """What has a type, with that replaced."""
    kind = convert(item.type)
    return item if kind is item.type else replace(item, type=kind)


def map_operations(api: Api, change: Callable[[Operation], Operation]) -> Api:
    """The API with each operation replaced."""
    resources = tuple(_resource(resource, change) for resource in api.resources)
    return replace(api, resources=resources)


def _resource(old: Resource, change: Callable[[Operation], Operation]) -> Resource:
    # No inner function of the caller: one that calls itself keeps all it has seen.
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
    """Successes with their types replaced."""

    def change(result: Result) -> Result:
        return replace(
            result,
            type=None if result.type is None else convert(result.type),
            representations=each(
                result.representations, partial(_typed, convert=convert)
            ),
        )

    return each(results, change)


def convert_model(model: Model, convert: Callable[[Type], Type]) -> Model:
    """The model with the types of its fields or variants replaced."""
    if isinstance(model, ObjectModel):
        fields = each(model.fields, partial(_typed, convert=convert))
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
