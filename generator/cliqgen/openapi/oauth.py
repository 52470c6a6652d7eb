"""OAuth: the addresses of the authorization server, and how it behaves."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urljoin, urlsplit

from cliqgen.diagnostics import Diagnostics
from cliqgen.openapi.description import OAuthScheme, Server
from cliqgen.openapi.extensions import malformed, rate_limit
from cliqgen.source.document import Node

#: Flows with a token endpoint (OpenAPI 3.2, 4.29), those of users first.
_FLOWS = ("authorizationCode", "clientCredentials", "password", "deviceAuthorization")
_KEYS = frozenset(
    {"scope-separator", "lifetime", "longest-lifetime", "limit", "throttled"}
    | {"hints", "authorization", "covering-scope"}
)
_LOCAL = frozenset({"localhost", "127.0.0.1", "::1"})


def parse_oauth(node: Node, base: str, diagnostics: Diagnostics) -> OAuthScheme | None:
    """The flows of a scheme and its `x-oauth`; None without a usable token URL.

    Relative addresses are resolved against the server, `base` (OpenAPI 3.1, 4.6). If that
    has no host they stay paths, which begin with a slash.

    `x-oauth: {scope-separator, lifetime, longest-lifetime, limit: {requests, period,
    lock}, throttled, hints, authorization, covering-scope}`, all optional, times in
    seconds.
    """
    token_url = authorization_url = None
    for name, flow in node.members("flows"):
        if authorization_url is None:
            authorization_url = _on_server(flow.text("authorizationUrl"), base)
        if name in _FLOWS and token_url is None:
            token_url = _usable(flow, "tokenUrl", diagnostics, base)
    if token_url is None:
        return None
    inner = node.get("x-oauth") or node.child("x-oauth", {})
    unknown = [key for key, _ in inner.items() if key not in _KEYS]
    if unknown or not inner.is_mapping():
        keys = ", ".join(sorted(_KEYS))
        malformed(inner, f"x-oauth: expected a mapping with any of {keys}", diagnostics)
        return OAuthScheme(node, token_url, authorization_url)
    return OAuthScheme(
        node=node,
        token_url=token_url,
        authorization_url=authorization_url,
        scope_separator=inner.text("scope-separator"),
        lifetime=_seconds(inner, "lifetime", diagnostics),
        longest_lifetime=_seconds(inner, "longest-lifetime", diagnostics),
        limit=rate_limit(inner, diagnostics, "limit"),
        throttled=_texts(inner, diagnostics),
        hints=_pairs(inner, "hints", diagnostics),
        authorization=_pairs(inner, "authorization", diagnostics),
        covering_scope=inner.text("covering-scope"),
    )


def check_servers(servers: Sequence[Server], diagnostics: Diagnostics) -> None:
    """Report servers without an `x-token-url` if others have one."""
    for server in servers:
        if server.token_url is not None:
            _usable(server.node, "x-token-url", diagnostics)
        elif any(other.token_url is not None for other in servers):
            malformed(
                server.node, "x-token-url is required on every server", diagnostics
            )


def _on_server(url: str | None, base: str) -> str | None:
    """An address resolved against the server's, if it is relative (RFC 3986, 4.2)."""
    if not url:
        return None
    try:
        is_relative = not urlsplit(url).scheme
        return urljoin(f"{base}/", url) if is_relative else url
    except ValueError:
        return url


def _usable(
    node: Node, key: str, diagnostics: Diagnostics, base: str | None = None
) -> str | None:
    """An address that a secret may be sent to: https, unless on this machine.

    With a `base` it may be relative; it stays a path if that has no host.
    """
    url = node.text(key)
    if url is None:
        return None
    if base is not None:
        url = _on_server(url, base) or ""
        if url.startswith("/") and not url.startswith("//"):
            return url
    try:
        parts = urlsplit(url)
    except ValueError:
        parts = urlsplit("")
    is_local = parts.scheme == "http" and parts.hostname in _LOCAL
    is_plain = parts.hostname and not (parts.username or parts.query or parts.fragment)
    if (parts.scheme == "https" or is_local) and is_plain:
        return url
    text = f"expected a plain https:// URL as {key}, found {url!r}"
    place = node.get(key) or node
    diagnostics.add(
        "oauth-url" if base is not None else "extension-invalid", text, place.position
    )
    return None


def _seconds(node: Node, key: str, diagnostics: Diagnostics) -> float | None:
    inner = node.get(key)
    if inner is None:
        return None
    number = node.number(key)
    if number is None or number <= 0:
        malformed(
            inner, f"expected a positive number of seconds as `{key}`", diagnostics
        )
        return None
    return float(number)


def _texts(node: Node, diagnostics: Diagnostics) -> tuple[str, ...]:
    inner = node.get("throttled")
    if inner is None:
        return ()
    values = [item.value for item in inner.elements()]
    texts = tuple(value for value in values if isinstance(value, str) and value)
    if not texts or len(texts) < len(values):
        malformed(
            inner,
            "expected a list of errors as `throttled`, each a string",
            diagnostics,
        )
        return ()
    return texts


def _pairs(
    node: Node, key: str, diagnostics: Diagnostics
) -> tuple[tuple[str, str], ...]:
    inner = node.get(key)
    if inner is None:
        return ()
    pairs = [(name, item.value) for name, item in inner.items()]
    texts = tuple((name, value) for name, value in pairs if isinstance(value, str))
    if not texts or len(texts) < len(pairs):
        malformed(inner, f"`{key}` must map names to strings", diagnostics)
        return ()
    return texts
