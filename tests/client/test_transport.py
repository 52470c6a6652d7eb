"""Connections that fail, answers that break off, redirects and cookies."""

from __future__ import annotations

import asyncio
import gzip
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from zoho_cliq import (
    APIConnectionError,
    APIStatusError,
    APITimeoutError,
    BadRequestError,
    CliqError,
    NotFoundError,
    ResponseDecodeError,
)

from .support import TOKEN, Api, DeadEnd, Server

CHATS = b'{"chats": []}'


def _list(cliq: Any) -> Any:
    return cliq.chats.list(limit=1)


def _check_unanswered(error: Any, url: str) -> None:
    assert isinstance(error, CliqError)
    assert not isinstance(error, APIStatusError | ResponseDecodeError)
    assert error.operation == "chats.list"
    assert error.method == "GET"
    assert error.url == f"{url}/api/v3/chats?limit=1"
    assert error.message
    assert error.url in str(error)
    assert error.__cause__ is not None


def test_a_refused_connection(api: Api, dead_end: DeadEnd) -> None:
    error = api.failure(_list, base_url=dead_end.url)
    assert type(error) is APIConnectionError
    _check_unanswered(error, dead_end.url)


def test_a_server_that_does_not_speak_tls(api: Api, server: Server) -> None:
    url = server.url.replace("http:", "https:")
    error = api.failure(_list, base_url=url)
    assert type(error) is APIConnectionError
    _check_unanswered(error, url)


def test_no_answer_in_time(api: Api, server: Server) -> None:
    server.hold(200, CHATS)
    error = api.failure(_list, timeout=0.2)
    assert type(error) is APITimeoutError
    assert isinstance(error, APIConnectionError)
    _check_unanswered(error, server.url)
    assert "0.2" in error.message


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 500\r\n"
        b"\r\n" + CHATS,
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nd\r\n" + CHATS,
        b"HTTP/1.1 200 OK\r\nContent-Le",
        b"SSH-2.0-OpenSSH_9.6\r\n",
    ],
    ids=["closed", "length", "chunks", "headers", "no-http"],
)
def test_an_answer_that_breaks_off(api: Api, server: Server, raw: bytes) -> None:
    server.reply_raw(raw)
    error = api.failure(_list, timeout=10)
    assert type(error) is APIConnectionError
    _check_unanswered(error, server.url)


def test_an_error_that_breaks_off_says_what_it_can(api: Api, server: Server) -> None:
    """The status is what counts; that the end of its body is missing is not."""
    server.reply_raw(
        b"HTTP/1.1 400 Error\r\nContent-Length: 90\r\n\r\n"
        b'{"code": "param_missing", "message": "m"}'
    )
    error = api.failure(_list, timeout=10)
    assert type(error) is BadRequestError
    assert (error.code, error.message) == ("param_missing", "m")


def test_a_broken_connection_does_not_break_the_client(
    api: Api, server: Server
) -> None:
    for _ in range(3):
        server.reply_raw(b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{")
        assert type(api.failure(_list)) is APIConnectionError
        server.reply(body=CHATS)
        assert api.call(_list).chats == []


def test_json_that_breaks_off_within_its_length(api: Api, server: Server) -> None:
    server.reply(200, CHATS[:-3])
    error = api.failure(_list)
    assert type(error) is ResponseDecodeError
    assert error.body == CHATS[:-3]
    server.reply(404, b'{"code": "chat_not_found", "mess')
    error = api.failure(_list)
    assert type(error) is NotFoundError
    assert error.code is None
    assert error.body == b'{"code": "chat_not_found", "mess'


each_redirect = pytest.mark.parametrize("status", [301, 302, 303, 307, 308])


@each_redirect
def test_a_redirect_of_a_get_is_followed(
    api: Api, server: Server, other_server: Server, status: int
) -> None:
    target = f"{other_server.url}/elsewhere"
    server.reply(status, content_type=None, headers={"Location": target})
    other_server.reply(body=CHATS)
    assert api.call(_list).chats == []
    assert server.only.header("Authorization") == f"Zoho-oauthtoken {TOKEN}"
    assert other_server.only.header("Authorization") is None


@each_redirect
def test_a_redirect_of_a_post_is_not(
    api: Api, server: Server, other_server: Server, status: int
) -> None:
    target = f"{other_server.url}/elsewhere"
    server.reply(status, content_type=None, headers={"Location": target})
    error = api.failure(lambda cliq: cliq.chats.mute("1"))
    assert type(error) is APIStatusError
    assert error.status_code == status
    assert f"redirects of POST are not followed, this one leads to {target}" in (
        error.message
    )
    assert error.headers["Location"] == target
    assert other_server.seen == []
    assert len(server.seen) == 1


def test_cookies_are_not_kept(api: Api, server: Server) -> None:
    server.reply(body=CHATS, headers={"Set-Cookie": "session=1; Path=/"})
    server.reply(body=CHATS)
    api.call(_list)
    api.call(_list)
    assert [seen.header("Cookie") for seen in server.seen] == [None, None]


def test_a_compressed_answer(api: Api, server: Server) -> None:
    server.reply(body=gzip.compress(CHATS), headers={"Content-Encoding": "gzip"})
    assert api.call(_list).chats == []
    server.reply(body=b"no gzip", headers={"Content-Encoding": "gzip"})
    assert isinstance(api.failure(_list), CliqError)


def test_an_answer_in_utf8_with_a_mark(api: Api, server: Server) -> None:
    server.reply(body=b"\xef\xbb\xbf" + CHATS, content_type="application/json")
    assert api.call(_list).chats == []


def test_many_calls_at_once(api: Api, server: Server) -> None:
    for number in range(20):
        server.reply(body=b'{"chats": [{"chat_id": "%d"}]}' % number)
    if api.is_async:

        async def use(cliq: Any) -> Any:
            return await asyncio.gather(*(_list(cliq) for _ in range(20)))

        results = api.call(use)
    else:
        with ThreadPoolExecutor(8) as pool:
            results = api.call(
                lambda cliq: list(pool.map(lambda _: _list(cliq), range(20)))
            )
    ids = sorted(int(result.chats[0].chat_id) for result in results)
    assert ids == list(range(20))
