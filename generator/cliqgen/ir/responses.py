"""Responses, lowered: what successes hold, and which failures are documented."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from cliqgen.diagnostics import Diagnostics
from cliqgen.ir.api import ErrorCase, MediaChoice, Representation, Result
from cliqgen.ir.data import NameHint
from cliqgen.ir.media import (
    VALUES,
    is_plain_json,
    is_structured,
    media_example,
    note_range,
    note_unused,
    read_as,
    text_type,
)
from cliqgen.ir.representations import (
    Content,
    RepresentationLowering,
    accepted_names,
    documented_choice,
    format_name,
    representation,
)
from cliqgen.ir.schemas import SchemaLowering
from cliqgen.ir.streams import item_type, streaming_of
from cliqgen.ir.types import AnyJson, Primitive, Type, without_null
from cliqgen.openapi.description import Header, MediaType, Operation, Response
from cliqgen.replacing import replace
from cliqgen.source.document import Node

#: Statuses that never carry a body (RFC 9110, 15.3.5, 15.3.6).
_BODILESS = frozenset({"204", "205"})
#: Redirects that a client follows, and how their result is documented.
_REDIRECTS = frozenset({"301", "302", "303", "307", "308", "3XX"})
_REDIRECTED = (
    "What the redirect leads to, as it comes; `stream` reads it piece by piece."
)
_ORDER = ("json", "stream", "text", "binary")
_STREAMS_FIRST = ("stream", "json", "text", "binary")
_WITHOUT_STREAMS = ("json", "text", "binary")


class Successes(Struct, frozen=True):
    """The successful responses of the methods of one operation.

    `results` are those of its main method, and `accept` the media types from which its
    caller chooses. `streamed` are those of a method that streams what the main one reads
    at once, `further` those of methods for other media types, by the names of these.
    """

    results: tuple[Result, ...]
    accept: MediaChoice | None = None
    streamed: tuple[Result, ...] = ()
    further: tuple[tuple[str, tuple[Result, ...]], ...] = ()


class _Success(Struct, frozen=True):
    """One success in all its media types; `own` is the content that the main method returns."""

    response: Response
    contents: tuple[Content, ...]
    own: tuple[Content, ...]


class ResponseLowering:
    """Lowers the responses of operations, one operation at a time."""

    def __init__(self, schemas: SchemaLowering, diagnostics: Diagnostics) -> None:
        self._schemas = schemas
        self._diagnostics = diagnostics
        self._representations = RepresentationLowering(schemas)

    def errors(self, operation: Operation, hint: NameHint) -> tuple[ErrorCase, ...]:
        """Lower the documented failures."""
        for response in operation.responses:
            if response.status.startswith("1"):
                text = f"a call cannot end with the status {response.status}"
                self._diagnostics.add("answer-interim", text, response.node.position)
        failures = [r for r in operation.responses if r.status[0] in "345d"]
        types = {
            r.status: self._error_type(r, hint.inner(f"error {r.status}"))
            for r in sorted(failures, key=lambda r: r.status)
        }
        return tuple(
            ErrorCase(r.status, r.description, types[r.status], _headers(r))
            for r in failures
        )

    def _error_type(self, response: Response, hint: NameHint) -> Type | None:
        """The type of a failure's body, if it is documented as JSON."""
        media = self._chosen(response, _WITHOUT_STREAMS)
        if media is None:
            return None
        note_unused(response.content, media, self._diagnostics)
        if read_as(media, self._schemas) == "json":
            note_range(media, self._diagnostics)
            type_ = self._schemas.type_of(media.schema, hint)
            return None if type_ == AnyJson() else type_
        self._note_raw("the body of a failure", media)
        return None

    def lower(self, operation: Operation, hint: NameHint) -> Successes:
        """Lower the successes. Without any other, `default` counts as one; if only redirects
        are documented, their target does.
        """
        successes = [r for r in operation.responses if r.status.startswith("2")]
        if not successes and _is_download(operation):
            binary = Primitive("binary")
            download = Result(
                "2XX", kind="binary", type=binary, description=_REDIRECTED
            )
            return Successes((replace(download, accepted=("*/*",)),))
        if not successes:
            successes = [r for r in operation.responses if r.status == "default"]
        several = len([r for r in successes if r.content]) > 1
        hints = [
            hint.inner(f"response {r.status}" if several else "response")
            for r in successes
        ]
        chosen = [self._chosen(response, _ORDER) for response in successes]
        if self._is_stream(operation, chosen):
            results = tuple(map(self._streamable, successes, chosen, hints))
            self._note_unused(successes, results)
            return Successes(results)
        return self._read_at_once(operation, successes, hints, hint)

    def _read_at_once(
        self,
        operation: Operation,
        responses: Sequence[Response],
        hints: Sequence[NameHint],
        hint: NameHint,
    ) -> Successes:
        """Lower successes that are not streams, and those of further methods."""
        if not responses and operation.method != "HEAD":
            return Successes((self._undocumented("2XX", None, operation.node),))
        requested = _requested(operation)
        successes = [
            self._success(response, inner, requested)
            for response, inner in zip(responses, hints, strict=True)
        ]
        if operation.method == "HEAD":  # its responses have no body (RFC 9110, 9.3.2)
            bare = tuple(self._without_body(success) for success in successes)
            return Successes(bare, _choice(operation, bare))
        results = tuple(map(self._result, successes))
        accept = _choice(operation, results)
        streamed = self._streamed(responses, hint)
        further = tuple(self._further(successes, results))
        asked = [result for _, others in further for result in others]
        self._note_unused(responses, [*results, *streamed, *asked])
        return Successes(results, accept, streamed, further)

    def _is_stream(
        self, operation: Operation, chosen: Sequence[MediaType | None]
    ) -> bool:
        """Whether all successes with a body are streams of one framing."""
        bodies = [(m, streaming_of(m.name)) for m in chosen if m is not None]
        streamed = [media for media, streaming in bodies if streaming is not None]
        framings = {None if s is None else s.framing for _, s in bodies}
        is_stream = bool(streamed) and len(framings) == 1
        if streamed and not is_stream:
            self._diagnostics.add(
                "stream-unused",
                f"only some successful responses of {operation.method} "
                f"{operation.path} are streams",
                streamed[0].node.position,
            )
        return is_stream

    def _streamed(
        self, successes: Sequence[Response], hint: NameHint
    ) -> tuple[Result, ...]:
        """The successes that are available as JSON and as a stream, as streams."""
        several = len([r for r in successes if r.content]) > 1
        both: list[tuple[Response, MediaType]] = []
        for response in successes:
            media = self._chosen(response, _STREAMS_FIRST)
            first = self._chosen(response, _ORDER)
            if media is not None and media is not first and streaming_of(media.name):
                both.append((response, media))
        framings = {s.framing for _, m in both if (s := streaming_of(m.name))}
        if len(framings) != 1:
            return ()
        return tuple(
            self._streamable(
                response,
                media,
                hint.inner(f"stream {response.status}" if several else "stream"),
            )
            for response, media in both
        )

    def _streamable(
        self, response: Response, media: MediaType | None, hint: NameHint
    ) -> Result:
        """A success of a method that streams."""
        streaming = None if media is None else streaming_of(media.name)
        if media is None or streaming is None:
            return _bare(response)
        return replace(
            _bare(response),
            kind="stream",
            type=item_type(media, streaming, self._schemas, hint, self._diagnostics),
            media_type=media.name,
            example=media_example(media, self._schemas),
            streaming=replace(streaming, also_called=media.also_called),
        )

    def _success(
        self, response: Response, hint: NameHint, requested: frozenset[str]
    ) -> _Success:
        media = self._chosen(response, _WITHOUT_STREAMS)
        if media is None:
            return _Success(response, (), ())
        contents = self._representations.contents(response.content, media, hint)
        first = contents[0]
        own = tuple(
            d
            for d in contents
            if (d.kind, d.type) == (first.kind, first.type) or d.media.name in requested
        )
        if first.kind == "json":
            note_range(first.media, self._diagnostics)
        for other in own:
            if other.kind != "json":
                self._note_raw("the response body", other.media)
        return _Success(response, tuple(contents), own)

    def _result(self, success: _Success) -> Result:
        response = success.response
        if not success.own:
            if response.status in _BODILESS or response.is_void:
                return _bare(response)
            return self._undocumented(response.status, response, response.node)
        first, *_ = success.own
        # A method that may return anything can ask for every media type.
        asked = success.contents if first.type == AnyJson() else success.own
        return replace(
            _bare(response),
            kind=first.kind,
            type=first.type,
            media_type=first.media.name,
            example=(
                media_example(first.media, self._schemas)
                if first.kind != "binary"
                else None
            ),
            representations=_representations(success),
            accepted=tuple(
                accepted_names(d for d in asked if not streaming_of(d.media.name))
            ),
        )

    def _without_body(self, success: _Success) -> Result:
        """A success without a body, which accepts the media types that a GET would."""
        accepted = self._result(success).accepted if success.own else ()
        return replace(_bare(success.response), accepted=accepted)

    def _undocumented(
        self, status: str, response: Response | None, node: Node
    ) -> Result:
        """A success whose content is not documented."""
        which = "" if response is None else f" ({status})"
        text = (
            f"the body of a successful response{which} is not documented; it is "
            "returned as received"
        )
        self._diagnostics.add("answer-undescribed", text, node.find_position)
        bare = (
            Result(status, "none", None, None) if response is None else _bare(response)
        )
        return replace(bare, kind="any", type=AnyJson())

    def _further(
        self, successes: Sequence[_Success], results: Sequence[Result]
    ) -> Iterator[tuple[str, tuple[Result, ...]]]:
        """The successes of further methods, one for each format that adds information."""
        names = dict.fromkeys(
            format_name(other.media)
            for success in successes
            for other in success.contents
            if other not in success.own
            and self._representations.says_more(success.own[0].media, other.media)
        )
        for name in names:
            yield name, tuple(
                (
                    self._result(as_format)
                    if (as_format := _in_format(success, name)) is not None
                    else result
                )
                for success, result in zip(successes, results, strict=True)
            )

    def _chosen(self, response: Response, order: Sequence[str]) -> MediaType | None:
        """The media type that is read; plain JSON before other kinds of JSON."""
        if response.status in _BODILESS or not response.content:
            return None
        if len(response.content) == 1:
            return response.content[0]

        def rank(media: MediaType) -> tuple[int, bool, bool]:
            is_stream = "stream" in order and streaming_of(media.name) is not None
            kind = "stream" if is_stream else read_as(media, self._schemas)
            return order.index(kind), not is_plain_json(media.name), media.name == "*/*"

        return min(response.content, key=rank)

    def _note_raw(self, what: str, media: MediaType) -> None:
        """Report that a documented structure is in a media type that is not parsed."""
        is_text = media.name.startswith("text/")
        if is_text and without_null(text_type(media, self._schemas)) in VALUES:
            return
        if is_structured(media.schema, self._schemas):
            text = f"{what} in {media.name} is returned as received"
            self._diagnostics.add("media-type-raw", text, media.node.position)

    def _note_unused(
        self, responses: Sequence[Response], results: Sequence[Result]
    ) -> None:
        for response in responses:
            asked = [r for r in results if r.status == response.status]
            used = {r.media_type for r in asked}
            used |= {n.partition(";")[0] for r in asked for n in r.accepted}
            read = [m for m in response.content if m.name in used]
            if read:
                others = [m for m in response.content if m.name not in used]
                note_unused((read[0], *others), read[0], self._diagnostics)


