"""Request bodies, lowered: the media types that are sent, and their types.

The media types of a body fall into kinds, by how they are built. One kind is that of the
operation's method: JSON before multipart, form, text and bytes. Where it has several media
types, the caller chooses by a keyword. A kind that takes other values than the first one
gets a method of its own.
"""

from __future__ import annotations

from cliqgen.diagnostics import Diagnostics
from cliqgen.ir.encodings import EncodingLowering
from cliqgen.ir.media import (
    body_kind,
    is_plain_json,
    is_structured,
    media_example,
    note_unused,
)
from cliqgen.ir.model import Body, BodyKind, MediaChoice, NameHint
from cliqgen.ir.schemas import SchemaLowering
from cliqgen.ir.types import Primitive, Type, union
from cliqgen.openapi.model import MediaType, Operation, RequestBody

#: Methods whose bodies have no generally defined meaning (RFC 9110, 9.3.1, 9.3.2).
_BODILESS_METHODS = frozenset({"GET", "HEAD"})
_ORDER: tuple[BodyKind, ...] = ("json", "multipart", "form", "text", "binary")
#: What is sent where the description leaves the media type open and the caller is silent.
_OPEN = {"text": "text/plain", "binary": "application/octet-stream"}


class BodyLowering:
    """Lowers the body of one operation after the other."""

    def __init__(self, schemas: SchemaLowering, found: Diagnostics) -> None:
        self._schemas = schemas
        self._found = found
        self._encodings = EncodingLowering(schemas, found)

    def lower(self, operation: Operation, hint: NameHint) -> tuple[Body, ...]:
        """The body of the operation's method, then those of further methods, if any."""
        body = operation.body
        if body is None or self._is_left_out(body, operation):
            return ()
        kinds = self._kinds(body.content)
        first, *others = sorted(kinds, key=_ORDER.index)
        bodies = [self._body(body, first, kinds[first], hint.inner("body"))]
        used = kinds[first]
        for kind in others:
            media = kinds[kind][0]
            if not self._is_alike(used[0], media, kind):
                inner = hint.inner(f"{kind} body")
                bodies.append(self._body(body, kind, kinds[kind], inner))
                used = [*used, *kinds[kind]]
        unused = [m for m in body.content if m not in used]
        note_unused((used[0], *unused), used[0], self._found)
        return tuple(bodies)

    def _is_left_out(self, body: RequestBody, operation: Operation) -> bool:
        name = f"{operation.method} {operation.path}"
        if operation.method in _BODILESS_METHODS and not body.required:
            text = f"the optional body of {name}"
            self._found.add("body-meaningless", text, body.node.position)
            return True
        if not body.content:
            text = f"the body of {name} has no media type"
            self._found.add("content-empty", text, body.node.position)
        return not body.content

    def _kinds(self, content: tuple[MediaType, ...]) -> dict[BodyKind, list[MediaType]]:
        kinds: dict[BodyKind, list[MediaType]] = {}
        for media in content:
            kind = body_kind(media.name)
            if media.name == "*/*" and self._is_binary(media):
                kind = "binary"
            kinds.setdefault(kind, []).append(media)
        for medias in kinds.values():
            medias.sort(key=lambda media: not is_plain_json(media.name))
        return kinds

    def _is_binary(self, media: MediaType) -> bool:
        schema = media.schema and self._schemas.resolved(media.schema)
        return schema is not None and schema.format == "binary"

    def _is_alike(self, first: MediaType, other: MediaType, kind: BodyKind) -> bool:
        """Whether the other kind says nothing that the first one cannot."""
        if kind == "multipart" and self._encodings.holds_files(other.schema):
            return False
        one, two = first.schema, other.schema
        if one is None or two is None:
            return two is None
        return self._written(first) == self._written(other)

    def _written(self, media: MediaType) -> object:
        assert media.schema is not None
        return self._schemas.resolved(media.schema).node.value

    def _body(
        self, body: RequestBody, kind: BodyKind, medias: list[MediaType], hint: NameHint
    ) -> Body:
        media = medias[0]
        types = dict.fromkeys(self._type(kind, m, hint) for m in medias)
        if kind in ("text", "binary") and is_structured(media.schema, self._schemas):
            text = f"the caller has to write {media.name}"
            self._found.add("media-type-raw", text, media.node.position)
        choice = _choice(kind, [m.name for m in medias])
        if choice is not None:
            media_type = choice.default
        else:
            media_type = "application/json" if is_plain_json(media.name) else media.name
        return Body(
            node=body.node,
            kind=kind,
            media_type=media_type,
            type=union(types),
            required=body.required,
            description=body.description or self._schemas.description_of(media.schema),
            example=media_example(media, self._schemas),
            choice=choice,
            encodings=self._encodings.lower(kind, media),
        )

    def _type(self, kind: BodyKind, media: MediaType, hint: NameHint) -> Type:
        if kind == "text":
            return Primitive("string")
        if kind == "binary":
            return Primitive("binary")
        return self._schemas.type_of(media.schema, hint)


def _choice(kind: BodyKind, names: list[str]) -> MediaChoice | None:
    """What the caller may choose from; None where there is nothing to choose."""
    if kind in ("form", "multipart"):
        return None
    plain = [name for name in names if is_plain_json(name)] if kind == "json" else []
    stated = [name for name in names if "*" not in name and name not in plain]
    if plain:
        stated = ["application/json", *stated]
    is_open = kind != "json" and len(stated) < len(names)
    if is_open:
        return MediaChoice(stated[0] if stated else _OPEN[kind], ())
    return MediaChoice(stated[0], tuple(stated)) if len(stated) > 1 else None
