"""Components that several documents repeat word for word become one model."""

from __future__ import annotations

from dataclasses import replace

from cliqgen.ir.model import Api
from cliqgen.ir.rewrite import map_types
from cliqgen.ir.types import ModelRef
from cliqgen.source.shape import has_reference, shape


def unite_duplicates(api: Api) -> Api:
    """Keep the first of each set of components with one name and one content.

    A component with references of its own stays apart: equal words may mean other
    targets in another document.
    """
    kept: dict[tuple[str, str], str] = {}
    replaced: dict[str, str] = {}
    for key, model in api.models.items():
        name = model.hint.component
        if name is None or "&" in key or has_reference(model.node.value):
            continue
        content = shape(model.node.value)
        first = kept.setdefault((name, content), key)
        if first != key:
            replaced[key] = first
    # Models that stood inline inside a removed one are reachable no longer.
    api = map_types(api, lambda ref: ModelRef(replaced.get(ref.id, ref.id)))
    models = {key: model for key, model in api.models.items() if key not in replaced}
    return replace(api, models=models)