def _is_download(operation: Operation) -> bool:
    """Whether redirects are all that a GET is documented to return; they are followed."""
    return operation.method == "GET" and any(
        response.status.upper() in _REDIRECTS for response in operation.responses
    )


def _requested(operation: Operation) -> frozenset[str]:
    """The media types that a caller can choose, whatever their content.

    A paginated list keeps one type.
    """
    pages = operation.pagination
    if operation.accept is None or (pages is not None and pages.style != "none"):
        return frozenset()
    values = operation.accept.values
    return frozenset(value.partition(";")[0].strip().lower() for value in values)


def _choice(operation: Operation, results: Sequence[Result]) -> MediaChoice | None:
    """The media types that the caller may choose from; None if there is no choice."""
    accepted = tuple(dict.fromkeys(name for r in results for name in r.accepted))
    if operation.accept is not None:
        return documented_choice(operation.accept, accepted)
    counts = (len(r.accepted) for r in results if r.type != AnyJson())
    return MediaChoice("", accepted) if max(counts, default=0) > 1 else None


def _representations(success: _Success) -> tuple[Representation, ...]:
    own = success.own
    ordered = (*own, *(d for d in success.contents if d not in own))
    return tuple(representation(d, success.contents, is_own=d in own) for d in ordered)


def _in_format(success: _Success, name: str) -> _Success | None:
    """A success in one format; None if it is not available in it."""
    own = tuple(d for d in success.contents if format_name(d.media) == name)
    return replace(success, own=own) if own else None


def _bare(response: Response) -> Result:
    """A success without a body."""
    return Result(
        status=response.status,
        kind="none",
        type=None,
        description=response.description,
        headers=_headers(response),
    )


def _headers(response: Response) -> tuple[tuple[str, str | None], ...]:
    return tuple((header.name, _documentation(header)) for header in response.headers)


def _documentation(header: Header) -> str | None:
    """The description of a header, or else of its schema."""
    schema = header.schema
    return header.description or (None if schema is None else schema.description)
