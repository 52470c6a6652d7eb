"""References between and within the files of one description.

`Sources` reads each file once. A reference (OpenAPI 3.1, 4.8.23; RFC 3986) is resolved
against the file it stands in; it may reach files below the folder of the root document
that led there, and nothing else.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

from cliqgen.diagnostics import CliqgenError, Diagnostics, Position, failure
from cliqgen.source.document import Document, Node, read_document
from cliqgen.source.limits import MAX_FILES
from cliqgen.source.pointer import Pointer, parse_pointer

_MAX_CHAIN = 100
#: Members whose value is an example of data, not a part of the description.
_DATA_KEYS = frozenset({"example", "default", "enum", "const", "value", "examples"})
#: Members whose own member names are free, so that none of them is a keyword.
_NAME_MAPS = frozenset(
    {
        *("properties", "patternProperties", "$defs", "definitions", "schemas"),
        *("parameters", "responses", "requestBodies", "headers", "securitySchemes"),
        *("links", "callbacks", "pathItems", "paths", "webhooks", "dependentSchemas"),
        *("content", "encoding", "variables", "mapping", "scopes", "mediaTypes"),
        "x-variants",
    }
)


class Sources:
    """The documents of one run, by resolved path."""

    def __init__(self) -> None:
        self.documents: dict[Path, Document] = {}
        self._roots: dict[Path, Path] = {}
        self._real: dict[Path, Path | None] = {}

    def open_root(self, path: Path) -> Document:
        """Read a root document; its folder bounds what its references may reach."""
        resolved = path.resolve()
        if resolved not in self.documents:
            self.documents[resolved] = read_document(path)
        self._roots.setdefault(resolved, resolved.parent)
        return self.documents[resolved]

    def resolve(self, node: Node) -> Node:
        """Follow `$ref` until something else stands there.

        Raises:
            CliqgenError: a missing target, a cycle, or a target that may not be read.
        """
        here = node
        for _ in range(_MAX_CHAIN):
            reference = here.text("$ref")
            if reference is None:
                return here
            here = self.target(here, reference)
        raise failure(
            "ref-cycle",
            f"the reference {node.text('$ref')!r} leads back to itself",
            _place(node),
        )

    def target(self, node: Node, reference: str) -> Node:
        """The node that a reference standing at `node` points at."""
        document, fragment = self._document_of(node, reference)
        pointer = parse_pointer(fragment)
        if pointer is None:
            found = _by_anchor(document, fragment)
        else:
            found = _by_pointer(document, pointer)
        if found is None:
            raise failure(
                "ref-missing",
                f"the reference {reference!r} points at nothing",
                _place(node),
            )
        return found

    def _document_of(self, node: Node, reference: str) -> tuple[Document, str]:
        try:
            parts = urlsplit(reference)
        except ValueError:
            raise failure(
                "ref-missing", f"{reference!r} is no valid reference", _place(node)
            ) from None
        if parts.scheme or parts.netloc:
            raise failure(
                "ref-remote", f"the reference {reference!r} is remote", _place(node)
            )
        if not parts.path:
            return node.document, parts.fragment
        base = self._real_path(node.document.path) or node.document.path
        path = self._real_path(base.parent / unquote(parts.path))
        root = self._roots.get(base, base.parent)
        if path is None or not path.is_relative_to(root):
            raise failure(
                "ref-outside",
                f"the reference {reference!r} leaves the folder of the description",
                _place(node),
            )
        return self._read(path, root, node, reference), parts.fragment

    def _real_path(self, path: Path) -> Path | None:
        """A path free of links and dots; None where the system knows no such path."""
        if path not in self._real:
            try:
                self._real[path] = path.resolve()
            except (OSError, ValueError, RuntimeError):
                self._real[path] = None
        return self._real[path]

    def _read(self, path: Path, root: Path, node: Node, reference: str) -> Document:
        if path not in self.documents:
            if len(self.documents) >= MAX_FILES:
                raise failure("file-too-large", "too many files", _place(node))
            if not path.is_file():
                raise failure(
                    "ref-missing",
                    f"the reference {reference!r} names a file that does not exist",
                    _place(node),
                )
            self.documents[path] = read_document(path)
        self._roots.setdefault(path, root)
        return self.documents[path]


def check_references(
    sources: Sources, root: Document, found: Diagnostics
) -> list[tuple[Node, Node]]:
    """Resolve every reference reachable from a root document; report each that fails.

    Returns each node whose reference has a target, and that target.
    """
    pending = [root]
    seen = {id(root)}
    targets: list[tuple[Node, Node]] = []
    while pending:
        for node in _reference_nodes(pending.pop().root):
            reference = node.text("$ref")
            if reference is None:
                continue
            try:
                first = sources.target(node, reference)
                targets.append((node, first))
                target = sources.resolve(node)
            except CliqgenError as error:
                found.include(error)
                continue
            for document in (first.document, target.document):
                if id(document) not in seen:
                    seen.add(id(document))
                    pending.append(document)
    return targets


def _place(node: Node) -> Position:
    return node.document.position((*node.pointer, "$ref"))


def _reference_nodes(root: Node) -> Iterator[Node]:
    """Every mapping with a `$ref` string that OpenAPI reads as a reference."""
    pending = [(root, False)]
    visited: set[int] = set()
    while pending:
        node, names = pending.pop()
        if id(node.value) in visited:
            continue
        if node.is_mapping():
            visited.add(id(node.value))
            if not names and node.text("$ref") is not None:
                yield node
        children: list[tuple[Node, bool]] = []
        for key, child in node.items():
            if not names and (key in _DATA_KEYS or _is_unread(key)):
                continue
            children.append((child, not names and key in _NAME_MAPS))
        children.extend((child, False) for child in node.elements())
        pending.extend(reversed(children))


def _is_unread(key: str) -> bool:
    """Whether a member is an extension in which nothing is referred to."""
    return key.startswith("x-") and key != "x-variants"


def _by_pointer(document: Document, pointer: Pointer) -> Node | None:
    node: Node | None = document.root
    for segment in pointer:
        if node is None:
            return None
        node = node.step(segment)
    return node


def _by_anchor(document: Document, name: str) -> Node | None:
    """The schema with that `$anchor` (JSON Schema 2020-12 core, 8.2.2)."""
    pending = [document.root]
    while pending:
        node = pending.pop()
        if node.text("$anchor") == name:
            return node
        pending.extend(child for _, child in node.items())
        pending.extend(node.elements())
    return None
