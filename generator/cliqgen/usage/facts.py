"""Facts about a user's sources: the possible values of each name."""

from __future__ import annotations

import ast
from time import process_time
from typing import Literal, TypeAlias

from msgspec import Struct, field

from cliqgen.usage.catalogue import Path
from cliqgen.usage.values import (
    NOTHING,
    Builtin,
    ClientClass,
    Collection,
    CollectionMethod,
    Method,
    Resource,
    ResourceClass,
    Value,
    Values,
)

#: A name of a scope, an attribute of a class, its bases and subclasses, the results and
#: yields of a function, the items of a collection, and the values of a literal type; by the
#: node that it belongs to.
Kind: TypeAlias = Literal[
    "name", "attribute", "bases", "derived", "returned", "yielded", "items", "annotated"
]
_OF_CLIENT = (ClientClass, Method, Resource, ResourceClass)
#: The most collections without a client's values for a name.
_MOST_COLLECTIONS = 6
#: The CPU seconds for which calls are followed.
_LONGEST = 20.0
_Key: TypeAlias = tuple[Kind, ast.AST, str]


class Use(Struct, frozen=True):
    """A method of the client that a line refers to; lines and columns count from 1."""

    path: Path
    file: str
    line: int
    column: int


class Unresolved(Struct, frozen=True):
    """A line that may call unknown operations, with the reason."""

    reason: str
    file: str
    line: int
    column: int


class Facts(Struct):
    """All facts; they only grow, until another reading of the sources adds nothing.

    `too_deep` are the files whose expressions or statements are nested too deeply.
    """

    uses: set[Use] = field(default_factory=set[Use])
    unresolved: set[Unresolved] = field(default_factory=set[Unresolved])
    started: float = field(default_factory=process_time)
    too_deep: set[str] = field(default_factory=set[str])
    has_grown: bool = False
    _stored: dict[_Key, set[Value]] = field(default_factory=dict[_Key, set[Value]])

    @property
    def is_exhausted(self) -> bool:
        """Whether the time for following calls is used up."""
        return process_time() - self.started > _LONGEST

    def of(self, kind: Kind, node: ast.AST, name: str = "") -> Values:
        """The known possible values of something."""
        stored = self._stored.get((kind, node, name))
        return NOTHING if stored is None else frozenset(stored)

    def add(self, kind: Kind, node: ast.AST, name: str, values: Values) -> None:
        """Add possible values of something; of unknown ones, the first is enough."""
        stored = self._stored.setdefault((kind, node, name), set())
        new = values - stored
        if new:
            unknown = {value for value in new if isinstance(value, Builtin)}
            new -= unknown
            if unknown and not any(isinstance(value, Builtin) for value in stored):
                new |= {min(unknown, key=lambda value: value.name)}
            new -= self._too_many(stored, new)
        if new:
            stored |= new
            self.has_grown = True

    def _too_many(self, stored: set[Value], new: Values) -> set[Value]:
        """Collections beyond the first few that contain nothing of a client.

        They are checked again at the next reading. Without this, programs with many lists
        would take minutes.
        """
        listed = [v for v in new if isinstance(v, Collection | CollectionMethod)]
        if not listed:
            return set()
        room = _MOST_COLLECTIONS - sum(
            isinstance(v, Collection | CollectionMethod) for v in stored
        )
        if len(listed) <= room:
            return set()
        return {v for v in listed if not self._holds_client(v)}

    def _holds_client(self, value: Value) -> bool:
        node = value.owner.node if isinstance(value, CollectionMethod) else None
        node = value.node if isinstance(value, Collection) else node
        items = NOTHING if node is None else self.of("items", node)
        inner = {
            i
            for v in items
            if isinstance(v, Collection)
            for i in self.of("items", v.node)
        }
        return any(isinstance(v, _OF_CLIENT) for v in items | inner)

    def items(self, values: Values) -> Values:
        """The items of the collections among some values."""
        return frozenset(
            item
            for value in values
            if isinstance(value, Collection)
            for item in self.of("items", value.node)
        )

    def collection(self, node: ast.AST, items: Values) -> Values:
        """A collection that is created at a node, with at least these items."""
        self.add("items", node, "", items)
        return frozenset({Collection(node)})
