"""Request bodies, lowered: the media types that are sent, and their types.

The media types of a body fall into kinds, by how they are built. One kind is that of the
operation's method: JSON before multipart, form, text and bytes; of files multipart before
JSON. Where it has several media types, the caller chooses by a keyword. A kind that takes
other values than the first one gets a method of its own.
"""

from __future__ import annotations

from cliqgen.diagnostics import Diagnostics
from cliqgen.ir.api import Body, BodyKind, MediaChoice
from cliqgen.ir.checks import rules_of
from cliqgen.ir.data import Example, NameHint
from cliqgen.ir.encodings import EncodingLowering
from cliqgen.ir.media import (
    VALUES,
    body_kind,
    is_any_bytes,
    is_opaque,
    is_plain_json,
    is_structured,
    may_be_absent,
    media_example,
    note_range,
    note_unused,
    sent_name,
    text_type,
)
from cliqgen.ir.schemas import SchemaLowering
from cliqgen.ir.types import AnyJson, MapOf, Primitive, Type, union, without_null
from cliqgen.openapi.description import (
    MediaType,
    Operation,
    Parameter,
    RequestBody,
    Schema,
)

#: Methods whose bodies have no generally defined meaning (RFC 9110, 9.3.1, 9.3.2).
_BODILESS_METHODS = frozenset({"GET", "HEAD"})
_ORDER: tuple[BodyKind, ...] = ("json", "multipart", "form", "text", "binary")
_JSON = "application/json"
#: What may be sent as the kind of multipart whose parts have names (RFC 7578).
_FORMS = frozenset({"multipart/form-data", "multipart/*"})
#: What is sent where the description leaves the media type open and the caller is silent.
_ANY_BYTES = "application/octet-stream"
_OPEN = {"text": "text/plain", "binary": _ANY_BYTES}
#: What of a schema says anything of the objects that it describes.
_DESCRIBING = (
    *("types", "nullable", "enum", "const", "properties", "required", "additional"),
    *("patterns", "conditional", "all_of", "one_of", "any_of", "limits", "boolean"),
)


