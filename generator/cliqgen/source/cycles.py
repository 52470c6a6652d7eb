"""Schemas that are composed of themselves: `allOf` and plain references in a circle.

Such a schema has no meaning (JSON Schema 2020-12 core, 7.7.1.1, forbids the infinite
recursion), while a circle through properties or items is ordinary recursion.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from cliqgen.diagnostics import Diagnostics
from cliqgen.source.document import Document, Node
from cliqgen.source.pointer import Pointer

#: A schema, by the key of its document and its place in it.
_Place = tuple[str, Pointer]


class Link(NamedTuple):
    """A schema that is a reference: its place, what is written, and what that points at."""

    document: Document
    pointer: Pointer
    reference: str
    target: Node


def check_cycles(links: Iterable[Link], diagnostics: Diagnostics) -> None:
    """Report each circle once, at the reference that closes it."""
    edges: dict[_Place, list[Link]] = {}
    for link in links:
        edges.setdefault(_owner(link), []).append(link)
    done: set[_Place] = set()
    for start in edges:
        _follow(start, edges, done, diagnostics)


def _owner(link: Link) -> _Place:
    """The schema that a reference belongs to: that whose `allOf` it is in, or itself."""
    pointer = link.pointer
    while len(pointer) >= 2 and pointer[-2] == "allOf":
        pointer = pointer[:-2]
    return link.document.key, pointer


def _follow(
    start: _Place,
    edges: dict[_Place, list[Link]],
    done: set[_Place],
    diagnostics: Diagnostics,
) -> None:
    trail = {start: iter(edges[start])}
    while trail:
        here = next(reversed(trail))
        link = next(trail[here], None)
        if link is None:
            del trail[here]
            done.add(here)
            continue
        target = (link.target.document.key, link.target.pointer)
        if target in trail:
            diagnostics.add(
                "ref-cycle",
                f"the reference {link.reference!r} makes a schema part of itself",
                link.document.position((*link.pointer, "$ref")),
            )
        elif target not in done and target in edges:
            trail[target] = iter(edges[target])
