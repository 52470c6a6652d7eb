# Copied by cliqgen into each client that it generates.
# Do not edit: your own code goes into the folder _custom of this package.
"""Sending a body piece by piece, without a second copy of it in memory."""

from __future__ import annotations

import inspect
import os
from collections.abc import (
    AsyncGenerator,
    AsyncIterable,
    AsyncIterator,
    Callable,
    Iterable,
    Iterator,
)
from contextlib import aclosing
from pathlib import Path
from typing import IO, Any, TypeAlias, TypeGuard, cast

import httpx2

_PIECE = 64 * 1024  # bytes that are passed to the network at once

Progress: TypeAlias = Callable[[int, int | None], object]
"""Called with the number of transferred bytes of a body, and the total if that is known. The
asynchronous client awaits its result, if that is awaitable."""


def send_in_pieces(
    request: httpx2.Request, progress: Progress | None, *, is_async: bool
) -> None:
    """Send the body of a request in pieces, and report each to `progress`.

    The asynchronous client reads files in a thread.

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
        raise TypeError("an asynchronous body needs the asynchronous client")
    request.stream = _Pieces(stream, _length(request), progress)


def readable_content(content: Any) -> Any:
    """Return the content of a request for httpx2: a file is read from its position."""
    if not is_open_file(content):
        return content
    if is_seekable(content):
        return _FileReader(content, content.tell())
    return _PipeReader(content)


def readable_part(content: bytes | IO[bytes]) -> Any:
    """Return the content of a part of a form for httpx2: a file is read as a whole."""
    if isinstance(content, bytes):
        return content
    return _FileReader(content, 0) if is_seekable(content) else _PipeReader(content)


def is_open_file(value: object) -> TypeGuard[IO[bytes]]:
    """Whether it can be read from without awaiting."""
    return hasattr(value, "read") and not isinstance(value, AsyncIterable)


def is_seekable(file: IO[bytes]) -> bool:
    """Whether it can be rewound. An object with only `read` counts as a pipe."""
    return hasattr(file, "seekable") and file.seekable()


def open_path(path: os.PathLike[str]) -> IO[bytes]:
    """Open a file for sending."""
    return Path(path).open("rb")


def check_binary(name: str, file: IO[bytes]) -> None:
    """Refuse a file that was opened as text.

    Raises:
        TypeError: if it was.
    """
    if hasattr(file, "encoding"):
        raise TypeError(f"{name}: a file must be opened in binary mode, not as text")


def tell(progress: Progress | None, done: int, total: int | None) -> None:
    """Report the progress.

    Raises:
        TypeError: if `progress` is asynchronous.
    """
    outcome = None if progress is None else progress(done, total)
    if inspect.isawaitable(outcome):
        if inspect.iscoroutine(outcome):
            outcome.close()  # else Python warns that it was never awaited
        raise TypeError(
            "on_progress: an asynchronous function needs the asynchronous client"
        )


async def tell_async(progress: Progress | None, done: int, total: int | None) -> None:
    """Report the progress to a function, asynchronous or not."""
    outcome = None if progress is None else progress(done, total)
    if inspect.isawaitable(outcome):
        await outcome


class _PipeReader:
    """A file without a length, such as a pipe, whose length the system reports as 0.

    Args:
        file: an open file.
    """

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file

    def read(self, size: int) -> bytes:
        """Read the next bytes; none at the end."""
        return self._file.read(size)

    def __iter__(self) -> Iterator[bytes]:
        return iter(lambda: self.read(_PIECE), b"")


class _FileReader(_PipeReader):
    """A file with exactly the length that it has when its sending begins.

    That length is announced before anything is sent, so what is appended to the file later
    is not sent, and a file that shrinks is an error.

    Args:
        file: an open, seekable file.
        start: where to begin.
    """

    def __init__(self, file: IO[bytes], start: int) -> None:
        super().__init__(file)
        self._start = start
        self._length = max(file.seek(0, os.SEEK_END) - start, 0)
        self._done = 0
        file.seek(start)

    def tell(self) -> int:
        return self._done

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        """Seek, as httpx2 does to determine the length and to begin."""
        self._done = offset + (self._length if whence == os.SEEK_END else 0)
        self._file.seek(self._start + self._done)
        return self._done

    def read(self, size: int) -> bytes:
        """Read the next bytes, up to the length.

        Raises:
            OSError: if the file has become shorter.
        """
        wanted = min(size, self._length - self._done)
        chunk = self._file.read(wanted) if wanted > 0 else b""
        if wanted > 0 and not chunk:
            raise OSError("a file has become shorter while it was sent")
        self._done += len(chunk)
        return chunk


class _Pieces(httpx2.SyncByteStream, httpx2.AsyncByteStream):
    """A body in pieces; it can be iterated as often as the original."""

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
        sent = 0
        for chunk in cast("Iterable[bytes]", self._stream):
            for piece in _cut(chunk):
                yield piece
                sent += len(piece)
                tell(self._progress, sent, self._total)

    async def __aiter__(self) -> AsyncIterator[bytes]:
        sent = 0
        async with aclosing(self._chunks()) as chunks:
            async for chunk in chunks:
                for piece in _cut(chunk):
                    yield piece
                    sent += len(piece)
                    await tell_async(self._progress, sent, self._total)

    async def _chunks(self) -> AsyncGenerator[bytes]:
        stream = self._stream
        if isinstance(stream, httpx2.ByteStream):
            for chunk in stream:
                yield chunk
        elif isinstance(stream, httpx2.SyncByteStream):
            import asyncio

            chunks = iter(stream)
            while (following := await asyncio.to_thread(_next, chunks)) is not None:
                yield following
        else:
            async for chunk in cast("AsyncIterable[bytes]", stream):
                yield chunk


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
