# Copied by cliqgen into each client that it generates.
# Do not edit: your own code goes into the folder _custom of this package.
"""What a test orders an operation to do, instead of what it would do by itself."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from .call import Call

Trouble = Literal["status", "timeout", "drop", "cut"]


@dataclass
class Failure:
    """A failure that some calls are to end with.

    Attributes:
        trouble: a status, no response in time, none at all, or half of one.
        left: how many calls are still to fail, None for all.
        retry_after: the seconds that the response asks to wait.
    """

    trouble: Trouble
    left: int | None = 1
    status: int = 0
    code: str | None = None
    message: str | None = None
    retry_after: float | None = None
    headers: Mapping[str, str] = field(default_factory=dict[str, str])


@dataclass(frozen=True)
class Result:
    """A success that a call is to have: a value of the client's type, or what makes one."""

    value: Any | Callable[[Call], Any]
    status: int | None = None
    headers: Mapping[str, str] = field(default_factory=dict[str, str])


@dataclass
class Orders:
    """What one operation is to do.

    Attributes:
        failures: what the next calls end with; they go before results.
        results: one for each call, of which the last one stays.
        locked_until: until when it refuses all calls, by the clock.
        items: what its list holds, None for what it has by itself.
        count: how many items its list is to hold, None for what it has by itself.
    """

    failures: deque[Failure] = field(default_factory=deque[Failure])
    results: deque[Result] = field(default_factory=deque[Result])
    locked_until: float = 0.0
    items: list[Any] | None = None
    count: int | None = None

    @property
    def are_any(self) -> bool:
        """Whether anything was ordered."""
        has_items = self.items is not None or self.count is not None
        return bool(self.failures or self.results or self.locked_until or has_items)

    def next_failure(self) -> Failure | None:
        """The failure of this call, None if it is to succeed."""
        if not self.failures:
            return None
        failure = self.failures[0]
        if failure.left is not None:
            failure.left -= 1
            if failure.left <= 0:
                self.failures.popleft()
        return failure

    def next_result(self) -> Result | None:
        """The result of this call, None if none was ordered."""
        if not self.results:
            return None
        return self.results.popleft() if len(self.results) > 1 else self.results[0]
