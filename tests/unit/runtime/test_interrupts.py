"""Calls that are given up in the middle: what they hold is given back."""

from __future__ import annotations

import asyncio
import gc
import os
import signal
import threading
import time
import weakref
from collections.abc import AsyncIterator, Callable, Iterator
from typing import Any

import httpx2
import pytest
from client_example import CREATE_ITEM, LIST_ITEMS
from client_faults import FaultServer, answer, raw_then, trickled
from client_runtime.failures import Failure
from client_runtime.hooks import Hooks, ResponseEvent
from client_runtime.operation import Operation
from client_runtime.results import read_result
from client_support import Driver, Server
from connection_support import ITEMS, kind_of, narrow


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
    """A response that is there, but not read, is not left behind."""
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
