# Copied by cliqgen into each client that it generates.
# Do not edit: your own code goes into the folder _custom of this package.
"""Times as they are sent (RFC 3339).

A time with a zone is sent in UTC with ``Z``. It is the same moment, and the one form that
all servers take which take any zone: many refuse an offset (zod's ``z.iso.datetime()``, for
one), none is known to refuse ``Z`` and to take an offset. There is a fraction of seconds
only where the time has one, since some servers refuse that. Where the description has a
pattern that asks for something else, a `TimeForm` says what.
"""

from __future__ import annotations

import datetime
from typing import Literal

from ..record import Record


class TimeForm(Record, frozen=True):
    """What the pattern of a time asks for.

    Attributes:
        timespec: how much of the seconds is written, as `datetime.isoformat` has it.
        zone: ``"Z"``, ``"+00:00"`` where that is an offset, or ``""`` where there is none.
        needs_zone: whether the pattern takes no time without a zone.
    """

    timespec: Literal["auto", "seconds", "milliseconds", "microseconds"] = "auto"
    zone: Literal["Z", "+00:00", ""] = "Z"
    needs_zone: bool = False


def utc(time: datetime.datetime) -> datetime.datetime:
    """A time with a zone in UTC, any other as it is."""
    if not time.utcoffset():  # an offset of zero is written with Z as well
        return time
    try:
        return time.astimezone(datetime.UTC)
    except OverflowError:  # the first or the last day that Python knows
        return time


def time_text(time: datetime.datetime, form: TimeForm) -> str:
    """A time in the form that its pattern asks for.

    Raises:
        ValueError: if it has a zone, and the form has none: nobody knows which one the
            server means. Or if it has none, and the form needs one.
    """
    if time.utcoffset() is None and form.needs_zone:
        raise ValueError("the time needs a time zone (RFC 3339)")
    if time.utcoffset() is not None and not form.zone:
        raise ValueError("the API takes times without a time zone here")
    text = utc(time).isoformat(timespec=form.timespec)
    return text.replace("+00:00", form.zone)
