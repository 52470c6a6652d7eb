"""Filling in constants for the caller."""

from __future__ import annotations

from collections.abc import Mapping

from cliqgen.ir.api import Api
from cliqgen.ir.data import EnumModel, Field, Model, ObjectModel
from cliqgen.ir.rewrite import each
from cliqgen.ir.types import ConstantOf, ModelRef
from cliqgen.replacing import replace


def fix_constants(api: Api) -> Api:
    """Make required enumerations of one value constants, and send constant defaults.

    OpenAPI 3.0 has no `const` and expresses it by an enumeration of one value. In responses
    the enumeration stays open: a second value may come.

    A constant that is also the default means the same sent or not. It is sent, since
    servers distinguish calls by it (`stream: true`).
    """
    models = {
        key: (
            replace(model, fields=each(model.fields, lambda f: _fixed(f, api.models)))
            if isinstance(model, ObjectModel) and not model.in_responses
            else model
        )
        for key, model in api.models.items()
    }
    return replace(api, models=models)


def _fixed(field: Field, models: Mapping[str, Model]) -> Field:
    if field.constant is not None and field.is_default:
        return replace(field, required=True)
    model = models[field.type.id] if isinstance(field.type, ModelRef) else None
    if isinstance(model, EnumModel) and len(model.values) == 1 and field.required:
        return replace(field, type=ConstantOf(model.values))
    return field
