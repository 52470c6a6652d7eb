"""What null means in a merge patch: that a member is removed (RFC 7396, 2)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from cliqgen.ir.data import Field, Model, ObjectModel
from cliqgen.ir.model import Api, Body, Operation
from cliqgen.ir.rewrite import map_operations
from cliqgen.ir.types import MapOf, ModelRef, Nullable, Type, UnionOf, nullable, union
from cliqgen.passes.usage import answer_types, reachable, request_types, webhook_types

_MERGE_PATCH = "application/merge-patch+json"


def admit_removal(api: Api) -> Api:
    """Let null be sent for what a merge patch may remove, whatever its schema says.

    An object that also occurs elsewhere is left alone; its patch is a class of its own, of
    which nothing is required, since a patch names only what changes.
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
        self.models: dict[str, Model] = {}

    def patch_of(self, kind: Type) -> Type:
        """The type of a patch: objects are patched in turn, an array is replaced."""
        if isinstance(kind, Nullable):
            return nullable(self.patch_of(kind.inner))
        if isinstance(kind, UnionOf):
            return union(self.patch_of(variant) for variant in kind.variants)
        if isinstance(kind, MapOf):
            return MapOf(nullable(self.patch_of(kind.value)))
        if isinstance(kind, ModelRef):
            model = self._models[kind.id]
            return (
                ModelRef(self._object(model))
                if isinstance(model, ObjectModel)
                else kind
            )
        return kind

    def _object(self, model: ObjectModel) -> str:
        if model.id in self._ids:
            return self._ids[model.id]
        is_own = model.id not in self._elsewhere
        identity = model.id if is_own else f"{model.id}&merge-patch"
        self._ids[model.id] = identity  # before its fields, which may lead back to it
        hint = model.hint
        if not is_own:
            role = f"{hint.role} patch".strip()
            name = f"{hint.component} patch" if hint.component is not None else None
            hint = replace(hint, component=name, role=role)
        self.models[identity] = replace(
            model,
            id=identity,
            hint=hint,
            fields=tuple(self._field(field, is_own) for field in model.fields),
            additional=(
                None
                if model.additional is None
                else nullable(self.patch_of(model.additional))
            ),
            in_answers=model.in_answers and is_own,
        )
        return identity

    def _field(self, field: Field, is_own: bool) -> Field:
        if field.constant is not None:
            return field
        kind = self.patch_of(field.type)
        required = field.required and is_own
        return replace(
            field, type=kind if required else nullable(kind), required=required
        )


def _is_patch(body: Body) -> bool:
    names = (body.media_type, *(body.choice.values if body.choice else ()))
    return any(name.partition(";")[0] == _MERGE_PATCH for name in names)


def _used_elsewhere(api: Api) -> set[str]:
    """The models of answers, and of requests that are no merge patches."""
    types: list[Type] = []
    for operation in api.operations():
        body = operation.body
        is_patch = body is not None and _is_patch(body)
        sent = replace(operation, body=None) if is_patch else operation
        types += [*request_types(sent), *answer_types(operation)]
    for webhook in api.webhooks:
        types += webhook_types(webhook)
    return reachable(api, types)
