"""What is told where a name is taken."""

from __future__ import annotations

from cliqgen.diagnostics import Diagnostics
from cliqgen.source.document import Node


def report_collision(node: Node, wanted: str, chosen: str, found: Diagnostics) -> None:
    found.add(
        "name-collision",
        f"the name {wanted} is taken; this is called {chosen}",
        node.position,
    )
