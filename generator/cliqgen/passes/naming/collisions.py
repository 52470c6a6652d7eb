"""What is told where a name is taken."""

from __future__ import annotations

from cliqgen.diagnostics import Diagnostics
from cliqgen.source.document import Node


def report_collision(
    node: Node, wanted: str, chosen: str, diagnostics: Diagnostics
) -> None:
    """Tell of a name with a mark; one that was decided otherwise has none."""
    if not chosen.startswith(f"{wanted.rstrip('_')}_"):
        return
    diagnostics.add(
        "name-collision",
        f"the name {wanted} is taken; using {chosen}",
        node.position,
    )
