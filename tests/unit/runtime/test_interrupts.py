"""Calls that are given up in the middle: what they hold is given back."""

from __future__ import annotations

import asyncio
import gc
import gzip
import os
import signal
import threading
import time
import weakref
import zlib
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path
from typing import Any

import httpx2
import pytest
from client_example import (
    CREATE_ITEM,
    LIST_ITEMS,
    APITimeoutError,
    ResponseDecodeError,
    ResponseTooLargeError,
)
from client_faults import FaultServer, answer, raw_then, trickled
from client_runtime.capture import with_response
from client_runtime.clock import Clock
from client_runtime.failures import Failure
from client_runtime.hooks import Hooks, ResponseEvent
from client_runtime.http.transport import no_cookies
from client_runtime.operation import Operation
from client_runtime.results import read_result
from client_runtime.streaming.download import stream
from client_support import Driver, Server
from msgspec.structs import replace

ITEMS = b'{"items": []}'
ONE_PLACE = httpx2.Limits(max_connections=1)


class Ledger:
    """A limiter that only counts."""

    def __init__(self) -> None:
        self.under_way = 0
        self.counted = 0

    def acquire(self, operation: Operation[Any]) -> float:
        self.under_way += 1
        return 0.0

    def observe(
        self,
        operation: Operation[Any],
        failure: Failure | None = None,
        lock: float | None = None,
    ) -> None:
        self.under_way -= 1
        self.counted += 1

    def abandon(self, operation: Operation[Any]) -> None:
        self.under_way -= 1


def narrow(client: Any, kind: Any) -> Any:
    """The client, with a pool that has room for one connection."""
    client._connections._make = lambda: kind(cookies=no_cookies(), limits=ONE_PLACE)
    return client


def kind_of(driver: Driver) -> Any:
    return httpx2.AsyncClient if driver.is_async else httpx2.Client


STALLS = {
    "before the headers": raw_then(b"", "stall"),
    "in the headers": raw_then(b"HTTP/1.1 200 OK\r\nX: ", "stall"),
    "in the body": raw_then(b"HTTP/1.1 200 OK\r\n\r\n{", "stall"),
    "trickling": trickled(b"HTTP/1.1 200 OK\r\n\r\n" + b" " * 9999),
}


async def asked(faults: FaultServer) -> None:
    """Wait until the server has read a request: what ends before was never sent."""
    while not faults.requests:
        await asyncio.sleep(0.01)


async def end_once_asked(faults: FaultServer, limit: asyncio.Timeout) -> None:
    await asked(faults)
    limit.reschedule(asyncio.get_running_loop().time() + 0.05)


@pytest.mark.parametrize("where", STALLS)
@pytest.mark.parametrize("how", ["cancel", "timeout", "wait_for"])
def test_a_task_that_is_cancelled(faults: FaultServer, where: str, how: str) -> None:
    ledger = Ledger()
    driver = Driver("async", None)
    driver.is_async = True

    async def run() -> None:
        client = narrow(
            driver.client(faults.url, rate_limit=ledger), httpx2.AsyncClient
        )
        for _ in range(3):
            faults.reset(STALLS[where], good=answer(body=ITEMS))
            call = client.items.list()
            if how == "cancel":
                task = asyncio.create_task(call)
                await asked(faults)
                task.cancel()
                with pytest.raises(asyncio.CancelledError):
                    await task
            elif how == "timeout":
                with pytest.raises(TimeoutError):
                    async with asyncio.timeout(None) as limit:
                        watch = asyncio.create_task(end_once_asked(faults, limit))
                        await call
                await watch
            else:
                task = asyncio.create_task(call)
                await asked(faults)
                with pytest.raises(TimeoutError):
                    await asyncio.wait_for(task, 0.05)
            assert ledger.under_way == 0
        # What was sent may have been counted by the server, so it counts here, too.
        assert ledger.counted == 3
        assert (await client.items.list()).items == []
        assert faults.wait_for_open(1)
        await client.aclose()

    asyncio.run(run())
    assert faults.wait_for_open(0)


def test_a_task_that_is_cancelled_before_it_sends(server: Server) -> None:
    ledger, asked = Ledger(), asyncio.Event()

    async def token() -> str:
        asked.set()
        await asyncio.sleep(60)
        return "never"

    async def run() -> None:
        driver = Driver("async", None)
        driver.is_async = True
        client = driver.client(server.url, rate_limit=ledger, token=token)
        task = asyncio.create_task(client.items.list())
        await asked.wait()
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        await client.aclose()

    asyncio.run(run())
    assert (ledger.under_way, ledger.counted) == (0, 0)


