# Copied by cliqgen into each client that it generates.
# Do not edit: your own code goes into the folder _custom of this package.
"""The seam to httpx2: its requests, its responses and its exceptions."""

from __future__ import annotations

from contextlib import suppress
from functools import lru_cache
from http.cookiejar import CookieJar, DefaultCookiePolicy
from typing import TYPE_CHECKING, Any, TypeVar
from weakref import WeakKeyDictionary

import httpx2
from msgspec.structs import replace

from ..body import FORM_DATA, Body
from ..failures import ConnectionFailure, ErrorTable
from ..masking import looks_secret, secrets_in
from ..operation import Operation
from ..request import WireRequest
from ..response import ReceivedResponse
from .deadline import BlockingClient, DeadlineExceeded, trace_connections
from .headers import Headers

if TYPE_CHECKING:
    from ..multipart import Part

H = TypeVar("H", httpx2.Client, httpx2.AsyncClient)

#: What can only happen before the first byte of a request is sent.
_BEFORE_SENDING = (
    httpx2.ConnectError,
    httpx2.ConnectTimeout,
    httpx2.PoolTimeout,
    httpx2.ProxyError,
    httpx2.UnsupportedProtocol,
)

#: Header fields about the transfer of a body, not about its content.
_OF_THE_TRANSFER = frozenset(
    {"content-encoding", "content-length", "transfer-encoding"}
)


#: Clients that do not override how requests are built.
_PLAIN = (httpx2.Client, httpx2.AsyncClient)


#: Methods whose requests declare an empty body (RFC 9110, 8.6).
_WITH_LENGTH = frozenset({"POST", "PUT", "PATCH", "QUERY"})


def no_cookies() -> CookieJar:
    """Return a jar that keeps no cookies: one call must not affect the next one."""
    return CookieJar(policy=DefaultCookiePolicy(allowed_domains=()))


def given_client(http_client: object, expected: type[H], proxy: str | None) -> H | None:
    """The httpx2 client of the user, None if there is none.

    Raises:
        TypeError: if it is for the other client (synchronous or not), or of the older httpx
        ValueError: if there is a proxy as well, or an invalid one
    """
    if http_client is None:
        if proxy is not None:
            _check_proxy(proxy)
        return None
    if not isinstance(http_client, expected):
        type_name = f"{type(http_client).__module__}.{type(http_client).__qualname__}"
        raise TypeError(
            f"http_client must be a httpx2.{expected.__name__}, not {type_name}"
        )
    if proxy is not None:
        raise ValueError("proxy: pass it to your own http_client instead")
    return http_client


def _check_proxy(proxy: str) -> None:
    try:
        httpx2.Proxy(proxy)
    except (ValueError, httpx2.InvalidURL):
        # The message may contain a password, and the cause repeats it.
        raise ValueError("proxy is not the URL of a proxy") from None


def build_request(
    http: httpx2.Client | httpx2.AsyncClient,
    request: WireRequest,
    timeout: float | None,
) -> httpx2.Request:
    """Build the request that httpx2 sends.

    The headers and parameters of the user's own httpx2 client are added to ours, unless
    a redirect leads to another origin.

    Raises:
        ValueError: if the URL is too long.
    """
    if request.is_elsewhere:
        return _build_for_a_stranger(http, request, timeout)
    try:
        build = _build_for_plain if _is_plain(http) else _build_for_given
        built = build(http, request, timeout)
    except httpx2.InvalidURL as error:
        raise ValueError(request.masker.text(str(error))) from None
    if request.body.parts:
        # httpx2 supports one subtype of multipart; the others have the same syntax.
        media_type = built.headers["Content-Type"].replace(
            FORM_DATA, request.body.subtype
        )
        built.headers["Content-Type"] = media_type
    return built


def _is_plain(http: httpx2.Client | httpx2.AsyncClient) -> bool:
    """Whether an httpx2 client adds nothing but headers to a request."""
    if type(http) is BlockingClient:  # which has no parameters, and keeps no cookies
        return True
    return type(http) in _PLAIN and not (http.params or http.cookies)


def _build_for_plain(
    http: httpx2.Client | httpx2.AsyncClient,
    request: WireRequest,
    timeout: float | None,
) -> httpx2.Request:
    """Build the same request as an httpx2 client with only headers.

    Its own method merges empty options, and takes several times as long.
    """
    extensions = {"timeout": _timeouts(timeout), **_extensions(http)}
    is_secret, method, body = request.is_url_secret, request.method, request.body
    address, host = (_parse if is_secret else _parsed)(request.url)
    if body.is_absent and method not in _WITH_LENGTH:
        built = httpx2.Request(
            *(method, address),
            headers=_merged_headers(http, request.headers, host),
            stream=httpx2.ByteStream(b""),
            extensions=extensions,
        )
        built.read()
    else:
        built = httpx2.Request(
            *(method, address),
            headers=_merged_headers(http, request.headers),  # httpx2 adds the host
            content=_content(body),
            files=_readable_parts(body.parts),
            extensions=extensions,
        )
    if is_secret:
        built.url = _QuietURL(address)
    return built


