"""Documents from the network: only from hosts that the user has named.

The address that was checked is the one connected to, so that a name cannot lead into a
private network; no redirect leaves the host, no proxy is asked, no credential is sent.
"""

from __future__ import annotations

import http.client
import ipaddress
import socket
import ssl
import time
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import SplitResult, urljoin, urlsplit

from cliqgen.diagnostics import CliqgenError, Position, failure
from cliqgen.source.limits import MAX_BYTES, MAX_REDIRECTS, REMOTE_SECONDS
from cliqgen.source.text import SourceText, decode

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_CHUNK = 64 * 1024
_PORTS = {"https": 443, "http": 80}


@dataclass(frozen=True)
class _Target:
    """Where a URL leads, taken apart and found to be allowed."""

    url: str
    scheme: str
    host: str
    port: int
    path: str


class _Refused(Exception):
    """Why a document cannot be had."""


def is_allowed(url: str, hosts: Collection[str]) -> bool:
    """Whether a URL is one of a host that was named, over https.

    A host is named with its port unless that is https's own. Without encryption only
    this machine is asked.
    """
    try:
        return _target(url, hosts) is not None
    except ValueError:
        return False


def fetch(url: str, hosts: Collection[str], place: Position) -> SourceText:
    """Read a document; `place` is where something refers to it.

    Raises:
        CliqgenError: it cannot be had, or is no text.
    """
    deadline = time.monotonic() + REMOTE_SECONDS
    try:
        content = _follow(url, hosts, deadline)
    except (_Refused, OSError, http.client.HTTPException, ValueError) as error:
        raise _failed(url, str(error) or type(error).__name__, place) from None
    return fetched(url, content, place)


def fetched(url: str, content: bytes, place: Position) -> SourceText:
    """What was read from a URL, as text.

    Raises:
        CliqgenError: it is no text.
    """
    text = decode(content, url, place)
    if not text.strip():
        raise _failed(url, "it is empty", place)
    return SourceText(Path(url), url, text, content)


def _failed(url: str, reason: str, place: Position) -> CliqgenError:
    return failure("remote-failed", f"{url} cannot be read: {reason}", place)


def _follow(url: str, hosts: Collection[str], deadline: float) -> bytes:
    origin = _target(url, hosts)
    here = url
    for _ in range(MAX_REDIRECTS + 1):
        target = _target(here, hosts)
        if target is None or origin is None:
            raise _Refused("its host was not named")
        if (target.scheme, target.host, target.port) != (
            *(origin.scheme, origin.host, origin.port),
        ):
            raise _Refused(f"it redirects to another host, {target.host}")
        content, location = _get(target, deadline)
        if location is None:
            return content
        here = urljoin(here, location)
    raise _Refused("it redirects too often")


def _target(url: str, hosts: Collection[str]) -> _Target | None:
    """The parts of a URL; None where it may not be asked for."""
    parts = urlsplit(url)
    host, port = parts.hostname or "", parts.port or _PORTS.get(parts.scheme, 0)
    if not host or parts.username is not None or parts.password is not None:
        return None
    name = f"[{host}]" if ":" in host else host
    is_named = f"{name}:{port}" in hosts or (port == 443 and name in hosts)
    is_secure = parts.scheme == "https"
    is_local = parts.scheme == "http" and _is_loopback(host)
    if not is_named or not (is_secure or is_local):
        return None
    return _Target(url, parts.scheme, host, port, _request_path(parts))


def _request_path(parts: SplitResult) -> str:
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    if not path.isascii() or any(c <= " " or c == "\x7f" for c in path):
        raise ValueError("the address has characters that are not allowed")
    return path


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _get(target: _Target, deadline: float) -> tuple[bytes, str | None]:
    """The content, or where to go instead."""
    connection = _Connection(target, _address(target), deadline)
    try:
        headers = {
            "Accept": "application/yaml, application/json, text/*;q=0.9, */*;q=0.5",
            "Accept-Encoding": "identity",
            "User-Agent": "cliqgen",
        }
        connection.request("GET", target.path, headers=headers)
        answer = connection.getresponse()
        location = answer.getheader("Location")
        if answer.status in _REDIRECTS and location:
            return b"", location
        if answer.status != 200:
            raise _Refused(f"the server answers {answer.status}")
        if (answer.getheader("Content-Encoding") or "identity") != "identity":
            raise _Refused("the server compresses it unasked")
        return _read(answer, deadline), None
    finally:
        connection.close()


def _read(answer: http.client.HTTPResponse, deadline: float) -> bytes:
    parts: list[bytes] = []
    size = 0
    while chunk := answer.read1(_CHUNK):
        size += len(chunk)
        if size > MAX_BYTES:
            raise _Refused(f"it is larger than {MAX_BYTES // 1024 // 1024} MiB")
        if time.monotonic() > deadline:
            raise _Refused(f"it takes longer than {REMOTE_SECONDS:g} seconds")
        parts.append(chunk)
    if answer.length:
        raise _Refused("the connection broke off")
    return b"".join(parts)


def _address(target: _Target) -> str:
    """The address to connect to; a name must lead to the public network.

    An address that the user has named, and this machine by its name, are meant as such.
    """
    found = socket.getaddrinfo(target.host, target.port, type=socket.SOCK_STREAM)
    address = str(found[0][4][0])
    if target.host not in (address, "localhost"):
        for entry in found:
            if not ipaddress.ip_address(str(entry[4][0]).partition("%")[0]).is_global:
                raise _Refused("its host leads into a private network")
    return address


class _Connection(http.client.HTTPConnection):
    """Connects to an address while the server is called by its name."""

    def __init__(self, target: _Target, address: str, deadline: float) -> None:
        super().__init__(target.host, target.port)
        self._target = target
        self._address = address
        self._deadline = deadline

    def connect(self) -> None:
        left = max(0.1, self._deadline - time.monotonic())
        plain = socket.create_connection((self._address, self._target.port), left)
        if self._target.scheme != "https":
            self.sock = plain
            return
        context = ssl.create_default_context()
        self.sock = context.wrap_socket(plain, server_hostname=self._target.host)
