"""The shape of arguments: inline enumerations, and bodies as keywords."""

from __future__ import annotations

from collections.abc import Mapping

from cliqgen.ir.api import Api, Body, Operation
from cliqgen.ir.data import EnumModel, Field, Model, ObjectModel
from cliqgen.ir.rewrite import each, map_operations, map_type
from cliqgen.ir.types import ConstantOf, ModelRef, references
from cliqgen.passes.usage import webhook_types
from cliqgen.replacing import replace

#: An object body with more fields than this is passed as one value.
MAX_KEYWORDS = 16
_SPREADABLE = frozenset({"json", "form", "multipart"})


def shape_signatures(api: Api) -> Api:
    """Spell out enumerations in parameters, and spread small bodies over keywords.

    A body stays one argument if it has many fields, or if the same class occurs in
    responses, in webhooks or inside other models, so that the caller may already have an
    instance.
    """
    held = _held_elsewhere(api)
    enumerations = {
        key: ConstantOf(model.values)
        for key, model in api.models.items()
        if isinstance(model, EnumModel)
    }

    def change(operation: Operation) -> Operation:
        parameters = each(
            operation.parameters,
            lambda p: replace(p, type=map_type(p.type, enumerations)),
        )
        body = operation.body
        if body is not None and _is_spread(body, api.models, held):
            body = replace(body, spread=True)
        return replace(operation, parameters=parameters, body=body)

    return map_operations(api, change)


def body_model(body: Body, models: Mapping[str, Model]) -> ObjectModel | None:
    """The model of an object body."""
    if not isinstance(body.type, ModelRef):
        return None
    model = models[body.type.id]
    return model if isinstance(model, ObjectModel) else None


def keyword_fields(model: ObjectModel) -> tuple[Field, ...]:
    """The fields that a caller passes: neither read-only ones nor constants."""
    return tuple(
        field
        for field in model.fields
        if not (field.required and field.constant is not None) and not field.read_only
    )


def _held_elsewhere(api: Api) -> set[str]:
    """The models that a caller may have: of responses, of webhooks, inside other models."""
    held = {key for m in api.models.values() for key in m.contents.references}
    held.update(key for o in api.operations() for key in o.received.references)
    held.update(key for w in api.webhooks for key in references(*webhook_types(w)))
    return held


def _is_spread(body: Body, models: Mapping[str, Model], held: set[str]) -> bool:
    model = body_model(body, models)
    if model is None or body.kind not in _SPREADABLE or model.id in held:
        return False
    keywords = keyword_fields(model)
    if not keywords:  # Everything in it is constant: there is nothing to pass.
        return body.required and bool(model.fields)
    return len(keywords) <= MAX_KEYWORDS
