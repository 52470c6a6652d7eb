# Copied by cliqgen into each client that it generates.
# Do not edit: your own code goes into the folder _custom of this package.
"""The clients: they perform the steps of `exchange`, one of them blocking."""

from __future__ import annotations

from collections.abc import Mapping
from types import TracebackType
from typing import TYPE_CHECKING, Any, TypeVar, cast, overload

import httpx2

from .base_client import BaseClient
from .exchange import Exchange, Reader
from .handover import take_wanted
from .hooks import Hooks
from .http import transport
from .http.connections import Connections, LoopConnections
from .http.deadline import BlockingClient
from .limits import Limiter
from .operation import Operation, Service
from .options import ClientOptions, RateLimitMode
from .results import read_result
from .steps import AsyncIo, Io, perform, perform_async
from .verbs import AsyncVerbs, Verbs

if TYPE_CHECKING:
    from typing import Self, Unpack

    from .arguments import Arguments
    from .raw import RawArguments

__all__ = [
    "AsyncClient",
    "ClientOptions",
    "Hooks",
    "Limiter",
    "RateLimitMode",
    "Service",
    "SyncClient",
]

T = TypeVar("T")


class SyncClient(BaseClient, Verbs):
    """The synchronous client. It is safe to use in several threads at once.

    In the child of a fork it makes its own connections.
    """

    def _connect(self, options: ClientOptions) -> Connections[httpx2.Client]:
        given = transport.given_client(
            options.http_client, httpx2.Client, options.proxy
        )
        return Connections(
            lambda: BlockingClient(cookies=transport.no_cookies(), proxy=options.proxy),
            given,
        )

    @overload
    def request(
        self, operation: Operation[T], /, **arguments: Unpack[Arguments]
    ) -> T: ...

    @overload
    def request(
        self,
        method: str,
        path: str,
        /,
        *,
        type: type[T],
        **arguments: Unpack[RawArguments],
    ) -> T: ...

    @overload
    def request(
        self,
        method: str,
        path: str,
        /,
        *,
        type: object = Any,
        **arguments: Unpack[RawArguments],
    ) -> Any: ...

    def request(
        self,
        operation: Operation[Any] | str,
        path: str | None = None,
        /,
        *,
        type: object = Any,
        **arguments: Any,
    ) -> Any:
        """Call an operation, or a method and a path, and return its result.

        What is not documented is called by its method and its path below the base URL,
        with the limits, attempts, errors and credentials of the client: the credentials
        that most of its operations take, otherwise any that it has.

        Args:
            operation: the operation to call, or the HTTP method.
            path: a path below the base URL, or a URL of the same origin.
            type: the type of a successful response: a model or another type that msgspec
                decodes, ``str`` for the text, ``bytes`` for the unchanged body, or
                ``None``. If omitted, the media type decides: the value of JSON, text, or
                bytes, and None for an empty response.
            arguments: see `arguments.Arguments`, and `raw.RawArguments` for a path.

        Raises:
            Failure: the exception of the generated package for what went wrong
            ValueError, TypeError: if an argument cannot be sent, or the path leads to
                another origin
            OSError: if a file to send cannot be opened
        """
        if isinstance(operation, str):
            return self._call_path(operation, path, type, arguments)
        io = self._io()
        exchange = self._exchange(operation, cast("Arguments", arguments))
        return _perform(io, exchange, read_result)

    def _call_path(
        self, method: str, path: str | None, type_: Any, arguments: Mapping[str, Any]
    ) -> Any:
        io = self._io()
        exchange = self._raw_exchange(method, path, type_, arguments)
        return _perform(io, exchange, read_result)

    def close(self) -> None:
        """Close the connections, except those of your own httpx2 client."""
        if self._owns_http:
            own = self._connections.release()
            if own is not None:
                own.close()

    def _io(self) -> Io:
        return Io(self._connections.get(), self._settings.clock)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        type_: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()


class AsyncClient(BaseClient, AsyncVerbs):
    """The asynchronous client, for one event loop at a time.

    The functions of its credentials may be asynchronous.
    """

    def _connect(self, options: ClientOptions) -> LoopConnections:
        given = transport.given_client(
            options.http_client, httpx2.AsyncClient, options.proxy
        )
        return LoopConnections(
            lambda: httpx2.AsyncClient(
                cookies=transport.no_cookies(), proxy=options.proxy
            ),
            given,
        )

    @overload
    async def request(
        self, operation: Operation[T], /, **arguments: Unpack[Arguments]
    ) -> T: ...

    @overload
    async def request(
        self,
        method: str,
        path: str,
        /,
        *,
        type: type[T],
        **arguments: Unpack[RawArguments],
    ) -> T: ...

    @overload
    async def request(
        self,
        method: str,
        path: str,
        /,
        *,
        type: object = Any,
        **arguments: Unpack[RawArguments],
    ) -> Any: ...

    async def request(
        self,
        operation: Operation[Any] | str,
        path: str | None = None,
        /,
        *,
        type: object = Any,
        **arguments: Any,
    ) -> Any:
        """Call an operation, or a method and a path, as `SyncClient.request` does."""
        if isinstance(operation, str):
            return await self._call_path(operation, path, type, arguments)
        io = self._io()
        exchange = self._exchange(operation, cast("Arguments", arguments))
        return await _perform_async(io, exchange, read_result)

    async def _call_path(
        self, method: str, path: str | None, type_: Any, arguments: Mapping[str, Any]
    ) -> Any:
        io = self._io()
        exchange = self._raw_exchange(method, path, type_, arguments)
        return await _perform_async(io, exchange, read_result)

    async def aclose(self) -> None:
        """Close the connections, except those of your own httpx2 client."""
        if self._owns_http:
            own = self._connections.release()
            if own is not None:
                await own.aclose()

    def _io(self) -> AsyncIo:
        return AsyncIo(self._connections.get(), self._settings.clock)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        type_: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self.aclose()


def _perform(io: Io, exchange: Exchange, read: Reader[Any]) -> Any:
    """The result of a call; None if a `stream` around it takes the response."""
    wanted = take_wanted()
    if wanted is not None:
        from .streaming.download import Download
        from .streaming.streamed import hand_out

        wanted.download = Download(perform(exchange.run(hand_out), io), exchange)
        return None
    return perform(exchange.run(read), io)


async def _perform_async(io: AsyncIo, exchange: Exchange, read: Reader[Any]) -> Any:
    """See `_perform`."""
    wanted = take_wanted()
    if wanted is not None:
        from .streaming.download import AsyncDownload
        from .streaming.streamed import hand_out

        arrived = await perform_async(exchange.run(hand_out), io)
        wanted.download = AsyncDownload(arrived, exchange)
        return None
    return await perform_async(exchange.run(read), io)
