"""What `readOnly` and `writeOnly` mean for what must be there (OpenAPI 3.1, 4.8.24.1)."""

from __future__ import annotations

from collections.abc import Iterator

from cliqgen.ir.api import Api
from cliqgen.ir.data import ByTag, Field, ObjectModel, UnionModel
from cliqgen.ir.types import ModelRef
from cliqgen.replacing import replace


def relax_required(api: Api) -> Api:
    """Require a read-only field only of responses, a write-only one only of requests.

    A class that serves both directions can require neither. What tells variants of a
    union apart is sent even if it is read-only, so a constant of that kind stays required.
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
    """The models that are variants, each with a property that tells it from others."""
    for union in api.models.values():
        if not isinstance(union, UnionModel):
            continue
        stated = {union.tag} - {None}
        if isinstance(union.strategy, ByTag):
            stated.add(union.strategy.property)
        for key in _variants(api, union, set()) if stated else ():
            for name in stated:
                yield key, name or ""


def _variants(api: Api, union: UnionModel, met: set[str]) -> Iterator[str]:
    """The objects that a union may be, those of unions within it among them."""
    met.add(union.id)
    for variant in union.variants:
        model = api.models[variant.id] if isinstance(variant, ModelRef) else None
        if isinstance(model, UnionModel) and model.id not in met:
            yield from _variants(api, model, met)
        elif isinstance(model, ObjectModel):
            yield model.id
