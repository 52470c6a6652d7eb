"""Parsing path items, operations, parameters, bodies and responses."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from cliqgen.diagnostics import Diagnostics
from cliqgen.openapi import extensions, paths
from cliqgen.openapi.model import (
    MISSING,
    MediaType,
    Operation,
    Parameter,
    RequestBody,
    Response,
    Schema,
    Security,
)
from cliqgen.openapi.schemas import SchemaParser
from cliqgen.openapi.security import parse_requirements
from cliqgen.openapi.servers import Home, own_server
from cliqgen.openapi.variants import parse_variants
from cliqgen.openapi.webhooks import parse_callbacks
from cliqgen.source.document import Node
from cliqgen.source.refs import Sources

_DEFAULT_STYLES = {
    "query": "form",
    "cookie": "form",
    "path": "simple",
    "header": "simple",
}
#: Headers that are no parameters, whatever a description says (3.1, 4.8.12.1).
_OWN_HEADERS = frozenset({"accept", "content-type", "authorization"})
_QUERY_STYLES = frozenset({"spaceDelimited", "pipeDelimited", "deepObject"})


class OperationParser:
    """Parses the operations of one root document."""

    def __init__(
        self, sources: Sources, schemas: SchemaParser, found: Diagnostics
    ) -> None:
        self._sources = sources
        self._schemas = schemas
        self._found = found

    def parse(
        self, root: Node, home: Home, security: Security | None
    ) -> Iterator[Operation]:
        """The operations below `paths`, in the order written.

        `home` says where they live; `security` holds where an operation is silent.
        """
        for key, entry in root.members("paths"):
            if key.startswith("x-"):
                continue
            path = key if key.startswith("/") else f"/{key}"
            item = self._sources.resolve(entry)
            for method, node in paths.methods(item):
                operation = self._operation(path, method, node, item, home, security)
                callbacks = parse_callbacks(node, self._sources, self)
                yield replace(operation, callbacks=tuple(callbacks))

    def incoming(self, path: str, method: str, node: Node, item: Node) -> Operation:
        """A call that the API makes, described as the API's own operations are."""
        if node.has("callbacks"):
            self._found.add(
                "webhook-ignored",
                "a callback of a callback",
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
        server = own_server((node, item), home) or home.server
        base_path = "" if server is not None else home.base_path
        path, fragment = paths.split_fragment(base_path + key)
        path, constant_query = paths.split_query(path)
        if fragment is not None:
            self._found.add(
                "path-fragment", f"the path {key!r} holds a fragment", item.position
            )
        if constant_query:
            self._found.add(
                "path-query", f"the path {key!r} holds a query string", item.position
            )
        stated = parse_requirements(node.get("security"))
        body = node.get("requestBody")
        return Operation(
            node=node,
            method=method,
            path=path,
            operation_id=node.text("operationId"),
            tags=node.scalars("tags"),
            summary=node.text("summary") or item.text("summary"),
            description=node.text("description") or item.text("description"),
            deprecated=node.flag("deprecated"),
            parameters=self._parameters(path, node, item),
            body=None if body is None else self._body(self._sources.resolve(body)),
            responses=tuple(self._responses(node)),
            security=security if stated is None else stated,
            constant_query=constant_query,
            server=server,
            rate_limit=extensions.rate_limit(node, self._found),
            pagination=extensions.pagination(node, self._found),
            error_codes=extensions.error_codes(node, self._found),
            constant_headers=extensions.headers(node, self._found),
            variants=parse_variants(node, self._schemas, self._found),
            variant=fragment,
        )

    def _parameters(self, path: str, node: Node, item: Node) -> tuple[Parameter, ...]:
        """Own parameters override the path item's; the path's own names decide."""
        chosen: dict[tuple[str, str], Parameter] = {}
        for holder in (item, node):
            own: set[tuple[str, str]] = set()
            for entry in holder.list("parameters"):
                parameter = self._parameter(self._sources.resolve(entry))
                if parameter is None:
                    continue
                key = (parameter.name, parameter.location)
                if key in own:
                    self._found.add(
                        "parameter-duplicate",
                        f"the parameter {parameter.name!r} is declared twice",
                        entry.position,
                    )
                    continue
                own.add(key)
                chosen[key] = parameter
        return self._match_path(path, node, chosen)

    def _match_path(
        self, path: str, node: Node, chosen: dict[tuple[str, str], Parameter]
    ) -> tuple[Parameter, ...]:
        names = paths.expressions(path)
        for name, location in list(chosen):
            if location == "path" and name not in names:
                self._found.add(
                    "path-parameter-unused",
                    f"the path parameter {name!r} does not occur in {path!r}",
                    chosen.pop((name, location)).node.position,
                )
        for name in names:
            if (name, "path") not in chosen:
                self._found.add(
                    "path-parameter-undeclared",
                    f"nothing declares the path parameter {name!r} of {path!r}",
                    node.position,
                    remedy=f"Declare it: `name: {name}`, `in: path`, "
                    "`required: true`, `schema: {type: string}`.",
                )
                chosen[(name, "path")] = _undeclared(name, node)
        in_path = [chosen.pop((name, "path")) for name in names]
        return (*in_path, *chosen.values())

    def _parameter(self, node: Node) -> Parameter | None:
        name, location = node.scalar("name"), node.text("in")
        if name is None or location not in _DEFAULT_STYLES:
            return None
        if location == "header" and name.lower() in _OWN_HEADERS:
            self._found.add(
                "header-ignored", f"the header {name} is sent anyway", node.position
            )
            return None
        style = self._style(node, location)
        explode = node.get("explode")
        schema, media_type = node.get("schema"), None
        if schema is None:
            media_type, content = next(node.members("content"), (None, None))
            schema = content.get("schema") if content is not None else None
        return Parameter(
            node=node,
            name=name,
            location=location,
            required=location == "path" or node.flag("required"),
            description=node.text("description"),
            deprecated=node.flag("deprecated"),
            style=style,
            explode=style == "form" if explode is None else explode.value is True,
            schema=None if schema is None else self._schemas.parse(schema),
            media_type=media_type,
            example=self._example(node),
            comes_encoded=node.flag("x-comes-encoded"),
        )

    def _style(self, node: Node, location: str) -> str:
        """How the value is written (OpenAPI 3.1, 4.8.12.3), if that is supported."""
        default = _DEFAULT_STYLES[location]
        style = node.text("style") or default
        if style == default or (style in _QUERY_STYLES and location == "query"):
            return style
        self._found.add(
            "parameter-style",
            f"the style {style!r} of {node.text('name')!r} is not supported",
            node.child("style", style).position,
        )
        return default

    def _body(self, node: Node) -> RequestBody:
        return RequestBody(
            node=node,
            description=node.text("description"),
            required=node.flag("required"),
            content=self._content(node),
        )

    def _responses(self, node: Node) -> Iterator[Response]:
        for status, entry in node.members("responses"):
            if status.startswith("x-"):
                continue
            response = self._sources.resolve(entry)
            yield Response(
                node=response,
                status=status if status == "default" else status.upper(),
                description=response.text("description"),
                content=self._content(response),
            )

    def _content(self, node: Node) -> tuple[MediaType, ...]:
        found: list[MediaType] = []
        for name, entry in node.members("content"):
            media = self._sources.resolve(entry)
            schema, item_schema = media.get("schema"), media.get("itemSchema")
            found.append(
                MediaType(
                    node=media,
                    name=name.partition(";")[0].strip().lower(),
                    schema=None if schema is None else self._schemas.parse(schema),
                    item_schema=(
                        None
                        if item_schema is None
                        else self._schemas.parse(item_schema)
                    ),
                    example=self._example(media),
                )
            )
        return tuple(found)

    def _example(self, node: Node) -> Any:
        if node.has("example"):
            return node.value["example"]
        for _, entry in node.members("examples"):
            example = self._sources.resolve(entry)
            if example.has("value"):
                return example.value["value"]
        return MISSING


def _undeclared(name: str, node: Node) -> Parameter:
    return Parameter(
        node=node,
        name=name,
        location="path",
        required=True,
        description=None,
        deprecated=False,
        style="simple",
        explode=False,
        schema=Schema(node.child("parameters", {}), types=("string",)),
    )
