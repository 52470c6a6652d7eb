"""What a server may do wrong, and what a call comes to then.

A call that is repeated finds a good answer the second time, so its result is `GOOD`.
"""

from __future__ import annotations

import datetime
import gzip
from collections.abc import Callable
from dataclasses import dataclass, field
from email.utils import format_datetime
from typing import Any

from zoho_cliq import (
    APIConnectionError,
    APIStatusError,
    APITimeoutError,
    BadGatewayError,
    BadRequestError,
    ChatList,
    ClientError,
    ConflictError,
    ForbiddenError,
    GatewayTimeoutError,
    InternalServerError,
    MethodNotAllowedError,
    NotAcceptableError,
    NotFoundError,
    ResponseDecodeError,
    ResponseTooLargeError,
    ServerError,
    ServiceUnavailableError,
    TooManyRequestsError,
    UnauthorizedError,
)

from .rig import TOKEN
from .server import (
    CHUNKED,
    GOOD,
    JSON,
    WHOLE,
    Connection,
    Fault,
    answer,
    at_once,
    bomb,
    endless,
    gzipped_twice,
    head,
    headers_without_end,
    raw_then,
    repeat,
    trickled,
)

MB = 2**20


def read(cliq: Any) -> Any:
    return cliq.chats.list(limit=1)


def write(cliq: Any) -> Any:
    return cliq.messages.send_to_channel("P1", text="hello")


def download(cliq: Any) -> Any:
    return cliq.files.download("f1")


def table(cliq: Any) -> Any:
    return cliq.exports.channels.list(fields=["name"])


@dataclass(frozen=True)
class Case:
    """One thing that goes wrong.

    Attributes:
        name: what it is.
        faults: what the first requests meet; those after them get good answers.
        outcome: the class of the exception or of the result.
        requests: how many requests the server reads to their end.
        use: the call.
        deadline: the longest time that the call may take.
        options: of the client.
        check: looks at the exception or result.
        echoes: whether the server repeats the token where httpcore2 logs it.
    """

    name: str
    faults: tuple[Fault, ...]
    outcome: type
    requests: int = 1
    use: Callable[[Any], Any] = read
    deadline: float = 15.0
    options: dict[str, Any] = field(default_factory=dict[str, Any])
    check: Callable[[Any], object] | None = None
    echoes: bool = False


OK = ChatList
FAST = 0.4  # a deadline for servers that never come to an end


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


def status(
    code: int,
    failure: type,
    requests: int = 1,
    body: bytes = b"",
    *headers: tuple[str, str],
) -> Case:
    """A status, three times, to a client that tries twice more."""
    return Case(
        f"{code} {body[:20]!r} {headers}",
        (answer(code, body, JSON, *headers),) * 9,
        failure,
        requests,
        check=lambda error: _same(error.status_code, code),
    )


def _same(one: object, other: object) -> None:
    assert one == other


STATUSES = [
    status(400, BadRequestError),
    status(401, UnauthorizedError),
    status(402, ClientError),
    status(403, ForbiddenError),
    status(404, NotFoundError),
    status(405, MethodNotAllowedError),
    status(406, NotAcceptableError),
    status(408, ClientError),
    status(409, ConflictError),
    status(418, ClientError),
    status(425, ClientError),
    status(499, ClientError),
    status(500, InternalServerError, 3),
    status(501, ServerError),
    status(502, BadGatewayError, 3),
    status(503, ServiceUnavailableError, 3),
    status(504, GatewayTimeoutError, 3),
    status(505, ServerError),
    status(599, ServerError),
    status(600, APIStatusError),
    status(999, APIStatusError),
    status(300, APIStatusError),
    status(304, APIStatusError),
    status(400, TooManyRequestsError, 1, b'{"code": "request_limit_exceeded"}'),
    status(500, NotFoundError, 1, b'{"code": "chat_not_found"}'),
    status(404, ServiceUnavailableError, 3, b'{"code": "service_unavailable"}'),
    status(401, ForbiddenError, 1, b'{"code": "oauthtoken_scope_invalid"}'),
    *(
        Case(
            f"{code}, POST",
            (answer(code, b"{}"),) * 9,
            failure,
            use=write,
            options={"max_retries": 5},
        )
        for code, failure in (
            (400, BadRequestError),
            (401, UnauthorizedError),
            (429, TooManyRequestsError),
            (500, InternalServerError),
            (502, BadGatewayError),
            (503, ServiceUnavailableError),
            (504, GatewayTimeoutError),
        )
    ),
]


def date(seconds: float) -> str:
    now = datetime.datetime.now(datetime.UTC)
    return format_datetime(now + datetime.timedelta(seconds=seconds), usegmt=True)


def put_off(code: int, value: str | float) -> Fault:
    """An answer with a ``Retry-After``: a text, or a date so many seconds from then on."""

    def fault(connection: Connection) -> None:
        text = value if isinstance(value, str) else date(value)
        answer(code, b"", JSON, ("Retry-After", text))(connection)

    return fault


