"""The clients. Each resource is loaded when it is first used."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

import httpx2

from ._runtime.client import AsyncClient, Service, SyncClient
from .errors import ERRORS

if TYPE_CHECKING:
    from .resources.things import AsyncThingsResource, ThingsResource
    from .resources.widgets import AsyncWidgetsResource, WidgetsResource

_SERVICE = Service(package="messy", version="0", errors=ERRORS)

_BASE_URL = "https://api.example.com"


class Messy(SyncClient):
    """Client of messy and more.

    Args:
        base_url: the address of the server, https unless it is this machine; None takes
            the documented one.
        timeout: seconds to wait for the server at each step; None waits for ever.
        strict: raise when an answer contradicts its description, instead of decoding it
            as far as it goes.
        http_client: an httpx2 client of your own, which is never closed here.
    """

    def __init__(
        self,
        *,
        base_url: str | None = None,
        timeout: float | None = 60.0,
        strict: bool = False,
        http_client: httpx2.Client | None = None,
    ) -> None:
        super().__init__(
            service=_SERVICE,
            base_url=_BASE_URL if base_url is None else base_url,
            credentials={},
            timeout=timeout,
            strict=strict,
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
        timeout: seconds to wait for the server at each step; None waits for ever.
        strict: raise when an answer contradicts its description, instead of decoding it
            as far as it goes.
        http_client: an httpx2 client of your own, which is never closed here.
    """

    def __init__(
        self,
        *,
        base_url: str | None = None,
        timeout: float | None = 60.0,
        strict: bool = False,
        http_client: httpx2.AsyncClient | None = None,
    ) -> None:
        super().__init__(
            service=_SERVICE,
            base_url=_BASE_URL if base_url is None else base_url,
            credentials={},
            timeout=timeout,
            strict=strict,
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