#: What `_merged_headers` was given last for a httpx2 client, the fields of that client, and
#: what these made. Most requests of a client have the same.
_last_headers: WeakKeyDictionary[
    object,
    tuple[
        list[tuple[str, str]], bytes | None, list[tuple[bytes, bytes]], httpx2.Headers
    ],
] = WeakKeyDictionary()


def _merged_headers(
    http: httpx2.Client | httpx2.AsyncClient,
    headers: list[tuple[str, str]],
    host: bytes | None = None,
) -> httpx2.Headers:
    """The header fields of a request, and those of the httpx2 client that it lacks.

    Args:
        http: the httpx2 client.
        headers: the fields of the request.
        host: that of its URL, to be sent unless a field names another one.
    """
    defaults, last = http.headers.raw, _last_headers.get(http)
    if last is not None and last[:3] == (headers, host, defaults):
        return last[3]
    fields = _encoded(headers)
    given = {name.lower() for name, _ in fields}
    fields = [f for f in defaults if f[0].lower() not in given] + fields
    if host is not None and not any(name.lower() == b"host" for name, _ in fields):
        fields.insert(0, (b"Host", host))
    merged = httpx2.Headers(fields)
    _last_headers[http] = headers, host, defaults, merged
    return merged


def _parse(url: str) -> tuple[httpx2.URL, bytes]:
    """A URL, and the ``Host`` field of a request to it."""
    address = httpx2.URL(url)
    return address, address.netloc


#: The same for URLs without secrets, cached: most are requested again.
_parsed = lru_cache(maxsize=128)(_parse)


def _build_for_given(
    http: httpx2.Client | httpx2.AsyncClient,
    request: WireRequest,
    timeout: float | None,
) -> httpx2.Request:
    """Let the user's own httpx2 client build the request, whatever it adds."""
    url = request.url
    # httpx2 would replace our query by them. A redirect has its own.
    if http.params and not request.is_redirected:
        url += f"{'&' if '?' in url else '?'}{http.params}"
    address = _address(request, url)
    built = http.build_request(
        request.method,
        request.url,
        headers=_encoded(request.headers),
        content=_content(request.body),
        files=_readable_parts(request.body.parts),
        timeout=httpx2.Timeout(timeout),
        extensions=_extensions(http),
    )
    built.url = address
    return built


def _timeouts(seconds: float | None) -> dict[str, float | None]:
    """Return a timeout for each step of a request, as the httpx2 extension expects it."""
    return dict.fromkeys(("connect", "read", "write", "pool"), seconds)


def _build_for_a_stranger(
    http: httpx2.Client | httpx2.AsyncClient,
    request: WireRequest,
    timeout: float | None,
) -> httpx2.Request:
    """Build a request without the headers, cookies and parameters of the httpx2 client."""
    encodings = http.headers.get("Accept-Encoding", "identity")
    headers = [*request.headers, ("Accept-Encoding", encodings)]
    built = httpx2.Request(
        request.method,
        request.url,
        headers=_encoded(headers),
        extensions={
            "timeout": _timeouts(timeout),
            **_extensions(http),
        },
    )
    built.url = _address(request, request.url)
    return built


def _address(request: WireRequest, url: str) -> httpx2.URL:
    return (_QuietURL if request.is_url_secret else httpx2.URL)(url)


def _extensions(http: httpx2.Client | httpx2.AsyncClient) -> dict[str, object]:
    """Trace where deadlines need it."""
    if isinstance(http, httpx2.AsyncClient):
        return {}
    is_timed = isinstance(http, BlockingClient) and http.is_timed
    return {} if is_timed else {"trace": trace_connections}


def _content(body: Body) -> Any:
    if body.content is not None and not isinstance(body.content, bytes):
        from .upload import readable_content

        return readable_content(body.content)
    return body.content


def _readable_parts(parts: list[tuple[str, Part]] | None) -> Any:
    if parts is None:
        return None
    from .upload import readable_part

    return [
        (name, (filename, readable_part(content), media_type))
        for name, (filename, content, media_type) in parts
    ]


def _encoded(headers: list[tuple[str, str]]) -> list[tuple[bytes, bytes]]:
    """Encode header fields: httpx2 would quote what is not ASCII."""
    return [(name.encode("ascii"), value.encode("latin-1")) for name, value in headers]


def auth_option(request: WireRequest) -> Any:
    """Return the ``auth`` option for sending: no other credential may replace ours."""
    is_ours = request.is_authorized or request.is_elsewhere
    return None if is_ours else httpx2.USE_CLIENT_DEFAULT


