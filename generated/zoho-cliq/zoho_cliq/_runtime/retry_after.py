# Copied by cliqgen into each client that it generates.
# Do not edit: your own code goes into the folder _custom of this package.
"""The time that a server asks its caller to wait, if it is plausible."""

from __future__ import annotations

import datetime
import math
from collections.abc import Mapping
from email.utils import parsedate_to_datetime

LONGEST_BELIEVED = 3600.0
"""Seconds. A larger value is not a plausible delay: a server sent milliseconds, or the time
since 1970; and no caller should block for longer."""


def read_retry_after(headers: Mapping[str, str]) -> float | None:
    """Return the seconds that ``Retry-After`` asks to wait (RFC 9110, 10.2.3).

    ``Retry-After-Ms``, which some servers send, is the same in milliseconds. A date is
    taken relative to the server's own clock, if it sends ``Date``.

    Returns:
        The seconds, or ``None`` if there are none, or the value is ignored: not a
        number, a time in the past, or one further than `LONGEST_BELIEVED`.
    """
    milliseconds = headers.get("retry-after-ms", "").strip()
    if milliseconds.isascii() and milliseconds.isdigit() and len(milliseconds) < 16:
        seconds = int(milliseconds) / 1000
    else:
        seconds = _seconds(headers)
    # The comparison refuses NaN as well.
    return seconds if 0 <= seconds <= LONGEST_BELIEVED else None


def is_doubted(headers: Mapping[str, str]) -> bool:
    """Whether a server asks to wait for a time that is ignored."""
    asks = "retry-after" in headers or "retry-after-ms" in headers
    return asks and read_retry_after(headers) is None


def _seconds(headers: Mapping[str, str]) -> float:
    """Parse ``Retry-After``; NaN if it is missing or malformed."""
    value = headers.get("retry-after", "").strip()
    try:
        return float(value)
    except ValueError:
        moment = _parse_date(value)
    if moment is None:
        return math.nan
    now = _parse_date(headers.get("date", ""))
    return (moment - (now or datetime.datetime.now(datetime.UTC))).total_seconds()


def _parse_date(value: str) -> datetime.datetime | None:
    try:
        moment = parsedate_to_datetime(value)
    except (TypeError, ValueError, OverflowError):
        return None
    # A zone of "-0000" yields a time without one; HTTP dates are always in GMT.
    return moment if moment.tzinfo else moment.replace(tzinfo=datetime.UTC)
