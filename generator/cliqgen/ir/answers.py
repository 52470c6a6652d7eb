"""Answers, lowered: what successes hold, and which failures are announced."""

from __future__ import annotations

from cliqgen.diagnostics import Diagnostics
from cliqgen.ir.media import answer_kind, media_example, note_unused
from cliqgen.ir.model import ErrorCase, NameHint, Result
from cliqgen.ir.schemas import SchemaLowering
from cliqgen.ir.streams import item_type, streaming_of
from cliqgen.ir.types import Primitive
from cliqgen.openapi.model import MediaType, Operation, Response

#: Statuses that never carry a body (RFC 9110, 15.3.5, 15.3.6).
_BODILESS = frozenset({"204", "205"})
_ORDER = ("json", "stream", "text", "binary")


class AnswerLowering:
    """Lowers the answers of one operation after the other."""

    def __init__(self, schemas: SchemaLowering, found: Diagnostics) -> None:
        self._schemas = schemas
        self._found = found

    def errors(self, operation: Operation) -> tuple[ErrorCase, ...]:
        """The failures that the description announces."""
        return tuple(
            ErrorCase(response.status, response.description)
            for response in operation.responses
            if response.status[0] in "45d"
        )

    def results(self, operation: Operation, hint: NameHint) -> tuple[Result, ...]:
        """The successes; `default` counts as one where no other is stated."""
        successes = [r for r in operation.responses if r.status.startswith("2")]
        if not successes:
            successes = [r for r in operation.responses if r.status == "default"]
        several = len([r for r in successes if r.content]) > 1
        chosen = [_chosen(response, streams=True) for response in successes]
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
        return tuple(
            self._result(
                response,
                _chosen(response, streams=is_stream),
                hint.inner(f"response {response.status}" if several else "response"),
                is_stream,
            )
            for response in successes
        )

    def _result(
        self,
        response: Response,
        media: MediaType | None,
        hint: NameHint,
        is_stream: bool,
    ) -> Result:
        if media is None:
            return Result(response.status, "none", None, response.description)
        note_unused(response.content, media, self._found)
        example = media_example(media, self._schemas)
        streaming = streaming_of(media.name) if is_stream else None
        if streaming is not None:
            kind = item_type(media, streaming, self._schemas, hint, self._found)
            return Result(
                response.status,
                "stream",
                kind,
                response.description,
                example,
                streaming,
            )
        if answer_kind(media.name) == "json":
            kind = self._schemas.type_of(media.schema, hint)
            return Result(response.status, "json", kind, response.description, example)
        if answer_kind(media.name) == "text":
            text = Primitive("string")
            return Result(response.status, "text", text, response.description, example)
        content = Primitive("binary")
        return Result(response.status, "binary", content, response.description)


def _chosen(response: Response, *, streams: bool) -> MediaType | None:
    """The media type in which a success is read; a stream if there is no JSON."""
    if response.status in _BODILESS or not response.content:
        return None

    def rank(media: MediaType) -> int:
        is_stream = streams and streaming_of(media.name) is not None
        return _ORDER.index("stream" if is_stream else answer_kind(media.name))

    return min(response.content, key=rank)
