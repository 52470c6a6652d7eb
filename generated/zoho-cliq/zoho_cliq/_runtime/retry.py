# Copied by cliqgen into each client that it generates.
# Do not edit: your own code goes into the folder _custom of this package.
"""The decision whether a failed request is retried."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import Any

from .failures import ConnectionFailure, Failure, StatusFailure
from .operation import Operation

#: Idempotent methods (RFC 9110, 9.2.2).
_IDEMPOTENT = frozenset({"GET", "HEAD", "OPTIONS", "TRACE", "PUT", "DELETE", "QUERY"})
_TOO_MANY_REQUESTS = 429
_FIRST_DELAY = 0.5  # seconds
_LONGEST_DELAY = 8.0


class Backoff:
    """Tries again after growing, random pauses (full jitter).

    A request that may have reached the server is repeated only if its method is
    idempotent. One that was certainly not sent is repeated in any case, and so is one
    that was refused with 429 (RFC 6585, 4), since it was not applied.

    Args:
        max_retries: the maximum number of retries.
        temporary: the exceptions for responses that justify another attempt.
        chance: returns a random number from 0 up to 1.

    Raises:
        ValueError: if `max_retries` is negative.
    """

    def __init__(
        self,
        max_retries: int,
        *,
        temporary: tuple[type[StatusFailure], ...],
        chance: Callable[[], float] = random.random,
    ) -> None:
        if max_retries < 0:
            raise ValueError("max_retries must not be negative")
        self._max_retries = max_retries
        self._temporary = temporary
        self._chance = chance

    def delay(
        self, operation: Operation[Any], attempt: int, failure: Failure
    ) -> float | None:
        """The pause after a failed attempt. A ``Retry-After`` is the least one.

        Args:
            operation: the operation that failed.
            attempt: how many requests were sent for this call, from 1.
            failure: what the last of them ended with.

        Returns:
            The seconds to wait before the next attempt, or ``None`` to give up, so that
            the failure is raised.
        """
        if attempt > self._max_retries or not self._is_worth_it(operation, failure):
            return None
        longest = min(_FIRST_DELAY * 2.0 ** (attempt - 1), _LONGEST_DELAY)
        delay = longest * self._chance()
        if isinstance(failure, StatusFailure) and failure.retry_after is not None:
            return max(delay, failure.retry_after)
        return delay

    def _is_worth_it(self, operation: Operation[Any], failure: Failure) -> bool:
        is_repeatable = operation.method in _IDEMPOTENT
        if isinstance(failure, ConnectionFailure):
            return is_repeatable or not failure.was_sent
        if not isinstance(failure, StatusFailure):
            return False
        if not is_repeatable and failure.status_code != _TOO_MANY_REQUESTS:
            return False
        # An explicit header of the server about retries.
        wish = failure.headers.get("x-should-retry", "").lower()
        return wish == "true" or (
            wish != "false" and isinstance(failure, self._temporary)
        )
