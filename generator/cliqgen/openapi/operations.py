"""Parsing path items, operations, bodies and responses."""

from __future__ import annotations

from collections.abc import Iterator

from cliqgen.diagnostics import Diagnostics
from cliqgen.openapi import extensions, paths
from cliqgen.openapi.content import ContentParser
from cliqgen.openapi.description import Operation, RequestBody, Response, Security
from cliqgen.openapi.forms import joined_body
from cliqgen.openapi.parameters import ParameterParser
from cliqgen.openapi.path_forms import Template, openapi_template
from cliqgen.openapi.schemas import SchemaParser
from cliqgen.openapi.security import parse_requirements
from cliqgen.openapi.servers import Home, own_server
from cliqgen.openapi.variants import parse_variants
from cliqgen.openapi.webhooks import parse_callbacks
from cliqgen.replacing import replace
from cliqgen.source.document import Node
from cliqgen.source.refs import Sources
from cliqgen.source.statuses import inferred_statuses


class OperationParser:
    """Parses the operations of one root document."""

    def __init__(
        self, sources: Sources, schemas: SchemaParser, diagnostics: Diagnostics
    ) -> None:
        self._sources = sources
        self._schemas = schemas
        self._diagnostics = diagnostics
        self._parameters = ParameterParser(sources, schemas, diagnostics)
        self._content = ContentParser(sources, schemas, diagnostics)

    def parse(
        self, root: Node, home: Home, security: Security | None
    ) -> Iterator[Operation]:
        """The operations below `paths`, in the order written.

        `home` has their server; `security` applies to operations without their own.
        """
        for key, entry in root.members("paths"):
            if key.startswith("x-"):
                continue
            path = key if key.startswith("/") else f"/{key}"
            item = self._sources.resolve(entry)
            for method, node in paths.methods(item):
                operation = self._operation(path, method, node, item, home, security)
                callbacks = parse_callbacks(node, self._sources, self)
                yield replace(operation, callbacks=tuple(callbacks), root=root)

    def incoming(self, path: str, method: str, node: Node, item: Node) -> Operation:
        """Parse a call that the API makes, which is documented like its operations."""
        if node.has("callbacks"):
            self._diagnostics.add(
                "webhook-ignored",
                "the callbacks of a callback are ignored",
                node.child("callbacks", None).position,
            )
        return self._operation(path, method, node, item, Home("", None, ""), None)

    def _operation(
        self,
        key: str,
        method: str,
        node: Node,
        item: Node,
        home: Home,
        security: Security | None,
    ) -> Operation:
        server = own_server((node, item), home, self._diagnostics) or home.server
        base_path = "" if server is not None else home.base_path
        template = self._template(base_path + key, node, item)
        path, fragment = paths.split_fragment(template.path)
        path, constant_query = paths.split_query(path)
        if fragment is not None:
            self._diagnostics.add(
                "path-fragment", f"the path {key!r} contains a fragment", item.position
            )
        if constant_query:
            self._diagnostics.add(
                "path-query", f"the path {key!r} contains a query string", item.position
            )
        own_security = parse_requirements(node.get("security"))
        body = joined_body(node, item, self._sources, self._diagnostics)
        return Operation(
            node=node,
            method=method,
            path=path,
            operation_id=node.text("operationId"),
            tags=node.scalars("tags"),
            summary=node.text("summary") or item.text("summary"),
            description=node.text("description") or item.text("description"),
            deprecated=node.flag("deprecated"),
            parameters=self._parameters.parse(path, node, item, template.spanning),
            body=None if body is None else self._body(body),
            responses=tuple(self._responses(node)),
            security=security if own_security is None else own_security,
            constant_query=constant_query,
            server=server,
            rate_limit=extensions.rate_limit(node, self._diagnostics),
            pagination=extensions.pagination(node, self._diagnostics),
            error_codes=extensions.error_codes(node, self._diagnostics),
            constant_headers=extensions.headers(node, self._diagnostics),
            variants=parse_variants(node, self._schemas, self._diagnostics),
            variant=fragment,
            accept=self._parameters.accepted(node, item),
        )

    def _template(self, path: str, node: Node, item: Node) -> Template:
        """The path with declared parameters in place of a router's patterns."""
        declared = self._parameters.names_in_path(node, item)
        template = openapi_template(path, declared)
        for written, expression in template.readings:
            self._diagnostics.add(
                "path-pattern",
                f"{written!r} in the path {path!r} is read as {expression!r}",
                item.position,
                remedy=f"Write {expression!r}; put the pattern into the schema of the "
                "parameter.",
            )
        return template

    def _body(self, node: Node) -> RequestBody:
        return RequestBody(
            node=node,
            description=node.text("description"),
            required=node.flag("required"),
            content=self._content.content(node),
        )

    def _responses(self, node: Node) -> Iterator[Response]:
        responses = dict(node.members("responses"))
        for key, status in inferred_statuses(responses).items():
            response = self._sources.resolve(responses[key])
            content = self._content.response(response)
            yield Response(
                node=response,
                status=status,
                description=response.text("description"),
                content=content,
                headers=self._content.headers(response),
                is_void=not content and any(response.members("content")),
            )
