# Copied by cliqgen into each client that it generates.
# Do not edit: your own code goes into the folder _custom of this package.
"""The addresses of requests: of the client, of its servers, of operations."""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Container, Mapping
from types import MappingProxyType
from typing import cast
from urllib.parse import urlsplit

import httpx2

_PATH = r"[A-Za-z0-9._~/-]*"
_PORT = r"[0-9]{1,5}"
_LABELS = r"[A-Za-z0-9._-]+"
_HOST = r"(?:[A-Za-z0-9._-]+|\[[0-9A-Fa-f:.]+\])"

#: The allowed values of a variable of an address, by its place: patterns, which are not
#: compiled unless there is a variable.
_IN_SCHEME = r"(?ai)https?"
_WHOLE_ADDRESS = rf"(?ai)https?://{_HOST}(?::{_PORT})?(?:/{_PATH})?|/(?!/){_PATH}"
_WHOLE_HOST = _HOST
_WHOLE_AUTHORITY = rf"{_HOST}(?::{_PORT})?(?:/{_PATH})?"
_IN_HOST = _LABELS
_END_OF_DOMAIN = rf"{_LABELS}(?::{_PORT})?"
_END_OF_HOST = rf"(?:{_LABELS}|/{_PATH})?"
_AS_PORT = _PORT
_IN_PATH = _PATH

_VARIABLE = r"\{([^{}]*)\}"
_NONE: Mapping[str, Container[str]] = MappingProxyType({})


def check_base_url(url: str, *, require_https: bool = False) -> str:
    """Check a base URL and return it without a slash at its end.

    Args:
        url: the address.
        require_https: whether plain http is refused, unless the host is this machine.

    Raises:
        TypeError: if it is not a string, such as None of an environment variable that is
            not set.
        ValueError: if it is not an absolute http(s) URL; if it has a user name, a
            password, a query or a fragment; or if it must be https and is not.
    """
    if not isinstance(cast("object", url), str):
        type_name = type(url).__name__
        raise TypeError(f"base_url must be the address of the server, not {type_name}")
    try:
        parsed = httpx2.URL(url)
        _ = urlsplit(url).port  # which httpx2 does not look at so closely
    except (ValueError, httpx2.InvalidURL):
        raise ValueError("base_url is not a valid URL") from None
    if parsed.scheme not in ("http", "https") or not parsed.host:
        raise ValueError("base_url must begin with https:// and name a host")
    if parsed.userinfo:
        raise ValueError("base_url must not hold a user name or a password")
    if "?" in url or "#" in url:
        raise ValueError("base_url must not have a query or a fragment")
    if require_https and is_in_clear(parsed):
        raise ValueError(
            f"base_url must be https, since {parsed.host} is not this machine"
        )
    return url.rstrip("/")


def is_in_clear(url: httpx2.URL) -> bool:
    """Whether requests cross a network unencrypted: by http, to another machine."""
    return url.scheme == "http" and not _is_loopback(url.host)


def with_server_path(base_url: str, path: str) -> str:
    """A base URL with the documented path of its server, unless it has a path already.

    Args:
        base_url: as `check_base_url` returns it.
        path: that of a server that is documented without a host, such as ``/api/v1``.

    Raises:
        ValueError: if it is not a path, since a variable holds more than that.
    """
    if path and not path.startswith("/"):
        raise ValueError("the path of the server must begin with a slash")
    has_path = httpx2.URL(base_url).path.strip("/")
    return base_url if has_path else base_url + path.rstrip("/")


def root_of(base_url: str, *paths: str) -> str:
    """Return the base of paths that are documented as siblings of the server's path.

    That is the base URL without the documented path, if it ends with that, so that the
    prefix of a gateway is kept; otherwise the scheme and host.

    Args:
        base_url: as `check_base_url` returns it.
        paths: the documented paths of the servers; the longest that fits is taken.
    """
    scheme, _, rest = base_url.partition("://")
    host, _, own = rest.partition("/")
    for path in sorted((path.rstrip("/") for path in paths), key=len, reverse=True):
        if path and f"/{own}".endswith(path):
            return f"{scheme}://{host}/{own}".removesuffix(path)
    return f"{scheme}://{host}"


def choose_server(servers: Mapping[str, str], name: str, parameter: str) -> str:
    """Look up the address of a server by its name.

    Raises:
        ValueError: if no server has that name; the message lists all names.
    """
    if name not in servers:
        raise ValueError(f"{parameter} must be one of {', '.join(servers)}")
    return servers[name]


def fill_server(
    template: str,
    variables: Mapping[str, object],
    documented: Mapping[str, Container[str]] = _NONE,
) -> str:
    """Fill in the variables in the address of a server, or in its path.

    A value cannot lead to a place other than that of the template: a value before
    ``.example.com`` remains a name below it, and one in the path remains in the path.

    Args:
        template: an address with names in braces, such as ``https://{region}.example``.
        variables: the values by name: strings, or integers such as ports. Next to a
            slash of the template, a value needs none of its own.
        documented: values that the description lists, which always fit.

    Raises:
        TypeError: if a value is neither a string nor an integer, such as None of an
            environment variable that is not set.
        ValueError: if a value does not fit in its place. A variable that is the whole
            host takes a port and a path as well, IPv6 in brackets; one at the beginning
            of the address takes an http or https address; one within a host takes
            letters, digits, dots, hyphens and ``_``; one in the path also ``/`` and ``~``.
    """

    def fill(match: re.Match[str]) -> str:
        name = match[1]
        if name not in variables:
            return match[0]
        value = _as_text(name, variables[name])
        before, behind = template[: match.start()], template[match.end() :]
        is_fit = re.fullmatch(_allowed(before, behind), value) and ".." not in value
        if not is_fit and value not in documented.get(name, ()):
            text = f"{name} does not fit into the address of the server"
            raise ValueError(text if value else f"{text}: it cannot be empty")
        if before.endswith("/") and not before.endswith("://"):
            value = value.lstrip("/")
        return value.rstrip("/") if behind.startswith("/") else value

    return re.sub(_VARIABLE, fill, template)


def _as_text(name: str, value: object) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    type_name = type(value).__name__
    raise TypeError(f"{name}: expected a string for the address, found {type_name}")


def _allowed(before: str, behind: str) -> str:
    """The pattern of a variable between these parts of a template."""
    if not before:
        return _IN_SCHEME if behind.startswith("://") else _WHOLE_ADDRESS
    _, has_scheme, authority = before.partition("://")
    if not has_scheme or "/" in authority:
        return _IN_PATH
    if authority.endswith(":"):
        return _AS_PORT
    if behind.startswith(":"):
        return _IN_HOST if authority else _WHOLE_HOST
    if behind[:1] not in ("", "/", "{"):
        return _IN_HOST
    if not authority:
        return _WHOLE_AUTHORITY
    return _END_OF_DOMAIN if authority.endswith((".", "-")) else _END_OF_HOST


def _is_loopback(host: str) -> bool:
    host = host.removesuffix(".")
    if host == "localhost" or host.endswith(".localhost"):  # RFC 6761, 6.3
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
