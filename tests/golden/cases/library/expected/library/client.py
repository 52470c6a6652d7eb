"""The clients. Each resource is loaded when it is first used."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Literal

import httpx2
from msgspec import UNSET, UnsetType

from ._runtime.auth import ApiKeyAuth, TokenAuth
from ._runtime.base_url import choose_server
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
    from .resources.books import AsyncBooksResource, BooksResource
    from .resources.shelves import AsyncShelvesResource, ShelvesResource

_SERVICE = Service(
    package="library",
    version="2.1.0",
    errors=ERRORS,
    secret_names=frozenset({"x-key"}),
    arguments={
        "token": "token",
        "key": "key",
    },
    security=(("token",), ("key",)),
)

Region = Literal["eu", "us"]

_SERVERS = {
    "eu": "https://eu.library.example",
    "us": "https://us.library.example",
}


class Library(SyncClient):
    """Client of Library.

    Sign in by `Library("...")` or `Library(key="...")`, or not at all: what is open to
    anyone works without.

    Args:
        token: the access token, or a function that returns the current one.
        key: the key sent as header parameter X-Key.
        region: the region, which decides the host.
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
        token: str | Callable[[], str] | None = None,
        *,
        key: str | Callable[[], str] | None = None,
        region: Region = "eu",
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
            base_url=(
                choose_server(_SERVERS, region, "region")
                if base_url is None
                else base_url
            ),
            credentials={
                "token": TokenAuth(token, scheme="Bearer"),
                "key": ApiKeyAuth(key, name="X-Key", location="header"),
            },
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
    def books(self) -> BooksResource:
        """Books and what is inside them."""
        from .resources.books import BooksResource

        return BooksResource(self)

    @cached_property
    def shelves(self) -> ShelvesResource:
        """Calls below `shelves`."""
        from .resources.shelves import ShelvesResource

        return ShelvesResource(self)


class AsyncLibrary(AsyncClient):
    """Asynchronous client of Library.

    Sign in by `AsyncLibrary("...")` or `AsyncLibrary(key="...")`, or not at all: what
    is open to anyone works without.

    Args:
        token: the access token, or a function that returns the current one.
        key: the key sent as header parameter X-Key.
        region: the region, which decides the host.
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
        token: str | Callable[[], str | Awaitable[str]] | None = None,
        *,
        key: str | Callable[[], str | Awaitable[str]] | None = None,
        region: Region = "eu",
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
            base_url=(
                choose_server(_SERVERS, region, "region")
                if base_url is None
                else base_url
            ),
            credentials={
                "token": TokenAuth(token, scheme="Bearer"),
                "key": ApiKeyAuth(key, name="X-Key", location="header"),
            },
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
    def books(self) -> AsyncBooksResource:
        """Books and what is inside them."""
        from .resources.books import AsyncBooksResource

        return AsyncBooksResource(self)

    @cached_property
    def shelves(self) -> AsyncShelvesResource:
        """Calls below `shelves`."""
        from .resources.shelves import AsyncShelvesResource

        return AsyncShelvesResource(self)
