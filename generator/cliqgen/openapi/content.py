"""The content of bodies and responses: media types, encodings, headers, examples."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from cliqgen.diagnostics import Diagnostics
from cliqgen.openapi.description import MISSING, Encoding, Header, MediaType
from cliqgen.openapi.schemas import SchemaParser
from cliqgen.replacing import replace
from cliqgen.source.document import Node
from cliqgen.source.refs import Sources

#: JSON values, one per line.
_LINES = "application/x-ndjson"


class ContentParser:
    """Parses `content` and `headers`."""

    def __init__(
        self, sources: Sources, schemas: SchemaParser, diagnostics: Diagnostics
    ) -> None:
        self._sources = sources
        self._schemas = schemas
        self._diagnostics = diagnostics

    def response(self, node: Node) -> tuple[MediaType, ...]:
        """The media types of a response, with the streams that grpc-gateway calls JSON."""
        return tuple(self._as_stream(media) for media in self.content(node))

    def _as_stream(self, media: MediaType) -> MediaType:
        """A stream of grpc-gateway: JSON values, one per line, documented as a single one.

        Each is an object with a `result` or an `error`, titled "Stream result of" the type,
        in some versions below `x-stream-definitions`.
        """
        schema = media.node.get("schema")
        if media.name != "application/json" or schema is None:
            return media
        whole = self._sources.resolve(schema)
        is_titled = (whole.text("title") or "").startswith("Stream result of ")
        properties = {name for name, _ in whole.members("properties")}
        is_stream = is_titled or "x-stream-definitions" in whole.pointer
        if not (is_stream and {"result", "error"} <= properties):
            return media
        text = "read as a stream of grpc-gateway, with one such object per line"
        self._diagnostics.add("stream-gateway", text, schema.position)
        return replace(media, name=_LINES, parameters="", also_called=(media.name,))

    def content(self, node: Node) -> tuple[MediaType, ...]:
        """The media types of a body."""
        media_types: list[MediaType] = []
        for name, entry in node.members("content"):
            media = self._sources.resolve(entry)
            if media.value is not None and not media.is_mapping():
                continue  # such as `type: void`, which Elysia writes for no content
            schema, item_schema = media.get("schema"), media.get("itemSchema")
            plain, _, parameters = name.partition(";")
            media_types.append(
                MediaType(
                    node=media,
                    name=plain.strip().lower(),
                    schema=None if schema is None else self._schemas.parse(schema),
                    item_schema=(
                        None
                        if item_schema is None
                        else self._schemas.parse(item_schema)
                    ),
                    example=example_of(media, self._sources),
                    encoding=tuple(self._encodings(media)),
                    parameters=parameters.strip(),
                )
            )
        return tuple(media_types)

    def headers(self, node: Node) -> tuple[Header, ...]:
        """The documented header fields of a response.

        `Content-Type` is ignored (OpenAPI 3.1, 4.8.17.1).
        """
        headers: list[Header] = []
        for name, entry in node.members("headers"):
            header = self._sources.resolve(entry)
            schema = _header_schema(header)
            if name.lower() != "content-type":
                headers.append(
                    Header(
                        name=name,
                        description=header.text("description"),
                        schema=None if schema is None else self._schemas.parse(schema),
                        required=header.flag("required"),
                    )
                )
        return tuple(headers)

    def _encodings(self, media: Node) -> Iterator[tuple[str, Encoding]]:
        for key in ("prefixEncoding", "itemEncoding"):
            if media.has(key):
                self._unused(media.child(key, None), f"`{key}` of a body")
        for name, entry in media.members("encoding"):
            for key in ("headers", "encoding", "prefixEncoding", "itemEncoding"):
                if entry.has(key):
                    text = f"`{key}` in the encoding of {name!r}"
                    self._unused(entry.child(key, None), text)
            style, explode = entry.text("style"), entry.get("explode")
            if explode is not None or entry.has("allowReserved"):
                style = style or "form"
            yield name, Encoding(
                content_type=entry.text("contentType"),
                style=style,
                explode=style == "form" if explode is None else explode.value is True,
                allow_reserved=entry.flag("allowReserved"),
            )

    def _unused(self, node: Node, what: str) -> None:
        self._diagnostics.add("encoding-unused", f"{what} is ignored", node.position)


def example_of(node: Node, sources: Sources) -> Any:
    """The example of a parameter or media type, or else the first of its examples."""
    if node.has("example"):
        return node.value["example"]
    for _, entry in node.members("examples"):
        example = sources.resolve(entry)
        if example.has("value"):
            return example.value["value"]
    return MISSING


def _header_schema(header: Node) -> Node | None:
    """The schema of a header: `schema`, `content`, or in Swagger 2.0 the header itself."""
    for _, media in header.members("content"):
        return media.get("schema")
    return header.get("schema") or (header if header.has("type") else None)
