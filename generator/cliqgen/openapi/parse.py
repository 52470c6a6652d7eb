"""From checked documents to one typed description."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cliqgen.diagnostics import Diagnostics
from cliqgen.openapi import extensions
from cliqgen.openapi.description import (
    Operation,
    SecurityScheme,
    Spec,
    Webhook,
)
from cliqgen.openapi.merge import merge_operations
from cliqgen.openapi.oauth import check_servers
from cliqgen.openapi.operations import OperationParser
from cliqgen.openapi.schemas import SchemaParser
from cliqgen.openapi.security import (
    parse_requirements,
    parse_scheme,
    unsupported_remedy,
)
from cliqgen.openapi.servers import (
    Home,
    document_servers,
    place_documents,
    without_base_path,
)
from cliqgen.openapi.swagger import modernised
from cliqgen.openapi.tags import grouped, parse_tags
from cliqgen.openapi.variants import expand_variants
from cliqgen.openapi.views import Origins
from cliqgen.openapi.webhooks import parse_webhooks
from cliqgen.source.document import Node
from cliqgen.source.load import Loaded
from cliqgen.source.refs import Sources


def parse(loaded: Loaded, diagnostics: Diagnostics) -> Spec:
    """Parse all root documents into one description.

    If the servers of the documents differ only in their paths, these become part of the
    operations, so that one client serves them all; if they differ in their hosts, the
    operations keep them.

    Raises:
        CliqgenError: nothing is left to generate.
    """
    roots = _roots(loaded, diagnostics)
    schemas = SchemaParser(loaded.sources, diagnostics)
    parser = OperationParser(loaded.sources, schemas, diagnostics)
    servers_of = [document_servers(root, diagnostics) for root in roots]
    check_servers(servers_of[0], diagnostics)
    homes = place_documents(servers_of)
    operations: list[Operation] = []
    webhooks: list[Webhook] = []
    for root, home in zip(roots, homes, strict=True):
        security = parse_requirements(root.get("security"))
        own = list(parser.parse(root, home, security))
        _check_ids(own, diagnostics)
        operations.extend(own)
        webhooks.extend(parse_webhooks(root, loaded.sources, parser))
    tags = parse_tags(roots, diagnostics)
    operations = grouped(operations, tags)
    schemes = _security_schemes(roots, homes, loaded.sources, diagnostics)
    _check_schemes(operations, roots, diagnostics)
    _check_conflicts(operations, schemes, diagnostics)
    merged = expand_variants(merge_operations(operations, diagnostics))
    if not merged and not webhooks:
        diagnostics.add(
            "no-operations",
            "the description has no operations",
            roots[0].document.position(("paths",)),
        )
    diagnostics.raise_if_errors()
    info = _info(roots[0])
    return Spec(
        title=title_of(loaded),
        version=info.scalar("version") or "0",
        description=info.text("description"),
        servers=without_base_path(servers_of[0], homes[0].base_path),
        operations=merged,
        unfiltered=merged,
        security_schemes=schemes,
        tags=tags,
        settings=extensions.client_settings(roots[0], diagnostics),
        tasks=extensions.tasks(roots[0], diagnostics),
        webhooks=tuple(webhooks),
        schemas=schemas.finish(),
    )


def _roots(loaded: Loaded, diagnostics: Diagnostics) -> list[Node]:
    """The roots of all documents, in the terms of OpenAPI 3."""
    origins = Origins(loaded.redirections)
    documents = [
        (
            modernised(loaded.root(document), loaded.sources, origins, diagnostics)
            if version == "2.0"
            else document
        )
        for document, version in loaded.roots
    ]
    redirections = origins.finish()
    return [document.read_with(redirections) for document in documents]


def _scheme_nodes(roots: Sequence[Node]) -> Iterator[tuple[str, Node]]:
    for root in roots:
        components = root.get("components")
        if components is not None:
            yield from components.members("securitySchemes")


def _security_schemes(
    roots: Sequence[Node],
    homes: Sequence[Home],
    sources: Sources,
    diagnostics: Diagnostics,
) -> tuple[SecurityScheme, ...]:
    schemes: dict[str, SecurityScheme] = {}
    declared = (
        (name, node, home.url)
        for root, home in zip(roots, homes, strict=True)
        for name, node in _scheme_nodes([root])
    )
    for name, node, server in declared:
        scheme = parse_scheme(name, sources.resolve(node), server, diagnostics)
        if scheme is not None:
            schemes.setdefault(name, scheme)
        else:
            diagnostics.add(
                "security-unsupported",
                f"the security scheme {name!r} cannot be sent with a request",
                node.position,
                remedy=unsupported_remedy(sources.resolve(node)),
            )
    return tuple(schemes.values())


def _check_schemes(
    operations: Sequence[Operation],
    roots: Sequence[Node],
    diagnostics: Diagnostics,
) -> None:
    """Report requirements that name a scheme which no document declares."""
    declared = {name for name, _ in _scheme_nodes(roots)}
    for operation in operations:
        for choice in operation.security or ():
            for name, _ in choice:
                if name not in declared:
                    diagnostics.add(
                        "security-undeclared",
                        f"unknown security scheme {name!r}",
                        operation.node.position,
                    )


def _check_conflicts(
    operations: Sequence[Operation],
    schemes: Sequence[SecurityScheme],
    diagnostics: Diagnostics,
) -> None:
    """Report schemes that are required together but sent in the same place."""
    places = {scheme.name: _place(scheme) for scheme in schemes}
    for operation in operations:
        for choice in operation.security or ():
            first: dict[tuple[str, str], str] = {}
            for name, _ in choice:
                if name not in places:
                    continue
                other = first.setdefault(places[name], name)
                if other != name:
                    location, field = places[name]
                    text = (
                        f"{other!r} and {name!r} are both sent as the {location} "
                        f"{field}"
                    )
                    diagnostics.add("security-conflict", text, operation.node.position)


def _place(scheme: SecurityScheme) -> tuple[str, str]:
    if scheme.kind != "api_key":
        return "header", "authorization"
    is_header = scheme.location == "header"
    name = scheme.parameter.lower() if is_header else scheme.parameter
    return scheme.location, name


def _check_ids(operations: Sequence[Operation], diagnostics: Diagnostics) -> None:
    """Report duplicate ids in a document (OpenAPI 3.1, 4.8.10.1)."""
    seen: set[str | None] = {None}
    for operation in operations:
        if operation.operation_id in seen and operation.operation_id is not None:
            diagnostics.add(
                "operation-id-duplicate",
                f"duplicate operationId {operation.operation_id!r}",
                operation.node.child("operationId", None).position,
            )
        seen.add(operation.operation_id)


def _info(root: Node) -> Node:
    return root.get("info") or root.child("info", None)


def title_of(loaded: Loaded) -> str:
    """The title of the only document, or that of the first one and more."""
    roots = [loaded.root(document) for document, _ in loaded.roots]
    titles = [_info(root).text("title") or "API" for root in roots]
    return titles[0] if len(set(titles)) == 1 else f"{titles[0]} and more"
