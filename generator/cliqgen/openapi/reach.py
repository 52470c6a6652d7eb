"""What parts of a description refer to: by references, mappings, families, requirements.

Invalid references are skipped here; they are reported where they are parsed, and only in
parts that are used. If only a name is known, everything of that name counts.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from cliqgen.diagnostics import CliqgenError
from cliqgen.openapi.description import SchemaKey
from cliqgen.openapi.relations import derived_schemas, heirs
from cliqgen.source.document import Document, Node
from cliqgen.source.grammar import Grammar
from cliqgen.source.inferred import components, inferred_component, named_component
from cliqgen.source.plain import is_list, is_mapping
from cliqgen.source.pointer import Pointer
from cliqgen.source.refs import Sources

_DYNAMIC = ("$dynamicRef", "$recursiveRef")
#: Values that can contain references.
_HOLDERS = (dict, list)
_HOLDING = frozenset(_HOLDERS)
#: Words for schemas, and members by which these refer to others although nothing is in them.
_SCHEMAS = ("schema", "schemas", "data")
_REFERRING = frozenset({"$ref", "discriminator", *_DYNAMIC})


class _TargetCache:
    """The targets of the references in a document, by expected type and by text.

    A pointer has the same target from everywhere in a document that `is_whole`: no `$id`
    makes a part of it a resource of its own.
    """

    def __init__(self, document: Document) -> None:
        self.document = document
        self.is_whole = "$id" not in document.source.text
        self.targets: dict[tuple[str, str], Node | None] = {}


class Reach:
    """Follows parts of a root document to everything that they refer to.

    `schemas` are the reached ones, by key, and `places` the places of everything reached,
    by file and pointer. `is_open` is set if schemas are referred to by anchors that any
    other schema may have.
    """

    def __init__(
        self, root: Node, sources: Sources, grammar: Mapping[str, Grammar]
    ) -> None:
        self._root = root
        self._sources = sources
        self._grammar = grammar
        self._pending: list[tuple[str, Node]] = []
        self._visited: set[tuple[str, int]] = set()
        self._caches: dict[int, _TargetCache] = {}
        self._derived: dict[Path, dict[str, list[Node]]] = {}
        self.schemas: dict[SchemaKey, Node] = {}
        self.places: set[tuple[Path, Pointer]] = set()
        self.is_open = False

    def follow(self, word: str, node: Node) -> None:
        """Follow all references from a part; `word` is its type in the grammar."""
        self._pending.append((word, node))
        while self._pending:
            word, node = self._pending.pop()
            key = (word, id(node.value))
            if isinstance(node.value, _HOLDERS) and key not in self._visited:
                self._visited.add(key)
                self._pending += self._inside(word, node)

    def _inside(self, word: str, node: Node) -> Iterator[tuple[str, Node]]:
        if word == "schemas":
            word = "[schema]" if is_list(node.value) else "schema"
        reference = node.text("$ref")
        if reference is not None:
            yield from self._followed(word, node, reference)
        if word[0] in "[{":
            is_due = is_list(node.value) if word[0] == "[" else node.is_mapping()
            inner = word[1:-1]
            for key, value in _held(node.value) if is_due else ():
                if not (inner in _SCHEMAS and _is_plain(value)):
                    yield inner, node.child(key, value)
        elif word in self._grammar:
            yield from self._of_object(word, node)

    def _of_object(self, word: str, node: Node) -> Iterator[tuple[str, Node]]:
        grammar = self._grammar[word]
        if word == "discriminator":
            yield from self._mapped(node)
        if word == "requirement":
            yield from self._required(node)
            return
        members = node.value if is_mapping(node.value) else {}
        if word == "schema" and "discriminator" in members:
            yield from self._family(node)
        if word == "schema" and not members.keys().isdisjoint(_DYNAMIC):
            self.is_open = True
        for key, value in _held(members):
            inner = grammar.fields.get(key, grammar.rest)
            if inner in _SCHEMAS and _is_plain(value):
                continue
            member = node.child(key, value)
            if inner is None and word == "pathItem" and member.has("responses"):
                inner = "operation"
            if inner is None and word == "operation" and key == "x-variants":
                inner = "{variant}"
            if inner is not None:
                yield inner, member

    def _followed(
        self, word: str, node: Node, reference: str
    ) -> Iterator[tuple[str, Node]]:
        cache = self._caches.get(id(node.document))
        if cache is None:  # the document is kept alive, so that its id stays unique
            cache = self._caches[id(node.document)] = _TargetCache(node.document)
        is_plain = cache.is_whole and reference.startswith("#/")
        if is_plain and (word, reference) in cache.targets:
            target = cache.targets[word, reference]
        else:
            target = self._intended(word, node, reference)
        if is_plain:
            cache.targets[word, reference] = target
        if target is not None:
            yield self._reached(word, target)

    def _intended(self, word: str, node: Node, reference: str) -> Node | None:
        try:
            target = self._sources.lookup(node, reference)
        except CliqgenError:
            target = None
        return target or inferred_component(word, node, reference, self._root)

    def _reached(self, word: str, target: Node) -> tuple[str, Node]:
        self.places.add((target.document.path, target.pointer))
        if word == "schema":
            self.schemas[target.key] = target
        return word, target

    def _mapped(self, node: Node) -> Iterator[tuple[str, Node]]:
        """The schemas that a mapping refers to, or may mean by a name."""
        entries = [entry for _, entry in node.members("mapping")]
        default = node.get("defaultMapping")
        for entry in (*entries, *([] if default is None else [default])):
            if not isinstance(entry.value, str):
                continue
            root = node.root
            target = named_component("schema", root, entry.value)
            try:
                target = target or self._sources.lookup(entry, entry.value)
            except CliqgenError:
                target = None
            if target is not None:
                yield self._reached("schema", target)
                continue
            last = _last_word(entry.value)
            for name, component in components("schema", root):
                if _last_word(name) == last:
                    yield self._reached("schema", component)

    def _family(self, node: Node) -> Iterator[tuple[str, Node]]:
        """The components that derive from a schema with a discriminator."""
        document = node.document
        if document.path not in self._derived:
            self._derived[document.path] = derived_schemas(node.root, self._sources)
        derived = self._derived[document.path]
        for child in heirs(node, lambda n: derived.get(n.key, ())):
            yield self._reached("schema", child)

    def _required(self, node: Node) -> Iterator[tuple[str, Node]]:
        """The security schemes that a requirement names."""
        for name, _ in node.items():
            for root in (node.root, self._root):
                scheme = named_component("securityScheme", root, name)
                if scheme is not None:
                    yield self._reached("securityScheme", scheme)


def _held(value: object) -> list[tuple[str, Any]]:
    """The members or items of a value that can contain references."""
    if is_mapping(value):
        return [(k, inner) for k, inner in value.items() if isinstance(inner, _HOLDERS)]
    items = value if is_list(value) else []
    return [
        (str(index), inner)
        for index, inner in enumerate(items)
        if isinstance(inner, _HOLDERS)
    ]


def _is_plain(schema: object) -> bool:
    """Whether a schema neither contains anything that may refer nor refers itself."""
    if not is_mapping(schema) or not _REFERRING.isdisjoint(schema):
        return False
    return _HOLDING.isdisjoint(map(type, schema.values()))


def _last_word(text: str) -> str:
    """The last word of a name or a reference: `Cat` of `Box.7d1.Cat`, `cats/Cat.yaml`."""
    last = text.rpartition("/")[2].rpartition("#")[2]
    stem, _, ending = last.rpartition(".")
    if stem and ending in ("yaml", "yml", "json"):
        last = stem
    return last.rpartition(".")[2]
