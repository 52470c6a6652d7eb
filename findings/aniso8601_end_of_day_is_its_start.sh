#!/usr/bin/env bash
# aniso8601 10.0.1: 24:00:00, ISO 8601's way to write the end of a day, is read as 00:00 of the
# same day instead of the next one, so a moment is a whole day early, without an error, and an
# interval from midnight to midnight of one day is empty. Refusing it, as datetime.fromisoformat
# of Python 3.11 does, or moving to the next day, were the guesses. The library reports what it
# cannot hold elsewhere: a leap second is a LeapSecondError.
# Seen: the moment against the midnight that it names, and the interval.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check "aniso8601==10.0.1"
"$folder/venv/bin/python" - <<'PYTHON'
from datetime import timedelta
from importlib.metadata import version

import aniso8601

end = aniso8601.parse_datetime("2020-01-31T24:00:00Z")
midnight = aniso8601.parse_datetime("2020-02-01T00:00:00Z")
first, last = aniso8601.parse_interval("2020-01-31T00:00:00Z/2020-01-31T24:00:00Z")
print("aniso8601", version("aniso8601"))
print("2020-01-31T24:00:00Z:", end.isoformat())
print("early by:", midnight - end)
print("interval of that day:", last - first)
assert end.isoformat() == "2020-01-31T00:00:00+00:00", end
assert midnight - end == timedelta(days=1), midnight - end
assert last == first, (first, last)
PYTHON
