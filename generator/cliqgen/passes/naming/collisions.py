"""Reporting names that are taken."""

from __future__ import annotations

from cliqgen.diagnostics import Diagnostics
from cliqgen.source.document import Node


def report_collision(
    node: Node, name: str, chosen: str, diagnostics: Diagnostics
) -> None:
    """Report a name with a suffix; names that were decided otherwise have none."""
    if not chosen.startswith(f"{name.rstrip('_')}_"):
        return
    diagnostics.add(
        "name-collision",
        f"the name {name} is taken; using {chosen}",
        node.position,
    )
