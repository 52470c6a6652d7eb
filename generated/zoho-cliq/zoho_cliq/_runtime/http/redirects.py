# Copied by cliqgen into each client that it generates.
# Do not edit: your own code goes into the folder _custom of this package.
"""Redirects: their target, and the parts of a request that may go there (RFC 9110, 15.4).

A redirect of GET or HEAD is followed. A request to another origin (RFC 6454, 4: scheme,
host and port) is anonymous: it has no credential, no cookie and no header of the API or
of the user, because any of these may be a secret, and no parameter with a secret value.
It stays anonymous from there on, even if it is redirected back.
"""

from __future__ import annotations

import re
from urllib.parse import unquote, unquote_plus, urljoin, urlsplit

import httpx2
from msgspec.structs import replace

from ..base_url import is_in_clear
from ..masking import MASK, Masker
from ..request import WireRequest

#: The maximum number of redirects of one request.
MOST = 10

_METHODS = frozenset({"GET", "HEAD"})
_DEFAULT_PORTS = {"http": 80, "https": 443}

#: Headers about the requested format, which do not identify the sender.
_FOR_ANYBODY = frozenset(
    {"accept", "accept-language", "range", "user-agent"}
    | {"if-match", "if-modified-since", "if-none-match", "if-range"}
    | {"if-unmodified-since"}
)
_NOT_LEGAL = re.compile(r"[\x00-\x1f\x7f]")
_BEYOND_ASCII = re.compile(rb"[\x80-\xff]")
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_VALUE = re.compile(r"=[^&]*")


class NotFollowed(Exception):
    """a redirect that is not followed; the message gives the reason, and may contain secrets."""


def next_request(
    request: WireRequest,
    response: httpx2.Response,
    followed: int,
    *,
    follow: bool,
    require_https: bool,
) -> WireRequest:
    """Build the request that a redirect leads to.

    Args:
        request: the redirected request.
        response: the redirect.
        followed: the number of redirects that led to it.
        follow: whether the user wants redirects to be followed.
        require_https: whether nothing may cross a network unencrypted.

    Raises:
        NotFollowed: if it must not be followed.
    """
    here = httpx2.URL(request.url)
    location = _location(response)
    target = _resolve(here, location)
    is_stranger = request.is_elsewhere or not _is_same_site(here, target)
    shown = f"this one leads to {_shown(request, str(target), is_stranger)}"
    if request.method not in _METHODS or _has_body(request):
        # A second POST may repeat the action of the first.
        with_body = " with a body" if _has_body(request) else ""
        what = f"{request.method}{with_body}"
        raise NotFollowed(f"redirects of {what} are not followed, {shown}")
    if not follow:
        raise NotFollowed(f"redirects are not followed (follow_redirects), {shown}")
    if here.scheme == "https" and target.scheme == "http":
        raise NotFollowed(f"a redirect from https to http is not followed, {shown}")
    if require_https and is_in_clear(target):
        raise NotFollowed(f"a redirect to http is refused (require_https), {shown}")
    if followed >= MOST:
        raise NotFollowed(f"{MOST} redirects were followed, no more are, {shown}")
    if is_stranger:
        return _to_a_stranger(request, target)
    url = str(target)
    shown = _shown(request, url, is_stranger)
    return replace(request, url=url, shown_url=shown, is_redirected=True)


def _has_body(request: WireRequest) -> bool:
    return not request.body.is_absent


def _shown(request: WireRequest, url: str, is_stranger: bool) -> str:
    """Mask the secrets in an address.

    An address at another origin is often a secret itself: whoever has it may fetch its
    content. So the values of its query are not shown at all.
    """
    shown = request.masker.url(url)
    return _VALUE.sub(f"={MASK}", shown) if is_stranger else shown


def _location(response: httpx2.Response) -> str:
    """Return the address in a response, its non-ASCII characters percent-encoded.

    Raises:
        NotFollowed: if there is not exactly one.
    """
    addresses = {
        _BEYOND_ASCII.sub(lambda byte: b"%%%02X" % ord(byte[0]), value).strip()
        for name, value in response.headers.raw
        if name.lower() == b"location"
    }
    if len(addresses) > 1:
        raise NotFollowed("expected one address in Location, found several")
    if not addresses or b"" in addresses:
        raise NotFollowed("expected an address in Location, found none")
    return addresses.pop().decode("ascii")


def _resolve(here: httpx2.URL, location: str) -> httpx2.URL:
    """Resolve the address relative to that of the request (RFC 3986, 5.2).

    Its fragment is for the reader of the response, and not sent.

    Raises:
        NotFollowed: if it is not an http or https address, or cannot be called.
    """
    scheme = _SCHEME.match(location)
    if scheme is not None and scheme[1].lower() not in _DEFAULT_PORTS:
        raise NotFollowed(f"the redirect leads to an address of {scheme[1].lower()}")
    broken = "the redirect leads to an address that is not valid"
    if _NOT_LEGAL.search(location) or location.startswith("///"):
        raise NotFollowed(broken)
    location = location.partition("#")[0]
    try:
        address = location if scheme else urljoin(str(here), location)
        target = httpx2.URL(address)
        _ = urlsplit(address).port  # httpx2 does not check it
    except (ValueError, httpx2.InvalidURL):
        raise NotFollowed(broken) from None
    if not target.host:
        raise NotFollowed(broken)
    if target.userinfo:
        raise NotFollowed("the redirect leads to an address with a user name")
    return target.copy_with(fragment=None)


def _is_same_site(here: httpx2.URL, target: httpx2.URL) -> bool:
    """Whether an address has the same origin, or the same host with https for http.

    The latter requires the default ports, as in httpx2 and curl.
    """
    before, after = _origin(here), _origin(target)
    is_upgrade = (before[0], before[2], after[0], after[2]) == (
        "http",
        80,
        "https",
        443,
    )
    return before == after or (is_upgrade and before[1] == after[1])


def _origin(url: httpx2.URL) -> tuple[str, str, int | None]:
    port = _DEFAULT_PORTS[url.scheme] if url.port is None else url.port
    return url.scheme, url.host.lower(), port


def _to_a_stranger(request: WireRequest, target: httpx2.URL) -> WireRequest:
    """Build the request for another origin, without anything that may be a secret.

    Servers often repeat the query of the request. Its secret parameters are omitted.

    Raises:
        NotFollowed: if the address contains a credential, other than as a parameter.
    """
    masker = request.masker
    address, _, query = str(target).partition("?")
    # Another origin knows only what it was sent.
    sent = [] if request.is_elsewhere else request.url.partition("?")[2].split("&")
    pairs = [
        pair
        for pair in query.split("&")
        if not _holds_secret(masker, pair)
        and not (pair in sent and masker.knows(unquote(pair.partition("=")[0])))
    ]
    url = "?".join(filter(None, (address, "&".join(pairs))))
    if _holds_secret(masker, url):
        raise NotFollowed("the redirect leads a credential to another origin")
    return replace(
        request,
        url=url,
        shown_url=_shown(request, url, is_stranger=True),
        headers=[
            (name, value)
            for name, value in request.headers
            if name.lower() in _FOR_ANYBODY and not _holds_secret(masker, value)
        ],
        is_authorized=False,
        is_redirected=True,
        is_elsewhere=True,
    )


def _holds_secret(masker: Masker, text: str) -> bool:
    """Whether a string contains a credential of the request, in any encoding."""
    spellings = {text, unquote(text), unquote_plus(text)}
    return any(masker.text(each) != each for each in spellings)
