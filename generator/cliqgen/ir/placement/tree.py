"""The tree of resources that contains the operations."""

from __future__ import annotations

from collections.abc import Mapping

from cliqgen.identifiers import snake_case
from cliqgen.ir.api import Operation, Resource
from cliqgen.replacing import replace


def united_resources(operations: list[Operation]) -> list[Operation]:
    """Unite resources whose names differ only in spelling; the first spelling counts."""
    spelling: dict[tuple[str, ...], tuple[str, ...]] = {}
    return [replace(o, resource=_spelt(o.resource, spelling)) for o in operations]


def _spelt(
    path: tuple[str, ...], spelling: dict[tuple[str, ...], tuple[str, ...]]
) -> tuple[str, ...]:
    if not path:
        return ()
    key = tuple(snake_case(segment) for segment in path)
    return spelling.setdefault(key, (*_spelt(path[:-1], spelling), path[-1]))


def resource_tree(
    operations: list[Operation], descriptions: Mapping[str, str | None]
) -> tuple[Resource, ...]:
    """The operations as a tree, sorted by name.

    `descriptions` are those of resources, by their names in snake case.
    """
    by_path: dict[tuple[str, ...], list[Operation]] = {}
    for operation in operations:
        for length in range(1, len(operation.resource) + 1):
            by_path.setdefault(operation.resource[:length], [])
        by_path[operation.resource].append(operation)
    children: dict[tuple[str, ...], list[Resource]] = {}
    for path in sorted(by_path, key=lambda path: (-len(path), path)):
        resource = Resource(
            path=path,
            description=(
                descriptions.get(snake_case(path[0])) if len(path) == 1 else None
            ),
            operations=tuple(by_path[path]),
            children=tuple(children.get(path, ())),
        )
        children.setdefault(path[:-1], []).append(resource)
    return tuple(children.get((), ()))
