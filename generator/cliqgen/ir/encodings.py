"""How the properties of forms are sent (OpenAPI 3.1, 4.8.15), where that is not the default.

By default the items of an array are sent one by one, and an object as JSON. An encoding
that changes nothing is omitted, so that the generated code shows only what is special.
"""

from __future__ import annotations

from collections.abc import Iterator

from cliqgen.diagnostics import Diagnostics
from cliqgen.ir.api import BodyKind
from cliqgen.ir.choices import is_null
from cliqgen.ir.schemas import SchemaLowering
from cliqgen.openapi.description import Encoding, MediaType, Schema
from cliqgen.replacing import replace

_STYLES = frozenset(
    {"form", "spaceDelimited", "pipeDelimited", "tabDelimited", "deepObject"}
)
_SCALARS = frozenset({"string", "integer", "number", "boolean", "null"})
_NOTHING = Encoding(None, None, explode=False, allow_reserved=False)
_JSON = "application/json"
_OWN_TYPES = frozenset({"", "text/plain", "application/octet-stream", "*/*"})


class EncodingLowering:
    """Lowers the encodings of bodies, one body at a time."""

    def __init__(self, schemas: SchemaLowering, diagnostics: Diagnostics) -> None:
        self._schemas = schemas
        self._diagnostics = diagnostics

    def holds_files(self, schema: Schema | None) -> bool:
        """Whether a property is a file, or a list of files."""
        return any(self._is_file(inner) for inner in self._properties(schema).values())

    def lower(
        self, kind: BodyKind, medias: list[MediaType]
    ) -> tuple[tuple[str, Encoding], ...]:
        """Lower the encodings that matter, by the names of the

        properties. If several media types encode one property differently, the first counts.
        """
        merged: dict[str, Encoding] = {}
        for media in medias:
            if kind not in ("form", "multipart"):
                for name, _ in media.encoding:
                    self._ignore(media, name, f"{media.name} does not use encodings")
                continue
            for name, encoding in self._lowered(kind, media):
                if merged.setdefault(name, encoding) != encoding:
                    why = f"{media.name} differs from an earlier media type"
                    self._ignore(media, name, why)
        return tuple(merged.items())

    def _lowered(
        self, kind: BodyKind, media: MediaType
    ) -> Iterator[tuple[str, Encoding]]:
        properties = self._properties(media.schema)
        encodings = dict(media.encoding)
        for name, inner in properties.items():
            encoding = encodings.get(name)
            schema = self._schemas.resolved(inner)
            own = self._own_type(inner) if kind == "multipart" else None
            if own is not None and (encoding is None or encoding == _NOTHING):
                encoding = own
            if kind == "multipart" and self._is_base64(schema):
                # Bytes without an encoding would be sent as a file.
                base = replace(encoding or _NOTHING, written=False)
                lowered: Encoding | None = replace(base, base64=True)
            elif encoding is None:
                continue
            elif encoding.style is not None:
                lowered = self._styled(media, name, encoding, schema)
            else:
                lowered = self._typed(kind, media, name, encoding, schema)
            if lowered is not None:
                yield name, lowered
        for name in encodings:
            if name not in properties:
                self._ignore(media, name, "the property does not exist")

    def _styled(
        self, media: MediaType, name: str, encoding: Encoding, schema: Schema
    ) -> Encoding | None:
        """The encoding with its style; the media type is ignored (4.8.15)."""
        if encoding.style not in _STYLES:
            self._ignore(media, name, f"the style {encoding.style} is not supported")
            return None
        kind = _kind(schema)
        is_usual = encoding.style == "form" and encoding.explode and kind == "array"
        if (kind == "plain" or is_usual) and not encoding.allow_reserved:
            return None
        return replace(encoding, content_type=None)

    def _typed(
        self,
        kind: BodyKind,
        media: MediaType,
        name: str,
        encoding: Encoding,
        schema: Schema,
    ) -> Encoding | None:
        media_type = (encoding.content_type or "").strip()
        bare = media_type.partition(";")[0].strip().lower()
        item = schema.items if kind == "multipart" and schema.items else schema
        sent = self._schemas.resolved(item)
        if bare == _JSON or bare.endswith("+json"):
            # An object is JSON anyway.
            is_usual = bare == _JSON and _kind(sent) == "object"
            return None if is_usual else encoding
        if _kind(sent) in ("array", "object") and bare:
            self._ignore(media, name, f"the media type {media_type} is not supported")
            return None
        return None if kind == "form" or bare in _OWN_TYPES else encoding

    def _properties(self, schema: Schema | None) -> dict[str, Schema]:
        if schema is None:
            return {}
        whole = self._schemas.flattened(schema)
        return dict(whole.properties)

    def _is_file(self, schema: Schema) -> bool:
        return self._item(schema).format == "binary"

    def _is_base64(self, schema: Schema) -> bool:
        return self._item(schema).format == "byte"

    def _item(self, schema: Schema) -> Schema:
        """The schema of one part: the items of an array, or the value, without null."""
        target = self._without_null(schema)
        return target if target.items is None else self._without_null(target.items)

    def _without_null(self, schema: Schema) -> Schema:
        target = self._schemas.resolved(schema)
        parts = (*target.all_of, *target.one_of, *target.any_of)
        variants = [part for part in parts if not is_null(part)]
        is_it = len(variants) == 1 and not (target.types or target.format)
        return self._schemas.resolved(variants[0]) if is_it else target

    def _own_type(self, schema: Schema) -> Encoding | None:
        """The media type that a part's schema declares by `contentMediaType`.

        It applies to strings and files (JSON Schema Validation 2020-12, 8.4) whose encoding
        has no media type (OpenAPI 3.1, 4.8.14.4).
        """
        item = self._item(schema)
        is_content = not item.types or "string" in item.types
        if item.media_type is None or not is_content:
            return None
        written = item.format != "binary"
        return replace(_NOTHING, content_type=item.media_type, written=written)

    def _ignore(self, media: MediaType, name: str, why: str) -> None:
        node = media.node.child("encoding", {}).child(name, {})
        self._diagnostics.add(
            "encoding-unused",
            f"the encoding of {name!r} is ignored: {why}",
            node.position,
        )


def _kind(schema: Schema) -> str:
    """The kind of value that a schema describes; `any` if there may be several."""
    if schema.items is not None or schema.prefix_items or "array" in schema.types:
        return "array"
    is_object = schema.properties or "object" in schema.types or schema.all_of
    if is_object:
        return "object"
    is_plain = bool(schema.types) and set(schema.types) <= _SCALARS
    return "plain" if is_plain or schema.enum or schema.format else "any"
