"""Clients whose own pool has room for one connection."""

from __future__ import annotations

from typing import Any

import httpx2
from client_runtime.http.deadline import BlockingClient
from client_runtime.http.transport import no_cookies
from client_support import Driver

ITEMS = b'{"items": []}'
ONE_PLACE = httpx2.Limits(max_connections=1)


def narrow(client: Any, kind: Any) -> Any:
    """The client, with a pool that has room for one connection."""
    client._connections._make = lambda: kind(cookies=no_cookies(), limits=ONE_PLACE)
    return client


def kind_of(driver: Driver) -> Any:
    return httpx2.AsyncClient if driver.is_async else BlockingClient
