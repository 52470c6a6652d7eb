"""Request bodies, lowered: the media type that is sent, and its type."""

from __future__ import annotations

from cliqgen.diagnostics import Diagnostics
from cliqgen.ir.media import body_kind, media_example, note_unused
from cliqgen.ir.model import Body, BodyKind, NameHint
from cliqgen.ir.schemas import SchemaLowering
from cliqgen.ir.types import Primitive, Type
from cliqgen.openapi.model import Operation

#: Methods whose bodies have no generally defined meaning (RFC 9110, 9.3.1, 9.3.2).
_BODILESS_METHODS = frozenset({"GET", "HEAD"})
_ORDER: tuple[BodyKind, ...] = ("json", "multipart", "form", "text", "binary")


class BodyLowering:
    """Lowers the body of one operation after the other."""

    def __init__(self, schemas: SchemaLowering, found: Diagnostics) -> None:
        self._schemas = schemas
        self._found = found

    def lower(self, operation: Operation, hint: NameHint) -> Body | None:
        """The body in the one media type that is sent; None where there is none."""
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
        media = min(body.content, key=lambda m: _ORDER.index(body_kind(m.name)))
        note_unused(body.content, media, self._found)
        kind = body_kind(media.name)
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
            example=media_example(media, self._schemas),
        )