def test_a_connection_that_failed_counts_for_nothing(
    driver: Driver, unused_url: str
) -> None:
    ledger = Ledger()
    driver.failure(driver.client(unused_url, rate_limit=ledger), LIST_ITEMS)
    assert (ledger.under_way, ledger.counted) == (0, 0)


@pytest.fixture
def heeded() -> Iterator[None]:
    """Interrupts raise, even where a shell began the tests in the background."""
    former = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, former)


@pytest.mark.usefixtures("heeded")
@pytest.mark.parametrize("where", STALLS)
def test_ctrl_c(faults: FaultServer, where: str) -> None:
    ledger, driver = Ledger(), Driver("sync", None)
    client = narrow(driver.client(faults.url, rate_limit=ledger), httpx2.Client)
    faults.reset(STALLS[where], good=answer(body=ITEMS))

    def interrupt() -> None:
        while not faults.requests:
            time.sleep(0.01)
        time.sleep(0.1)
        os.kill(os.getpid(), signal.SIGINT)

    thread = threading.Thread(target=interrupt)
    thread.start()
    with pytest.raises(KeyboardInterrupt):
        driver.call(client, LIST_ITEMS)
    thread.join()
    assert (ledger.under_way, ledger.counted) == (0, 1)
    assert driver.call(client, LIST_ITEMS).items == []
    driver.close()
    assert faults.wait_for_open(0)


class Stop(BaseException):
    """Neither an error nor an interrupt."""


def test_a_hook_that_ends_the_program(faults: FaultServer, driver: Driver) -> None:
    """An answer that is there, but not read, is not left behind."""
    stops = iter([True, False])

    def stop(event: ResponseEvent) -> None:
        if next(stops):
            raise Stop

    faults.reset(good=answer(body=ITEMS))
    client = driver.client(faults.url, hooks=Hooks(on_response=stop), timeout=5)
    narrow(client, kind_of(driver))
    with pytest.raises(Stop):
        driver.call(client, LIST_ITEMS)
    assert driver.call(client, LIST_ITEMS).items == []
    assert faults.wait_for_open(1)


def test_steps_that_nobody_performs(faults: FaultServer) -> None:
    ledger, driver = Ledger(), Driver("sync", None)
    client = driver.client(faults.url, rate_limit=ledger)
    steps = client._exchange(LIST_ITEMS, {}).run(read_result)
    send = next(steps)
    response = send.run(client._io())
    steps.send(response)  # now it wants to read
    steps.close()
    assert (ledger.under_way, ledger.counted) == (0, 1)
    response.close()
    driver.close()


class OwnError(Exception):
    """One of the user's."""


@pytest.mark.parametrize("kind", [OwnError, TimeoutError, ValueError, OSError])
class TestFunctionsOfTheUser:
    def test_a_token(self, server: Server, driver: Driver, kind: Any) -> None:
        def token() -> str:
            raise kind("mine")

        with pytest.raises(kind, match=r"^mine$") as caught:
            driver.call(driver.client(server.url, token=token), LIST_ITEMS)
        assert type(caught.value) is kind and caught.value.__cause__ is None

    def test_a_token_after_a_refusal(
        self, server: Server, driver: Driver, kind: Any
    ) -> None:
        tokens = iter(["first"])

        def token() -> str:
            for one in tokens:
                return one
            raise kind("mine")

        server.reply(401, b"{}")
        with pytest.raises(kind, match=r"^mine$") as caught:
            driver.call(driver.client(server.url, token=token), LIST_ITEMS)
        assert type(caught.value) is kind

    def test_a_body(self, faults: FaultServer, driver: Driver, kind: Any) -> None:
        def pieces() -> Iterator[bytes]:
            yield b"x" * 100
            raise kind("mine")

        async def pieces_async() -> AsyncIterator[bytes]:
            yield b"x" * 100
            raise kind("mine")

        faults.reset(raw_then(b"", "stall"), good=answer(201, b'{"id": "1"}'))
        client = narrow(driver.client(faults.url, timeout=5), kind_of(driver))
        content: Any = pieces_async() if driver.is_async else pieces()
        with pytest.raises(kind, match=r"^mine$") as caught:
            driver.call(client, CREATE_ITEM, content=content)
        assert type(caught.value) is kind
        faults.faults.clear()
        assert driver.call(client, CREATE_ITEM, json={}).id == "1"

    def test_progress(self, server: Server, driver: Driver, kind: Any) -> None:
        def progress(sent: int, total: int | None) -> None:
            raise kind("mine")

        client = driver.client(server.url).with_options(on_progress=progress)
        with pytest.raises(kind, match=r"^mine$"):
            driver.call(client, CREATE_ITEM, json={})


