"""The clients. Each resource is loaded when it is first used."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

import httpx2
from msgspec import UNSET, UnsetType

from ._runtime.client import (
    AsyncClient,
    Hooks,
    Limiter,
    RateLimitMode,
    Service,
    SyncClient,
)
from .errors import ERRORS

if TYPE_CHECKING:
    from .resources.things import AsyncThingsResource, ThingsResource
    from .resources.widgets import AsyncWidgetsResource, WidgetsResource

_SERVICE = Service(
    package="messy",
    version="0",
    errors=ERRORS,
)

_BASE_URL = "https://api.example.com"


class Messy(SyncClient):
    """Client of messy and more.

    Args:
        base_url: the address of the server, https unless it is this machine; None takes
            the documented one.
        timeout: seconds to wait for the server at each step; None waits until the
            deadline.
        max_retries: how often a call that failed for the moment is tried again; what
            the server may have done already is repeated only where that does no harm.
        rate_limit: `wait` holds calls back so that the documented limits are kept to,
            `raise` raises LocalRateLimitError instead of waiting, `off` ignores the
            limits. A lock that the server has announced is respected in any case. A
            limiter of your own decides for itself.
        max_wait: seconds that a call may pause for limits and between attempts.
        deadline: seconds after which a call ends in any case, with all its attempts and
            pauses; left out, eight minutes on top of `max_wait`; None for never.
        max_response_size: the most bytes of an answer to read into memory; None for
            all. `stream` has no such limit.
        strict: raise when an answer contradicts its description, instead of decoding it
            as far as it goes.
        hooks: functions to call at each request, response, error, retry and wait;
            several such sets as a tuple.
        proxy: the URL of a proxy; otherwise HTTPS_PROXY and the like are respected.
        http_client: an httpx2 client of your own, which is never closed here.
    """

    def __init__(
        self,
        *,
        base_url: str | None = None,
        timeout: float | None = 60.0,
        max_retries: int = 2,
        rate_limit: RateLimitMode | Limiter = "wait",
        max_wait: float = 120.0,
        deadline: float | UnsetType | None = UNSET,
        max_response_size: int | None = 64 * 1024 * 1024,
        strict: bool = False,
        hooks: Hooks | tuple[Hooks, ...] = (),
        proxy: str | None = None,
        http_client: httpx2.Client | None = None,
    ) -> None:
        super().__init__(
            service=_SERVICE,
            base_url=_BASE_URL if base_url is None else base_url,
            credentials={},
            timeout=timeout,
            max_retries=max_retries,
            rate_limit=rate_limit,
            max_wait=max_wait,
            deadline=deadline,
            max_response_size=max_response_size,
            strict=strict,
            hooks=hooks,
            proxy=proxy,
            http_client=http_client,
        )

    @cached_property
    def things(self) -> ThingsResource:
        """Calls below `things`."""
        from .resources.things import ThingsResource

        return ThingsResource(self)

    @cached_property
    def widgets(self) -> WidgetsResource:
        """Calls below `widgets`."""
        from .resources.widgets import WidgetsResource

        return WidgetsResource(self)


class AsyncMessy(AsyncClient):
    """Asynchronous client of messy and more.

    Args:
        base_url: the address of the server, https unless it is this machine; None takes
            the documented one.
        timeout: seconds to wait for the server at each step; None waits until the
            deadline.
        max_retries: how often a call that failed for the moment is tried again; what
            the server may have done already is repeated only where that does no harm.
        rate_limit: `wait` holds calls back so that the documented limits are kept to,
            `raise` raises LocalRateLimitError instead of waiting, `off` ignores the
            limits. A lock that the server has announced is respected in any case. A
            limiter of your own decides for itself.
        max_wait: seconds that a call may pause for limits and between attempts.
        deadline: seconds after which a call ends in any case, with all its attempts and
            pauses; left out, eight minutes on top of `max_wait`; None for never.
        max_response_size: the most bytes of an answer to read into memory; None for
            all. `stream` has no such limit.
        strict: raise when an answer contradicts its description, instead of decoding it
            as far as it goes.
        hooks: functions to call at each request, response, error, retry and wait;
            several such sets as a tuple.
        proxy: the URL of a proxy; otherwise HTTPS_PROXY and the like are respected.
        http_client: an httpx2 client of your own, which is never closed here.
    """

    def __init__(
        self,
        *,
        base_url: str | None = None,
        timeout: float | None = 60.0,
        max_retries: int = 2,
        rate_limit: RateLimitMode | Limiter = "wait",
        max_wait: float = 120.0,
        deadline: float | UnsetType | None = UNSET,
        max_response_size: int | None = 64 * 1024 * 1024,
        strict: bool = False,
        hooks: Hooks | tuple[Hooks, ...] = (),
        proxy: str | None = None,
        http_client: httpx2.AsyncClient | None = None,
    ) -> None:
        super().__init__(
            service=_SERVICE,
            base_url=_BASE_URL if base_url is None else base_url,
            credentials={},
            timeout=timeout,
            max_retries=max_retries,
            rate_limit=rate_limit,
            max_wait=max_wait,
            deadline=deadline,
            max_response_size=max_response_size,
            strict=strict,
            hooks=hooks,
            proxy=proxy,
            http_client=http_client,
        )

    @cached_property
    def things(self) -> AsyncThingsResource:
        """Calls below `things`."""
        from .resources.things import AsyncThingsResource

        return AsyncThingsResource(self)

    @cached_property
    def widgets(self) -> AsyncWidgetsResource:
        """Calls below `widgets`."""
        from .resources.widgets import AsyncWidgetsResource

        return AsyncWidgetsResource(self)
