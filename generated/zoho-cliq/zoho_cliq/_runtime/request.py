# Copied by cliqgen into each client that it generates.
# Do not edit: your own code goes into the folder _custom of this package.
"""Building a request: from the arguments of a method to the wire format.

Everything here is pure: nothing is sent and no credential is obtained.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Generic, TypeVar
from urllib.parse import unquote

from msgspec import UNSET

from .body import Body, build_body
from .extras import Extras, add_to_body, join_query, secret_headers
from .http.headers import Headers, check_cookie, check_header
from .masking import MakeMasker, Masker, looks_secret
from .operation import Operation
from .parameters import is_absent, is_object, percent_encode, query_string, text_of
from .record import Hidden
from .styles import cookie_pairs, path_text, simple_text

if TYPE_CHECKING:
    from .arguments import Arguments

T = TypeVar("T")

_NO_EXTRAS = Extras()
_MOST_ENCODED = 8  # times that a string is decoded; nobody decodes one as often
_PLACEHOLDER = r"\{([^{}]+)\}"


class Attachment(Hidden, frozen=True):
    """What a credential adds to one request.

    Attributes:
        headers, query, cookies: the name and value of each addition, not yet encoded.
        secrets: the strings that must never be shown.
    """

    headers: tuple[tuple[str, str], ...] = ()
    query: tuple[tuple[str, str], ...] = ()
    cookies: tuple[tuple[str, str], ...] = ()
    secrets: tuple[str, ...] = ()


class WireRequest(Hidden, frozen=True):
    """One request with its credentials, as it is sent.

    Attributes:
        method, url, headers, body: the request; the URL is encoded.
        masker: masks its secrets.
        is_authorized: whether it has a credential.
        shown_url: the URL with secrets masked.
        is_redirected: whether a redirect has led to this URL, see `http.redirects`.
        is_elsewhere: whether that is another origin, which gets no secrets.
        missing: the arguments of the client that would have given a missing credential,
            see `auth.missing_credentials`.
    """

    method: str
    url: str
    headers: list[tuple[str, str]]
    body: Body
    masker: Masker
    is_authorized: bool
    shown_url: str
    is_redirected: bool = False
    is_elsewhere: bool = False
    missing: str = ""

    @property
    def holds_secrets(self) -> bool:
        """Whether the URL or a header field contains a secret."""
        shown = self.masker.header
        return (
            self.is_authorized
            or self.is_url_secret
            or any(shown(name, value) != value for name, value in self.headers)
        )

    @property
    def is_url_secret(self) -> bool:
        """Whether the URL contains a secret."""
        return self.shown_url != self.url

    @property
    def shown_headers(self) -> Headers:
        """The header fields with secrets masked."""
        masker, headers = self.masker, self.headers
        return Headers.read_later(
            lambda: [(n, masker.header(n, value)) for n, value in headers]
        )


class Call(Hidden, Generic[T], frozen=True):
    """A call of an operation, complete except for the credentials.

    Attributes:
        operation: the called operation.
        url: the address without the query.
        query: the query, encoded.
        headers: names and values.
        cookies: names and encoded values.
        body: the body.
        extras: the additions of the user; the query and the headers include them.
    """

    operation: Operation[T]
    url: str
    query: str
    headers: dict[str, str]
    cookies: tuple[tuple[str, str], ...]
    body: Body
    extras: Extras = _NO_EXTRAS

    def authorize(
        self,
        attachments: Iterable[Attachment],
        secret_names: Iterable[str] = (),
        missing: str = "",
        masker_of: MakeMasker = Masker,
    ) -> WireRequest:
        """Add the credentials, which override parameters of the same name.

        Args:
            attachments: the additions of the credentials.
            secret_names: parameters that are always secret.
            missing: the arguments that would have given a missing credential.
            masker_of: returns the masker, perhaps a cached one, of secrets and of names.

        Raises:
            ValueError: if a credential cannot be sent, for instance because it
                ends with a line break. The message does not repeat it.
        """
        query, headers, cookies = self.query, dict(self.headers), list(self.cookies)
        secrets = [*self.extras.secrets]
        hidden = [*secret_names, *self.extras.secret_names]
        is_authorized = False
        if any(map(looks_secret, headers)):
            secrets += secret_headers(headers)
            hidden += filter(looks_secret, headers)
            is_authorized = "authorization" in map(str.lower, headers)
        for attachment in attachments:
            is_authorized = is_authorized or bool(attachment.secrets)
            secrets += attachment.secrets
            if attachment.query:
                attached = dict(attachment.query)
                hidden += attached
                query = join_query(query, query_string(attached), attached)
            if attachment.cookies:
                names = {name for name, _ in attachment.cookies}
                cookies = [pair for pair in cookies if pair[0] not in names]
                cookies += attachment.cookies
            for name, value in attachment.headers:
                _set_header(headers, name, value)
        if cookies:
            for name, value in cookies:
                check_cookie(name, value)
            given = (v for name, v in headers.items() if name.lower() == "cookie")
            pairs = (f"{name}={value}" for name, value in cookies)
            _set_header(headers, "Cookie", "; ".join((*given, *pairs)))
        url = f"{self.url}?{query}" if query else self.url
        masker = masker_of(tuple(secrets), tuple(hidden))
        return WireRequest(
            method=self.operation.method,
            url=url,
            headers=list(headers.items()),
            body=self.body,
            masker=masker,
            is_authorized=is_authorized,
            shown_url=masker.url(url),
            missing=missing,
        )


def build_call(
    operation: Operation[T],
    base_url: str,
    user_agent: str,
    arguments: Arguments,
    extras: Extras = _NO_EXTRAS,
) -> Call[T]:
    """Build the call of an operation.

    Args:
        operation: the called operation.
        base_url: the base URL of its path.
        user_agent: the ``User-Agent`` header.
        arguments: those of the call, which override headers of the client.
        extras: the user's additions to each call.

    Raises:
        ValueError: if an argument cannot be sent: a path parameter that is missing,
            empty or a dot segment, a header with a line break, a time without a
            zone, and so on. The message names the argument, not its value.
        TypeError: if an argument has a type that cannot be sent.
    """
    arguments = add_to_body(operation, arguments, extras.body)
    body = build_body(
        operation,
        json=arguments.get("json", UNSET),
        form=arguments.get("form"),
        multipart=arguments.get("multipart"),
        content=arguments.get("content"),
        content_type=arguments.get("content_type"),
    )
    try:
        return _build_call(operation, base_url, user_agent, arguments, body, extras)
    except BaseException:
        body.close()
        raise


def _build_call(
    operation: Operation[T],
    base_url: str,
    user_agent: str,
    arguments: Arguments,
    body: Body,
    extras: Extras,
) -> Call[T]:
    headers = {"Accept": operation.accept, "User-Agent": user_agent}
    if body.content_type is not None:
        _set_header(headers, "Content-Type", body.content_type)
    for name, value in extras.headers.items():
        if name.lower() != "content-type" or body.takes_another_type:
            _set_header(headers, name, value)
    for name, value in _given_headers(arguments):
        # An API may require a media type of a call without a body.
        is_free = body.is_absent or body.takes_another_type
        if name.lower() != "content-type" or is_free:
            _set_header(headers, name, value)
    return Call(
        operation=operation,
        url=base_url
        + expand_path(
            operation.path, arguments.get("path", {}), operation.may_be_empty
        ),
        query=extras.add_to_query(_query(arguments)),
        headers=headers,
        cookies=_cookies(arguments),
        body=body,
        extras=extras,
    )


def _cookies(arguments: Arguments) -> tuple[tuple[str, str], ...]:
    given = arguments.get("cookies")
    if not given:
        return ()
    return tuple(
        pair
        for name, value in given.items()
        if not is_absent(value)
        for pair in cookie_pairs(name, value)
    )


def _given_headers(arguments: Arguments) -> Iterable[tuple[str, str]]:
    for name, value in (arguments.get("headers") or {}).items():
        if not is_absent(value):
            yield name, simple_text(name, value)


def _query(arguments: Arguments) -> str:
    """Encode the query, of parameters or as a whole (OpenAPI 3.2, 4.12.1: querystring)."""
    whole = arguments.get("querystring")
    given = arguments.get("query")
    query = query_string(given) if given else ""
    if "encoded_query" in arguments:
        query = "&".join(filter(None, (arguments["encoded_query"], query)))
    if is_absent(whole):
        return query
    name = "querystring"
    text = (
        query_string({name: whole})
        if is_object(whole)
        else percent_encode(name, text_of(name, whole))
    )
    return "&".join(filter(None, (query, text)))


def expand_path(
    template: str,
    arguments: Mapping[str, object],
    may_be_empty: Collection[str] = (),
) -> str:
    """Fill in a path template (OpenAPI 3.1, 4.8.8.2).

    An argument never changes which operation is called: its slashes are encoded, unless
    it may be several segments. One that makes a segment ``.`` or ``..`` is refused, because
    such segments are resolved on the way (RFC 3986, 5.2.4), by some servers even if encoded,
    or with parameters (``..;``). An empty one would omit its segment, so it is refused unless
    the API allows it; then it expands to nothing (RFC 6570, 3.2.1).

    Raises:
        ValueError: if an argument is missing, empty, or makes a dot segment.
    """
    if "{" not in template:
        return template

    def text_of_parameter(name: str) -> str:
        value = arguments.get(name)
        is_missing = is_absent(value)
        text = "" if is_missing else path_text(name, value)
        if not text and (is_missing or name not in may_be_empty):
            raise ValueError(f"missing or empty path parameter {name!r}")
        return text

    segments: list[str] = []
    for parts in _segments(template):
        filled = "".join(
            text_of_parameter(part) if index % 2 else part
            for index, part in enumerate(parts)
        )
        if len(parts) > 1 and has_dot_segment(filled):
            names = ", ".join(parts[1::2])
            raise ValueError(f"path parameter {names!r} cannot be '.' or '..'")
        segments.append(filled)
    return "/".join(segments)


@lru_cache(maxsize=4096)
def _segments(template: str) -> tuple[tuple[str, ...], ...]:
    """Split a path template into segments; every second part of one is a parameter."""
    return tuple(
        tuple(re.split(_PLACEHOLDER, part)) if "{" in part else (part,)
        for part in template.split("/")
    )


def has_dot_segment(path: str) -> bool:
    """Whether some server may take a segment of a path for ``.`` or ``..``."""
    segments = map(_decode_fully, path.split("/"))
    return any(each.partition(";")[0] in (".", "..") for each in segments)


def _decode_fully(text: str) -> str:
    """A string without percent-encoding, if it was encoded a few times at most."""
    for _ in range(_MOST_ENCODED):
        decoded = unquote(text)
        if decoded == text:
            break
        text = decoded
    return text


def _set_header(headers: dict[str, str], name: str, value: str) -> None:
    """Set a header, replacing one of the same name in any case."""
    check_header(name, value)
    for present in [key for key in headers if key.lower() == name.lower()]:
        del headers[present]
    headers[name] = value
