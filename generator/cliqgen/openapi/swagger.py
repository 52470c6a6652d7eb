"""Swagger 2.0 in the terms of OpenAPI 3: the same parser then reads both.

The converted document is a view of the original one. Schemas are taken over as they are
and linked to where they stand, and each parameter, body and response to what it was made
from, so that references and positions stay those of the file.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from cliqgen.diagnostics import Diagnostics
from cliqgen.openapi import paths
from cliqgen.source.document import Document, Node
from cliqgen.source.refs import Sources

_JSON = "application/json"
_FORM = "application/x-www-form-urlencoded"
_MULTIPART = "multipart/form-data"
_BYTES = "application/octet-stream"
#: What of a parameter is not its schema.
_OWN_FIELDS = frozenset(
    {"name", "in", "description", "required", "allowEmptyValue", "collectionFormat"}
    | {"schema", "x-example", "example", "examples"}
)
#: The flows of OAuth, and what OpenAPI 3 calls them.
_FLOWS = {
    "implicit": "implicit",
    "password": "password",
    "application": "clientCredentials",
    "accessCode": "authorizationCode",
}
#: `collectionFormat` as style and explode, in a query.
_STYLES = {
    "csv": ("form", False),
    "ssv": ("spaceDelimited", False),
    "tsv": ("tabDelimited", False),
    "pipes": ("pipeDelimited", False),
    "multi": ("form", True),
}


def modernised(document: Document, sources: Sources, found: Diagnostics) -> Document:
    """The view of a Swagger 2.0 document as one of OpenAPI 3."""
    return _Converter(document, sources, found).document()


class _Converter:
    def __init__(
        self, document: Document, sources: Sources, found: Diagnostics
    ) -> None:
        self._document = document
        self._root = document.root
        self._sources = sources
        self._found = found

    def document(self) -> Document:
        """What references point at stays where it was, beside the new members."""
        schemes = {
            name: self._made(node, _scheme(self._sources.resolve(node)))
            for name, node in self._root.members("securityDefinitions")
        }
        data = {
            **self._root.value,
            "servers": self._servers(self._schemes(self._root)),
            "paths": {
                key: self._path_item(self._sources.resolve(entry))
                for key, entry in self._root.members("paths")
                if not key.startswith("x-")
            },
            "components": {"securitySchemes": schemes},
        }
        return self._document.view(data)

    def _made(self, node: Node, value: dict[str, Any]) -> dict[str, Any]:
        """A new mapping that stands, as far as anyone is told, where a node stands."""
        self._document.link(node.child("", value), node, value)
        return value

    def _kept(self, node: Node) -> Any:
        """A value that is used elsewhere and stays known by its place."""
        self._document.link(node, node, node.value)
        return node.value

    # Servers

    def _schemes(self, node: Node) -> list[str]:
        stated = [scheme for scheme in node.scalars("schemes") if scheme != "ws"]
        return sorted(stated, key=lambda scheme: scheme != "https")

    def _servers(self, schemes: Sequence[str]) -> list[dict[str, Any]]:
        """`host` and `basePath` with each scheme, https first."""
        host, path = self._root.text("host"), self._root.text("basePath") or ""
        path = path.rstrip("/")
        if host is None:
            return [{"url": path}] if path else []
        return [{"url": f"{scheme}://{host}{path}"} for scheme in schemes or ["https"]]

    # Operations

    def _path_item(self, item: Node) -> dict[str, Any]:
        shared = [self._sources.resolve(node) for node in item.list("parameters")]
        made = {
            method.lower(): self._operation(node, shared)
            for method, node in paths.methods(item)
        }
        kept = {key: node.value for key, node in item.items() if key.startswith("x-")}
        return self._made(item, {**kept, **made})

    def _operation(self, node: Node, shared: Sequence[Node]) -> dict[str, Any]:
        own = [self._sources.resolve(entry) for entry in node.list("parameters")]
        replaced = {_identity(parameter) for parameter in own}
        parameters = [p for p in shared if _identity(p) not in replaced] + own
        made = {
            key: value.value
            for key, value in node.items()
            if key not in ("consumes", "produces", "schemes", "requestBody")
        }
        made["parameters"] = [
            self._parameter(parameter)
            for parameter in parameters
            if parameter.text("in") not in ("body", "formData")
        ]
        body = self._body(node, parameters)
        if body is not None:
            made["requestBody"] = body
        made["responses"] = {
            status: self._response(self._sources.resolve(entry), node)
            for status, entry in node.members("responses")
            if not status.startswith("x-")
        }
        schemes = self._schemes(node)
        if schemes and not set(schemes) & set(self._schemes(self._root) or ["https"]):
            made["servers"] = self._servers(schemes)
        return self._made(node, made)

    def _parameter(self, node: Node) -> dict[str, Any]:
        made = {
            key: value.value
            for key, value in node.items()
            if key in ("name", "in", "description", "required", "allowEmptyValue")
            or key.startswith("x-")
        }
        if node.text("type") == "array":
            made |= self._style(node)
        return self._made(
            node, {**made, **_example(node), "schema": self._schema(node)}
        )

    def _schema(self, node: Node) -> Any:
        """A parameter is its own schema; some documents give it one, as OpenAPI 3 does."""
        stated = node.get("schema")
        if stated is not None and not node.has("type"):
            return self._kept(stated)
        return self._made(
            node, {k: v.value for k, v in node.items() if k not in _OWN_FIELDS}
        )

    def _style(self, node: Node) -> dict[str, Any]:
        """How a list is written; nested lists are separated by commas."""
        stated = node.text("collectionFormat") or "csv"
        style, explode = _STYLES.get(stated, ("form", False))
        is_known = stated in _STYLES
        if node.text("in") in ("path", "header"):
            is_known = stated == "csv"
            style = "simple"
        if not is_known:
            self._found.add(
                "parameter-style",
                f"the collection format {stated!r} of {node.scalar('name')!r} is not "
                "supported here; the items are separated by commas",
                node.position,
            )
            explode = False
        return {"style": style, "explode": explode}

    # Bodies

    def _body(self, operation: Node, parameters: Sequence[Node]) -> Any:
        bodies = [p for p in parameters if p.text("in") == "body"]
        fields = [p for p in parameters if p.text("in") == "formData"]
        consumes = self._media_types(operation, "consumes")
        if bodies:
            for extra in (*bodies[1:], *fields):
                self._found.add(
                    "parameter-duplicate",
                    f"a second body {extra.scalar('name')!r}; the first one counts",
                    extra.position,
                )
            return self._whole(bodies[0], consumes)
        return self._form(operation, fields, consumes) if fields else None

    def _whole(self, node: Node, consumes: Sequence[str]) -> dict[str, Any]:
        schema = node.get("schema")
        media: dict[str, Any] = _example(node)
        if schema is not None:
            media["schema"] = self._kept(schema)
        return self._made(
            node,
            {
                **{
                    k: node.value[k] for k in ("description", "required") if node.has(k)
                },
                "content": {name: dict(media) for name in consumes or [_JSON]},
            },
        )

    def _form(
        self, operation: Node, fields: Sequence[Node], consumes: Sequence[str]
    ) -> dict[str, Any]:
        """Fields of a form; one with a file can only be of several parts."""
        has_file = any(field.text("type") == "file" for field in fields)
        fitting = (_MULTIPART,) if has_file else (_MULTIPART, _FORM)
        names = [name for name in consumes if name in fitting]
        properties = {
            field.scalar("name")
            or "": {
                **self._schema(field),
                **_example(field),
                "description": field.text("description") or "",
            }
            for field in fields
        }
        for field, schema in zip(fields, properties.values(), strict=False):
            self._made(field, schema)
        required = [field.scalar("name") for field in fields if field.flag("required")]
        form = {"type": "object", "properties": properties, "required": required}
        encoding = {
            field.scalar("name"): self._style(field)
            for field in fields
            if field.text("type") == "array"
        }
        media = {"schema": form, **({"encoding": encoding} if encoding else {})}
        default = _MULTIPART if has_file else _FORM
        return {
            "required": bool(required),
            "content": {name: dict(media) for name in names or [default]},
        }

    # Answers

    def _response(self, node: Node, operation: Node) -> dict[str, Any]:
        made: dict[str, Any] = {
            key: value.value
            for key, value in node.items()
            if key == "description" or key.startswith("x-")
        }
        made["headers"] = {
            name: self._made(header, self._header(header))
            for name, header in node.members("headers")
        }
        schema = node.get("schema")
        if schema is not None:
            produces = self._media_types(operation, "produces") or [_JSON]
            if self._sources.resolve(schema).text("type") == "file":
                produces = [name for name in produces if name != _JSON] or [_BYTES]
            examples = node.get("examples")
            made["content"] = {
                name: {"schema": self._kept(schema), **_named(examples, name)}
                for name in produces
            }
        return self._made(node, made)

    def _header(self, node: Node) -> dict[str, Any]:
        return {
            "schema": self._schema(node),
            "description": node.text("description") or "",
        }

    def _media_types(self, operation: Node, key: str) -> list[str]:
        """The media types of an operation, else of the document; any is JSON."""
        holder = operation if operation.has(key) else self._root
        names = [name.partition(";")[0].strip().lower() for name in holder.scalars(key)]
        return list(dict.fromkeys(_JSON if name == "*/*" else name for name in names))


def _identity(parameter: Node) -> tuple[str | None, str | None]:
    """Name and place; a body replaces any other."""
    location = parameter.text("in")
    return (None if location == "body" else parameter.scalar("name"), location)


def _example(node: Node) -> dict[str, Any]:
    for key in ("x-example", "example"):
        if node.has(key):
            return {"example": node.value[key]}
    examples = node.get("x-examples") or node.get("examples")
    named = None if examples is None else next(examples.items(), None)
    return {} if named is None else {"example": named[1].value}


def _named(examples: Node | None, name: str) -> dict[str, Any]:
    """The example of an answer for a media type (Swagger 2.0, "Example Object")."""
    value = None if examples is None else examples.get(name)
    return {} if value is None else {"example": value.value}


def _scheme(node: Node) -> dict[str, Any]:
    """A security scheme (Swagger 2.0, "Security Scheme Object")."""
    made = dict(_members(node))
    if node.text("type") == "basic":
        return {**made, "type": "http", "scheme": "basic"}
    if node.text("type") == "oauth2":
        flow = {
            key: node.value[key]
            for key in ("authorizationUrl", "tokenUrl", "scopes")
            if node.has(key)
        }
        stated = node.text("flow") or ""
        made["flows"] = {_FLOWS.get(stated, stated): flow}
    return made


def _members(node: Node) -> Iterator[tuple[str, Any]]:
    return ((key, value.value) for key, value in node.items())
