"""The clients: they send what `request` builds and return what `response` reads."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Mapping
from types import TracebackType
from typing import TYPE_CHECKING, Any, TypeVar

import httpx2

from . import transport
from .auth import Credential
from .base_client import BaseClient
from .failures import Failure
from .limits import Limiter
from .operation import Operation
from .request import Arguments, Call
from .retry import RetryPolicy
from .service import Service

if TYPE_CHECKING:
    from typing import Self, Unpack

__all__ = ["AsyncClient", "Service", "SyncClient"]

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
        retry: decides whether a failed request is sent once more.
        limiter: decides when a request may be sent.
        overrides_servers: whether operations with a server of their own are sent to
            `base_url` like all others, because the user has chosen it.

    Raises:
        ValueError: if the base URL is not acceptable.
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
        retry: RetryPolicy | None = None,
        limiter: Limiter | None = None,
        overrides_servers: bool = False,
    ) -> None:
        super().__init__(
            service=service,
            base_url=base_url,
            credentials=credentials,
            timeout=timeout,
            strict=strict,
            retry=retry,
            limiter=limiter,
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
        attempt = 1
        while True:
            self._wait_for_turn(operation)
            try:
                result = self._attempt(call)
            except Failure as failure:
                self._settings.limiter.observe(operation, failure)
                delay = self._retry_delay(call, attempt, failure)
                if delay is None:
                    raise
            else:
                self._settings.limiter.observe(operation, None)
                return result
            time.sleep(delay)
            attempt += 1

    def _wait_for_turn(self, operation: Operation[Any]) -> None:
        while (seconds := self._settings.limiter.acquire(operation)) > 0:
            time.sleep(seconds)

    def _attempt(self, call: Call[T]) -> T:
        attachments = [c.resolve() for c in self._select_credentials(call)]
        request = call.authorize(attachments)
        built = transport.build_request(self._http, request, self._settings.timeout)
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
        retry: RetryPolicy | None = None,
        limiter: Limiter | None = None,
        overrides_servers: bool = False,
    ) -> None:
        super().__init__(
            service=service,
            base_url=base_url,
            credentials=credentials,
            timeout=timeout,
            strict=strict,
            retry=retry,
            limiter=limiter,
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
        attempt = 1
        while True:
            await self._wait_for_turn(operation)
            try:
                result = await self._attempt(call)
            except Failure as failure:
                self._settings.limiter.observe(operation, failure)
                delay = self._retry_delay(call, attempt, failure)
                if delay is None:
                    raise
            else:
                self._settings.limiter.observe(operation, None)
                return result
            await asyncio.sleep(delay)
            attempt += 1

    async def _wait_for_turn(self, operation: Operation[Any]) -> None:
        while (seconds := self._settings.limiter.acquire(operation)) > 0:
            await asyncio.sleep(seconds)

    async def _attempt(self, call: Call[T]) -> T:
        credentials = self._select_credentials(call)
        attachments = [await c.resolve_async() for c in credentials]
        request = call.authorize(attachments)
        built = transport.build_request(self._http, request, self._settings.timeout)
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
