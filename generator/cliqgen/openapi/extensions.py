"""The `x-` extensions that cliqgen reads."""

from __future__ import annotations

import re
from typing import Any, cast

from cliqgen.diagnostics import Diagnostics
from cliqgen.openapi.description import (
    ClientSettings,
    Pagination,
    PaginationStyle,
    RateLimit,
    Reference,
    Step,
    Task,
)
from cliqgen.source.document import Node
from cliqgen.source.tokens import is_token

#: A valid start of names of environment variables (POSIX.1, 8.1).
_VARIABLE = re.compile(r"[A-Z][A-Z0-9_]*")
#: Header fields that the client sets itself.
_OWN_HEADERS = frozenset(
    {"authorization", "connection", "content-length", "cookie", "host"}
    | {"te", "trailer", "transfer-encoding", "upgrade", "user-agent"}
)
#: The keys of `x-pagination` by style: required and optional ones.
_PAGINATION_KEYS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "cursor": (("request", "response", "items"), ("has-more", "sync")),
    "offset": (("request",), ("items", "limit", "page-size")),
    "page": (("request",), ("items", "limit", "page-size", "first")),
    "time-window": (("request", "time", "id"), ("items", "limit", "page-size")),
    "time-span": (("request", "until", "span", "id"), ("items",)),
    "text-trailer": (("request", "response"), ()),
    "link": (("request",), ("items",)),
    "none": ((), ()),
}
_PAGINATION_VALUES = {
    "style": "a word",
    "request": "the name of a query parameter",
    "response": "the name of a field",
    "items": "the name of a field",
    "sync": "a name, or `request` and `response`,",
    "has-more": "the name of a field",
    "limit": "the name of a query parameter",
    "page-size": "a positive integer",
    "first": "an integer",
    "time": "the name of a field",
    "id": "one or more names of fields",
    "until": "the name of a query parameter",
    "span": "an integer above 1",
}


def rate_limit(
    node: Node, diagnostics: Diagnostics, key: str = "x-rate-limit"
) -> RateLimit | None:
    """`x-rate-limit: {requests, period, lock}`, periods in seconds, lock optional.

    `key` is the member of another extension with such a limit.
    """
    inner = node.get(key)
    if inner is None:
        return None
    requests, period, lock = (inner.number(k) for k in ("requests", "period", "lock"))
    if not isinstance(requests, int) or requests < 1 or period is None or period <= 0:
        malformed(
            inner, f"{key} requires an integer `requests` and a `period`", diagnostics
        )
        return None
    return RateLimit(requests, float(period), float(lock) if lock is not None else None)


def pagination(node: Node, diagnostics: Diagnostics) -> Pagination | None:
    """Parse `x-pagination: {style, request, ...}`, with the keys of the style."""
    inner = node.get("x-pagination")
    if inner is None:
        return None
    problem = _pagination_problem(inner)
    if problem is not None:
        malformed(*problem, diagnostics)
        return None
    first, page_size, span = (
        _integer(inner, k) for k in ("first", "page-size", "span")
    )
    return Pagination(
        style=cast("PaginationStyle", inner.text("style")),
        request=inner.text("request") or "",
        response=inner.text("response"),
        items=inner.text("items"),
        sync=_sync(inner),
        has_more=inner.text("has-more"),
        limit=inner.text("limit"),
        page_size=page_size,
        first=1 if first is None else first,
        time=inner.text("time"),
        id=_names(inner, "id"),
        until=inner.text("until"),
        span=span,
    )


def _pagination_problem(inner: Node) -> tuple[Node, str] | None:
    """The place and the description of an error in `x-pagination`, if any."""
    style = inner.text("style")
    if style is None:
        return inner, "x-pagination requires a `style`"
    if style not in _PAGINATION_KEYS:
        styles = ", ".join(_PAGINATION_KEYS)
        return inner, f"unknown style {style!r} in x-pagination; use one of {styles}"
    required, optional = _PAGINATION_KEYS[style]
    keys = ("style", *required, *optional)
    for key, value in inner.items():
        if key not in keys:
            message = f"unknown key `{key}` in x-pagination of style {style}; use only "
            return value, message + ", ".join(keys)
        if not _is_readable(inner, key):
            return value, f"x-pagination: expected {_PAGINATION_VALUES[key]} as `{key}`"
    missing = [key for key in required if not inner.has(key)]
    if missing:
        return inner, f"x-pagination of style {style} requires `{'`, `'.join(missing)}`"
    return None


