"""Clients of different tokens in one process, which share code and perhaps connections."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from typing import Any

import httpx2
import pytest
from hostile_client import CREDENTIALS, leaks, reply


class Recorder:
    """Plants cookies, and notes what each request holds."""

    def __init__(self) -> None:
        self.seen: list[httpx2.Request] = []

    def __call__(self, request: httpx2.Request) -> httpx2.Response:
        self.seen.append(request)
        fields = {"Set-Cookie": "sid=planted; Path=/", "WWW-Authenticate": "Basic"}
        return httpx2.Response(200, json=[{"id": "1"}], headers=fields)


@pytest.mark.parametrize("credential", CREDENTIALS)
def test_one_httpx2_client_for_two_tokens(things: Any, credential: str) -> None:
    """The headers of one are not those of the other, in any order of calls."""
    options, secret = CREDENTIALS[credential]
    recorder = Recorder()
    http = httpx2.Client(transport=httpx2.MockTransport(recorder))
    first = things.HostileThings(http_client=http, **options)
    second = things.HostileThings("an0ther", http_client=http)
    none = things.HostileThings(http_client=http)
    for client in (first, second, none, first, none, second):
        http.cookies.clear()  # this jar is the user's own
        client.things.list()
    for number, request in enumerate(recorder.seen):
        held = [request.url.raw_path, request.headers.raw]
        assert bool(leaks(held, secret)) is (number in (0, 3))
        assert bool(leaks(held, "an0ther")) is (number in (1, 5))


def test_clients_keep_no_cookies(things: Any, serve: Callable[[Any], Any]) -> None:
    server = serve(reply(b"[]", "Set-Cookie: sid=planted; Path=/"))
    first = things.HostileThings("t0ken", base_url=server.url)
    second = things.HostileThings(cookie="mine-alone", base_url=server.url)
    for client in (first, second, first, first.with_options(timeout=3)):
        client.things.list()

    async def call() -> None:
        async with things.AsyncHostileThings("t0ken", base_url=server.url) as client:
            await client.things.list()
            await client.things.list()

    asyncio.run(call())
    assert not [head for head in server.seen if b"planted" in head]
    assert [b"sid=mine-alone" in head for head in server.seen].count(True) == 1


def test_copies_do_not_change_their_originals(things: Any) -> None:
    recorder = Recorder()
    http = httpx2.Client(transport=httpx2.MockTransport(recorder))
    client = things.HostileThings("t0ken", http_client=http)
    client.with_options(headers={"Authorization": "Bearer an0ther"}).things.list()
    client.with_options(query={"key": "an0ther"}).things.list()
    http.cookies.clear()
    client.things.list()
    assert not leaks([recorder.seen[-1].headers.raw], "an0ther")
    assert recorder.seen[-1].headers["authorization"] == "Bearer t0ken"
    assert recorder.seen[-1].url.query == b""


def test_threads_with_different_tokens(things: Any) -> None:
    """Each response repeats its token: neither sees the one of the other, nor its own."""

    def respond(request: httpx2.Request) -> httpx2.Response:
        came = request.headers["authorization"]
        return httpx2.Response(400, text=f"{came} {request.headers['x-name']}")

    http = httpx2.Client(transport=httpx2.MockTransport(respond))
    faults: list[str] = []

    def call(name: str) -> None:
        client = things.HostileThings(
            f"t0ken-of-{name}", http_client=http, headers={"X-Name": name}
        )
        for _ in range(50):
            try:
                client.things.list()
            except things.errors.BadRequestError as error:
                if "t0ken" in f"{error} {vars(error)}" or name not in str(error):
                    faults.append(f"{name}: {error}")

    threads = [threading.Thread(target=call, args=(f"n{i}",)) for i in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert faults == []


def test_a_locked_token_locks_no_other(things: Any) -> None:
    def respond(request: httpx2.Request) -> httpx2.Response:
        if request.headers["authorization"].endswith("first"):
            return httpx2.Response(429, headers={"Retry-After": "3000"})
        return httpx2.Response(200, json=[])

    http = httpx2.Client(transport=httpx2.MockTransport(respond))
    options = {"http_client": http, "max_retries": 0, "rate_limit": "raise"}
    with pytest.raises(things.errors.HostileThingsError):
        things.HostileThings("first", **options).things.list()
    assert things.HostileThings("second", **options).things.list() == []
