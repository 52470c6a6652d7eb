"""The `x-` extensions that cliqgen reads."""

from __future__ import annotations

import re
from typing import Any

from cliqgen.diagnostics import Diagnostics
from cliqgen.openapi.model import (
    ClientSettings,
    Pagination,
    RateLimit,
    Reference,
    Step,
    Task,
)
from cliqgen.source.document import Node

#: A field name (RFC 9110, 5.6.2), and those that a request has of its own.
_HEADER_NAME = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~-]+")
_OWN_HEADERS = frozenset(
    {"authorization", "connection", "content-length", "cookie", "host"}
    | {"te", "trailer", "transfer-encoding", "upgrade", "user-agent"}
)


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
    """`x-client: {name, server-parameter, lock}` of a root document, lock in seconds."""
    inner = root.get("x-client")
    if inner is None:
        return ClientSettings()
    lock = inner.number("lock")
    return ClientSettings(
        name=inner.text("name"),
        server_parameter=inner.text("server-parameter"),
        lock=float(lock) if lock is not None and lock >= 0 else None,
    )


def headers(node: Node, found: Diagnostics) -> tuple[tuple[str, str], ...]:
    """`x-headers`: header fields that are sent with each request, by name."""
    inner = node.get("x-headers")
    if inner is None:
        return ()
    fields = [(name, value.value) for name, value in inner.items()]
    for name, value in fields:
        if _HEADER_NAME.fullmatch(name) is None or name.lower() in _OWN_HEADERS:
            _malformed(inner, f"x-headers cannot set {name!r}", found)
            return ()
        if not isinstance(value, str) or not value.isascii() or not value.isprintable():
            _malformed(inner, f"the header {name} needs a printable text", found)
            return ()
    return tuple(fields)


def tasks(root: Node, found: Diagnostics) -> tuple[Task, ...]:
    """`x-tasks: [{title, description, steps}]` of a root document."""
    read: list[Task] = []
    for node in root.list("x-tasks"):
        title = node.text("title")
        steps = [_step(step) for step in node.list("steps")]
        known = tuple(step for step in steps if step is not None)
        if title is None or not known or len(known) < len(steps):
            _malformed(node, "a task has a `title` and `steps`, each a `call`", found)
            continue
        read.append(Task(node, title, node.text("description"), known))
    return tuple(read)


def _step(node: Node) -> Step | None:
    call = node.text("call")
    if call is None:
        return None
    values = {key: _given(value) for key, value in node.members("with")}
    shown = [item.value for item in node.list("show")]
    return Step(
        node=node,
        call=call,
        values=values,
        result=node.text("result"),
        each=node.text("each"),
        show=tuple(name for name in shown if isinstance(name, str)),
    )


def _given(value: Node) -> Any:
    """The value of an argument: as it stands, or from an earlier step."""
    origin = value.text("from") if value.is_mapping() else None
    if origin is None:
        return value.value
    name, *attributes = origin.split(".")
    return Reference(name, tuple(attributes))


def _malformed(node: Node, message: str, found: Diagnostics) -> None:
    found.add("extension-invalid", message, node.position)
