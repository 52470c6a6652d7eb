"""Request bodies, lowered: the media types that are sent, and their types.

Media types are grouped into kinds, by how their bodies are built. The first kind is that
of the main method: JSON before multipart, form, text and bytes; for files multipart before
JSON. If a kind has several media types, the caller chooses by a keyword. A kind that takes
other values than the first gets a method of its own.
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
#: Media types that are sent as multipart with named parts (RFC 7578).
_FORMS = frozenset({"multipart/form-data", "multipart/*"})
#: The media type that is sent if the description allows any and the caller gives none.
_ANY_BYTES = "application/octet-stream"
_OPEN = {"text": "text/plain", "binary": _ANY_BYTES}
#: The attributes of a schema that say something about objects.
_DESCRIBING = (
    *("types", "nullable", "enum", "const", "properties", "required", "additional"),
    *("patterns", "conditional", "all_of", "one_of", "any_of", "limits", "boolean"),
)


class BodyLowering:
    """Lowers the bodies of operations, one operation at a time."""

    def __init__(self, schemas: SchemaLowering, diagnostics: Diagnostics) -> None:
        self._schemas = schemas
        self._diagnostics = diagnostics
        self._encodings = EncodingLowering(schemas, diagnostics)

    def lower(self, operation: Operation, hint: NameHint) -> tuple[Body, ...]:
        """Lower the body of the main method, then those of further methods, if any."""
        body = operation.body
        if body is None or self._is_ignored(body, operation):
            return ()
        kinds = self._kinds(body.content)
        first, *others = sorted(kinds, key=self._order(kinds).index)
        chosen = documented_types(operation)
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
        """The kinds by precedence. Bodies with files are sent as multipart if possible,
        since JSON has no files; forms without names of parts come last.
        """
        hold_files = [
            any(self._encodings.holds_files(media.schema) for media in kinds[kind])
            for kind in ("json", "multipart")
            if kind in kinds
        ]
        if hold_files == [True, True]:
            return ("multipart", *_ORDER)
        unnamed = [kind for kind in kinds if self._is_unnamed(kind, kinds[kind][0])]
        return tuple(sorted(_ORDER, key=unnamed.__contains__))

    def _is_ignored(self, body: RequestBody, operation: Operation) -> bool:
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
        """Whether the whole body is bytes, which are sent unchanged.

        "`binary` is used where unencoded binary data is allowed, such as when sending a
        binary payload as an HTTP message body" (OpenAPI 3.0.4, 4.7.14.3).
        """
        schema = media.schema and self._schemas.resolved(media.schema)
        return schema is not None and schema.format == "binary"

    def _is_alike(self, first: MediaType, other: MediaType, kind: BodyKind) -> bool:
        """Whether the other media type can send nothing that the first one cannot."""
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
        documented: tuple[str, ...],
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
        choice = _choice(kind, names, documented)
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
        """Whether a body is documented as an object and nothing else."""
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
        if self._is_unnamed(kind, media):
            text = f"the parts of {media.name} have no names"
            self._diagnostics.add("form-unnamed", text, media.node.position)
            return MapOf(AnyJson())
        type_ = self._schemas.type_of(media.schema, hint)
        if kind == "form" and isinstance(without_null(type_), Primitive):
            return Primitive("string")
        return type_

    def _note_names(self, kind: BodyKind, media: MediaType) -> None:
        """Report that parts are sent with names in a multipart type that has none."""
        if kind == "multipart" and media.name not in _FORMS:
            text = f"the parts of {media.name} are sent with their names"
            self._diagnostics.add("part-named", text, media.node.position)

    def _example(self, kind: BodyKind, media: MediaType) -> Example | None:
        """An example of the argument; for bytes and raw text only if it is a string."""
        example = media_example(media, self._schemas)
        is_useless = example is None or not isinstance(example.value, str)
        return None if kind in _OPEN and is_useless else example

    def _is_raw(self, media: MediaType) -> bool:
        """Whether the caller has to serialize what the schema describes."""
        is_raw = media.item_schema is not None
        is_raw = is_raw or is_structured(media.schema, self._schemas)
        if is_raw:
            text = f"the body in {media.name} is sent as given"
            self._diagnostics.add("media-type-raw", text, media.node.position)
        return is_raw

    def _is_unnamed(self, kind: BodyKind, media: MediaType) -> bool:
        """Whether the parts of a form have no names, since it is documented as an array or
        as a single value. A string can be a whole urlencoded body, and is sent as given.
        """
        if kind not in ("form", "multipart"):
            return False
        if media.item_schema is not None:
            return True
        schema = media.schema and self._schemas.flattened(media.schema)
        types = set(schema.types) - {"null"} if schema else set[str]()
        if kind == "form":
            types -= {"string"}
        return "array" in types or (bool(types) and "object" not in types)


def _format(media: MediaType) -> str:
    """The part of a media type that distinguishes it from others of its kind: `merge-patch`."""
    subtype = sent_name(media).partition("/")[2]
    return subtype.replace("+json", "")


def _sent_names(kind: BodyKind, medias: list[MediaType]) -> list[str]:
    """The distinct media types as they are sent; all names of plain JSON become one."""
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


def documented_types(operation: Operation) -> tuple[str, ...]:
    """The values of a header parameter `Content-Type`. OpenAPI ignores it (3.1, 4.8.12.1),
    but it tells what may be sent where the media types of a body are ranges.
    """
    for parameter in operation.parameters:
        if is_content_type(parameter):
            listed = parameter.schema.enum if parameter.schema else None
            return tuple(v for v in listed or () if isinstance(v, str) and "/" in v)
    return ()


def is_content_type(parameter: Parameter) -> bool:
    """Whether a parameter is the body's media type, which has an argument of its own."""
    return parameter.location == "header" and parameter.name.lower() == "content-type"


def _choice(
    kind: BodyKind, names: list[str], listed: tuple[str, ...]
) -> MediaChoice | None:
    """The media types that the caller may choose from; None if there is no choice.
    `application/octet-stream` says nothing about the bytes, so the caller may be
    specific.
    """
    concrete = [name for name in names if "*" not in name]
    if kind in _OPEN and (len(concrete) < len(names) or names == [_ANY_BYTES]):
        default = concrete[0] if concrete else _OPEN[kind]
        if listed:
            return MediaChoice(default if default in listed else listed[0], listed)
        return MediaChoice(default, ())
    return MediaChoice(concrete[0], tuple(concrete)) if len(concrete) > 1 else None
