"""Answers that are a sequence of items, and what one item is.

OpenAPI 3.2 (4.14.4) describes an item by `itemSchema`. Before that there is `schema`
alone, and it is taken for the schema of an item, since so it is used.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Literal

from cliqgen.diagnostics import Diagnostics
from cliqgen.ir.data import EnumModel, Model, NameHint
from cliqgen.ir.model import Streaming
from cliqgen.ir.schemas import SchemaLowering
from cliqgen.ir.types import (
    AnyJson,
    ArrayOf,
    MapOf,
    ModelRef,
    Nullable,
    Primitive,
    Type,
    UnionOf,
)
from cliqgen.openapi.model import MediaType, Schema

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
    found: Diagnostics,
) -> Type:
    """The type of one item of a stream."""
    if streaming.framing == "events":
        return _EventLowering(schemas, hint, found).type_of(media)
    if media.item_schema is not None:
        return schemas.type_of(media.item_schema, hint)
    schema = media.schema
    if schema is not None and schemas.resolved(schema).items is not None:
        # The whole as an array (OpenAPI 3.2, 4.14.4); a line is hardly ever one.
        schema = schemas.resolved(schema).items
    kind = schemas.type_of(schema, hint)
    # A text, for want of anything better to say about several of JSON.
    is_text = kind in (Primitive("string"), Primitive("binary"))
    return AnyJson() if is_text else kind


class _EventLowering:
    """The type of a server-sent event: that of its data, if they are described.

    Understood are a schema of the data, and an `itemSchema` whose property `data` is a
    string with a `contentSchema`, or is described as what the string holds. A union of
    several such items is not: then an event is handed out as it is.
    """

    def __init__(
        self, schemas: SchemaLowering, hint: NameHint, found: Diagnostics
    ) -> None:
        self._schemas = schemas
        self._hint = hint
        self._found = found

    def type_of(self, media: MediaType) -> Type:
        if media.item_schema is None:
            return self._data(media.schema)
        item = self._schemas.resolved(media.item_schema)
        data = dict(item.properties).get("data")
        if data is not None:
            content = self._schemas.resolved(data).content
            return self._data(data if content is None else content)
        if item.one_of or item.any_of or item.all_of:
            self._found.add(
                "stream-item",
                f"what the events of {media.name} hold is not understood",
                media.item_schema.node.position,
            )
            return Primitive("event")
        return self._data(media.item_schema)

    def _data(self, schema: Schema | None) -> Type:
        kind = self._schemas.type_of(schema, self._hint)
        models = self._schemas.models
        return kind if _is_structured(kind, models) else Primitive("event")


def _is_structured(kind: Type, models: Mapping[str, Model]) -> bool:
    """Whether values are objects or arrays; else the data may be any text."""
    if isinstance(kind, Nullable):
        return _is_structured(kind.inner, models)
    if isinstance(kind, UnionOf):
        return any(_is_structured(variant, models) for variant in kind.variants)
    if isinstance(kind, ModelRef):
        return not isinstance(models[kind.id], EnumModel)
    return isinstance(kind, ArrayOf | MapOf)
