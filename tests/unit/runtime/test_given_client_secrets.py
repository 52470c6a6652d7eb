"""What the user's own httpx2 client adds to requests is hidden as well."""

from __future__ import annotations

import logging
from base64 import b64encode
from collections.abc import Callable
from typing import Any

import httpx2
import pytest
from client_example import GET_ITEM
from client_support import Driver

SECRET = "s3cret/of+mine"
PAIR = b64encode(f"me:{SECRET}".encode()).decode()
OPTIONS: dict[str, dict[str, Any]] = {
    "headers": {"headers": {"X-Session-Token": SECRET}},
    "Authorization": {"headers": {"Authorization": f"Basic {PAIR}"}},
    "auth": {"auth": ("me", SECRET)},
    "cookies": {"cookies": {"sid": SECRET}},
    "params": {"params": {"api_key": SECRET}},
}


def _client(
    driver: Driver, handle: Callable[[httpx2.Request], httpx2.Response], name: str
) -> Any:
    kind = httpx2.AsyncClient if driver.is_async else httpx2.Client
    http = kind(transport=httpx2.MockTransport(handle), **OPTIONS[name])
    return driver.client(
        "https://api.example.com", http_client=http, credentials={}, max_retries=0
    )


def _repeat(request: httpx2.Request) -> httpx2.Response:
    came = f"{request.url} {request.headers.multi_items()} {SECRET}"
    return httpx2.Response(400, text=came, headers={"X-Echo": SECRET})


@pytest.mark.parametrize("name", OPTIONS)
def test_a_server_that_repeats_it(
    driver: Driver, caplog: pytest.LogCaptureFixture, name: str
) -> None:
    caplog.set_level(logging.DEBUG, "example")
    failure = driver.failure(
        _client(driver, _repeat, name), GET_ITEM, path={"item_id": "1"}
    )
    for text in (str(failure), repr(vars(failure)), repr(failure.body), caplog.text):
        assert SECRET not in text and PAIR not in text
    assert failure.headers["x-echo"] == "***"


@pytest.mark.parametrize("has_request", [True, False])
def test_a_connection_that_quotes_it(driver: Driver, has_request: bool) -> None:
    def fail(request: httpx2.Request) -> httpx2.Response:
        text = "cannot parse it"
        error = httpx2.RemoteProtocolError(f"{text}: {SECRET}" if has_request else text)
        if has_request:
            error.request = request
        raise error

    kind = httpx2.AsyncClient if driver.is_async else httpx2.Client
    if not has_request:

        class Bare(kind):  # type: ignore[misc, valid-type]
            def send(self, request: httpx2.Request, **_: Any) -> Any:
                return fail(request)

        client = driver.client(
            "https://api.example.com", http_client=Bare(), max_retries=0
        )
    else:
        client = _client(driver, fail, "auth")
    failure = driver.failure(client, GET_ITEM, path={"item_id": "1"})
    assert SECRET not in str(failure) + repr(failure.__cause__)
    assert "cannot parse it" in str(failure)


def test_nothing_is_added_to_what_is_known(driver: Driver) -> None:
    """A secret of the call itself is not looked for twice, nor is a plain header one."""

    def refuse(request: httpx2.Request) -> httpx2.Response:
        return httpx2.Response(400, text="plain value")

    kind = httpx2.AsyncClient if driver.is_async else httpx2.Client
    http = kind(
        transport=httpx2.MockTransport(refuse),
        headers={"X-Note": "plain value"},
        params={"page": "plain value"},
    )
    client = driver.client("https://api.example.com", http_client=http)
    failure = driver.failure(client, GET_ITEM, path={"item_id": "1"})
    assert "plain value" in str(failure)
