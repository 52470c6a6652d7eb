"""Token sources: what a client asks them, and what becomes of a call without a token."""

from __future__ import annotations

import concurrent.futures
import pickle
import threading
import time
from typing import Any

import pytest
from client_example import (
    ERRORS,
    GET_ITEM,
    ForbiddenError,
    LocalRateLimitError,
    TokenError,
    UnauthorizedError,
)
from client_faults import FaultServer, answer
from client_runtime.auth import TokenContext, TokenSource
from client_runtime.clock import Clock
from client_runtime.limits import Limiter
from client_runtime.operation import Operation, RateLimit
from client_runtime.steps import Join, Steps
from client_support import Driver
from msgspec.structs import replace

ITEM = b'{"id": "7"}'


class Source(TokenSource):
    """Gets its tokens from another thread, one after the other."""

    def __init__(self, *tokens: str, timeout: float | None = 10) -> None:
        self._tokens = list(tokens)
        self._timeout = timeout
        self.discarded: list[str] = []

    @property
    def identity(self) -> str:
        return f"source {id(self)}"

    def obtain(self, context: TokenContext) -> Steps[str]:
        future: concurrent.futures.Future[None] = concurrent.futures.Future()
        if self._tokens:
            thread = threading.Timer(0.05, lambda: future.set_result(None))
            thread.start()
        if not (yield Join(future, self._timeout)):
            raise context.service.errors.token(
                "nobody came", operation="o", method="POST", url="/t", code="slow"
            )
        return self._tokens[0]

    def discard(self, stale: str, context: TokenContext) -> bool:
        self.discarded.append(stale)
        self._tokens.remove(stale)
        return bool(self._tokens)


def get(driver: Driver, client: Any) -> Any:
    return driver.call(client, GET_ITEM, path={"item_id": "7"})


def test_a_token_that_another_thread_gets(faults: FaultServer, driver: Driver) -> None:
    faults.reset(answer(401, b"{}"), good=answer(200, ITEM))
    source = Source("first-token", "second-token")
    client = driver.client(faults.url, token=source)
    assert get(driver, client).id == "7"
    assert source.discarded == ["first-token"]
    sent = [b"second-token" in request for request in faults.requests]
    assert sent == [False, True]


def test_no_other_token(faults: FaultServer, driver: Driver) -> None:
    faults.reset(answer(401, b"{}"), good=answer(200, ITEM))
    client = driver.client(faults.url, token=Source("only-token"))
    with pytest.raises(UnauthorizedError):
        get(driver, client)
    assert len(faults.requests) == 1


def test_no_token_at_all(faults: FaultServer, driver: Driver) -> None:
    """Nothing is sent, nothing counts, and nothing is tried again."""
    limit = RateLimit(requests=1, period=60.0)
    call: Operation[None] = Operation(
        id="o",
        method="GET",
        path="/",
        responses={200: None},
        rate_limit=limit,
        security=(("oauth",),),
    )
    client = driver.client(faults.url, token=Source(timeout=0.05), max_retries=5)
    for _ in range(2):
        with pytest.raises(TokenError) as caught:
            driver.call(client, call)
        assert not isinstance(caught.value, LocalRateLimitError)
        assert str(caught.value) == "[slow] nobody came (POST /t)"
        copy = pickle.loads(pickle.dumps(caught.value))
        assert (copy.code, copy.status_code, copy.retry_after) == ("slow", None, None)
    bare = TokenError("none", operation="o", method="POST", url="/t")
    assert str(bare) == "none (POST /t)"
    assert faults.requests == []


def test_a_service_without_a_class_for_refused_tokens() -> None:
    errors = replace(ERRORS, by_status={})
    arguments: dict[str, Any] = {"operation": "o", "method": "GET", "url": "/"}
    for status in (401, 403):
        failure = ForbiddenError("no", status_code=status, **arguments)
        assert errors.is_about_the_token(failure) is (status == 401)
    assert not errors.is_about_the_token(TokenError("no", **arguments))


def test_a_refusal_names_the_scopes() -> None:
    failure = ForbiddenError(
        "no",
        operation="o",
        method="GET",
        url="/",
        status_code=403,
        scopes=(("A.READ", "B.READ"), ("C.ALL",)),
    )
    text = "; the call needs the scope A.READ with B.READ or C.ALL"
    assert str(failure).endswith(text)


def test_the_clock_of_this_machine() -> None:
    assert abs(Clock().epoch() - time.time()) < 60


def test_a_limiter_forgets_what_is_long_ago() -> None:
    now = [0.0]
    limiter = Limiter(clock=lambda: now[0])
    call: Operation[None] = Operation(
        id="o",
        method="GET",
        path="/",
        responses={},
        rate_limit=RateLimit(requests=1, period=1.0),
    )
    for _ in range(3):
        assert limiter.acquire(call) == 0
        limiter.observe(call, None)
        now[0] += 2
