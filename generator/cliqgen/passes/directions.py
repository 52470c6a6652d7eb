"""What `readOnly` and `writeOnly` mean for what must be there (OpenAPI 3.1, 4.8.24.1)."""

from __future__ import annotations

from dataclasses import replace

from cliqgen.ir.data import Field, ObjectModel
from cliqgen.ir.model import Api


def relax_required(api: Api) -> Api:
    """Require a read-only field only of answers, a write-only one only of requests.

    A class that serves both directions can require neither.
    """
    models = {
        key: (
            replace(model, fields=tuple(_relaxed(f, model) for f in model.fields))
            if isinstance(model, ObjectModel)
            else model
        )
        for key, model in api.models.items()
    }
    return replace(api, models=models)


def _relaxed(field: Field, model: ObjectModel) -> Field:
    absent = (field.read_only and model.in_requests) or (
        field.write_only and model.in_answers
    )
    return replace(field, required=field.required and not absent)
