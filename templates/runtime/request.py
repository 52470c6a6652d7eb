"""Building a request: from the arguments of a method to the wire format.

Everything here is pure: nothing is sent and no credential is obtained. What only some
calls have is built in `locations` and `building`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from msgspec import UNSET

from .body import NO_BODY, Body
from .extras import Extras, add_to_body, encoded_query, join_query, secret_headers
from .http.headers import Headers, check_cookie, check_header
from .masking import Masker, Maskers, looks_secret
from .operation import Operation
from .record import Hidden

if TYPE_CHECKING:
    from .arguments import Arguments
    from .locations import Located

T = TypeVar("T")

_NO_EXTRAS = Extras()
#: The arguments of a call that are its body.
_BODIES = frozenset(
    {
        "json",
        # begin: forms
        "form",
        # end: forms
        # begin: multipart
        "multipart",
        # end: multipart
        "content",
    }
)


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
        authorizations: Authorizations | None = None,
    ) -> WireRequest:
        """Add the credentials, which override parameters of the same name.

        Args:
            attachments: the additions of the credentials.
            secret_names: parameters that are always secret.
            missing: the arguments that would have given a missing credential.
            authorizations: keeps what the last call made of the same.

        Raises:
            ValueError: if a credential cannot be sent, for instance because it
                ends with a line break. The message does not repeat it.
        """
        known = authorizations or Authorizations()
        authorization = known.get(self, tuple(attachments), tuple(secret_names))
        query, masker = self.query, authorization.masker
        for added in authorization.query:
            query = join_query(query, encoded_query(added), added)
        url = f"{self.url}?{query}" if query else self.url
        return WireRequest(
            method=self.operation.method,
            url=url,
            headers=authorization.headers,
            body=self.body,
            masker=masker,
            is_authorized=authorization.is_authorized,
            shown_url=masker.url(url),
            missing=missing,
        )


class Authorization(Hidden, frozen=True):
    """What the headers and the credentials of a call add to its URL and its body.

    Attributes:
        headers: the header fields.
        query: parameters by name, of each credential.
        masker: masks the secrets of the request.
        is_authorized: whether there is a credential.
    """

    headers: list[tuple[str, str]]
    query: tuple[Mapping[str, str], ...]
    masker: Masker
    is_authorized: bool


class Authorizations:
    """The authorization of a client's last request, which most requests share."""

    __slots__ = ("_last", "_maskers")

    def __init__(self) -> None:
        self._maskers = Maskers()
        self._last: tuple[Extras, tuple[object, ...], Authorization] | None = None

    def get(
        self,
        call: Call[Any],
        attachments: tuple[Attachment, ...],
        secret_names: tuple[str, ...],
    ) -> Authorization:
        """See `Call.authorize`."""
        headers = tuple(call.headers.items())  # the order counts too
        given = (headers, call.cookies, attachments, secret_names)
        last = self._last  # another thread may put its own there at any time
        if last is not None and last[0] is call.extras and last[1] == given:
            return last[2]
        made = _authorization(call, attachments, secret_names, self._maskers)
        self._last = call.extras, given, made
        return made


def _authorization(
    call: Call[Any],
    attachments: tuple[Attachment, ...],
    secret_names: tuple[str, ...],
    maskers: Maskers,
) -> Authorization:
    headers, cookies = dict(call.headers), list(call.cookies)
    secrets = [*call.extras.secrets]
    hidden = [*secret_names, *call.extras.secret_names]
    is_authorized = False
    if any(map(looks_secret, headers)):
        secrets += secret_headers(headers)
        hidden += filter(looks_secret, headers)
        is_authorized = "authorization" in map(str.lower, headers)
    for attachment in attachments:
        is_authorized = is_authorized or bool(attachment.secrets)
        secrets += attachment.secrets
        hidden += [name for name, _ in attachment.query]
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
    return Authorization(
        headers=list(headers.items()),
        query=tuple(dict(each.query) for each in attachments if each.query),
        masker=maskers.get(tuple(secrets), tuple(hidden)),
        is_authorized=is_authorized,
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
    body = NO_BODY
    if not _BODIES.isdisjoint(arguments):
        body = _building()(
            operation,
            json=arguments.get("json", UNSET),
            # begin: forms
            form=arguments.get("form"),
            # end: forms
            # begin: multipart
            multipart=arguments.get("multipart"),
            # end: multipart
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
    path, query = operation.path, ""
    fields: Iterable[tuple[str, str]] = ()
    cookies: tuple[tuple[str, str], ...] = ()
    if arguments or "{" in path:
        path, query, fields, cookies = _locating()(operation, arguments)
    for name, value in fields:
        # An API may require a media type of a call without a body.
        is_free = body.is_absent or body.takes_another_type
        if name.lower() != "content-type" or is_free:
            _set_header(headers, name, value)
    return Call(
        operation=operation,
        url=base_url + path,
        query=extras.add_to_query(query),
        headers=headers,
        cookies=cookies,
        body=body,
        extras=extras,
    )


# An import in a function takes 1.6 us each time, so each of these is made once.
@cache
def _building() -> Callable[..., Body]:
    from .building import build_body

    return build_body


@cache
def _locating() -> Callable[[Operation[Any], Arguments], Located]:
    from .locations import located

    return located


def _set_header(headers: dict[str, str], name: str, value: str) -> None:
    """Set a header, replacing one of the same name in any case."""
    check_header(name, value)
    for present in [key for key in headers if key.lower() == name.lower()]:
        del headers[present]
    headers[name] = value
