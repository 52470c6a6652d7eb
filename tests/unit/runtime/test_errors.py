"""Reading error bodies, Retry-After, masking, and the exceptions themselves."""

from __future__ import annotations

import datetime
import pickle
from email.utils import format_datetime

import msgspec
import pytest
from client_example import ERRORS, ClientError, NotFoundError, TooManyRequestsError
from client_runtime.decoding.error_body import parse_error_body
from client_runtime.decoding.text import decode_text
from client_runtime.failures import (
    ConnectionFailure,
    DecodeFailure,
    LimitFailure,
    StatusFailure,
    TokenFailure,
    printable,
    status_line,
)
from client_runtime.http.headers import Headers
from client_runtime.masking import Masker
from client_runtime.retry_after import is_doubted, read_retry_after
from hypothesis import given
from hypothesis import strategies as st

JSON = "application/json"
ANY_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner)
    | st.dictionaries(
        st.sampled_from(["error", "code", "message", "detail", "errors", "loc"])
        | st.text(),
        inner,
    ),
)


@pytest.mark.parametrize(
    ("content_type", "body", "code", "message"),
    [
        (JSON, b'{"code":"a_b","message":"m"}', "a_b", "m"),
        (JSON, b'{"message":"m"}', None, "m"),
        (JSON, b'{"error":{"code":"c","message":"m"},"code":"no"}', "c", "m"),
        (JSON, b'{"error":{}}', None, '{"error":{}}'),
        (JSON, b'{"error":"bad_grant","error_description":"d"}', "bad_grant", "d"),
        (JSON, b'{"error":"bad_grant"}', "bad_grant", "bad_grant"),
        (JSON, b'{"error":"It failed."}', None, "It failed."),
        (JSON, b'{"error":"Bad Request","code":"x","message":"m"}', "x", "m"),
        (JSON, b'{"code":1011,"message":"star_missing"}', "star_missing", None),
        (JSON, b'{"code":1011,"message":"Not there."}', "1011", "Not there."),
        (JSON, b'{"code":1.5}', "1.5", "HTTP 400 Bad Request, no message"),
        (JSON, b'{"code":true,"message":"m"}', None, "m"),
        (JSON, b'{"code":"","message":"m"}', None, "m"),
        (JSON, b'{"title":"T","detail":"D"}', None, "D"),
        (JSON, b'{"message":{"x":1}}', None, '{"message":{"x":1}}'),
        (JSON, b'{"message":"  "}', None, '{"message":" "}'),
        (JSON, b"[1]", None, "[1]"),
        (JSON, b'{"code":"a_b","mess', None, '{"code":"a_b","mess'),
        (JSON, b"[" * 5000, None, "[" * 199 + "…"),
        (JSON, b'\xef\xbb\xbf{"message":"m"}', None, "m"),
        ("text/plain", b'{"code":"a_b","message":"m"}', "a_b", "m"),
        (None, b"a\x1b[31mred\r\nline\x00", None, "a[31mred line"),
        (None, b"\x00\x01", None, "HTTP 400 Bad Request, unreadable body"),
        (None, b" \r\n", None, "HTTP 400 Bad Request, empty body"),
        ("text/html", b"oops", None, "HTTP 400 Bad Request, an HTML page"),
        (None, b"<!DOCTYPE html><p>", None, "HTTP 400 Bad Request, an HTML page"),
        (
            None,
            b" <HTML><title lang='x'>\n Bad\n gate </title>",
            None,
            "HTTP 400 Bad Request, an HTML page: Bad gate",
        ),
        ("text/plain; charset=latin-1", b"caf\xe9", None, "café"),
        ("text/plain; charset=nonsense", b"caf\xc3\xa9", None, "café"),
        ("text/plain; charset=unicode_escape", b"\\d", None, "\\d"),
        ("text/plain; charset=hex", b"abc", None, "abc"),
    ],
)
def test_error_bodies(
    content_type: str | None, body: bytes, code: str | None, message: str | None
) -> None:
    expected = (code, "star_missing" if message is None else message)
    assert parse_error_body(content_type, body, 400) == expected


