"""The operations and webhooks of descriptions as filters see them, before any check.

Errors inside an operation do not matter here: its path, method, id and tags are known all
the same, and so it can be excluded.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from cliqgen.diagnostics import CliqgenError, Diagnostics
from cliqgen.openapi import paths
from cliqgen.openapi.path_forms import openapi_template
from cliqgen.openapi.servers import Home, document_servers, own_server, place_documents
from cliqgen.openapi.swagger import swagger_servers
from cliqgen.openapi.views import Origins
from cliqgen.replacing import replace
from cliqgen.source.document import Document, Node
from cliqgen.source.refs import Sources

#: The members of a document that contain calls: operations, and webhooks in two versions.
HOLDERS = ("paths", "webhooks", "x-webhooks")


class Call(Struct, frozen=True, eq=False):
    """An operation, a use of one, or a webhook, and its place.

    `holder` is a member of the document and `key` one of that, `item` the path item with
    its references resolved. `use` is its id in `x-variants`. The method is empty if the
    path item cannot be read.
    """

    document: Document
    holder: str
    key: str
    item: Node
    method: str
    node: Node
    path: str
    operation_id: str | None
    tags: tuple[str, ...]
    use: str | None = None


def calls_of(roots: Sequence[tuple[Document, str]], sources: Sources) -> list[Call]:
    """The calls of all documents.

    Entries of the same operation are filtered by the first one, as `merge` unites them.
    """
    unreported = Diagnostics()  # reported where they are parsed
    servers = [document_servers(_servers(*r, sources), unreported) for r in roots]
    groups: dict[object, list[Call]] = {}
    for (document, _), home in zip(roots, place_documents(servers), strict=True):
        for call in _calls(document, sources, home):
            server = own_server((call.node, call.item), home, unreported) or home.server
            path = paths.without_numbers(call.path)
            fragment = paths.split_fragment(call.key)[1]
            key = (call.holder, server, call.method, fragment, path)
            groups.setdefault(key, []).append(call)
    return [call for group in groups.values() for call in _agreeing(group)]


def _servers(document: Document, version: str, sources: Sources) -> Node:
    if version != "2.0":
        return document.root
    root = document.root
    origins = Origins(root.redirections)
    servers = {"servers": swagger_servers(root, sources, origins)}
    return root.at((), servers).read_with(origins.finish())


def _calls(document: Document, sources: Sources, home: Home) -> Iterator[Call]:
    for holder in HOLDERS:
        for key, entry in document.root.members(holder):
            if holder == "paths" and key.startswith("x-"):
                continue
            item = _item(entry, sources)
            call = Call(document, holder, key, item, "", item, "", None, ())
            operations = list(paths.methods(item))
            for method, node in operations:
                node = _resolved(node, sources)
                yield replace(
                    call,
                    method=method,
                    node=node,
                    path=_path(call, node, home, sources),
                    operation_id=node.text("operationId"),
                    tags=node.scalars("tags"),
                )
            if not operations:
                yield replace(call, path=_path(call, item, home, sources))


def _item(entry: Node, sources: Sources) -> Node:
    """A path item with its reference resolved; its own members take precedence (3.1, 4.8.9)."""
    target = _resolved(entry, sources)
    own = {key: member for key, member in entry.items() if key != "$ref"}
    if target is entry or not own:
        return target
    origins = Origins(entry.redirections)
    members = {**dict(target.items()), **own}
    joined = {key: origins.kept(member) for key, member in members.items()}
    return entry.at(entry.pointer, joined).read_with(origins.finish())


def _resolved(node: Node, sources: Sources) -> Node:
    try:
        return sources.resolve(node)
    except CliqgenError:
        return node


def _path(call: Call, node: Node, home: Home, sources: Sources) -> str:
    """The path that the operation will have."""
    if call.holder != "paths":
        return call.key
    key = call.key if call.key.startswith("/") else f"/{call.key}"
    entries = (*call.item.list("parameters"), *node.list("parameters"))
    parameters = [_resolved(entry, sources) for entry in entries]
    declared = [p.scalar("name") or "" for p in parameters if p.text("in") == "path"]
    base = home.base_path if home.server is None else ""
    template = openapi_template(base + key, declared).path
    return paths.split_query(paths.split_fragment(template)[0])[0]


def _agreeing(group: Sequence[Call]) -> Iterator[Call]:
    """The entries of one operation, each with the path, id and tags of the first one."""
    path = paths.without_numbers(group[0].path) if len(group) > 1 else group[0].path
    first = min(group, key=lambda c: (c.path != path, "?" in c.key))
    for call in group:
        alike = replace(
            call, path=path, operation_id=first.operation_id, tags=first.tags
        )
        uses = [name for name, _ in call.node.members("x-variants")]
        if not uses:
            yield alike
        for use in uses:
            yield replace(alike, operation_id=use, use=use)
