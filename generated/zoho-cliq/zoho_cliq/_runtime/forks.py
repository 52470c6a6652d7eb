# Copied by cliqgen into each client that it generates.
# Do not edit: your own code goes into the folder _custom of this package.
"""Keeping shared objects usable in the child of a fork.

A child has one thread, and copies of all locks, whoever held them. So objects that are
shared by threads are put into a state from which the child can continue.
"""

from __future__ import annotations

import os
from typing import Protocol
from weakref import WeakSet


class Shared(Protocol):
    """Something that threads share."""

    def after_fork(self) -> None:
        """Create new locks, and forget the unfinished work of other threads."""


_shared: WeakSet[Shared] = WeakSet()


def reset_after_fork(shared: Shared) -> None:
    """Call its `after_fork` in each child, for as long as it is alive."""
    _shared.add(shared)


def _reset() -> None:
    for shared in list(_shared):
        shared.after_fork()


if hasattr(os, "register_at_fork"):  # absent if processes cannot fork
    os.register_at_fork(after_in_child=_reset)
