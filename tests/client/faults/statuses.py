"""Statuses: what exception each is, and how long `Retry-After` has a call wait."""

from __future__ import annotations

import datetime
from email.utils import format_datetime
from typing import Any

from zoho_cliq import (
    APIStatusError,
    BadGatewayError,
    BadRequestError,
    ClientError,
    ConflictError,
    ForbiddenError,
    GatewayTimeoutError,
    InternalServerError,
    MethodNotAllowedError,
    NotAcceptableError,
    NotFoundError,
    ServerError,
    ServiceUnavailableError,
    TooManyRequestsError,
    UnauthorizedError,
)

from .case import OK, Case, same, write
from .server import JSON, Connection, Fault, answer


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
        check=lambda error: same(error.status_code, code),
    )


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
    """A response with a ``Retry-After``: a text, or a date so many seconds from then on."""

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
