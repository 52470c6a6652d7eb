"""Limits: what is held back, for how long, and what a server would say to it."""

from __future__ import annotations

import asyncio
import threading
from collections import deque
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import httpx2
import pytest
from client_example import (
    APIConnectionError,
    LocalRateLimitError,
    TooManyRequestsError,
)
from client_runtime.clock import Clock as SystemClock
from client_runtime.hooks import Hooks, ResponseEvent, WaitEvent
from client_runtime.limits import (
    Limiter,
    Unlimited,
    length_of_lock,
    shared_limiter,
)
from client_runtime.operation import Operation, RateLimit
from client_support import Driver, Server
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace


def operation(
    requests: int = 3, period: float = 60.0, lock: float | None = 600.0, path: str = "/"
) -> Operation[None]:
    limit = RateLimit(requests=requests, period=period, lock=lock)
    return Operation(
        id="o", method="GET", path=path, responses={200: None}, rate_limit=limit
    )


BODY = b'{"code":"limit_exceeded","message":"m"}'
FREE: Operation[None] = Operation(id="f", method="GET", path="/f", responses={})


class Clock:
    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


def test_as_many_as_allowed_then_one_period_after_the_first_answer() -> None:
    clock, call = Clock(), operation()
    limits = Limiter(clock=clock)
    for _ in range(3):
        assert limits.acquire(call) == 0
        clock.now += 1
        limits.observe(call)
    assert limits.acquire(call) == pytest.approx(58, abs=0.01)
    clock.now += 58.01
    assert limits.acquire(call) == 0
    assert limits.acquire(call) > 0


def test_requests_under_way_count_until_they_are_answered_or_given_up() -> None:
    clock, call = Clock(), operation()
    limits = Limiter(clock=clock)
    assert [limits.acquire(call) for _ in range(3)] == [0, 0, 0]
    assert 0 < limits.acquire(call) < 1
    clock.now += 1000
    assert limits.acquire(call) > 0
    limits.abandon(call)
    assert limits.acquire(call) == 0


@pytest.mark.parametrize(
    ("lock", "retry_after", "expected"),
    [(600.0, None, 600), (None, None, 60), (600.0, 5.0, 5), (30.0, 90.0, 90)],
)
def test_a_lock_lasts_as_long_as_documented_or_asked_for(
    lock: float | None, retry_after: float | None, expected: float
) -> None:
    """The server's word wins, be it the shorter one."""
    assert length_of_lock(operation(lock=lock), retry_after) == expected


def test_a_lock_without_a_documented_limit() -> None:
    assert length_of_lock(FREE, 7.0, 30.0) == 7
    assert length_of_lock(FREE, None, 30.0) == 30


def test_nothing_is_sent_into_a_lock() -> None:
    clock, call = Clock(), operation()
    limits = Limiter(clock=clock)
    assert limits.acquire(call) == 0
    limits.observe(call, lock=5.0)
    assert limits.acquire(call) == pytest.approx(5)
    clock.now += 5
    assert limits.acquire(call) == 0


def test_a_reset_forgets_locks_and_counts() -> None:
    clock, call = Clock(), operation(2)
    limits = Limiter(clock=clock)
    assert (limits.acquire(call), limits.acquire(call)) == (0, 0)
    limits.observe(call, lock=600.0)
    limits.reset()
    assert limits.acquire(call) == 0
    assert limits.acquire(call) > 0  # the other one is still under way


def test_the_longest_of_several_locks_counts() -> None:
    clock, call = Clock(), operation()
    limits = Limiter(clock=clock)
    assert (limits.acquire(call), limits.acquire(call)) == (0, 0)
    limits.observe(call, lock=900.0)
    limits.observe(call, lock=600.0)
    assert limits.acquire(call) == pytest.approx(900)


def test_what_was_under_way_in_a_fork_is_counted_once() -> None:
    clock, call = Clock(), operation(1)
    limits = Limiter(clock=clock)
    assert limits.acquire(call) == 0
    limits.after_fork()
    limits.observe(call)  # the fork was made in the middle of this call
    clock.now += 61
    assert limits.acquire(call) == 0
    assert limits.acquire(call) > 0


