"""Discriminators: the property that tells schemas apart, and which value means which.

The mapping is a hint where the alternatives are listed, and frameworks write it with less
care than these. So an entry that points at nothing means the alternative of that name, or
the one whose tag it is.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from cliqgen.diagnostics import CliqgenError, Diagnostics
from cliqgen.openapi.relations import derived_schemas, heirs
from cliqgen.source.document import Node
from cliqgen.source.inferred import named_component
from cliqgen.source.refs import Sources

#: Extensions by which a derived schema states its value: Azure's and Swagger Codegen's.
_OWN_VALUE = ("x-ms-discriminator-value", "x-discriminator-value")
#: References that lead nowhere, as opposed to those that may not be followed.
_POINTS_AT_NOTHING = frozenset({"ref-missing", "file-missing"})


@dataclass(frozen=True)
class Mark:
    """A discriminator by the places of the schemas that it speaks of."""

    name: str
    mapping: tuple[tuple[str, Node], ...]
    subtypes: tuple[Node, ...]
    default: Node | None

    @property
    def targets(self) -> Iterator[Node]:
        """The schemas that only the discriminator may lead to."""
        yield from self.subtypes
        yield from (target for _, target in self.mapping)
        if self.default is not None:
            yield self.default


class DiscriminatorParser:
    """Parses discriminators (OpenAPI 3.1, 4.8.25; Swagger 2.0, "Schema Object")."""

    def __init__(self, sources: Sources, diagnostics: Diagnostics) -> None:
        self._sources = sources
        self._diagnostics = diagnostics
        self._derived: dict[Path, dict[str, list[Node]]] = {}

    def parse(self, node: Node) -> Mark | None:
        """The discriminator of a schema, if it has one with a property."""
        inner = node.get("discriminator")
        name = inner.text("propertyName") if inner is not None else None
        if inner is not None and isinstance(inner.value, str):  # Swagger 2.0
            name = inner.value
        if inner is None or name is None:
            return None
        subtypes: tuple[Node, ...] = ()
        if not node.has("oneOf") and not node.has("anyOf"):
            subtypes = tuple(self._subtypes(node))
        members = (*self._alternatives(node), *subtypes)
        mapping: list[tuple[str, Node]] = []
        for value, entry in inner.members("mapping"):
            if isinstance(entry.value, str):
                target = self._target(entry, entry.value, members, (name, value))
                if target is not None:
                    mapping.append((value, target))
        mapping += self._own_values((node, *members), {value for value, _ in mapping})
        default = None
        fallback = inner.get("defaultMapping")
        if fallback is not None and isinstance(fallback.value, str):
            default = self._target(fallback, fallback.value, members, None)
        return Mark(name, tuple(mapping), subtypes, default)

    # Alternatives

    def _alternatives(self, node: Node) -> Iterator[Node]:
        """The schemas of `oneOf` and `anyOf` that are references, where these lead."""
        for key in ("oneOf", "anyOf"):
            for choice in node.list(key):
                reference = choice.text("$ref")
                if reference is None:
                    continue
                try:
                    yield self._sources.target(choice, reference)
                except CliqgenError:  # reported where the alternative is parsed
                    continue

    def _subtypes(self, node: Node) -> Iterator[Node]:
        """The components that derive from a schema, and those that derive from them."""
        return heirs(node, self._derived_from)

    def _derived_from(self, base: Node) -> Iterator[Node]:
        """The components of all files that derive from a schema, those beside it first."""
        others = self._sources.documents.values()
        documents = [
            base.document,
            *(d for d in others if d.path != base.document.path),
        ]
        for document in documents:
            if document.path not in self._derived:
                root = document.read_with(base.redirections)
                found = derived_schemas(root, self._sources)
                self._derived[document.path] = found
            yield from self._derived[document.path].get(base.key, ())

    # Values

    def _target(
        self,
        entry: Node,
        text: str,
        members: tuple[Node, ...],
        tag: tuple[str, str] | None,
    ) -> Node | None:
        """What an entry leads to: the name of a component, or else a reference.

        `tag` are the property and the value that the entry is about.
        """
        root = entry.root
        named = named_component("schema", root, text)
        if named is not None:
            return named
        try:
            return self._sources.target(entry, text)
        except CliqgenError as error:
            if any(d.code not in _POINTS_AT_NOTHING for d in error.diagnostics):
                self._diagnostics.include(error)
                return None
        last = _last_name(text)
        meant = (
            _named(last, members)
            or (None if tag is None else self._tagged(*tag, members))
            or named_component("schema", root, last)
        )
        what = f"using {meant.pointer[-1]!r}" if meant else "the entry is ignored"
        self._diagnostics.add(
            "mapping-missing",
            f"{text!r} in the mapping does not exist; {what}",
            entry.position,
        )
        return meant

    def _tagged(self, name: str, value: str, members: tuple[Node, ...]) -> Node | None:
        """The only alternative whose property has that value, by `const` or `enum`."""
        found = [m for m in members if value in self._values(m, name)]
        return found[0] if len(found) == 1 else None

    def _values(self, member: Node, name: str) -> tuple[str, ...]:
        try:
            schema = self._sources.resolve(member)
            entry = dict(schema.members("properties")).get(name)
            stated = None if entry is None else self._sources.resolve(entry)
        except CliqgenError:  # reported where the schema is parsed
            return ()
        if stated is None:
            return ()
        const = stated.scalar("const")
        return stated.scalars("enum") if const is None else (const,)

    def _own_values(
        self, schemas: tuple[Node, ...], taken: set[str]
    ) -> Iterator[tuple[str, Node]]:
        """The values that schemas state of themselves, where the mapping has none."""
        for schema in schemas:
            values = (schema.scalar(keyword) for keyword in _OWN_VALUE)
            value = next((value for value in values if value is not None), None)
            if value is not None and value not in taken:
                taken.add(value)
                yield value, schema


def _named(last: str, members: tuple[Node, ...]) -> Node | None:
    """The alternative of a name; else the only one that has its last word."""
    exact = [member for member in members if _name(member) == last]
    word = last.rpartition(".")[2]
    dotted = [m for m in members if _name(m).rpartition(".")[2] == word]
    for found in (exact, dotted):
        if len({member.key for member in found}) == 1:
            return found[0]
    return None


def _name(member: Node) -> str:
    """The name of a component, or that of a file without its ending."""
    return member.pointer[-1] if member.pointer else member.document.path.stem


def _last_name(text: str) -> str:
    """The name that a mapping ends with, whatever is before it."""
    before, _, fragment = text.partition("#")
    last = (fragment or before).rstrip("/").rpartition("/")[2]
    if fragment:
        return last
    stem, dot, ending = last.rpartition(".")
    return stem if dot and ending in ("yaml", "yml", "json") else last
