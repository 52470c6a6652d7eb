"""Schema resources: the names that `$id`, `$self` and `$anchor` give to parts of documents.

A schema with an `$id` is a resource of its own (JSON Schema 2020-12 core, 8.2.1):
references inside it are relative to that id, and its anchors are its own. A document is a
resource too; its name is OpenAPI 3.2's `$self`, else where it was read from.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from urllib.parse import urldefrag, urljoin

from msgspec import Struct

from cliqgen.source.document import AS_WRITTEN, Document, Node, Redirections
from cliqgen.source.plain import is_list, is_mapping
from cliqgen.source.pointer import Pointer

#: Members whose value is an example of data, not a part of the description.
_DATA_KEYS = frozenset({"example", "default", "enum", "const", "value", "examples"})
#: Members whose own members have free names, so that none of these is a keyword.
_NAME_MAPS = frozenset(
    {"properties", "patternProperties", "$defs", "definitions", "dependentSchemas"}
    | {"schemas", "parameters", "responses", "headers", "paths", "content"}
)


class Resource(Struct, frozen=True, eq=False):
    """The schema at `pointer`, or a whole document, and the URI its references start from."""

    document: Document
    pointer: Pointer
    base: str

    def read_with(self, redirections: Redirections) -> Node:
        """The root of it, read with a table of redirections."""
        node = self.document.read_with(redirections)
        for segment in self.pointer:
            node = node.step(segment) or node
        return node


class Identities:
    """The resources of all documents that were read."""

    def __init__(self) -> None:
        self._by_uri: dict[str, Resource] = {}
        self._of: dict[str, list[Resource]] = {}
        self._anchors: dict[tuple[str, Pointer], dict[str, Node]] = {}

    def add(self, document: Document, location: str) -> None:
        """Add the resources of a document that was read from a location."""
        name = document.root.text("$self")
        whole = Resource(document, (), urldefrag(urljoin(location, name or "")).url)
        inner = _identified(document, whole.base)
        self._of[document.name] = [whole, *inner]
        for resource in inner if name is None else (whole, *inner):
            self._by_uri.setdefault(resource.base, resource)

    def find(self, uri: str) -> Resource | None:
        """The resource of a name; None if none that was read has it."""
        return self._by_uri.get(uri)

    def is_alone(self, document: Document) -> bool:
        """Whether no part of a document is a resource of its own."""
        return len(self._of[document.name]) == 1

    def around(self, node: Node) -> Resource:
        """The innermost resource that a node is part of."""
        known = self._of[node.document.name]
        if len(known) == 1:
            whole = known[0]
            if whole.document is node.document:
                return whole
            return Resource(node.document, (), whole.base)  # a view of it
        inner = max(
            (r for r in known if node.pointer[: len(r.pointer)] == r.pointer),
            key=lambda resource: len(resource.pointer),
        )
        return Resource(node.document, inner.pointer, inner.base)

    def anchor(self, resource: Resource, name: str) -> Node | None:
        """The schema of a resource with that `$anchor` (8.2.2), as it is written."""
        key = (resource.document.name, resource.pointer)
        if key not in self._anchors:
            self._anchors[key] = dict(_anchors(resource.read_with(AS_WRITTEN)))
        return self._anchors[key].get(name)


def _identified(document: Document, base: str) -> list[Resource]:
    """The schemas with an id, in a document of which nothing is linked elsewhere yet."""
    if "$id" not in document.source.text:
        return []
    resources: list[Resource] = []
    pending: list[tuple[Any, Pointer, str]] = [(document.data, (), base)]
    while pending:
        value, pointer, around = pending.pop()
        if is_mapping(value):
            identity = value.get("$id")
            if isinstance(identity, str) and not identity.startswith("#"):
                around = urldefrag(urljoin(around, identity)).url
                resources.append(Resource(document, pointer, around))
        pending.extend(
            (inner, (*pointer, key), around)
            for key, inner in _inner_values(value, pointer)
            if is_mapping(inner) or is_list(inner)
        )
    return resources


def _anchors(root: Node) -> Iterator[tuple[str, Node]]:
    """Anchors that are not in inner resources; an `$id` of a fragment alone is one as well."""
    pending = [root]
    while pending:
        node = pending.pop()
        identity = node.text("$id") or ""
        if identity and not identity.startswith("#") and node is not root:
            continue
        names = [node.text("$anchor"), node.text("$dynamicAnchor")]
        for name in (*names, identity.removeprefix("#") if "#" in identity else None):
            if name:
                yield name, node
        pending.extend(_children(node))


def _children(node: Node) -> Iterator[Node]:
    """What may be a schema or contain one."""
    for key, inner in _inner_values(node.value, node.pointer):
        yield node.child(key, inner)


def _inner_values(value: Any, pointer: Pointer) -> Iterator[tuple[str, Any]]:
    """The members of the value at a pointer that may be a schema or contain one."""
    if is_list(value):
        yield from ((str(index), item) for index, item in enumerate(value))
    elif is_mapping(value):
        is_names = bool(pointer) and pointer[-1] in _NAME_MAPS
        for key, inner in value.items():
            if is_names or key not in _DATA_KEYS:
                yield key, inner
