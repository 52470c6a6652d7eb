"""Documents from the network: only from hosts that the user has named.

The address that was checked is the one connected to, so that a name cannot lead into a
private network; no redirect leaves the host, no proxy is used, no credential is sent.
"""

from __future__ import annotations

import http.client
import ipaddress
from collections.abc import Collection
from pathlib import Path
from urllib.parse import urljoin

from cliqgen.diagnostics import CliqgenError, Position, failure
from cliqgen.source.connection import (
    Refused,
    Target,
    addresses,
    deadline_from_now,
    get,
    is_public,
    target_of,
)
from cliqgen.source.limits import MAX_REDIRECTS
from cliqgen.source.text import SourceText, decode, reason_of


def is_allowed(url: str, hosts: Collection[str]) -> bool:
    """Whether a URL is one of a host that was named, over https.

    A host is named with its port unless that is https's own. Only this machine may be
    asked without encryption.
    """
    return _target(url, hosts) is not None


def fetch(url: str, hosts: Collection[str], place: Position) -> SourceText:
    """Read a document; `place` is where something refers to it.

    Raises:
        CliqgenError: it cannot be read, or is not text.
    """
    try:
        content = _follow(url, hosts, deadline_from_now())
    except (Refused, OSError, http.client.HTTPException, ValueError) as error:
        raise _failed(url, reason_of(error), place) from None
    return fetched(url, content, place)


def fetched(url: str, content: bytes, place: Position) -> SourceText:
    """What was read from a URL, as text.

    Raises:
        CliqgenError: it is empty, or is not text.
    """
    text = decode(content, url, place)
    if not text.strip():
        raise _failed(url, "it is empty", place)
    return SourceText(Path(url), url, text, content)


def _failed(url: str, reason: str, place: Position) -> CliqgenError:
    return failure("remote-failed", f"cannot read {url}: {reason}", place)


def _follow(url: str, hosts: Collection[str], deadline: float) -> bytes:
    origin = _target(url, hosts)
    here = url
    for _ in range(MAX_REDIRECTS + 1):
        target = _target(here, hosts)
        if target is None or origin is None:
            raise Refused("its host is not allowed")
        if target.origin != origin.origin:
            raise Refused(f"it redirects to another host, {target.host}")
        response = get(target, _checked(target), deadline)
        if response.location is None and response.status != 200:
            raise Refused(f"the server responded with {response.status}")
        if response.location is None:
            return response.content
        here = urljoin(here, response.location)
    raise Refused("it redirects too often")


def _target(url: str, hosts: Collection[str]) -> Target | None:
    """The parts of a URL; None if it may not be read."""
    try:
        target = target_of(url)
    except ValueError:
        return None
    name = f"[{target.host}]" if ":" in target.host else target.host
    is_named = f"{name}:{target.port}" in hosts or (
        target.port == 443 and name in hosts
    )
    is_secure = target.scheme == "https"
    is_local = target.scheme == "http" and _is_loopback(target.host)
    return target if is_named and (is_secure or is_local) else None


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _checked(target: Target) -> list[str]:
    """The addresses to connect to; a name must lead to the public network.

    An address that the user has named may be private, and so may `localhost`.
    """
    resolved = addresses(target)
    if target.host not in (resolved[0], "localhost") and not all(
        map(is_public, resolved)
    ):
        raise Refused("its host is in a private network")
    return resolved
