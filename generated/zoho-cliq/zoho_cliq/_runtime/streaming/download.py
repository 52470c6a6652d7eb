# Copied by cliqgen into each client that it generates.
# Do not edit: your own code goes into the folder _custom of this package.
"""Responses that are read piece by piece, instead of into memory at once."""

from __future__ import annotations

import asyncio
import inspect
import os
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
    aclosing,
    asynccontextmanager,
    closing,
    contextmanager,
)
from pathlib import Path
from typing import Any, ParamSpec, overload

import httpx2

from ..handover import Wanted, wanted_download
from ..http.leftovers import check_complete
from ..http.upload import Progress, tell, tell_async
from .disposition import proposed_name
from .saving import saved_file
from .streamed import Streamed

P = ParamSpec("P")

_WRITTEN_AT_ONCE = 1024 * 1024  # bytes that a thread writes at once


class _Body(Streamed):
    """The common base of synchronous and asynchronous downloads."""

    @property
    def size(self) -> int | None:
        """The length of the body in bytes, if that is known before it is read."""
        if "content-encoding" in self.headers:
            return None
        length = self.headers.get("content-length", "")
        return int(length) if length.isdecimal() and len(length) < 20 else None

    @property
    def filename(self) -> str | None:
        """The last part of the name that the server proposes (RFC 6266, 4.3).

        The server chose it, and nothing here uses it: check it before you use it as the
        name of a file.
        """
        return proposed_name(self.headers.get("content-disposition", ""))


class Download(_Body):
    """The body of a response, to be read while it arrives. It can be read once.

    The deadline of the client applies until the response begins; from then on only the
    timeout of each read does.
    """

    def iter_bytes(self, chunk_size: int | None = None) -> Iterator[bytes]:
        """Iterate over the body in pieces, decompressed.

        Args:
            chunk_size: the length of the pieces; None yields them as they arrive.

        Raises:
            APIConnectionError: if it breaks off or stalls.
            ResponseDecodeError: if it cannot be decompressed.
        """
        return self._pieces(chunk_size)

    def __iter__(self) -> Iterator[bytes]:
        return self.iter_bytes()

    def save(
        self, path: str | os.PathLike[str], *, on_progress: Progress | None = None
    ) -> Path:
        """Write the body to a file, which appears only once it is complete.

        Args:
            path: the target. An existing file is replaced atomically, and keeps its
                permissions; so is the target of a symbolic link. A pipe or a device,
                such as ``/dev/stdout``, is written to as the body arrives.
            on_progress: called with the number of received bytes, and the total, if known.

        Returns:
            The path.

        Raises:
            APIConnectionError, ResponseDecodeError: as `iter_bytes`; the path is unchanged.
            OSError: if the file cannot be written; the path is unchanged.
        """
        done = 0
        with saved_file(path) as file, closing(self._pieces()) as pieces:
            for piece in pieces:
                file.write(piece)
                done += len(piece)
                tell(on_progress, done, self.size)
        return Path(path)

    def _pieces(self, chunk_size: int | None = None) -> Generator[bytes]:
        try:
            yield from self._response.iter_bytes(chunk_size)
            check_complete(self._response)
        except httpx2.RequestError as error:
            raise self._failure(error) from error
        finally:
            self._response.close()

    def close(self) -> None:
        """Release the connection, or close it if the body is not complete."""
        self._response.close()


class AsyncDownload(_Body):
    """The body of a response, to be read while it arrives; see `Download`."""

    def iter_bytes(self, chunk_size: int | None = None) -> AsyncIterator[bytes]:
        """Iterate over the body in pieces, like `Download.iter_bytes`."""
        return self._pieces(chunk_size)

    def __aiter__(self) -> AsyncIterator[bytes]:
        return self.iter_bytes()

    async def save(
        self, path: str | os.PathLike[str], *, on_progress: Progress | None = None
    ) -> Path:
        """Write the body to a file, like `Download.save`.

        It is written in a thread, and `on_progress` may be asynchronous.
        """
        done = 0
        unwritten = bytearray()
        with saved_file(path) as file:
            async with aclosing(self._pieces()) as pieces:
                async for piece in pieces:
                    unwritten += piece
                    if len(unwritten) >= _WRITTEN_AT_ONCE:
                        await asyncio.to_thread(file.write, unwritten)
                        unwritten = bytearray()
                    done += len(piece)
                    await tell_async(on_progress, done, self.size)
            await asyncio.to_thread(file.write, unwritten)
        return Path(path)

    async def _pieces(self, chunk_size: int | None = None) -> AsyncGenerator[bytes]:
        try:
            async for piece in self._response.aiter_bytes(chunk_size):
                yield piece
            check_complete(self._response)
        except httpx2.RequestError as error:
            raise self._failure(error) from error
        finally:
            await self._response.aclose()

    async def aclose(self) -> None:
        """Release the connection, or close it if the body is not complete."""
        await self._response.aclose()


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
    """Call a method, and read the body of the response while it arrives.

    ``with stream(client.files.download, file_id) as download: download.save(path)``;
    with an asynchronous method it is ``async with``, and ``await download.save(path)``.
    The call is made when the block is entered, and its connection is free again when
    the block is left.

    Args:
        method: a method of a resource with any result except an iterator, which sends
            nothing before it is iterated over.
        args, kwargs: its arguments.

    Raises:
        RuntimeError: if the method did not send a request.
        TypeError: if it is asynchronous, but not defined by ``async def``.
    """
    if inspect.iscoroutinefunction(method):
        return _stream_async(method, *args, **kwargs)
    return _stream(method, *args, **kwargs)


@contextmanager
def _stream(
    method: Callable[..., Any], *args: Any, **kwargs: Any
) -> Generator[Download]:
    with _asked_for() as wanted:
        try:
            outcome = method(*args, **kwargs)
        except BaseException:
            if isinstance(wanted.download, Download):
                wanted.download.close()  # it failed after its request
            raise
    if inspect.iscoroutine(outcome):
        outcome.close()  # else Python warns that it was never awaited
        raise TypeError(
            "stream: expected the asynchronous method itself, not a wrapper"
        )
    if not isinstance(wanted.download, Download):
        raise RuntimeError("stream: the method sent no request")
    try:
        yield wanted.download
    finally:
        wanted.download.close()


@asynccontextmanager
async def _stream_async(
    method: Callable[..., Any], *args: Any, **kwargs: Any
) -> AsyncGenerator[AsyncDownload]:
    with _asked_for() as wanted:
        try:
            await method(*args, **kwargs)
        except BaseException:
            if isinstance(wanted.download, AsyncDownload):
                await wanted.download.aclose()
            raise
    if not isinstance(wanted.download, AsyncDownload):
        raise RuntimeError("stream: the method sent no request")
    try:
        yield wanted.download
    finally:
        await wanted.download.aclose()


@contextmanager
def _asked_for() -> Generator[Wanted]:
    wanted = Wanted()
    token = wanted_download.set(wanted)
    try:
        yield wanted
    finally:
        wanted_download.reset(token)