@pytest.mark.parametrize(
    ("body", "message"),
    [
        # NestJS: the list wins over the name of the status.
        ({"message": ["a", "b"], "error": "Bad Request", "statusCode": 400}, "a; b"),
        ({"errors": [{"message": "a", "level": "error"}]}, "a"),
        ({"errors": ["a", "b"]}, "a; b"),
        ({"errors": {"name": ["is short", "is odd"]}}, "name: is short; is odd"),
        ({"errors": {"name": "is short"}}, "name: is short"),
        ({"title": "Invalid", "errors": {"name": ["x"]}}, "name: x"),
        ({"errors": [{"title": "T", "detail": "D"}]}, "D"),
        ({"errors": [{"field": "title", "code": "missing"}]}, "title: missing"),
        ({"message": "Not valid", "errors": [{"code": "missing"}]}, "Not valid"),
        # FastAPI and pydantic: where, and what.
        (
            {"detail": [{"loc": ["body", "a", 0], "msg": "Required", "type": "t"}]},
            "body.a.0: Required",
        ),
        ({"detail": ["a", {"msg": "b"}]}, "a; b"),
        ({"detail": {"message": "a"}}, "a"),
        ({"exception_message": "a", "exception_detail": ["b"]}, "a"),
        ({"errorMessage": "a"}, "a"),
        ({"Message": "a"}, "a"),
        ({"msg": "a"}, "a"),
        ({"title": "a", "status": 400}, "a"),
        # Django REST framework: messages by field, without anything around them.
        ({"name": ["a"], "non_field_errors": ["b"]}, "name: a; b"),
        ({"address": {"city": ["a"]}}, "address: city: a"),
        ({"title": ["a"]}, "title: a"),
        ("bad matcher format", "bad matcher format"),
        (["a", "b"], "a; b"),
        ([{"message": "a"}], "a"),
        ({"errors": [str(n) for n in range(99)]}, "0; 1; 2; 3; 4; 5; 6; 7; 8; 9"),
        ({"error": {"message": ["a"]}, "message": "b"}, "a"),
    ],
)
def test_the_reason_is_found_wherever_servers_put_it(
    body: object, message: str
) -> None:
    assert parse_error_body(JSON, msgspec.json.encode(body), 400)[1] == message


@pytest.mark.parametrize(
    "body", [{"ok": False, "n": 1}, {"message": 5}, {"detail": [1]}, {"data": [[]]}]
)
def test_what_is_no_message_is_quoted(body: object) -> None:
    content = msgspec.json.encode(body)
    assert parse_error_body(JSON, content, 400) == (None, content.decode())


@given(st.none() | st.text(), st.binary() | ANY_JSON, st.integers(100, 999))
def test_reading_an_error_never_fails(
    content_type: str | None, body: object, status: int
) -> None:
    import json

    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    code, message = parse_error_body(content_type, content, status)
    assert code is None or code
    assert message


@given(
    st.text(alphabet="abcdefghijklmnopqrstuvwxyz0123456789-_"),
    st.binary(),
)
def test_decoding_text_never_fails(charset: str, content: bytes) -> None:
    assert isinstance(decode_text(f"text/plain; charset={charset}", content), str)


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({}, None),
        ({"Retry-After": "120"}, 120.0),
        ({"Retry-After": " 1.5 "}, 1.5),
        ({"Retry-After": "0"}, 0.0),
        ({"Retry-After": "3600"}, 3600.0),
        ({"Retry-After": "3601"}, None),
        ({"Retry-After": "1771404540"}, None),
        ({"Retry-After-Ms": "1500", "Retry-After": "7"}, 1.5),
        ({"Retry-After-Ms": "86400000", "Retry-After": "7"}, None),
        ({"Retry-After-Ms": "\u0661", "Retry-After": "7"}, 7.0),
        ({"Retry-After": "-5"}, None),
        ({"Retry-After": "soon"}, None),
        ({"Retry-After": "inf"}, None),
        ({"Retry-After": "nan"}, None),
        ({"Retry-After": "9" * 5000}, None),
        ({"Retry-After": "Fri, 31 Dec 1999 23:59:59 GMT"}, None),
        ({"Retry-After": "Fri, 31 Dec 2999 23:59:59 GMT"}, None),
        (
            {
                "Retry-After": "Fri, 31 Dec 1999 23:59:59 GMT",
                "Date": "Fri, 31 Dec 1999 23:59:29 -0000",
            },
            30.0,
        ),
    ],
)
def test_retry_after(headers: dict[str, str], seconds: float | None) -> None:
    fields = Headers(headers.items())
    assert read_retry_after(fields) == seconds
    assert is_doubted(fields) is (bool(headers) and seconds is None)


