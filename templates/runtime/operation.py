"""The description of the API, and of each operation, in the generated code."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Generic, Literal, TypeAlias, TypeVar

from msgspec import field

from .record import Record

if TYPE_CHECKING:
    from .failures import ErrorTable

# begin: streams
Framing: TypeAlias = Literal["lines", "sequence", "events"]
"""How a streamed response is split into items: JSON Lines, JSON Text Sequences (RFC 7464),
or server-sent events."""

EventData: TypeAlias = Literal["json", "text"]
"""The format of the data of a server-sent event."""

# end: streams
# begin: encodings
FormStyle: TypeAlias = Literal[
    "form", "spaceDelimited", "pipeDelimited", "tabDelimited", "deepObject"
]
"""How an array or an object is encoded in a form. Tabs are from Swagger 2.0 (``tsv``)."""

# end: encodings
T_co = TypeVar("T_co", covariant=True)


# begin: limits
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


# end: limits
# begin: encodings
class Encoding(Record, frozen=True):
    """How one property of a form is sent (OpenAPI 3.1, 4.8.15).

    Attributes:
        content_type: its media type, if no style is documented, or those that a file may
            have, separated by commas.
        style: ``form``, ``deepObject``, or one that joins the items of an array.
        explode: whether each item of an array, or property of an object, is sent
            separately. By default that applies only to the style ``form``.
        allow_reserved: whether reserved characters are sent unencoded.
        base64: whether bytes are sent as base64 (``contentEncoding``), and not as a file.
        written: whether a string is sent unchanged (``contentMediaType``), and not as a
            JSON string, if the media type is JSON.
    """

    content_type: str | None = None
    style: FormStyle | None = None
    explode: bool | None = None
    allow_reserved: bool = False
    base64: bool = False
    written: bool = False


# end: encodings
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
            # begin: streams
            For a stream it is the type of one item; ``framing.ServerSentEvent`` is an
            undecoded event.
            # end: streams
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
            # begin: multipart
            A multipart body takes it when it names a subtype of multipart.
            # end: multipart
        # begin: encodings
        encodings: how unusual properties of a form are sent.
        # end: encodings
        may_be_empty: the path parameters that may be an empty string.
        # begin: streams
        framing: how the response is split into items, if it is a stream.
        events: for server-sent events of several types, the type of each by the name of
            the event, and whether its data are JSON or text. The type is that of an
            object with the fields of the event. ``""`` means all other names.
        # end: streams
        # begin: limits
        rate_limit: the documented limit, if there is one.
        # end: limits
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
    # begin: encodings
    encodings: Mapping[str, Encoding] = field(default_factory=dict[str, Encoding])
    # end: encodings
    may_be_empty: tuple[str, ...] = ()
    # begin: streams
    framing: Framing | None = None
    events: Mapping[str, tuple[Any, EventData]] = field(
        default_factory=dict[str, tuple[Any, EventData]]
    )
    # end: streams
    # begin: limits
    rate_limit: RateLimit | None = None
    # end: limits


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
