# Copied by cliqgen into each client that it generates.
# Do not edit: your own code goes into the folder _custom of this package.
"""The clients: they perform what `exchange` says, one blocking, the other not."""

from __future__ import annotations

from collections.abc import Mapping
from types import TracebackType
from typing import TYPE_CHECKING, Any, TypeVar, cast, overload

import httpx2
from msgspec import UNSET, UnsetType

from .auth import Credential
from .base_client import BaseClient
from .clock import SYSTEM_CLOCK, Clock
from .exchange import Exchange, Reader
from .hooks import Hooks
from .http import transport
from .http.connections import Connections, LoopConnections
from .limits import Limiter
from .operation import Operation
from .results import read_result
from .retry import RetryPolicy
from .service import Service
from .settings import RateLimitMode
from .steps import AsyncIo, Io, perform, perform_async
from .streaming.wanted import take_wanted
from .verbs import AsyncVerbs, Verbs

if TYPE_CHECKING:
    from typing import Self, Unpack

    from .arguments import Arguments
    from .raw import RawArguments

__all__ = ["AsyncClient", "Hooks", "Limiter", "RateLimitMode", "Service", "SyncClient"]

T = TypeVar("T")

#: Bytes that are read of an answer into memory, unless the user says otherwise.
MOST = 64 * 1024 * 1024


