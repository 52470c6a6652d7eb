# Copied by cliqgen into each client that it generates.
# Do not edit: your own code goes into the folder _custom of this package.
"""The time: waiting, by a single seam, so that tests need not wait; and the limits of a call."""

from __future__ import annotations

import time
from collections.abc import Callable

_SHORTEST = 0.001  # seconds; a timeout of 0 would mean not to wait at all


class Clock:
    """The clock of this machine."""

    def monotonic(self) -> float:
        """Seconds since an arbitrary moment; it never goes back."""
        return time.monotonic()

    def epoch(self) -> float:
        """Seconds since 1970, the same for all processes."""
        return time.time()

    def sleep(self, seconds: float) -> None:
        """Block this thread."""
        time.sleep(seconds)

    async def sleep_async(self, seconds: float) -> None:
        """Suspend this task."""
        import asyncio  # which takes longer than most calls, and only asynchronous clients need

        await asyncio.sleep(seconds)


#: The clock that all clients share, and with it their knowledge of limits.
SYSTEM_CLOCK = Clock()


class Patience:
    """The remaining time of one call.

    Args:
        max_wait: the seconds that the call may pause in total, for limits and between
            attempts.
        deadline: the seconds after which the call ends in any case; None for never.
        clock: the time in seconds since an arbitrary moment.
    """

    def __init__(
        self,
        max_wait: float,
        deadline: float | None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._left_to_wait = max_wait
        self._clock = clock
        self._end = None if deadline is None else clock() + deadline

    @property
    def remaining(self) -> float | None:
        """Seconds until the deadline, never negative; None if there is none."""
        return None if self._end is None else max(self._end - self._clock(), 0.0)

    @property
    def is_over(self) -> bool:
        """Whether the deadline has passed."""
        return self._end is not None and self._clock() >= self._end

    def allows(self, seconds: float) -> bool:
        """Whether the call may pause that long."""
        remaining = self.remaining
        in_time = remaining is None or seconds < remaining
        return in_time and seconds <= self._left_to_wait

    def spend(self, seconds: float) -> None:
        """Count a pause."""
        self._left_to_wait -= seconds

    def timeout(self, timeout: float | None) -> float | None:
        """Limit the timeout of one step to the deadline."""
        remaining = self.remaining
        return timeout if remaining is None else bounded(timeout, remaining)


def bounded(timeout: float | None, remaining: float) -> float:
    """Limit a timeout to the remaining seconds, but never to 0."""
    remaining = max(remaining, _SHORTEST)
    return remaining if timeout is None else min(timeout, remaining)
