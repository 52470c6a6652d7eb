"""From making a client to closing it: loops, forks, proxies, copies."""

from __future__ import annotations

import asyncio
import copy
import gc
import os
import pickle
import select
import socket
import subprocess
import sys
import threading
import warnings
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import httpx2
import pytest
from client_example import LIST_ITEMS, TOKEN, APIConnectionError
from client_faults import Connection, FaultServer, answer
from client_runtime.base_url import check_base_url
from client_runtime.failures import ConnectionFailure
from client_runtime.operation import Operation
from client_support import Driver

ITEMS = b'{"items": []}'


@pytest.fixture(autouse=True)
def good(faults: FaultServer) -> None:
    faults.reset(good=answer(body=ITEMS))


def test_a_client_ends_with_its_block(faults: FaultServer, driver: Driver) -> None:
    client = driver.client(faults.url)
    if driver.is_async:

        async def use() -> None:
            async with client as entered:
                assert entered is client
                await entered.items.list()

        driver.run(use())
    else:
        with client as entered:
            assert entered is client
            entered.items.list()
    assert faults.wait_for_open(0)


@pytest.mark.parametrize("has_own", [False, True])
def test_use_after_close(faults: FaultServer, driver: Driver, has_own: bool) -> None:
    http: Any = httpx2.AsyncClient() if driver.is_async else httpx2.Client()
    client = driver.client(faults.url, **({"http_client": http} if has_own else {}))
    copied = client.with_options(timeout=5)
    driver.call(client, LIST_ITEMS)
    close = "aclose" if driver.is_async else "close"
    driver.run(getattr(copied, close)())  # has no effect
    driver.call(client, LIST_ITEMS)
    for _ in range(2):
        driver.run(getattr(client, close)())
    for each in (client, copied):
        with pytest.raises(RuntimeError, match="this client has been closed"):
            driver.call(each, LIST_ITEMS)
    assert http.is_closed is False
    driver.run(getattr(http, close)())
    assert len(faults.requests) == 2
    assert faults.wait_for_open(0)


def test_a_http_client_of_ones_own_that_is_closed(
    faults: FaultServer, driver: Driver
) -> None:
    http: Any = httpx2.AsyncClient() if driver.is_async else httpx2.Client()
    client = driver.client(faults.url, http_client=http)
    driver.run(http.aclose() if driver.is_async else http.close())
    with pytest.raises(RuntimeError, match="closed"):
        driver.call(client, LIST_ITEMS)


def test_a_client_is_not_copied(faults: FaultServer, driver: Driver) -> None:
    client = driver.client(faults.url)
    for duplicate in (pickle.dumps, copy.copy, copy.deepcopy):
        with pytest.raises(TypeError, match="it is not pickled") as caught:
            duplicate(client)
        assert TOKEN not in str(caught.value)
    credential = client._settings.credentials["oauth"]
    for duplicate in (pickle.dumps, copy.deepcopy):
        with pytest.raises(TypeError, match="is not pickled"):
            duplicate(credential)


class TestLoops:
    def client(self, url: str) -> Any:
        from client_example import AsyncExample

        return AsyncExample(url)

    def test_one_after_the_other(self, faults: FaultServer) -> None:
        def use_three_times() -> None:
            client = self.client(faults.url)

            async def use() -> None:
                await client.items.list()

            for _ in range(3):
                asyncio.run(use())
            asyncio.run(client.aclose())

        with warnings.catch_warnings():
            # What a loop leaves open cannot be closed any more when it has ended.
            warnings.simplefilter("ignore", ResourceWarning)
            use_three_times()
            gc.collect()
        assert faults.wait_for_open(0)
        assert len(faults.requests) == 3

    def test_two_at_once(self, faults: FaultServer) -> None:
        client = self.client(faults.url)
        with asyncio.Runner() as first, asyncio.Runner() as second:
            first.run(client.items.list())
            with pytest.raises(RuntimeError, match="in use in another event loop"):
                second.run(client.items.list())
            with pytest.raises(RuntimeError, match="in use in another event loop"):
                second.run(client.aclose())
            first.run(client.items.list())
            first.run(client.aclose())
        assert faults.wait_for_open(0)

    def test_a_client_that_was_never_used(self, faults: FaultServer) -> None:
        asyncio.run(self.client(faults.url).aclose())


