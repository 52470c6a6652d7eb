"""Connections that a server closes, resets, stalls or fills without end."""

from __future__ import annotations

from typing import Any

from zoho_cliq import APIConnectionError, APITimeoutError

from .case import FAST, OK, Case, read, write
from .server import (
    CHUNKED,
    GOOD,
    WHOLE,
    Fault,
    at_once,
    endless,
    head,
    headers_without_end,
    raw_then,
    repeat,
    trickled,
)


def both(name: str, fault: Fault, failure: type, requests: int = 1) -> list[Case]:
    """A GET is repeated once and then succeeds, a POST is not."""
    return [
        Case(f"{name}, GET", (fault,), OK, requests + 1),
        Case(f"{name}, POST", (fault,), failure, requests, write),
        Case(
            f"{name}, each time",
            (fault,) * 3,
            failure,
            requests * 3,
            options={"max_retries": 2},
        ),
    ]


def until_deadline(name: str, fault: Fault, use: Any = read) -> Case:
    return Case(name, (fault,) * 50, APITimeoutError, 1, use, deadline=FAST)


CONNECTIONS = [
    # The connection is there, and nothing was read: it may have been sent all the same.
    *both("accepts and closes", at_once("close"), APIConnectionError, 0),
    *both("accepts and resets", at_once("reset"), APIConnectionError, 0),
    *both("closes before the answer", raw_then(b"", "close"), APIConnectionError),
    *both("resets before the answer", raw_then(b"", "reset"), APIConnectionError),
    *both(
        "closes in the status", raw_then(b"HTTP/1.1 20", "close"), APIConnectionError
    ),
    *both("resets in the headers", raw_then(WHOLE[:40], "reset"), APIConnectionError),
    *both("closes in the headers", raw_then(WHOLE[:40], "close"), APIConnectionError),
    *both("resets in the body", raw_then(WHOLE[:-9], "reset"), APIConnectionError),
    *both("closes in the body", raw_then(WHOLE[:-9], "close"), APIConnectionError),
    *both(
        "closes in a chunk",
        raw_then(CHUNKED + b"1d\r\n" + GOOD[:9], "close"),
        APIConnectionError,
    ),
    *both(
        "closes before the last chunk",
        raw_then(CHUNKED + b"%x\r\n%s\r\n" % (len(GOOD), GOOD), "close"),
        APIConnectionError,
    ),
    *both(
        "sends a chunk without a length",
        raw_then(CHUNKED + b"zz\r\n" + GOOD, "keep"),
        APIConnectionError,
    ),
    *both(
        "speaks something else", raw_then(b"SSH-2.0-x\r\n", "close"), APIConnectionError
    ),
    *both(
        "sends two different lengths",
        raw_then(
            b"HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 29\r\n\r\n",
            "close",
        ),
        APIConnectionError,
    ),
    *both(
        "sends headers without end",
        endless(b"HTTP/1.1 200 OK\r\n", headers_without_end),
        APIConnectionError,
    ),
    until_deadline("stalls before the headers", raw_then(b"", "stall")),
    until_deadline("stalls before the headers, POST", raw_then(b"", "stall"), write),
    until_deadline("stalls in the headers", raw_then(WHOLE[:40], "stall")),
    until_deadline("stalls in the body", raw_then(WHOLE[:-9], "stall")),
    until_deadline("stalls in the body, POST", raw_then(WHOLE[:-9], "stall"), write),
    until_deadline("trickles the headers", trickled(WHOLE)),
    until_deadline("trickles the body", trickled(head(200) + GOOD * 9, 0.02)),
    until_deadline(
        "continues without end",
        endless(b"", repeat(b"HTTP/1.1 100 Continue\r\n\r\n")),
    ),
    Case(
        "stalls once, within the deadline",
        (raw_then(b"", "stall"),),
        OK,
        2,
        options={"timeout": 0.3},
    ),
    Case(
        "stalls once in a POST",
        (raw_then(b"", "stall"),),
        APITimeoutError,
        1,
        write,
        options={"timeout": 0.3},
    ),
    Case("ends the body by closing", (raw_then(head(200) + GOOD, "close"),), OK),
    Case(
        "ends the body by resetting",
        (raw_then(head(200) + GOOD, "reset"),) * 3,
        APIConnectionError,
        3,
    ),
    Case(
        "says that it continues, several times",
        (raw_then(b"HTTP/1.1 100 Continue\r\n\r\n" * 3 + WHOLE, "keep"),),
        OK,
    ),
]
