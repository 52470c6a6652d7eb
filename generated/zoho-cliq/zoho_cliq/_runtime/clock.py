# Copied by cliqgen into each client that it generates.
# Do not edit: your own code goes into the folder _custom of this package.
"""The time, and waiting: a single seam, so that tests need not wait."""

from __future__ import annotations

import time


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
