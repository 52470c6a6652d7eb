"""What happens where several things want one name."""

from __future__ import annotations

from cliqgen.diagnostics import Diagnostics
from cliqgen.identifiers import snake_case
from cliqgen.source.document import Node


def spelling(raw: str, name: str | None = None) -> tuple[bool, str]:
    """Who gets a name that several want: the one spelt like it, then by the alphabet."""
    return (snake_case(raw) if name is None else name) != raw, raw


def report_collision(node: Node, wanted: str, chosen: str, found: Diagnostics) -> None:
    found.add(
        "name-collision",
        f"the name {wanted} is taken; this is called {chosen}",
        node.position,
    )