def with_added_secrets(request: WireRequest, sent: httpx2.Request) -> WireRequest:
    """Return a request that also hides what the user's own httpx2 client has added.

    Args:
        request: the request as it was built here.
        sent: the same as it was sent, with the headers, the cookies, the parameters and the
            ``auth`` of that client.
    """
    ours = {name.lower() for name, _ in request.headers}
    secrets: list[str] = []
    for raw_name, value in sent.headers.raw:
        name = raw_name.decode("ascii").lower()
        if name not in ours and looks_secret(name):
            secrets += filter(None, secrets_in(name, value.decode("latin-1")))
    query = request.url.partition("?")[2]
    if sent.url.query.decode("ascii") != query:
        given = httpx2.QueryParams(query).multi_items()
        secrets += [
            value
            for name, value in sent.url.params.multi_items()
            if looks_secret(name) and (name, value) not in given
        ]
    if not secrets:
        return request
    return replace(request, masker=request.masker.and_of(secrets))


def set_read_timeout(response: httpx2.Response, timeout: float | None) -> None:
    """Apply the client's timeout to the rest of the response.

    Before the response began, the deadline of the call may have shortened it.
    """
    response.request.extensions["timeout"]["read"] = timeout


def received_response(response: httpx2.Response, content: bytes) -> ReceivedResponse:
    """Return the parts of a response whose body was read."""
    headers = Headers.read_later(lambda: fields_of(response.headers))
    return ReceivedResponse(response.status_code, headers, content)


def fields_of(headers: httpx2.Headers) -> list[tuple[str, str]]:
    """Return the received header fields, in their order."""
    raw = headers.raw
    try:
        return [(name.decode("ascii"), value.decode("ascii")) for name, value in raw]
    except UnicodeDecodeError:
        return headers.multi_items()


def connection_failure(
    error: httpx2.RequestError,
    operation: Operation[Any],
    request: WireRequest,
    *,
    errors: ErrorTable,
    timeout: float | None,
    deadline: float | None,
) -> ConnectionFailure:
    """Return the exception for a request without a response.

    It will have `error` as its cause, so the credentials are removed from that.
    """
    quieten(error, request)
    name = type(error).__name__
    if isinstance(error, DeadlineExceeded):
        failure = errors.timeout
        text = f"the call did not end after {deadline} seconds (deadline)"
    elif isinstance(error, httpx2.TimeoutException):
        failure, text = errors.timeout, f"no response within {timeout} seconds ({name})"
    else:
        failure, text = errors.connection, f"{name}: {error}"
    made = failure(
        text,
        operation=operation.id,
        method=request.method,
        url=request.shown_url,
    )
    step = error.__cause__ if isinstance(error, DeadlineExceeded) else error
    made.was_sent = not isinstance(step, _BEFORE_SENDING)
    return made


def quieten(error: BaseException, request: WireRequest) -> None:
    """Remove the credentials from an exception, and from its causes.

    httpx2 keeps the request in its exceptions, and a server may repeat the request in its
    response: the parser then quotes the line that it cannot parse.
    """
    chain: list[BaseException] = [error]
    for each in chain:
        if isinstance(each, httpx2.RequestError):
            each.request = httpx2.Request(request.method, request.shown_url)
        each.args = tuple(
            request.masker.text(arg) if isinstance(arg, str) else arg
            for arg in each.args
        )
        for further in (each.__cause__, each.__context__):
            if further is not None and further not in chain:
                chain.append(further)


def shown_response(
    response: httpx2.Response, content: bytes, request: WireRequest
) -> httpx2.Response:
    """Return a response that was read, without the credentials of its request.

    Its content is decompressed, so it has no ``Content-Encoding`` any more.
    """
    fields = [
        (name, value)
        for name, value in response.headers.multi_items()
        if name.lower() not in _OF_THE_TRANSFER
    ]
    shown = httpx2.Response(
        response.status_code,
        headers=fields,
        content=content,
        request=shown_request(request),
        extensions={
            name: value
            for name, value in response.extensions.items()
            if name in ("http_version", "reason_phrase")
        },
    )
    with suppress(RuntimeError):  # unknown while it arrives, and for some transports
        shown.elapsed = response.elapsed
    return shown


def shown_request(request: WireRequest) -> httpx2.Request:
    """Return a request with its credentials masked."""
    return httpx2.Request(
        request.method,
        request.shown_url,
        headers=[(name, value) for name, value in request.shown_headers.items()],
    )


class _QuietURL(httpx2.URL):
    """A URL that contains a secret: httpx2 logs the URL of each request."""

    def __str__(self) -> str:
        return str(self.copy_with(query=b"***"))

    def __repr__(self) -> str:
        return f"URL({str(self)!r})"
