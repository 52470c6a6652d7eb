"""The effect of `readOnly` and `writeOnly` on required fields (OpenAPI 3.1, 4.8.24.1)."""

from __future__ import annotations

from collections.abc import Iterator

from cliqgen.ir.api import Api
from cliqgen.ir.data import ByTag, Field, ObjectModel, UnionModel
from cliqgen.ir.rewrite import each
from cliqgen.ir.types import ModelRef
from cliqgen.replacing import replace


def relax_required(api: Api) -> Api:
    """Require read-only fields only in responses, write-only ones only in requests.

    A class for both directions can require neither. The tag of a union's variant is sent
    even if it is read-only, so a constant tag stays required.
    """
    tags: dict[str, set[str]] = {}
    for key, name in _tags(api):
        tags.setdefault(key, set()).add(name)
    models = {
        key: (
            _relaxed(model, tags.get(key, set()))
            if isinstance(model, ObjectModel)
            else model
        )
        for key, model in api.models.items()
    }
    return replace(api, models=models)


def _relaxed(model: ObjectModel, tags: set[str]) -> ObjectModel:
    """The model with each field as it may be absent; `tags` are those that are tags."""

    def relax(field: Field) -> Field:
        is_tag = field.wire_name in tags
        if not (is_tag or field.read_only or field.write_only):
            return field
        is_sent = is_tag and field.constant is not None
        absent = (field.read_only and model.in_requests and not is_sent) or (
            field.write_only and model.in_responses
        )
        return replace(field, is_tag=is_tag, required=field.required and not absent)

    if not (tags or model.has_sides):
        return model
    return replace(model, fields=each(model.fields, relax))


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
