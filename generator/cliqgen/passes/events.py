"""Names of events whose schemas are also used as JSON."""

from __future__ import annotations

from cliqgen.ir.api import Api
from cliqgen.ir.data import Model
from cliqgen.ir.events import EVENT
from cliqgen.replacing import replace


def name_events(api: Api) -> Api:
    """Name the event of `Tick` `TickEvent` if `Tick` is a class for other JSON.

    The two differ if the data of the event are JSON there, and text elsewhere.
    """
    return replace(
        api, models={key: _named(key, m, api) for key, m in api.models.items()}
    )


def _named(key: str, model: Model, api: Api) -> Model:
    base = key.removesuffix(f"/{EVENT}")
    if base == key or base not in api.models:
        return model
    hint = model.hint
    name = None if hint.component is None else _event_of(hint.component)
    hint = replace(hint, component=name, role=_event_of(hint.role).strip())
    return replace(model, hint=hint)


def _event_of(name: str) -> str:
    return f"streamed {name}" if name.lower().endswith("event") else f"{name} event"