def later(
    value: str | float, seconds: float | None, requests: int = 3, code: int = 503
) -> Case:
    """A ``Retry-After``, three times: what it is taken for, and how often it is tried."""

    def check(error: Any) -> None:
        if seconds is None:
            assert error.retry_after is None
        else:
            assert abs(error.retry_after - seconds) < 600

    failure = ServiceUnavailableError if code == 503 else TooManyRequestsError
    told = value if isinstance(value, str) else f"the date in {value} s"
    return Case(
        f"{code}, Retry-After: {told}",
        (put_off(code, value),) * 9,
        failure,
        requests,
        check=check,
        options={"max_wait": 3.0},
    )


RETRY_AFTER = [
    later("0", 0),
    later("0.01", 0),
    later("-5", None),
    later(-3600.0, None),
    later("Thu, 01 Jan 1970 00:00:00 GMT", None),
    later("soon", None),
    later("1e999", None),
    later("nan", None),
    later("\xff\xfe", None),
    later("Fri, 99 Foo 9999 99:99:99 GMT", None),
    later("60", 60, 1),
    later("1e9", None),
    later("86400", None),
    later(86400.0, None),
    later(3000.0, 3000, 1),
    # The server's word wins over the documented lock of ten minutes, which is longer
    # than this caller waits.
    later("0", 0, 3, 429),
    later("0.01", 0, 3, 429),
    later("60", 60, 1, 429),
    later("soon", None, 1, 429),
    later("100000", None, 1, 429),
    later("-1", None, 1, 429),
    Case(
        "503, Retry-After: 1, waited for",
        (answer(503, b"", JSON, ("Retry-After", "1")),),
        OK,
        2,
    ),
]

ARCHIVE = b"PK\x03\x04\xff\xfe\x00"
CSV = "text/csv; charset=utf-8"
ZIP = "application/zip"
PAGE = b"<!DOCTYPE html><html><head><title>Gone fishing</title></head></html>"


def body(name: str, content: bytes, outcome: type, **options: Any) -> Case:
    content_type = options.pop("content_type", JSON)
    return Case(name, (answer(200, content, content_type),), outcome, **options)


def _says(text: str) -> Callable[[Any], object]:
    def check(error: Any) -> None:
        assert text in str(error), str(error)

    return check


DEEP = 100_000

