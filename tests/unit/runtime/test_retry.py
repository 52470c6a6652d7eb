"""Retries: what is repeated, when, and how long a call may take in all."""

from __future__ import annotations

import contextlib
import socket
import threading
import time
from typing import Any

import pytest
from client_example import (
    APIConnectionError,
    ResponseDecodeError,
    ServiceUnavailableError,
    TooManyRequestsError,
)
from client_runtime.clock import Patience
from client_runtime.operation import Operation, RateLimit
from client_runtime.retry import Backoff
from client_support import Driver, Server
from hypothesis import given
from hypothesis import strategies as st

GET: Operation[None] = Operation(id="g", method="GET", path="/g", responses={})
POST: Operation[None] = Operation(id="p", method="POST", path="/p", responses={})
TEMPORARY = (ServiceUnavailableError, TooManyRequestsError)


def failure(kind: Any, **options: Any) -> Any:
    made = kind("no", operation="", method="", url="", **options)
    return made


def unsent(was_sent: bool) -> APIConnectionError:
    made: APIConnectionError = failure(APIConnectionError)
    made.was_sent = was_sent
    return made


UNAVAILABLE = failure(ServiceUnavailableError, status_code=503)


@pytest.mark.parametrize(
    ("operation", "reason", "expected"),
    [
        (GET, UNAVAILABLE, True),
        (POST, UNAVAILABLE, False),
        (GET, unsent(True), True),
        (POST, unsent(True), False),
        (POST, unsent(False), True),
        (GET, failure(TooManyRequestsError, status_code=429), True),
        (POST, failure(TooManyRequestsError, status_code=429), True),
        # A vendor's code for a limit may come with a status that does not say so.
        (POST, failure(TooManyRequestsError, status_code=400), False),
        (GET, failure(ResponseDecodeError, status_code=200, body=b""), False),
        (GET, failure(ServiceUnavailableError.__mro__[1], status_code=500), False),
    ],
)
def test_what_is_tried_again(
    operation: Operation[None], reason: Any, expected: bool
) -> None:
    policy = Backoff(2, temporary=TEMPORARY)
    assert (policy.delay(operation, 1, reason) is not None) is expected


@given(st.integers(1, 100), st.floats(0, 1, exclude_max=True))
def test_delays_grow_up_to_eight_seconds(attempt: int, chance: float) -> None:
    policy = Backoff(attempt, temporary=TEMPORARY, chance=lambda: chance)
    delay = policy.delay(GET, attempt, UNAVAILABLE)
    assert delay is not None
    assert 0 <= delay <= min(0.5 * 2 ** (attempt - 1), 8)
    assert policy.delay(GET, attempt + 1, UNAVAILABLE) is None


def test_the_server_may_ask_for_more() -> None:
    policy = Backoff(2, temporary=TEMPORARY)
    asked = failure(ServiceUnavailableError, status_code=503, retry_after=33.0)
    assert policy.delay(GET, 1, asked) == 33.0


def test_a_negative_number_of_retries_is_refused() -> None:
    with pytest.raises(ValueError, match="max_retries"):
        Backoff(-1, temporary=())


def test_patience_counts_pauses_and_the_time_that_passed() -> None:
    now = [100.0]
    patience = Patience(10, 30, lambda: now[0])
    assert patience.allows(10) and not patience.allows(10.1)
    patience.spend(6)
    assert patience.allows(4) and not patience.allows(5)
    now[0] += 28
    assert patience.remaining == 2 and not patience.allows(2)
    assert (patience.timeout(60), patience.timeout(None), patience.timeout(1)) == (
        2,
        2,
        1,
    )
    now[0] += 28
    assert patience.remaining == 0
    endless = Patience(10, None)
    assert endless.remaining is None and endless.timeout(None) is None


def _said(caplog: pytest.LogCaptureFixture) -> list[str]:
    return [r.getMessage() for r in caplog.records if not r.name.startswith("http")]


class TestInAClient:
    def test_a_read_is_repeated(self, server: Server, driver: Driver) -> None:
        client = driver.client(server.url, max_retries=2)
        for status in (503, 503, 200):
            server.reply(status, b'{"id":"7"}')
        assert driver.run(client.items.get("7")).id == "7"
        assert len(server.seen) == 3

    def test_options_decide_for_some_calls(
        self, server: Server, driver: Driver
    ) -> None:
        client = driver.client(server.url).with_options(
            max_retries=1, max_wait=5, deadline=20
        )
        for status in (503, 503):
            server.reply(status, b"")
        assert driver.failure(client, GET).status_code == 503
        assert len(server.seen) == 2

    def test_a_post_that_may_have_arrived_is_not_repeated(
        self, server: Server, driver: Driver
    ) -> None:
        client = driver.client(server.url, max_retries=5)
        server.reply(503, b"")
        assert driver.failure(client, POST).status_code == 503
        assert len(server.seen) == 1

    def test_a_post_to_a_closed_port_is_repeated(self, driver: Driver) -> None:
        with socket.socket() as closed:
            closed.bind(("127.0.0.1", 0))
            url = f"http://127.0.0.1:{closed.getsockname()[1]}"
            client = driver.client(url, max_retries=2)
            begun = time.monotonic()
            error = driver.failure(client, POST)
            assert isinstance(error, APIConnectionError)
            assert error.was_sent is False
            assert time.monotonic() - begun < 5

    def test_a_long_retry_after_is_not_waited_for(
        self, server: Server, driver: Driver
    ) -> None:
        client = driver.client(server.url, max_retries=2, max_wait=10)
        server.reply(503, b"", headers={"Retry-After": "3600"})
        assert driver.failure(client, GET).retry_after == 3600
        assert len(server.seen) == 1

    def test_the_deadline_ends_a_call(self, server: Server, driver: Driver) -> None:
        client = driver.client(server.url, max_retries=100, deadline=0.5, timeout=None)
        release = threading.Event()
        server.reply(delay=release)
        begun = time.monotonic()
        driver.failure(client, GET)
        release.set()
        assert 0.3 < time.monotonic() - begun < 3

    def test_a_short_lock_is_waited_for(
        self, server: Server, driver: Driver, caplog: pytest.LogCaptureFixture
    ) -> None:
        limit = RateLimit(requests=1, period=0.1, lock=1.0)
        call: Operation[None] = Operation(
            id="g", method="GET", path="/g", responses={200: None}, rate_limit=limit
        )
        locked = b'{"code":"limit_exceeded","message":"m"}'
        for mode, seen in (("wait", 2), ("raise", 1)):
            client = driver.client(
                server.url,
                max_retries=1,
                rate_limit=mode,
                token=f"{mode}{driver.is_async}",
            )
            server.seen.clear()
            server.reply(400, locked)
            server.reply(200, b"")
            with caplog.at_level("INFO"), contextlib.suppress(TooManyRequestsError):
                driver.call(client, call)
            assert len(server.seen) == seen
        assert _said(caplog) == ["g: attempt 1 failed, the next one follows in 1.0 s"]

    def test_a_pause_for_a_limit_is_logged(
        self, server: Server, driver: Driver, caplog: pytest.LogCaptureFixture
    ) -> None:
        limit = RateLimit(requests=1, period=1.1)
        call: Operation[None] = Operation(
            id="g", method="GET", path="/g", responses={200: None}, rate_limit=limit
        )
        client = driver.client(server.url, token=f"log{driver.is_async}")
        server.reply(200, b"")
        server.reply(200, b"")
        with caplog.at_level("INFO"):
            driver.call(client, call)
            driver.call(client, call)
        assert _said(caplog) == ["g: held back for 1.1 s by its rate limit"]
