"""What parts of a description lead to: by references, mappings, families, requirements.

What cannot be followed leads nowhere; that it is wrong is judged elsewhere, and of the
parts that are read only. Where a name is all that is known, everything of that name counts.
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
#: What can lead anywhere.
_HOLDERS = (dict, list)


class _Known:
    """Where the references of a document lead, by what is due there and how it is written.

    A pointer leads to the same place from everywhere in a document that `is_whole`: no
    `$id` makes a part of it a resource of its own.
    """

    def __init__(self, document: Document) -> None:
        self.document = document
        self.is_whole = "$id" not in document.source.text
        self.targets: dict[tuple[str, str], Node | None] = {}


class Reach:
    """Walks from parts of a root document to all that they refer to.

    `schemas` are those referred to, by their keys, and `places` are where what was reached
    stands, by file and pointer. `is_open` is set where schemas are referred to by anchors
    that any other schema may have.
    """

    def __init__(
        self, root: Node, sources: Sources, grammar: Mapping[str, Grammar]
    ) -> None:
        self._root = root
        self._sources = sources
        self._grammar = grammar
        self._pending: list[tuple[str, Node]] = []
        self._visited: set[tuple[str, int]] = set()
        self._known: dict[int, _Known] = {}
        self._derived: dict[Path, dict[str, list[Node]]] = {}
        self.schemas: dict[SchemaKey, Node] = {}
        self.places: set[tuple[Path, Pointer]] = set()
        self.is_open = False

    def walk(self, word: str, node: Node) -> None:
        """Go from a part, which is what the word of the grammar says."""
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
            for key, value in _held(node.value) if is_due else ():
                yield word[1:-1], node.child(key, value)
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
        known = self._known.get(id(node.document))
        if known is None:  # the document is kept, so that its id stays its own
            known = self._known[id(node.document)] = _Known(node.document)
        is_plain = known.is_whole and reference.startswith("#/")
        if is_plain and (word, reference) in known.targets:
            target = known.targets[word, reference]
        else:
            target = self._meant(word, node, reference)
        if is_plain:
            known.targets[word, reference] = target
        if target is not None:
            yield self._reached(word, target)

    def _meant(self, word: str, node: Node, reference: str) -> Node | None:
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
        """The schemas that a mapping leads to, or may mean by a name."""
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
    """The members or items of a value that can lead anywhere themselves."""
    if is_mapping(value):
        return [(k, inner) for k, inner in value.items() if isinstance(inner, _HOLDERS)]
    items = value if is_list(value) else []
    return [
        (str(index), inner)
        for index, inner in enumerate(items)
        if isinstance(inner, _HOLDERS)
    ]


def _last_word(text: str) -> str:
    """The last word of a name or a reference: `Cat` of `Box.7d1.Cat`, `cats/Cat.yaml`."""
    last = text.rpartition("/")[2].rpartition("#")[2]
    stem, _, ending = last.rpartition(".")
    if stem and ending in ("yaml", "yml", "json"):
        last = stem
    return last.rpartition(".")[2]
