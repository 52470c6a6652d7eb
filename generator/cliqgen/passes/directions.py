"""The effect of `readOnly` and `writeOnly` on required fields (OpenAPI 3.1, 4.8.24.1)."""

from __future__ import annotations

from collections.abc import Iterator

from cliqgen.ir.api import Api
from cliqgen.ir.data import ByTag, Field, ObjectModel, UnionModel
from cliqgen.ir.types import ModelRef
from cliqgen.replacing import replace


def relax_required(api: Api) -> Api:
    """Require read-only fields only in responses, write-only ones only in requests.

    A class for both directions can require neither. The tag of a union's variant is sent
    even if it is read-only, so a constant tag stays required.
    """
    tags = set(_tags(api))
    models = {
        key: (
            replace(
                model,
                fields=tuple(
                    _relaxed(replace(f, is_tag=(key, f.wire_name) in tags), model)
                    for f in model.fields
                ),
            )
            if isinstance(model, ObjectModel)
            else model
        )
        for key, model in api.models.items()
    }
    return replace(api, models=models)


def _relaxed(field: Field, model: ObjectModel) -> Field:
    is_sent = field.is_tag and field.constant is not None
    absent = (field.read_only and model.in_requests and not is_sent) or (
        field.write_only and model.in_responses
    )
    return replace(field, required=field.required and not absent)


def _tags(api: Api) -> Iterator[tuple[str, str]]:
    """The models that are variants, each with a property that distinguishes it."""
    for union in api.models.values():
        if not isinstance(union, UnionModel):
            continue
        properties = {union.tag} - {None}
        if isinstance(union.strategy, ByTag):
            properties.add(union.strategy.property)
        for key in _variants(api, union, set()) if properties else ():
            for name in properties:
                yield key, name or ""


def _variants(api: Api, union: UnionModel, met: set[str]) -> Iterator[str]:
    """The objects that a union may be, including those of nested unions."""
    met.add(union.id)
    for variant in union.variants:
        model = api.models[variant.id] if isinstance(variant, ModelRef) else None
        if isinstance(model, UnionModel) and model.id not in met:
            yield from _variants(api, model, met)
        elif isinstance(model, ObjectModel):
            yield model.id