def _is_readable(inner: Node, key: str) -> bool:
    """Whether the value of a key has the right type."""
    if key in ("page-size", "first", "span"):
        number, least = _integer(inner, key), {"first": 0, "span": 2}.get(key, 1)
        return number is not None and number >= least
    if key == "sync":
        return _sync(inner) is not None
    return bool(_names(inner, key) if key == "id" else inner.text(key))


def _integer(inner: Node, key: str) -> int | None:
    number = inner.number(key)
    return number if isinstance(number, int) else None


def _sync(inner: Node) -> tuple[str, str] | None:
    """`sync`: one name for parameter and field, or `{request, response}`."""
    sync = inner.get("sync")
    if sync is None:
        return None
    name = inner.text("sync")
    request, response = sync.text("request") or name, sync.text("response") or name
    return (request, response) if request and response else None


def _names(inner: Node, key: str) -> tuple[str, ...]:
    """One name or a list of names; empty if any of them is not a name."""
    values = [item.value for item in inner.list(key)] or [inner.text(key)]
    names = tuple(value for value in values if isinstance(value, str) and value)
    return names if len(names) == len(values) else ()


def error_codes(node: Node, diagnostics: Diagnostics) -> tuple[tuple[str, str], ...]:
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
        malformed(inner, "x-error-codes must map codes to meanings", diagnostics)
        return ()
    return tuple((code, "") for code in codes)


def client_settings(root: Node, diagnostics: Diagnostics) -> ClientSettings:
    """`x-client: {name, server-parameter, lock, environment}` of a root document.

    The lock is in seconds; `environment` is the prefix of environment variables.
    """
    inner = root.get("x-client")
    if inner is None:
        return ClientSettings()
    lock = inner.number("lock")
    environment = inner.text("environment")
    if environment is not None and _VARIABLE.fullmatch(environment) is None:
        text = "`environment` must consist of capital letters, digits and underscores"
        malformed(inner, text, diagnostics)
        environment = None
    return ClientSettings(
        name=inner.text("name"),
        server_parameter=inner.text("server-parameter"),
        lock=float(lock) if lock is not None and lock >= 0 else None,
        environment=environment,
    )


def headers(node: Node, diagnostics: Diagnostics) -> tuple[tuple[str, str], ...]:
    """`x-headers`: header fields that are sent with each request, by name."""
    inner = node.get("x-headers")
    if inner is None:
        return ()
    fields = [(name, value.value) for name, value in inner.items()]
    for name, value in fields:
        if not is_token(name) or name.lower() in _OWN_HEADERS:
            malformed(inner, f"x-headers cannot set {name!r}", diagnostics)
            return ()
        if not isinstance(value, str) or not value.isascii() or not value.isprintable():
            malformed(
                inner, f"the header {name} must have a printable value", diagnostics
            )
            return ()
    return tuple(fields)


def tasks(root: Node, diagnostics: Diagnostics) -> tuple[Task, ...]:
    """`x-tasks: [{title, description, steps}]` of a root document."""
    read: list[Task] = []
    for node in root.list("x-tasks"):
        title = node.text("title")
        steps = [_step(step) for step in node.list("steps")]
        complete = tuple(step for step in steps if step is not None)
        if title is None or not complete or len(complete) < len(steps):
            malformed(
                node,
                "expected a task with a `title` and `steps`, each with a `call`",
                diagnostics,
            )
            continue
        read.append(Task(node, title, node.text("description"), complete))
    return tuple(read)


def _step(node: Node) -> Step | None:
    call = node.text("call")
    if call is None:
        return None
    values = {key: _argument(value) for key, value in node.members("with")}
    shown = [item.value for item in node.list("show")]
    return Step(
        node=node,
        call=call,
        values=values,
        result=node.text("result"),
        each=node.text("each"),
        show=tuple(name for name in shown if isinstance(name, str)),
    )


def _argument(value: Node) -> Any:
    """The value of an argument: as written, or from an earlier step."""
    origin = value.text("from") if value.is_mapping() else None
    if origin is None:
        return value.value
    name, *attributes = origin.split(".")
    return Reference(name, tuple(attributes))


def malformed(node: Node, message: str, diagnostics: Diagnostics) -> None:
    """Report a malformed extension."""
    diagnostics.add("extension-invalid", message, node.position)
