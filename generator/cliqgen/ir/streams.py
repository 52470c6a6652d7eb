"""Responses that are a sequence of items, and what one item is.

OpenAPI 3.2 (4.14.4) describes an item by `itemSchema`. Earlier versions have only
`schema`, which is read as the schema of an item, as it is commonly used.
"""

from __future__ import annotations

import re
from typing import Literal

from cliqgen.diagnostics import Diagnostics
from cliqgen.ir.api import Streaming
from cliqgen.ir.data import NameHint
from cliqgen.ir.events import EventLowering
from cliqgen.ir.schemas import SchemaLowering
from cliqgen.ir.types import AnyJson, Primitive, Type
from cliqgen.openapi.description import MediaType

_FRAMINGS: dict[str, Literal["lines", "sequence", "events"]] = {
    "text/event-stream": "events",
    "application/json-seq": "sequence",
    "application/jsonl": "lines",
    "application/x-jsonl": "lines",
    "application/jsonlines": "lines",
    "application/x-jsonlines": "lines",
    "application/json-lines": "lines",
    "application/x-json-lines": "lines",
    "application/ndjson": "lines",
    "application/x-ndjson": "lines",
    "application/json-stream": "lines",
    "application/x-json-stream": "lines",
    "application/stream+json": "lines",
    "text/jsonl": "lines",
    "text/x-ndjson": "lines",
}
#: RFC 8091. It is sent in a header, so it must be a media type (RFC 6838, 4.2).
_SEQUENCE = re.compile(
    r"[a-z0-9][a-z0-9!#$&^_.+-]*/[a-z0-9][a-z0-9!#$&^_.+-]*\+json-seq"
)


def streaming_of(media_type: str) -> Streaming | None:
    """How a media type is streamed; None if it is not a stream."""
    framing = _FRAMINGS.get(media_type)
    if framing is None and _SEQUENCE.fullmatch(media_type):
        framing = "sequence"
    return None if framing is None else Streaming(media_type, framing)


def item_type(
    media: MediaType,
    streaming: Streaming,
    schemas: SchemaLowering,
    hint: NameHint,
    diagnostics: Diagnostics,
) -> Type:
    """The type of one item of a stream."""
    if streaming.framing == "events":
        return EventLowering(schemas, hint, diagnostics).type_of(media)
    if media.item_schema is not None:
        return schemas.type_of(media.item_schema, hint)
    schema = media.schema
    if schema is not None and schemas.resolved(schema).items is not None:
        # The whole stream as an array (OpenAPI 3.2, 4.14.4); a line hardly ever is one.
        schema = schemas.resolved(schema).items
    type_ = schemas.type_of(schema, hint)
    # Many descriptions say "string" for want of a schema for several JSON values.
    is_text = type_ in (Primitive("string"), Primitive("binary"))
    return AnyJson() if is_text else type_
