"""The address that the paths of the operations are appended to."""

from __future__ import annotations

import ipaddress
from collections.abc import Mapping

import httpx2


def check_base_url(url: str) -> str:
    """Check a base URL and return it without a slash at its end.

    Raises:
        ValueError: if it is not an absolute http(s) URL; if it has a user name, a
            password, a query or a fragment; or if it is not https, unless the host
            is this very machine: a credential must not cross a network in clear.
    """
    try:
        parsed = httpx2.URL(url)
    except httpx2.InvalidURL:
        raise ValueError("base_url is not a valid URL") from None
    if parsed.scheme not in ("http", "https") or not parsed.host:
        raise ValueError("base_url must begin with https:// and name a host")
    if parsed.userinfo:
        raise ValueError("base_url must not hold a user name or a password")
    if "?" in url or "#" in url:
        raise ValueError("base_url must not have a query or a fragment")
    if parsed.scheme == "http" and not _is_loopback(parsed.host):
        raise ValueError(
            f"base_url must be https, since {parsed.host} is not this machine"
        )
    return url.rstrip("/")


def choose_server(servers: Mapping[str, str], name: str, parameter: str) -> str:
    """The address of a server by its name.

    Raises:
        ValueError: if no server has that name; the message lists those there are.
    """
    if name not in servers:
        raise ValueError(f"{parameter} must be one of {', '.join(servers)}")
    return servers[name]


def _is_loopback(host: str) -> bool:
    if host == "localhost" or host.endswith(".localhost"):  # RFC 6761, 6.3
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
