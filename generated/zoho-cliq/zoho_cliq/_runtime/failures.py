# Copied by cliqgen into each client that it generates.
# Do not edit: your own code goes into the folder _custom of this package.
"""The exceptions that a call raises when it fails.

The generated package derives its own exceptions from these. None of them holds
the headers or the credentials of the request, and all can be pickled and copied. Tests
may construct each from a message alone.
"""

from __future__ import annotations

from collections.abc import Mapping
from http import HTTPStatus
from typing import Any, TypeVar

from msgspec import field

from .http.headers import Headers
from .record import Hidden

F = TypeVar("F", bound="Failure")

_LONGEST_MESSAGE = 500  # in characters, when printed


class Failure(Exception):
    """A call that did not succeed.

    Attributes:
        message: what went wrong.
        operation: the name of the operation, such as ``users.list``.
        method: the HTTP method.
        url: the address, with secrets masked.
    """

    def __init__(
        self, message: str, *, operation: str = "", method: str = "", url: str = ""
    ) -> None:
        super().__init__(message)
        self.message = message
        self.operation = operation
        self.method = method
        self.url = url

    def __str__(self) -> str:
        message = printable(self.message, _LONGEST_MESSAGE)
        return f"{message} ({self.method} {self.url})" if self.url else message

    def __reduce__(self) -> tuple[Any, ...]:
        # The default would call the class with `args` alone, and fail.
        return _restore, (type(self), self.args, self.__dict__.copy())


class ConnectionFailure(Failure):
    """No complete response arrived: no connection, a timeout, or a lost connection.

    Attributes:
        was_sent: whether any part of the request may have reached the server.
    """

    was_sent: bool = True


class LimitFailure(Failure):
    """The request was not sent, because a rate limit is exhausted or the server has
    locked the caller out.

    Attributes:
        retry_after: the seconds after which it may be sent.
    """

    def __init__(
        self,
        message: str,
        *,
        operation: str = "",
        method: str = "",
        url: str = "",
        retry_after: float = 0.0,
    ) -> None:
        super().__init__(message, operation=operation, method=method, url=url)
        self.retry_after = retry_after


class TokenFailure(Failure):
    """No access token could be obtained; the request was not sent.

    Attributes:
        code: the error code of the token endpoint (RFC 6749, 5.2).
        status_code: the HTTP status of its response; None if there was no response.
        retry_after: the seconds after which it makes sense to try again, if it does.
    """

    def __init__(
        self,
        message: str,
        *,
        operation: str = "",
        method: str = "",
        url: str = "",
        code: str | None = None,
        status_code: int | None = None,
        retry_after: float | None = None,
    ) -> None:
        super().__init__(message, operation=operation, method=method, url=url)
        self.code = code
        self.status_code = status_code
        self.retry_after = retry_after

    def __str__(self) -> str:
        code = "" if self.code is None else f"[{printable(self.code, 100)}] "
        return f"{code}{super().__str__()}"


class PaginationFailure(Failure):
    """The server repeated or lost a page of a list; the items before it are valid."""


class DecodeFailure(Failure):
    """A response does not match the API's description.

    Attributes:
        status_code: the HTTP status.
        body: the body as it arrived, cut to 64 KiB.
    """

    def __init__(
        self,
        message: str,
        *,
        operation: str = "",
        method: str = "",
        url: str = "",
        status_code: int = 200,
        body: bytes = b"",
    ) -> None:
        super().__init__(message, operation=operation, method=method, url=url)
        self.status_code = status_code
        self.body = body


