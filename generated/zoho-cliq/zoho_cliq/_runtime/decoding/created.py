# Copied by cliqgen into each client that it generates.
# Do not edit: your own code goes into the folder _custom of this package.
"""How a decoder learns that it has made models with room for additional fields."""

from __future__ import annotations

import threading


class Created(threading.local):
    """How many objects with room for additional fields this thread has made."""

    count = 0


created = Created()
