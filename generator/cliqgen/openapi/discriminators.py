"""Discriminators: the property that distinguishes schemas, and the value of each.

The mapping is a hint if the alternatives are listed, and frameworks write it with less
care. So an entry that points at nothing means the alternative of that name, or the one
with that value as its tag.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from cliqgen.diagnostics import CliqgenError, Diagnostics
from cliqgen.openapi.relations import derived_schemas, heirs
from cliqgen.source.document import Node
from cliqgen.source.inferred import named_component
from cliqgen.source.refs import Sources

#: Extensions for the own value of a derived schema: Azure's and Swagger Codegen's.
_OWN_VALUE = ("x-ms-discriminator-value", "x-discriminator-value")
#: References that lead nowhere, unlike those that may not be followed.
_POINTS_AT_NOTHING = frozenset({"ref-missing", "file-missing"})


class Mark(Struct, frozen=True):
    """A discriminator with the places of the schemas that it names."""

    name: str
    mapping: tuple[tuple[str, Node], ...]
    subtypes: tuple[Node, ...]
    default: Node | None

    @property
    def targets(self) -> Iterator[Node]:
        """The schemas that may be reachable only by the discriminator."""
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
        """The targets of the references in `oneOf` and `anyOf`."""
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
        """The components that derive from a schema, directly or not."""
        return heirs(node, self._derived_from)

    def _derived_from(self, base: Node) -> Iterator[Node]:
        """The components that derive directly from a schema, those of its file first."""
        others = self._sources.documents.values()
        documents = [
            base.document,
            *(d for d in others if d.path != base.document.path),
        ]
        for document in documents:
            if document.path not in self._derived:
                root = document.read_with(base.redirections)
                derived = derived_schemas(root, self._sources)
                self._derived[document.path] = derived
            yield from self._derived[document.path].get(base.key, ())

    # Values

    def _target(
        self,
        entry: Node,
        text: str,
        members: tuple[Node, ...],
        tag: tuple[str, str] | None,
    ) -> Node | None:
        """The schema of an entry, which is the name of a component, or else a reference.

        `tag` are the property and the value of the entry.
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
        intended = (
            _named(last, members)
            or (None if tag is None else self._tagged(*tag, members))
            or named_component("schema", root, last)
        )
        what = f"using {intended.pointer[-1]!r}" if intended else "the entry is ignored"
        self._diagnostics.add(
            "mapping-missing",
            f"{text!r} in the mapping does not exist; {what}",
            entry.position,
        )
        return intended

    def _tagged(self, name: str, value: str, members: tuple[Node, ...]) -> Node | None:
        """The only alternative whose property may have that value, by `const` or `enum`."""
        matches = [m for m in members if value in self._values(m, name)]
        return matches[0] if len(matches) == 1 else None

    def _values(self, member: Node, name: str) -> tuple[str, ...]:
        try:
            schema = self._sources.resolve(member)
            entry = dict(schema.members("properties")).get(name)
            target = None if entry is None else self._sources.resolve(entry)
        except CliqgenError:  # reported where the schema is parsed
            return ()
        if target is None:
            return ()
        const = target.scalar("const")
        return target.scalars("enum") if const is None else (const,)

    def _own_values(
        self, schemas: tuple[Node, ...], taken: set[str]
    ) -> Iterator[tuple[str, Node]]:
        """The values in extensions of schemas that the mapping lacks."""
        for schema in schemas:
            values = (schema.scalar(keyword) for keyword in _OWN_VALUE)
            value = next((value for value in values if value is not None), None)
            if value is not None and value not in taken:
                taken.add(value)
                yield value, schema


def _named(last: str, members: tuple[Node, ...]) -> Node | None:
    """The alternative of that name, or else the only one with its last word."""
    exact = [member for member in members if _name(member) == last]
    word = last.rpartition(".")[2]
    dotted = [m for m in members if _name(m).rpartition(".")[2] == word]
    for candidates in (exact, dotted):
        if len({member.key for member in candidates}) == 1:
            return candidates[0]
    return None


def _name(member: Node) -> str:
    """The name of a component, or of a file without its suffix."""
    return member.pointer[-1] if member.pointer else member.document.path.stem


def _last_name(text: str) -> str:
    """The name at the end of a mapping's value, without its path."""
    before, _, fragment = text.partition("#")
    last = (fragment or before).rstrip("/").rpartition("/")[2]
    if fragment:
        return last
    stem, dot, ending = last.rpartition(".")
    return stem if dot and ending in ("yaml", "yml", "json") else last
