"""Responses that are too large, compressed, or compressed and broken."""

from __future__ import annotations

import gzip
from typing import Any

from zoho_cliq import (
    APITimeoutError,
    NotFoundError,
    ResponseDecodeError,
    ResponseTooLargeError,
)

from .case import FAST, MB, OK, Case, download, read
from .server import (
    CHUNKED,
    GOOD,
    JSON,
    Fault,
    answer,
    bomb,
    endless,
    gzipped_twice,
    head,
    raw_then,
    repeat,
)


def _too_large(error: Any) -> None:
    assert "max_response_size" in str(error)
    assert len(error.body) <= 64 * 1024


BOUNDED = {"max_response_size": MB}


def too_large(name: str, fault: Fault, use: Any = read) -> Case:
    return Case(
        name,
        (fault,),
        ResponseTooLargeError,
        use=use,
        options=BOUNDED,
        check=_too_large,
    )


def gzipped(body: bytes, encoding: str = "gzip", status: int = 200) -> Fault:
    return answer(status, body, JSON, ("Content-Encoding", encoding))


GZIP_HEAD = head(200, JSON, ("Content-Encoding", "gzip"))

SIZES = [
    too_large("sends a body without end", endless(head(200), repeat(b" "))),
    too_large(
        "sends chunks without end",
        endless(CHUNKED, repeat(b"400\r\n%b\r\n" % (b" " * 1024))),
    ),
    too_large(
        "sends gzip without end", endless(GZIP_HEAD + bomb(1), repeat(bomb(1)[10:]))
    ),
    too_large(
        "answers a download without end", endless(head(200), repeat(b" ")), download
    ),
    too_large("sends a bomb of 300 MiB", gzipped(bomb(300))),
    too_large(
        "sends a bomb of 2 GiB within a bomb",
        gzipped(gzipped_twice(2048), "gzip, gzip"),
    ),
    too_large(
        "promises too much",
        raw_then(
            head(200, JSON, ("Content-Length", str(2 * MB))) + b" " * 2 * MB, "keep"
        ),
    ),
    Case(
        "sends a bomb, to a client with its usual bounds",
        (gzipped(bomb(300)),),
        ResponseTooLargeError,
        check=_too_large,
    ),
    Case(
        "sends a bomb as an error",
        (gzipped(bomb(300), status=404),),
        NotFoundError,
        check=lambda error: len(error.body) <= 64 * 1024 or 1 / 0,
    ),
    Case(
        "sends an error without end",
        (endless(head(404), repeat(b"x")),),
        NotFoundError,
        check=lambda error: len(error.body) <= 64 * 1024 or 1 / 0,
    ),
    Case(
        "stalls in the body of an error",
        (raw_then(head(404) + b'{"code": "chat_not', "stall"),),
        NotFoundError,
        deadline=FAST,
    ),
    Case(
        "sends blanks in chunks of nothing but gzip's name field",
        (endless(GZIP_HEAD + b"\x1f\x8b\x08\x08\0\0\0\0\0\xff", repeat(b"n")),) * 3,
        APITimeoutError,
        deadline=FAST,
        options=BOUNDED,
    ),
]

ENCODINGS = [
    Case("compresses", (gzipped(gzip.compress(GOOD)),), OK),
    Case(
        "compresses twice",
        (gzipped(gzip.compress(gzip.compress(GOOD)), "gzip, gzip"),),
        OK,
    ),
    Case("only says that it compresses", (gzipped(GOOD),), ResponseDecodeError),
    Case("says so in an error", (gzipped(b"{}", status=404),), NotFoundError),
    Case(
        "damages what it compresses",
        (gzipped(gzip.compress(GOOD)[:12] + b"\xff" * 40),),
        ResponseDecodeError,
    ),
    Case(
        "cuts what it compresses",
        (gzipped(gzip.compress(GOOD)[:-12]),),
        ResponseDecodeError,
    ),
    Case(
        "cuts a download that it compresses",
        (
            answer(
                200,
                gzip.compress(bytes(range(256)) * 200, mtime=0)[:300],
                "application/octet-stream",
                ("Content-Encoding", "gzip"),
            ),
        ),
        ResponseDecodeError,
        use=download,
    ),
    Case("uses an encoding that nobody knows", (gzipped(GOOD, "rot13"),), OK),
    Case(
        "uses too many encodings",
        (gzipped(GOOD, ", ".join(["gzip"] * 9)),),
        ResponseDecodeError,
    ),
    Case("names an encoding with rubbish", (gzipped(GOOD, ",;gzip;,"),), OK),
]
