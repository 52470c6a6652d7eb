"""The third stage: the specification to what the API is."""

from __future__ import annotations

import re
from dataclasses import replace

from cliqgen.diagnostics import Diagnostics
from cliqgen.identifiers import snake_case
from cliqgen.ir.model import (
    Api,
    Body,
    BodyKind,
    ErrorCase,
    Example,
    NameHint,
    Operation,
    Parameter,
    Resource,
    Result,
)
from cliqgen.ir.schemas import SchemaLowering
from cliqgen.ir.streams import item_type, streaming_of
from cliqgen.ir.types import Primitive, Type
from cliqgen.ir.webhooks import lower_webhooks
from cliqgen.openapi import model as openapi
from cliqgen.openapi.model import Missing

_DOTTED = re.compile(r"[A-Za-z_][\w-]*(?:\.[A-Za-z_][\w-]*)+\Z")
#: Methods whose bodies have no generally defined meaning (RFC 9110, 9.3.1, 9.3.2).
_BODILESS_METHODS = frozenset({"GET", "HEAD"})
#: Statuses that never carry a body (RFC 9110, 15.3.5, 15.3.6).
_BODILESS = frozenset({"204", "205"})


def lower(spec: openapi.Spec, found: Diagnostics) -> Api:
    """Lower operations, and with them every schema they use, to the IR."""
    schemas = SchemaLowering(spec.schemas, found)
    lowering = _OperationLowering(spec, schemas, found)
    operations = _united_resources(
        [lowering.lower(operation) for operation in spec.operations]
    )
    webhooks = lower_webhooks(spec, schemas, found)
    found.raise_if_errors()
    return Api(
        title=spec.title,
        version=spec.version,
        description=spec.description,
        servers=spec.servers,
        server_parameter=spec.settings.server_parameter,
        client_name=spec.settings.name,
        security_schemes=_used_schemes(spec),
        resources=_resources(operations, spec),
        models=schemas.models,
        tasks=spec.tasks,
        lock=spec.settings.lock,
        environment=spec.settings.environment,
        webhooks=webhooks,
        is_partial=spec.is_partial,
    )


