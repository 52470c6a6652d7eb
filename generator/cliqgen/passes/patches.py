"""The meaning of null in a merge patch: a member is removed (RFC 7396, 2)."""

from __future__ import annotations

from collections.abc import Mapping

from cliqgen.ir.api import Api, Body, Operation
from cliqgen.ir.data import ByTag, Field, Model, NameHint, ObjectModel, UnionModel
from cliqgen.ir.rewrite import map_operations
from cliqgen.ir.types import (
    MapOf,
    ModelRef,
    Nullable,
    Type,
    UnionOf,
    nullable,
    references,
    union,
)
from cliqgen.passes.usage import reachable, webhook_types
from cliqgen.replacing import replace

_MERGE_PATCH = "application/merge-patch+json"


def admit_removal(api: Api) -> Api:
    """Allow null for everything that a merge patch may remove, regardless of its schema.

    An object that also occurs elsewhere is unchanged; its patch is a class of its own,
    without required fields, since a patch contains only changes.
    """
    patched = [o for o in api.operations() if o.body and _is_patch(o.body)]
    if not patched:
        return api
    patches = _Patches(api.models, _used_elsewhere(api))

    def change(operation: Operation) -> Operation:
        body = operation.body
        if body is None or not _is_patch(body):
            return operation
        return replace(operation, body=replace(body, type=patches.patch_of(body.type)))

    api = map_operations(api, change)
    return replace(api, models={**api.models, **patches.models})


class _Patches:
    """Makes patches of types; `models` are those of objects."""

    def __init__(self, models: Mapping[str, Model], elsewhere: set[str]) -> None:
        self._models = models
        self._elsewhere = elsewhere
        self._ids: dict[str, str] = {}
        self._tags = _tags(models)
        self.models: dict[str, Model] = {}

    def patch_of(self, type_: Type) -> Type:
        """The type of a patch: objects are patched in turn, an array is replaced."""
        if isinstance(type_, Nullable):
            return nullable(self.patch_of(type_.inner))
        if isinstance(type_, UnionOf):
            return union(self.patch_of(variant) for variant in type_.variants)
        if isinstance(type_, MapOf):
            return MapOf(nullable(self.patch_of(type_.value)))
        if isinstance(type_, ModelRef):
            model = self._models[type_.id]
            if isinstance(model, ObjectModel):
                return ModelRef(self._object(model))
            return (
                ModelRef(self._union(model)) if isinstance(model, UnionModel) else type_
            )
        return type_

    def _begin(self, model: ObjectModel | UnionModel) -> tuple[str, NameHint]:
        """The identity and the name of a patch, stored first since its parts may refer to it."""
        is_own = model.id not in self._elsewhere
        identity = model.id if is_own else f"{model.id}&merge-patch"
        self._ids[model.id] = identity
        return identity, model.hint if is_own else model.hint.inner("patch")

    def _union(self, model: UnionModel) -> str:
        """A union of patches, distinguished like the original."""
        if model.id in self._ids:
            return self._ids[model.id]
        identity, hint = self._begin(model)
        variants = tuple(map(self.patch_of, model.variants))
        if variants == model.variants:  # none of which is an object
            self._ids[model.id] = model.id
            return model.id
        self.models[identity] = replace(
            model,
            id=identity,
            hint=hint,
            variants=variants,
            mapping=tuple((v, self.patch_of(type_)) for v, type_ in model.mapping),
            implied=tuple((v, self.patch_of(type_)) for v, type_ in model.implied),
            base=None if model.base is None else self.patch_of(model.base),
            in_responses=model.in_responses and identity == model.id,
        )
        return identity

    def _object(self, model: ObjectModel) -> str:
        if model.id in self._ids:
            return self._ids[model.id]
        is_own = model.id not in self._elsewhere
        identity, hint = self._begin(model)
        tags = self._tags.get(model.id, set())
        self.models[identity] = replace(
            model,
            id=identity,
            hint=hint,
            fields=tuple(
                field if field.wire_name in tags else self._field(field, is_own)
                for field in model.fields
            ),
            additional=(
                None
                if model.additional is None
                else nullable(self.patch_of(model.additional))
            ),
            in_responses=model.in_responses and is_own,
        )
        return identity

    def _field(self, field: Field, is_own: bool) -> Field:
        if field.constant is not None:
            return field
        type_ = self.patch_of(field.type)
        required = field.required and is_own
        return replace(
            field, type=type_ if required else nullable(type_), required=required
        )


def _is_patch(body: Body) -> bool:
    names = (body.media_type, *(body.choice.values if body.choice else ()))
    return any(name.partition(";")[0] == _MERGE_PATCH for name in names)


def _tags(models: Mapping[str, Model]) -> dict[str, set[str]]:
    """The properties that distinguish each member of a union; patches contain them too."""
    tags: dict[str, set[str]] = {}
    for model in models.values():
        if isinstance(model, UnionModel) and isinstance(model.strategy, ByTag):
            for variant in model.variants:
                if isinstance(variant, ModelRef):
                    tags.setdefault(variant.id, set()).add(model.strategy.property)
    return tags


def _used_elsewhere(api: Api) -> set[str]:
    """The models of responses, and of requests that are not merge patches."""
    keys: list[str] = []
    for operation in api.operations():
        body = operation.body
        is_patch = body is not None and _is_patch(body)
        other = replace(operation, body=None) if is_patch else operation
        keys += (*other.sent.references, *other.received.references)
    for webhook in api.webhooks:
        keys += references(*webhook_types(webhook))
    return reachable(api, keys)
