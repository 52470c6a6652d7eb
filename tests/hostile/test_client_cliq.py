"""The committed client of Zoho Cliq against the same servers as the small one."""

from __future__ import annotations

import gzip
import pickle
from collections.abc import Callable
from typing import Any

import httpx2
import pytest
from hostile_client import SECRET, leaks, reply, spellings
from zoho_cliq import Cliq, CliqError, stream

STATUSES = (301, 302, 303, 307, 308)


def _client(url: str, **options: Any) -> Cliq:
    return Cliq(
        SECRET, base_url=url, **{"max_retries": 0, "rate_limit": "off"} | options
    )


@pytest.mark.parametrize("encoding", spellings(SECRET))
def test_a_server_that_repeats_the_token(
    serve: Callable[[Any], Any], encoding: str
) -> None:
    text = spellings(SECRET)[encoding]
    for body, media_type, status in (
        (f'{{"code": "x", "message": "bad {text}"}}', "application/json", "400 Bad"),
        (f"bad {text}", "text/plain", "500 No"),
        (f"<html><title>bad {text}</title></html>", "text/html", "502 No"),
        (f"bad {text}", "application/json", "200 OK"),
    ):
        fields = (f"Content-Type: {media_type}",)
        server = serve(reply(body.encode(), *fields, status=status))
        with pytest.raises(CliqError) as caught:
            _client(server.url).users.get("1")
        assert not leaks(caught.value, SECRET)
        assert not leaks(pickle.dumps(caught.value), SECRET)


@pytest.mark.parametrize("status", STATUSES)
def test_the_token_stays_at_its_origin(status: int) -> None:
    seen: list[httpx2.Request] = []

    def respond(request: httpx2.Request) -> httpx2.Response:
        seen.append(request)
        if len(seen) == 1:
            fields = {"Location": "https://evil.example/users"}
            return httpx2.Response(status, headers=fields)
        return httpx2.Response(200, json={"data": []})

    http = httpx2.Client(transport=httpx2.MockTransport(respond))
    _client("https://cliq.example/api/v2", http_client=http).users.list()
    first, second = seen
    assert leaks([first.headers.raw], SECRET)
    assert not leaks([second.headers.raw, second.url.raw_path], SECRET)


@pytest.mark.parametrize("value", ["..", "%2e%2e", "..;", "..;x=1"])
def test_a_path_stays_at_its_operation(value: str) -> None:
    with pytest.raises(ValueError, match="user_id"):
        _client("https://cliq.example/api/v2").users.get(value)


def test_a_download_that_cannot_be_decompressed(serve: Callable[[Any], Any]) -> None:
    for coding in ("gzip", "gzip, gzip, gzip"):
        server = serve(reply(b"not gzip", f"Content-Encoding: {coding}"))
        client = _client(server.url)
        with (
            pytest.raises(CliqError) as caught,
            stream(client.users.get, "1") as download,
        ):
            list(download)
        assert not leaks(caught.value, SECRET)


def test_a_response_that_becomes_large(serve: Callable[[Any], Any]) -> None:
    body = gzip.compress(bytes(50_000_000))
    server = serve(reply(body, "Content-Encoding: gzip"))
    with pytest.raises(CliqError, match="max_response_size"):
        _client(server.url, max_response_size=1_000_000).users.get("1")
