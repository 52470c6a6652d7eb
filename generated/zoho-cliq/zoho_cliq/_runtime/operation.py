# Copied by cliqgen into each client that it generates.
# Do not edit: your own code goes into the folder _custom of this package.
"""The description of the API, and of each operation, in the generated code."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from msgspec import field

from .record import Record

if TYPE_CHECKING:
    from .failures import ErrorTable

T_co = TypeVar("T_co", covariant=True)


class RateLimit(Record, frozen=True):
    """A documented limit on how often an operation may be called.

    Attributes:
        requests: the number of requests that are allowed within one period.
        period: the length of the period, in seconds.
        lock: the seconds for which the server refuses the caller once the limit
            is exceeded; ``None`` if that is not documented.
    """

    requests: int
    period: float
    lock: float | None = None


class Operation(Record, Generic[T_co], frozen=True):
    """One operation (OpenAPI 3.1, 4.8.10), whose result has the type ``T_co``.

    Attributes:
        id: the operation's name, as errors and log records show it.
        method: the HTTP method, in capitals.
        path: the path template below the base URL, ``/users/{user_id}``.
        responses: the declared responses, keyed by status (``200``), by range
            (``"2XX"``) or by ``"default"``. A value is any type that msgspec
            decodes from JSON, ``None`` for a response without a body, ``bytes``
            for the unchanged body, ``str`` for plain text, or ``Any`` for anything: a
            JSON value, text, or bytes, according to its media type. If a body may have
            several media types, the value is a mapping of them, or of ranges
            (``text/*``), to such types. For a media type of JSON, ``str`` is a JSON
            string and ``bytes`` are base64.
        errors: the declared JSON bodies of failures, keyed likewise.
        security: alternatives, each a tuple of scheme names that are required
            together. ``()`` means that none is required, ``None`` that the
            description does not specify it: no credential is sent then either.
        scopes: alternatives, each a tuple of OAuth scopes that are required together.
        accept: the ``Accept`` header (RFC 9110, 12.5.1).
        base_url: the address of the operation's own server, if it differs from that of the
            client. A base URL that the user gives to the client wins. A path, ``/other``,
            replaces the path of the client's server.
        content_type: the media type of a request body that is passed as
            ``content``. A JSON body takes it too when it names a format of JSON.
            A multipart body takes it when it names a subtype of multipart.
        may_be_empty: the path parameters that may be an empty string.
        rate_limit: the documented limit, if there is one.
    """

    id: str
    method: str
    path: str
    responses: Mapping[int | str, Any]
    errors: Mapping[int | str, Any] = field(default_factory=dict[int | str, Any])
    security: tuple[tuple[str, ...], ...] | None = None
    scopes: tuple[tuple[str, ...], ...] = ()
    base_url: str | None = None
    accept: str = "application/json"
    content_type: str = "application/json"
    may_be_empty: tuple[str, ...] = ()
    rate_limit: RateLimit | None = None


class Service(Record, frozen=True):
    """The generated package.

    Attributes:
        package: its import name, also the name of its logger.
        version: its version, for the ``User-Agent`` header.
        errors: its exceptions.
        secret_names: the parameters, in lower case, whose values are never shown.
        lock: the seconds for which the server refuses a caller who exceeded a limit,
            if neither the operation nor the response gives it.
        arguments: the arguments of the client's constructor that give the credential of
            a security scheme, by the name of the scheme.
        security: the alternatives of most operations, for calls of undocumented
            operations.
        log_variable: the environment variable that turns on logging, see `verbose`.
    """

    package: str
    version: str
    errors: ErrorTable
    secret_names: frozenset[str] = frozenset()
    lock: float = 0.0
    arguments: Mapping[str, str] = field(default_factory=dict[str, str])
    security: tuple[tuple[str, ...], ...] = ()
    log_variable: str = ""