class BodyLowering:
    """Lowers the body of one operation after the other."""

    def __init__(self, schemas: SchemaLowering, diagnostics: Diagnostics) -> None:
        self._schemas = schemas
        self._diagnostics = diagnostics
        self._encodings = EncodingLowering(schemas, diagnostics)

    def lower(self, operation: Operation, hint: NameHint) -> tuple[Body, ...]:
        """The body of the operation's method, then those of further methods, if any."""
        body = operation.body
        if body is None or self._is_left_out(body, operation):
            return ()
        kinds = self._kinds(body.content)
        first, *others = sorted(kinds, key=self._order(kinds).index)
        chosen = stated_types(operation)
        bodies = [self._body(body, first, kinds[first], hint, "body", chosen)]
        used = kinds[first]
        for kind in others:
            if not all(self._is_alike(used[0], m, kind) for m in kinds[kind]):
                role = f"{kind} body"
                bodies.append(self._body(body, kind, kinds[kind], hint, role, chosen))
                used = [*used, *kinds[kind]]
        unused = [m for m in body.content if m not in used]
        note_unused((used[0], *unused), used[0], self._diagnostics)
        return tuple(bodies)

    def _order(self, kinds: dict[BodyKind, list[MediaType]]) -> tuple[BodyKind, ...]:
        """The kinds by precedence: what holds files is sent as parts where that is
        offered, since JSON has no files.
        """
        hold_files = [
            any(self._encodings.holds_files(media.schema) for media in kinds[kind])
            for kind in ("json", "multipart")
            if kind in kinds
        ]
        return ("multipart", *_ORDER) if hold_files == [True, True] else _ORDER

    def _is_left_out(self, body: RequestBody, operation: Operation) -> bool:
        name = f"{operation.method} {operation.path}"
        if operation.method in _BODILESS_METHODS and not body.required:
            text = f"the optional body of {name} is ignored"
            self._diagnostics.add("body-meaningless", text, body.node.position)
            return True
        if not body.content:
            text = f"the body of {name} has no media type"
            self._diagnostics.add("content-empty", text, body.node.position)
        return not body.content

    def _kinds(self, content: tuple[MediaType, ...]) -> dict[BodyKind, list[MediaType]]:
        kinds: dict[BodyKind, list[MediaType]] = {}
        for media in content:
            kind = body_kind(media.name)
            is_bytes = kind == "json" and self._holds_bytes(media)
            if is_bytes or is_any_bytes(media, self._schemas):
                kind = "binary"
            kinds.setdefault(kind, []).append(media)
        for medias in kinds.values():
            medias.sort(key=lambda media: not is_plain_json(sent_name(media)))
        return kinds

    def _holds_bytes(self, media: MediaType) -> bool:
        """Whether a body is bytes as a whole, which are sent as they are.

        "`binary` is used where unencoded binary data is allowed, such as when sending a
        binary payload as an HTTP message body" (OpenAPI 3.0.4, 4.7.14.3).
        """
        schema = media.schema and self._schemas.resolved(media.schema)
        return schema is not None and schema.format == "binary"

    def _is_alike(self, first: MediaType, other: MediaType, kind: BodyKind) -> bool:
        """Whether the other kind says nothing that the first one cannot."""
        forms = [m for m in (first, other) if body_kind(m.name) == "multipart"]
        if kind in ("json", "multipart") and any(
            self._encodings.holds_files(form.schema) for form in forms
        ):
            return False
        if other.schema is None:
            return not is_opaque(other.name)
        return self._written(first) == self._written(other)

    def _written(self, media: MediaType) -> object:
        if media.schema is None:
            return None
        return self._schemas.resolved(media.schema).node.value

    def _body(
        self,
        body: RequestBody,
        kind: BodyKind,
        medias: list[MediaType],
        hint: NameHint,
        role: str,
        stated: tuple[str, ...],
    ) -> Body:
        media = medias[0]
        if kind == "json" and all(other.name == "*/*" for other in medias):
            note_range(media, self._diagnostics)
        for other in medias:
            self._note_names(kind, other)
        types = [self._type(kind, media, hint.inner(role))]
        types += [
            self._type(kind, other, hint.inner(f"{_format(other)} {role}"))
            for other in medias[1:]
            if kind in _OPEN or self._written(other) != self._written(media)
        ]
        if kind == "text" and len(types) > 1:
            types = [Primitive("string") if t in VALUES else t for t in types]
        names = _sent_names(kind, medias)
        choice = _choice(kind, names, stated)
        explicit = body.node.get("required")
        is_optional = explicit is not None and explicit.value is False
        has_nothing = any(may_be_absent(media, self._schemas) for media in medias)
        return Body(
            node=body.node,
            kind=kind,
            media_type=choice.default if choice else names[0],
            type=union(dict.fromkeys(types)),
            required=body.required and not has_nothing,
            description=body.description or self._schemas.description_of(media.schema),
            rules=rules_of(media.schema, self._schemas),
            example=self._example(kind, media),
            choice=choice,
            encodings=self._encodings.lower(kind, medias),
            omittable=has_nothing or is_optional,
            may_be_bare=kind == "json"
            and body.required
            and not has_nothing
            and all(self._is_bare(media) for media in medias),
        )

    def _is_bare(self, media: MediaType) -> bool:
        """Whether nothing is said of an object but that it is one."""
        if media.schema is None:
            return False
        schema = self._schemas.resolved(media.schema)
        nothing = Schema(schema.node, types=("object",))
        return all(
            getattr(schema, name) == getattr(nothing, name) for name in _DESCRIBING
        )

    def _type(self, kind: BodyKind, media: MediaType, hint: NameHint) -> Type:
        if kind in ("text", "binary"):
            plain: Type = Primitive("binary")
            if kind == "text":
                plain = without_null(text_type(media, self._schemas))
            if plain not in VALUES and self._is_raw(media):
                return union([Primitive("string"), Primitive("binary")])
            return plain
        if kind in ("form", "multipart") and self._is_list(media):
            text = f"the parts of {media.name} have no names"
            self._diagnostics.add("form-unnamed", text, media.node.position)
            return MapOf(AnyJson())
        return self._schemas.type_of(media.schema, hint)

    def _note_names(self, kind: BodyKind, media: MediaType) -> None:
        """Report that parts get names, where a kind of multipart has none."""
        if kind == "multipart" and media.name not in _FORMS:
            text = f"the parts of {media.name} are sent with their names"
            self._diagnostics.add("part-named", text, media.node.position)

    def _example(self, kind: BodyKind, media: MediaType) -> Example | None:
        """An example of what the caller passes; of bytes and of raw text that is a string."""
        example = media_example(media, self._schemas)
        is_useless = example is None or not isinstance(example.value, str)
        return None if kind in _OPEN and is_useless else example

    def _is_raw(self, media: MediaType) -> bool:
        """Whether the caller has to write what the schema describes."""
        is_raw = media.item_schema is not None
        is_raw = is_raw or is_structured(media.schema, self._schemas)
        if is_raw:
            text = f"the body in {media.name} is sent as given"
            self._diagnostics.add("media-type-raw", text, media.node.position)
        return is_raw

    def _is_list(self, media: MediaType) -> bool:
        """Whether a form is described as an array, which has no names for its parts."""
        if media.item_schema is not None:
            return True
        schema = media.schema and self._schemas.flattened(media.schema)
        return schema is not None and "array" in schema.types


