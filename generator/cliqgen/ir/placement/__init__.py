"""The places of operations in the client, and their names there.

A dotted operation id (`chats.members.add`) gives both. Otherwise the resource is the first
meaningful tag, or the first noun of the path, and the name comes from the operation id, or
from method and path; what tools add to ids by rule is cut if names stay unique. Filters
change no name: all operations of a document are considered, even if they are filtered out.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import PurePath

from msgspec import Struct

from cliqgen.identifiers import snake_case
from cliqgen.ir.placement.by_path import path_names
from cliqgen.ir.placement.ids import IdRules, id_names, id_rules, says_nothing
from cliqgen.ir.placement.paths import Path, common_words, split_path
from cliqgen.ir.placement.resources import (
    TagRules,
    dotted,
    resource_name,
    tag_name,
    tag_rules,
)
from cliqgen.ir.placement.tree import resource_tree, united_resources
from cliqgen.ir.placement.vocabulary import small_words
from cliqgen.openapi.description import Operation, Spec
from cliqgen.replacing import replace

__all__ = ["Placement", "resource_tree", "united_resources"]

_METHODS = ("GET", "HEAD", "QUERY", "POST", "PUT", "PATCH", "DELETE")


class _Wish(Struct, frozen=True):
    """The resource of an operation, and its possible names there, best first."""

    operation: Operation
    resource: tuple[str, ...]
    names: Sequence[str]


class Placement:
    """The resource of each operation of a description, and its raw name there."""

    def __init__(self, spec: Spec) -> None:
        self._descriptions = {snake_case(t.name): t.description for t in spec.tags}
        by_document: dict[PurePath, list[Operation]] = {}
        for operation in spec.unfiltered or spec.operations:
            by_document.setdefault(operation.home.document.path, []).append(operation)
        wishes = [
            wish
            for operations in by_document.values()
            for wish in self._wishes(operations, spec)
        ]
        self._names = _decided(wishes)
        self._resources = {wish.operation: wish.resource for wish in wishes}

    def of(self, operation: Operation) -> tuple[tuple[str, ...], str]:
        """The resource an operation belongs to and its raw name there."""
        return self._resources[operation], self._names[operation]

    def descriptions(self) -> Mapping[str, str | None]:
        """The descriptions of resources from their tags, by resource name in snake case."""
        return self._descriptions

    def _wishes(self, operations: Sequence[Operation], spec: Spec) -> list[_Wish]:
        """The wishes of the operations of one document."""
        common = common_words(operations)
        paths = [(o, split_path(o.path, common)) for o in operations]
        tags, ids = tag_rules(paths), id_rules(paths)
        for tag in spec.tags:
            name = snake_case(tag_name(tag.name, (), tags))
            self._descriptions.setdefault(name, tag.description)
        return [_wish(operation, path, tags, ids) for operation, path in paths]


def _wish(operation: Operation, path: Path, tags: TagRules, ids: IdRules) -> _Wish:
    parts = dotted(operation.operation_id)
    if parts is not None:
        return _Wish(operation, parts[:-1], [parts[-1]])
    resource = resource_name(operation, path, tags)
    if says_nothing(operation, path, ids):
        names = path_names(operation, path, small_words(resource))
    else:
        names = id_names(operation, path, resource, ids)
    return _Wish(operation, (resource,), names)


def _decided(wishes: Sequence[_Wish]) -> dict[Operation, str]:
    """One name for each operation, unique in its resource if possible.

    Operations named by their whole id go first, then by path depth, reading before writing.
    Later ones take longer names, so that a name depends on few other operations.
    """
    taken: dict[tuple[str, ...], set[str]] = {}
    names: dict[Operation, str] = {}
    for wish in sorted(_distinguished(wishes), key=_order):
        resource = tuple(snake_case(part) for part in wish.resource)
        used = taken.setdefault(resource, set())
        free = (name for name in wish.names if snake_case(name) not in used)
        name = next(free, wish.names[-1])
        used.add(snake_case(name))
        names[wish.operation] = name
    return names


def _distinguished(wishes: Sequence[_Wish]) -> list[_Wish]:
    """Add the HTTP method to the names of operations that share an id and a path."""
    methods: dict[tuple[str, str | None], set[str]] = {}
    for wish in wishes:
        key = (wish.operation.path, wish.operation.operation_id)
        methods.setdefault(key, set()).add(wish.operation.method)
    return [
        (
            replace(
                wish, names=[wish.names[0], f"{wish.operation.method} {wish.names[0]}"]
            )
            if wish.operation.operation_id is not None
            and len(methods[(wish.operation.path, wish.operation.operation_id)]) > 1
            else wish
        )
        for wish in wishes
    ]


def _order(wish: _Wish) -> tuple[bool, int, str, int, str]:
    operation = wish.operation
    method = operation.method
    rank = _METHODS.index(method) if method in _METHODS else len(_METHODS)
    further = (operation.server, operation.variant, operation.constant_query)
    rest = "\n".join(map(str, (operation.path, operation.operation_id, *further)))
    return len(wish.names) > 1, operation.path.count("/"), operation.path, rank, rest