def test_each_address_has_its_own_limit() -> None:
    clock = Clock()
    limits = Limiter(clock=clock)
    one, other = operation(1), operation(1, path="/other")
    assert (limits.acquire(one), limits.acquire(other)) == (0, 0)
    assert limits.acquire(one) > 0 and limits.acquire(other) > 0


def test_without_a_documented_limit_only_locks_count() -> None:
    clock = Clock()
    limits = Limiter(clock=clock)
    for _ in range(1000):
        assert limits.acquire(FREE) == 0
        limits.observe(FREE)
    assert limits.acquire(FREE) == 0
    limits.observe(FREE, lock=7.0)
    assert limits.acquire(FREE) == pytest.approx(7)


def test_unlimited_never_holds_back() -> None:
    limits = Unlimited()
    assert {limits.acquire(operation(1)) for _ in range(5)} == {0}
    limits.observe(FREE, lock=600.0)
    assert limits.acquire(FREE) == 0
    limits.abandon(FREE)


def test_clients_of_one_credential_share_a_limiter() -> None:
    one = shared_limiter("package", "url", "a")
    assert shared_limiter("package", "url", "a") is one
    assert shared_limiter("package", "url", "b") is not one
    for number in range(300):
        shared_limiter("package", "url", f"other {number}")
    assert shared_limiter("package", "url", "a") is not one


def test_shared_limiters_are_reset_between_tests() -> None:
    call = operation(1)
    with httpx2.Client() as mine:
        for transport in (None, mine):
            limits = shared_limiter("package", "url", "reset", transport=transport)
            assert limits.acquire(call) == 0
            limits.observe(call, lock=600.0)
            Limiter.reset_shared()
            assert limits.acquire(call) == 0


def test_transports_of_ones_own_share_nothing() -> None:
    with httpx2.Client() as mine, httpx2.Client() as other:
        one = shared_limiter("package", "url", "a", transport=mine)
        assert shared_limiter("package", "url", "a", transport=mine) is one
        assert shared_limiter("package", "url", "a", transport=other) is not one
        assert shared_limiter("package", "url", "a") is not one


class StrictServer:
    """Counts what arrives within any one period, and locks whoever exceeds it."""

    def __init__(self, limit: RateLimit) -> None:
        self._limit = limit
        self._arrivals: deque[float] = deque()
        self.locks = 0

    def arrive(self, at: float) -> None:
        while self._arrivals and self._arrivals[0] <= at - self._limit.period:
            self._arrivals.popleft()
        self._arrivals.append(at)
        self.locks += len(self._arrivals) > self._limit.requests


@given(
    st.integers(1, 5),
    st.lists(
        st.tuples(st.floats(0, 5), st.floats(0, 5), st.floats(0, 30)), max_size=60
    ),
)
def test_no_server_ever_counts_too_many(
    requests: int, calls: list[tuple[float, float, float]]
) -> None:
    """Whenever a request arrives between being sent and being answered."""
    clock, call = Clock(), operation(requests)
    limits = Limiter(clock=clock)
    assert call.rate_limit is not None
    server = StrictServer(call.rate_limit)
    for there, back, pause in calls:
        while (seconds := limits.acquire(call)) > 0:
            clock.now += seconds
        server.arrive(clock.now + there)
        clock.now += there + back
        limits.observe(call)
        clock.now += pause
    assert server.locks == 0


