"""Which things of two clients correspond, although their names may have changed."""

from __future__ import annotations

from collections.abc import Hashable, Mapping

from msgspec import Struct

from cliqgen.comparison.identity import pairs
from cliqgen.comparison.snapshot import Snapshot
from cliqgen.ir.data import EnumModel, Model, ObjectModel


class Correspondence(Struct, frozen=True):
    """Names of the old client, with their names in the new one.

    `calls` has the methods that still call the same operation under another name, and
    `models` the models that are the same under another name.
    """

    calls: Mapping[str, str]
    models: Mapping[str, str]

    def same_model(self, old: str, new: str) -> bool:
        """Whether a name of the old client has the same meaning as one of the new client."""
        return self.models.get(old, old) == new


def correspond(old: Snapshot, new: Snapshot) -> Correspondence:
    """Find what was renamed."""
    return Correspondence(_renamed_calls(old, new), _renamed_models(old, new))


def _renamed_calls(old: Snapshot, new: Snapshot) -> dict[str, str]:
    """Methods by what they call, and moved operations by their id in the description."""
    old_calls, new_calls = old.calls, new.calls
    by_identity = {identity: call for call, (identity, _) in new_calls.items()}
    renamed: dict[str, str] = {}
    for call, (identity, _) in old_calls.items():
        other = by_identity.get(identity)
        if call not in new_calls and other is not None and other not in old_calls:
            renamed[call] = other
    return renamed


def _renamed_models(old: Snapshot, new: Snapshot) -> dict[str, str]:
    """Models in the place of another one, or exactly like one that was removed."""
    gone = {n: model for n, model in old.models.items() if n not in new.models}
    come = {n: model for n, model in new.models.items() if n not in old.models}
    return pairs(
        {name: (*old.identities(model), _shape(model)) for name, model in gone.items()},
        {name: (*new.identities(model), _shape(model)) for name, model in come.items()},
    )


def _shape(model: Model) -> Hashable:
    if isinstance(model, ObjectModel):
        names = tuple(sorted((f.wire_name, f.required) for f in model.fields))
        return ("object", names) if len(names) > 1 else None
    return ("enum", model.values) if isinstance(model, EnumModel) else None
