"""Tags: the descriptions of groups, and which tags form groups."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from cliqgen.diagnostics import Diagnostics
from cliqgen.openapi.description import Operation, Tag
from cliqgen.replacing import replace
from cliqgen.source.document import Node

#: The registered kind of tags that group operations (OpenAPI 3.2, 4.22.1); the default.
_GROUPING = "nav"


def parse_tags(roots: Iterable[Node], diagnostics: Diagnostics) -> tuple[Tag, ...]:
    """The tags of all documents; the first description of each counts.

    A parent (3.2) is ignored: nested resources would make calls longer, and break them
    whenever a tag moves.
    """
    tags: dict[str, Tag] = {}
    for root in roots:
        for node in root.list("tags"):
            name = node.scalar("name")
            if name is None:
                continue
            if node.has("parent"):
                place = node.child("parent", None).position
                diagnostics.add("tag-parent", f"the tag {name!r} has a parent", place)
            texts = (node.text("summary"), node.text("description"))
            description = "\n\n".join(text for text in texts if text) or None
            tags.setdefault(name, Tag(name, description, node.text("kind")))
    return tuple(tags.values())


def grouped(operations: Sequence[Operation], tags: Sequence[Tag]) -> list[Operation]:
    """Sort the tags of each operation: those that group operations first."""
    others = {tag.name for tag in tags if tag.kind not in (None, _GROUPING)}
    if not others:
        return list(operations)
    return [
        replace(
            operation,
            tags=tuple(sorted(operation.tags, key=lambda name: name in others)),
        )
        for operation in operations
    ]
