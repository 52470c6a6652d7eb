# Copied by cliqgen into each client that it generates.
# Do not edit: your own code goes into the folder _custom of this package.
"""One renewal at a time, for all threads, tasks and event loops of a process."""

from __future__ import annotations

import concurrent.futures
import threading
from collections.abc import Callable

from ..steps import Join
from .answers import Trouble

#: Seconds after which those who wait take one that has not landed for lost: its event
#: loop was stopped, say.
LONGEST_FLIGHT = 120.0


class Flight:
    """A renewal that one call is busy with while others wait for it.

    Args:
        clock: the time in seconds, from any beginning.

    Attributes:
        trouble: why it came to nothing, where that holds for the others as well.
    """

    def __init__(self, clock: Callable[[], float]) -> None:
        self.trouble: Trouble | None = None
        self._clock = clock
        self._ends = clock() + LONGEST_FLIGHT
        self._pilot = threading.get_ident()
        self._landed: concurrent.futures.Future[None] = concurrent.futures.Future()
        self._landed.set_running_or_notify_cancel()  # nobody who waits can cancel it

    @property
    def left(self) -> float:
        """The seconds in which it has to land."""
        return max(self._ends - self._clock(), 0.0)

    def join(self, timeout: float | None) -> Join:
        """The step that waits until it has landed, or may be taken for lost."""
        timeout = self.left if timeout is None else min(self.left, timeout)
        return Join(self._landed, timeout, self._pilot)

    def land(self) -> None:
        """Let everybody go on."""
        if not self._landed.done():
            self._landed.set_result(None)
