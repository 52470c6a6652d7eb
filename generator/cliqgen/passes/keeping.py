"""Models that keep undocumented fields of responses."""

from __future__ import annotations

from cliqgen.ir.api import Api
from cliqgen.ir.data import ObjectModel
from cliqgen.replacing import replace


def keep_unknown_fields(api: Api) -> Api:
    """Let each model of responses keep undocumented fields."""
    models = {
        key: (
            replace(model, keeps_unknown=True)
            if isinstance(model, ObjectModel)
            and model.in_responses
            and not model.is_open
            else model
        )
        for key, model in api.models.items()
    }
    return replace(api, models=models)
