# Copied by cliqgen into each client that it generates.
# Do not edit: your own code goes into the folder _custom of this package.
"""How a decoder learns that it has created models with additional fields."""

from __future__ import annotations

import threading


class Created(threading.local):
    """The number of objects with additional fields that this thread has created."""

    count = 0


created = Created()
