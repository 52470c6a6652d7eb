"""The deadline of a call holds for all of it: waiting, connecting, sending, reading."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Iterator
from typing import Any

import httpcore2
import httpx2
import pytest
from client_example import CREATE_ITEM, LIST_ITEMS, APIStatusError, APITimeoutError
from client_faults import FaultServer, answer, raw_then
from client_runtime.clock import Clock, Patience
from client_runtime.hooks import Hooks, ResponseEvent
from client_runtime.http.deadline import DeadlineExceeded, TaskDeadline, cut_off_async
from client_support import Driver
from connection_support import ITEMS, kind_of, narrow
from msgspec.structs import replace

ADDRESS = "https://api.example.com"


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


@pytest.mark.parametrize("endless", [float("inf"), 1e300, 1e10])
def test_times_longer_than_anybody_waits_are_none(
    faults: FaultServer, driver: Driver, endless: float
) -> None:
    """Sockets refuse them."""
    faults.reset(good=answer(body=ITEMS))
    for options in (
        {"timeout": endless, "deadline": None},
        {"timeout": None, "deadline": endless},
        {"timeout": None, "max_wait": endless},
    ):
        client = driver.client(faults.url, **options)
        assert driver.call(client, LIST_ITEMS).items == []


def test_a_deadline_that_ends_connecting_has_sent_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def stall(self: object, **options: Any) -> None:
        time.sleep(options["timeout"])
        raise httpcore2.ConnectTimeout

    monkeypatch.setattr(httpcore2.SyncBackend, "connect_tcp", stall)
    driver = Driver("sync", None)
    client = driver.client(ADDRESS, http_client=httpx2.Client(), deadline=0.05)
    failure = driver.failure(client, LIST_ITEMS)
    assert isinstance(failure, APITimeoutError) and "deadline" in str(failure)
    assert not failure.was_sent


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


def test_a_call_of_the_asynchronous_client_makes_one_timer() -> None:
    """A timer for each request and each response is what most of a call would take."""
    timers: list[asyncio.TimerHandle] = []

    async def respond(request: httpx2.Request) -> httpx2.Response:
        await asyncio.sleep(0)
        status = 503 if len(timers) == 1 and request.method == "GET" else 200
        return httpx2.Response(status, json={"items": []})

    async def run() -> None:
        loop = asyncio.get_running_loop()
        make = loop.call_at

        def call_at(*arguments: Any, **options: Any) -> asyncio.TimerHandle:
            timers.append(make(*arguments, **options))
            return timers[-1]

        http = httpx2.AsyncClient(transport=httpx2.MockTransport(respond))
        driver = Driver("async", None)
        driver.is_async = True
        client = driver.client(ADDRESS, http_client=http, max_retries=0)
        loop.call_at = call_at  # type: ignore[method-assign]
        with pytest.raises(APIStatusError):
            await client.items.list()
        assert (await client.items.list()).items == []
        assert (await client.with_options(deadline=None).items.list()).items == []
        await http.aclose()

    asyncio.run(run())
    assert len(timers) == 2
    assert all(timer.cancelled() for timer in timers)


def test_the_timer_of_a_call_ends_with_the_deadline_whatever_the_clock() -> None:
    async def run() -> None:
        deadline, now = TaskDeadline(), [0.0]
        patience = Patience(0, 60, lambda: now[0])
        request = httpx2.Request("GET", ADDRESS)
        with cut_off_async(deadline, patience, request):
            await asyncio.sleep(0)
        now[0] = 59.9  # after a pause of the client's clock
        begun = time.monotonic()
        with (
            pytest.raises(DeadlineExceeded),
            cut_off_async(deadline, patience, request),
        ):
            await asyncio.sleep(30)
        assert time.monotonic() - begun < 1.9
        assert asyncio.current_task().cancelling() == 0  # type: ignore[union-attr]

    asyncio.run(run())


def test_a_timer_that_ends_between_request_and_response_cancels_nothing() -> None:
    async def run() -> None:
        deadline, patience = TaskDeadline(), Patience(0, 0.02)
        request = httpx2.Request("GET", ADDRESS)
        with cut_off_async(deadline, patience, request):
            await asyncio.sleep(0)
        await asyncio.sleep(0.1)  # a function of the user
        with (
            pytest.raises(DeadlineExceeded),
            cut_off_async(deadline, patience, request),
        ):
            await asyncio.sleep(30)

    asyncio.run(run())


@pytest.mark.parametrize("error", [None, RuntimeError, TimeoutError])
def test_an_end_that_swallows_the_deadline(error: type[Exception] | None) -> None:
    """What is sent may be a function of the user, which does as it likes."""
    expected = DeadlineExceeded if error is TimeoutError else error

    async def run() -> None:
        deadline, patience = TaskDeadline(), Patience(0, 0.01)
        with cut_off_async(deadline, patience, httpx2.Request("GET", ADDRESS)):
            try:
                await asyncio.sleep(30)
            except asyncio.CancelledError:
                if error is not None:
                    raise error from None
        assert asyncio.current_task().cancelling() == 0  # type: ignore[union-attr]

    if expected is None:
        asyncio.run(run())
        return
    with pytest.raises(expected):
        asyncio.run(run())


def test_a_task_that_others_cancel_at_its_deadline_is_cancelled() -> None:
    async def run() -> None:
        deadline, patience = TaskDeadline(), Patience(0, 0.01)
        task = asyncio.current_task()
        assert task is not None
        asyncio.get_running_loop().call_later(0.01, task.cancel)
        with cut_off_async(deadline, patience, httpx2.Request("GET", ADDRESS)):
            time.sleep(0.05)  # so that both are due at once
            await asyncio.sleep(30)

    with pytest.raises(asyncio.CancelledError):
        asyncio.run(run())


def test_the_deadline_of_one_request_does_not_end_the_next_that_has_none() -> None:
    """A token has to come in time, even for a call that may take as long as it likes."""
    deadline, request = TaskDeadline(), httpx2.Request("GET", ADDRESS)

    async def call() -> str:
        with cut_off_async(deadline, Patience(0, 0.02), request):
            pass
        with cut_off_async(deadline, Patience(0, None), request):
            await asyncio.sleep(0.1)
        return "done"

    assert asyncio.run(call()) == "done"


def test_a_call_outside_of_a_task_says_so() -> None:
    async def call() -> None:
        with cut_off_async(
            TaskDeadline(), Patience(0, 1), httpx2.Request("GET", ADDRESS)
        ):
            raise AssertionError

    async def without_a_task() -> None:
        loop, failed = asyncio.get_running_loop(), asyncio.Event()
        raised: list[BaseException] = []

        def step() -> None:
            try:
                call().send(None)
            except RuntimeError as error:
                raised.append(error)
            failed.set()

        loop.call_soon(step)
        await failed.wait()
        assert "in a task" in str(raised[0])

    asyncio.run(without_a_task())
