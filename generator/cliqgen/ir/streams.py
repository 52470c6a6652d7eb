"""Responses that are a sequence of items, and what one item is.

OpenAPI 3.2 (4.14.4) describes an item by `itemSchema`. Before that there is `schema`
alone, and it is taken for the schema of an item, since so it is used.
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
#: RFC 8091. It goes into a header, so it has to be a media type (RFC 6838, 4.2).
_SEQUENCE = re.compile(
    r"[a-z0-9][a-z0-9!#$&^_.+-]*/[a-z0-9][a-z0-9!#$&^_.+-]*\+json-seq"
)


def streaming_of(media_type: str) -> Streaming | None:
    """How a media type is streamed; None where it is one value or none at all."""
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
        # The whole as an array (OpenAPI 3.2, 4.14.4); a line is hardly ever one.
        schema = schemas.resolved(schema).items
    kind = schemas.type_of(schema, hint)
    # A string, for want of anything better to say about several of JSON.
    is_text = kind in (Primitive("string"), Primitive("binary"))
    return AnyJson() if is_text else kind
