"""References between and within the files of one description.

`Sources` reads each file once. A reference (OpenAPI 3.1, 4.8.23; RFC 3986) is resolved
against the file it is in, or the `$id` around it. It may reach files below the root
(`--root`, or the folder of the root document that led there), folders that the user has
mapped URLs to, hosts that the user has named, the origin of a root document that came from
a URL, and nothing else.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

from cliqgen.address import Address, Spec
from cliqgen.diagnostics import CliqgenError, Position, failure
from cliqgen.source.document import (
    Document,
    Node,
    Redirections,
    is_data_name,
    parse_document,
    parse_text,
    read_document,
)
from cliqgen.source.given import has_folder, read_address
from cliqgen.source.identities import Identities, Resource
from cliqgen.source.limits import MAX_FILES
from cliqgen.source.mapping import Leaving, locate
from cliqgen.source.plain import is_list, is_mapping
from cliqgen.source.pointer import Pointer, parse_pointer
from cliqgen.source.roots import check_root, is_within, outside
from cliqgen.source.text import SourceText, display_name, is_file, read_text

if TYPE_CHECKING:
    from cliqgen.source.fetching import Network

_MAX_CHAIN = 100
_SCHEMES = ("http", "https")


class Sources:
    """The documents of one run.

    `documents` are the files by resolved path, `mapped` those that are read instead of a
    URL, by that URL, and `remote` what came from elsewhere, by URL or address.

    `hosts` are those that documents may be fetched from. With `stored`, documents by their
    URL or address, only root documents are fetched, and only those that are not stored.
    `root` is the folder below which files may be reached, and `maps` are folders by the
    prefix of the URLs that are read from them. `reads` are the files that were looked for
    until now, whether they exist or not.
    """

    def __init__(
        self,
        hosts: Collection[str] = (),
        *,
        stored: Mapping[str, bytes] | None = None,
        root: Path | None = None,
        maps: Collection[tuple[str, Path]] = (),
    ) -> None:
        self.documents: dict[Path, Document] = {}
        self.mapped: dict[str, Document] = {}
        self.remote: dict[str, Document] = {}
        self.reads: set[Path] = set()
        self._hosts = hosts
        self._stored = stored
        self._root = root
        self._maps = maps
        self._files: dict[Path, Document] = {}
        self._urls: dict[str, str] = {}
        self._roots: dict[Path, Path] = {}
        self._real: dict[Path, Path | None] = {}
        self._followed: set[str] = set()
        self._identities = Identities()
        self._targets: dict[tuple[Document, Redirections, str], Node] = {}

    @cached_property
    def _network(self) -> Network:
        from cliqgen.source.fetching import Network

        return Network()

    @property
    def read(self) -> dict[Path, bytes]:
        """The content of each file that was read, by resolved path."""
        files = self._files.items()
        return {path: document.source.content for path, document in files}

    @property
    def resolved(self) -> dict[Path, Path | None]:
        """Where each path led that was followed; None if the system cannot resolve it."""
        return self._real

    def open_root(self, path: Spec) -> Document:
        """Read a root document; the root, or its origin, bounds what it may reach."""
        if not isinstance(path, Path):
            return self._open_address(path)
        resolved = self._real_path(path) or path.absolute()
        self.reads.add(resolved)
        if resolved not in self.documents:
            document = read_document(path)
            self.documents[resolved] = self._files[resolved] = document
            self._identities.add(document, resolved.as_uri())
        root = resolved.parent
        if self._root is not None:
            root = check_root(self._root, resolved)
        self._roots.setdefault(resolved, root)
        return self.documents[resolved]

    def _open_address(self, address: Address) -> Document:
        source = read_address(address, lambda: self._network, self._stored)
        self.reads |= source.files
        if source.name not in self.remote:
            document = parse_document(source)
            self.remote[source.name] = document
            base = "cliqgen:/"
            if has_folder(source.name):
                base = self._urls[source.name] = source.name
            self._identities.add(document, base)
        return self.remote[source.name]

    def resolve(self, node: Node) -> Node:
        """Follow references to what is not a reference.

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
        """The node that a reference at `node` points at.

        Raises:
            CliqgenError: a missing target, or one that may not be read.
        """
        target = self.lookup(node, reference)
        if target is None:
            raise failure(
                "ref-missing",
                f"the reference {reference!r} points to nothing",
                _place(node),
            )
        return target

    def lookup(self, node: Node, reference: str) -> Node | None:
        """As `target`; None if the file exists and has no such place."""
        if not (reference.startswith("#/") and self.are_pointers_settled(node)):
            return self._target_from(node, reference)
        place = (node.document, node.redirections, reference)
        target = self._targets.get(place) or self._target_from(node, reference)
        if target is not None:
            self._targets[place] = target
        return target

    def are_pointers_settled(self, node: Node) -> bool:
        """Whether a pointer has one target for a whole document, as it is read now."""
        table = node.redirections
        is_settled = not (table.grows and table.places)
        return is_settled and self._identities.is_alone(node.document)

    def _target_from(self, node: Node, reference: str) -> Node | None:
        """The target of a reference, followed from a node.

        A pointer starts at the schema with an `$id` that it is in; if that has no such
        place, it starts at the document.
        """
        resource, fragment = self._resource_of(node, reference)
        pointer = parse_pointer(fragment)
        if pointer is None:
            anchored = self._identities.anchor(resource, unquote(fragment))
            return anchored and anchored.read_with(node.redirections).redirected()
        start = resource.read_with(node.redirections)
        if not resource.pointer:
            return self._by_pointer(start, pointer)
        # Not through a `$ref` of that schema, which may be the reference looked up.
        target = None
        if not pointer or start.step(pointer[0]) is not None:
            target = self._by_pointer(start, pointer)
        if target is None:
            root = resource.document.read_with(node.redirections)
            target = self._by_pointer(root, pointer)
        return target

    def text_file(self, node: Node, reference: str) -> Node | None:
        """The text of a file that a reference names in place of a string.

        None if it names data: a file of YAML or JSON, or a part of one.
        """
        written, _, fragment = reference.partition("#")
        path = unquote(written.partition("?")[0])
        if fragment or not path or is_data_name(path):
            return None
        document = self._resource_of(node, reference, is_text=True)[0].document
        return Node(document, (), document.source.text, node.redirections)

    def _by_pointer(self, root: Node, pointer: Pointer) -> Node | None:
        """The node at a pointer; references on the way are followed."""
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
        """The target of a reference in the middle of a pointer."""
        if node.key in self._followed:
            message = f"the reference {node.text('$ref')!r} leads back to itself"
            raise failure("ref-cycle", message, _place(node))
        self._followed.add(node.key)
        try:
            return self.resolve(node)
        finally:
            self._followed.remove(node.key)

    def _resource_of(
        self, node: Node, reference: str, *, is_text: bool = False
    ) -> tuple[Resource, str]:
        """The document or schema that a reference names, and its fragment.

        A name that `$id` or `$self` gives is preferred to a file or URL of that name.
        """
        around = self._identities.around(node)
        if reference.startswith("#") and reference.isprintable():
            return around, reference[1:]
        try:
            parts = urlsplit(reference)
            absolute, fragment = urldefrag(urljoin(around.base, reference))
            where = urlsplit(absolute)
        except ValueError:
            raise failure(
                "ref-missing", f"{reference!r} is not a valid reference", _place(node)
            ) from None
        if not (parts.scheme or parts.netloc or parts.path or parts.query):
            return around, fragment
        known = self._identities.find(absolute)
        if known is not None:
            return known, fragment
        if not (parts.scheme or parts.netloc):
            name = node.document.name
            if name in self._urls:
                absolute = urldefrag(urljoin(self._urls[name], reference)).url
            elif name not in self.remote:
                document = self._local(node, parts.path, reference, is_text=is_text)
                return Resource(document, (), ""), fragment
            elif where.scheme not in _SCHEMES:
                raise _without_folder(node, reference)
        document = self._at(absolute, node, reference, is_text=is_text)
        return Resource(document, (), ""), fragment

    def _at(self, url: str, node: Node, reference: str, *, is_text: bool) -> Document:
        """The document at a URL: what was read from there, else that of a folder, else fetched."""
        where = urlsplit(url)
        is_readable = where.scheme in _SCHEMES and self._may_read(url, node.document)
        if is_readable and url in self.remote:
            return self.remote[url]
        mapped = self._mapped(url, node, reference, is_text=is_text)
        if mapped is not None:
            return mapped
        if not is_readable:
            raise _not_allowed(node, reference, where.scheme, where.netloc)
        return self._fetched(url, node, is_text=is_text)

    def _local(
        self, node: Node, written: str, reference: str, *, is_text: bool
    ) -> Document:
        """A file that a file refers to, below the root of the latter."""
        base = self._real_path(node.document.path) or node.document.path
        path = self._real_path(base.parent / unquote(written))
        root = self._roots.get(base, base.parent)
        if path is None or not is_within(path, root):
            raise outside(reference, _place(node), path, root, self._root)
        what = f"the reference {reference!r} names a file that does not exist"
        if path not in self.documents:
            uri = path.as_uri()
            self.documents[path] = self._read(path, uri, node, what, is_text=is_text)
        self._roots.setdefault(path, root)
        return self.documents[path]

    def _mapped(
        self, url: str, node: Node, reference: str, *, is_text: bool
    ) -> Document | None:
        """The file for a URL in the folder that it is mapped to; None if it is not mapped."""
        if url in self.mapped:
            return self.mapped[url]
        try:
            path = locate(url, self._maps)
        except Leaving:
            message = f"the reference {reference!r} leaves the folder it is mapped to"
            raise failure("ref-outside", message, _place(node)) from None
        if path is None:
            return None
        real = self._real_path(path) or path.absolute()
        what = (
            f"the reference {reference!r} leads to {display_name(path)}, which does not "
            "exist"
        )
        document = self._read(real, url, node, what, is_text=is_text)
        self.mapped[url] = document
        if real not in self.documents:  # else it is known by its path
            self._urls.setdefault(document.name, url)
        return document

    def _fetched(self, url: str, node: Node, *, is_text: bool) -> Document:
        if url not in self.remote:
            self._check_number(node)
            source = self._text(url, node)
            document = parse_text(source, as_data=not is_text)
            self.remote[url] = document
            self._urls[document.name] = url
            self._identities.add(document, url)
        return self.remote[url]

    def _may_read(self, url: str, document: Document) -> bool:
        """Whether a URL is stored, of a host that was named, or of the document's own origin."""
        if self._stored is not None and url in self._stored:
            return True
        from cliqgen.source.remote import is_allowed

        return self._is_beside(url, document) or is_allowed(url, self._hosts)

    def _is_beside(self, url: str, document: Document) -> bool:
        """Whether a URL is of the origin of a document that the user has named by URL."""
        own = self._urls.get(document.name)
        return own is not None and self._network.grants(url, own)

    def _text(self, url: str, node: Node) -> SourceText:
        from cliqgen.source.remote import fetch, fetched

        place = _place(node)
        if self._is_beside(url, node.document):
            return fetched(url, self._network.beside(url, place), place)
        if self._stored is None:
            return fetch(url, self._hosts, place)
        if url not in self._stored:
            message = f"cannot read {url}: it is not stored with the client"
            host = urlsplit(url).netloc
            remedy = f"Read it again: cliqgen generate --allow-remote {host}."
            raise failure("remote-failed", message, place, remedy=remedy)
        return fetched(url, self._stored[url], place)

    def _check_number(self, node: Node) -> None:
        if len(self._files) + len(self.remote) >= MAX_FILES:
            raise failure("file-too-large", "too many files", _place(node))

    def _real_path(self, path: Path) -> Path | None:
        """A path without links and dots; None if the system cannot resolve it."""
        if path not in self._real:
            try:
                self._real[path] = path.resolve()
            except (OSError, ValueError, RuntimeError):
                self._real[path] = None
        return self._real[path]

    def _read(
        self, path: Path, location: str, node: Node, missing: str, *, is_text: bool
    ) -> Document:
        """A file by its resolved path, read once even if several names lead to it."""
        if path not in self._files:
            self._check_number(node)
            self.reads.add(path)
            if not is_file(path):
                raise failure("ref-missing", missing, _place(node))
            source = read_text(path)
            try:
                document = parse_text(source, as_data=not is_text)
            except CliqgenError:
                if is_data_name(path.name):
                    raise
                raise _not_data(source, _place(node)) from None
            if not (is_text or is_data_name(path.name) or _is_data(document)):
                raise _not_data(source, _place(node))
            self._files[path] = document
            self._identities.add(document, location)
        return self._files[path]


def _is_data(document: Document) -> bool:
    """Whether a document is a mapping or list; as YAML, any words are a string."""
    return is_mapping(document.data) or is_list(document.data)


def _not_data(source: SourceText, place: Position) -> CliqgenError:
    message = f"expected a YAML or JSON object in {source.name}"
    return failure("ref-kind", message, place)


def _place(node: Node) -> Position:
    return node.document.position((*node.pointer, "$ref"))


def _without_folder(node: Node, reference: str) -> CliqgenError:
    name = "standard input" if node.document.name == "-" else node.document.name
    return failure(
        "ref-outside",
        f"the relative reference {reference!r} cannot be resolved: {name} has "
        "no folder",
        _place(node),
        remedy="Pass the file or the URL of the description.",
    )


def _not_allowed(node: Node, reference: str, scheme: str, host: str) -> CliqgenError:
    remedy = None
    if scheme in _SCHEMES and host and "@" not in host:
        remedy = (
            f"Pass --allow-remote {host} to fetch it, or --map {scheme}://{host}"
            "/=FOLDER/ to read it from a folder, without network."
        )
    message = f"the reference {reference!r} is remote"
    return failure("ref-remote", message, _place(node), remedy=remedy)
