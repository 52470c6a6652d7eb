"""Which operations and schemas of a description were added, removed or changed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from msgspec import Struct

from cliqgen.comparison.alike import Alike
from cliqgen.comparison.correspondence import Correspondence
from cliqgen.comparison.finding import Change
from cliqgen.comparison.snapshot import Snapshot
from cliqgen.ir.api import Operation
from cliqgen.ir.data import Model

_VARIABLE = re.compile(r"\{[^{}]*\}")


def description_changes(
    old: Snapshot, new: Snapshot, renamed: Correspondence, alike: Alike
) -> tuple[Change, ...]:
    """Operations first, then schemas, each by name."""
    before = {label(o): o for o, *_ in wire_operations(old).values()}
    after = {label(o): o for o, *_ in wire_operations(new).values()}
    changes = _Changes(old, new, alike)
    operations = changes.changes("operation", before, after, {})
    schemas = changes.changes("schema", _schemas(old), _schemas(new), renamed.models)
    return (*operations, *schemas)


def wire_operations(side: Snapshot) -> dict[str, tuple[Operation, ...]]:
    """The operations by what distinguishes them on the wire, each with all its variants.

    The names of path variables are arbitrary, so they are ignored.
    """
    operations: dict[str, tuple[Operation, ...]] = {}
    for operation in sorted(side.api.operations(), key=lambda o: o.id):
        key = f"{operation.method} {_VARIABLE.sub('{}', operation.path)}"
        operations[key] = (*operations.get(key, ()), operation)
    return operations


def label(operation: Operation) -> str:
    """The readable name of an operation: `GET /chats/{chat_id}`."""
    return f"{operation.method} {operation.path}"


def _schemas(side: Snapshot) -> dict[str, Model]:
    return {
        model.name: model
        for model in side.api.models.values()
        if model.hint.component is not None
    }


class _Changes(Struct, frozen=True):
    """The changes between two descriptions."""

    old: Snapshot
    new: Snapshot
    alike: Alike

    def changes(
        self,
        what: str,
        before: Mapping[str, Operation | Model],
        after: Mapping[str, Operation | Model],
        renamed: Mapping[str, str],
    ) -> Iterator[Change]:
        for name in sorted({*before, *after} - set(renamed.values())):
            other = renamed.get(name, name)
            if other not in after:
                yield Change("removed", what, name)
            elif name not in before:
                yield Change("added", what, name)
            elif other != name or not self._same(before[name], after[other]):
                yield Change("changed", what, name)

    def _same(self, before: Operation | Model, after: Operation | Model) -> bool:
        if self._are_alike(before, after) or before.node.value == after.node.value:
            return True
        old, new = self.old.meaning, self.new.meaning
        if isinstance(before, Operation):
            return old.of_operation(before.node) == new.of_operation(after.node)
        return old.of_schema(before.node) == new.of_schema(after.node)

    def _are_alike(self, before: Operation | Model, after: Operation | Model) -> bool:
        """Whether it is known that they are the same."""
        if isinstance(before, Operation):
            return before.id == after.id and before.id in self.alike.operations
        return self.alike.models.get(before.id) == after.id
