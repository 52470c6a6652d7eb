"""Rows of the table, and the rules for them."""

from __future__ import annotations

import re
from typing import Literal

from msgspec import Struct

from cliqgen.diagnostics import Diagnostics, Position
from cliqgen.identifiers import BUILTINS, is_identifier, pascal_case
from cliqgen.source.text import SourceText
from cliqgen.statuscodes.registered import MEANINGS, REASONS

Retry = Literal["never", "wait", "backoff"]
RETRIES: dict[str, Retry] = {"never": "never", "wait": "wait", "backoff": "backoff"}
#: The base classes in every client for the classes of its table.
BASE_CLASSES = frozenset(
    {
        *("APIConnectionError", "APITimeoutError", "ResponseDecodeError"),
        *("APIStatusError", "ClientError", "ServerError", "PaginationError"),
        *("LocalRateLimitError", "ResponseTooLargeError", "TokenError"),
    }
)
_FAMILIES = {"4": "ClientError", "5": "ServerError"}
_WAITING = frozenset({429})
_TEMPORARY = frozenset({502, 503, 504})
_GLUED = re.compile(r"(?<=[a-z0-9)])(?=[A-Z][a-z])")


class StatusRow(Struct, frozen=True):
    """One status code.

    `exception` is the class raised for it, None for a success. `retry` says what may be
    done: `never`, `wait` (until a lock or Retry-After is over, then once more) or
    `backoff` (idempotent calls). `vendor_codes` belong to this row whatever status they
    arrive with.
    """

    status: int
    reason: str
    description: str
    exception: str | None
    retry: Retry
    vendor_codes: tuple[str, ...]
    position: Position | None = None


class StatusTable(Struct, frozen=True):
    """The rows in ascending order of status, and the file that they were read from."""

    rows: tuple[StatusRow, ...]
    source: SourceText | None = None


class RawRow(Struct, frozen=True):
    """A row as read, before its fields are checked; an empty string means not given."""

    status: str
    reason: str
    description: str
    exception: str | None
    retry: str
    vendor_codes: tuple[str, ...]
    position: Position


def build_table(
    raw_rows: list[RawRow], source: SourceText, diagnostics: Diagnostics
) -> StatusTable:
    """Check the rows, and complete them with defaults.

    Raises:
        CliqgenError: duplicate or impossible statuses, malformed fields.
    """
    rows: dict[int, StatusRow] = {}
    classes: dict[str, int] = {}
    for raw in raw_rows:
        row = _check(raw, diagnostics)
        if row is None:
            continue
        if row.status in rows:
            diagnostics.add(
                "status-duplicate", f"duplicate status {row.status}", raw.position
            )
            continue
        if row.exception in classes:
            diagnostics.add(
                "status-field",
                f"the statuses {row.status} and {classes[row.exception]} share "
                f"the exception {row.exception}",
                raw.position,
                remedy="Give each row an exception class of its own.",
            )
        if row.exception is not None:
            classes[row.exception] = row.status
        rows[row.status] = row
    _check_codes(rows, diagnostics)
    diagnostics.raise_if_errors()
    return StatusTable(tuple(rows[status] for status in sorted(rows)), source)


def registered_table() -> StatusTable:
    """The registered HTTP status codes (RFC 9110, 15), for use without a table."""
    return StatusTable(
        tuple(
            StatusRow(
                status=status,
                reason=reason,
                description=MEANINGS.get(status, ""),
                exception=exception_name(reason),
                retry=_default_retry(status),
                vendor_codes=(),
            )
            for status, reason in REASONS.items()
            if status >= 400
        )
    )


def exception_name(reason: str) -> str:
    """`Not Found` becomes `NotFoundError`, `Internal Server Error` gets no second `Error`.

    A reason such as `Timeout` does not give the name of a builtin.
    """
    name = pascal_case(reason).removesuffix("Error") + "Error"
    return f"HTTP{name}" if name in BASE_CLASSES or name in BUILTINS else name


def base_class(status: str) -> str:
    """The exception of a family of statuses, of `404` as of `4XX`; else that of all."""
    return _FAMILIES.get(status[0], "APIStatusError")


def split_reason(status: int, text: str) -> tuple[str, str]:
    """Reason and description of a cell that may hold both, glued together or not.

    `OKThe request was...` is how pages print a bold reason before its description.
    """
    registered = REASONS.get(status)
    if registered and text.lower().startswith(registered.lower()):
        return registered, text[len(registered) :].lstrip(" .:-\u2013\u2014")
    glued = _GLUED.search(text)
    if glued and " " not in text[max(0, glued.start() - 1) : glued.start()]:
        head = text[: glued.start()]
        if len(head) <= 40:
            return head, text[glued.start() :]
    head, mark, rest = text.partition(": ")
    if mark and len(head) <= 40:
        return head, rest
    return registered or f"Status {status}", text


def _check(raw: RawRow, diagnostics: Diagnostics) -> StatusRow | None:
    if not re.fullmatch(r"[0-9]{1,6}", raw.status) or not 100 <= int(raw.status) <= 599:
        invalid = f"{raw.status!r} is not an HTTP status code"
        message = invalid if raw.status else "a row has no status"
        diagnostics.add("status-impossible", message, raw.position)
        return None
    status = int(raw.status)
    reason, description = raw.reason, raw.description
    if not reason:
        reason, description = split_reason(status, description)
    if raw.retry and raw.retry not in RETRIES:
        diagnostics.add(
            "status-field",
            f"unknown retry policy {raw.retry!r} of status {status}; use one of "
            + ", ".join(RETRIES),
            raw.position,
        )
    exception = raw.exception or None
    if exception is None and status >= 300:
        exception = exception_name(reason)
    if exception is not None and not _is_class_name(exception):
        diagnostics.add(
            "status-field",
            f"the exception {exception!r} of status {status} is not a class "
            "name, or is one that Python or the client already has",
            raw.position,
            remedy="Choose another class name.",
        )
    return StatusRow(
        status=status,
        reason=reason,
        description=description,
        exception=exception if status >= 300 else None,
        retry=RETRIES.get(raw.retry, _default_retry(status)),
        vendor_codes=tuple(dict.fromkeys(raw.vendor_codes)),
        position=raw.position,
    )


def _is_class_name(name: str) -> bool:
    taken = name in BASE_CLASSES or name in BUILTINS
    return is_identifier(name) and not name.startswith("_") and not taken


def _check_codes(rows: dict[int, StatusRow], diagnostics: Diagnostics) -> None:
    owners: dict[str, int] = {}
    for row in rows.values():
        for code in row.vendor_codes:
            if code in owners:
                diagnostics.add(
                    "status-field",
                    f"the vendor code {code!r} belongs to {owners[code]} and {row.status}",
                    row.position,
                    remedy="Keep the vendor code in one row.",
                )
            owners[code] = row.status


def _default_retry(status: int) -> Retry:
    if status in _WAITING:
        return "wait"
    return "backoff" if status in _TEMPORARY else "never"
