"""The clients. Each resource is loaded when it is first used."""

from __future__ import annotations

from collections.abc import Mapping
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

    The description names no way to sign in. If the server wants a credential, send it
    as a header: `Messy(headers={"Authorization": "..."})`.

    Args:
        base_url: the address of the server; None takes the documented one.
        timeout: seconds to wait for the server at each step; None waits until the
            deadline.
        max_retries: how often a call that failed for the moment is tried again; what
            the server may have done already is repeated only where that does no harm.
        rate_limit: `wait` holds calls back so that the documented limits are kept to,
            `raise` raises LocalRateLimitError instead of waiting, `off` sends whatever
            is known of limits and locks. A `Limiter` of your own is shared with nobody
            else.
        max_wait: seconds that a call may pause for limits and between attempts.
        deadline: seconds after which a call ends in any case, with all its attempts and
            pauses; left out, eight minutes on top of `max_wait`; None for never.
        max_response_size: the most bytes of an answer to read into memory; None for
            all. `stream` has no such limit.
        strict: raise when an answer contradicts its description, instead of decoding it
            as far as it goes.
        follow_redirects: whether redirects of GET and HEAD are followed, at most 10,
            without any credential to another origin, and never from https to http.
        require_https: refuse plain http, unless the server is this very machine.
            Otherwise it is logged once where a credential is sent unencrypted.
        hooks: functions to call at each request, response, error, retry and wait;
            several such sets as a tuple.
        headers: more headers for each request to the server of `base_url`; what a call
            sends by itself, and credentials, win over them.
        user_agent: the User-Agent header, in place of the name of this package.
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
        follow_redirects: bool = True,
        require_https: bool = False,
        hooks: Hooks | tuple[Hooks, ...] = (),
        headers: Mapping[str, str] | None = None,
        user_agent: str | None = None,
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
            follow_redirects=follow_redirects,
            require_https=require_https,
            hooks=hooks,
            headers=headers,
            user_agent=user_agent,
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

    The description names no way to sign in. If the server wants a credential, send it
    as a header: `AsyncMessy(headers={"Authorization": "..."})`.

    Args:
        base_url: the address of the server; None takes the documented one.
        timeout: seconds to wait for the server at each step; None waits until the
            deadline.
        max_retries: how often a call that failed for the moment is tried again; what
            the server may have done already is repeated only where that does no harm.
        rate_limit: `wait` holds calls back so that the documented limits are kept to,
            `raise` raises LocalRateLimitError instead of waiting, `off` sends whatever
            is known of limits and locks. A `Limiter` of your own is shared with nobody
            else.
        max_wait: seconds that a call may pause for limits and between attempts.
        deadline: seconds after which a call ends in any case, with all its attempts and
            pauses; left out, eight minutes on top of `max_wait`; None for never.
        max_response_size: the most bytes of an answer to read into memory; None for
            all. `stream` has no such limit.
        strict: raise when an answer contradicts its description, instead of decoding it
            as far as it goes.
        follow_redirects: whether redirects of GET and HEAD are followed, at most 10,
            without any credential to another origin, and never from https to http.
        require_https: refuse plain http, unless the server is this very machine.
            Otherwise it is logged once where a credential is sent unencrypted.
        hooks: functions to call at each request, response, error, retry and wait;
            several such sets as a tuple.
        headers: more headers for each request to the server of `base_url`; what a call
            sends by itself, and credentials, win over them.
        user_agent: the User-Agent header, in place of the name of this package.
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
        follow_redirects: bool = True,
        require_https: bool = False,
        hooks: Hooks | tuple[Hooks, ...] = (),
        headers: Mapping[str, str] | None = None,
        user_agent: str | None = None,
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
            follow_redirects=follow_redirects,
            require_https=require_https,
            hooks=hooks,
            headers=headers,
            user_agent=user_agent,
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