class _OperationLowering:
    def __init__(
        self, spec: openapi.Spec, schemas: SchemaLowering, found: Diagnostics
    ) -> None:
        self._spec = spec
        self._schemas = schemas
        self._found = found

    def lower(self, operation: openapi.Operation) -> Operation:
        resource, raw_name = _place(operation, self._spec)
        identity = f"{operation.method} {operation.server or ''}{operation.path}"
        if operation.variant is not None:
            identity = f"{identity} {operation.variant}"
        hint = NameHint(operation=identity)
        return Operation(
            id=identity,
            node=operation.node,
            method=operation.method,
            path=operation.path,
            resource=resource,
            raw_name=raw_name,
            summary=operation.summary,
            description=operation.description,
            deprecated=operation.deprecated,
            parameters=tuple(
                self._parameter(parameter, hint)
                for parameter in operation.parameters
                if not self._is_credential(parameter, operation)
            ),
            body=self._body(operation, hint),
            results=self._results(operation, hint),
            errors=tuple(
                ErrorCase(response.status, response.description)
                for response in operation.responses
                if response.status[0] in "45d"
            ),
            error_codes=operation.error_codes,
            security=_scheme_names(operation.security),
            scopes=_scopes(operation.security),
            constant_query=operation.constant_query,
            server=operation.server,
            rate_limit=operation.rate_limit,
            pagination=operation.pagination,
            constant_headers=operation.constant_headers,
        )

    def _is_credential(
        self, parameter: openapi.Parameter, operation: openapi.Operation
    ) -> bool:
        """Whether a security scheme of the operation sends the parameter anyway."""
        named = {n for choice in operation.security or () for n, _ in choice}
        return any(
            (scheme.parameter, scheme.location) == (parameter.name, parameter.location)
            for scheme in self._spec.security_schemes
            if scheme.name in named
        )

    def _parameter(self, parameter: openapi.Parameter, hint: NameHint) -> Parameter:
        schema = parameter.schema
        example = self._schemas.example_of(schema)
        if not isinstance(parameter.example, Missing):
            example = Example(parameter.example)
        kind = self._schemas.type_of(schema, hint.inner(parameter.name))
        resolved = None if schema is None else self._schemas.resolved(schema)
        return Parameter(
            node=parameter.node,
            wire_name=parameter.name,
            location=parameter.location,
            type=kind if schema is not None else Primitive("string"),
            required=parameter.required,
            description=parameter.description or self._schemas.description_of(schema),
            deprecated=parameter.deprecated,
            style=parameter.style,
            explode=parameter.explode,
            as_json=_is_json_parameter(parameter),
            is_secret=resolved is not None and resolved.format == "password",
            comes_encoded=parameter.comes_encoded,
            allow_reserved=parameter.allow_reserved,
            limits=() if resolved is None else resolved.limits,
            example=example,
        )

    def _body(self, operation: openapi.Operation, hint: NameHint) -> Body | None:
        body = operation.body
        if body is None or not body.content:
            return None
        if operation.method in _BODILESS_METHODS and not body.required:
            self._found.add(
                "body-meaningless",
                f"the optional body of {operation.method} {operation.path}",
                body.node.position,
            )
            return None
        media = min(body.content, key=lambda m: _BODY_ORDER.index(_body_kind(m.name)))
        self._note_unused(body.content, media)
        kind = _body_kind(media.name)
        body_type: Type
        if kind == "text":
            body_type = Primitive("string")
        elif kind == "binary":
            body_type = Primitive("binary")
        else:
            body_type = self._schemas.type_of(media.schema, hint.inner("body"))
        return Body(
            node=body.node,
            kind=kind,
            media_type="application/json" if media.name == "*/*" else media.name,
            type=body_type,
            required=body.required,
            description=body.description or self._schemas.description_of(media.schema),
            example=self._example(media),
        )

    def _results(
        self, operation: openapi.Operation, hint: NameHint
    ) -> tuple[Result, ...]:
        successes = [r for r in operation.responses if r.status.startswith("2")]
        if not successes:
            successes = [r for r in operation.responses if r.status == "default"]
        several = len([r for r in successes if r.content]) > 1
        chosen = [_chosen(response, streams=True) for response in successes]
        bodies = [(m, streaming_of(m.name)) for m in chosen if m is not None]
        streamed = [media for media, streaming in bodies if streaming is not None]
        framings = {None if s is None else s.framing for _, s in bodies}
        is_stream = bool(streamed) and len(framings) == 1
        if streamed and not is_stream:
            self._found.add(
                "stream-unused",
                f"{operation.method} {operation.path} streams some of its successes only",
                streamed[0].node.position,
            )
        return tuple(
            self._result(
                response,
                _chosen(response, streams=is_stream),
                hint.inner(f"response {response.status}" if several else "response"),
                is_stream,
            )
            for response in successes
        )

    def _result(
        self,
        response: openapi.Response,
        media: openapi.MediaType | None,
        hint: NameHint,
        is_stream: bool,
    ) -> Result:
        if media is None:
            return Result(response.status, "none", None, response.description)
        self._note_unused(response.content, media)
        example = self._example(media)
        streaming = streaming_of(media.name) if is_stream else None
        if streaming is not None:
            kind = item_type(media, streaming, self._schemas, hint, self._found)
            return Result(
                response.status,
                "stream",
                kind,
                response.description,
                example,
                streaming,
            )
        if _kind(media.name) == "json":
            kind = self._schemas.type_of(media.schema, hint)
            return Result(response.status, "json", kind, response.description, example)
        if _kind(media.name) == "text":
            text = Primitive("string")
            return Result(response.status, "text", text, response.description, example)
        content = Primitive("binary")
        return Result(response.status, "binary", content, response.description)

    def _note_unused(
        self, content: tuple[openapi.MediaType, ...], used: openapi.MediaType
    ) -> None:
        others = ", ".join(media.name for media in content if media is not used)
        if others:
            self._found.add(
                "media-type-unused",
                f"the client uses {used.name} and leaves out {others}",
                used.node.position,
            )

    def _example(self, media: openapi.MediaType) -> Example | None:
        if not isinstance(media.example, Missing):
            return Example(media.example)
        return self._schemas.example_of(media.schema)


_BODY_ORDER: tuple[BodyKind, ...] = ("json", "multipart", "form", "text", "binary")
_RESULT_ORDER = ("json", "stream", "text", "binary")


def _chosen(response: openapi.Response, *, streams: bool) -> openapi.MediaType | None:
    """The media type in which a success is read; a stream if there is no JSON."""
    if response.status in _BODILESS or not response.content:
        return None

    def rank(media: openapi.MediaType) -> int:
        is_stream = streams and streaming_of(media.name) is not None
        return _RESULT_ORDER.index("stream" if is_stream else _kind(media.name))

    return min(response.content, key=rank)


