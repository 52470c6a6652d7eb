"""Removing calls from descriptions, and components that are then unused.

The results are views: references and positions stay those of the files.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from cliqgen.openapi.calls import HOLDERS, Call
from cliqgen.openapi.description import SchemaKey
from cliqgen.openapi.paths import METHODS
from cliqgen.openapi.reach import Reach
from cliqgen.openapi.views import Origins
from cliqgen.source.document import Document, Node
from cliqgen.source.grammar import grammar_of
from cliqgen.source.plain import is_mapping
from cliqgen.source.refs import Sources

#: The sections of Swagger 2.0 for components.
_SECTIONS = ("definitions", "parameters", "responses", "securityDefinitions")


def without_calls(
    document: Document, wanted: Sequence[Call], gone: Sequence[Call], origins: Origins
) -> Document:
    """Remove the calls that are gone from a document, and paths that become empty.

    It is a view, with its `origins`; what is left can refer to what is gone.
    """
    for call in wanted:
        for _, member in call.item.items():
            origins.kept(member)
    own = [call for call in gone if call.document is document]
    stay = [call for call in wanted if call.document is document]
    data = dict(document.data)
    for holder in HOLDERS:
        keys = {call.key for call in own if call.holder == holder}
        if not keys:
            continue
        entries = dict(data[holder])
        for key in keys:
            left = [c for c in stay if (c.holder, c.key) == (holder, key)]
            if left:
                entries[key] = _item_with(left, origins)
            else:
                del entries[key]
        data[holder] = entries
    return document.view(data)


def _item_with(calls: Sequence[Call], origins: Origins) -> Any:
    """Reduce a path item to some of its calls."""
    item = calls[0].item
    operations = {
        call.method: _operation_with(
            [c for c in calls if c.method == call.method], origins
        )
        for call in calls
    }
    members: dict[str, Any] = {}
    for key, member in item.items():
        if key == "additionalOperations":
            members[key] = {
                method: operations[method]
                for method, _ in member.items()
                if method in operations
            }
        elif key.upper() in operations or key in operations:
            members[key] = operations.get(key.upper(), operations.get(key))
        elif not member.has("responses") and key.lower() not in METHODS:
            members[key] = origins.kept(member)
    return origins.made(item, members)


def _operation_with(uses: Sequence[Call], origins: Origins) -> Any:
    """Reduce an operation to some of its uses (`x-variants`)."""
    node = uses[0].node
    names = {call.use for call in uses}
    if names == {None}:
        return origins.kept(node)
    variants = node.members("x-variants")
    left = {name: origins.kept(use) for name, use in variants if name in names}
    members = {key: origins.kept(member) for key, member in node.items()}
    return origins.made(node, {**members, "x-variants": left})


def reached(root: Node, version: str, sources: Sources) -> Reach:
    """Everything that a document refers to outside its components."""
    grammar = grammar_of(version)
    reach = Reach(root, sources, grammar)
    for key, member in root.items():
        word = grammar["document"].fields.get(key)
        if word is not None and key not in ("components", "security", *_SECTIONS):
            reach.follow(word, member)
    security = root.get("security")
    if security is not None and _is_needed_by_default(root):
        reach.follow("[requirement]", security)
    return reach


def _is_needed_by_default(root: Node) -> bool:
    """Whether an operation has no security of its own, so that the document's applies."""
    return any(
        is_mapping(node.value) and not node.has("security")
        for _, item in root.members("paths")
        for node in (member for _, member in item.items())
    )


def without_components(document: Document, reach: Sequence[Reach]) -> Document:
    """Remove the components that no document refers to."""
    if any(part.is_open for part in reach):
        return document
    places = {
        pointer[:length]
        for part in reach
        for path, pointer in part.places
        if path == document.path
        for length in (2, 3)
    }
    data = dict(document.data)
    for section in _SECTIONS:
        if is_mapping(data.get(section)):
            data[section] = _left((section,), data[section], places)
    if is_mapping(data.get("components")):
        data["components"] = {
            name: (
                _left(("components", name), section, places)
                if is_mapping(section) and not name.startswith("x-")
                else section
            )
            for name, section in data["components"].items()
        }
    return document.view(data)


def _left(
    place: tuple[str, ...],
    section: Mapping[str, Any],
    places: Iterable[tuple[str, ...]],
) -> dict[str, Any]:
    return {
        name: value
        for name, value in section.items()
        if (*place, name) in places or name.startswith("x-")
    }


def schemas_of(
    calls: Sequence[Call], document: Document, version: str, sources: Sources
) -> dict[SchemaKey, Node]:
    """The schemas that calls of a document refer to."""
    reach = Reach(document.root, sources, grammar_of(version))
    for call in calls:
        if call.document is document and call.method:
            reach.follow("operation", call.node)
            for parameter in call.item.list("parameters"):
                reach.follow("parameter", parameter)
    return reach.schemas