def test_the_deadline_holds_while_waiting_for_a_place(
    faults: FaultServer, driver: Driver
) -> None:
    """The only connection is taken, by a call that never ends."""
    faults.reset(good=raw_then(b"HTTP/1.1 200 OK\r\n\r\n{", "stall"))
    client = narrow(driver.client(faults.url, deadline=5), kind_of(driver))
    quick = client.with_options(deadline=0.4, timeout=None)
    begun = [0.0]

    def fails(error: object) -> float:
        assert isinstance(error, APITimeoutError)
        assert "deadline" in str(error)
        return time.monotonic() - begun[0]

    if driver.is_async:

        async def both() -> float:
            slow = asyncio.create_task(client.items.list())
            while not faults.requests:
                await asyncio.sleep(0.01)
            begun[0] = time.monotonic()
            try:
                await quick.items.list()
            except APITimeoutError as error:
                return fails(error)
            finally:
                slow.cancel()
            raise AssertionError

        taken = driver.run(both())
    else:
        slow = threading.Thread(target=lambda: driver.failure(client, LIST_ITEMS))
        slow.start()
        while not faults.requests:
            time.sleep(0.01)
        begun[0] = time.monotonic()
        taken = fails(driver.failure(quick, LIST_ITEMS))
        faults.drop()
        slow.join()
    assert 0.3 < taken < 1.9


def test_time_spent_waiting_for_a_place_is_not_given_to_the_connection(
    faults: FaultServer,
) -> None:
    """What connects gets what is left of the deadline, not what there was at first."""
    seen: list[float | None] = []
    faults.reset(good=answer(body=ITEMS))
    driver = Driver("sync", None)
    http = httpx2.Client()
    client = driver.client(faults.url, http_client=http, deadline=60, timeout=None)
    backend = http._transport._pool._network_backend  # type: ignore[attr-defined]

    class Slow:
        """As the backend, but whoever connects has waited for 20 s."""

        def connect_tcp(self, **options: Any) -> Any:
            seen.append(options["timeout"])
            return backend.connect_tcp(**options)

    http._transport._pool._network_backend = Slow()  # type: ignore[attr-defined]
    now = [0.0]
    clock = client._settings.clock
    moving = type(clock)()
    moving.monotonic = lambda: now[0]  # type: ignore[method-assign]
    client._settings = replace(client._settings, clock=moving)
    event = http.event_hooks
    event["request"] = [lambda request: now.__setitem__(0, 20.0)]
    http.event_hooks = event
    assert driver.call(client, LIST_ITEMS).items == []
    assert seen == [40.0]
    http.close()


class Rigid:
    """A network stream whose methods cannot be replaced."""

    __slots__ = ("_stream",)

    def __init__(self, stream: Any) -> None:
        self._stream = stream

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        content: bytes = self._stream.read(max_bytes, timeout)
        return content

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, timeout)

    def close(self) -> None:
        self._stream.close()

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)


def test_a_transport_of_ones_own(faults: FaultServer) -> None:
    faults.reset(good=answer(body=ITEMS))
    driver = Driver("sync", None)
    http = httpx2.Client()
    pool = http._transport._pool  # type: ignore[attr-defined]
    backend = pool._network_backend

    class Backend:
        def connect_tcp(self, **options: Any) -> Any:
            return Rigid(backend.connect_tcp(**options))

    pool._network_backend = Backend()
    client = driver.client(faults.url, http_client=http, deadline=0.4)
    assert driver.call(client, LIST_ITEMS).items == []
    faults.faults.append(raw_then(b"", "stall"))
    begun = time.monotonic()
    assert isinstance(driver.failure(client, LIST_ITEMS), APITimeoutError)
    assert time.monotonic() - begun < 1.9
    http.close()


def test_a_failure_is_not_kept_alive(server: Server, driver: Driver) -> None:
    """Its traceback holds what was sent, so it must not wait for the garbage collector."""
    client = driver.client(server.url)

    def fail() -> Callable[[], object]:
        try:
            client.items.get("1")
        except Failure as error:
            return weakref.ref(error)
        raise AssertionError

    async def fail_async() -> Callable[[], object]:
        try:
            await client.items.get("1")
        except Failure as error:
            return weakref.ref(error)
        raise AssertionError

    gc.collect()
    gc.disable()
    try:
        for _ in range(2):  # some things are made at the first time
            server.reply(404, b"{}")
            failure = driver.run(fail_async() if driver.is_async else fail())
    finally:
        gc.enable()
    assert failure() is None