def test_ten_thousand_calls_from_threads_are_never_locked_out() -> None:
    """Eight threads share five limits; the clock moves when a thread has to wait."""
    clock, guard = Clock(), threading.Lock()
    calls = [operation(n, path=f"/{n}") for n in (10, 15, 20, 30, 50)]
    servers = {c.path: StrictServer(c.rate_limit) for c in calls if c.rate_limit}
    limits = Limiter(clock=clock)

    def work(number: int) -> None:
        for turn in range(1250):
            call = calls[(number + turn) % 5]
            while True:
                with guard:
                    seconds = limits.acquire(call)
                    if seconds == 0:
                        servers[call.path].arrive(clock.now)
                        break
                    clock.now += seconds
            with guard:
                clock.now += 0.01
                limits.observe(call)

    threads = [threading.Thread(target=work, args=(n,)) for n in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [server.locks for server in servers.values()] == [0] * 5


class TestInAClient:
    def test_a_lock_of_the_server_is_remembered(
        self, server: Server, driver: Driver
    ) -> None:
        for mode in ("wait", "raise"):
            token = f"token-{driver.is_async}-{mode}"
            client = driver.client(server.url, rate_limit=mode, token=token)
            server.seen.clear()
            server.reply(400, b'{"code":"limit_exceeded","message":"m"}')
            assert isinstance(driver.failure(client, operation()), TooManyRequestsError)
            twin = driver.client(server.url, rate_limit=mode, token=token)
            failure = driver.failure(twin, operation())
            assert isinstance(failure, LocalRateLimitError)
            assert 590 < failure.retry_after <= 600
            assert len(server.seen) == 1

    def test_without_limits_what_is_locked_is_sent_all_the_same(
        self, server: Server, driver: Driver
    ) -> None:
        client = driver.client(
            server.url, rate_limit="off", token=f"o{driver.is_async}", max_retries=0
        )
        server.reply(429, b'{"code":"limit_exceeded","message":"m"}')
        assert isinstance(driver.failure(client, operation()), TooManyRequestsError)
        driver.call(client, operation())
        assert len(server.seen) == 2

    def test_a_fake_lock_does_not_reach_the_next_client(
        self, server: Server, driver: Driver
    ) -> None:
        """As in tests, which give each client a transport of its own."""
        token = f"p{driver.is_async}"
        client = driver.only(server.url, token=token)
        server.reply(429, b'{"code":"limit_exceeded","message":"m"}')
        assert isinstance(driver.failure(client, operation()), TooManyRequestsError)
        assert isinstance(driver.failure(client, operation()), LocalRateLimitError)
        other = driver.only(server.url, token=token)
        driver.call(other, operation())
        driver.call(driver.client(server.url, token=token), operation())

    def test_a_limiter_of_ones_own_is_reset(
        self, server: Server, driver: Driver
    ) -> None:
        limiter = Limiter()
        client = driver.client(server.url, rate_limit=limiter, max_retries=0)
        server.reply(429, b'{"code":"limit_exceeded","message":"m"}')
        assert isinstance(driver.failure(client, operation()), TooManyRequestsError)
        assert isinstance(driver.failure(client, operation()), LocalRateLimitError)
        limiter.reset()
        driver.call(client, operation())

    @pytest.mark.parametrize("method", ["GET", "POST"])
    def test_the_servers_word_wins_over_the_documented_lock(
        self, server: Server, driver: Driver, method: str
    ) -> None:
        """What was refused with 429 was not applied, so a POST is sent again as well."""
        body = b'{"code":"limit_exceeded","message":"m"}'
        server.reply(429, body, headers={"Retry-After": "0.2"})
        client = driver.client(
            server.url, token=f"q{method}{driver.is_async}", max_retries=1
        )
        call = replace(operation(), method=method)
        driver.call(client, call)
        assert len(server.seen) == 2

    @pytest.mark.parametrize(
        "value", ["86400", "-1", "soon", "1771404540", "9" * 60, "9" * 5000]
    )
    def test_a_retry_after_beyond_belief_is_told(
        self,
        server: Server,
        driver: Driver,
        caplog: pytest.LogCaptureFixture,
        value: str,
    ) -> None:
        client = driver.client(server.url, token=f"r{value}{driver.is_async}")
        server.reply(429, BODY, headers={"Retry-After": value})
        failure = driver.failure(client, operation())
        assert isinstance(failure, TooManyRequestsError)
        assert failure.retry_after is None
        assert failure.headers["retry-after"] == value
        shown = value if len(value) <= 60 else f"{value[:59]}…"
        assert f"retry after {shown!r}, which is not believed" in caplog.text
        held = driver.failure(client, operation())
        assert isinstance(held, LocalRateLimitError)
        assert (
            590 < held.retry_after <= 600
        )  # the documented lock, as nothing else is known

    def test_waiting_is_bounded(self, server: Server, driver: Driver) -> None:
        client = driver.client(server.url, max_wait=1, token=f"b{driver.is_async}")
        call = operation(1, period=0.2)
        driver.call(client, call)
        driver.call(client, call)  # waits a fifth of a second
        slow = operation(1, period=30.0, path="/slow")
        driver.call(client, slow)
        assert isinstance(driver.failure(client, slow), LocalRateLimitError)

    def test_a_long_lock_can_be_waited_out(
        self, server: Server, driver: Driver
    ) -> None:
        """Whoever allows for a long pause need not think of the deadline as well."""

        class Fast(SystemClock):
            def __init__(self) -> None:
                self.passed = 0.0

            def monotonic(self) -> float:
                return super().monotonic() + self.passed

            def sleep(self, seconds: float) -> None:
                self.passed += seconds

            async def sleep_async(self, seconds: float) -> None:
                self.passed += seconds

        server.reply(429, b'{"code":"limit_exceeded","message":"m"}')
        client = driver.client(
            server.url, clock=Fast(), token=f"g{driver.is_async}", max_retries=1
        )
        call = operation(lock=1800.0)
        driver.call(client.with_options(max_wait=1801), call)
        assert len(server.seen) == 2
        server.reply(429, b'{"code":"limit_exceeded","message":"m"}')
        assert isinstance(driver.failure(client, call), TooManyRequestsError)
        assert len(server.seen) == 3

    def test_raising_instead_of_waiting(self, server: Server, driver: Driver) -> None:
        client = driver.client(
            server.url, rate_limit="raise", token=f"c{driver.is_async}"
        )
        driver.call(client, operation(1, period=5.0))
        failure = driver.failure(client, operation(1, period=5.0))
        assert 4 < failure.retry_after <= 5.1
        assert "another" in str(failure)

    def test_a_request_without_a_token_counts_for_nothing(
        self, server: Server, driver: Driver
    ) -> None:
        def no_token() -> str:
            raise LookupError("no token")

        call = Operation(
            id="o",
            method="GET",
            path="/",
            responses={200: None},
            rate_limit=RateLimit(requests=1, period=60.0),
            security=(("oauth",),),
        )
        client = driver.client(server.url, token=no_token)
        for _ in range(3):
            with pytest.raises(LookupError):
                driver.call(client, call)

    def test_what_never_left_counts_for_nothing(
        self, driver: Driver, unused_url: str
    ) -> None:
        client = driver.client(
            unused_url, rate_limit="raise", token=f"d{driver.is_async}"
        )
        for _ in range(3):
            failure = driver.failure(client, operation(1))
            assert type(failure) is APIConnectionError

    def test_what_was_interrupted_counts(self, server: Server, driver: Driver) -> None:
        def interrupt(event: ResponseEvent) -> None:
            raise KeyboardInterrupt

        client = driver.client(
            server.url,
            rate_limit="raise",
            token=f"e{driver.is_async}",
            hooks=Hooks(on_response=interrupt),
        )
        with pytest.raises(KeyboardInterrupt):
            driver.call(client, operation(1))
        assert isinstance(driver.failure(client, operation(1)), LocalRateLimitError)

    def test_many_short_waits_are_told_once(
        self, server: Server, driver: Driver
    ) -> None:
        told: list[WaitEvent] = []
        release = threading.Event()
        client = driver.client(
            server.url,
            token=f"f{driver.is_async}",
            hooks=Hooks(on_wait=told.append),
        )
        call = operation(1, period=0.01)
        server.reply(delay=release)
        threading.Timer(0.3, release.set).start()
        if driver.is_async:

            async def both() -> None:
                await asyncio.gather(client.request(call), client.request(call))

            driver.run(both())
        else:
            with ThreadPoolExecutor(2) as pool:
                for _ in range(2):
                    pool.submit(client.request, call)
        assert len(server.seen) == 2
        assert [event.reason for event in told] == ["limit"]

    @pytest.mark.parametrize(
        "options",
        [
            {"rate_limit": "never"},
            {"max_wait": -1},
            {"max_wait": float("nan")},
            {"deadline": 0},
            {"timeout": 0},
            {"timeout": -1.0},
            {"timeout": float("nan")},
            {"max_response_size": -1},
        ],
    )
    def test_settings_without_sense(
        self, driver: Driver, options: dict[str, Any]
    ) -> None:
        with pytest.raises(ValueError, match="|".join(options)):
            driver.client("https://example.com", **options)
