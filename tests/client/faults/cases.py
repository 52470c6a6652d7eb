"""All that a server may do wrong, and what a call comes to then."""

from __future__ import annotations

from .bodies import BODIES
from .connections import CONNECTIONS
from .sizes import ENCODINGS, SIZES
from .statuses import RETRY_AFTER, STATUSES

ALL = [
    *CONNECTIONS,
    *SIZES,
    *ENCODINGS,
    *STATUSES,
    *RETRY_AFTER,
    *BODIES,
]
