"""Answers that are read piece by piece, instead of into memory at once."""

from __future__ import annotations

import inspect
import os
import re
import tempfile
from collections.abc import (
    AsyncGenerator,
    AsyncIterator,
    Callable,
    Coroutine,
    Generator,
    Iterator,
)
from contextlib import (
    AbstractAsyncContextManager,
    AbstractContextManager,
    asynccontextmanager,
    contextmanager,
    suppress,
)
from contextvars import ContextVar
from pathlib import Path
from typing import Any, ParamSpec, TypeAlias, cast, overload

import httpx2

from . import transport
from .exchange import Arrived, Exchange
from .failures import Failure
from .response import show_headers, status_failure
from .steps import Steps
from .upload import Progress

P = ParamSpec("P")

StrPath: TypeAlias = str | os.PathLike[str]

_FILENAME = re.compile(r'filename="([^"\\]*)"|filename=([^;"\s]+)', re.IGNORECASE)


def hand_out(arrived: Arrived[Any], exchange: Exchange) -> Steps[Arrived[Any]]:
    """Leave the body of a success to the user, see `exchange.Reader`."""
    if 200 <= arrived.response.status_code <= 299:
        return arrived
    answer = yield from exchange.read_body(arrived)
    raise status_failure(arrived.operation, arrived.request, answer, exchange.errors)


class _Streamed:
    """What both kinds of download have in common.

    Attributes:
        status_code: the HTTP status.
        headers: the header fields, read-only, names in any case.
    """

    def __init__(self, arrived: Arrived[Any], exchange: Exchange) -> None:
        self._response = arrived.response
        self._request = arrived.request
        self._exchange = exchange
        self.status_code = arrived.response.status_code
        self.headers = show_headers(
            arrived.response.headers.multi_items(), arrived.request
        )

    @property
    def size(self) -> int | None:
        """How many bytes the body has, if that is known before it is read."""
        if "content-encoding" in self.headers:
            return None
        length = self.headers.get("content-length", "")
        return int(length) if length.isdecimal() and len(length) < 20 else None

    @property
    def filename(self) -> str | None:
        """The last part of the name that the server proposes (RFC 6266, 4.3).

        It is the server's word: look at it before you use it as the name of a file.
        """
        found = _FILENAME.search(self.headers.get("content-disposition", ""))
        name = (found[1] or found[2] or "") if found else ""
        name = name.replace("\\", "/").rpartition("/")[2].strip()
        return None if name in ("", ".", "..") or not name.isprintable() else name

    def __repr__(self) -> str:
        return (
            f"<{type(self).__name__} {self.status_code} of {self._request.shown_url}>"
        )

    def _failure(self, error: httpx2.RequestError) -> Failure:
        exchange = self._exchange
        if isinstance(error, httpx2.DecodingError):
            answer = transport.answer_of(self._response, b"")
            return exchange.unreadable(answer, self._request, exchange.errors.decode)
        return exchange.connection_failure(error, self._request)


class Download(_Streamed):
    """The body of an answer, to be read while it arrives. It can be read once.

    The deadline of the client holds until the answer begins; from then on only the
    timeout of each read does.
    """

    def iter_bytes(self, chunk_size: int | None = None) -> Iterator[bytes]:
        """The body in pieces, decompressed.

        Args:
            chunk_size: the length of the pieces; None takes them as they come.

        Raises:
            ConnectionFailure: if it breaks off or stalls.
            DecodeFailure: if it cannot be decompressed.
        """
        try:
            yield from self._response.iter_bytes(chunk_size)
        except httpx2.RequestError as error:
            raise self._failure(error) from error
        finally:
            self._response.close()

    def __iter__(self) -> Iterator[bytes]:
        return self.iter_bytes()

    def save(self, path: StrPath, *, on_progress: Progress | None = None) -> Path:
        """Write the body to a file, which appears only once it is complete.

        Args:
            path: where to; a file that is there is replaced.
            on_progress: told how many bytes have arrived, and of how many, if known.

        Returns:
            The path.

        Raises:
            ConnectionFailure, DecodeFailure: as `iter_bytes`; the path is as it was.
            OSError: if the file cannot be written.
        """
        with _atomic(path) as write:
            done = 0
            for chunk in self.iter_bytes():
                write(chunk)
                done += len(chunk)
                if on_progress is not None:
                    on_progress(done, self.size)
        return Path(path)

    def close(self) -> None:
        """Give the connection back, or end it if there is more to come."""
        self._response.close()


