"""The media types of successful responses, and which of them a method accepts.

The first one determines the type: JSON before text and bytes. The method accepts those of
the same kind and type as well. One that says the same in another notation (XML beside JSON)
is not requested; any other has a method of its own, named by its format.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from cliqgen.ir.api import ContentKind, MediaChoice, Representation
from cliqgen.ir.data import NameHint
from cliqgen.ir.media import (
    content_kind,
    is_plain_json,
    may_be_absent,
    read_as,
    text_type,
)
from cliqgen.ir.schemas import SchemaLowering
from cliqgen.ir.streams import streaming_of
from cliqgen.ir.types import Primitive, Type, nullable
from cliqgen.openapi.description import AcceptedTypes, MediaType
from cliqgen.openapi.parameters import MEDIA_RANGE

_JSON = "application/json"
#: Formats with content of their own, even if they have the schema of the JSON.
_OWN_FORMATS = frozenset(
    {"csv", "tab-separated-values", "html", "calendar", "pdf", "zip", "gzip"}
)
_OPAQUE = frozenset({"image", "audio", "video", "font"})
_SHEET = "vnd.openxmlformats-officedocument"
#: Common names of formats that differ from their media types.
_NAMES = {
    "text/plain": "text",
    "text/*": "text",
    "text/tab-separated-values": "tsv",
    "text/event-stream": "events",
    "application/octet-stream": "binary",
    "binary/octet-stream": "binary",
    "*/*": "binary",
    "application/*": "binary",
    f"application/{_SHEET}.spreadsheetml.sheet": "xlsx",
    f"application/{_SHEET}.wordprocessingml.document": "docx",
    f"application/{_SHEET}.presentationml.presentation": "pptx",
    "application/vnd.ms-excel": "xls",
    "application/msword": "doc",
    "application/zip-compressed": "zip",
}


class Content(Struct, frozen=True, eq=False):
    """The documented content of a success in one media type, and how it is read."""

    media: MediaType
    kind: ContentKind
    type: Type


class RepresentationLowering:
    """Lowers the content of successes, one success at a time."""

    def __init__(self, schemas: SchemaLowering) -> None:
        self._schemas = schemas

    def contents(
        self, content: Sequence[MediaType], first: MediaType, hint: NameHint
    ) -> list[Content]:
        """All contents of a success, that of the method first.

        Equal schemas have one type; the names of others include the media type.
        """
        contents: list[Content] = []
        for media in sorted(content, key=lambda media: media is not first):
            kind = read_as(media, self._schemas)
            twin = next(
                (
                    d
                    for d in contents
                    if d.kind == kind and self._is_alike(d.media, media)
                ),
                None,
            )
            name = hint if media is first else _beside(hint, media)
            type_ = twin.type if twin else self._type(media, kind, name)
            contents.append(Content(media, kind, type_))
        return contents

    def says_more(self, first: MediaType, other: MediaType) -> bool:
        """Whether a media type adds information to the first one."""
        if streaming_of(other.name) is not None:
            return False
        main, _, subtype = other.name.partition("/")
        if main in _OPAQUE or _plain(subtype) in _OWN_FORMATS:
            return True
        return not self._is_alike(first, other)

    def _type(self, media: MediaType, kind: ContentKind, hint: NameHint) -> Type:
        if kind == "json":
            type_ = self._schemas.type_of(media.schema, hint)
            return nullable(type_) if may_be_absent(media, self._schemas) else type_
        if kind == "binary":
            return Primitive("binary")
        return text_type(media, self._schemas)

    def _is_alike(self, one: MediaType, other: MediaType) -> bool:
        return self._written(one) == self._written(other)

    def _written(self, media: MediaType) -> object:
        if media.schema is None:
            return None
        return self._schemas.resolved(media.schema).node.value


def format_name(media: MediaType) -> str:
    """The name of a method that returns a media type: `csv`, `pdf`, `binary`."""
    main, _, subtype = media.name.partition("/")
    if media.name in _NAMES:
        return _NAMES[media.name]
    if is_plain_json(media.name):
        return "json"
    if subtype == "*":
        return main
    return _NAMES.get(f"{main}/{_plain(subtype)}", _plain(subtype)) or "binary"


def representation(
    content: Content, beside: Iterable[Content], *, is_own: bool
) -> Representation:
    """How the runtime distinguishes a media type from the others.

    Parameters are included if a name occurs several times, with several types.
    """
    media = content.media
    is_twice = any(
        other.media.name == media.name and other.type != content.type
        for other in beside
    )
    name = f"{media.name}; {media.parameters}" if is_twice else media.name
    return Representation(name, content.kind, content.type, is_own)


def accepted_names(asked: Iterable[Content]) -> Iterator[str]:
    """The distinct media types to accept; all names of plain JSON become one.

    JSON under the name of plain text is requested by that name if it has no other.
    """
    listed = [*asked]
    if any(d.kind == "json" and is_plain_json(d.media.name) for d in listed):
        listed = [d for d in listed if not _is_disguised(d)]
    named = [(_asked_name(d.media), d.kind) for d in listed]
    plain = [name for name, kind in named if kind == "json" and is_plain_json(name)]
    seen: set[str] = set()
    for name, kind in named:
        if kind == "json" and name in plain and plain != ["text/json"]:
            name = _JSON
        if name not in seen and MEDIA_RANGE.fullmatch(name):
            seen.add(name)
            yield name


def _is_disguised(content: Content) -> bool:
    """Whether it is JSON under the name of plain text."""
    return content.kind == "json" and content_kind(content.media.name) == "text"


def _asked_name(media: MediaType) -> str:
    """A media type for `Accept`: with its parameters, but in any charset."""
    parameters = [p.strip() for p in media.parameters.split(";")]
    kept = [p for p in parameters if p and not p.lower().startswith("charset")]
    return "; ".join([media.name, *kept])


def documented_choice(
    documented: AcceptedTypes, accepted: Sequence[str]
) -> MediaChoice:
    """The choice that a header parameter `Accept` documents."""
    default = documented.default or ""
    is_accepted = any(value.lower() in accepted for value in documented.values)
    if not default and documented.required and not is_accepted:
        default = documented.values[0]
    return MediaChoice(default, documented.values)


def _plain(subtype: str) -> str:
    """The format of a subtype, without prefixes and suffixes: `svg` of `svg+xml`."""
    plain = subtype.removeprefix("x-")
    for suffix in ("+json", "+xml", "+yaml", "+zip"):
        plain = plain.removesuffix(suffix)
    return plain


def _beside(hint: NameHint, media: MediaType) -> NameHint:
    """The hint of a schema in a further media type."""
    role = f"{format_name(media)} {hint.role}"
    return hint if hint.parent is None else hint.parent.inner(role)
