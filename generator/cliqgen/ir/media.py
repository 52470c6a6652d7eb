"""How the client sends and reads media types."""

from __future__ import annotations

from cliqgen.diagnostics import Diagnostics
from cliqgen.ir.api import BodyKind, ContentKind
from cliqgen.ir.choices import is_null, is_nullable
from cliqgen.ir.data import Example
from cliqgen.ir.json_types import string_type
from cliqgen.ir.schemas import SchemaLowering
from cliqgen.ir.spellings import spelled_scalar
from cliqgen.ir.types import Primitive, Type, nullable
from cliqgen.openapi.description import MediaType, Missing, Schema

#: Names of JSON without any further format; they are treated as one.
_PLAIN_JSON = frozenset({"application/json", "text/json", "application/*+json", "*/*"})
#: Names of text that say nothing about its format.
_PLAIN_TEXT = frozenset({"text/plain", "text/*"})
#: Types of values that plain text may spell.
SCALARS = (Primitive("integer"), Primitive("number"), Primitive("boolean"))
#: Types of formats, which are strings in JSON as well.
FORMATTED = (
    *(Primitive("decimal"), Primitive("uuid")),
    *(Primitive("datetime"), Primitive("date"), Primitive("time")),
)
#: What a whole text may be other than a string.
VALUES = (*SCALARS, *FORMATTED)


def content_kind(media_type: str) -> ContentKind:
    """How a response is read: as `json`, as `text` or as `binary`."""
    if is_plain_json(media_type) or media_type.endswith("+json"):
        return "json"
    return "text" if media_type.startswith("text/") else "binary"


def read_as(media: MediaType, schemas: SchemaLowering) -> ContentKind:
    """How a response is read: by its media type, unless its schema says otherwise."""
    if is_bytes(media, schemas):
        return "binary"
    return "json" if is_disguised_json(media, schemas) else content_kind(media.name)


def is_disguised_json(media: MediaType, schemas: SchemaLowering) -> bool:
    """Whether content is an object or array under the name of plain text.

    ASP.NET describes each response as `text/plain`, `application/json` and `text/json`, with
    one schema. Texts with a format of their own (CSV, XML) are not JSON.
    """
    if media.name not in _PLAIN_TEXT or media.schema is None:
        return False
    return _is_compound(media.schema, schemas, 20)


def _is_compound(schema: Schema, schemas: SchemaLowering, depth: int) -> bool:
    """Whether a schema describes only objects, arrays and null."""
    target = _without_null(schema, schemas)
    types = {*target.types} - {"null"}
    if target.types:
        return bool(types) and types <= {"object", "array"}
    if target.properties or target.items:
        return True
    if not depth:
        return False
    parts = [
        _is_compound(part, schemas, depth - 1)
        for part in (*target.all_of, *target.one_of, *target.any_of)
        if not is_null(part)
    ]
    return any(parts) if target.all_of else bool(parts) and all(parts)


def is_bytes(media: MediaType, schemas: SchemaLowering) -> bool:
    """Whether content is documented as bytes: by `format: binary` in any media type, or by a
    `contentMediaType` in a binary media type or `*/*` (OpenAPI 3.1, 4.8.14.2).
    """
    if media.schema is None:
        return False
    target = _without_null(media.schema, schemas)
    if target.types and not {"string", "file"} & set(target.types):
        return False
    if target.format == "binary":
        return True
    content_type = target.media_type if target.format != "byte" else None
    is_open = media.name == "*/*" or content_kind(media.name) == "binary"
    return is_open and content_type is not None and not content_type.startswith("text/")


def may_be_absent(media: MediaType, schemas: SchemaLowering) -> bool:
    """Whether a body may be absent, by one of its alternatives."""
    return media.schema is not None and schemas.resolved(media.schema).may_be_absent


