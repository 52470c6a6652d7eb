"""What hooks are told, and when; and that they cannot spoil a call."""

from __future__ import annotations

import pickle
from typing import Any

import pytest
from client_example import (
    GET_ITEM,
    LIST_ITEMS,
    TOKEN,
    APIConnectionError,
    ServiceUnavailableError,
    UnauthorizedError,
)
from client_faults import FaultServer, answer, raw_then
from client_runtime.auth import ApiKeyAuth
from client_runtime.hooks import (
    ErrorEvent,
    Hooks,
    RequestEvent,
    ResponseEvent,
    RetryEvent,
    WaitEvent,
)
from client_runtime.operation import Operation, RateLimit
from client_support import Driver

ITEM = b'{"id": "7"}'
GOOD = answer(body=ITEM)


class Diary:
    """All events in their order."""

    def __init__(self) -> None:
        self.events: list[Any] = []
        note = self.events.append
        self.hooks = Hooks(
            on_request=note,
            on_response=note,
            on_error=note,
            on_retry=note,
            on_wait=note,
        )

    @property
    def kinds(self) -> list[str]:
        return [type(event).__name__.removesuffix("Event") for event in self.events]


@pytest.fixture
def diary() -> Diary:
    return Diary()


def test_a_call_that_works(faults: FaultServer, driver: Driver, diary: Diary) -> None:
    faults.reset(answer(200, ITEM, "application/json", ("Set-Cookie", "a=b")))
    client = driver.client(faults.url, hooks=diary.hooks)
    driver.call(client, GET_ITEM, path={"item_id": "a b"}, query={"fields": "x"})
    assert diary.kinds == ["Request", "Response"]
    request, response = diary.events
    assert (request.operation, request.method) == ("items.get", "GET")
    assert (request.path, request.attempt) == ("/items/{item_id}", 1)
    assert request.url == f"{faults.url}/items/a%20b?fields=x"
    assert request.headers["authorization"] == "Example ***"
    assert response.request is request
    assert (response.status_code, "set-cookie" in response.headers) == (200, False)
    assert response.headers["Content-Type"] == "application/json"
    assert 0 <= response.seconds < 10
    assert TOKEN not in repr(diary.events)


def test_a_call_that_fails_at_first(
    faults: FaultServer, driver: Driver, diary: Diary
) -> None:
    faults.reset(raw_then(b"", "reset"), answer(503, b"{}"), good=GOOD)
    client = driver.client(faults.url, hooks=diary.hooks, max_retries=2)
    driver.call(client, GET_ITEM, path={"item_id": "7"})
    assert diary.kinds == [
        *("Request", "Error", "Retry"),
        *("Request", "Response", "Error", "Retry"),
        *("Request", "Response"),
    ]
    first, error, retry = diary.events[:3]
    assert isinstance(error, ErrorEvent) and error.request is first
    assert isinstance(error.error, APIConnectionError)
    assert isinstance(retry, RetryEvent) and retry.error is error.error
    assert (retry.operation, retry.attempt) == ("items.get", 1)
    assert 0 <= retry.seconds <= 0.5
    assert isinstance(diary.events[5].error, ServiceUnavailableError)
    attempts = [e.attempt for e in diary.events if isinstance(e, RequestEvent)]
    assert attempts == [1, 2, 3]


def test_a_call_that_fails_in_the_end(
    faults: FaultServer, driver: Driver, diary: Diary
) -> None:
    faults.reset(good=answer(200, b"not JSON " + TOKEN.encode()))
    client = driver.client(faults.url, hooks=diary.hooks)
    failure = driver.failure(client, GET_ITEM, path={"item_id": "7"})
    assert diary.kinds == ["Request", "Response", "Error"]
    assert diary.events[2].error is failure
    assert TOKEN not in repr(diary.events) + repr(pickle.dumps(diary.events))