def test_retry_after_a_date_by_our_own_clock() -> None:
    now = datetime.datetime.now(datetime.UTC)
    later = format_datetime(now + datetime.timedelta(minutes=59), usegmt=True)
    seconds = read_retry_after(Headers([("Retry-After", later)]))
    assert seconds is not None and 3500 < seconds <= 3540


@given(st.text())
def test_retry_after_never_fails(value: str) -> None:
    seconds = read_retry_after(Headers([("Retry-After", value), ("Date", value)]))
    assert seconds is None or seconds >= 0


def test_which_class_is_raised() -> None:
    assert ERRORS.for_response(404, None) is NotFoundError
    assert ERRORS.for_response(404, "limit_exceeded") is TooManyRequestsError
    assert ERRORS.for_response(418, "other") is ClientError
    assert ERRORS.for_response(599, None) is ERRORS.server
    assert ERRORS.for_response(302, None) is ERRORS.status


def test_an_error_on_a_terminal_is_one_harmless_line() -> None:
    error = StatusFailure(
        "a\n\x1b[31mb" + "c" * 900,
        operation="o",
        method="GET",
        url="https://h/p",
        status_code=799,
        code="x\ny",
    )
    assert str(error).startswith("799 [x y]: a [31mbccc")
    assert str(error).endswith("c… (GET https://h/p)")
    assert error.message.startswith("a\n\x1b")
    assert pickle.loads(pickle.dumps(error)).code == "x\ny"
    assert dict(error.headers) == {}


def test_each_is_constructed_from_a_message_alone() -> None:
    """As tests do that have a call fail."""
    error = StatusFailure("slow down")
    assert (error.status_code, error.code, error.body) == (0, None, b"")
    assert (error.operation, error.method, error.url) == ("", "", "")
    assert str(error) == "error: slow down"
    assert str(StatusFailure("slow down", status_code=429, code="limit")) == (
        "429 Too Many Requests [limit]: slow down"
    )
    assert str(ConnectionFailure("lost")) == "lost"
    assert LimitFailure("locked").retry_after == 0
    assert (DecodeFailure("bad").status_code, DecodeFailure("bad").body) == (200, b"")
    assert str(TokenFailure("none", code="invalid_grant")) == "[invalid_grant] none"


def test_notes_survive_pickling() -> None:
    error = NotFoundError("m", operation="o", method="GET", url="u", status_code=404)
    error.add_note("while syncing")
    assert pickle.loads(pickle.dumps(error)).__notes__ == ["while syncing"]


def test_small_helpers() -> None:
    assert status_line(404) == "404 Not Found"
    assert status_line(520) == "520"
    assert printable("a\tb", 10) == "a b"


def test_masking() -> None:
    masker = Masker(["s3cret/x", "s3cret/x-longer", "abc"], ["Zap"])
    assert masker.text("s3cret/x s3cret/x-longer s3cret%2Fx abc") == "*** *** *** abc"
    assert masker.content(b"\xff s3cret/x") == b"\xff ***"
    assert masker.url("https://h/p") == "https://h/p"
    assert masker.url("https://h/p?a=1&zap=2&access_token=3&flag") == (
        "https://h/p?a=1&zap=***&access_token=***&flag"
    )
    assert masker.url("https://h/p#access_token=3&a=1") == (
        "https://h/p#access_token=***&a=1"
    )
    assert masker.url("//me:pass@h//a@x?a=b@c") == "//***@h//a@x?a=b@c"
    assert masker.url("https://me:p@ss@h/p") == "https://***@h/p"
    assert masker.url("https://h//a@b") == "https://h//a@b"
