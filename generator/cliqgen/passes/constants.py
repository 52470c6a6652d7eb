"""Enumerations of one value that only the caller sends are filled in for him."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from cliqgen.ir.model import Api, EnumModel, Field, Model, ObjectModel
from cliqgen.ir.types import ConstantOf, ModelRef


def fix_constants(api: Api) -> Api:
    """Make such required fields constants, as if the description had said `const`.

    OpenAPI 3.0 has no `const` and says it by an enumeration of one value. In answers the
    enumeration stays open: a second value may come.
    """
    models = {
        key: (
            replace(model, fields=tuple(_fixed(f, api.models) for f in model.fields))
            if isinstance(model, ObjectModel) and not model.in_answers
            else model
        )
        for key, model in api.models.items()
    }
    return replace(api, models=models)


def _fixed(field: Field, models: Mapping[str, Model]) -> Field:
    model = models[field.type.id] if isinstance(field.type, ModelRef) else None
    if isinstance(model, EnumModel) and len(model.values) == 1 and field.required:
        return replace(field, type=ConstantOf(model.values))
    return field
