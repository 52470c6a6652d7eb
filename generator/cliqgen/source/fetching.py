"""Documents at URLs that the user has named, and what is beside them.

A URL that the user names permits requests to its host, also unencrypted, in a private
network or with credentials. Redirects may lead to another origin, without the credentials,
but never from https to http, nor to an address that is nearer than that of the server: into
a private network from the public one, or to the link from either. What such a
document refers to is read from the same origin, at the addresses of the first lookup.
"""

from __future__ import annotations

import base64
import dataclasses
import http.client
import socket
import ssl
from collections.abc import Mapping
from urllib.parse import urljoin

from msgspec import Struct, field

from cliqgen.address import Url, url_of
from cliqgen.diagnostics import CliqgenError, Position, UsageError, usage_failure
from cliqgen.hashes import hash_of
from cliqgen.masking import EXAMPLE
from cliqgen.replacing import replace
from cliqgen.source.connection import (
    Refused,
    Response,
    Target,
    addresses,
    deadline_from_now,
    get,
    reach,
    target_of,
)
from cliqgen.source.limits import MAX_REDIRECTS, POLL_SECONDS
from cliqgen.source.pages import is_page, named_document
from cliqgen.source.text import reason_of

_Origin = tuple[str, str, int]
_COPY = "Save a copy to a file, or pipe it into cliqgen with -."


class Fetched(Struct, frozen=True):
    """A document, and where it was in the end."""

    url: Url
    content: bytes
    headers: Mapping[str, str]


class Polled(Struct, frozen=True):
    """How a document at a URL was when it was previously requested.

    `digest` is the SHA-256 of its bytes; `validators` are the headers that ask whether it
    has changed (RFC 9110, 13.1).
    """

    digest: str
    validators: Mapping[str, str] = field(default_factory=dict[str, str])


def poll(url: Url, previous: Polled | None) -> Polled | None:
    """Ask whether a document has changed; a failure is not a change."""
    validators = previous.validators if previous is not None else dict[str, str]()
    try:
        fetched = Network(POLL_SECONDS).ask(url, validators)
    except (Refused, OSError, http.client.HTTPException, ValueError):
        return previous
    if fetched is None:
        return previous
    named = {"etag": "If-None-Match", "last-modified": "If-Modified-Since"}
    known = fetched.headers
    sent = {to: known[name] for name, to in named.items() if name in known}
    return Polled(hash_of(fetched.content), sent)


class Network:
    """What a run requests because the user named it.

    `seconds` is how long reading one document may take, by default `REMOTE_SECONDS`.
    """

    def __init__(self, seconds: float | None = None) -> None:
        self._seconds = seconds
        self._addresses: dict[_Origin, list[str]] = {}
        self._credentials: dict[_Origin, tuple[str, str] | None] = {}

    def grants(self, url: str, beside: str) -> bool:
        """Whether a URL is of the origin of another one, where a named document is."""
        try:
            origin = target_of(url).origin
            return origin in self._credentials and origin == target_of(beside).origin
        except ValueError:
            return False

    def open(self, url: Url) -> Fetched:
        """Read a document that the user named.

        Raises:
            UsageError: it cannot be read, or is a page for people.
        """
        if not url.is_whole:
            raise usage_failure(
                "remote-failed",
                f"cannot read {url.name}: its secret was not recorded",
                Position(url.name),
                remedy="Pass the URL again, with the secret in place of ***.",
            )
        fetched = self._read(url)
        if is_page(fetched.content, fetched.headers):
            raise _is_page(url, fetched)
        return fetched

    def ask(self, url: Url, validators: Mapping[str, str]) -> Fetched | None:
        """Read a document; None if it has not changed (RFC 9110, 15.4.5).

        Raises:
            Refused, OSError, HTTPException, ValueError: it cannot be read.
        """
        try:
            return self._follow(url, stays=False, more=validators)
        except _WrongStatus as error:
            if error.status == 304 and validators:
                return None
            raise

    def beside(self, url: str, place: Position) -> bytes:
        """Read what a named document refers to, from its own origin.

        Raises:
            CliqgenError: it cannot be read, or a redirect leads to another origin.
        """
        try:
            target = target_of(url)
            known = Url(url, url, self._credentials.get(target.origin))
            return self._follow(known, stays=True).content
        except (Refused, OSError, http.client.HTTPException, ValueError) as error:
            raise _failed(CliqgenError, url, url, error, place) from None

    def _read(self, url: Url) -> Fetched:
        place = Position(url.name)
        try:
            return self._follow(url, stays=False)
        except (Refused, OSError, http.client.HTTPException, ValueError) as error:
            raise _failed(UsageError, url.name, url.target, error, place) from None

    def _follow(
        self, url: Url, *, stays: bool, more: Mapping[str, str] | None = None
    ) -> Fetched:
        deadline = deadline_from_now(self._seconds)
        named = target_of(url.target)
        here, credentials = url.target, url.credentials
        origin, known_addresses = named.origin, self._addresses.get(named.origin)
        before = ""
        for _ in range(MAX_REDIRECTS + 1):
            target = target_of(here)
            if target.origin != origin:
                if stays:
                    raise Refused(f"it redirects to another host, {target.host}")
                known_addresses = self._elsewhere(target, origin, before)
                origin, credentials = target.origin, None
            known_addresses = known_addresses or addresses(target)
            headers = {**_authorization(credentials), **(more or {})}
            response = get(target, known_addresses, deadline, headers)
            if response.location is None:
                arrived = self._arrived(here, response, known_addresses, credentials)
                name = url.without_secrets(arrived.url.name)
                return replace(arrived, url=dataclasses.replace(arrived.url, name=name))
            here, before = urljoin(here, response.location), response.address
        raise Refused(f"it redirects more than {MAX_REDIRECTS} times")

    def _elsewhere(self, target: Target, origin: _Origin, before: str) -> list[str]:
        """The addresses of another origin that the server at an address redirects to."""
        if origin[0] == "https" and target.scheme != "https":
            raise Refused(f"it redirects from https to {target.scheme}")
        there = self._addresses.get(target.origin) or addresses(target)
        if max(map(reach, there)) > (reach(before) if before else 0):
            raise Refused(f"it redirects to a private network, {target.host}")
        return there

    def _arrived(
        self,
        here: str,
        response: Response,
        known_addresses: list[str],
        credentials: tuple[str, str] | None,
    ) -> Fetched:
        if response.status != 200:
            raise _WrongStatus(response.status)
        origin = target_of(here).origin
        self._addresses[origin] = known_addresses
        self._credentials[origin] = credentials
        url = url_of(here.partition("#")[0])
        return Fetched(url, response.content, response.headers)


