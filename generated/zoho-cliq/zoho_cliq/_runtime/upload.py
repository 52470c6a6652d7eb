"""Sending a body piece by piece, without ever holding a second copy of it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from typing import TypeAlias

import httpx2

Progress: TypeAlias = Callable[[int, int | None], object]
"""Told how many bytes of a body were sent so far, and of how many if that is known."""

_PIECE = 64 * 1024  # bytes that are handed to the network at once


def send_in_pieces(
    request: httpx2.Request, progress: Progress | None, *, is_async: bool
) -> None:
    """Let the body of a request go out in pieces, and tell `progress` of each.

    What is read from files is read in a thread by the asynchronous client.

    Raises:
        TypeError: if the body is an asynchronous iterable, and the client is not.
    """
    stream = request.stream
    if (
        isinstance(stream, httpx2.ByteStream)
        and progress is None
        and _is_small(request)
    ):
        return
    if not is_async and not isinstance(stream, httpx2.SyncByteStream):
        raise TypeError("An asynchronous body needs the asynchronous client")
    request.stream = _Pieces(stream, _length(request), progress)


class _Pieces(httpx2.SyncByteStream, httpx2.AsyncByteStream):
    """A body in pieces; it can be iterated as often as the one it stands for."""

    def __init__(
        self,
        stream: httpx2.SyncByteStream | httpx2.AsyncByteStream,
        total: int | None,
        progress: Progress | None,
    ) -> None:
        self._stream = stream
        self._total = total
        self._progress = progress

    def __iter__(self) -> Iterator[bytes]:
        assert isinstance(self._stream, httpx2.SyncByteStream)
        sent = 0
        for chunk in self._stream:
            for piece in _cut(chunk):
                yield piece
                sent += len(piece)
                self._tell(sent)

    async def __aiter__(self) -> AsyncIterator[bytes]:
        sent = 0
        async for chunk in self._chunks():
            for piece in _cut(chunk):
                yield piece
                sent += len(piece)
                self._tell(sent)

    async def _chunks(self) -> AsyncIterator[bytes]:
        stream = self._stream
        if isinstance(stream, httpx2.ByteStream):
            for chunk in stream:
                yield chunk
        elif isinstance(stream, httpx2.SyncByteStream):
            chunks = iter(stream)
            while (following := await asyncio.to_thread(_next, chunks)) is not None:
                yield following
        else:
            async for chunk in stream:
                yield chunk

    def _tell(self, sent: int) -> None:
        if self._progress is not None:
            self._progress(sent, self._total)


def _next(chunks: Iterator[bytes]) -> bytes | None:
    return next(chunks, None)


def _cut(chunk: bytes) -> Iterator[bytes]:
    if len(chunk) <= _PIECE:
        yield chunk
        return
    for start in range(0, len(chunk), _PIECE):
        yield chunk[start : start + _PIECE]


def _length(request: httpx2.Request) -> int | None:
    length = request.headers.get("Content-Length", "")
    return int(length) if length.isdecimal() else None


def _is_small(request: httpx2.Request) -> bool:
    length = _length(request)
    return length is None or length <= _PIECE
