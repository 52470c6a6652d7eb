"""Operations as a fake knows them: what it has to accept, and what it may return."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from msgspec import Struct
from msgspec.structs import asdict

from cliqgen.ir import api as ir
from cliqgen.ir.media import body_kind
from cliqgen.openapi.description import (
    Encoding,
    Header,
    MediaType,
    Missing,
    Operation,
    Pagination,
    Parameter,
    RequestBody,
    Response,
)
from cliqgen.source.document import Node
from cliqgen.testing.schemas import SchemaWriter, escaped, free_name
from cliqgen.testing.values import example


class Parts(Struct, frozen=True):
    """What the description says of an operation, whatever its methods are.

    Parameters are by place and name, responses by status. What several operations refer
    to has a name in the tables of `SharedParts`.
    """

    parameters: Mapping[tuple[str, str], Part]
    body: dict[str, Any] | None
    responses: Mapping[str, Part]


class Part(Struct, frozen=True):
    """A parameter or a response; `reference` is what stands for it where it is shared."""

    written: dict[str, Any]
    reference: dict[str, Any] | None = None

    def short(self) -> dict[str, Any]:
        """The reference, if there is one."""
        return self.written if self.reference is None else self.reference


class SharedParts:
    """Parameters or responses that several operations refer to, each written once."""

    def __init__(self, table: str) -> None:
        self._table = table
        self._known: dict[tuple[str, bool], Part] = {}
        self.by_name: dict[str, dict[str, Any]] = {}

    def part(
        self, key: tuple[str, bool], name: str, write: Callable[[], dict[str, Any]]
    ) -> Part:
        """The part of a key, which is written when it is first asked for."""
        known = self._known.get(key)
        if known is None:
            name = free_name(name, self.by_name)
            written = self.by_name[name] = write()
            known = Part(written, {"$ref": f"#/{self._table}/{escaped(name)}"})
            self._known[key] = known
        return known


class PartWriter:
    """Writes the parts of operations."""

    def __init__(self, schemas: SchemaWriter) -> None:
        self._schemas = schemas
        self.parameters = SharedParts("parameters")
        self.responses = SharedParts("responses")

    def write(self, operation: Operation) -> Parts:
        """The parts of one operation."""
        body = operation.body
        return Parts(
            {
                (each.location, each.name): self._parameter(each, operation)
                for each in operation.parameters
            },
            None if body is None else _body(body, self._schemas),
            {
                each.status: self._response(each, operation)
                for each in operation.responses
            },
        )

    def _parameter(self, parameter: Parameter, operation: Operation) -> Part:
        if _is_own(parameter.node, operation):
            return Part(_parameter(parameter, self._schemas))
        key = (parameter.node.key, parameter.spans_segments)
        return self.parameters.part(
            key, parameter.name, lambda: _parameter(parameter, self._schemas)
        )

    def _response(self, response: Response, operation: Operation) -> Part:
        # A variant may have its own success.
        if response.status.startswith("2") or _is_own(response.node, operation):
            return Part(_response(response, self._schemas))
        name = response.node.pointer[-1] if response.node.pointer else response.status
        return self.responses.part(
            (response.node.key, False), name, lambda: _response(response, self._schemas)
        )


def _is_own(node: Node, operation: Operation) -> bool:
    """Whether a part is written in the operation itself, or by cliqgen."""
    pointer = operation.node.pointer
    is_inside = node.pointer[: len(pointer)] == pointer
    return is_inside and node.document is operation.node.document


def written_method(
    operation: ir.Operation, parts: Parts, classes: Mapping[str, ir.ErrorClass]
) -> dict[str, Any]:
    """One method of the client, with what is so of it alone.

    `classes` are the exceptions by the error codes that lead to them.
    """
    limit, paging = operation.rate_limit, operation.pagination
    written: dict[str, Any] = {
        "id": ".".join([*operation.attributes, operation.name]),
        "method": operation.method,
        "path": operation.path,
        "base_url": operation.server,
        "query": [list(pair) for pair in operation.constant_query],
        "headers": [list(pair) for pair in operation.constant_headers],
        "parameters": [
            part.short()
            for each in operation.parameters
            if (part := parts.parameters.get((each.location, each.wire_name)))
        ],
        "body": _sent(operation, parts.body),
        "responses": _returned(operation, parts.responses),
        "error_codes": [
            [code, known.name if known else None, known.status if known else None]
            for code, _ in operation.error_codes
            for known in [classes.get(code)]
        ],
        "security": (
            None
            if operation.security is None
            else [list(names) for names in operation.security]
        ),
        "scopes": [list(scopes) for scopes in operation.scopes],
        "rate_limit": None,
        "paging": None if operation.paging is None else _paging(paging),
    }
    if limit is not None:
        written["rate_limit"] = {
            "requests": limit.requests,
            "period": limit.period,
            "lock": limit.lock,
        }
    return written


def _parameter(parameter: Parameter, schemas: SchemaWriter) -> dict[str, Any]:
    written: dict[str, Any] = {
        "name": parameter.name,
        "in": parameter.location,
        "required": parameter.required,
        "style": parameter.style,
        "explode": parameter.explode,
        "schema": schemas.write(parameter.schema),
    }
    if parameter.media_type is not None:
        written["content_type"] = parameter.media_type
    for key, is_set in (
        ("allow_reserved", parameter.allow_reserved),
        ("allow_empty", parameter.allow_empty),
        ("spans_segments", parameter.spans_segments),
        ("comes_encoded", parameter.comes_encoded),
    ):
        if is_set:
            written[key] = True
    return written | _example(parameter.example)


def _body(body: RequestBody, schemas: SchemaWriter) -> dict[str, Any]:
    return {
        "required": body.required,
        "content": {media.name: _media(media, schemas) for media in body.content},
    }


def _response(response: Response, schemas: SchemaWriter) -> dict[str, Any]:
    return {
        "content": {media.name: _media(media, schemas) for media in response.content},
        "headers": {
            header.name: _header(header, schemas) for header in response.headers
        },
    }


def _media(media: MediaType, schemas: SchemaWriter) -> dict[str, Any]:
    written: dict[str, Any] = {"schema": schemas.write(media.schema)}
    if media.item_schema is not None:
        written["item_schema"] = schemas.write(media.item_schema)
    return written | _example(media.example)


def _header(header: Header, schemas: SchemaWriter) -> dict[str, Any]:
    return {"required": header.required, "schema": schemas.write(header.schema)}


def _example(value: Any) -> dict[str, Any]:
    return {} if isinstance(value, Missing) else example(value)


def _sent(
    operation: ir.Operation, documented: dict[str, Any] | None
) -> dict[str, Any] | None:
    """The body as the method sends it: of the documented media types its own."""
    body = operation.body
    if documented is None:
        return None
    if body is None and operation.method in ("GET", "HEAD") and documented["content"]:
        return {**documented, "required": False}  # others than the client may send it
    if body is None:
        return None
    content: dict[str, Any] = documented["content"]
    choice = () if body.choice is None else body.choice.values
    is_open = body.choice is not None and not choice
    names = choice or (body.media_type,)
    sent = {
        name: media
        for name in names
        if (media := _documented(name, body.kind, content)) is not None
    }
    if is_open or not sent:
        sent |= content
    encodings = {name: _encoding(each) for name, each in body.encodings}
    if encodings:
        sent = {name: media | {"encoding": encodings} for name, media in sent.items()}
    return {"required": body.required, "content": sent}


def _documented(name: str, kind: str, content: Mapping[str, Any]) -> Any:
    """What is documented of a media type that may go by another name."""
    if name in content:
        return content[name]
    alike = (media for other, media in content.items() if body_kind(other) == kind)
    return next(alike, None)


def _returned(
    operation: ir.Operation, responses: Mapping[str, Part]
) -> dict[str, dict[str, Any]]:
    """The responses, successes in the media types that the method asks for."""
    accepted = frozenset(_accepted(operation))
    statuses = {result.status for result in operation.results}
    returned: dict[str, dict[str, Any]] = {}
    for status, part in responses.items():
        if status not in statuses:
            returned[status] = part.short()
            continue
        content = part.written["content"]
        wanted = {name: m for name, m in content.items() if name in accepted}
        returned[status] = {**part.written, "content": wanted or content}
    return returned


def _accepted(operation: ir.Operation) -> Iterator[str]:
    """The media types that the method accepts, or can be made to accept."""
    if operation.accept is not None:
        yield from operation.accept.values
    for result in operation.results:
        yield from result.accepted
        if result.streaming is not None:
            yield result.streaming.media_type
            yield from result.streaming.also_called


def _encoding(encoding: Encoding) -> dict[str, Any]:
    """What differs from the usual."""
    values = asdict(encoding).items()
    return {name: value for name, value in values if value not in (None, False)}


def _paging(pagination: Pagination | None) -> dict[str, Any] | None:
    """The fields of `x-pagination` that are documented, by their names."""
    if pagination is None:
        return None
    values = asdict(pagination).items()
    return {name: value for name, value in values if value not in (None, (), "")}
