"""Connections that a transport of the user's own opens in its own way."""

from __future__ import annotations

from typing import Any

import httpcore2
import httpx2
from client_example import LIST_ITEMS
from client_support import Driver, Server


def test_a_transport_that_connects_once_more(server: Server) -> None:
    """Each time it connects within what is left of the deadline."""
    timeouts: list[float] = []
    http = httpx2.Client(transport=httpx2.HTTPTransport(retries=1))
    pool = http._transport._pool  # type: ignore[attr-defined]
    backend = pool._network_backend

    class Refusing:
        """As the backend, but it refuses the first connection."""

        def connect_tcp(self, **options: Any) -> Any:
            timeouts.append(options["timeout"])
            if len(timeouts) == 1:
                raise httpcore2.ConnectError("refused")
            return backend.connect_tcp(**options)

        def sleep(self, seconds: float) -> None:
            backend.sleep(seconds)

    pool._network_backend = Refusing()
    server.reply(body=b'{"items": [{"id": "1"}]}')
    driver = Driver("sync", None)
    client = driver.client(server.url, http_client=http, timeout=None, deadline=30)
    assert [item.id for item in driver.call(client, LIST_ITEMS).items] == ["1"]
    assert len(timeouts) == 2
    assert 0 < timeouts[1] <= timeouts[0] <= 30
    http.close()
