"""Holding requests back, so that rate limits are kept to and locks respected."""

from __future__ import annotations

import threading
import time
from collections import OrderedDict, deque
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Protocol

from .failures import Failure, StatusFailure
from .forks import mend_after_fork
from .operation import Operation

_WHILE_BUSY = (
    0.05  # seconds until asking again, while all allowed requests are under way
)
_MOST_BOOKS = 256


class Limiter(Protocol):
    """Decides when a request may be sent. It must be safe to use in threads.

    It never waits by itself, so one limiter serves both kinds of client.
    """

    def acquire(self, operation: Operation[Any]) -> float:
        """Ask to send one request.

        Returns:
            0 if it may be sent now; it then counts until `observe` or `abandon` is
            called. Otherwise the seconds after which to ask again.
        """
        ...

    def observe(self, operation: Operation[Any], failure: Failure | None) -> None:
        """Learn how a request ended that was let through, and sent.

        ``None`` is success, or that nobody knows, because the call was given up.
        """
        ...

    def abandon(self, operation: Operation[Any]) -> None:
        """Learn that a request that was let through was never sent."""
        ...


class Unlimited:
    """Lets every request through."""

    def acquire(self, operation: Operation[Any]) -> float:
        return 0.0

    def observe(self, operation: Operation[Any], failure: Failure | None) -> None:
        return None

    def abandon(self, operation: Operation[Any]) -> None:
        return None


@dataclass(slots=True)
class _State:
    """The requests of one method and path.

    Attributes:
        under_way: how many were sent and not yet answered.
        ended: when each of the last ones was answered, the oldest first.
        locked_until: when the server will listen again.
    """

    under_way: int = 0
    ended: deque[float] = field(default_factory=deque[float])
    locked_until: float = 0.0


class LimitBook:
    """What is known of the requests of one credential; shared by its clients.

    Args:
        clock: the time in seconds, from any beginning; it never goes back.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self.clock = clock
        self.lock = threading.Lock()
        self.states: dict[tuple[str, str], _State] = {}
        mend_after_fork(self)

    def after_fork(self) -> None:
        """See `forks`: what other threads have sent is answered to the parent."""
        self.lock = threading.Lock()
        for state in self.states.values():
            state.ended.extend([self.clock()] * state.under_way)
            state.under_way = 0


class RateLimiter:
    """Keeps to the documented limits, and to the locks that the server announces.

    A server counts a request when it arrives, which is some time between sending it and
    its answer. So a request counts from when it is sent until one period after its
    answer; then no server can count more than the limit within one of its periods.

    Args:
        book: what is known so far.
        waiting: the exceptions that say that the server has locked the caller out.
        lock: for how many seconds it does so, where nothing tells.
        keeps_limits: whether documented limits are kept to; locks always are.
    """

    def __init__(
        self,
        book: LimitBook,
        *,
        waiting: tuple[type[StatusFailure], ...],
        lock: float = 0.0,
        keeps_limits: bool = True,
    ) -> None:
        self._book = book
        self._lock = lock
        self._waiting = waiting
        self._keeps_limits = keeps_limits

    def acquire(self, operation: Operation[Any]) -> float:
        """See `Limiter`."""
        with self._book.lock:
            now = self._book.clock()
            state = self._state(operation)
            if state.locked_until > now:
                return state.locked_until - now
            wait = self._wait_for_room(operation, state, now)
            if wait == 0:
                state.under_way += 1
            return wait

    def observe(self, operation: Operation[Any], failure: Failure | None) -> None:
        """See `Limiter`."""
        with self._book.lock:
            now = self._book.clock()
            state = self._leave(operation)
            state.ended.append(now)
            if isinstance(failure, self._waiting):
                seconds = length_of_lock(operation, failure, self._lock)
                # Several answers may tell of the same lock; the longest one counts.
                state.locked_until = max(state.locked_until, now + seconds)
            if (
                operation.rate_limit is None
                and state.locked_until <= now
                and not state.under_way
            ):
                # Nothing to remember, and paths that are not documented are any number.
                del self._book.states[operation.method, operation.path]

    def abandon(self, operation: Operation[Any]) -> None:
        """See `Limiter`."""
        with self._book.lock:
            self._leave(operation)

    def _leave(self, operation: Operation[Any]) -> _State:
        state = self._state(operation)
        # It is 0 already in the child of a fork that was made in the middle of the call.
        state.under_way = max(state.under_way - 1, 0)
        return state

    def _state(self, operation: Operation[Any]) -> _State:
        # Methods that share a URL share its limit.
        key = (operation.method, operation.path)
        return self._book.states.setdefault(key, _State())

    def _wait_for_room(
        self, operation: Operation[Any], state: _State, now: float
    ) -> float:
        limit = operation.rate_limit
        if limit is None:
            state.ended.clear()
            return 0.0
        while state.ended and state.ended[0] + limit.period < now:
            state.ended.popleft()
        if not self._keeps_limits:
            return 0.0
        if state.under_way + len(state.ended) < limit.requests:
            return 0.0
        if not state.ended:
            return _WHILE_BUSY
        # A little more, so that the clock has moved on when it is asked again.
        return max(state.ended[0] + limit.period - now, 0.0) + 0.001


class _Books:
    """The books of the credentials that were used last, by key."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._books: OrderedDict[tuple[Any, ...], LimitBook] = OrderedDict()
        mend_after_fork(self)

    def after_fork(self) -> None:
        """See `forks`."""
        self._lock = threading.Lock()

    def find(self, key: tuple[str, ...], clock: Callable[[], float]) -> LimitBook:
        with self._lock:
            book = self._books.pop((key, clock), None) or LimitBook(clock)
            self._books[key, clock] = book
            while len(self._books) > _MOST_BOOKS:
                self._books.popitem(last=False)
            return book


_books = _Books()


def shared_book(*key: str, clock: Callable[[], float] = time.monotonic) -> LimitBook:
    """The book of a credential: the same one for the same key.

    The books of the credentials used longest ago are forgotten.
    """
    return _books.find(key, clock)


def length_of_lock(
    operation: Operation[Any], failure: StatusFailure, unstated: float = 0.0
) -> float:
    """For how many seconds nothing is sent; the documented lock is the least.

    Args:
        operation: may document the lock.
        failure: the answer that told of it, which may ask for a longer one.
        unstated: what holds if neither says anything.
    """
    limit = operation.rate_limit
    asked = failure.retry_after
    if limit is None:
        return unstated if asked is None else asked
    return max(limit.lock or limit.period, asked or 0.0)
