"""The clients against a real server: credentials go there and nowhere else."""

from __future__ import annotations

import logging
import pickle
from typing import Any

import httpx2
import pytest
from client_example import (
    GET_ITEM,
    TOKEN,
)
from client_runtime.auth import ApiKeyAuth, BasicAuth
from client_runtime.capture import with_response
from client_runtime.http import transport
from client_support import Driver, Server

ITEM = b'{"id": "7", "count": 3}'


def test_the_token_is_nowhere(
    server: Server,
    driver: Driver,
    unused_url: str,
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(1)
    client = driver.client(server.url)
    arguments = {"path": {"item_id": "7"}}
    server.reply(401, f'{{"message": "bad token {TOKEN}"}}'.encode())
    server.reply(200, f"nonsense {TOKEN}".encode())
    failures = [
        driver.failure(client, GET_ITEM, **arguments),
        driver.failure(client, GET_ITEM, **arguments),
        driver.failure(driver.client(unused_url), GET_ITEM, **arguments),
    ]
    server.reply(body=ITEM)
    captured = driver.run(with_response(client.items.get, "7"))
    texts = [repr(client), repr(client.items), repr(captured), str(captured)]
    for failure in failures:
        texts += [repr(failure), str(failure), repr(vars(failure))]
        texts.append(repr(pickle.dumps(failure)))
        cause = failure.__cause__
        if cause is not None:
            texts += [repr(cause), repr(vars(cause)), repr(cause.request.headers.raw)]
    texts.append(repr(pickle.dumps(captured)))
    texts.append(repr(captured.http_response.request.headers.raw))
    texts.append(caplog.text)
    assert "items/7" in caplog.text
    for text in texts:
        assert TOKEN not in text


def test_a_key_in_the_query_is_masked(
    server: Server,
    driver: Driver,
    unused_url: str,
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(1)
    key = "k+e/y value"
    credentials = {"oauth": ApiKeyAuth(key, name="zap", location="query")}
    for base_url in (server.url, unused_url):
        client = driver.client(base_url, credentials=credentials)
        server.reply(403, b"no")
        failure = driver.failure(
            client, GET_ITEM, path={"item_id": "7"}, query={"page": 2}
        )
        assert failure.url == f"{base_url}/items/7?page=2&zap=***"
    assert server.last.target == "/items/7?page=2&zap=k%2Be%2Fy%20value"
    assert "zap=***" in caplog.text
    assert "k%2Be" not in caplog.text
    assert key not in caplog.text


def test_other_credentials(server: Server, driver: Driver) -> None:
    credentials: dict[str, Any] = {
        "oauth": BasicAuth("user", "pass:wörd"),
    }
    client = driver.client(server.url, credentials=credentials)
    server.reply(body=ITEM)
    driver.call(client, GET_ITEM, path={"item_id": "7"})
    assert server.last.header("Authorization") == "Basic dXNlcjpwYXNzOnfDtnJk"

    for location in ("header", "cookie"):
        key = ApiKeyAuth("the-key", name="X-Key", location=location)
        client = driver.client(server.url, credentials={"oauth": key})
        server.reply(body=ITEM)
        driver.call(client, GET_ITEM, path={"item_id": "7"})
        sent = server.last.header("X-Key" if location == "header" else "Cookie")
        assert sent == ("the-key" if location == "header" else "X-Key=the-key")


def test_a_token_function_is_asked_each_time(server: Server, driver: Driver) -> None:
    tokens = iter(["first", "second", "third"])
    client = driver.client(server.url, token=lambda: next(tokens))
    for token in ("first", "second"):
        server.reply(body=ITEM)
        driver.run(client.items.get("7"))
        assert server.last.header("Authorization") == f"Example {token}"

    async def token_async() -> str:
        return next(tokens)

    client = driver.client(server.url, token=token_async)
    if driver.is_async:
        server.reply(body=ITEM)
        driver.run(client.items.get("7"))
        assert server.last.header("Authorization") == "Example third"
    else:
        with pytest.raises(TypeError, match="needs the asynchronous client"):
            client.items.get("7")


def test_without_a_token_the_server_decides(
    server: Server, driver: Driver, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    client = driver.client(server.url, token=None)
    server.reply(body=ITEM)
    assert driver.call(client, GET_ITEM, path={"item_id": "7"}).id == "7"
    assert server.last.header("Authorization") is None
    server.reply(401, b'{"message": "who are you"}')
    failure = driver.failure(client, GET_ITEM, path={"item_id": "7"})
    assert failure.message == "who are you"
    assert failure.missing == "oauth"
    assert str(failure).endswith("; the client has no oauth")
    assert pickle.loads(pickle.dumps(failure)).missing == "oauth"
    server.reply(404, b"")
    failure = driver.failure(client, GET_ITEM, path={"item_id": "7"})
    assert failure.missing == "" and "made without" not in str(failure)
    told = [r for r in caplog.records if "without the credential" in r.getMessage()]
    assert len(told) <= 1  # once for a package, not once for a call


def test_a_header_of_ones_own_is_a_credential(
    server: Server, driver: Driver, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    own = {"Authorization": "Basic abcdefgh"}
    client = driver.client(server.url, token=None, headers=own)
    server.reply(401, b"")
    failure = driver.failure(client, GET_ITEM, path={"item_id": "7"})
    assert server.last.header("Authorization") == own["Authorization"]
    assert failure.missing == "" and "made without" not in str(failure)
    assert "without the credential" not in caplog.text


def test_an_http_client_of_ones_own_may_know_a_credential(
    server: Server, driver: Driver
) -> None:
    server.reply(401, b"")
    kind = httpx2.AsyncClient if driver.is_async else httpx2.Client
    own: Any = kind(headers={"Authorization": "Own"})
    client = driver.client(server.url, token=None, http_client=own)
    failure = driver.failure(client, GET_ITEM, path={"item_id": "7"})
    assert failure.status_code == 401
    assert server.last.header("Authorization") == "Own"
    driver.run(own.aclose() if driver.is_async else own.close())


@pytest.mark.parametrize("token", ["abcd1234\n", " abcd1234", "abcd\x001234", "abcd†"])
def test_a_token_that_cannot_be_sent_is_not_echoed(
    server: Server, driver: Driver, token: str
) -> None:
    client = driver.client(server.url, token=token)
    with pytest.raises(ValueError, match=r"TokenAuth|Authorization") as caught:
        driver.run(client.items.get("7"))
    assert "abcd" not in str(caught.value)
    assert server.seen == []


def test_netrc_never_replaces_the_token(
    server: Server, driver: Driver, tmp_path: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    netrc = tmp_path / "netrc"
    netrc.write_text("machine 127.0.0.1\nlogin me\npassword other\n")
    netrc.chmod(0o600)
    monkeypatch.setenv("NETRC", str(netrc))
    auth = httpx2.NetRCAuth(str(netrc))
    kind = httpx2.AsyncClient if driver.is_async else httpx2.Client
    own = kind(auth=auth)
    for options in ({}, {"http_client": own}):
        server.reply(body=ITEM)
        driver.run(driver.client(server.url, **options).items.get("7"))
        assert server.last.header("Authorization") == f"Example {TOKEN}"
    driver.run(own.aclose() if driver.is_async else own.close())


def test_cookies_are_not_kept(server: Server, driver: Driver) -> None:
    client = driver.client(server.url)
    server.reply(body=ITEM, headers={"Set-Cookie": "session=abc; Path=/"})
    server.reply(body=ITEM)
    driver.run(client.items.get("7"))
    driver.run(client.items.get("7"))
    assert server.last.header("Cookie") is None


def test_clients_are_shown_but_not_pickled(driver: Driver) -> None:
    client = driver.client("https://api.example.com/v3/")
    assert repr(client) == (
        f"{type(client).__name__}(base_url='https://api.example.com/v3')"
    )
    assert repr(client.items).endswith(f"Items of {client!r}>")
    for thing in (client, client.items):
        with pytest.raises(TypeError, match="not pickled"):
            pickle.dumps(thing)


def test_the_log_shows_requests_without_headers(
    server: Server, driver: Driver, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, logger="example_api")
    server.reply(body=ITEM)
    driver.call(
        driver.client(server.url),
        GET_ITEM,
        path={"item_id": "7"},
        query={"password": "hunter22", "x": 1},
    )
    lines = [r.getMessage() for r in caplog.records if r.name == "example_api"]
    shown = f"GET {server.url}/items/7?password=***&x=1"
    assert lines[0] == shown
    assert lines[1].startswith(f"{shown}: 200 after 0.")


def test_a_secret_address_is_shown_without_its_query() -> None:
    """As httpx2 writes it into its log, by `str` or by `repr`."""
    url = transport._QuietURL("https://a.example/x?key=hidden")
    assert (str(url), repr(url)) == (
        "https://a.example/x?***",
        "URL('https://a.example/x?***')",
    )
