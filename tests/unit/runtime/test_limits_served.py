"""Limits against a server that enforces them; it and the clients share a clock of their own."""

from __future__ import annotations

import asyncio
import itertools
import logging
import threading
from collections import Counter, deque
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from client_example import LocalRateLimitError, TooManyRequestsError
from client_faults import JSON, Connection, FaultServer, head
from client_runtime.clock import Clock
from client_runtime.hooks import Hooks, WaitEvent
from client_runtime.operation import Operation, RateLimit
from client_support import Driver

_credentials = itertools.count()


class OwnClock(Clock):
    """Time that passes only while somebody waits for it."""

    def __init__(self) -> None:
        self.now = 1000.0
        self._lock = threading.Lock()

    def monotonic(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        with self._lock:
            self.now += seconds

    async def sleep_async(self, seconds: float) -> None:
        self.sleep(seconds)
        await asyncio.sleep(0)


def operation(number: int, requests: int, method: str = "GET") -> Operation[None]:
    return Operation(
        id=f"o{number}",
        method=method,
        path=f"/{number}",
        responses={200: None},
        rate_limit=RateLimit(requests=requests, period=60.0, lock=600.0),
        security=(("oauth",),),
    )


class Enforcer:
    """Counts by credential and path, and locks whoever exceeds a limit."""

    def __init__(
        self,
        server: FaultServer,
        clock: OwnClock,
        limits: dict[str, int],
        *,
        status: int = 400,
        retry_after: float | None = None,
    ) -> None:
        self._clock = clock
        self._limits = limits
        self._guard = threading.Lock()
        self._arrivals: dict[bytes, deque[float]] = {}
        self._locked: dict[bytes, float] = {}
        self._lock_seconds = 600.0 if retry_after is None else retry_after
        fields = [("Content-Length", "25")]
        if retry_after is not None:
            fields.append(("Retry-After", str(retry_after)))
        self._refusal = head(status, JSON, *fields) + b'{"code":"limit_exceeded"}'
        self.locks = 0
        self.inside = 0
        self.served: Counter[str] = Counter()
        server.good = self.answer

    def answer(self, connection: Connection) -> None:
        request = connection.read_request()
        path = request.split(b" ")[1].decode()
        key = request.split(b"uthorization: ")[1].split(b"\r\n")[0] + path.encode()
        with self._guard:
            is_refused = self._arrive(key, self._limits[path])
            self.served[path] += not is_refused
        connection.send(
            self._refusal if is_refused else head(200, JSON, ("Content-Length", "0"))
        )

    def _arrive(self, key: bytes, limit: int) -> bool:
        now = self._clock.monotonic()
        if self._locked.get(key, 0) > now:
            self.inside += 1
            return True
        arrivals = self._arrivals.setdefault(key, deque())
        while arrivals and arrivals[0] <= now - 60:
            arrivals.popleft()
        arrivals.append(now)
        if len(arrivals) <= limit:
            return False
        self.locks += 1
        self._locked[key] = now + self._lock_seconds
        arrivals.clear()
        return True


@pytest.fixture
def clock() -> OwnClock:
    return OwnClock()


def patient(driver: Driver, url: str, clock: OwnClock, **options: Any) -> Any:
    defaults: dict[str, Any] = {
        "max_wait": 1e12,
        "deadline": None,
        "token": f"served-{next(_credentials)}",
    }
    return driver.client(url, clock=clock, **(defaults | options))


CALLS = [operation(n, limit) for n, limit in enumerate((10, 15, 20, 30, 50))]
LIMITS = {c.path: c.rate_limit.requests for c in CALLS if c.rate_limit is not None}
THREADS = 8


@pytest.mark.no_cover
def test_ten_thousand_calls_from_threads(faults: FaultServer, clock: OwnClock) -> None:
    enforcer, driver = Enforcer(faults, clock, LIMITS), Driver("sync", None)
    client = patient(driver, faults.url, clock)

    def work(number: int) -> None:
        for turn in range(10_000 // THREADS):
            client.request(CALLS[(number + turn) % len(CALLS)])

    with ThreadPoolExecutor(THREADS) as threads:
        list(threads.map(work, range(THREADS)))
    driver.close()
    assert enforcer.served == dict.fromkeys(LIMITS, 2000)
    assert (enforcer.locks, enforcer.inside) == (0, 0)


@pytest.mark.no_cover
def test_ten_thousand_calls_from_tasks(faults: FaultServer, clock: OwnClock) -> None:
    enforcer = Enforcer(faults, clock, LIMITS)
    with asyncio.Runner() as runner:
        driver = Driver("async", runner)
        client = patient(driver, faults.url, clock)

        async def work(number: int) -> None:
            for turn in range(10_000 // THREADS):
                await client.request(CALLS[(number + turn) % len(CALLS)])

        async def all_of_them() -> None:
            await asyncio.gather(*(work(number) for number in range(THREADS)))

        runner.run(all_of_them())
        driver.close()
    assert enforcer.served == dict.fromkeys(LIMITS, 2000)
    assert (enforcer.locks, enforcer.inside) == (0, 0)


@pytest.mark.parametrize("status", [400, 429])
def test_limits_that_are_ignored_lead_into_locks_that_are_not(
    faults: FaultServer, clock: OwnClock, driver: Driver, status: int
) -> None:
    enforcer = Enforcer(faults, clock, {"/1": 3}, status=status)
    call = operation(1, 3)
    client = patient(driver, faults.url, clock, rate_limit="off", max_retries=1)
    for _ in range(8):
        driver.call(client, call)
    assert enforcer.served == {"/1": 8}
    assert (enforcer.locks, enforcer.inside) == (2, 0)
    assert clock.now >= 2200


def test_raising_instead_of_waiting(
    faults: FaultServer, clock: OwnClock, driver: Driver
) -> None:
    enforcer, call = Enforcer(faults, clock, {"/1": 3}), operation(1, 3)
    client = patient(driver, faults.url, clock, rate_limit="raise", max_retries=5)
    for _ in range(3):
        driver.call(client, call)
    failure = driver.failure(client, call)
    assert isinstance(failure, LocalRateLimitError)
    assert failure.retry_after == pytest.approx(60, abs=0.1)
    assert (len(faults.requests), enforcer.locks) == (3, 0)
    clock.now += 61
    driver.call(client, call)


@pytest.mark.parametrize("mode", ["wait", "raise"])
def test_who_shares_a_lock(
    faults: FaultServer, clock: OwnClock, driver: Driver, mode: str
) -> None:
    """Another program has used up the limit, so that the first call is locked out."""
    enforcer, call = Enforcer(faults, clock, {"/1": 0}), operation(1, 3)
    options: dict[str, Any] = {"rate_limit": mode, "max_wait": 5}
    token = f"shared-{next(_credentials)}"
    client = patient(driver, faults.url, clock, token=token, **options)
    twin = patient(driver, faults.url, clock, token=token, **options)
    other = patient(driver, faults.url, clock, **options)
    assert isinstance(driver.failure(client, call), TooManyRequestsError)
    for each in (twin, client, client.with_options(timeout=3)):
        failure = driver.failure(each, call)
        assert isinstance(failure, LocalRateLimitError)
        assert failure.retry_after == pytest.approx(600)
    assert isinstance(driver.failure(other, call), TooManyRequestsError)
    assert (len(faults.requests), enforcer.inside) == (2, 0)


def test_a_lock_holds_for_all_methods_alike(
    faults: FaultServer, clock: OwnClock, driver: Driver
) -> None:
    """A POST is not repeated after a lock, but it is held back by one."""
    enforcer, call = Enforcer(faults, clock, {"/1": 0}), operation(1, 3, "POST")
    client = patient(driver, faults.url, clock, max_retries=5)
    assert isinstance(driver.failure(client, call), TooManyRequestsError)
    enforcer._limits["/1"] = 3
    driver.call(client, call)
    assert clock.now >= 1600
    assert (enforcer.locks, enforcer.inside, len(faults.requests)) == (1, 0, 2)


@pytest.mark.parametrize(("asked", "lock"), [(5.0, 5), (None, 600), (900.0, 900)])
def test_the_servers_word_wins_over_the_documented_lock(
    faults: FaultServer,
    clock: OwnClock,
    driver: Driver,
    asked: float | None,
    lock: float,
) -> None:
    enforcer = Enforcer(faults, clock, {"/1": 0}, retry_after=asked)
    call, begun = operation(1, 3), clock.now
    client = patient(driver, faults.url, clock, max_wait=lock - 1, max_retries=3)
    assert isinstance(driver.failure(client, call), TooManyRequestsError)
    assert driver.failure(client, call).retry_after == pytest.approx(lock)
    enforcer._limits["/1"] = 3
    driver.call(client.with_options(max_wait=lock + 1), call)
    assert clock.now - begun == pytest.approx(lock, abs=0.1)
    assert enforcer.inside == 0


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_what_was_refused_with_429_is_sent_again_after_its_lock(
    faults: FaultServer, clock: OwnClock, driver: Driver, method: str
) -> None:
    enforcer = Enforcer(faults, clock, {"/1": 1}, status=429, retry_after=30)
    call = operation(1, 50, method)
    client = patient(driver, faults.url, clock, max_wait=100, max_retries=1)
    begun = clock.now
    driver.call(client, call)
    driver.call(client, call)
    assert clock.now - begun == pytest.approx(30, abs=1)
    assert (enforcer.served, enforcer.inside) == ({"/1": 2}, 0)


def test_a_wait_is_seen_and_bounded(
    faults: FaultServer,
    clock: OwnClock,
    driver: Driver,
    caplog: pytest.LogCaptureFixture,
) -> None:
    Enforcer(faults, clock, {"/1": 1})
    events: list[WaitEvent] = []
    hooks = Hooks(on_wait=events.append)
    client = patient(driver, faults.url, clock, hooks=hooks, max_wait=100)
    call = operation(1, 1)
    with caplog.at_level(logging.INFO, logger="example_api"):
        driver.call(client, call)
        driver.call(client, call)
    assert [(e.operation, e.reason, round(e.seconds)) for e in events] == [
        ("o1", "limit", 60)
    ]
    assert caplog.messages == ["o1: held back for 60.0 s by its rate limit"]
    impatient = client.with_options(max_wait=59)
    assert isinstance(driver.failure(impatient, call), LocalRateLimitError)
    hasty = client.with_options(deadline=30)
    assert isinstance(driver.failure(hasty, call), LocalRateLimitError)
    assert len(faults.requests) == 2


def test_a_call_waits_no_longer_than_max_wait_in_all(
    faults: FaultServer, clock: OwnClock, driver: Driver
) -> None:
    """First for the limit, then for the lock: together that would be too long."""
    enforcer, call = Enforcer(faults, clock, {"/1": 1}), operation(1, 1)
    client = patient(driver, faults.url, clock, max_wait=630, max_retries=1)
    driver.call(client, call)
    enforcer._limits["/1"] = 0
    begun = clock.now
    assert isinstance(driver.failure(client, call), TooManyRequestsError)
    assert clock.now - begun < 61
