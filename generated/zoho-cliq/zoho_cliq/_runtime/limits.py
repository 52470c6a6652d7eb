# Copied by cliqgen into each client that it generates.
# Do not edit: your own code goes into the folder _custom of this package.
"""Delaying requests, so that rate limits and locks are respected."""

from __future__ import annotations

import threading
import time
from collections import OrderedDict, deque
from collections.abc import Callable
from typing import Any
from weakref import WeakKeyDictionary

from msgspec import Struct, field

from .failures import Failure
from .forks import reset_after_fork
from .operation import Operation

_WHILE_BUSY = (
    0.05  # seconds until asking again, while all allowed requests are in progress
)
_MOST_LIMITERS = 256


class _State(Struct):
    """The requests of one method and path.

    Attributes:
        locked_until: when the server will accept requests again.
        under_way: the number of requests without a response yet.
        ended: the times of the last responses, the oldest first.
    """

    locked_until: float = 0.0
    under_way: int = 0
    ended: deque[float] = field(default_factory=deque[float])


class Limiter:
    """Respects the documented limits, and the locks that the server announces.

    Clients with the same limiter (``rate_limit=Limiter()``) share their limits; clients
    with separate ones are independent. It is safe to use in threads, and serves
    synchronous and asynchronous clients, since it never waits itself. A subclass may
    decide differently.

    A server counts a request when it arrives, which is at some time between sending it
    and its response. So a request counts from when it is sent until one period after its
    response; then no server can count more than the limit within one of its periods.

    Args:
        clock: the time in seconds since an arbitrary moment; it never goes back.
    """

    def __init__(self, *, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._states: dict[tuple[str, str], _State] = {}
        reset_after_fork(self)

    def after_fork(self) -> None:
        """See `forks`: the parent gets the responses to requests of other threads."""
        self._lock = threading.Lock()
        for state in self._states.values():
            state.ended.extend([self._clock()] * state.under_way)
            state.under_way = 0

    def acquire(self, operation: Operation[Any]) -> float:
        """Ask to send one request.

        Returns:
            0 if it may be sent now; it then counts until `observe` or `abandon` is
            called. Otherwise the seconds after which to ask again.
        """
        with self._lock:
            now = self._clock()
            state = self._state(operation)
            if state.locked_until > now:
                return state.locked_until - now
            wait = self._wait_for_room(operation, state, now)
            if wait > 0:
                return wait
            state.under_way += 1
            return 0.0

    def observe(
        self,
        operation: Operation[Any],
        failure: Failure | None = None,
        lock: float | None = None,
    ) -> None:
        """Record how an admitted and sent request ended.

        Args:
            operation: the called operation.
            failure: its outcome; None means success, or unknown because the call was
                given up.
            lock: the seconds for which the server refuses requests, if it gave them.
        """
        with self._lock:
            now = self._clock()
            state = self._state(operation)
            self._leave(state)
            state.ended.append(now)
            if lock is not None:
                # Several responses may announce the same lock; the longest one counts.
                state.locked_until = max(state.locked_until, now + lock)
            if operation.rate_limit is not None or state.under_way:
                return
            if state.locked_until <= now:
                # Nothing to remember, and there are any number of undocumented paths.
                del self._states[operation.method, operation.path]

    def abandon(self, operation: Operation[Any]) -> None:
        """Record that an admitted request was never sent."""
        with self._lock:
            self._leave(self._state(operation))

    def reset(self) -> None:
        """Forget all locks, and all requests with a response so far."""
        with self._lock:
            for state in self._states.values():
                state.ended.clear()
                state.locked_until = 0.0

    @staticmethod
    def reset_shared() -> None:
        """Reset the limiters that clients of this process share, e.g. between tests."""
        for limiter in _shelves.all():
            limiter.reset()

    def _leave(self, state: _State) -> None:
        # It is 0 already in the child of a fork during the call.
        state.under_way = max(state.under_way - 1, 0)

    def _state(self, operation: Operation[Any]) -> _State:
        # Methods that share a URL share its limit.
        key = (operation.method, operation.path)
        state = self._states.get(key)
        if state is None:
            state = self._states[key] = _State()
        return state

    def _wait_for_room(
        self, operation: Operation[Any], state: _State, now: float
    ) -> float:
        limit = operation.rate_limit
        if limit is None:
            state.ended.clear()
            return 0.0
        while state.ended and state.ended[0] + limit.period < now:
            state.ended.popleft()
        if state.under_way + len(state.ended) < limit.requests:
            return 0.0
        if not state.ended:
            return _WHILE_BUSY
        # A little more, so that the clock has advanced when it is read again.
        return max(state.ended[0] + limit.period - now, 0.0) + 0.001


class Unlimited(Limiter):
    """Admits every request, and remembers nothing."""

    def acquire(self, operation: Operation[Any]) -> float:
        return 0.0

    def observe(
        self,
        operation: Operation[Any],
        failure: Failure | None = None,
        lock: float | None = None,
    ) -> None:
        return None

    def abandon(self, operation: Operation[Any]) -> None:
        return None


class _Shelf:
    """The limiters of the most recently used credentials, by key."""

    def __init__(self) -> None:
        self._limiters: OrderedDict[tuple[Any, ...], Limiter] = OrderedDict()

    def all(self) -> list[Limiter]:
        return list(self._limiters.values())

    def find(self, key: tuple[str, ...], clock: Callable[[], float]) -> Limiter:
        limiter = self._limiters.pop((key, clock), None) or Limiter(clock=clock)
        self._limiters[key, clock] = limiter
        while len(self._limiters) > _MOST_LIMITERS:
            self._limiters.popitem(last=False)
        return limiter


class _Shelves:
    """One shelf for the process, and one for each transport of the user."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._common = _Shelf()
        self._by_transport: WeakKeyDictionary[object, _Shelf] = WeakKeyDictionary()
        reset_after_fork(self)

    def after_fork(self) -> None:
        """See `forks`."""
        self._lock = threading.Lock()

    def find(
        self, key: tuple[str, ...], clock: Callable[[], float], transport: object | None
    ) -> Limiter:
        with self._lock:
            shelf = (
                self._common
                if transport is None
                else self._by_transport.setdefault(transport, _Shelf())
            )
            return shelf.find(key, clock)

    def all(self) -> list[Limiter]:
        with self._lock:
            shelves = [self._common, *self._by_transport.values()]
            return [limiter for shelf in shelves for limiter in shelf.all()]


_shelves = _Shelves()


def shared_limiter(
    *key: str,
    clock: Callable[[], float] = time.monotonic,
    transport: object | None = None,
) -> Limiter:
    """Return the limiter of a credential: the same one for the same key.

    Those of the credentials used longest ago are forgotten.

    Args:
        key: identifies the credential and the server.
        clock: the time in seconds since an arbitrary moment.
        transport: the user's httpx2 client, None for one of our own. Its target is
            unknown, perhaps a fake, so its limits are not shared with other transports.
    """
    return _shelves.find(key, clock, transport)


def length_of_lock(
    operation: Operation[Any], asked: float | None, unstated: float = 0.0
) -> float:
    """Return the seconds for which nothing is sent; the value of the server wins.

    Args:
        operation: may document the lock.
        asked: the seconds that the server asks to wait, if it does.
        unstated: the default if neither is given.
    """
    if asked is not None:
        return asked
    limit = operation.rate_limit
    if limit is not None:
        return limit.lock or limit.period
    return unstated
