"""Where the body of a request ends, over a network (RFC 9112, 6.3)."""

from __future__ import annotations

import json
import socket
from collections.abc import Iterator

import pytest
from fakeshop.testing._fake import server as module
from fakeshop.testing._fake.server import MOST, Server
from fakeshop.testing.fake import FakeFakeshop

BODY = b'{"name":"Kite"}'
HEAD = (
    "POST /products HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
    "Authorization: Bearer t\r\n"
)


@pytest.fixture
def server(fake: FakeFakeshop) -> Iterator[Server]:
    with fake.serve() as server:
        yield server


def exchange(
    server: Server, sent: bytes, *, ends: bool = False
) -> tuple[int, str, bytes]:
    """Send bytes; returns the status, the head and the body of the first response."""
    host, _, port = server.url.removeprefix("http://").partition(":")
    with socket.create_connection((host, int(port)), timeout=10) as wire:
        wire.sendall(sent)
        if ends:
            wire.shutdown(socket.SHUT_WR)
        received = b""
        while b"\r\n\r\n" not in received:
            received += wire.recv(65536) or pytest.fail(f"no response: {received!r}")
        head, _, body = received.partition(b"\r\n\r\n")
        for line in head.splitlines():
            if line.lower().startswith(b"content-length:"):
                while len(body) < int(line.split()[1]):
                    body += wire.recv(65536)
    return int(head.split()[1]), head.decode("ascii"), body


def post(fields: str, body: bytes) -> bytes:
    return f"{HEAD}{fields}\r\n\r\n".encode("latin-1") + body


CHUNKS = b"%x\r\n%b\r\n0\r\n\r\n" % (len(BODY), BODY)


@pytest.mark.parametrize(
    ("fields", "body"),
    [
        (f"Content-Length: {len(BODY)}", BODY),
        ("Transfer-Encoding: chunked", CHUNKS),
        ("Transfer-Encoding: Chunked", CHUNKS),
        (
            "Transfer-Encoding: chunked",
            b"5;a=b\r\n%b\r\nA\r\n%b\r\n0\r\nX-Sum: 1\r\n\r\n" % (BODY[:5], BODY[5:]),
        ),
    ],
    ids=["length", "chunks", "capitals", "extensions and trailers"],
)
def test_a_body_that_is_read(
    fake: FakeFakeshop, server: Server, fields: str, body: bytes
) -> None:
    status, _, content = exchange(server, post(fields, body))
    assert (status, json.loads(content)["data"]["name"]) == (201, "Kite")
    assert fake.calls[-1].body == {"name": "Kite"}


@pytest.mark.parametrize(
    ("fields", "body", "status", "message"),
    [
        (
            f"Content-Length: {len(BODY)}\r\nTransfer-Encoding: chunked",
            CHUNKS,
            400,
            "Content-Length and Transfer-Encoding exclude each other",
        ),
        (
            f"Content-Length: {len(BODY)}\r\nContent-Length: 3",
            BODY,
            400,
            f"Content-Length is not a number: {len(BODY)}, 3",
        ),
        ("Content-Length: -1", b"", 400, "Content-Length is not a number: -1"),
        (
            "Transfer-Encoding: gzip",
            BODY,
            400,
            "the last transfer coding of a request is chunked",
        ),
        (
            "Transfer-Encoding: gzip, chunked",
            CHUNKS,
            501,
            "unknown transfer coding: gzip",
        ),
        (
            "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked",
            CHUNKS,
            400,
            "Transfer-Encoding is not valid here",
        ),
        (
            f"Content-Length: {MOST + 1}",
            b"",
            413,
            f"the body has more than {MOST} bytes",
        ),
        ("Transfer-Encoding: chunked", b"x\r\n", 400, "a chunk has no size"),
        (
            "Transfer-Encoding: chunked",
            b"2\r\nabc\r\n",
            400,
            "a chunk is longer than its size",
        ),
        (
            "Transfer-Encoding: chunked",
            b"0\r\n" + b"X: y\r\n" * 100,
            431,
            "there are too many trailer fields",
        ),
    ],
)
def test_a_body_whose_end_is_unclear(
    fake: FakeFakeshop,
    server: Server,
    fields: str,
    body: bytes,
    status: int,
    message: str,
) -> None:
    found, head, content = exchange(server, post(fields, body))
    assert (found, content.decode()) == (status, message)
    assert "Connection: close" in head
    assert not fake.calls


@pytest.mark.parametrize(
    ("fields", "body", "message"),
    [
        ("Content-Length: 50", BODY, f"the body ends after {len(BODY)} of 50 bytes"),
        ("Transfer-Encoding: chunked", b"9\r\nabc", "the body ends after 3 of 9 bytes"),
        ("Transfer-Encoding: chunked", b"0\r\nX: y\r\n", "the body has no end"),
        ("Transfer-Encoding: chunked", b"3\r\nabc\r\n", "a chunk has no size"),
    ],
)
def test_a_body_that_is_shorter_than_announced(
    fake: FakeFakeshop, server: Server, fields: str, body: bytes, message: str
) -> None:
    status, _, content = exchange(server, post(fields, body), ends=True)
    assert (status, content.decode()) == (400, message)
    assert not fake.calls


def test_a_body_that_does_not_come(
    fake: FakeFakeshop, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module._Handler, "timeout", 0.2)
    status, _, content = exchange(server, post("Content-Length: 50", BODY))
    assert (status, content) == (408, b"the body is incomplete after 0.2 seconds")
    assert not fake.calls


def test_codings_are_unknown_to_http_1_0(server: Server) -> None:
    sent = post("Transfer-Encoding: chunked", CHUNKS).replace(b"HTTP/1.1", b"HTTP/1.0")
    status, _, content = exchange(server, sent)
    assert (status, content) == (400, b"Transfer-Encoding is not valid here")


def test_a_request_has_a_host(server: Server) -> None:
    status, _, content = exchange(server, b"GET /products/p1 HTTP/1.1\r\n\r\n")
    assert (status, content) == (400, b"the header field Host is required and missing")
    sent = b"GET /products/p1 HTTP/1.0\r\nAuthorization: Bearer t\r\n\r\n"
    assert exchange(server, sent)[0] == 200
