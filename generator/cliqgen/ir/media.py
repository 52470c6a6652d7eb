"""Media types by the way in which the client sends and reads them."""

from __future__ import annotations

from cliqgen.diagnostics import Diagnostics
from cliqgen.ir.model import BodyKind, Example
from cliqgen.ir.schemas import SchemaLowering
from cliqgen.openapi.model import MediaType, Missing


def answer_kind(media_type: str) -> str:
    """How an answer is read: as `json`, as `text` or as `binary`."""
    if media_type in ("application/json", "*/*") or media_type.endswith("+json"):
        return "json"
    return "text" if media_type.startswith("text/") else "binary"


def body_kind(media_type: str) -> BodyKind:
    """How a body is built."""
    if media_type.startswith("multipart/"):
        return "multipart"
    if media_type == "application/x-www-form-urlencoded":
        return "form"
    kind = answer_kind(media_type)
    return "json" if kind == "json" else "text" if kind == "text" else "binary"


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
