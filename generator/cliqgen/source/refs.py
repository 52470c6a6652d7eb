"""References between and within the files of one description.

`Sources` reads each file once. A reference (OpenAPI 3.1, 4.8.23; RFC 3986) is resolved
against the file it stands in, or the `$id` around it; it may reach files below the folder
of the root document that led there, hosts that the user has named, the origin of a root
document that came from a URL, and nothing else.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

from cliqgen.address import Address, Spec
from cliqgen.diagnostics import CliqgenError, Position, failure
from cliqgen.source.document import (
    Document,
    Links,
    Node,
    parse_document,
    read_document,
)
from cliqgen.source.fetching import Network
from cliqgen.source.given import has_folder, read_address
from cliqgen.source.identities import Identities, Resource
from cliqgen.source.limits import MAX_FILES
from cliqgen.source.pointer import Pointer, parse_pointer
from cliqgen.source.remote import fetch, fetched, is_allowed
from cliqgen.source.text import SourceText

_MAX_CHAIN = 100


class Sources:
    """The documents of one run: `documents` by resolved path, `remote` by URL or address.

    `hosts` are those that the network may be asked for. With `stored`, documents by their
    URL or address, it is asked for roots alone, and for those only that are not there.
    Into `reads` goes each file that is looked for, be it there or not.
    """

    def __init__(
        self,
        hosts: Collection[str] = (),
        *,
        stored: Mapping[str, bytes] | None = None,
        reads: set[Path] | None = None,
    ) -> None:
        self.documents: dict[Path, Document] = {}
        self.remote: dict[str, Document] = {}
        self._hosts = hosts
        self._stored = stored
        self._reads = set[Path]() if reads is None else reads
        self._network = Network()
        self._roots: dict[Path, Path] = {}
        self._real: dict[Path, Path | None] = {}
        self._followed: set[str] = set()
        self._links = Links()
        self._identities = Identities()

    def open_root(self, path: Spec) -> Document:
        """Read a root document; its folder, or its origin, bounds what it may reach."""
        if not isinstance(path, Path):
            return self._open_address(path)
        resolved = self._real_path(path) or path.absolute()
        self._reads.add(resolved)
        if resolved not in self.documents:
            document = read_document(path, self._links)
            self.documents[resolved] = document
            self._identities.add(document, resolved.as_uri())
        self._roots.setdefault(resolved, resolved.parent)
        return self.documents[resolved]

    def _open_address(self, address: Address) -> Document:
        source = read_address(address, self._network, self._stored, self._reads)
        if source.name not in self.remote:
            document = parse_document(source, self._links)
            self.remote[source.name] = document
            base = source.name if has_folder(source.name) else "cliqgen:/"
            self._identities.add(document, base)
        return self.remote[source.name]

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
        """As `target`; None where the file is there and has no such place.

        A pointer counts from the schema with an `$id` that it stands in; where that has
        no such place, what is meant is the document.
        """
        resource, fragment = self._resource_of(node, reference)
        pointer = parse_pointer(fragment)
        if pointer is None:
            return self._identities.anchor(resource, unquote(fragment))
        found = self._by_pointer(resource.root, pointer)
        if found is None and resource.pointer:
            found = self._by_pointer(resource.document.root, pointer)
        return found

    def _by_pointer(self, root: Node, pointer: Pointer) -> Node | None:
        """The node at a pointer; one that goes through a reference follows it."""
        node = root
        for segment in pointer:
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

    def _resource_of(self, node: Node, reference: str) -> tuple[Resource, str]:
        """The document or schema that a reference speaks of, and its fragment.

        A name that an `$id` or `$self` gives goes before what could be read under it.
        """
        around = self._identities.around(node)
        try:
            parts = urlsplit(reference)
            absolute, fragment = urldefrag(urljoin(around.base, reference))
            where = urlsplit(absolute)
        except ValueError:
            raise failure(
                "ref-missing", f"{reference!r} is no valid reference", _place(node)
            ) from None
        if not (parts.scheme or parts.netloc or parts.path or parts.query):
            return around, fragment
        known = self._identities.find(absolute)
        if known is not None:
            return known, fragment
        document = node.document
        is_relative = not (parts.scheme or parts.netloc)
        if is_relative and document.name in self.remote:
            if not has_folder(document.name):
                raise _without_folder(node, reference)
            absolute = urldefrag(urljoin(document.name, reference)).url
            where = urlsplit(absolute)
        elif is_relative:
            return Resource(self._local(node, parts.path, reference), (), ""), fragment
        if where.scheme in ("http", "https") and self._may_read(absolute, document):
            return Resource(self._fetched(absolute, node), (), ""), fragment
        raise _not_allowed(node, reference, where.netloc)

    def _local(self, node: Node, written: str, reference: str) -> Document:
        base = self._real_path(node.document.path) or node.document.path
        path = self._real_path(base.parent / unquote(written))
        root = self._roots.get(base, base.parent)
        if path is None or not path.is_relative_to(root):
            raise failure(
                "ref-outside",
                f"the reference {reference!r} leaves the folder of the description",
                _place(node),
            )
        return self._read(path, root, node, reference)

    def _fetched(self, url: str, node: Node) -> Document:
        if url not in self.remote:
            self._check_number(node)
            source = self._text(url, node)
            document = parse_document(source, self._links)
            self.remote[url] = document
            self._identities.add(document, url)
        return self.remote[url]

    def _may_read(self, url: str, document: Document) -> bool:
        """Whether a document lies on a host that was named, beside another, or in store."""
        if self._stored is not None and url in self._stored:
            return True
        return self._is_beside(url, document) or is_allowed(url, self._hosts)

    def _is_beside(self, url: str, document: Document) -> bool:
        """Whether a URL is of the origin that a document came from, as its user named it."""
        is_remote = document.name in self.remote and has_folder(document.name)
        return is_remote and self._network.grants(url, document.name)

    def _text(self, url: str, node: Node) -> SourceText:
        place = _place(node)
        if self._is_beside(url, node.document):
            return fetched(url, self._network.beside(url, place), place)
        if self._stored is None:
            return fetch(url, self._hosts, place)
        if url not in self._stored:
            message = f"{url} cannot be read: it is not among what was stored"
            host = urlsplit(url).netloc
            remedy = f"Have it read again: cliqgen generate with --allow-remote {host}."
            raise failure("remote-failed", message, place, remedy=remedy)
        return fetched(url, self._stored[url], place)

    def _check_number(self, node: Node) -> None:
        if len(self.documents) + len(self.remote) >= MAX_FILES:
            raise failure("file-too-large", "too many files", _place(node))

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
            self._check_number(node)
            self._reads.add(path)
            if not _is_file(path):
                raise failure(
                    "ref-missing",
                    f"the reference {reference!r} names a file that does not exist",
                    _place(node),
                )
            document = read_document(path, self._links)
            self.documents[path] = document
            self._identities.add(document, path.as_uri())
        self._roots.setdefault(path, root)
        return self.documents[path]


def _is_file(path: Path) -> bool:
    """Whether it is one; names longer than the system allows are none."""
    try:
        return path.is_file()
    except OSError:
        return False


def _place(node: Node) -> Position:
    return node.document.position((*node.pointer, "$ref"))


def _without_folder(node: Node, reference: str) -> CliqgenError:
    name = "standard input" if node.document.name == "-" else node.document.name
    return failure(
        "ref-outside",
        f"the reference {reference!r} is relative, and what comes from {name} lies in no "
        "folder",
        _place(node),
        remedy="Give cliqgen the file or the URL of the description.",
    )


def _not_allowed(node: Node, reference: str, host: str) -> CliqgenError:
    remedy = None
    if host and "@" not in host:
        remedy = (
            "Store the file beside the description, or allow the host: "
            f"--allow-remote {host}"
        )
    message = f"the reference {reference!r} is remote"
    return failure("ref-remote", message, _place(node), remedy=remedy)
