"""Names that are decided before others are made; each scope assigns them first."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from msgspec import Struct, field

#: The kinds of things with names. `iterators` are methods that iterate over pages.
Kind = Literal[
    "attributes",
    "classes",
    "modules",
    "methods",
    "iterators",
    "arguments",
    "models",
    "properties",
    "webhooks",
]
Scope = tuple[Kind, str]


class DecidedNames(Struct, frozen=True):
    """Names by scope, and in it by the identity of the named thing.

    Scopes of attributes, methods and iterators are resources, those of arguments are
    operations, those of properties models. All other kinds have one scope, `""`.
    """

    scopes: Mapping[Scope, Mapping[str, str]] = field(
        default_factory=dict[Scope, Mapping[str, str]]
    )

    def of(self, kind: Kind, scope: str = "") -> Mapping[str, str]:
        """The names of a scope, by identity."""
        return self.scopes.get((kind, scope), {})

    def name_of(self, kind: Kind, scope: str, identity: str) -> str | None:
        """The name of one thing; None if it is not decided yet."""
        return self.of(kind, scope).get(identity)

    def members(self, resource: str) -> frozenset[str]:
        """The methods of a resource, including those that iterate over pages."""
        methods = (*self.of("methods", resource).values(),)
        return frozenset((*methods, *self.of("iterators", resource).values()))
