"""What is called of Prefect, and what is right. It keeps no record of requests, but what was
written is read back. Each object is made, read, found, counted, changed and deleted."""

from __future__ import annotations

import runs
import settings
import work

BASE_PATH = "/api"

CALLS = [*settings.CALLS, *work.CALLS, *runs.CALLS]
