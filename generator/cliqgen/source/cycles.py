"""Schemas that are composed of themselves: `allOf` and plain references in a circle.

Such a schema has no meaning (JSON Schema 2020-12 core, 7.7.1.1, forbids the infinite
recursion), while a circle through properties or items is ordinary recursion.
"""

from __future__ import annotations

from collections.abc import Iterable

from cliqgen.diagnostics import Diagnostics
from cliqgen.source.document import Node


def check_cycles(
    targets: Iterable[tuple[Node, Node]], diagnostics: Diagnostics
) -> None:
    """Report each circle once, at the reference that closes it.

    `targets` pairs each node that holds a reference with what that points at.
    """
    edges: dict[str, list[tuple[str, Node]]] = {}
    for node, target in targets:
        edges.setdefault(_owner(node), []).append((target.key, node))
    done: set[str] = set()
    for start in edges:
        _follow(start, edges, done, diagnostics)


def _owner(node: Node) -> str:
    """The key of the schema that a reference belongs to: that whose `allOf` it is in, or itself."""
    pointer = node.pointer
    while len(pointer) >= 2 and pointer[-2] == "allOf":
        pointer = pointer[:-2]
    return node.at(pointer, None).key


def _follow(
    start: str,
    edges: dict[str, list[tuple[str, Node]]],
    done: set[str],
    diagnostics: Diagnostics,
) -> None:
    trail = [start]
    pending = [iter(edges.get(start, ()))]
    while pending:
        step = next(pending[-1], None)
        if step is None:
            pending.pop()
            done.add(trail.pop())
            continue
        target, node = step
        if target in trail:
            diagnostics.add(
                "ref-cycle",
                f"the reference {node.text('$ref')!r} makes a schema part of itself",
                node.document.position((*node.pointer, "$ref")),
            )
        elif target not in done and target in edges:
            trail.append(target)
            pending.append(iter(edges[target]))
