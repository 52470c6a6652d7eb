"""`x-variants`: a method for each use of one URL.

Some APIs give one method and path several meanings, distinguished by the body or by a
query parameter. The extension is in the operation and maps the id of each method to
what differs:

    x-variants:
      chats.mark_unread:
        summary: Mark a chat as unread
        schema: {$ref: '#/components/schemas/ChatMarkUnread'}
        responses: ['204']
        x-error-codes: [chat_access_denied]
        example: {operation: mark_as_unread, message_id: '1747303325418'}

`schema` is the body. `query` fixes query parameters, which then are not arguments; null
omits one. `response` is the schema of a success. `responses`
and `x-error-codes` pick from what the operation declares, all of it if omitted;
`security`, `description`, `x-pagination`, `example` and `response-example` replace the
operation's.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cliqgen.diagnostics import Diagnostics
from cliqgen.openapi.description import (
    MISSING,
    MediaType,
    Operation,
    Parameter,
    RequestBody,
    Response,
    Variant,
)
from cliqgen.openapi.extensions import pagination
from cliqgen.openapi.schemas import SchemaParser
from cliqgen.openapi.security import parse_requirements
from cliqgen.replacing import replace
from cliqgen.source.document import Node


def parse_variants(
    node: Node, schemas: SchemaParser, diagnostics: Diagnostics
) -> tuple[Variant, ...]:
    """The variants of an operation; one that cannot be read is reported and omitted."""
    inner = node.get("x-variants")
    if inner is None:
        return ()
    if not inner.is_mapping():
        _malformed(inner, "x-variants must map method ids to variants", diagnostics)
        return ()
    return tuple(_variants(inner, schemas, diagnostics))


def expand_variants(operations: Sequence[Operation]) -> tuple[Operation, ...]:
    """Replace operations that have variants by these."""
    return tuple(
        expanded for operation in operations for expanded in _expanded(operation)
    )


def _variants(
    inner: Node, schemas: SchemaParser, diagnostics: Diagnostics
) -> Iterator[Variant]:
    for name, entry in inner.items():
        schema, query = entry.get("schema"), entry.get("query")
        if schema is None and query is None:
            message = f"the variant {name!r} has neither `schema` nor `query`"
            _malformed(entry, message, diagnostics)
            continue
        if query is not None and not query.is_mapping():
            _malformed(
                query, "`query` must map query parameters to values", diagnostics
            )
            continue
        response = entry.get("response")
        yield Variant(
            node=entry,
            operation_id=name,
            schema=None if schema is None else schemas.parse(schema),
            query=tuple((key, _query_text(value)) for key, value in _pairs(query)),
            response=None if response is None else schemas.parse(response),
            pagination=pagination(entry, diagnostics),
            summary=entry.text("summary"),
            description=entry.text("description"),
            statuses=_texts(entry, "responses"),
            error_codes=_texts(entry, "x-error-codes"),
            security=parse_requirements(entry.get("security")),
            example=_value(entry, "example"),
            response_example=_value(entry, "response-example"),
        )


def _texts(entry: Node, key: str) -> tuple[str, ...] | None:
    if not entry.has(key):
        return None
    return tuple(str(item.value) for item in entry.list(key))


def _pairs(query: Node | None) -> Iterator[tuple[str, object]]:
    if query is not None:
        yield from ((key, value.value) for key, value in query.items())


def _query_text(value: object) -> str | None:
    if value is None or isinstance(value, str):
        return value
    return str(value).lower() if isinstance(value, bool) else str(value)


def _value(entry: Node, key: str) -> object:
    return entry.value[key] if entry.has(key) else MISSING


def _expanded(operation: Operation) -> Iterator[Operation]:
    if not operation.variants:
        yield operation
        return
    for variant in operation.variants:
        yield replace(
            operation,
            node=variant.node,
            operation_id=variant.operation_id,
            variant=variant.operation_id,
            summary=variant.summary or operation.summary,
            description=variant.description or operation.description,
            parameters=_parameters(operation.parameters, variant),
            constant_query=(*operation.constant_query, *_constants(variant)),
            body=_body(operation.body, variant),
            responses=tuple(_responses(operation.responses, variant)),
            error_codes=tuple(
                (code, meaning)
                for code, meaning in operation.error_codes
                if variant.error_codes is None or code in variant.error_codes
            ),
            security=(
                operation.security if variant.security is None else variant.security
            ),
            pagination=variant.pagination or operation.pagination,
            variants=(),
        )


def _parameters(
    parameters: Sequence[Parameter], variant: Variant
) -> tuple[Parameter, ...]:
    fixed = {name for name, _ in variant.query}
    return tuple(p for p in parameters if p.location != "query" or p.name not in fixed)


def _constants(variant: Variant) -> Iterator[tuple[str, str]]:
    return ((name, value) for name, value in variant.query if value is not None)


def _body(body: RequestBody | None, variant: Variant) -> RequestBody | None:
    if body is None or variant.schema is None:
        return body
    content = tuple(
        replace(media, schema=variant.schema, example=variant.example)
        for media in body.content
    )
    return replace(body, description=None, content=content)


def _responses(responses: Sequence[Response], variant: Variant) -> Iterator[Response]:
    for response in responses:
        if not response.status.startswith("2"):
            yield response
        elif variant.statuses is None or response.status in variant.statuses:
            content = tuple(
                _response_media(media, variant) for media in response.content
            )
            yield replace(response, content=content)


def _response_media(media: MediaType, variant: Variant) -> MediaType:
    if variant.response is not None:
        media = replace(media, schema=variant.response)
    if variant.response_example is not MISSING:
        media = replace(media, example=variant.response_example)
    return media


def _malformed(node: Node, message: str, diagnostics: Diagnostics) -> None:
    diagnostics.add("extension-invalid", message, node.position)