def test_a_new_token_is_no_retry(
    faults: FaultServer, driver: Driver, diary: Diary
) -> None:
    tokens = iter(["first", "second", "third"])
    faults.reset(answer(401, b"{}"), good=GOOD)
    client = driver.client(faults.url, hooks=diary.hooks, token=lambda: next(tokens))
    driver.call(client, GET_ITEM, path={"item_id": "7"})
    assert diary.kinds == ["Request", "Response", "Error", "Request", "Response"]
    assert isinstance(diary.events[2].error, UnauthorizedError)


def test_a_wait(faults: FaultServer, driver: Driver, diary: Diary) -> None:
    faults.reset(good=answer(200))
    call: Operation[None] = Operation(
        id="o",
        method="GET",
        path="/",
        responses={200: None},
        rate_limit=RateLimit(requests=1, period=0.2),
    )
    token = f"hooks-{driver.kind}"
    client = driver.client(faults.url, hooks=diary.hooks, token=token)
    driver.call(client, call)
    driver.call(client, call)
    assert diary.kinds[:3] == ["Request", "Response", "Wait"]
    event = diary.events[2]
    assert isinstance(event, WaitEvent)
    assert (event.operation, event.reason) == ("o", "limit")
    assert 0 < event.seconds <= 0.3


def test_secrets_are_masked(faults: FaultServer, driver: Driver, diary: Diary) -> None:
    key = "k/e y"
    for location in ("query", "header", "cookie"):
        value = key if location == "query" else "plain-key-value"
        credentials = {
            "oauth": ApiKeyAuth(value, name="zap", location=location)  # type: ignore[arg-type]  # one of three
        }
        faults.reset(answer(302, b"", None, ("Location", f"/x?zap={value}")))
        client = driver.client(
            faults.url,
            hooks=diary.hooks,
            credentials=credentials,
            follow_redirects=False,
        )
        driver.failure(client, LIST_ITEMS, query={"password": "hush", "page": 1})
        said = repr(diary.events) + "".join(str(e.error) for e in diary.events[2:3])
        for secret in (value, "k%2Fe%20y", "hush"):
            assert secret not in said
        assert "page=1" in diary.events[0].url
        diary.events.clear()


def test_notes_last_as_long_as_an_attempt(faults: FaultServer, driver: Driver) -> None:
    found: list[Any] = []

    def begin(event: RequestEvent) -> None:
        assert event.notes == {}
        event.notes["span"] = event.attempt

    def end(event: ResponseEvent | ErrorEvent) -> None:
        found.append((type(event).__name__, event.request.notes["span"]))

    faults.reset(answer(503, b"{}"), good=GOOD)
    hooks = Hooks(on_request=begin, on_response=end, on_error=end)
    client = driver.client(faults.url, hooks=hooks, max_retries=1)
    driver.call(client, GET_ITEM, path={"item_id": "7"})
    assert found == [("ResponseEvent", 1), ("ErrorEvent", 1), ("ResponseEvent", 2)]


def test_hooks_that_fail(
    faults: FaultServer,
    driver: Driver,
    diary: Diary,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """Each time something is logged, the call goes on, and other hooks are called."""

    def fail(event: object) -> None:
        raise LookupError("broken hook")

    faults.reset(answer(503, b"{}"), good=GOOD)
    broken = Hooks(
        on_request=fail, on_response=fail, on_error=fail, on_retry=fail, on_wait=fail
    )
    client = driver.client(
        faults.url, hooks=(broken, diary.hooks, Hooks()), max_retries=1
    )
    assert driver.call(client, GET_ITEM, path={"item_id": "7"}).id == "7"
    assert diary.kinds == [
        *("Request", "Response", "Error", "Retry"),
        *("Request", "Response"),
    ]
    logged = [r for r in caplog.records if r.name == "example_api" and r.exc_info]
    assert [r.getMessage() for r in logged] == [
        f"a hook failed at a {kind}Event" for kind in diary.kinds
    ]
