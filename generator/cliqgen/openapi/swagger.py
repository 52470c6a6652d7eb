"""Swagger 2.0 in the terms of OpenAPI 3: the same parser then reads both.

The converted document is a view of the original one. Schemas are unchanged and linked to
their places, and each parameter, body and response to its original, so that references and
positions stay those of the file.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from cliqgen.diagnostics import CliqgenError, Diagnostics
from cliqgen.openapi import paths
from cliqgen.openapi.forms import JSON, FormConverter, example, identity
from cliqgen.openapi.servers import document_origin
from cliqgen.openapi.views import Origins
from cliqgen.source.document import Document, Node
from cliqgen.source.refs import Sources

_BYTES = "application/octet-stream"
#: The flows of OAuth, and what OpenAPI 3 calls them.
_FLOWS = {
    "implicit": "implicit",
    "password": "password",
    "application": "clientCredentials",
    "accessCode": "authorizationCode",
}


def modernised(
    root: Node, sources: Sources, origins: Origins, diagnostics: Diagnostics
) -> Document:
    """The view of a Swagger 2.0 document as one of OpenAPI 3, with its `origins`."""
    return _Converter(root, sources, origins, diagnostics).document()


class _Converter:
    def __init__(
        self,
        root: Node,
        sources: Sources,
        origins: Origins,
        diagnostics: Diagnostics,
    ) -> None:
        self._root = root
        self._sources = sources
        self._origins = origins
        self._forms = FormConverter(sources, origins, diagnostics)

    def document(self) -> Document:
        """The converted document; targets of references stay in place beside new members."""
        schemes = {
            name: self._origins.made(node, _scheme(self._sources.resolve(node)))
            for name, node in self._root.members("securityDefinitions")
        }
        data = {
            **self._root.value,
            "servers": swagger_servers(self._root, self._sources, self._origins),
            "paths": {
                key: self._path_item(self._sources.resolve(entry))
                for key, entry in self._root.members("paths")
                if not key.startswith("x-")
            },
            "components": {"securitySchemes": schemes},
        }
        return self._root.document.view(data)

    # Operations

    def _path_item(self, item: Node) -> dict[str, Any]:
        shared = [self._sources.resolve(node) for node in item.list("parameters")]
        operations = {
            method.lower(): self._operation(node, shared)
            for method, node in paths.methods(item)
        }
        own = {key: node.value for key, node in item.items() if key.startswith("x-")}
        return self._origins.made(item, {**own, **operations})

    def _operation(self, node: Node, shared: Sequence[Node]) -> dict[str, Any]:
        own = [self._sources.resolve(entry) for entry in node.list("parameters")]
        replaced = {identity(parameter) for parameter in own}
        parameters = [p for p in shared if identity(p) not in replaced] + own
        result = {
            key: value.value
            for key, value in node.items()
            if key not in ("consumes", "produces", "schemes", "requestBody")
        }
        result["parameters"] = [
            self._parameter(parameter)
            for parameter in parameters
            if parameter.text("in") not in ("body", "formData")
        ]
        body = self._forms.body(parameters, self._media_types(node, "consumes"))
        if body is not None:
            result["requestBody"] = body
        result["responses"] = {
            status: self._response(self._sources.resolve(entry), node)
            for status, entry in node.members("responses")
            if not status.startswith("x-")
        }
        schemes = _schemes(node)
        if schemes and not set(schemes) & set(_schemes(self._root) or ["https"]):
            result["servers"] = swagger_servers(
                self._root, self._sources, self._origins, schemes
            )
        return self._origins.made(node, result)

    def _parameter(self, node: Node) -> dict[str, Any]:
        result = {
            key: value.value
            for key, value in node.items()
            if key in ("name", "in", "description", "required", "allowEmptyValue")
            or key.startswith("x-")
        }
        if node.text("type") == "array":
            result |= self._forms.style(node)
        schema = self._forms.schema(node)
        return self._origins.made(node, {**result, **example(node), "schema": schema})

    # Responses

    def _response(self, node: Node, operation: Node) -> dict[str, Any]:
        result: dict[str, Any] = {
            key: value.value
            for key, value in node.items()
            if key == "description" or key.startswith("x-")
        }
        result["headers"] = {
            name: self._origins.made(header, self._header(header))
            for name, header in node.members("headers")
        }
        schema = node.get("schema")
        if schema is not None:
            produces = self._media_types(operation, "produces") or [JSON]
            if self._sources.resolve(schema).text("type") == "file":
                produces = [name for name in produces if name != JSON] or [_BYTES]
            examples = node.get("examples")
            result["content"] = {
                name: {"schema": self._origins.kept(schema), **_named(examples, name)}
                for name in produces
            }
        return self._origins.made(node, result)

    def _header(self, node: Node) -> dict[str, Any]:
        return {
            "schema": self._forms.schema(node),
            "description": node.text("description") or "",
        }

    def _media_types(self, operation: Node, key: str) -> list[str]:
        """The media types of an operation, or else of the document; `*/*` is JSON."""
        holder = operation if operation.has(key) else self._root
        names = [name.partition(";")[0].strip().lower() for name in holder.scalars(key)]
        return list(dict.fromkeys(JSON if name == "*/*" else name for name in names))


def swagger_servers(
    root: Node, sources: Sources, origins: Origins, schemes: Sequence[str] = ()
) -> list[dict[str, Any]]:
    """The servers of a document: its host and path with each scheme, https first.

    `x-ms-parameterized-host` (of Azure) is a host with variables, which its `parameters`
    declare. `schemes` are those of an operation that has its own. Missing parts are
    those of the document's URL (Swagger 2.0, "Swagger Object").
    """
    path = (root.text("basePath") or "").rstrip("/")
    schemes = schemes or _schemes(root) or ["https"]
    host = root.get("x-ms-parameterized-host")
    template = None if host is None else host.text("hostTemplate")
    if host is not None and template is not None:
        variables = dict(_host_variables(host, template, sources, origins))
        has_scheme = host.has("useSchemePrefix") and not host.flag("useSchemePrefix")
        prefixes = [""] if has_scheme else [f"{scheme}://" for scheme in schemes]
        return [
            origins.made(
                host, {"url": f"{prefix}{template}{path}", "variables": variables}
            )
            for prefix in prefixes
        ]
    authority = root.text("host")
    origin = document_origin(root)
    if authority is None and origin is not None:
        scheme, _, authority = origin.partition("://")
        schemes = _schemes(root) or [scheme]
    if authority is None:
        return [{"url": path}] if path else []
    return [{"url": f"{scheme}://{authority}{path}"} for scheme in schemes]


def _schemes(node: Node) -> list[str]:
    schemes = [scheme for scheme in node.scalars("schemes") if scheme != "ws"]
    return sorted(schemes, key=lambda scheme: scheme != "https")


def _host_variables(
    host: Node, template: str, sources: Sources, origins: Origins
) -> Iterator[tuple[str, dict[str, Any]]]:
    """The variables of a host's template, as those of a server in OpenAPI 3."""
    declared: dict[str, Node] = {}
    for entry in host.list("parameters"):
        try:
            parameter = sources.resolve(entry)
        except CliqgenError:  # undeclared variables are reported with the server
            continue
        declared[parameter.scalar("name") or ""] = parameter
    for name in paths.expressions(template):
        if name in declared:
            variable = declared[name]
            kept_of = ("default", "enum", "description")
            yield name, origins.made(
                variable,
                {key: variable.value[key] for key in kept_of if variable.has(key)},
            )


def _named(examples: Node | None, name: str) -> dict[str, Any]:
    """The example of a response for a media type (Swagger 2.0, "Example Object")."""
    value = None if examples is None else examples.get(name)
    return {} if value is None else {"example": value.value}


def _scheme(node: Node) -> dict[str, Any]:
    """A security scheme (Swagger 2.0, "Security Scheme Object")."""
    result = dict(_members(node))
    if node.text("type") == "basic":
        return {**result, "type": "http", "scheme": "basic"}
    if node.text("type") == "oauth2":
        flow = {
            key: node.value[key]
            for key in ("authorizationUrl", "tokenUrl", "scopes")
            if node.has(key)
        }
        flow_name = node.text("flow") or ""
        result["flows"] = {_FLOWS.get(flow_name, flow_name): flow}
    return result


def _members(node: Node) -> Iterator[tuple[str, Any]]:
    return ((key, value.value) for key, value in node.items())
