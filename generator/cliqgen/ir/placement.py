"""Where operations are found in the client: their resources, and the tree of these."""

from __future__ import annotations

import re
from dataclasses import replace

from cliqgen.identifiers import snake_case
from cliqgen.ir.model import Operation, Resource
from cliqgen.openapi import model as openapi

_DOTTED = re.compile(r"[A-Za-z_][\w-]*(?:\.[A-Za-z_][\w-]*)+\Z")


def place(
    operation: openapi.Operation, spec: openapi.Spec
) -> tuple[tuple[str, ...], str]:
    """The resource an operation belongs to and its raw name there.

    A dotted operation id (`chats.members.add`) says both. Else the first tag, the only
    tag of the document or the first segment of the path names the resource, and the
    operation id, or method and path, the operation.
    """
    operation_id = operation.operation_id
    if operation_id is not None and _DOTTED.match(operation_id):
        *resource, name = operation_id.split(".")
        return tuple(resource), name
    return (_resource_name(operation, spec),), operation_id or _path_name(operation)


def united_resources(operations: list[Operation]) -> list[Operation]:
    """Resources whose names differ in spelling only are one, spelt as met first."""
    spelling: dict[tuple[str, ...], tuple[str, ...]] = {}

    def spelt(path: tuple[str, ...]) -> tuple[str, ...]:
        if not path:
            return ()
        key = tuple(snake_case(segment) for segment in path)
        return spelling.setdefault(key, (*spelt(path[:-1]), path[-1]))

    return [replace(o, resource=spelt(o.resource)) for o in operations]


def resource_tree(
    operations: list[Operation], spec: openapi.Spec
) -> tuple[Resource, ...]:
    """The operations as a tree; the order is that of the names."""
    descriptions = {tag.name: tag.description for tag in spec.tags}
    by_path: dict[tuple[str, ...], list[Operation]] = {}
    for operation in operations:
        for length in range(1, len(operation.resource) + 1):
            by_path.setdefault(operation.resource[:length], [])
        by_path[operation.resource].append(operation)

    def build(path: tuple[str, ...]) -> Resource:
        children = sorted(p for p in by_path if p[:-1] == path)
        return Resource(
            path=path,
            description=descriptions.get(path[0]) if len(path) == 1 else None,
            operations=tuple(by_path[path]),
            children=tuple(build(child) for child in children),
        )

    return tuple(build(path) for path in sorted(p for p in by_path if len(p) == 1))


def _resource_name(operation: openapi.Operation, spec: openapi.Spec) -> str:
    if operation.tags:
        return operation.tags[0]
    own = [tag.text("name") for tag in operation.node.document.root.list("tags")]
    if len(own) == 1 and own[0]:
        return own[0]
    return next((part for part in _literals(operation.path)), "api")


def _path_name(operation: openapi.Operation) -> str:
    """`GET /users/{id}` is called `get users by id`."""
    last = operation.path.rstrip("/").rpartition("/")[2]
    by = ["by", last.strip("{}")] if last.startswith("{") else []
    return " ".join([operation.method.lower(), *_literals(operation.path), *by])


def _literals(path: str) -> list[str]:
    """The literal segments of a path, without API and version prefixes."""
    parts = [part for part in path.split("/") if part and "{" not in part]
    return [part for part in parts if part != "api" and not re.match(r"v\d+\Z", part)]
