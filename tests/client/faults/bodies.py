"""Bodies that are not what is documented, or that repeat the token."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from zoho_cliq import APIConnectionError, NotFoundError, ResponseDecodeError

from .case import OK, Case, download, same, table
from .rig import TOKEN
from .server import GOOD, JSON, answer, raw_then

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
        check=lambda x: same(x.chats, []),
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
        check=lambda error: same(error.headers["x-echo"], "token ***"),
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