def _is_json_parameter(parameter: openapi.Parameter) -> bool:
    """Whether `content` makes the value JSON; a text, or a form as query, is none."""
    if parameter.media_type is None:
        return False
    kind = _body_kind(parameter.media_type.partition(";")[0].strip().lower())
    is_form = kind == "form" and parameter.location == "querystring"
    return kind != "text" and not is_form


def _kind(media_type: str) -> str:
    if media_type in ("application/json", "*/*") or media_type.endswith("+json"):
        return "json"
    return "text" if media_type.startswith("text/") else "binary"


def _body_kind(media_type: str) -> BodyKind:
    if media_type.startswith("multipart/"):
        return "multipart"
    if media_type == "application/x-www-form-urlencoded":
        return "form"
    kind = _kind(media_type)
    return "json" if kind == "json" else "text" if kind == "text" else "binary"


def _place(
    operation: openapi.Operation, spec: openapi.Spec
) -> tuple[tuple[str, ...], str]:
    """The resource an operation belongs to and its raw name there.

    A dotted operation id (`chats.members.add`) says both. Else the first tag, the only
    tag of the document or the first segment of the path names the resource, and the
    operation id, or method and path, the operation.
    """
    operation_id = operation.operation_id
    if operation_id is not None and _DOTTED.match(operation_id):
        *resource, name = operation_id.split(".")
        return tuple(resource), name
    return (_resource_name(operation, spec),), operation_id or _path_name(operation)


def _resource_name(operation: openapi.Operation, spec: openapi.Spec) -> str:
    if operation.tags:
        return operation.tags[0]
    own = [tag.text("name") for tag in operation.node.document.root.list("tags")]
    if len(own) == 1 and own[0]:
        return own[0]
    return next((part for part in _literals(operation.path)), "api")


def _path_name(operation: openapi.Operation) -> str:
    """`GET /users/{id}` is called `get users by id`."""
    last = operation.path.rstrip("/").rpartition("/")[2]
    by = ["by", last.strip("{}")] if last.startswith("{") else []
    return " ".join([operation.method.lower(), *_literals(operation.path), *by])


def _literals(path: str) -> list[str]:
    """The literal segments of a path, without API and version prefixes."""
    parts = [part for part in path.split("/") if part and "{" not in part]
    return [part for part in parts if part != "api" and not re.match(r"v\d+\Z", part)]


def _scheme_names(
    security: openapi.Security | None,
) -> tuple[tuple[str, ...], ...] | None:
    if security is None:
        return None
    choices = (tuple(name for name, _ in choice) for choice in security)
    return tuple(dict.fromkeys(choices))


def _scopes(security: openapi.Security | None) -> tuple[tuple[str, ...], ...]:
    """The alternatives of scopes, each all of which are needed."""
    choices = [
        tuple(scope for _, scopes in choice for scope in scopes)
        for choice in security or ()
    ]
    return tuple(choice for choice in dict.fromkeys(choices) if choice)


def _used_schemes(spec: openapi.Spec) -> tuple[openapi.SecurityScheme, ...]:
    """The schemes that some operation asks for; no other credential would be sent."""
    used = {
        name
        for operation in spec.operations
        for choice in operation.security or ()
        for name, _ in choice
    }
    return tuple(scheme for scheme in spec.security_schemes if scheme.name in used)


def _united_resources(operations: list[Operation]) -> list[Operation]:
    """Resources whose names differ in spelling only are one, spelt as met first."""
    spelling: dict[tuple[str, ...], tuple[str, ...]] = {}

    def spelt(path: tuple[str, ...]) -> tuple[str, ...]:
        if not path:
            return ()
        key = tuple(snake_case(segment) for segment in path)
        return spelling.setdefault(key, (*spelt(path[:-1]), path[-1]))

    return [replace(o, resource=spelt(o.resource)) for o in operations]


def _resources(operations: list[Operation], spec: openapi.Spec) -> tuple[Resource, ...]:
    """The operations as a tree; the order is that of the names."""
    descriptions = {tag.name: tag.description for tag in spec.tags}
    by_path: dict[tuple[str, ...], list[Operation]] = {}
    for operation in operations:
        for length in range(1, len(operation.resource) + 1):
            by_path.setdefault(operation.resource[:length], [])
        by_path[operation.resource].append(operation)

    def build(path: tuple[str, ...]) -> Resource:
        children = sorted(p for p in by_path if p[:-1] == path)
        return Resource(
            path=path,
            description=descriptions.get(path[0]) if len(path) == 1 else None,
            operations=tuple(by_path[path]),
            children=tuple(build(child) for child in children),
        )

    return tuple(build(path) for path in sorted(p for p in by_path if len(p) == 1))