def test_an_answer_that_is_too_large(faults: FaultServer, driver: Driver) -> None:
    faults.reset(good=answer(body=ITEMS))
    client = driver.client(faults.url, max_response_size=5)
    narrow(client, kind_of(driver))
    for _ in range(3):
        failure = driver.failure(client, LIST_ITEMS)
        assert isinstance(failure, ResponseTooLargeError)
        assert failure.body == ITEMS[:5]
    assert faults.wait_for_open(0)


def test_a_body_that_takes_longer_than_the_deadline(faults: FaultServer) -> None:
    """The synchronous client notices when it goes on to send."""

    def slowly() -> Iterator[bytes]:
        yield b"x"
        time.sleep(0.3)
        yield b"y"

    faults.reset(raw_then(b"", "stall"))
    driver = Driver("sync", None)
    client = driver.client(faults.url, deadline=0.2)
    failure = driver.failure(client, CREATE_ITEM, content=slowly())
    assert isinstance(failure, APITimeoutError) and "deadline" in str(failure)
    driver.close()


def test_many_pieces_beyond_the_deadline(faults: FaultServer, driver: Driver) -> None:
    """They are there already, so no read has to wait, and none times out."""
    now = [0.0]

    def late(event: ResponseEvent) -> None:
        now[0] = 100.0

    faults.reset(good=answer(body=ITEMS))
    client = driver.client(faults.url, deadline=50, hooks=Hooks(on_response=late))
    clock = Clock()
    clock.monotonic = lambda: now[0]  # type: ignore[method-assign]
    client._settings = replace(client._settings, clock=clock)
    failure = driver.failure(client, LIST_ITEMS)
    assert isinstance(failure, APITimeoutError) and "deadline" in str(failure)


def test_more_than_was_announced(faults: FaultServer, driver: Driver) -> None:
    """It is not taken for the beginning of the next answer."""
    head = b"HTTP/1.1 200 OK\r\nContent-Length: 13\r\n\r\n"
    faults.reset(raw_then(head + ITEMS + b"rubbish", "keep"), good=answer(body=ITEMS))
    client = narrow(driver.client(faults.url), kind_of(driver))
    answered = driver.run(with_response(client.items.list))
    assert answered.http_response.elapsed.total_seconds() >= 0
    assert driver.call(client, LIST_ITEMS).items == []
    assert faults.accepted == 2


@pytest.mark.parametrize("encoding", ["gzip", "deflate", "gzip, gzip"])
def test_a_compressed_body_is_taken_as_a_whole(
    faults: FaultServer, driver: Driver, encoding: str
) -> None:
    """Whatever its length, empty too; and one that lacks its end is not."""
    raw: Operation[bytes] = Operation(
        id="o", method="GET", path="/", responses={200: bytes}
    )

    def compress(body: bytes) -> bytes:
        if encoding == "deflate":
            return zlib.compress(body)
        once = gzip.compress(body)
        return once if encoding == "gzip" else gzip.compress(once)

    client = driver.client(faults.url)
    field = ("Content-Encoding", encoding)
    for size in (0, 1, 2**20 - 1, 2**20, 2**20 + 1, 3 * 2**20):
        body = compress(bytes(size))
        faults.reset(answer(200, body, None, field))
        assert driver.call(client, raw) == bytes(size)
        faults.reset(answer(200, body[:-3], None, field))
        assert isinstance(driver.failure(client, raw), ResponseDecodeError)
    faults.reset(answer(200, b"", None, field))
    assert driver.call(client, raw) == b""


def test_a_compressed_download_is_taken_as_a_whole(
    faults: FaultServer, driver: Driver, tmp_path: Path
) -> None:
    """What lacks its end replaces no file."""
    raw: Operation[bytes] = Operation(
        id="o", method="GET", path="/", responses={200: bytes}
    )
    client, target = driver.client(faults.url), tmp_path / "file"
    body, field = gzip.compress(b"x" * 3000), ("Content-Encoding", "gzip")
    faults.reset(answer(200, body, None, field), answer(200, body[:-9], None, field))

    def save() -> None:
        with stream(client.request, raw) as download:
            download.save(target)

    async def save_async() -> None:
        async with stream(client.request, raw) as download:
            await download.save(target)

    driver.run(save_async() if driver.is_async else save())
    assert target.read_bytes() == b"x" * 3000
    target.write_bytes(b"before")
    with pytest.raises(ResponseDecodeError):
        driver.run(save_async() if driver.is_async else save())
    assert target.read_bytes() == b"before"
