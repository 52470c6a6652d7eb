"""Responses that consist of items: JSON Lines, and server-sent events."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator
from typing import TYPE_CHECKING, Any, Generic, TypeVar, cast

import httpx2

from ..decoding import codec
from ..decoding.lenient import Problem
from ..exchange import Arrived, Exchange
from ..failures import DecodeFailure
from ..http import transport
from ..http.leftovers import check_complete
from ..response import declared_type, shown_body
from ..results import report
from .events import read_event
from .framing import Events, Framing, ItemTooLong, Lines, Sequence, ServerSentEvent
from .streamed import Streamed

if TYPE_CHECKING:
    from types import TracebackType
    from typing import Self

__all__ = ["AsyncStream", "ServerSentEvent", "Stream"]

T = TypeVar("T")

#: The data of the last event of many servers, which is not an item.
_DONE = "[DONE]"


class _Items(Generic[T]):
    """Decodes the items of a stream like responses (see `response.interpret`).

    An item may be as long as a whole other response (`max_response_size`).

    Attributes:
        is_over: whether no more items follow, although the body may.
        last_event: the event of the last item, if the items are events.
    """

    def __init__(self, arrived: Arrived[T], exchange: Exchange) -> None:
        received = transport.received_response(arrived.response, b"")
        self._type = declared_type(arrived.operation.responses, received)
        self._arrived = arrived
        self._exchange = exchange
        self._framing = self._make_framing()
        self._has_begun = False
        self._has_items = False
        self.last_event: ServerSentEvent | None = None
        self.is_over = self._type is None

    def _make_framing(self) -> Framing[bytes | ServerSentEvent]:
        most = self._exchange.settings.options.max_response_size
        framing = self._arrived.operation.framing
        if framing == "events":
            return Events(most, bare=bool(self._arrived.operation.events))
        return Sequence(most) if framing == "sequence" else Lines(most)

    def feed(self, chunk: bytes) -> Iterator[T]:
        """Yield the items that a chunk of the body completes.

        One that is not JSON is yielded as the event, or the text, unless strict.

        Raises:
            ResponseDecodeError: if one is too long, or the response is not a stream; if
                strict, also if one is not JSON or does not have the documented type.
        """
        self._check_media_type(chunk)
        yield from self._decoded(self._framing.feed(chunk))

    def end(self) -> Iterator[T]:
        """Yield the items that the end of the body completes."""
        yield from self._decoded(self._framing.end())

    def _check_media_type(self, chunk: bytes) -> None:
        """Refuse content that would be an empty stream of events, such as an HTML page."""
        if self._has_begun or not isinstance(self._framing, Events):
            return
        self._has_begun = True
        if self._media_type() not in ("", "text/event-stream"):
            media_type = self._arrived.response.headers["content-type"]
            message = f"the response ({media_type}) is not a stream of events"
            raise self._refusal(message, chunk)

    def _media_type(self) -> str:
        return _bare(self._arrived.response.headers.get("content-type", ""))

    def _decoded(self, frames: Iterator[bytes | ServerSentEvent]) -> Iterator[T]:
        try:
            for frame in frames:
                if isinstance(frame, bytes):
                    yield self._decode(frame)
                    continue
                events = self._arrived.operation.events
                if self._type is ServerSentEvent:
                    self.last_event = frame
                    yield cast("T", frame)
                elif frame.data == _DONE and frame.event not in events:
                    self.is_over = True
                    return
                elif frame.data.strip() or frame.event in events:
                    self.last_event = frame
                    yield self._decode_event(frame)
                # else it keeps the connection alive
        except ItemTooLong as error:
            message = f"{error} (max_response_size)"
            failure_class = self._exchange.errors.too_large
            raise self._refusal(message, b"", failure_class) from None

    def _decode_event(self, event: ServerSentEvent) -> T:
        content = event.data.encode("utf-8", "replace")
        events = self._arrived.operation.events
        if not events:
            return self._decode(content, event)
        return self._typed(
            content, event, lambda strict: read_event(event, events, strict=strict)
        )

    def _decode(self, content: bytes, event: ServerSentEvent | None = None) -> T:
        return self._typed(
            content,
            event or _as_text(content),
            lambda strict: codec.decode(self._type, content, strict=strict),
        )

    def _typed(
        self,
        content: bytes,
        came: ServerSentEvent | str | bytes,
        decode: Callable[[bool], tuple[Any, tuple[Problem, ...]]],
    ) -> T:
        """Decode an item, or return it unchanged if it is not JSON."""
        settings = self._exchange.settings
        try:
            item, problems = decode(settings.options.strict)
        except codec.Mismatch as error:
            message = f"an item of the stream contradicts its description: {error}"
            raise self._refusal(message, content) from None
        except codec.MalformedJSON as error:
            if settings.options.strict or not self._is_stream():
                media_type = self._arrived.response.headers.get(
                    "content-type", "no type"
                )
                message = f"an item of the stream ({media_type}) is not JSON: {error}"
                raise self._refusal(message, content) from None
            item, problems = came, (Problem("an item of the stream", "Malformed JSON"),)
        self._has_items = True
        report(settings, self._arrived.operation, problems, item, content)
        return cast("T", item)

    def _is_stream(self) -> bool:
        """Whether the response is a stream, by its media type or because an item was valid.

        Otherwise it is an HTML page, an error or the like, whose lines would be items.
        """
        accepted = map(_bare, self._arrived.operation.accept.split(","))
        return self._has_items or self._media_type() in ("", *accepted)

    def _refusal(
        self,
        message: str,
        content: bytes,
        failure_class: type[DecodeFailure] | None = None,
    ) -> DecodeFailure:
        request = self._arrived.request
        return (failure_class or self._exchange.errors.decode)(
            request.masker.text(message),
            operation=self._arrived.operation.id,
            method=request.method,
            url=request.shown_url,
            status_code=self._arrived.response.status_code,
            body=shown_body(content, request.masker),
        )


def _bare(media_type: str) -> str:
    """Remove the parameters of a media type."""
    return media_type.partition(";")[0].strip().lower()


def _as_text(content: bytes) -> str | bytes:
    try:
        return content.decode()
    except UnicodeDecodeError:
        return content


class Stream(Streamed, Iterator[T]):
    """The items of a response, one by one while they arrive. They can be read once.

    ``with client.chats.watch() as stream: for item in stream: ...``. The connection is
    released when the last item has arrived, when reading fails, and when the block is
    left. The deadline of the client applies until the response begins; from then on only
    its timeout does, for each wait: ``with_options(timeout=None)`` waits forever.

    An item that is not JSON, such as `data: keepalive`, is yielded unchanged, and logged
    once: an event as `ServerSentEvent`, a line as text (as bytes if it is not UTF-8).

    Iterating raises:
        APIConnectionError: if the connection breaks off or stalls, after the items that
            arrived. It is not retried: they would be sent again.
        ResponseDecodeError: if the response is not a stream, or an item has more than
            `max_response_size` bytes, or, with `strict`, is not JSON or contradicts its
            description.
    """

    def __init__(self, arrived: Arrived[T], exchange: Exchange) -> None:
        super().__init__(arrived, exchange)
        self._source = _Items(arrived, exchange)
        self._items = self._read(self._source)
        self._is_closed = False

    @property
    def last_event(self) -> ServerSentEvent | None:
        """The event of the last item, with its name and id; None if it is not an event."""
        return self._source.last_event

    def _read(self, items: _Items[T]) -> Iterator[T]:
        try:
            if not items.is_over:
                for chunk in self._response.iter_bytes():
                    yield from items.feed(chunk)
                    if items.is_over:
                        return
                check_complete(self._response)
                yield from items.end()
        except httpx2.RequestError as error:
            raise self._failure(error) from error
        finally:
            self._response.close()

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> T:
        if self._is_closed:
            raise StopIteration
        return next(self._items)

    def close(self) -> None:
        """Release the connection, or close it if the body is not complete."""
        self._is_closed = True
        self._response.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        type_: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()


class AsyncStream(Streamed, AsyncIterator[T]):
    """The items of a response, one by one while they arrive; see `Stream`.

    ``async with await client.chats.watch() as stream: async for item in stream: ...``
    """

    def __init__(self, arrived: Arrived[T], exchange: Exchange) -> None:
        super().__init__(arrived, exchange)
        self._source = _Items(arrived, exchange)
        self._items = self._read(self._source)
        self._is_closed = False

    @property
    def last_event(self) -> ServerSentEvent | None:
        """The event of the last item, with its name and id; None if it is not an event."""
        return self._source.last_event

    async def _read(self, items: _Items[T]) -> AsyncIterator[T]:
        try:
            if not items.is_over:
                async for chunk in self._response.aiter_bytes():
                    for item in items.feed(chunk):
                        yield item
                    if items.is_over:
                        return
                check_complete(self._response)
                for item in items.end():
                    yield item
        except httpx2.RequestError as error:
            raise self._failure(error) from error
        finally:
            await self._response.aclose()

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> T:
        if self._is_closed:
            raise StopAsyncIteration
        return await anext(self._items)

    async def aclose(self) -> None:
        """Release the connection, or close it if the body is not complete."""
        self._is_closed = True
        await self._response.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        type_: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self.aclose()
