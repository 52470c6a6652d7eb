"""Servers that are not there, or pages that lead elsewhere: nothing goes astray."""

from __future__ import annotations

import json
import socket
import time
from collections.abc import Iterator
from typing import Any
from urllib.parse import parse_qs

import pytest
from zoho_cliq import APIConnectionError, APIStatusError, PaginationError

from .case import read, write
from .rig import TOKEN, Rig, all_logs, shown
from .server import Connection, FaultServer, answer


@pytest.fixture
def closed_url() -> Iterator[str]:
    with socket.socket() as bound:
        bound.bind(("127.0.0.1", 0))  # and not listening
        yield f"http://127.0.0.1:{bound.getsockname()[1]}"


@pytest.mark.parametrize("use", [read, write])
def test_nobody_is_there(rig: Rig, closed_url: str, use: Any) -> None:
    client = rig.client(closed_url, max_retries=2)
    with all_logs() as logs, pytest.raises(APIConnectionError) as caught:
        rig.call(use, client)
    assert caught.value.was_sent is False
    retries = [text for name, text in logs if "the next one follows" in text]
    assert len(retries) == 2
    assert TOKEN not in shown(caught.value) + str(logs)
    rig.shut(client)


@pytest.mark.parametrize("use", [read, write])
def test_a_server_that_speaks_no_tls(faults: FaultServer, rig: Rig, use: Any) -> None:
    def plain(connection: Connection) -> None:
        connection.read(5)
        connection.send(b"HTTP/1.1 400 Bad Request\r\n\r\n")
        connection.close()

    faults.reset(good=plain)
    url = faults.url.replace("http:", "https:")
    client = rig.client(url, max_retries=1, deadline=15)
    with all_logs() as logs, pytest.raises(APIConnectionError) as caught:
        rig.call(use, client)
    assert (faults.accepted, caught.value.was_sent) == (2, False)
    assert TOKEN not in shown(caught.value) + str(logs)
    rig.shut(client)
    assert faults.wait_for_open(0)


def test_cookies(faults: FaultServer, rig: Rig) -> None:
    cookies = (("Set-Cookie", "a=1; Path=/"), ("Set-Cookie2", "b=2"))
    good = faults.good
    faults.reset(answer(404, b"", "application/json", *cookies), good=good)
    client = rig.client(faults.url)
    with pytest.raises(APIStatusError) as caught:
        rig.call(read, client)
    assert not any("cookie" in name for name in caught.value.headers)
    rig.call(read, client)
    assert not any(b"ookie" in request for request in faults.requests)
    rig.shut(client)


def page(token: str | None) -> bytes:
    return json.dumps({"data": [{"id": "1"}], "next_token": token}).encode()


@pytest.mark.parametrize("tokens", ["aa", "aba", "abcb"])
def test_pages_in_a_circle(faults: FaultServer, rig: Rig, tokens: str) -> None:
    faults.reset(*(answer(200, page(token)) for token in tokens))
    client = rig.client(faults.url)
    with pytest.raises(PaginationError):
        rig.drain(client.stars.iter())
    assert len(faults.requests) == len(tokens)
    rig.shut(client)


def test_the_next_page_of_another_server(
    faults: FaultServer, elsewhere: FaultServer, rig: Rig
) -> None:
    """Whatever leads to the next page is an argument of a call to the same server."""
    for token in (
        *(f"{elsewhere.url}/api/v3/stars?next_token=b", f"//{elsewhere.url[7:]}/"),
        *("@evil.example/", "../../other", "a&key=b#c", "a\r\nEvil: 1"),
    ):
        faults.reset(answer(200, page(token)), answer(200, page(None)))
        client = rig.client(faults.url)
        assert len(rig.drain(client.stars.iter())) == 2
        first, second = (r.split(b"\r\n") for r in faults.requests)
        path, _, query = second[0].split(b" ")[1].decode().partition("?")
        assert path == first[0].split(b" ")[1].decode().partition("?")[0]
        assert parse_qs(query)["next_token"] == [token]
        assert not any(line.startswith(b"Evil") for line in second)
        rig.shut(client)
    assert elsewhere.accepted == 0


def test_a_second_answer_that_nobody_asked_for(faults: FaultServer, rig: Rig) -> None:
    """It is not taken for the answer to the next request."""
    evil = b'{"chats": [{"chat_id": "not yours"}]}'

    def twice(connection: Connection) -> None:
        connection.read_request()
        head = b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n"
        good = b'{"chats": [{"chat_id": "1"}]}'
        connection.send(head % len(good) + good + head % len(evil) + evil)

    faults.reset(twice)
    client = rig.client(faults.url)
    for _ in range(3):
        assert rig.call(read, client).chats[0].chat_id == "1"
    assert faults.accepted == 2
    rig.shut(client)
    assert faults.wait_for_open(0)


def test_an_unasked_answer_that_comes_later(faults: FaultServer, rig: Rig) -> None:
    """While the connection is idle: it is not used any more."""

    def twice(connection: Connection) -> None:
        faults.good(connection)
        time.sleep(0.05)
        connection.send(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}")

    faults.reset(twice)
    client = rig.client(faults.url)
    rig.call(read, client)
    time.sleep(0.3)
    assert rig.call(read, client).chats[0].chat_id == "1"
    assert faults.accepted == 2
    rig.shut(client)
