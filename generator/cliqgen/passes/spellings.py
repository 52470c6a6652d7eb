"""Which forms of a scalar each use takes: requests all of them, responses its value.

A class of both directions is read, so its field is the value. The other forms can be
sent there all the same.
"""

from __future__ import annotations

from collections.abc import Callable

from cliqgen.ir.api import Api, Operation, Webhook
from cliqgen.ir.data import Model, UnionModel
from cliqgen.ir.rewrite import (
    convert_model,
    convert_results,
    convert_types,
    each,
    map_operations,
    map_parts,
)
from cliqgen.ir.types import (
    Primitive,
    Spelled,
    Type,
    UnionOf,
    union,
)
from cliqgen.replacing import replace


def settle_spellings(api: Api) -> Api:
    """Replace each scalar that may be written in several ways; usage is marked."""

    def operation(old: Operation) -> Operation:
        body = old.body and replace(old.body, type=_whole(old.body.type))
        parameters = each(old.parameters, lambda p: replace(p, type=_sent(p.type)))
        return replace(old, parameters=parameters, body=body)

    def webhook(old: Webhook) -> Webhook:
        return replace(old, answers=convert_results(old.answers, _sent))

    models = {key: _model(model) for key, model in api.models.items()}
    api = map_operations(replace(api, models=models), operation)
    api = replace(api, webhooks=tuple(map(webhook, api.webhooks)))
    return convert_types(api, _answered)


def _model(model: Model) -> Model:
    is_answered = model.in_answers or not model.in_requests
    model = convert_model(model, _answered if is_answered else _sent)
    if not isinstance(model, UnionModel):
        return model
    flat: dict[Type, None] = {}
    for variant in model.variants:
        parts = variant.variants if isinstance(variant, UnionOf) else (variant,)
        flat.update(dict.fromkeys(parts))
    return replace(model, variants=tuple(flat))


def _sent(kind: Type) -> Type:
    return _settled(kind, lambda spelled: union([spelled.value, *spelled.forms]))


def _whole(kind: Type) -> Type:
    """The type of a whole body, of which no model says how its numbers are written."""
    exact, number = Primitive("exact"), Primitive("number")
    return _settled(
        kind,
        lambda spelled: (
            number if spelled.value == exact else union([spelled.value, *spelled.forms])
        ),
    )


def _answered(kind: Type) -> Type:
    return _settled(kind, lambda spelled: spelled.value)


def _settled(kind: Type, choose: Callable[[Spelled], Type]) -> Type:
    return map_parts(kind, lambda p: choose(p) if isinstance(p, Spelled) else p)
