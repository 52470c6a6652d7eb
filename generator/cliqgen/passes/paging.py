"""Lists that can be walked over: what `x-pagination` names is looked up in the models."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from cliqgen.diagnostics import Diagnostics
from cliqgen.identifiers import Allocator
from cliqgen.ir.model import (
    Api,
    Field,
    Model,
    ObjectModel,
    Operation,
    Paging,
    Resource,
)
from cliqgen.ir.types import ArrayOf, ModelRef, Nullable, Primitive, Type

_CURSORS = frozenset({"string", "integer"})


def settle_paging(api: Api, found: Diagnostics) -> Api:
    """Give each list that continues by cursor a method that walks over all of it.

    Runs on named models and operations. What does not fit is reported, and the list
    stays one that is read page by page.
    """
    resources = tuple(_resource(r, api.models, found) for r in api.resources)
    return replace(api, resources=resources)


def _resource(
    resource: Resource, models: Mapping[str, Model], found: Diagnostics
) -> Resource:
    members = {o.name for o in resource.operations}
    names = Allocator(frozenset(members | {c.name for c in resource.children}))
    return replace(
        resource,
        operations=tuple(
            _operation(o, names, models, found) for o in resource.operations
        ),
        children=tuple(_resource(c, models, found) for c in resource.children),
    )


def _operation(
    operation: Operation,
    names: Allocator,
    models: Mapping[str, Model],
    found: Diagnostics,
) -> Operation:
    pagination = operation.pagination
    if pagination is None or pagination.style != "cursor":
        return operation
    paging = _paging(operation, models)
    if paging is None:
        found.add(
            "extension-invalid",
            "x-pagination names a parameter or a field that is not there, or of no use",
            operation.node.child("x-pagination", None).position,
        )
        return operation
    name = names.take("iter" if operation.name == "list" else f"iter_{operation.name}")
    return replace(operation, paging=replace(paging, name=name))


def _paging(operation: Operation, models: Mapping[str, Model]) -> Paging | None:
    stated = operation.pagination
    reference = _page(operation)
    page = models[reference.id] if reference is not None else None
    if stated is None or reference is None or not isinstance(page, ObjectModel):
        return None
    # The first page has no cursor, so a parameter that must be given is of no use.
    parameters = {
        p.wire_name: _bare(p.type)
        for p in operation.parameters
        if p.location == "query" and not p.required
    }
    if stated.request not in parameters or not stated.response or not stated.items:
        return None
    items = _fields(page, stated.items, models)
    cursor = _fields(page, stated.response, models)
    if items is None or cursor is None:
        return None
    kind, token = _bare(items[-1].type), _bare(cursor[-1].type)
    if not isinstance(kind, ArrayOf):
        return None
    if not isinstance(token, Primitive) or token.kind not in _CURSORS:
        return None
    if parameters[stated.request] != token:
        return None
    return Paging(stated.request, reference, items, cursor, kind.item)


def _page(operation: Operation) -> ModelRef | None:
    """The type of the only answer."""
    is_page = len(operation.results) == 1 and operation.streaming is None
    kind = operation.results[0].type if is_page else None
    return kind if isinstance(kind, ModelRef) else None


def _fields(
    model: ObjectModel, path: str, models: Mapping[str, Model]
) -> tuple[Field, ...] | None:
    """The fields that a dotted path of wire names leads through."""
    passed: list[Field] = []
    here: Model | None = model
    for segment in path.split("."):
        if not isinstance(here, ObjectModel):
            return None
        field = next((f for f in here.fields if f.wire_name == segment), None)
        if field is None:
            return None
        passed.append(field)
        kind = _bare(field.type)
        here = models[kind.id] if isinstance(kind, ModelRef) else None
    return tuple(passed)


def _bare(kind: Type) -> Type:
    return kind.inner if isinstance(kind, Nullable) else kind
