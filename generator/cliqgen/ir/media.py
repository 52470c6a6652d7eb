"""Media types by the way in which the client sends and reads them."""

from __future__ import annotations

from cliqgen.diagnostics import Diagnostics
from cliqgen.ir.data import Example
from cliqgen.ir.model import BodyKind
from cliqgen.ir.schemas import SchemaLowering
from cliqgen.openapi.model import MediaType, Missing, Schema

#: Names of JSON that say no more than that it is JSON; one stands for all of them.
_PLAIN_JSON = frozenset({"application/json", "text/json", "application/*+json", "*/*"})


def answer_kind(media_type: str) -> str:
    """How an answer is read: as `json`, as `text` or as `binary`."""
    if is_plain_json(media_type) or media_type.endswith("+json"):
        return "json"
    return "text" if media_type.startswith("text/") else "binary"


def read_as(media: MediaType, schemas: SchemaLowering) -> str:
    """How an answer is read whose media type may be any: by its schema."""
    return "binary" if is_any_bytes(media, schemas) else answer_kind(media.name)


def is_any_bytes(media: MediaType, schemas: SchemaLowering) -> bool:
    """Whether content of any media type is described as bytes."""
    if media.name != "*/*" or media.schema is None:
        return False
    return schemas.resolved(media.schema).format == "binary"


def note_range(media: MediaType, found: Diagnostics) -> None:
    """Say that what may be of any media type is taken as JSON."""
    if media.name == "*/*" and media.schema is not None:
        text = "content of any media type is taken as JSON"
        found.add("media-range", text, media.node.position)


def body_kind(media_type: str) -> BodyKind:
    """How a body is built."""
    if media_type.startswith("multipart/"):
        return "multipart"
    if media_type == "application/x-www-form-urlencoded":
        return "form"
    kind = answer_kind(media_type)
    return "json" if kind == "json" else "text" if kind == "text" else "binary"


def is_plain_json(media_type: str) -> bool:
    """Whether it names JSON and no particular format made of it."""
    return media_type in _PLAIN_JSON


def is_opaque(media_type: str) -> bool:
    """Whether it names bytes that no other media type of a body could stand for."""
    if media_type == "application/octet-stream":
        return True
    return media_type.partition("/")[0] in ("image", "audio", "video")


def sent_name(media: MediaType) -> str:
    """The media type of a body as it is sent, with the parameters that bear on it.

    JSON has no `charset` (RFC 8259, 11), a form is ASCII, and the boundary of a
    multipart body is made when it is sent.
    """
    kind = body_kind(media.name)
    stated = [p.strip() for p in media.parameters.split(";") if p.strip()]
    if kind == "json":
        stated = [p for p in stated if not p.lower().startswith("charset")]
    if kind in ("form", "multipart") or "*" in media.name:
        stated = []
    return "; ".join([media.name, *stated])


def is_structured(schema: Schema | None, schemas: SchemaLowering) -> bool:
    """Whether a schema describes more than a text or bytes."""
    if schema is None:
        return False
    target = schemas.resolved(schema)
    parts = (target.properties, target.items, target.all_of, target.one_of)
    return bool(target.any_of or any(parts)) or bool(
        {"object", "array"} & set(target.types)
    )


def note_unused(
    content: tuple[MediaType, ...], used: MediaType, found: Diagnostics
) -> None:
    """Name the media types of a body or an answer that the client leaves out."""
    others = ", ".join(media.name for media in content if media is not used)
    if others:
        found.add(
            "media-type-unused",
            f"the client uses {used.name} and leaves out {others}",
            used.node.position,
        )


def media_example(media: MediaType, schemas: SchemaLowering) -> Example | None:
    """The example of a media type, else that of its schema."""
    if not isinstance(media.example, Missing):
        return Example(media.example)
    return schemas.example_of(media.schema)
