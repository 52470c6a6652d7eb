"""The forms of a scalar in each use: all of them in requests, its value in responses.

A class of both directions is read, so its field has the type of the value. The other
forms can still be sent.
"""

from __future__ import annotations

from cliqgen.ir.api import Api, Operation, Webhook
from cliqgen.ir.data import Model, ObjectModel, UnionModel
from cliqgen.ir.rewrite import (
    convert_model,
    convert_results,
    convert_types,
    each,
    map_operations,
    map_parts,
)
from cliqgen.ir.types import (
    Contents,
    Primitive,
    Spelled,
    Type,
    UnionOf,
    union,
)
from cliqgen.replacing import replace

_EXACT, _NUMBER = Primitive("exact"), Primitive("number")


def choose_spellings(api: Api) -> Api:
    """Replace each scalar with several forms; usage must be marked."""

    def operation(old: Operation) -> Operation:
        if not old.sent.has_forms:
            return old
        body = old.body and replace(old.body, type=_whole(old.body.type))
        parameters = each(old.parameters, lambda p: replace(p, type=_sent(p.type)))
        return replace(old, parameters=parameters, body=body)

    def webhook(old: Webhook) -> Webhook:
        return replace(old, responses=convert_results(old.responses, _sent))

    models = {key: _model(model) for key, model in api.models.items()}
    api = map_operations(replace(api, models={}), operation)
    api = replace(api, webhooks=tuple(map(webhook, api.webhooks)))
    return replace(convert_types(api, _received, _has_forms), models=models)


def _has_forms(contents: Contents) -> bool:
    return contents.has_forms


def _model(model: Model) -> Model:
    if isinstance(model, ObjectModel) and not model.contents.has_forms:
        return model
    is_received = model.in_responses or not model.in_requests
    model = convert_model(model, _received if is_received else _sent)
    if not isinstance(model, UnionModel):
        return model
    flat: dict[Type, None] = {}
    for variant in model.variants:
        parts = variant.variants if isinstance(variant, UnionOf) else (variant,)
        flat.update(dict.fromkeys(parts))
    return replace(model, variants=tuple(flat))


def _sent(type_: Type) -> Type:
    return map_parts(type_, Spelled, _any_form)


def _any_form(spelled: Spelled) -> Type:
    return union([spelled.value, *spelled.forms])


def _whole(type_: Type) -> Type:
    """The type of a whole body, whose exact numbers no model encodes."""
    return map_parts(
        type_, Spelled, lambda s: _NUMBER if s.value == _EXACT else _any_form(s)
    )


def _received(type_: Type) -> Type:
    return map_parts(type_, Spelled, _value)


def _value(spelled: Spelled) -> Type:
    return spelled.value
