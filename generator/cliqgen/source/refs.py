"""References between and within the files of one description.

`Sources` reads each file once. A reference (OpenAPI 3.1, 4.8.23; RFC 3986) is resolved
against the file it stands in; it may reach files below the folder of the root document
that led there, and nothing else.
"""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote, urlsplit

from cliqgen.diagnostics import Position, failure
from cliqgen.source.document import Document, Links, Node, read_document
from cliqgen.source.limits import MAX_FILES
from cliqgen.source.pointer import Pointer, parse_pointer

_MAX_CHAIN = 100


class Sources:
    """The documents of one run, by resolved path."""

    def __init__(self) -> None:
        self.documents: dict[Path, Document] = {}
        self._roots: dict[Path, Path] = {}
        self._real: dict[Path, Path | None] = {}
        self._followed: set[str] = set()
        self._links = Links()

    def open_root(self, path: Path) -> Document:
        """Read a root document; its folder bounds what its references may reach."""
        resolved = path.resolve()
        if resolved not in self.documents:
            self.documents[resolved] = read_document(path, self._links)
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
        found = self.lookup(node, reference)
        if found is None:
            raise failure(
                "ref-missing",
                f"the reference {reference!r} points at nothing",
                _place(node),
            )
        return found

    def lookup(self, node: Node, reference: str) -> Node | None:
        """As `target`; None where the file is there and has no such place."""
        document, fragment = self._document_of(node, reference)
        pointer = parse_pointer(fragment)
        if pointer is None:
            return _by_anchor(document, fragment)
        return self._by_pointer(document, pointer)

    def _by_pointer(self, document: Document, pointer: Pointer) -> Node | None:
        """The node at a pointer; one that goes through a reference follows it."""
        node: Node | None = document.root
        for segment in pointer:
            assert node is not None
            inner = node.step(segment)
            if inner is None and node.text("$ref") is not None:
                inner = self._through(node).step(segment)
            if inner is None:
                return None
            node = inner
        return node

    def _through(self, node: Node) -> Node:
        """What a reference in the middle of a pointer leads to."""
        if node.key in self._followed:
            message = f"the reference {node.text('$ref')!r} leads back to itself"
            raise failure("ref-cycle", message, _place(node))
        self._followed.add(node.key)
        try:
            return self.resolve(node)
        finally:
            self._followed.remove(node.key)

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
            self.documents[path] = read_document(path, self._links)
        self._roots.setdefault(path, root)
        return self.documents[path]


def _place(node: Node) -> Position:
    return node.document.position((*node.pointer, "$ref"))


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
