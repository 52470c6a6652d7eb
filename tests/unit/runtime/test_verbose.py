"""What an environment variable makes a client log, and where to."""

from __future__ import annotations

import io
import logging
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import httpx2
import pytest
from client_example import CREATE_ITEM, GET_ITEM, SERVICE, TOKEN
from client_runtime import verbose
from client_runtime.capture import with_response
from client_runtime.hooks import Hooks, RequestEvent, ResponseEvent
from client_runtime.streaming.download import stream
from client_support import Driver, Server
from msgspec.structs import replace
from oauth_support import CALL, SECRETS, Accounts

ITEM = b'{"id": "7"}'
VARIABLE = "EXAMPLE_LOG"
LOGGING = replace(SERVICE, log_variable=VARIABLE)
PATH: dict[str, Any] = {"path": {"item_id": "7"}}


@pytest.fixture(autouse=True)
def logger() -> Iterator[logging.Logger]:
    logger = logging.getLogger(SERVICE.package)
    before = logger.level, list(logger.handlers)
    yield logger
    logger.setLevel(before[0])
    logger.handlers[:] = before[1]
    logger.propagate = True


@contextmanager
def unhandled() -> Iterator[None]:
    """A program that does not handle records; pytest does while a test runs."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(logging.getLogger(), "handlers", [])
        yield


def client_of(driver: Driver, url: str, **options: Any) -> Any:
    return driver.client(url, service=LOGGING, **options)


def lines(caplog: pytest.LogCaptureFixture) -> list[str]:
    """The messages, without what differs from run to run."""
    shown = [f"{r.levelname} {r.getMessage()}" for r in caplog.records]
    return [re.sub(r"after [0-9.]+ s", "after N s", line) for line in shown]


def test_requests_are_commands(
    server: Server,
    driver: Driver,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setenv(VARIABLE, "debug")
    client = client_of(driver, server.url)
    server.reply(201, ITEM)
    driver.call(client, CREATE_ITEM, json={"title": "it's"}, query={"a": "b"})
    assert lines(caplog) == [
        "DEBUG curl -X POST -H 'Accept: application/json' -H 'User-Agent: "
        "example_api/1.2.3' -H 'Content-Type: application/json' -H 'Authorization: "
        f"Example ***' --data-raw '{{\"title\":\"it'\"'\"'s\"}}' '{server.url}/items?a=b'",
        f"INFO POST {server.url}/items?a=b: 201 after N s, 11 bytes",
    ]
    assert TOKEN not in caplog.text
    assert {record.name for record in caplog.records} == {"example_api"}


def test_responses_alone(
    server: Server,
    driver: Driver,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setenv(VARIABLE, " Info ")
    client = client_of(driver, server.url)
    server.reply(body=ITEM)
    server.reply(404, b'{"message": "none"}')
    driver.call(client, GET_ITEM, **PATH)
    failure = driver.failure(client, GET_ITEM, **PATH)
    assert lines(caplog) == [
        f"INFO GET {server.url}/items/7: 200 after N s, 11 bytes",
        f"INFO GET {server.url}/items/7: 404 after N s, 19 bytes",
        f"INFO items.get: {failure}",
    ]


def test_no_response(
    driver: Driver,
    unused_url: str,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setenv(VARIABLE, "info")
    client = client_of(driver, unused_url)
    failure = driver.failure(client, GET_ITEM, **PATH)
    assert lines(caplog) == [f"INFO items.get: {failure}"]


def test_a_response_that_is_read_later(
    server: Server,
    driver: Driver,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setenv(VARIABLE, "info")
    client = client_of(driver, server.url)
    server.reply(body=ITEM)

    def read() -> None:
        with stream(client.items.get, "7") as download:
            assert b"".join(download) == ITEM

    async def read_async() -> None:
        async with stream(client.items.get, "7") as download:
            assert b"".join([chunk async for chunk in download]) == ITEM

    driver.run(read_async() if driver.is_async else read())
    assert lines(caplog) == [
        f"INFO GET {server.url}/items/7: 200 after N s, to be read later"
    ]


def test_redirects(
    server: Server,
    driver: Driver,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setenv(VARIABLE, "info")
    client = client_of(driver, server.url)
    server.reply(302, b"", headers={"Location": "/items/8"})
    server.reply(body=ITEM)
    driver.call(client, GET_ITEM, **PATH)
    assert lines(caplog) == [
        f"INFO GET {server.url}/items/7: 302 after N s, 0 bytes",
        f"INFO GET {server.url}/items/8: 200 after N s, 11 bytes",
    ]


def test_a_response_from_memory(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setenv(VARIABLE, "info")
    transport = httpx2.MockTransport(lambda _: httpx2.Response(200, json={"id": "7"}))
    with httpx2.Client(transport=transport) as http:
        driver = Driver("sync", None)
        client = client_of(driver, "https://api.example", http_client=http)
        client.items.get("7")
        driver.close()
    assert lines(caplog) == [
        "INFO GET https://api.example/items/7: 200 after N s, 10 bytes"
    ]


def test_hooks_are_called_as_ever(
    server: Server, driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(VARIABLE, "debug")
    events: list[Any] = []
    hooks = Hooks(
        on_request=events.append, on_response=events.append, on_error=events.append
    )
    client = client_of(driver, server.url, hooks=hooks)
    server.reply(404)
    failure = driver.failure(client, GET_ITEM, **PATH)
    request, response, error = events
    assert isinstance(request, RequestEvent) and isinstance(response, ResponseEvent)
    assert (response.status_code, error.error) == (404, failure)


def test_requests_for_tokens(
    driver: Driver,
    accounts: Accounts,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setenv(VARIABLE, "debug")
    client = client_of(driver, accounts.server.url, token=accounts.source())
    driver.call(client, CALL)
    commands = [line for line in lines(caplog) if line.startswith("DEBUG curl")]
    assert len(commands) == 2
    assert "refresh_token=***&" in commands[0] and "client_secret=***" in commands[0]
    responses = [line for line in lines(caplog) if line.startswith("INFO POST")]
    assert re.search(r"/token: 200 after N s, \d+ bytes$", responses[0])
    assert [secret for secret in SECRETS if secret in caplog.text] == []


def test_standard_error(
    server: Server,
    driver: Driver,
    logger: logging.Logger,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with unhandled():
        monkeypatch.setenv(VARIABLE, "info")
        monkeypatch.setattr(sys, "stderr", io.StringIO())
        server.reply(body=ITEM)
        server.reply(body=ITEM)
        # Further clients do not print everything once more.
        clients = [client_of(driver, server.url) for _ in range(3)]
        driver.call(clients[0], GET_ITEM, **PATH)
        assert re.fullmatch(
            r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d{3} INFO example_api: "
            rf"GET {server.url}/items/7: 200 after \d\.\d{{3}} s, 11 bytes\n",
            sys.stderr.getvalue(),
        )
        sys.stderr.close()
        monkeypatch.setattr(logging, "raiseExceptions", False)
        driver.call(clients[0], GET_ITEM, **PATH)  # nothing breaks
        # The application begins to handle records itself.
        monkeypatch.setattr(sys, "stderr", io.StringIO())
        taken: list[logging.LogRecord] = []
        handler = logging.Handler()
        monkeypatch.setattr(handler, "emit", taken.append)
        logging.getLogger().addHandler(handler)
        server.reply(body=ITEM)
        driver.call(clients[0], GET_ITEM, **PATH)
        assert (sys.stderr.getvalue(), len(taken)) == ("", 1)


def test_handlers_that_are_there(
    driver: Driver,
    logger: logging.Logger,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with unhandled():
        monkeypatch.setenv(VARIABLE, "debug")
        handler = logging.Handler()
        for owner in (logger, logging.getLogger()):
            owner.addHandler(handler)
            client_of(driver, "https://api.example")
            assert verbose._HANDLER not in logger.handlers
            owner.removeHandler(handler)
        # One that does nothing is no handler, and a logger may not pass records on.
        logger.addHandler(logging.NullHandler())
        logging.getLogger().addHandler(handler)
        logger.propagate = False
        client_of(driver, "https://api.example")
        assert verbose._HANDLER in logger.handlers


def test_a_lower_level_is_kept(
    driver: Driver, logger: logging.Logger, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(VARIABLE, "info")
    logger.setLevel(logging.DEBUG)
    client_of(driver, "https://api.example")
    assert logger.level == logging.DEBUG
    logger.setLevel(logging.ERROR)
    client_of(driver, "https://api.example")
    assert logger.level == logging.INFO


def test_an_unknown_value_is_logged_once(
    server: Server,
    driver: Driver,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    verbose._warn.cache_clear()
    monkeypatch.setenv(VARIABLE, "loud\x1b[31m")
    for _ in range(2):
        client = client_of(driver, server.url)
        server.reply(body=ITEM)
        driver.call(client, GET_ITEM, **PATH)
    assert lines(caplog) == [
        "WARNING EXAMPLE_LOG is 'loud[31m', which is ignored: it must be debug or info"
    ]


@pytest.mark.parametrize("value", [None, ""])
def test_nothing_is_logged_without_it(
    server: Server,
    driver: Driver,
    logger: logging.Logger,
    value: str | None,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.delenv(VARIABLE, raising=False)
    if value is not None:
        monkeypatch.setenv(VARIABLE, value)
    client = client_of(driver, server.url)
    server.reply(body=ITEM)
    driver.run(with_response(client.items.get, "7"))
    assert lines(caplog) == []
    assert (logger.level, logger.handlers) == (logging.NOTSET, [])
