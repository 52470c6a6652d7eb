"""Answers, lowered: what successes hold, and which failures are announced."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from cliqgen.diagnostics import Diagnostics
from cliqgen.ir.data import NameHint
from cliqgen.ir.media import (
    is_plain_json,
    is_structured,
    media_example,
    note_range,
    note_unused,
    read_as,
)
from cliqgen.ir.model import ErrorCase, Result
from cliqgen.ir.schemas import SchemaLowering
from cliqgen.ir.streams import item_type, streaming_of
from cliqgen.ir.types import AnyJson, Primitive, Type
from cliqgen.openapi.model import MediaType, Operation, Response

#: Statuses that never carry a body (RFC 9110, 15.3.5, 15.3.6).
_BODILESS = frozenset({"204", "205"})
#: Redirects that a client follows, and what comes of that.
_REDIRECTS = frozenset({"301", "302", "303", "307", "308", "3XX"})
_LED_TO = "What the redirect leads to, as it comes; `stream` reads it piece by piece."
_ORDER = ("json", "stream", "text", "binary")
_STREAMS_FIRST = ("stream", "json", "text", "binary")
_WITHOUT_STREAMS = ("json", "text", "binary")


class AnswerLowering:
    """Lowers the answers of one operation after the other."""

    def __init__(self, schemas: SchemaLowering, found: Diagnostics) -> None:
        self._schemas = schemas
        self._found = found

    def errors(self, operation: Operation, hint: NameHint) -> tuple[ErrorCase, ...]:
        """The failures that the description announces."""
        for response in operation.responses:
            if response.status.startswith("1"):
                text = f"{response.status} is no answer that a call could end with"
                self._found.add("answer-interim", text, response.node.position)
        return tuple(
            ErrorCase(
                response.status,
                response.description,
                self._error_type(response, hint.inner(f"error {response.status}")),
                _headers(response),
            )
            for response in operation.responses
            if response.status[0] in "345d"
        )

    def _error_type(self, response: Response, hint: NameHint) -> Type | None:
        """What the body of a failure holds, where it is described as JSON."""
        media = self._chosen(response, _WITHOUT_STREAMS)
        if media is None:
            return None
        note_unused(response.content, media, self._found)
        if read_as(media, self._schemas) == "json":
            note_range(media, self._found)
            kind = self._schemas.type_of(media.schema, hint)
            return None if kind == AnyJson() else kind
        self._note_raw("a failure", media)
        return None

    def results(
        self, operation: Operation, hint: NameHint
    ) -> tuple[tuple[Result, ...], tuple[Result, ...]]:
        """The successes; `default` counts as one where no other is stated, and what a
        redirect leads to where nothing but that is.

        The second are those of a method that streams what the first one reads at once,
        where the description offers both.
        """
        successes = [r for r in operation.responses if r.status.startswith("2")]
        if not successes and _is_download(operation):
            kind = Primitive("binary")
            return (Result("2XX", kind="binary", type=kind, description=_LED_TO),), ()
        if not successes:
            successes = [r for r in operation.responses if r.status == "default"]
        several = len([r for r in successes if r.content]) > 1
        chosen = [self._chosen(response, _ORDER) for response in successes]
        is_stream = self._is_stream(operation, chosen)
        found: list[Result] = []
        for response, media in zip(successes, chosen, strict=True):
            inner = hint.inner(f"response {response.status}" if several else "response")
            if media is not None and not is_stream:
                media = self._chosen(response, _WITHOUT_STREAMS)
            found.append(self._result(response, media, inner, is_stream))
        further = () if is_stream else self._streamed(successes, hint, several)
        self._note_unused(successes, [*found, *further])
        return tuple(found), further

    def _is_stream(
        self, operation: Operation, chosen: Sequence[MediaType | None]
    ) -> bool:
        """Whether all successes that have a body are streams of one framing."""
        bodies = [(m, streaming_of(m.name)) for m in chosen if m is not None]
        streamed = [media for media, streaming in bodies if streaming is not None]
        framings = {None if s is None else s.framing for _, s in bodies}
        is_stream = bool(streamed) and len(framings) == 1
        if streamed and not is_stream:
            self._found.add(
                "stream-unused",
                f"{operation.method} {operation.path} streams some of its successes only",
                streamed[0].node.position,
            )
        return is_stream

    def _streamed(
        self, successes: Sequence[Response], hint: NameHint, several: bool
    ) -> tuple[Result, ...]:
        """The successes that may be had as JSON and as a stream, as streams."""
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
            self._result(
                response,
                media,
                hint.inner(f"stream {response.status}" if several else "stream"),
                is_stream=True,
            )
            for response, media in both
        )

    def _result(
        self,
        response: Response,
        media: MediaType | None,
        hint: NameHint,
        is_stream: bool,
    ) -> Result:
        result = Result(
            status=response.status,
            kind="none",
            type=None,
            description=response.description,
            headers=_headers(response),
        )
        if media is None:
            return result
        result = replace(result, media_type=media.name)
        example = media_example(media, self._schemas)
        streaming = streaming_of(media.name) if is_stream else None
        if streaming is not None:
            kind = item_type(media, streaming, self._schemas, hint, self._found)
            return replace(
                result, kind="stream", type=kind, example=example, streaming=streaming
            )
        read = read_as(media, self._schemas)
        if read == "json":
            note_range(media, self._found)
            kind = self._schemas.type_of(media.schema, hint)
            return replace(result, kind="json", type=kind, example=example)
        self._note_raw("an answer", media)
        if read == "text":
            text_type = Primitive("string")
            return replace(result, kind="text", type=text_type, example=example)
        return replace(result, kind="binary", type=Primitive("binary"))

    def _chosen(self, response: Response, order: Sequence[str]) -> MediaType | None:
        """The media type that is read of a success; plain JSON before other kinds of it."""
        if response.status in _BODILESS or not response.content:
            return None

        def rank(media: MediaType) -> tuple[int, bool, bool]:
            is_stream = "stream" in order and streaming_of(media.name) is not None
            kind = "stream" if is_stream else read_as(media, self._schemas)
            return order.index(kind), not is_plain_json(media.name), media.name == "*/*"

        return min(response.content, key=rank)

    def _note_raw(self, what: str, media: MediaType) -> None:
        """Say that a described structure comes in a media type that is not read."""
        if is_structured(media.schema, self._schemas):
            text = f"{what} in {media.name} is handed over as it comes"
            self._found.add("media-type-raw", text, media.node.position)

    def _note_unused(
        self, responses: Sequence[Response], results: Sequence[Result]
    ) -> None:
        for response in responses:
            used = {r.media_type for r in results if r.status == response.status}
            read = [m for m in response.content if m.name in used]
            if read:
                others = [m for m in response.content if m.name not in used]
                note_unused((read[0], *others), read[0], self._found)


def _is_download(operation: Operation) -> bool:
    """Whether all that a call leads to is described as a redirect, which is followed."""
    return operation.method == "GET" and any(
        response.status.upper() in _REDIRECTS for response in operation.responses
    )


def _headers(response: Response) -> tuple[tuple[str, str | None], ...]:
    return tuple((header.name, header.description) for header in response.headers)
