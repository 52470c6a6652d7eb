"""The second stage: checked documents to one typed specification."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urlsplit

from cliqgen.diagnostics import Diagnostics
from cliqgen.openapi import extensions
from cliqgen.openapi.merge import merge_operations
from cliqgen.openapi.model import (
    Operation,
    SecurityScheme,
    Server,
    ServerVariable,
    Spec,
    Tag,
)
from cliqgen.openapi.operations import OperationParser
from cliqgen.openapi.schemas import SchemaParser
from cliqgen.openapi.security import parse_requirements, parse_scheme
from cliqgen.source.document import Document, Node
from cliqgen.source.load import Loaded
from cliqgen.source.refs import Sources


def parse(loaded: Loaded, found: Diagnostics) -> Spec:
    """One specification from all root documents.

    Where the servers of the documents differ only in their path, the path goes into the
    operations, so that one client serves them all.

    Raises:
        CliqgenError: nothing is left to generate.
    """
    documents = [document for document, _ in loaded.roots]
    schemas = SchemaParser(loaded.sources, found)
    parser = OperationParser(loaded.sources, schemas, found)
    servers_of = [_servers(document.root) for document in documents]
    base_paths = _base_paths(servers_of)
    operations: list[Operation] = []
    for document, base_path in zip(documents, base_paths, strict=True):
        security = parse_requirements(document.root.get("security"))
        operations.extend(parser.parse(document.root, base_path, security))
        if document.root.has("webhooks"):
            place = document.position(("webhooks",))
            found.add("webhook-ignored", "the description holds webhooks", place)
    merged = merge_operations(operations, found)
    if not merged:
        found.add(
            "no-operations",
            "the description has no operation",
            documents[0].position(("paths",)),
        )
    found.raise_if_errors()
    info = documents[0].root.child("info", documents[0].data.get("info"))
    return Spec(
        title=info.text("title") or "API",
        version=info.text("version") or "0",
        description=info.text("description"),
        servers=_without_base_path(servers_of[0], base_paths[0]),
        operations=merged,
        security_schemes=_security_schemes(documents, loaded.sources, found),
        tags=_tags(documents),
        settings=extensions.client_settings(documents[0].root),
        schemas=schemas.finish(),
    )


def _servers(root: Node) -> tuple[Server, ...]:
    found: list[Server] = []
    for node in root.list("servers"):
        url = node.text("url")
        if url is None:
            continue
        variables = tuple(
            (
                name,
                ServerVariable(
                    default=inner.text("default") or "",
                    enum=tuple(
                        v.value for v in inner.list("enum") if isinstance(v.value, str)
                    ),
                ),
            )
            for name, inner in node.members("variables")
        )
        for name, variable in variables:
            url = url.replace("{" + name + "}", variable.default)
        found.append(
            Server(
                node=node,
                url=url.rstrip("/"),
                description=node.text("description"),
                name=node.text("x-server-name") or node.text("name"),
                variables=variables,
            )
        )
    return tuple(found)


def _base_paths(servers_of: Sequence[tuple[Server, ...]]) -> list[str]:
    """The path of each document's first server, where the documents' paths differ."""
    firsts = [
        urlsplit(servers[0].url).path if servers else "" for servers in servers_of
    ]
    if len(set(firsts)) == 1:
        return [""] * len(firsts)
    return firsts


def _without_base_path(servers: tuple[Server, ...], path: str) -> tuple[Server, ...]:
    return tuple(
        Server(s.node, s.url.removesuffix(path), s.description, s.name, s.variables)
        for s in servers
    )


def _security_schemes(
    documents: Sequence[Document], sources: Sources, found: Diagnostics
) -> tuple[SecurityScheme, ...]:
    schemes: dict[str, SecurityScheme] = {}
    for document in documents:
        components = document.root.get("components")
        if components is None:
            continue
        for name, node in components.members("securitySchemes"):
            scheme = parse_scheme(name, sources.resolve(node))
            if scheme is not None:
                schemes.setdefault(name, scheme)
            else:
                found.add(
                    "security-unsupported",
                    f"the security scheme {name!r} is none that a request can carry",
                    node.position,
                )
    return tuple(schemes.values())


def _tags(documents: Sequence[Document]) -> tuple[Tag, ...]:
    tags: dict[str, Tag] = {}
    for document in documents:
        for node in document.root.list("tags"):
            name = node.text("name")
            if name is not None:
                tags.setdefault(name, Tag(name, node.text("description")))
    return tuple(tags.values())
