"""The address that the paths of the operations are appended to."""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Mapping

import httpx2

_IN_HOST = re.compile(r"[A-Za-z0-9.-]+", re.ASCII)
_IN_PATH = re.compile(r"[A-Za-z0-9._~/-]*", re.ASCII)


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


def fill_server(template: str, variables: Mapping[str, str]) -> str:
    """The address of a server with its variables filled in.

    Args:
        template: an address with names in braces, such as ``https://{region}.example``.
        variables: the values by name.

    Raises:
        ValueError: if a value does not fit where it stands: a host takes letters,
            digits, dots and hyphens, a path also slashes and ``_~``.
    """
    url = template
    host, _, _ = template.partition("://")[2].partition("/")
    for name, value in variables.items():
        place = "{" + name + "}"
        ends_host = host.endswith(place) and value[:1] in ("", "/")
        allowed = _IN_HOST if place in host and not ends_host else _IN_PATH
        if allowed.fullmatch(value) is None or ".." in value:
            raise ValueError(f"{name} does not fit into the address of the server")
        url = url.replace(place, value)
    return url


def _is_loopback(host: str) -> bool:
    if host == "localhost" or host.endswith(".localhost"):  # RFC 6761, 6.3
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