class AsyncDownload(_Streamed):
    """The body of an answer, to be read while it arrives; see `Download`."""

    async def iter_bytes(self, chunk_size: int | None = None) -> AsyncIterator[bytes]:
        """The body in pieces, as `Download.iter_bytes` gives them."""
        try:
            async for chunk in self._response.aiter_bytes(chunk_size):
                yield chunk
        except httpx2.RequestError as error:
            raise self._failure(error) from error
        finally:
            await self._response.aclose()

    def __aiter__(self) -> AsyncIterator[bytes]:
        return self.iter_bytes()

    async def save(self, path: StrPath, *, on_progress: Progress | None = None) -> Path:
        """Write the body to a file, as `Download.save` does."""
        with _atomic(path) as write:
            done = 0
            async for chunk in self.iter_bytes():
                write(chunk)
                done += len(chunk)
                if on_progress is not None:
                    on_progress(done, self.size)
        return Path(path)

    async def aclose(self) -> None:
        """Give the connection back, or end it if there is more to come."""
        await self._response.aclose()


@contextmanager
def _atomic(path: StrPath) -> Generator[Callable[[bytes], object]]:
    """Write to a file beside the path, and put it into its place at the end."""
    target = Path(path)
    handle, temporary = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            yield file.write
        _take_usual_mode(temporary)
        Path(temporary).replace(target)
    except BaseException:
        with suppress(OSError):
            Path(temporary).unlink()
        raise


def _take_usual_mode(path: str) -> None:
    """Give a temporary file, private by itself, the mode that files usually get."""
    mask = os.umask(0)
    os.umask(mask)
    Path(path).chmod(0o666 & ~mask)


class Wanted:
    """A place for the download that a method was asked for instead of its result."""

    found: Download | AsyncDownload | None = None


_wanted: ContextVar[Wanted | None] = ContextVar("wanted", default=None)


def wanted_download() -> Wanted | None:
    """Where to put a download, if that is what this call is made for."""
    return _wanted.get()


# The second overload would take coroutines too, but the first one comes first.
@overload
def stream(  # type: ignore[overload-overlap]
    method: Callable[P, Coroutine[Any, Any, object]],
    /,
    *args: P.args,
    **kwargs: P.kwargs,
) -> AbstractAsyncContextManager[AsyncDownload]: ...


@overload
def stream(
    method: Callable[P, object], /, *args: P.args, **kwargs: P.kwargs
) -> AbstractContextManager[Download]: ...


def stream(
    method: Callable[..., Any], /, *args: Any, **kwargs: Any
) -> AbstractContextManager[Download] | AbstractAsyncContextManager[AsyncDownload]:
    """Call a method, and read the body of the answer while it arrives.

    ``with stream(client.files.download, file_id) as download: download.save(path)``;
    with an asynchronous method it is ``async with``, and ``await download.save(path)``.
    The call is made when the block is entered, and its connection is free again when
    the block is left.

    Args:
        method: a method of a resource, whatever it returns.
        args, kwargs: its arguments.

    Raises:
        RuntimeError: if the method sent no request.
    """
    if inspect.iscoroutinefunction(method):
        return _stream_async(method, *args, **kwargs)
    return _stream(method, *args, **kwargs)


@contextmanager
def _stream(
    method: Callable[..., Any], *args: Any, **kwargs: Any
) -> Generator[Download]:
    with _asked_for() as wanted:
        method(*args, **kwargs)
    download = cast("Download", _given(wanted))
    try:
        yield download
    finally:
        download.close()


@asynccontextmanager
async def _stream_async(
    method: Callable[..., Any], *args: Any, **kwargs: Any
) -> AsyncGenerator[AsyncDownload]:
    with _asked_for() as wanted:
        await method(*args, **kwargs)
    download = cast("AsyncDownload", _given(wanted))
    try:
        yield download
    finally:
        await download.aclose()


@contextmanager
def _asked_for() -> Generator[Wanted]:
    wanted = Wanted()
    token = _wanted.set(wanted)
    try:
        yield wanted
    finally:
        _wanted.reset(token)


def _given(wanted: Wanted) -> Download | AsyncDownload:
    if wanted.found is None:
        raise RuntimeError("stream: the method sent no request")
    return wanted.found
