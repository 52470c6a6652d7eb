"""Which operations and schemas of a description were added, removed or changed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from msgspec import Struct

from cliqgen.comparison.correspondence import Correspondence
from cliqgen.comparison.finding import Change
from cliqgen.comparison.snapshot import Snapshot
from cliqgen.ir.api import Operation
from cliqgen.source.document import Node

_VARIABLE = re.compile(r"\{[^{}]*\}")


def description_changes(
    old: Snapshot, new: Snapshot, renamed: Correspondence
) -> tuple[Change, ...]:
    """Operations first, then schemas, each by name."""
    before = {label(o): o.node for o, *_ in wire_operations(old).values()}
    after = {label(o): o.node for o, *_ in wire_operations(new).values()}
    changes = _Changes(old, new)
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


def _schemas(side: Snapshot) -> dict[str, Node]:
    return {
        model.name: model.node
        for model in side.api.models.values()
        if model.hint.component is not None
    }


class _Changes(Struct, frozen=True):
    """The changes between two descriptions."""

    old: Snapshot
    new: Snapshot

    def changes(
        self,
        what: str,
        before: Mapping[str, Node],
        after: Mapping[str, Node],
        renamed: Mapping[str, str],
    ) -> Iterator[Change]:
        for name in sorted({*before, *after} - set(renamed.values())):
            other = renamed.get(name, name)
            if other not in after:
                yield Change("removed", what, name)
            elif name not in before:
                yield Change("added", what, name)
            elif other != name or not self._same(what, before[name], after[other]):
                yield Change("changed", what, name)

    def _same(self, what: str, before: Node, after: Node) -> bool:
        if before.value == after.value:
            return True
        old, new = self.old.meaning, self.new.meaning
        if what == "operation":
            return old.of_operation(before) == new.of_operation(after)
        return old.of_schema(before) == new.of_schema(after)
