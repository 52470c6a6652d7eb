"""The `x-` extensions that cliqgen reads."""

from __future__ import annotations

from cliqgen.diagnostics import Diagnostics
from cliqgen.openapi.model import ClientSettings, Pagination, RateLimit
from cliqgen.source.document import Node


def rate_limit(node: Node, found: Diagnostics) -> RateLimit | None:
    """`x-rate-limit: {requests, period, lock}`, periods in seconds, lock optional."""
    inner = node.get("x-rate-limit")
    if inner is None:
        return None
    requests, period, lock = (inner.number(k) for k in ("requests", "period", "lock"))
    if not isinstance(requests, int) or requests < 1 or period is None or period <= 0:
        _malformed(inner, "x-rate-limit needs whole `requests` and a `period`", found)
        return None
    return RateLimit(requests, float(period), float(lock) if lock is not None else None)


def pagination(node: Node, found: Diagnostics) -> Pagination | None:
    """`x-pagination: {style, request, response, items}`."""
    inner = node.get("x-pagination")
    if inner is None:
        return None
    style = inner.text("style")
    if style is None:
        _malformed(inner, "x-pagination needs a `style`", found)
        return None
    return Pagination(
        style, inner.text("request"), inner.text("response"), inner.text("items")
    )


def error_codes(node: Node, found: Diagnostics) -> tuple[tuple[str, str], ...]:
    """`x-error-codes`: a map from vendor code to meaning, or a list of codes."""
    inner = node.get("x-error-codes")
    if inner is None:
        return ()
    if inner.is_mapping():
        return tuple(
            (code, meaning.value if isinstance(meaning.value, str) else "")
            for code, meaning in inner.items()
        )
    codes = [item.value for item in inner.elements()]
    if not codes or not all(isinstance(code, str) for code in codes):
        _malformed(inner, "x-error-codes must map codes to meanings", found)
        return ()
    return tuple((code, "") for code in codes)


def client_settings(root: Node) -> ClientSettings:
    """`x-client: {name, server-parameter}` of a root document."""
    inner = root.get("x-client")
    if inner is None:
        return ClientSettings()
    return ClientSettings(inner.text("name"), inner.text("server-parameter"))


def _malformed(node: Node, message: str, found: Diagnostics) -> None:
    found.add("extension-invalid", message, node.position)
