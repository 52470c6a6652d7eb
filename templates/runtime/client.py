"""The clients: they send what `request` builds and return what `response` reads."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Mapping
from types import TracebackType
from typing import TYPE_CHECKING, TypeVar

import httpx2

from . import transport
from .auth import Credential
from .base_client import BaseClient, RateLimitMode
from .failures import Failure
from .limits import Limiter
from .operation import Operation
from .patience import Patience
from .request import Arguments, Call
from .retry import RetryPolicy
from .service import Service

if TYPE_CHECKING:
    from typing import Self, Unpack

__all__ = ["AsyncClient", "Limiter", "RateLimitMode", "Service", "SyncClient"]

T = TypeVar("T")


class SyncClient(BaseClient):
    """The synchronous client. It is safe to use in several threads at once.

    Args:
        service: the generated package.
        base_url: https, unless the host is this very machine.
        credentials: by the name of their security scheme.
        timeout: in seconds, for connecting, for each read and write, and for
            waiting for a free connection; ``None`` waits for ever.
        strict: whether an answer that contradicts its description raises the
            package's decode error. If not, it is decoded as far as it goes, and
            logged once.
        http_client: a httpx2 client of your own. It is never closed here.
        max_retries: how often a call that failed for the moment is tried again. What
            the server may have done already is only repeated if repeating it does no
            harm (GET, PUT, DELETE and the like).
        rate_limit: ``wait`` holds calls back so that documented limits are kept to,
            ``raise`` raises instead of waiting, ``off`` ignores them. A lock that the
            server has announced is respected in any case. A `limits.Limiter` of your
            own decides for itself.
        max_wait: for how many seconds a call may pause for limits and between attempts.
        deadline: after how many seconds a call ends in any case; ``None`` for never.
        retry: decides whether a failed request is sent once more, instead of
            `max_retries`.
        overrides_servers: whether operations with a server of their own are sent to
            `base_url` like all others, because the user has chosen it.

    Raises:
        ValueError: if the base URL or a number is not acceptable.
        TypeError: if `http_client` is of another kind.
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
        max_retries: int = 2,
        rate_limit: RateLimitMode | Limiter = "wait",
        max_wait: float = 120.0,
        deadline: float | None = None,
        retry: RetryPolicy | None = None,
        overrides_servers: bool = False,
    ) -> None:
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
            retry=retry,
            overrides_servers=overrides_servers,
        )
        self._owns_http = http_client is None
        if http_client is None:
            http_client = httpx2.Client(cookies=transport.no_cookies())
        transport.check_http_client(http_client, httpx2.Client)
        self._http = http_client

    def request(self, operation: Operation[T], **arguments: Unpack[Arguments]) -> T:
        """Call an operation and return its result.

        Args:
            operation: what to call.
            arguments: see `request.Arguments`.

        Raises:
            Failure: the exception of the generated package for what went wrong.
            ValueError, TypeError: if an argument cannot be sent.
        """
        call = self._build_call(operation, arguments)
        limiter, patience = self._settings.limiter, self._patience()
        attempt = 1
        while True:
            while (seconds := limiter.acquire(operation)) > 0:
                self._allow_pause(operation, seconds, patience)
                time.sleep(seconds)
            try:
                result = self._attempt(call, patience)
            except Failure as failure:
                limiter.observe(operation, failure)
                delay = self._retry_delay(call, attempt, failure, patience)
                if delay is None:
                    raise
            except BaseException:  # no token, an interrupt: nothing was answered
                limiter.abandon(operation)
                raise
            else:
                limiter.observe(operation, None)
                return result
            time.sleep(delay)
            attempt += 1

    def _attempt(self, call: Call[T], patience: Patience) -> T:
        attachments = [c.resolve() for c in self._select_credentials(call)]
        request = call.authorize(attachments)
        timeout = patience.timeout(self._settings.timeout)
        built = transport.build_request(self._http, request, timeout)
        self._log_request(request)
        started = time.perf_counter()
        try:
            response = self._http.send(
                built, auth=transport.auth_option(request), follow_redirects=False
            )
        except httpx2.RequestError as error:
            raise self._not_sent(error, call.operation, request) from error
        return self._read(call.operation, request, response, started)

    def close(self) -> None:
        """Close the connections, unless they are those of your own httpx2 client."""
        if self._owns_http:
            self._http.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()


class AsyncClient(BaseClient):
    """The asynchronous client, for one event loop.

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
        max_retries: int = 2,
        rate_limit: RateLimitMode | Limiter = "wait",
        max_wait: float = 120.0,
        deadline: float | None = None,
        retry: RetryPolicy | None = None,
        overrides_servers: bool = False,
    ) -> None:
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
            retry=retry,
            overrides_servers=overrides_servers,
        )
        self._owns_http = http_client is None
        if http_client is None:
            http_client = httpx2.AsyncClient(cookies=transport.no_cookies())
        transport.check_http_client(http_client, httpx2.AsyncClient)
        self._http = http_client

    async def request(
        self, operation: Operation[T], **arguments: Unpack[Arguments]
    ) -> T:
        """Call an operation and return its result, as `SyncClient.request` does."""
        call = self._build_call(operation, arguments)
        limiter, patience = self._settings.limiter, self._patience()
        attempt = 1
        while True:
            while (seconds := limiter.acquire(operation)) > 0:
                self._allow_pause(operation, seconds, patience)
                await asyncio.sleep(seconds)
            try:
                result = await self._attempt(call, patience)
            except Failure as failure:
                limiter.observe(operation, failure)
                delay = self._retry_delay(call, attempt, failure, patience)
                if delay is None:
                    raise
            except BaseException:  # no token, an interrupt: nothing was answered
                limiter.abandon(operation)
                raise
            else:
                limiter.observe(operation, None)
                return result
            await asyncio.sleep(delay)
            attempt += 1

    async def _attempt(self, call: Call[T], patience: Patience) -> T:
        credentials = self._select_credentials(call)
        attachments = [await c.resolve_async() for c in credentials]
        request = call.authorize(attachments)
        timeout = patience.timeout(self._settings.timeout)
        built = transport.build_request(self._http, request, timeout)
        self._log_request(request)
        started = time.perf_counter()
        try:
            response = await self._http.send(
                built, auth=transport.auth_option(request), follow_redirects=False
            )
        except httpx2.RequestError as error:
            raise self._not_sent(error, call.operation, request) from error
        return self._read(call.operation, request, response, started)

    async def aclose(self) -> None:
        """Close the connections, unless they are those of your own httpx2 client."""
        if self._owns_http:
            await self._http.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self.aclose()
