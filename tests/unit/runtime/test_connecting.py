"""How the synchronous client connects, by itself and by a transport of the user."""

from __future__ import annotations

from typing import Any

import httpcore2
import httpx2
import pytest
from client_example import LIST_ITEMS
from client_runtime.clock import Patience
from client_runtime.http import deadline, transport
from client_runtime.http.deadline import BlockingClient, cut_off, trace_connections
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


def test_of_a_transport_of_the_user_only_the_opening_is_traced(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps: list[str] = []

    def trace(name: str, info: dict[str, Any]) -> None:
        steps.append(name)
        trace_connections(name, info)

    monkeypatch.setattr(transport, "trace_connections", trace)
    driver, http = Driver("sync", None), httpx2.Client()
    client = driver.client(server.url, http_client=http)
    seen: list[list[str]] = []
    for _ in range(2):
        server.reply(body=b'{"items": []}')
        driver.call(client, LIST_ITEMS)
        seen.append(steps.copy())
        steps.clear()
    http.close()
    headers = [f"http11.send_request_headers.{end}" for end in ("started", "complete")]
    opening = [f"connection.connect_tcp.{end}" for end in ("started", "complete")]
    assert seen == [opening + headers, headers]


def test_a_request_for_a_tunnel_leaves_the_one_behind_it_traced() -> None:
    traced: dict[str, object] = {"trace": trace_connections, "timeout": {}}
    tunnel = httpcore2.Request("CONNECT", "http://p", extensions=dict(traced))
    trace_connections("http11.send_request_headers.started", {"request": tunnel})
    trace_connections("http11.send_request_headers.started", {})
    assert tunnel.extensions == {"timeout": {}}
    assert traced == {"trace": trace_connections, "timeout": {}}


class Connected:
    """A network stream, which tells with which timeouts it is used."""

    def __init__(self) -> None:
        self.timeouts: list[float | None] = []

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        self.timeouts.append(timeout)
        return b""

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self.timeouts.append(timeout)

    def start_tls(
        self, context: object, host: str, timeout: float | None = None
    ) -> Connected:
        self.timeouts.append(timeout)
        self.encrypted = Connected()
        return self.encrypted


REQUEST = httpx2.Request("GET", "https://h.example")


def test_a_handshake_with_a_proxy_is_no_connection_of_its_own() -> None:
    """Its arguments, as httpcore2 2.16 has them for SOCKS, hold no single timeout."""
    stream = Connected()
    handshake = {"stream": stream, "timeouts": {"connect": 60.0}}
    before = dict(handshake)
    connecting: dict[str, Any] = {"timeout": 60.0}
    with cut_off(Patience(0, 20, lambda: 0.0), REQUEST):
        trace_connections("connection.connect_tcp.started", connecting)
        trace_connections("connection.connect_tcp.complete", {"return_value": stream})
        trace_connections("socks.setup_socks5_connection.started", handshake)
        stream.read(1, 60.0)
        stream.write(b"x", 5.0)
    assert connecting == {"timeout": 20.0} and handshake == before
    assert stream.timeouts == [20.0, 5.0]


def test_an_encrypted_connection_keeps_the_deadline_from_its_handshake_on(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A tunnel passes on the arguments of a handshake by their order."""
    now = [0.0]
    monkeypatch.setattr(
        httpcore2.SyncBackend, "connect_tcp", lambda *_, **__: Connected()
    )
    http = BlockingClient()
    (backend,) = deadline._network_backends(http)
    stream = backend.connect_tcp(host="h.example", port=443, timeout=60.0)
    stream.read(1, 60.0)  # for no call
    with cut_off(Patience(0, 20, lambda: now[0]), REQUEST):
        now[0] = 5.0
        encrypted = stream.start_tls(object(), "h.example", 60.0)
        now[0] = 8.0
        encrypted.write(b"x", timeout=60.0)
        encrypted.read(1, timeout=10.0)
        now[0] = 12.0
        inner = encrypted.start_tls(object(), "h.example", 60.0)
        now[0] = 20.0
        with pytest.raises(httpx2.TimeoutException, match="deadline"):
            inner.read(1, timeout=10.0)
    http.close()
    assert stream.timeouts == [60.0, 15.0]
    assert encrypted.timeouts == [12.0, 10.0, 8.0]
    assert inner.timeouts == []


def test_of_a_connection_of_the_user_reading_and_writing_are_timed() -> None:
    """It need not have the handshake that a connection of httpcore2 has."""
    stream, encrypted = Connected(), Connected()
    handshake = stream.start_tls
    opened = [
        ("connection.connect_tcp.complete", {"return_value": stream}),
        ("http11.send_request_headers.complete", {"return_value": None}),
        ("connection.start_tls.complete", {"return_value": encrypted}),
    ]
    for name, info in opened:
        trace_connections(name, info)
    encrypting: dict[str, Any] = {"timeout": 60.0, "server_hostname": "h.example"}
    with cut_off(Patience(0, 20, lambda: 0.0), REQUEST):
        trace_connections("connection.start_tls.started", encrypting)
        stream.write(b"x", 60.0)
        encrypted.read(1, 60.0)
    assert encrypting["timeout"] == 20.0
    assert stream.timeouts == encrypted.timeouts == [20.0]
    assert stream.start_tls == handshake


@pytest.fixture
def timeouts(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """With which timeouts connections are made."""
    seen: list[float] = []
    connect = httpcore2.SyncBackend.connect_tcp

    def look(self: Any, *address: Any, timeout: float, **options: Any) -> Any:
        seen.append(timeout)
        return connect(self, *address, timeout=timeout, **options)

    monkeypatch.setattr(httpcore2.SyncBackend, "connect_tcp", look)
    return seen


def call_twice(server: Server) -> None:
    driver = Driver("sync", None)
    client = driver.client(server.url, timeout=None, deadline=30)
    for _ in range(2):
        server.reply(body=b'{"items": [{"id": "1"}]}')
        assert driver.call(client, LIST_ITEMS).items[0].id == "1"
    client.close()


def test_our_own_connections_are_timed_without_a_trace(
    server: Server, timeouts: list[float], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr(transport, "trace_connections")
    call_twice(server)
    assert len(timeouts) == 1 and 0 < timeouts[0] <= 30


def test_another_httpx2_whose_connections_are_unknown_is_traced(
    server: Server, timeouts: list[float], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(deadline, "_network_backends", lambda http: iter([None]))
    call_twice(server)
    assert len(timeouts) == 1 and 0 < timeouts[0] <= 30


def test_connections_to_proxies_are_timed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv("NO_PROXY", "h.example")
    with BlockingClient() as http:
        direct, proxied = deadline._network_backends(http)
        connecting = {backend.connect_tcp.__name__ for backend in (direct, proxied)}
        assert direct is not proxied and http.is_timed
        assert connecting == {"connect_in_time"}
