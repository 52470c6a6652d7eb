# Copied by cliqgen into each client that it generates.
# Do not edit: your own code goes into the folder _custom of this package.
"""What the generated code says about one operation of the API."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Generic, Literal, TypeAlias, TypeVar

from msgspec import field

from .record import Record

FormStyle: TypeAlias = Literal[
    "form", "spaceDelimited", "pipeDelimited", "tabDelimited", "deepObject"
]
"""How an array or an object stands in a form. Tabs are from Swagger 2.0 (``tsv``)."""

T_co = TypeVar("T_co", covariant=True)


class RateLimit(Record, frozen=True):
    """A documented limit on how often an operation may be called.

    Attributes:
        requests: how many requests are allowed within one period.
        period: the length of the period, in seconds.
        lock: for how many seconds the server refuses the caller once the limit
            is exceeded; ``None`` when that is not documented.
    """

    requests: int
    period: float
    lock: float | None = None


class Encoding(Record, frozen=True):
    """How one property of a form is sent (OpenAPI 3.1, 4.8.15).

    Attributes:
        content_type: its media type, where no style is stated, or those that a file may
            have, separated by commas.
        style: ``form``, ``deepObject``, or one that joins the items of an array.
        explode: whether each item of an array, or property of an object, is sent by
            itself. By default that is so in the style ``form`` alone.
        allow_reserved: whether reserved characters are sent as they are.
        base64: whether bytes are sent as base64 (``contentEncoding``), and not as a file.
        written: whether a text is sent as it is (``contentMediaType``), and not as a
            string of JSON, where the media type is JSON.
    """

    content_type: str | None = None
    style: FormStyle | None = None
    explode: bool | None = None
    allow_reserved: bool = False
    base64: bool = False
    written: bool = False


class Operation(Record, Generic[T_co], frozen=True):
    """One operation (OpenAPI 3.1, 4.8.10), whose result has the type ``T_co``.

    Attributes:
        id: the operation's name, as errors and log records show it.
        method: the HTTP method, in capitals.
        path: the path template below the base URL, ``/users/{user_id}``.
        responses: the declared responses, keyed by status (``200``), by range
            (``"2XX"``) or by ``"default"``. A value is any type that msgspec
            decodes from JSON, ``None`` for a response without a body, ``bytes``
            for the body as it is, ``str`` for a text, or ``Any`` for whatever comes: a
            value of JSON, a text, or bytes, as its media type says. Where a body may
            come in several media types, the value is a mapping of them, or of ranges
            (``text/*``), to such types. Under a media type of JSON, ``str`` is a string
            and ``bytes`` are base64.
        errors: the declared bodies of failures that are JSON, keyed likewise.
        security: alternatives, each a tuple of scheme names that are needed
            together. ``()`` means that none is needed, ``None`` that the
            description makes no statement: no credential is sent then either.
        scopes: alternatives, each a tuple of OAuth scopes that are needed together.
        accept: the ``Accept`` header (RFC 9110, 12.5.1).
        base_url: the address of the operation's own server, if it has another than the
            client. A base URL that the user gives to the client wins. A path, ``/other``,
            stands on the client's own server, in the place of the path that that has.
        content_type: the media type of a request body that is passed as
            ``content``. A JSON body takes it too when it names a kind of JSON.
            A multipart one takes it when it names a kind of multipart.
        encodings: how properties of a form are sent, where not as usual.
        may_be_empty: the path parameters that may be an empty text.
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
    encodings: Mapping[str, Encoding] = field(default_factory=dict[str, Encoding])
    may_be_empty: tuple[str, ...] = ()
    rate_limit: RateLimit | None = None