BODIES = [
    body("a page instead of JSON", PAGE, ResponseDecodeError, content_type="text/html"),
    body("an empty body", b"", type(None)),
    body("blanks", b" \r\n ", type(None)),
    body(
        "an empty body, strictly",
        b"",
        ResponseDecodeError,
        options={"strict": True},
        check=_says("empty"),
    ),
    body("bytes instead of JSON", ARCHIVE, ResponseDecodeError, content_type=ZIP),
    body("JSON called bytes", GOOD, OK, content_type="application/octet-stream"),
    body("JSON called nothing", GOOD, OK, content_type="json"),
    body("text instead of a file", b"a,b", bytes, content_type=CSV, use=download),
    body("no file", b"", bytes, use=download),
    body("a table", b"a,b", str, content_type=CSV, use=table),
    body("a table without a media type", b"a,b", str, content_type=None, use=table),
    body("no table", b"", str, use=table),
    body("bytes instead of a table", ARCHIVE, bytes, content_type=ZIP, use=table),
    body("bytes called a table", ARCHIVE, bytes, content_type=CSV, use=table),
    body("JSON instead of a table", GOOD, dict, use=table),
    body("a string of JSON instead of a table", b'"a,b"', str, use=table),
    body("a table called JSON", b"a,b", str, use=table),
    *(
        body(
            f"{name}, strictly",
            content,
            ResponseDecodeError,
            content_type=content_type,
            use=table,
            options={"strict": True},
            check=_says("contradicts"),
        )
        for name, content, content_type in (
            ("bytes instead of a table", ARCHIVE, ZIP),
            ("bytes called a table", ARCHIVE, CSV),
            ("JSON instead of a table", GOOD, JSON),
        )
    ),
    body(
        "the token as the media type, strictly",
        b"a",
        ResponseDecodeError,
        content_type=f"x/{TOKEN}",
        use=table,
        options={"strict": True},
        echoes=True,
    ),
    body(
        "the token as the media type",
        b"a",
        bytes,
        content_type=f"x/{TOKEN}",
        use=table,
        echoes=True,
    ),
    Case("201", (answer(201, GOOD),), OK),
    body("text", b"all is well", ResponseDecodeError, content_type="text/plain"),
    body("half of it", GOOD[:-3], ResponseDecodeError),
    body("two of it", GOOD + GOOD, ResponseDecodeError),
    body("lists in lists", b"[" * DEEP + b"]" * DEEP, ResponseDecodeError),
    body(
        "objects in objects",
        b'{"chats":' * DEEP + b"1" + b"}" * DEEP,
        ResponseDecodeError,
    ),
    body(
        "lists in lists in what is not read",
        b'{"chats": [], "more": ' + b"[" * DEEP + b"]" * DEEP + b"}",
        ResponseDecodeError,
    ),
    body("a list", b"[]", list),
    body("a string", b'"chats"', str),
    body("null", b"null", type(None)),
    body("a number", b"1e999", str),
    body("chats that are a string", b'{"chats": "none"}', OK),
    body("chats that are null", b'{"chats": null}', OK),
    body("no chats", b"{}", OK),
    body("chats that are numbers", b'{"chats": [1, null, true, {}, []]}', OK),
    body("wrong types", b'{"chats": [{"chat_id": {}, "pinned": "x"}]}', OK),
    body(
        "huge numbers",
        b'{"chats": [{"chat_id": "1", "participant_count": ' + b"9" * 9999 + b"}]}",
        OK,
    ),
    body(
        "NaN",
        b'{"chats": [{"chat_id": "1", "participant_count": NaN}]}',
        ResponseDecodeError,
    ),
    body("Infinity", b'{"chats": [], "n": -Infinity}', ResponseDecodeError),
    body("a mark", b"\xef\xbb\xbf" + GOOD, OK),
    body("UTF-16", GOOD.decode().encode("utf-16"), ResponseDecodeError),
    body("Latin-1", b'{"chats": [{"chat_id": "\xe9"}]}', ResponseDecodeError),
    body(
        "a lone surrogate", b'{"chats": [{"chat_id": "\\ud800"}]}', ResponseDecodeError
    ),
    body(
        "a key twice",
        b'{"chats": 1, "chats": []}',
        OK,
        check=lambda x: _same(x.chats, []),
    ),
    body("JSON called text", GOOD, OK, content_type="text/plain; charset=rot13"),
    body("no media type", GOOD, OK, content_type=None),
    Case("204 where a body is declared", (answer(204),), type(None)),
    Case("205 where a body is declared", (answer(205),), type(None)),
    Case("206", (answer(206, GOOD),), OK),
    Case(
        "wrong types, strictly",
        (answer(200, b'{"chats": [{"chat_id": 7}]}'),),
        ResponseDecodeError,
        options={"strict": True},
    ),
    Case(
        "the token in a value, strictly",
        (answer(200, b'{"chats": [{"chat_id": {"%s": 1}}]}' % TOKEN.encode()),),
        ResponseDecodeError,
        options={"strict": True},
    ),
    *(
        Case(
            f"404 with {name}",
            (answer(404, content, media_type),),
            NotFoundError,
            check=check,
        )
        for name, content, media_type, check in (
            ("a page", PAGE, "text/html", _says("Gone fishing")),
            ("nothing", b"", JSON, _says("empty body")),
            ("text", b"not\nhere", "text/plain", _says("not here")),
            ("bytes", bytes(range(256)), "application/octet-stream", None),
            ("lists in lists", b"[" * DEEP, JSON, None),
            (
                "objects in objects",
                b'{"error":' * DEEP + b"1" + b"}" * DEEP,
                JSON,
                None,
            ),
            ("wrong types", b'{"code": [], "message": {}, "error": 1}', JSON, None),
            ("huge numbers", b'{"code": 1e999}', JSON, None),
            ("long numbers", b'{"code": %s}' % (b"9" * 9999), JSON, None),
            (
                "UTF-16",
                '{"message": "m"}'.encode("utf-16"),
                "text/plain; charset=utf-16",
                None,
            ),
            ("a mark", b'\xef\xbb\xbf{"message": "m"}', JSON, _says(": m (")),
            ("a charset of no sense", b"x", "text/plain; charset=undefined", None),
            (
                "the token",
                b'{"message": "bad ' + TOKEN.encode() + b'"}',
                JSON,
                _says("***"),
            ),
            (
                "the token as its code",
                b'{"code": "' + TOKEN.encode() + b'"}',
                JSON,
                _says("***"),
            ),
            (
                "the token, escaped",
                TOKEN.replace(".", "%2E").encode(),
                "text/plain",
                None,
            ),
        )
    ),
    Case(
        "the token in a header",
        (
            answer(
                404, b"", JSON, ("X-Echo", f"token {TOKEN}"), ("X-Request-Id", TOKEN)
            ),
        ),
        NotFoundError,
        check=lambda error: _same(error.headers["x-echo"], "token ***"),
        echoes=True,
    ),
    Case(
        "the token in the name of a header",
        (answer(404, b"", JSON, (TOKEN, "1")),),
        NotFoundError,
        echoes=True,
    ),
    Case(
        "the token in a header that is none",
        (raw_then(b"HTTP/1.1 200 OK\r\n" + TOKEN.encode() + b" x\r\n\r\n", "close"),)
        * 3,
        APIConnectionError,
        3,
        echoes=True,
    ),
    Case(
        "the token in a status line that is none",
        (raw_then(b"SSH-" + TOKEN.encode() + b"\r\n\r\n", "close"),) * 3,
        APIConnectionError,
        3,
        echoes=True,
    ),
]

ALL = [
    *CONNECTIONS,
    *SIZES,
    *ENCODINGS,
    *STATUSES,
    *RETRY_AFTER,
    *BODIES,
]
