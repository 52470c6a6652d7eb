"""What has been found out of a user's sources: what each name may stand for."""

from __future__ import annotations

import ast
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from cliqgen.usage.catalogue import Path
from cliqgen.usage.values import NOTHING, Collection, Value, Values

#: A name of a scope, an attribute of a class, its bases and what is made from it, what a function returns or
#: yields, and the items of a collection; by the node that it belongs to.
Kind: TypeAlias = Literal[
    "name", "attribute", "bases", "derived", "returned", "yielded", "items"
]
_Key: TypeAlias = tuple[Kind, ast.AST, str]


@dataclass(frozen=True)
class Use:
    """A method of the client that a line refers to; lines and columns count from 1."""

    path: Path
    file: str
    line: int
    column: int


@dataclass(frozen=True)
class Unresolved:
    """A line that may call operations which cannot be told, and why."""

    reason: str
    file: str
    line: int
    column: int


@dataclass
class Facts:
    """They only grow, until another reading of the sources adds nothing."""

    uses: set[Use] = field(default_factory=set[Use])
    unresolved: set[Unresolved] = field(default_factory=set[Unresolved])
    has_grown: bool = False
    _known: dict[_Key, set[Value]] = field(default_factory=dict[_Key, set[Value]])

    def of(self, kind: Kind, node: ast.AST, name: str = "") -> Values:
        """What something may stand for, as far as is known."""
        known = self._known.get((kind, node, name))
        return NOTHING if known is None else frozenset(known)

    def add(self, kind: Kind, node: ast.AST, name: str, values: Values) -> None:
        """It may stand for these values too."""
        known = self._known.setdefault((kind, node, name), set())
        if not values <= known:
            known |= values
            self.has_grown = True

    def items(self, values: Values) -> Values:
        """What is in the collections among some values."""
        return frozenset(
            item
            for value in values
            if isinstance(value, Collection)
            for item in self.of("items", value.node)
        )

    def collection(self, node: ast.AST, items: Values) -> Values:
        """A collection that is made at a node, of these items at least."""
        self.add("items", node, "", items)
        return frozenset({Collection(node)})