def _format(media: MediaType) -> str:
    """What sets a media type apart from others of its kind: `merge-patch`."""
    subtype = sent_name(media).partition("/")[2]
    return subtype.replace("+json", "")


def _sent_names(kind: BodyKind, medias: list[MediaType]) -> list[str]:
    """The media types as they are sent, each once; all that mean plain JSON are one."""
    names = list(dict.fromkeys(sent_name(media) for media in medias))
    if kind == "multipart":
        concrete = [name for name in names if "*" not in name]
        return concrete or ["multipart/form-data"]
    if kind != "json":
        return names
    plain = [name for name in names if is_plain_json(name)]
    others = [name for name in names if name not in plain]
    return (
        ["text/json" if plain == ["text/json"] else _JSON, *others] if plain else names
    )


def stated_types(operation: Operation) -> tuple[str, ...]:
    """The values of a header parameter `Content-Type`, which is none, but says what may be
    sent where the media types of a body leave it open (OpenAPI 3.1, 4.8.12.1).
    """
    for parameter in operation.parameters:
        if is_content_type(parameter):
            listed = parameter.schema.enum if parameter.schema else None
            return tuple(v for v in listed or () if isinstance(v, str) and "/" in v)
    return ()


def is_content_type(parameter: Parameter) -> bool:
    """Whether a parameter is the media type of the body, for which there is an argument."""
    return parameter.location == "header" and parameter.name.lower() == "content-type"


def _choice(
    kind: BodyKind, names: list[str], listed: tuple[str, ...]
) -> MediaChoice | None:
    """What the caller may choose from; None where there is nothing to choose.

    Bytes are not described by `application/octet-stream`, so their sender may say more.
    """
    stated = [name for name in names if "*" not in name]
    if kind in _OPEN and (len(stated) < len(names) or names == [_ANY_BYTES]):
        default = stated[0] if stated else _OPEN[kind]
        if listed:
            return MediaChoice(default if default in listed else listed[0], listed)
        return MediaChoice(default, ())
    return MediaChoice(stated[0], tuple(stated)) if len(stated) > 1 else None
