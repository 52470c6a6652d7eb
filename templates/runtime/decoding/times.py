"""Times as they are sent (RFC 3339).

A time with a zone is sent in UTC with ``Z``. It is the same moment, and the only form that
all servers accept which accept any zone: many refuse an offset (zod's ``z.iso.datetime()``,
for example), none is known to refuse ``Z`` but accept an offset. Seconds have a fraction
only if the time has one, since some servers refuse that.
# begin: time_forms
If the documented pattern requires another form, a `TimeForm` specifies it.
# end: time_forms
"""

from __future__ import annotations

import datetime
from typing import Literal

from ..record import Record


# begin: time_forms
class TimeForm(Record, frozen=True):
    """The form that the pattern of a time requires.

    Attributes:
        timespec: the precision of the seconds, as in `datetime.isoformat`.
        zone: ``"Z"``, ``"+00:00"`` for an offset, or ``""`` for none.
        needs_zone: whether the pattern requires a zone.
    """

    timespec: Literal["auto", "seconds", "milliseconds", "microseconds"] = "auto"
    zone: Literal["Z", "+00:00", ""] = "Z"
    needs_zone: bool = False


# end: time_forms
def utc(time: datetime.datetime) -> datetime.datetime:
    """Convert a time with a zone to UTC; return any other unchanged."""
    if not time.utcoffset():  # an offset of zero becomes Z as well
        return time
    try:
        return time.astimezone(datetime.UTC)
    except OverflowError:  # the first or the last day that Python supports
        return time


# begin: time_forms
def time_text(time: datetime.datetime, form: TimeForm) -> str:
    """Format a time in the form that its pattern requires.

    Raises:
        ValueError: if it has a zone, and the form has none: the zone that the server
            assumes is unknown. Or if it has none, and the form needs one.
    """
    if time.utcoffset() is None and form.needs_zone:
        raise ValueError("the time needs a time zone (RFC 3339)")
    if time.utcoffset() is not None and not form.zone:
        raise ValueError("the API takes times without a time zone here")
    text = utc(time).isoformat(timespec=form.timespec)
    return text.replace("+00:00", form.zone)


# end: time_forms
