"""Names that are decided before others are made; each scope gives them out first."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

#: What has a name. `iterators` are methods that iterate over pages.
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


@dataclass(frozen=True)
class DecidedNames:
    """Names by scope, and in it by the identity of what has the name.

    Scopes of attributes, methods and iterators are resources, those of arguments are
    operations, those of properties models. All others are one scope a kind, called `""`.
    """

    scopes: Mapping[Scope, Mapping[str, str]] = field(
        default_factory=dict[Scope, Mapping[str, str]]
    )

    def of(self, kind: Kind, scope: str = "") -> Mapping[str, str]:
        """The names of a scope, by identity."""
        return self.scopes.get((kind, scope), {})

    def name_of(self, kind: Kind, scope: str, identity: str) -> str | None:
        """The name of one thing; None where it is yet to be made."""
        return self.of(kind, scope).get(identity)

    def members(self, resource: str) -> frozenset[str]:
        """The methods of a resource, those that iterate over pages among them."""
        found = (*self.of("methods", resource).values(),)
        return frozenset((*found, *self.of("iterators", resource).values()))
