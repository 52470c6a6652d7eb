"""Connections that a transport of the user's own opens in its own way, or through others."""

from __future__ import annotations

from typing import Any

import httpcore2
import httpx2
import pytest
from client_example import LIST_ITEMS
from client_runtime.clock import Patience
from client_runtime.http import transport
from client_runtime.http.deadline import cut_off, watch_connections
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


def test_only_the_opening_of_a_connection_is_watched(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps: list[str] = []

    def watch(name: str, info: dict[str, Any]) -> None:
        steps.append(name)
        watch_connections(name, info)

    monkeypatch.setattr(transport, "watch_connections", watch)
    driver = Driver("sync", None)
    client = driver.client(server.url)
    seen: list[list[str]] = []
    for _ in range(2):
        server.reply(body=b'{"items": []}')
        driver.call(client, LIST_ITEMS)
        seen.append(steps.copy())
        steps.clear()
    client.close()
    headers = [f"http11.send_request_headers.{end}" for end in ("started", "complete")]
    opening = [f"connection.connect_tcp.{end}" for end in ("started", "complete")]
    assert seen == [opening + headers, headers]


def test_a_request_for_a_tunnel_leaves_the_one_behind_it_watched() -> None:
    watched: dict[str, object] = {"trace": watch_connections, "timeout": {}}
    tunnel = httpcore2.Request("CONNECT", "http://p", extensions=dict(watched))
    watch_connections("http11.send_request_headers.started", {"request": tunnel})
    watch_connections("http11.send_request_headers.started", {})
    assert tunnel.extensions == {"timeout": {}}
    assert watched == {"trace": watch_connections, "timeout": {}}


class Connected:
    """A network stream, which tells with which timeouts it is used."""

    def __init__(self) -> None:
        self.timeouts: list[float | None] = []

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        self.timeouts.append(timeout)
        return b""

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self.timeouts.append(timeout)


def test_a_handshake_with_a_proxy_is_no_connection_of_its_own() -> None:
    """Its arguments, as httpcore2 2.16 has them for SOCKS, hold no single timeout."""
    stream = Connected()
    handshake = {"stream": stream, "timeouts": {"connect": 60.0}}
    before = dict(handshake)
    connecting: dict[str, Any] = {"timeout": 60.0}
    request = httpx2.Request("GET", "https://h.example")
    with cut_off(Patience(0, 20, lambda: 0.0), request):
        watch_connections("connection.connect_tcp.started", connecting)
        watch_connections("connection.connect_tcp.complete", {"return_value": stream})
        watch_connections("socks.setup_socks5_connection.started", handshake)
        stream.read(1, 60.0)
        stream.write(b"x", 5.0)
    assert connecting == {"timeout": 20.0} and handshake == before
    assert stream.timeouts == [20.0, 5.0]
