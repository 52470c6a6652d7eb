#!/usr/bin/env bash
# isodate 0.7.2: datetime_isoformat and time_isoformat, the counterparts of its parsers, write
# whole seconds only: a moment with microseconds is read exactly from RFC 3339 text and comes out
# up to a second earlier, without an error, where isoformat() of Python keeps the fraction. A
# duration with a fraction is written exactly by the same library. So a client that sends back
# the time it was given, as a cursor or for a version check, sends another one.
# Seen: each of the three read and written again.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check "isodate==0.7.2"
"$folder/venv/bin/python" - <<'PYTHON'
from importlib.metadata import version

import isodate

text = "2020-01-01T10:00:00.999000+00:00"
moment = isodate.parse_datetime(text)
written = isodate.datetime_isoformat(moment)
time = isodate.time_isoformat(isodate.parse_time("10:00:00.999000"))
duration = isodate.duration_isoformat(isodate.parse_duration("PT0.999S"))
print("isodate", version("isodate"))
print("date-time:", text, "->", written)
print("time: 10:00:00.999000 ->", time)
print("duration: PT0.999S ->", duration)
print("off by:", moment - isodate.parse_datetime(written))
assert moment.isoformat() == text, moment
assert written == "2020-01-01T10:00:00Z", written
assert time == "10:00:00", time
assert duration == "PT0.999S", duration
PYTHON
