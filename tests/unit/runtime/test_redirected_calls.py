"""A call that is redirected is one call: attempts, limits, hooks, downloads, deadlines."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import httpx2
import pytest
from client_example import (
    GET_ITEM,
    APIConnectionError,
    APIStatusError,
    APITimeoutError,
    ServiceUnavailableError,
    TooManyRequestsError,
)
from client_runtime.hooks import Hooks
from client_runtime.operation import Operation, RateLimit
from client_runtime.streaming.download import stream
from client_support import Driver, Server
from redirect_support import AWAY, FILE, HOME, ITEM, World


def test_a_further_attempt_begins_at_the_beginning(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    def busy(_: httpx2.Request) -> httpx2.Response:
        return httpx2.Response(503 if len(world.asked) < 4 else 200, content=ITEM)

    world.redirect(f"{HOME}/items/7", f"{AWAY}/x")
    world.pages[f"{AWAY}/x"] = busy
    assert world.get(world.client(max_retries=1)).id == "7"
    assert world.addresses == [f"{HOME}/items/7", f"{AWAY}/x"] * 2
    world.asked.clear()
    world.item(f"{AWAY}/x", b"", 503)
    failure = world.failure(world.client(max_retries=1))
    assert type(failure) is ServiceUnavailableError
    assert len(world.asked) == 4


def limited(requests: int, lock: float) -> Operation[Any]:
    return Operation(
        id="items.limited",
        method="GET",
        path="/limited",
        responses={200: Any},
        security=(("oauth",),),
        rate_limit=RateLimit(requests, 60.0, lock),
    )


def test_a_call_counts_once(world: World) -> None:
    """Against its documented limit, however many redirects it takes."""
    world.redirect(f"{HOME}/limited", "/x")
    world.redirect(f"{HOME}/x", "/y")
    world.item(f"{HOME}/y")
    client = world.client(rate_limit="raise", token=f"token-1-{world.driver.kind}")
    for _ in range(2):
        world.driver.call(client, limited(2, 600.0))
    assert len(world.asked) == 6


def test_another_origin_locks_nothing(world: World) -> None:
    """It is not the API that says that the caller is locked out."""
    operation = limited(100, 600.0)
    world.redirect(f"{HOME}/limited", f"{AWAY}/x")
    world.item(f"{AWAY}/x", b'{"code": "limit_exceeded"}', 429)
    client = world.client(token=f"token-2-{world.driver.kind}", max_retries=1)
    assert type(world.failure(client, operation)) is TooManyRequestsError
    assert len(world.asked) == 4
    world.item(f"{AWAY}/x")
    assert world.driver.call(client, operation) == {"id": "7"}


def test_another_origin_that_asks_for_too_much(world: World) -> None:
    world.redirect(f"{HOME}/items/7", f"{AWAY}/x")
    world.pages[f"{AWAY}/x"] = lambda _: httpx2.Response(
        429, headers={"Retry-After": "500"}, content=b'{"code": "limit_exceeded"}'
    )
    failure = world.failure(world.client(max_retries=1, max_wait=10))
    assert failure.retry_after == 500
    assert len(world.asked) == 2


def test_a_redirect_into_the_void(world: World) -> None:
    def lost(request: httpx2.Request) -> httpx2.Response:
        raise httpx2.ConnectError("nobody there", request=request)

    world.redirect(f"{HOME}/items/7", f"{AWAY}/x")
    world.pages[f"{AWAY}/x"] = lost
    failure = world.failure(world.client())
    assert type(failure) is APIConnectionError
    assert failure.was_sent  # the first request was
    assert failure.url == f"{AWAY}/x"


def test_a_hook_is_called_once_for_each_failure(world: World) -> None:
    failures: list[Any] = []
    world.redirect(f"{HOME}/items/7", "file:///x")
    failure = world.failure(world.client(hooks=Hooks(on_error=failures.append)))
    assert [event.error for event in failures] == [failure]


def test_a_download_is_followed(world: World) -> None:
    world.redirect(f"{HOME}/file", f"{AWAY}/x.zip")
    world.item(f"{AWAY}/x.zip", b"PK\x03\x04\xff")
    client = world.client()
    assert world.driver.call(client, FILE) == b"PK\x03\x04\xff"

    async def read_async() -> tuple[int, bytes]:
        async with stream(client.request, FILE) as download:
            return download.status_code, b"".join([piece async for piece in download])

    if world.driver.is_async:
        found = world.driver.run(read_async())
    else:
        with stream(client.request, FILE) as download:
            found = download.status_code, b"".join(download)
    assert found == (200, b"PK\x03\x04\xff")
    assert "authorization" not in world.asked[-1].headers
    world.redirect(f"{AWAY}/x.zip", "file:///etc/passwd")
    with pytest.raises(APIStatusError, match="an address of file"):
        (
            world.driver.run(read_async())
            if world.driver.is_async
            else stream(client.request, FILE).__enter__()
        )


def test_a_stream_of_items_is_followed(world: World) -> None:
    lines: Operation[dict[str, int]] = Operation(
        id="o",
        method="GET",
        path="/lines",
        responses={200: dict[str, int]},
        framing="lines",
    )
    world.redirect(f"{HOME}/lines", f"{AWAY}/x")
    world.item(f"{AWAY}/x", b'{"a": 1}\n{"a": 2}\n')
    client = world.client()
    found = world.driver.run(client.open_stream(lines))
    assert world.driver.drain(found) == [{"a": 1}, {"a": 2}]


def test_one_connection_is_enough(server: Server, driver: Driver) -> None:
    """The body of a redirect is read, so that its connection is free for what follows."""
    client = driver.only(server.url)
    for _ in range(3):
        server.reply(302, b"x" * 1000, headers={"Location": "/other"})
        server.reply(body=ITEM)
        assert driver.call(client, GET_ITEM, path={"item_id": "7"}).id == "7"
        server.reply(302, b"x" * 1_000_000, headers={"Location": "/other"})
        server.reply(body=ITEM)
        assert driver.call(client, GET_ITEM, path={"item_id": "7"}).id == "7"


def test_a_redirect_whose_body_has_no_end(server: Server, driver: Driver) -> None:
    def endless() -> Iterator[bytes]:
        for _ in range(1000):
            yield b"x" * 1000

    server.reply(302, headers={"Location": "/other"}, pieces=endless())
    server.reply(body=ITEM)
    client = driver.only(server.url)
    assert driver.call(client, GET_ITEM, path={"item_id": "7"}).id == "7"


def test_the_deadline_holds_for_all_of_it(server: Server, driver: Driver) -> None:
    import time

    def trickle() -> Iterator[bytes]:
        for _ in range(100):
            time.sleep(0.05)
            yield b"x"

    server.reply(302, headers={"Location": "/other"}, pieces=trickle())
    client = driver.client(server.url, deadline=0.4)
    failure = driver.failure(client, GET_ITEM, path={"item_id": "7"})
    assert type(failure) is APITimeoutError
    assert "deadline" in failure.message
    assert len(server.seen) == 1


def test_the_largest_response_is_that_of_the_last(world: World) -> None:
    world.pages[f"{HOME}/items/7"] = lambda _: httpx2.Response(
        302, headers={"Location": "/x"}, content=b"x" * 5000
    )
    world.item(f"{HOME}/x")
    assert world.get(world.client(max_response_size=100)).id == "7"