class SyncClient(BaseClient, Verbs):
    """The synchronous client. It is safe to use in several threads at once.

    In the child of a fork it makes connections of its own.

    Args:
        service: the generated package.
        base_url: the address of the server. Where a credential crosses a network to one of
            plain http, that is logged once.
        credentials: by the name of their security scheme.
        timeout: in seconds, for connecting, for each read and write, and for
            waiting for a free connection; ``None`` waits until the deadline.
        strict: whether a response that contradicts its description raises the
            package's decode error. If not, it is decoded as far as it goes, and
            logged once.
        http_client: a httpx2 client of your own. It is never closed here.
        proxy: the URL of a proxy; without it the environment decides (``HTTPS_PROXY``
            and the like).
        max_retries: how often a call that failed for the moment is tried again. What
            the server may have done already is only repeated if repeating it does no
            harm (GET, PUT, DELETE and the like).
        rate_limit: ``wait`` holds calls back so that documented limits are kept to,
            ``raise`` raises instead of waiting, ``off`` ignores them. A lock that the
            server has announced is respected in any case. A `limits.Limiter` of your
            own decides for itself.
        max_wait: for how many seconds a call may pause for limits and between attempts.
        deadline: after how many seconds a call ends in any case, with all its attempts
            and pauses; left out, eight minutes on top of `max_wait`; ``None`` for never.
        max_response_size: how many bytes of a response are read into memory,
            decompressed; ``None`` for all there are.
        hooks: functions that are told what the client does.
        headers: sent with each request to the origin of `base_url`, and to no other one.
            What an operation sends by itself, and credentials, win over them.
        user_agent: the ``User-Agent`` header, in place of the package and its version.
        retry: decides whether a failed request is sent once more, instead of
            `max_retries`.
        overrides_servers: whether operations with a server of their own are sent to
            `base_url` like all others, because the user has chosen it.
        clock: tells the time and waits.
        server_path: the documented path of the server, which is added to a `base_url`
            without one.
        documented_paths: the paths of servers that are described with their host. What
            is described as beside them is looked for in front of such a path.
        require_https: refuse plain http, unless the host is this very machine.
        follow_redirects: follow redirects of GET and HEAD, see `http.redirects`.

    Raises:
        ValueError: if the base URL, a header or a number is not acceptable.
        TypeError: if `http_client` is of another kind, or a header is no string.
    """

    def __init__(
        self,
        *,
        service: Service,
        base_url: str,
        credentials: Mapping[str, Credential],
        timeout: float | None = 60.0,
        strict: bool = False,
        http_client: httpx2.Client | None = None,
        proxy: str | None = None,
        max_retries: int = 2,
        rate_limit: RateLimitMode | Limiter = "wait",
        max_wait: float = 120.0,
        deadline: float | UnsetType | None = UNSET,
        max_response_size: int | None = MOST,
        hooks: Hooks | tuple[Hooks, ...] = (),
        headers: Mapping[str, str] | None = None,
        user_agent: str | None = None,
        retry: RetryPolicy | None = None,
        overrides_servers: bool = False,
        clock: Clock = SYSTEM_CLOCK,
        server_path: str = "",
        documented_paths: tuple[str, ...] = (),
        require_https: bool = False,
        follow_redirects: bool = True,
    ) -> None:
        transport.check_http_client(http_client, httpx2.Client, proxy)
        super().__init__(
            service=service,
            base_url=base_url,
            credentials=credentials,
            timeout=timeout,
            strict=strict,
            max_retries=max_retries,
            rate_limit=rate_limit,
            max_wait=max_wait,
            deadline=deadline,
            max_response_size=max_response_size,
            hooks=hooks,
            headers=headers,
            user_agent=user_agent,
            retry=retry,
            overrides_servers=overrides_servers,
            clock=clock,
            transport=http_client,
            server_path=server_path,
            documented_paths=documented_paths,
            require_https=require_https,
            follow_redirects=follow_redirects,
        )
        self._owns_http = True
        self._connections = Connections(
            lambda: httpx2.Client(cookies=transport.no_cookies(), proxy=proxy),
            http_client,
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

        What the API's description does not have is called by its method and its path
        below the base URL, with the limits, attempts, errors and credentials of the
        client: the credentials that most of its operations take, else any it has.

        Args:
            operation: what to call, or the HTTP method.
            path: below the base URL, or a URL of the same origin.
            type: what a successful response is decoded as: a model or any other type that
                msgspec decodes, ``str`` for the text, ``bytes`` for the body as it is, or
                ``None``. Left out, the response says by its media type what it is: the value
                of its JSON, its text, or its bytes, and None if it is empty.
            arguments: see `arguments.Arguments`, and `raw.RawArguments` for a path.

        Raises:
            Failure: the exception of the generated package for what went wrong.
            ValueError, TypeError: if an argument cannot be sent, or the path leads to
                another origin.
            OSError: if a file that is to be sent cannot be opened.
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
        """Close the connections, unless they are those of your own httpx2 client."""
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
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()


class AsyncClient(BaseClient, AsyncVerbs):
    """The asynchronous client, for one event loop at a time.

    Args and errors: as for `SyncClient`. The functions of the credentials may be
    asynchronous ones, and `http_client` is a ``httpx2.AsyncClient``.
    """

    def __init__(
        self,
        *,
        service: Service,
        base_url: str,
        credentials: Mapping[str, Credential],
        timeout: float | None = 60.0,
        strict: bool = False,
        http_client: httpx2.AsyncClient | None = None,
        proxy: str | None = None,
        max_retries: int = 2,
        rate_limit: RateLimitMode | Limiter = "wait",
        max_wait: float = 120.0,
        deadline: float | UnsetType | None = UNSET,
        max_response_size: int | None = MOST,
        hooks: Hooks | tuple[Hooks, ...] = (),
        headers: Mapping[str, str] | None = None,
        user_agent: str | None = None,
        retry: RetryPolicy | None = None,
        overrides_servers: bool = False,
        clock: Clock = SYSTEM_CLOCK,
        server_path: str = "",
        documented_paths: tuple[str, ...] = (),
        require_https: bool = False,
        follow_redirects: bool = True,
    ) -> None:
        transport.check_http_client(http_client, httpx2.AsyncClient, proxy)
        super().__init__(
            service=service,
            base_url=base_url,
            credentials=credentials,
            timeout=timeout,
            strict=strict,
            max_retries=max_retries,
            rate_limit=rate_limit,
            max_wait=max_wait,
            deadline=deadline,
            max_response_size=max_response_size,
            hooks=hooks,
            headers=headers,
            user_agent=user_agent,
            retry=retry,
            overrides_servers=overrides_servers,
            clock=clock,
            transport=http_client,
            server_path=server_path,
            documented_paths=documented_paths,
            require_https=require_https,
            follow_redirects=follow_redirects,
        )
        self._owns_http = True
        self._connections = LoopConnections(
            lambda: httpx2.AsyncClient(cookies=transport.no_cookies(), proxy=proxy),
            http_client,
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
        """Close the connections, unless they are those of your own httpx2 client."""
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
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self.aclose()


def _perform(io: Io, exchange: Exchange, read: Reader[Any]) -> Any:
    """The result of a call; `stream` around it takes the response itself."""
    wanted = take_wanted()
    if wanted is None:
        return perform(exchange.run(read), io)
    from .streaming.download import Download
    from .streaming.streamed import hand_out

    wanted.found = Download(perform(exchange.run(hand_out), io), exchange)
    return None


async def _perform_async(io: AsyncIo, exchange: Exchange, read: Reader[Any]) -> Any:
    """See `_perform`."""
    wanted = take_wanted()
    if wanted is None:
        return await perform_async(exchange.run(read), io)
    from .streaming.download import AsyncDownload
    from .streaming.streamed import hand_out

    arrived = await perform_async(exchange.run(hand_out), io)
    wanted.found = AsyncDownload(arrived, exchange)
    return None
