# Copied by cliqgen into each client that it generates.
# Do not edit: your own code goes into the folder _custom of this package.
"""Documented limits, kept by the fake as the server keeps them."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field

from .description import Operation


@dataclass
class _Uses:
    times: deque[float] = field(default_factory=deque[float])
    locked_until: float = 0.0


class Limits:
    """Counts requests for each method and path."""

    def __init__(self) -> None:
        self._uses: dict[tuple[str, str], _Uses] = {}

    def reset(self) -> None:
        """Forget all requests."""
        self._uses.clear()

    def refuse(self, operation: Operation, now: float) -> float:
        """For how many seconds a request that arrives now is refused; 0 if it is not."""
        limit = operation.rate_limit
        if limit is None:
            return 0.0
        uses = self._uses.setdefault((operation.method, operation.path), _Uses())
        if uses.locked_until > now:
            return uses.locked_until - now
        while uses.times and uses.times[0] + limit.period <= now:
            uses.times.popleft()
        if len(uses.times) < limit.requests:
            uses.times.append(now)
            return 0.0
        lock = limit.lock or uses.times[0] + limit.period - now
        uses.locked_until = now + lock
        return lock
