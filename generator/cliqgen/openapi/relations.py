"""Schemas that belong together without a plain reference between them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from cliqgen.diagnostics import CliqgenError
from cliqgen.source.document import Node
from cliqgen.source.refs import Sources


def derived_schemas(root: Node, sources: Sources) -> dict[str, list[Node]]:
    """The components whose `allOf` refers to a schema, by the key of that schema.

    This is how documents express subtypes (OpenAPI 3.1, 4.8.25; Swagger 2.0 too).
    """
    derived: dict[str, list[Node]] = {}
    for child in _components(root):
        for part in child.list("allOf"):
            reference = part.text("$ref")
            if reference is None:
                continue
            try:
                base = sources.target(part, reference)
            except CliqgenError:  # reported where the schema is parsed
                continue
            derived.setdefault(base.key, []).append(child)
    return derived


def heirs(node: Node, derived: Callable[[Node], Iterable[Node]]) -> Iterator[Node]:
    """The components that derive from a schema, directly or not.

    `derived` returns those that derive directly from a schema.
    """
    waiting = list(derived(node))
    seen = {node.key}
    while waiting:
        child = waiting.pop(0)
        if child.key not in seen:
            seen.add(child.key)
            yield child
            waiting += derived(child)


def dynamic_target(node: Node, name: str) -> Node | None:
    """The schema with a dynamic anchor, as seen from a node.

    The empty name is that of `$recursiveRef` (JSON Schema Core 2019-09, 8.2.4.2), which
    leads to the outermost `$recursiveAnchor`, or else to the component around the node.
    """
    around = list(_ancestors(node))
    anchored = [n for n in around if _has_anchor(n, name)]
    if anchored:
        return anchored[0]
    if not name:
        components = (n for n in around if n.pointer[:-1] in _PLACES)
        return next(components, None)
    waiting = list(_components(node.root))
    while waiting:
        candidate = waiting.pop(0)
        if _has_anchor(candidate, name):
            return candidate
        waiting += [child for _, child in candidate.items()]
        waiting += candidate.elements()
    return None


_PLACES = (("components", "schemas"), ("definitions",))


def _components(root: Node) -> Iterator[Node]:
    for place in _PLACES:
        node: Node | None = root
        for segment in place:
            node = None if node is None else node.get(segment)
        if node is not None:
            for _, child in node.items():
                yield child


def _ancestors(node: Node) -> Iterator[Node]:
    """The nodes around a node, from the root inwards, and the node itself."""
    current: Node | None = node.root
    for segment in node.pointer:
        if current is None:
            return
        yield current
        current = current.step(segment)
    yield node


def _has_anchor(node: Node, name: str) -> bool:
    if name:
        return node.text("$dynamicAnchor") == name
    return node.flag("$recursiveAnchor")
