"""The place where requests are held back to respect rate limits."""

from __future__ import annotations

from typing import Any, Protocol

from .failures import Failure
from .operation import Operation


class Limiter(Protocol):
    """Decides when a request may be sent. It must be safe to use in threads.

    It never waits by itself, so one limiter serves both kinds of client.
    """

    def acquire(self, operation: Operation[Any]) -> float:
        """Ask to send one request.

        Returns:
            0 if it may be sent now; it is then counted. Otherwise the seconds
            after which to ask again.
        """
        ...

    def observe(self, operation: Operation[Any], failure: Failure | None) -> None:
        """Learn how a request that was let through ended: ``None`` is success.

        It is not called if the caller gave up waiting, or no token could be had.
        """
        ...


class Unlimited:
    """Lets every request through."""

    def acquire(self, operation: Operation[Any]) -> float:
        return 0.0

    def observe(self, operation: Operation[Any], failure: Failure | None) -> None:
        return None