FORK = """
import os, sys, threading, time
sys.path.insert(0, {package!r})
from zoho_cliq import Cliq

client = Cliq("1000.fork", base_url={url!r}, max_wait=5, deadline=20)
client.chats.list()
limiter = client._settings.limiter
held, done = threading.Event(), threading.Event()

def hold():
    with limiter._lock, client._connections._lock:
        held.set()
        done.wait(20)

thread = threading.Thread(target=hold)
thread.start()
held.wait(20)
child = os.fork()
if child == 0:
    try:
        for _ in range(3):
            client.chats.list()
        assert client._settings.limiter is limiter
        client.close()
    except BaseException as error:
        print(repr(error), file=sys.stderr)
        os._exit(1)
    os._exit(0)
done.set()
thread.join()
for _ in range(3):
    client.chats.list()
_, status = os.waitpid(child, 0)
client.chats.list()
client.close()
sys.exit(os.waitstatus_to_exitcode(status))
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="processes cannot fork here")
def test_a_fork(faults: FaultServer) -> None:
    """While another thread holds the locks of the limiter and of the connections."""
    faults.reset(good=answer(body=b'{"chats": []}'))
    package = Path(__file__).resolve().parents[3] / "generated" / "zoho-cliq"
    script = FORK.format(package=str(package), url=faults.url)
    done = subprocess.run(
        [sys.executable, "-W", "ignore::DeprecationWarning", "-c", script],
        capture_output=True,
        text=True,
        timeout=60,
        env={**os.environ, "NO_PROXY": "*"},
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert len(faults.requests) == 8
    assert faults.wait_for_open(0)


def test_what_is_shared_is_reset_after_a_fork(
    faults: FaultServer, driver: Driver
) -> None:
    """The same in this process, without a fork."""
    from client_runtime import forks

    client = driver.client(faults.url)
    driver.call(client, LIST_ITEMS)
    connections, own = client._connections, client._connections._own
    forks._reset()
    assert connections._own is None
    driver.call(client, LIST_ITEMS)
    assert connections._own is not own
    driver.run(own.aclose() if driver.is_async else own.close())


class Proxy:
    """A proxy for http and https that lets all pass, and remembers who asked for what."""

    def __init__(self) -> None:
        self.seen: list[bytes] = []
        self.refuses = False
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.address = f"127.0.0.1:{self._listener.getsockname()[1]}"
        self._thread = threading.Thread(target=self._accept, daemon=True)
        self._thread.start()

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                sock, _ = self._listener.accept()
                threading.Thread(target=self._serve, args=(sock,), daemon=True).start()

    def _serve(self, sock: socket.socket) -> None:
        with sock, suppress(OSError, ValueError):
            sock.settimeout(20)
            begun = b""
            while b"\r\n\r\n" not in begun:
                begun += sock.recv(65536) or 1 / 0  # type: ignore[operator]
            self.seen.append(begun)
            if self.refuses:
                sock.sendall(b"HTTP/1.1 407 No\r\nContent-Length: 0\r\n\r\n")
                return
            method, target, _ = begun.split(b"\r\n")[0].split(b" ")
            is_tunnel = method == b"CONNECT"
            place = target if is_tunnel else target.split(b"/")[2]
            host, _, port = place.decode().rpartition(":")
            with socket.create_connection((host, int(port))) as further:
                if is_tunnel:
                    sock.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
                else:
                    further.sendall(begun)
                ends = {sock: further, further: sock}
                while True:
                    for end in select.select(list(ends), [], [], 20)[0]:
                        data = end.recv(65536)
                        if not data:
                            return
                        ends[end].sendall(data)

    def close(self) -> None:
        self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self._thread.join(5)


@pytest.fixture
def proxy(monkeypatch: pytest.MonkeyPatch) -> Iterator[Proxy]:
    for name in ("NO_PROXY", "no_proxy", "HTTP_PROXY", "http_proxy", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
    proxy = Proxy()
    yield proxy
    proxy.close()


SECRET = "pr0xy-passw0rd"


@pytest.mark.parametrize("how", ["argument", "environment"])
def test_a_proxy(
    faults: FaultServer,
    driver: Driver,
    proxy: Proxy,
    how: str,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(1)
    address = f"http://user:{SECRET}@{proxy.address}"
    options: dict[str, Any] = {"proxy": address}
    if how == "environment":
        monkeypatch.setenv("HTTP_PROXY", address)
        options = {}
    client = driver.client(faults.url, deadline=20, max_retries=2, **options)
    assert driver.call(client, LIST_ITEMS).items == []
    assert len(proxy.seen) == len(faults.requests) == 1
    assert b"roxy-Authorization: Basic " in proxy.seen[0]
    proxy.refuses = True
    faults.drop()
    failed = driver.failure(client, LIST_ITEMS)
    assert failed.status_code == 407
    texts = [repr(client), repr(failed), str(failed), repr(vars(failed)), caplog.text]
    assert SECRET not in "".join(texts)


def speak_no_tls(connection: Connection) -> None:
    connection.read(5)
    connection.send(b"HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n")
    connection.close()


def test_a_proxy_on_the_way_to_https(
    faults: FaultServer,
    driver: Driver,
    proxy: Proxy,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """It sees no more than where to; what it refuses was not sent, and is tried again."""
    caplog.set_level(1)
    faults.reset(good=speak_no_tls)
    address = f"http://user:{SECRET}@{proxy.address}"
    url = faults.url.replace("http:", "https:")
    client = driver.client(url, proxy=address, max_retries=1, deadline=20)
    failed = driver.failure(client, LIST_ITEMS)  # the server speaks no TLS
    assert isinstance(failed, APIConnectionError) and not failed.was_sent
    assert [seen.split(b" ")[0] for seen in proxy.seen] == [b"CONNECT"] * 2
    assert TOKEN.encode() not in b"".join(proxy.seen)
    assert faults.requests == []
    proxy.refuses = True
    refused = driver.failure(client, LIST_ITEMS)
    assert isinstance(refused, ConnectionFailure) and not refused.was_sent
    assert len(proxy.seen) == 4
    for error in (failed, refused):
        chain = [error, error.__cause__, error.__cause__.__cause__]
        assert SECRET not in "".join(f"{e!r} {e} {vars(e)}" for e in chain)
    assert SECRET not in caplog.text and TOKEN not in caplog.text


def test_a_proxy_that_is_none(driver: Driver, faults: FaultServer) -> None:
    for proxy in (f"gopher://user:{SECRET}@h", f"http://user:{SECRET}@h:port"):
        with pytest.raises(ValueError, match="proxy is not the URL") as caught:
            driver.client(faults.url, proxy=proxy)
        assert SECRET not in repr(caught.value)
        assert caught.value.__cause__ is None
    kind: Any = httpx2.AsyncClient if driver.is_async else httpx2.Client
    http = kind()
    with pytest.raises(ValueError, match="your own http_client"):
        driver.client(faults.url, proxy="http://h", http_client=http)
    driver.run(http.aclose() if driver.is_async else http.close())


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1:1",
        "http://127.9.9.9",
        "http://[::1]:1/x",
        "http://localhost",
        "http://a.localhost",
        "https://example.com",
    ],
)
def test_addresses_that_are_secure(url: str) -> None:
    assert check_base_url(url) == check_base_url(url, require_https=True) == url


@pytest.mark.parametrize(
    "url",
    [
        "http://example.com",
        "http://10.0.0.1",
        "http://0.0.0.0",
        "http://[::]",
        "http://localhost.example.com",
        "http://127.0.0.1.nip.io",
    ],
)
def test_addresses_that_are_not(url: str, driver: Driver) -> None:
    driver.client(url)
    with pytest.raises(ValueError, match="base_url must be https"):
        driver.client(url, require_https=True)


@pytest.mark.parametrize(
    "url",
    [
        "ftp://localhost",
        "//localhost",
        f"https://user:{SECRET}@example.com",
        f"https://example.com?key={SECRET}",
        f"https://example.com:{SECRET}",
    ],
)
def test_addresses_that_are_none(url: str, driver: Driver) -> None:
    with pytest.raises(ValueError, match="base_url") as caught:
        driver.client(url)
    assert SECRET not in str(caught.value)


def test_a_stream_of_a_resource(faults: FaultServer, driver: Driver) -> None:
    """What methods of resources call that give items one after the other."""
    lines: Operation[dict[str, int]] = Operation(
        id="o",
        method="GET",
        path="/",
        responses={200: dict[str, int]},
        accept="application/jsonl",
        framing="lines",
    )
    faults.reset(good=answer(200, b'{"a": 1}\n{"a": 2}\n', "application/jsonl"))
    stream = driver.run(driver.client(faults.url).items._stream(lines))
    assert driver.drain(stream) == [{"a": 1}, {"a": 2}]
