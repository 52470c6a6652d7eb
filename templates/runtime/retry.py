"""The decision whether a failed request is sent once more."""

from __future__ import annotations

from typing import Any, Protocol

from .failures import Failure
from .operation import Operation


class RetryPolicy(Protocol):
    """Decides about failed attempts. It must be safe to use in threads."""

    def delay(
        self, operation: Operation[Any], attempt: int, failure: Failure
    ) -> float | None:
        """What to do after a failed attempt.

        Args:
            operation: the operation that failed.
            attempt: how many requests were sent for this call, from 1.
            failure: what the last of them ended with.

        Returns:
            The seconds to wait before the next attempt, or ``None`` to give up,
            and let the caller have the failure.
        """
        ...


class NeverRetry:
    """Gives up after the first attempt."""

    def delay(
        self, operation: Operation[Any], attempt: int, failure: Failure
    ) -> float | None:
        return None