class _WrongStatus(Refused):
    """The server returned another status than 200."""

    def __init__(self, status: int) -> None:
        super().__init__(f"the server responded with {status}")
        self.status = status


def _authorization(credentials: tuple[str, str] | None) -> dict[str, str]:
    """Basic authentication (RFC 7617, 2)."""
    if credentials is None:
        return {}
    pair = ":".join(credentials).encode("utf-8")
    return {"Authorization": f"Basic {base64.b64encode(pair).decode('ascii')}"}


def _failed(
    type_: type[CliqgenError], name: str, target: str, error: Exception, place: Position
) -> CliqgenError:
    """The diagnostic of an error of the network, with its remedy."""
    reason, remedy = _explained(target, error)
    failed = usage_failure(
        "remote-failed", f"cannot read {name}: {reason}", place, remedy=remedy
    )
    return type_(failed.diagnostics)


def _explained(target: str, error: Exception) -> tuple[str, str]:
    if isinstance(error, ssl.SSLCertVerificationError):
        why = error.verify_message or "its certificate is not trusted"
        return f"its certificate is not valid: {why}", (
            "Set SSL_CERT_FILE to a file with the certificates of its authority. "
            + _COPY
        )
    if isinstance(error, ssl.SSLError):
        return (
            "TLS failed; the server may only speak http",
            "Check the scheme and the port.",
        )
    if isinstance(error, socket.gaierror):
        return "unknown host", "Check the host name."
    if isinstance(error, ConnectionRefusedError):
        return "connection refused", "Start the server, or check the host and the port."
    if isinstance(error, TimeoutError):
        return "the server did not respond in time", _COPY
    if isinstance(error, _WrongStatus) and error.status in (401, 403):
        return str(error), (
            f"Pass the URL with credentials, as in {EXAMPLE}; "
            "they are not recorded. " + _COPY
        )
    if isinstance(error, _WrongStatus) and error.status == 404:
        return str(error), f"Check the address. {usual_addresses(target)}"
    if isinstance(error, Refused):
        return str(error), _COPY
    if isinstance(error, http.client.HTTPException | ConnectionError):
        return "the connection was lost, or the response is not HTTP", (
            "Check the scheme and the port."
        )
    return reason_of(error), _COPY


def _is_page(url: Url, fetched: Fetched) -> UsageError:
    at = named_document(fetched.content, fetched.url.target)
    remedy = f"Pass the URL of the document. {usual_addresses(url.target)}"
    if at is not None:
        remedy = f"Pass the document that the page shows: {at.name}"
    return usage_failure(
        "remote-page",
        f"{url.name} is a web page, not an OpenAPI document",
        Position(url.name),
        remedy=remedy,
    )


def usual_addresses(target: str) -> str:
    """Where frameworks serve their document, for a host."""
    base = urljoin(target, "/")
    name = url_of(base).name
    return (
        f"Usual addresses are {name}openapi.json (FastAPI), {name}api-json "
        f"(NestJS), {name}v3/api-docs (Spring) and {name}"
        "swagger/v1/swagger.json (ASP.NET)."
    )
