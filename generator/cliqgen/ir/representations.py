"""The media types in which a success may come, and which of them a method asks for.

One of them gives the method its type: JSON before text and bytes. With it go those of the
same kind and type. A further one that says the same in another notation (XML beside JSON)
is left to the server; any other has a method of its own, named by its format.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from cliqgen.ir.api import ContentKind, MediaChoice, Representation
from cliqgen.ir.data import NameHint
from cliqgen.ir.media import (
    answer_kind,
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
from cliqgen.replacing import slotted

_JSON = "application/json"
#: Formats that say something of their own, even where they have the schema of the JSON.
_OWN_FORMATS = frozenset(
    {"csv", "tab-separated-values", "html", "calendar", "pdf", "zip", "gzip"}
)
_OPAQUE = frozenset({"image", "audio", "video", "font"})
_SHEET = "vnd.openxmlformats-officedocument"
#: What people call a format whose media type says it otherwise.
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


@slotted
class Described:
    """A success in one media type: what is described, and how it is read."""

    media: MediaType
    kind: ContentKind
    type: Type


class RepresentationLowering:
    """Lowers the content of one success after the other."""

    def __init__(self, schemas: SchemaLowering) -> None:
        self._schemas = schemas

    def described(
        self, content: Sequence[MediaType], first: MediaType, hint: NameHint
    ) -> list[Described]:
        """All that a success may hold, that of the method first.

        Schemas that are the same have one type; of others the media type is in the name.
        """
        found: list[Described] = []
        for media in sorted(content, key=lambda media: media is not first):
            kind = read_as(media, self._schemas)
            twin = next(
                (d for d in found if d.kind == kind and self._is_alike(d.media, media)),
                None,
            )
            name = hint if media is first else _beside(hint, media)
            type_ = twin.type if twin else self._type(media, kind, name)
            found.append(Described(media, kind, type_))
        return found

    def says_more(self, first: MediaType, other: MediaType) -> bool:
        """Whether a media type says something that the first one does not."""
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
    """What a method is called that returns a media type: `csv`, `pdf`, `binary`."""
    main, _, subtype = media.name.partition("/")
    if media.name in _NAMES:
        return _NAMES[media.name]
    if is_plain_json(media.name):
        return "json"
    if subtype == "*":
        return main
    return _NAMES.get(f"{main}/{_plain(subtype)}", _plain(subtype)) or "binary"


def representation(
    described: Described, beside: Iterable[Described], *, is_own: bool
) -> Representation:
    """How the runtime tells a media type from those beside it.

    Parameters count where a name stands several times, with several types.
    """
    media = described.media
    is_twice = any(
        other.media.name == media.name and other.type != described.type
        for other in beside
    )
    name = f"{media.name}; {media.parameters}" if is_twice else media.name
    return Representation(name, described.kind, described.type, is_own)


def accepted_names(asked: Iterable[Described]) -> Iterator[str]:
    """The media types to ask for, each once; all that mean plain JSON are one.

    JSON that is called a plain text is asked for by that name where it has no other.
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


def _is_disguised(described: Described) -> bool:
    """Whether it is JSON under the name of a string."""
    return described.kind == "json" and answer_kind(described.media.name) == "text"


def _asked_name(media: MediaType) -> str:
    """A media type as it is asked for: with its parameters, but in any charset."""
    stated = [p.strip() for p in media.parameters.split(";")]
    kept = [p for p in stated if p and not p.lower().startswith("charset")]
    return "; ".join([media.name, *kept])


def stated_choice(stated: AcceptedTypes, accepted: Sequence[str]) -> MediaChoice:
    """The choice that a header parameter `Accept` describes."""
    default = stated.default or ""
    is_known = any(value.lower() in accepted for value in stated.values)
    if not default and stated.required and not is_known:
        default = stated.values[0]
    return MediaChoice(default, stated.values)


def _plain(subtype: str) -> str:
    """`x-zip-compressed` and `svg+xml` without what says nothing of the format."""
    plain = subtype.removeprefix("x-")
    for suffix in ("+json", "+xml", "+yaml", "+zip"):
        plain = plain.removesuffix(suffix)
    return plain


def _beside(hint: NameHint, media: MediaType) -> NameHint:
    """The hint of a schema in a further media type of what a hint is for."""
    role = f"{format_name(media)} {hint.role}"
    return hint if hint.parent is None else hint.parent.inner(role)
