# Copied by cliqgen into each client that it generates.
# Do not edit: your own code goes into the folder _custom of this package.
"""Times as they are sent (RFC 3339).

A time with a zone is sent in UTC with ``Z``. It is the same moment, and the only form that
all servers accept which accept any zone: many refuse an offset (zod's ``z.iso.datetime()``,
for example), none is known to refuse ``Z`` but accept an offset. Seconds have a fraction
only if the time has one, since some servers refuse that.
"""

from __future__ import annotations

import datetime


def utc(time: datetime.datetime) -> datetime.datetime:
    """Convert a time with a zone to UTC; return any other unchanged."""
    if not time.utcoffset():  # an offset of zero becomes Z as well
        return time
    try:
        return time.astimezone(datetime.UTC)
    except OverflowError:  # the first or the last day that Python supports
        return time