def text_type(media: MediaType, schemas: SchemaLowering) -> Type:
    """The type of plain text: a string, a value that it spells, or that of its format."""
    if media.schema is None:
        return Primitive("string")
    whole = schemas.flattened(media.schema)
    alternatives = [schemas.flattened(c) for c in (*whole.one_of, *whole.any_of)]
    spelled = spelled_scalar(alternatives)
    if spelled is not None and spelled.value in SCALARS:
        type_: Type = spelled.value
        has_null = any(map(is_null, alternatives))
    else:
        inner = _without_null(media.schema, schemas)
        types = {*schemas.flattened(inner).types}
        scalars = [k for k in SCALARS if types - {"null"} == {k.kind}]
        type_ = scalars[0] if scalars else Primitive("string")
        is_string = types - {"null"} == {"string"} and not scalars
        formatted = string_type(schemas.flattened(inner).format)
        if is_string and formatted in FORMATTED:
            type_ = formatted
        has_null = "null" in types or is_nullable(whole)
    return nullable(type_) if has_null and type_ in VALUES else type_


def is_any_bytes(media: MediaType, schemas: SchemaLowering) -> bool:
    """Whether content of any media type is documented as bytes."""
    return media.name == "*/*" and is_bytes(media, schemas)


def _without_null(schema: Schema, schemas: SchemaLowering) -> Schema:
    """The schema without null, if a single one remains."""
    target = schemas.resolved(schema)
    for _ in range(20):
        parts = (*target.all_of, *target.one_of, *target.any_of)
        variants = [part for part in parts if not is_null(part)]
        if target.types or target.format or len(variants) != 1:
            return target
        target = schemas.resolved(variants[0])
    return target


def note_range(media: MediaType, diagnostics: Diagnostics) -> None:
    """Report that content of any media type is read as JSON."""
    if media.name == "*/*" and media.schema is not None:
        text = "content of any media type is read as JSON"
        diagnostics.add("media-range", text, media.node.position)


def body_kind(media_type: str) -> BodyKind:
    """How a body is built."""
    if media_type.startswith("multipart/"):
        return "multipart"
    if media_type == "application/x-www-form-urlencoded":
        return "form"
    kind = content_kind(media_type)
    return "json" if kind == "json" else "text" if kind == "text" else "binary"


def is_json(media_type: str) -> bool:
    """Whether a response of that name is JSON to the runtime, whatever its parameters."""
    name = media_type.partition(";")[0].strip()
    return name != "*/*" and content_kind(name) == "json"


def is_plain_json(media_type: str) -> bool:
    """Whether it names JSON without a particular format."""
    return media_type in _PLAIN_JSON


def is_opaque(media_type: str) -> bool:
    """Whether it names bytes that no other media type of a body could replace."""
    if media_type == "application/octet-stream":
        return True
    return media_type.partition("/")[0] in ("image", "audio", "video")


def sent_name(media: MediaType) -> str:
    """The media type of a body as it is sent, with the parameters that affect it.

    JSON has no `charset` (RFC 8259, 11), a form is ASCII, and the boundary of a
    multipart body is created when it is sent.
    """
    kind = body_kind(media.name)
    parameters = [p.strip() for p in media.parameters.split(";") if p.strip()]
    if kind == "json":
        parameters = [p for p in parameters if not p.lower().startswith("charset")]
    if kind in ("form", "multipart") or "*" in media.name:
        parameters = []
    return "; ".join([media.name, *parameters])


def is_structured(schema: Schema | None, schemas: SchemaLowering) -> bool:
    """Whether a schema describes more than a string or bytes."""
    if schema is None:
        return False
    target = schemas.resolved(schema)
    parts = (target.properties, target.items, target.all_of, target.one_of)
    return bool(target.any_of or any(parts)) or bool(
        {"object", "array"} & set(target.types)
    )


def note_unused(
    content: tuple[MediaType, ...], used: MediaType, diagnostics: Diagnostics
) -> None:
    """Report the media types of a body or a response that the client does not use."""
    others = ", ".join(media.name for media in content if media is not used)
    if others:
        diagnostics.add(
            "media-type-unused",
            f"the client uses {used.name} and ignores {others}",
            used.node.find_position,
        )


def media_example(media: MediaType, schemas: SchemaLowering) -> Example | None:
    """The example of a media type, or else of its schema."""
    if not isinstance(media.example, Missing):
        return Example(media.example)
    return schemas.example_of(media.schema)
