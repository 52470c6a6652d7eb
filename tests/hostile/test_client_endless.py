"""Responses that never end, nest without end, or become large where they are read."""

from __future__ import annotations

import gzip
import time
from collections.abc import Callable
from typing import Any

import pytest
from hostile_client import reply

#: Pieces of this size are sent until the client closes the connection.
_PIECE = 64 * 1024
_LIMIT = 1 << 20

#: What comes before an endless repetition, and what is repeated.
ENDLESS: dict[str, tuple[bytes, bytes]] = {
    "the status line": (b"", b"x"),
    "header fields": (b"HTTP/1.1 200 OK\r\n", b"X-A: b\r\n"),
    "a header field": (b"HTTP/1.1 200 OK\r\nLink: ", b"<a>;"),
    "interim responses": (b"", b"HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n"),
    "the body": (b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n", b"["),
    "the body of an error": (b"HTTP/1.1 500 No\r\n\r\n", b'{"error":'),
    "a page of an error": (
        b"HTTP/1.1 500 No\r\nContent-Type: text/html\r\n\r\n",
        b"<p ",
    ),
    "the body of a redirect": (
        b"HTTP/1.1 302 Found\r\nLocation: /things/1\r\n\r\n",
        b"x",
    ),
    "the size of a chunk": (
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n",
        b"0",
    ),
    "an extension of a chunk": (
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1;",
        b"a",
    ),
    "trailer fields": (
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n",
        b"X-A: b\r\n",
    ),
}
_EVENTS = b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n"
_LINES = b"HTTP/1.1 200 OK\r\nContent-Type: application/jsonl\r\n\r\n"
ENDLESS_ITEMS: dict[str, tuple[bytes, bytes]] = {
    "a line of an event": (_EVENTS + b"data: ", b"x"),
    "an event": (_EVENTS, b"data: x\n"),
    "fields without a name": (_EVENTS, b"x\n"),
    "a comment": (_EVENTS + b":", b"x"),
    "a line": (_LINES, b"x"),
    "a line of objects that are none": (_LINES, b'{"a":}{'),
    "an object": (_LINES, b'{"a":'),
    "a string": (_LINES + b'"', b"}{"),
}


def _sending(head: bytes, piece: bytes) -> Callable[[bytes, Callable[..., None]], None]:
    pieces = piece * (_PIECE // len(piece))

    def respond(_: bytes, send: Callable[[bytes], None]) -> None:
        send(head)
        while True:  # until the connection is closed
            send(pieces)

    return respond


def _client(things: Any, url: str, **options: Any) -> Any:
    usual = {"max_retries": 0, "timeout": 5, "deadline": 6, "max_response_size": _LIMIT}
    return things.HostileThings("t0ken", base_url=url, **usual | options)


@pytest.mark.parametrize("part", ENDLESS)
def test_a_call_ends(things: Any, serve: Callable[[Any], Any], part: str) -> None:
    client = _client(things, serve(_sending(*ENDLESS[part])).url, deadline=2)
    with client, pytest.raises(things.errors.HostileThingsError) as caught:
        client.things.get("1")
    assert len(str(caught.value)) < 2000
    assert len(getattr(caught.value, "body", b"")) <= _PIECE


@pytest.mark.parametrize("part", ENDLESS_ITEMS)
def test_a_stream_ends(things: Any, serve: Callable[[Any], Any], part: str) -> None:
    client = _client(things, serve(_sending(*ENDLESS_ITEMS[part])).url)
    watch = client.events.watch if "event" in part else client.lines.watch
    if part in ("fields without a name", "a comment"):
        watch = client.events.watch
    with client, pytest.raises(things.errors.ResponseTooLargeError) as caught:
        list(watch())
    assert len(str(caught.value)) < 2000


def test_a_response_that_trickles(things: Any, serve: Callable[[Any], Any]) -> None:
    def respond(_: bytes, send: Callable[[bytes], None]) -> None:
        send(b"HTTP/1.1 200 OK\r\n\r\n")
        while True:
            send(b" ")
            time.sleep(0.02)

    client = _client(things, serve(respond).url, deadline=1)
    with client, pytest.raises(things.errors.APITimeoutError):
        client.things.get("1")


DEEP = {
    "arrays": b"[" * 100_000 + b"]" * 100_000,
    "arrays without an end": b"[" * 100_000,
    "objects": b'{"more":' * 100_000 + b"1" + b"}" * 100_000,
    "an error": b'{"error":' * 100_000 + b"1" + b"}" * 100_000,
    "messages": b'{"errors":[' * 50_000 + b"]}" * 50_000,
    "in a documented field": b'{"id":"1","more":'
    + b"[" * 99_999
    + b"]" * 99_999
    + b"}",
}


@pytest.mark.parametrize("strict", [False, True])
@pytest.mark.parametrize("name", DEEP)
def test_json_that_nests_without_end(
    things: Any, serve: Callable[[Any], Any], name: str, strict: bool
) -> None:
    """It is not JSON, rather than a RecursionError; and text, where items may be text."""
    body = DEEP[name]
    for status, media_type in (
        ("200 OK", "application/json"),
        ("400 Bad", "application/problem+json"),
    ):
        response = reply(body, f"Content-Type: {media_type}", status=status)
        client = _client(things, serve(response).url, strict=strict)
        for call in (client.things.list, lambda c=client: c.things.get("1")):
            with pytest.raises(things.errors.HostileThingsError):
                call()
    for head, content, method in (
        (_LINES, body + b"\n", "lines"),
        (_EVENTS, b"data: " + body + b"\n\n", "events"),
    ):
        stream = getattr(
            _client(things, serve(head + content).url, strict=strict), method
        )
        if strict:
            with pytest.raises(things.errors.ResponseDecodeError):
                list(stream.watch())
        else:
            assert len(list(stream.watch())) == 1


@pytest.mark.parametrize("status", ["200 OK", "500 No", "302 Found"])
@pytest.mark.parametrize("coding", ["gzip", "gzip, gzip"])
def test_content_that_becomes_large(
    things: Any, serve: Callable[[Any], Any], status: str, coding: str
) -> None:
    """A hundred times the limit, of which no more than the limit is decompressed."""
    body = gzip.compress(bytes(100 * _LIMIT))
    if coding != "gzip":
        body = gzip.compress(body)
    assert len(body) < _LIMIT
    fields = (f"Content-Encoding: {coding}", "Location: /things/1")
    client = _client(things, serve(reply(body, *fields, status=status)).url)
    with pytest.raises(things.errors.HostileThingsError) as caught:
        client.things.get("1")
    assert len(getattr(caught.value, "body", b"")) <= _PIECE


def test_codings_that_keep_one_another_busy(
    things: Any, serve: Callable[[Any], Any]
) -> None:
    """A megabyte of empty blocks becomes some bytes, and nothing when it is read."""
    blocks = b"\x1f\x8b\x08\0\0\0\0\0\0\xff" + b"\0\0\0\xff\xff" * 200_000
    body = gzip.compress(gzip.compress(blocks))
    field = "Content-Encoding: gzip, gzip, gzip"
    client = _client(things, serve(reply(body, field)).url)
    with pytest.raises(things.errors.ResponseDecodeError, match="decompressed"):
        client.things.get("1")


LINKS = {
    "quotations without an end": '<a>"' + '<a>\\"' * 12_000,
    "brackets": "<" * 60_000,
    "targets": "<a>" * 20_000,
    "parameters": "<a>" + ";a" * 30_000,
    "spaces": "<a>; " + " " * 60_000,
    "one name": "<a>;" + "a" * 60_000,
    "backslashes": '<a>; rel="' + "\\" * 60_000,
    "relations": '<a>; rel="' + "next" * 15_000 + '"',
}


@pytest.mark.parametrize("name", LINKS)
def test_a_link_is_read_once(
    things: Any, serve: Callable[[Any], Any], name: str
) -> None:
    response = reply(b'[{"id": "1"}]', f"Link: {LINKS[name]}")
    client = _client(things, serve(response).url)
    started = time.process_time()
    assert [each.id for each in client.things.iter()] == ["1"]
    assert time.process_time() - started < 5


@pytest.mark.parametrize(
    "asked",
    [
        *("1e300", "-1", "nan", "inf", "9" * 5000, "0x10", "\xb2"),
        *("Wed, 99 Foo 9999999 99:99:99 GMT", "Mon, 01 Jan 2999 00:00:00 GMT"),
        *("x" * 60_000, ", " * 20_000, "0:" * 20_000, '"(' * 20_000),
        "1 Jan 2020 1:1:1 -" + "9" * 100,
    ],
)
@pytest.mark.parametrize("name", ["Retry-After", "Retry-After-Ms", "Date"])
def test_a_wait_without_end_is_not_believed(
    things: Any, serve: Callable[[Any], Any], name: str, asked: str
) -> None:
    fields = [f"{name}: {asked}"]
    if name == "Date":
        fields.append("Retry-After: Mon, 01 Jan 2024 00:00:00 GMT")
    server = serve(reply(b"{}", *fields, status="503 No"))
    started = time.monotonic()
    with pytest.raises(things.errors.HostileThingsError) as caught:
        _client(things, server.url, max_retries=1).things.get("1")
    assert time.monotonic() - started < 20
    assert len(server.seen) == 2
    seconds = caught.value.retry_after
    assert seconds is None or 0 <= seconds <= 3600
