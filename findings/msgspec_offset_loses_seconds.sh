#!/usr/bin/env bash
# msgspec 0.23.0: a datetime whose UTC offset has seconds is written with the offset rounded to
# minutes while the clock time stays as it was, so what is read back is another instant. There
# is no error, although the value is one that date-time (RFC 3339) cannot hold as it stands;
# writing it in UTC would keep it, and isoformat() writes the seconds. Such offsets are what
# zoneinfo gives for local mean times, so for historic dates of nearly every zone.
# Seen: a moment of 1900 in Paris comes back 21 seconds off.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
  "msgspec==0.23.0" "tzdata==2025.2"
"$folder/venv/bin/python" - <<'PYTHON'
from datetime import datetime
from zoneinfo import ZoneInfo

import msgspec

moment = datetime(1900, 1, 1, 12, 0, tzinfo=ZoneInfo("Europe/Paris"))
text = msgspec.json.encode(moment).decode()
back = msgspec.json.decode(text, type=datetime)
print("msgspec", msgspec.__version__)
print("value:", moment.isoformat())
print("written:", text)
print("off by:", abs(back - moment))
assert moment.isoformat() == "1900-01-01T12:00:00+00:09:21", moment
assert text == '"1900-01-01T12:00:00+00:09"', text
assert abs(back - moment).total_seconds() == 21, back - moment
PYTHON
