"""One request for a document: where a URL leads, and what the server responds."""

from __future__ import annotations

import contextlib
import http.client
import ipaddress
import socket
import ssl
import threading
import time
from collections.abc import Mapping, Sequence
from urllib.parse import SplitResult, urlsplit

from msgspec import Struct

from cliqgen.source.limits import MAX_BYTES, REMOTE_SECONDS

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_CHUNK = 64 * 1024
_PORTS = {"https": 443, "http": 80}
_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")
_COMPATIBLE = ipaddress.IPv6Network("::/96")
_HEADERS = {
    "Accept": "application/yaml, application/json, text/*;q=0.9, */*;q=0.5",
    "Accept-Encoding": "identity",
    "User-Agent": "cliqgen",
}


class Target(Struct, frozen=True):
    """Where a URL leads, taken apart. `path` has the query."""

    scheme: str
    host: str
    port: int
    path: str

    @property
    def origin(self) -> tuple[str, str, int]:
        """Scheme, host and port (RFC 6454, 4)."""
        return self.scheme, self.host, self.port


class Response(Struct, frozen=True):
    """What a server returned; `location` is where it redirects to.

    `address` is that of the server.
    """

    status: int
    headers: Mapping[str, str]
    content: bytes = b""
    location: str | None = None
    address: str = ""


class Refused(Exception):
    """A document cannot be read, for the reason in the message."""


def deadline_from_now(seconds: float | None = None) -> float:
    """When reading one document must be over, by default after `REMOTE_SECONDS`."""
    return time.monotonic() + (REMOTE_SECONDS if seconds is None else seconds)


def target_of(url: str) -> Target:
    """The parts of an http or https URL without user information.

    Raises:
        ValueError: it is not one.
    """
    parts = urlsplit(url)
    host, port = parts.hostname or "", parts.port or _PORTS.get(parts.scheme, 0)
    if parts.scheme not in _PORTS or not host or not port:
        raise ValueError("it is not an http or https URL")
    if parts.username is not None or parts.password is not None:
        raise ValueError("it contains credentials")
    return Target(parts.scheme, host, port, _request_path(parts))


def _request_path(parts: SplitResult) -> str:
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    if not path.isascii() or any(c <= " " or c == "\x7f" for c in path):
        raise ValueError("it contains characters that a URL cannot have")
    return path


def addresses(target: Target) -> list[str]:
    """The addresses of a host, in the order in which they are to be tried.

    Raises:
        OSError: there is no such host.
    """
    candidates = socket.getaddrinfo(target.host, target.port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in candidates))


def is_public(address: str) -> bool:
    """Whether an address belongs to the public network."""
    return reach(address) == 0


def reach(address: str) -> int:
    """How near an address is: 0 for the public network, and more for what is closer.

    1 is a private network or this machine, and 2 the link, where machines in clouds
    get their credentials (IANA's registries of special-purpose addresses, as `ipaddress`
    has them). An IPv4 address inside of an IPv6 one counts as itself.
    """
    own = _within(ipaddress.ip_address(address.partition("%")[0]))
    if own.is_link_local:
        return 2
    return 0 if own.is_global and not own.is_multicast else 1


def _within(
    address: ipaddress.IPv4Address | ipaddress.IPv6Address,
) -> ipaddress.IPv4Address | ipaddress.IPv6Address:
    """The IPv4 address that an IPv6 address leads to (RFC 4291, 3056 and 6052)."""
    if isinstance(address, ipaddress.IPv4Address):
        return address
    if address in _NAT64 or (address in _COMPATIBLE and int(address) > 1):
        return ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
    return address.ipv4_mapped or address.sixtofour or address


def get(
    target: Target,
    candidates: Sequence[str],
    deadline: float,
    headers: Mapping[str, str] | None = None,
) -> Response:
    """Send one request, to the addresses of the host; a body is read with status 200 only.

    Raises:
        Refused: it is too large, too slow, breaks off or is compressed.
        OSError, HTTPException: the connection fails.
    """
    connection = _Connection(target, candidates, deadline)
    try:
        with connection.limited():
            sent = {**_HEADERS, **(headers or {})}
            connection.request("GET", target.path, headers=sent)
            response = connection.getresponse()
            known = {name.lower(): value for name, value in response.getheaders()}
            location = known.get("location")
            if response.status in _REDIRECTS and location:
                address = connection.address
                return Response(response.status, known, b"", location, address)
            if response.status != 200:
                return Response(response.status, known)
            if known.get("content-encoding", "identity") != "identity":
                raise Refused("the server compressed it without being asked to")
            return Response(200, known, _read(response, deadline))
    finally:
        connection.close()


def _read(response: http.client.HTTPResponse, deadline: float) -> bytes:
    parts: list[bytes] = []
    size = 0
    while chunk := response.read1(_CHUNK):
        size += len(chunk)
        if size > MAX_BYTES:
            raise Refused(f"it is larger than {MAX_BYTES // 1024 // 1024} MiB")
        if time.monotonic() > deadline:
            raise _too_slow()
        parts.append(chunk)
    if response.length:
        raise Refused("the connection was lost")
    return b"".join(parts)


def _too_slow() -> Refused:
    return Refused(f"it took longer than {REMOTE_SECONDS:g} seconds")


class _Limit:
    """Ends a connection at its deadline, even if bytes still arrive one by one."""

    def __init__(self, connection: _Connection, deadline: float) -> None:
        self._connection = connection
        self._deadline = deadline
        left = max(0.0, deadline - time.monotonic())
        self._timer = threading.Timer(left, connection.abort)
        self._timer.daemon = True

    def __enter__(self) -> None:
        self._timer.start()

    def __exit__(self, type_: object, error: BaseException | None, _: object) -> None:
        self._timer.cancel()
        failed = (OSError, http.client.HTTPException, Refused)
        is_late = time.monotonic() >= self._deadline
        if is_late and (error is None or isinstance(error, failed)):
            raise _too_slow() from None


class _Connection(http.client.HTTPConnection):
    """Connects to an address, but names the host to the server."""

    def __init__(
        self, target: Target, candidates: Sequence[str], deadline: float
    ) -> None:
        super().__init__(target.host, target.port)
        self._target = target
        self._candidates = candidates
        self._deadline = deadline
        self._open: socket.socket | None = None
        self.address = ""

    def limited(self) -> _Limit:
        return _Limit(self, self._deadline)

    def abort(self) -> None:
        """Break the connection, so that reading ends."""
        if self._open is not None:
            try:  # below TLS, since another thread reads
                socket.socket.shutdown(self._open, socket.SHUT_RDWR)
            except OSError:  # it is closed already
                return

    def connect(self) -> None:
        self.sock = self._open = self._connected()
        if self._target.scheme == "https":
            context = ssl.create_default_context()
            secure = context.wrap_socket(
                self.sock,
                server_hostname=self._target.host,
                do_handshake_on_connect=False,
            )
            self.sock = self._open = secure  # before a handshake that never ends
            secure.do_handshake()

    def _connected(self) -> socket.socket:
        """A connection to the first address that accepts one.

        Many servers listen at only one of the addresses of localhost.
        """
        *others, last = self._candidates
        for address in others:
            with contextlib.suppress(OSError):
                return self._connected_to(address)
        return self._connected_to(last)

    def _connected_to(self, address: str) -> socket.socket:
        left = self._deadline - time.monotonic()
        if left <= 0:
            raise _too_slow()
        made = socket.create_connection((address, self._target.port), left)
        self.address = address
        return made
