# Copied by cliqgen into each client that it generates.
# Do not edit: your own code goes into the folder _custom of this package.
"""The clock that a fake and its clients share: it moves when a test moves it."""

from __future__ import annotations

import asyncio
import threading
import time

from .client_runtime import Clock as ClientClock

#: The time at which each clock begins, 2024-05-06 07:08:09 UTC.
BEGINNING = 1714979289.0

_LONGEST_REST = 0.001  # seconds that a pause takes in truth, so that others get on


class Clock(ClientClock):
    """A clock that does not move until a test, or a client that waits, moves it.

    Waiting moves it at once, so no test takes the time that its client would wait. It is
    safe to use in threads.

    Attributes:
        runs: whether it moves by itself as well, as for a server that people call.
    """

    def __init__(self, *, runs: bool = False) -> None:
        self.runs = runs
        self._started = time.monotonic()
        self._moved = 0.0
        self._lock = threading.Lock()

    def advance(self, seconds: float) -> None:
        """Move the clock.

        Raises:
            ValueError: if it would go back.
        """
        if not seconds >= 0:
            raise ValueError("a clock does not go back")
        with self._lock:
            self._moved += seconds

    def monotonic(self) -> float:
        """Seconds since the clock was made."""
        with self._lock:
            moved = self._moved
        return moved + (time.monotonic() - self._started if self.runs else 0.0)

    def epoch(self) -> float:
        """Seconds since 1970; the clock begins at `BEGINNING`."""
        return BEGINNING + self.monotonic()

    def sleep(self, seconds: float) -> None:
        """Move the clock instead of waiting."""
        self.advance(seconds)
        time.sleep(min(seconds, _LONGEST_REST))

    async def sleep_async(self, seconds: float) -> None:
        """Move the clock instead of waiting."""
        self.advance(seconds)
        await asyncio.sleep(min(seconds, _LONGEST_REST))

    def reset(self) -> None:
        """Go back to the beginning, as for another test."""
        with self._lock:
            self._moved = 0.0
            self._started = time.monotonic()

    def __repr__(self) -> str:
        return f"Clock({self.monotonic()})"