class StatusFailure(Failure):
    """The server responded with an error status.

    Attributes:
        status_code: the HTTP status; if it is not given, that of the class.
        code: the vendor's own error code, if the response has one.
        message: the server's message verbatim, else a sentence about the status.
        headers: the header fields of the response, without cookies.
        request_id: the server's name for the request, if it gives one.
        retry_after: the seconds that the server asks to wait (RFC 9110, 10.2.3); None if
            it does not ask, or its value is ignored: more than an hour, a time in the
            past, not a number. The `headers` have the original value.
        body: the body as it arrived, cut to 64 KiB.
        model: the body as the documented type for the status; None if none is documented,
            or the body does not match it.
        scopes: the OAuth scopes that the operation requires: alternatives, each a tuple of
            scopes that are required together.
        missing: the arguments of the client that would have given the credential of the
            operation, such as ``token or api_key``; empty if it was sent, and for any
            status other than 401 and 403.
    """

    status_code: int = 0

    def __init__(
        self,
        message: str,
        *,
        operation: str = "",
        method: str = "",
        url: str = "",
        status_code: int | None = None,
        code: str | None = None,
        headers: Headers | None = None,
        request_id: str | None = None,
        retry_after: float | None = None,
        body: bytes = b"",
        model: Any = None,
        scopes: tuple[tuple[str, ...], ...] = (),
        missing: str = "",
    ) -> None:
        super().__init__(message, operation=operation, method=method, url=url)
        if status_code is not None:
            self.status_code = status_code
        self.code = code
        self.headers: Mapping[str, str] = Headers() if headers is None else headers
        self.request_id = request_id
        self.retry_after = retry_after
        self.body = body
        self.model = model
        self.scopes = scopes
        self.missing = missing

    def __str__(self) -> str:
        code = "" if self.code is None else f" [{printable(self.code, 100)}]"
        status = status_line(self.status_code) if self.status_code else "error"
        text = f"{status}{code}: {super().__str__()}"
        if self.status_code in (401, 403) and self.scopes:
            needed = " or ".join(" with ".join(names) for names in self.scopes)
            text += f"; the call needs the scope {printable(needed, _LONGEST_MESSAGE)}"
        if self.missing:
            text += f"; the client has no {self.missing}"
        return text


class ErrorTable(Hidden, frozen=True, eq=False):
    """The exception class of each failure.

    Attributes:
        connection: no response arrived.
        timeout: none arrived in time.
        decode: the response could not be decoded.
        too_large: the response is larger than the client accepts.
        limit: a limit kept the request from being sent.
        status: a response that is neither success nor one of the following.
        client: a 4xx status without a class of its own.
        server: a 5xx status without a class of its own.
        by_status: classes for single statuses.
        by_code: classes for single vendor codes; a code wins over the status.
        waiting: the classes that mean that the caller is locked out for a while.
        temporary: the classes that justify another attempt.
        token: no access token could be obtained.
        pagination: the server repeated or lost a page of a list.
    """

    connection: type[ConnectionFailure]
    timeout: type[ConnectionFailure]
    decode: type[DecodeFailure]
    too_large: type[DecodeFailure]
    limit: type[LimitFailure]
    status: type[StatusFailure]
    client: type[StatusFailure]
    server: type[StatusFailure]
    by_status: Mapping[int, type[StatusFailure]] = field(
        default_factory=dict[int, type[StatusFailure]]
    )
    by_code: Mapping[str, type[StatusFailure]] = field(
        default_factory=dict[str, type[StatusFailure]]
    )
    waiting: tuple[type[StatusFailure], ...] = ()
    temporary: tuple[type[StatusFailure], ...] = ()
    token: type[TokenFailure] = TokenFailure
    pagination: type[PaginationFailure] = PaginationFailure

    def is_about_the_token(self, failure: Failure) -> bool:
        """Whether a response means that the token is invalid (RFC 9110, 15.5.2).

        A vendor code of another status means something else, for instance that the token
        lacks a scope, which a new token does not fix.
        """
        unauthorized = self.by_status.get(401)
        if unauthorized is None:
            return isinstance(failure, StatusFailure) and failure.status_code == 401
        return isinstance(failure, unauthorized)

    def for_response(self, status: int, code: str | None) -> type[StatusFailure]:
        """Return the class for a response with this status and vendor code."""
        if code is not None and code in self.by_code:
            return self.by_code[code]
        if status in self.by_status:
            return self.by_status[status]
        if 400 <= status <= 499:
            return self.client
        if 500 <= status <= 599:
            return self.server
        return self.status


def status_line(status: int) -> str:
    """Return the status with its reason phrase, if it is registered."""
    try:
        return f"{status} {HTTPStatus(status).phrase}"
    except ValueError:
        return str(status)


def printable(text: str, longest: int) -> str:
    """Return the text on one line, without control characters, cut to a length."""
    line = " ".join(text.split())
    line = "".join(character for character in line if character.isprintable())
    return line if len(line) <= longest else f"{line[: longest - 1]}…"


def _restore(cls: type[F], args: tuple[Any, ...], state: dict[str, Any]) -> F:
    failure = cls.__new__(cls, *args)
    failure.__dict__.update(state)
    return failure
