"""The keys of `responses` (OpenAPI 3.1, 4.8.16.2), and the statuses that they mean."""

from __future__ import annotations

import re
from collections.abc import Iterable

_PROPER = re.compile(r"default|[1-5](?:[0-9]{2}|XX)")
#: `200 OK`, `HTTP/1.1 404: not found`, `2xx`; further digits could mean anything.
_WRITTEN = re.compile(
    r"\s*(?:HTTP(?:/[0-9](?:\.[0-9])?)?[\s:_-]*)?"
    r"(?P<status>default|[1-5](?:[0-9]{2}|XX))"
    r"(?:[^0-9A-Za-z][^0-9]*)?",
    re.IGNORECASE | re.DOTALL,
)


def is_proper(key: str) -> bool:
    """Whether a key is a status as the specification writes it."""
    return _PROPER.fullmatch(key) is not None


def inferred_statuses(keys: Iterable[str]) -> dict[str, str]:
    """The keys that mean a status, each with that status, in their order.

    If several mean the same one, the proper key counts, else the first.
    """
    statuses = {key: status for key in keys if (status := _status_of(key)) is not None}
    chosen: dict[str, str] = {}
    for key in sorted(statuses, key=lambda key: not is_proper(key)):
        chosen.setdefault(statuses[key], key)
    return {key: status for key, status in statuses.items() if chosen[status] == key}


def _status_of(key: str) -> str | None:
    match = _WRITTEN.fullmatch(key)
    if match is None:
        return None
    status = match["status"]
    return "default" if status.lower() == "default" else status.upper()
