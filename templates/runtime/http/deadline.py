"""Ending a call at its deadline, even while its server sends a byte now and then.

A timeout of httpx2 applies to a single read or write, and a server that trickles never
exceeds it. A task can be cancelled from outside. A thread cannot, so for the synchronous
client each new connection shortens the timeouts of its reads and writes to the remaining
time of the call that uses it.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import suppress
from types import TracebackType
from typing import TYPE_CHECKING, Any

import httpx2

from ..clock import Patience, bounded

if TYPE_CHECKING:
    import asyncio

_OVER = "the deadline has passed"
_TOLERANCE = 0.001  # seconds
_OPENING = ("connect_tcp", "connect_unix_socket", "start_tls")


class DeadlineExceeded(httpx2.TimeoutException):
    """The time of the whole call is over."""


class _Current(threading.local):
    """The current call of this thread."""

    patience: Patience | None = None


_current = _Current()


class cut_off:  # a class, since generators take several times as long
    """End sending and reading in this block at the deadline.

    Raises:
        DeadlineExceeded: the deadline has passed.
    """

    __slots__ = ("_before", "_patience", "_request")

    def __init__(self, patience: Patience, request: httpx2.Request) -> None:
        self._patience = patience
        self._request = request

    def __enter__(self) -> None:
        self._before, _current.patience = _current.patience, self._patience

    def __exit__(
        self,
        type_: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        _current.patience = self._before
        if isinstance(error, httpx2.TimeoutException) and self._patience.is_over:
            raise DeadlineExceeded(_OVER, request=self._request) from error


class TaskDeadline:
    """The deadline of one call of the asynchronous client, which cancels its task.

    The call has one timer of the event loop for all its requests and responses. It cancels
    the task only while that sends or reads: of a user's functions, it ends those that provide
    the body, and that learn of its progress.
    """

    __slots__ = ("_end", "_is_over", "_task", "_timer")

    def __init__(self) -> None:
        self._timer: asyncio.TimerHandle | None = None
        self._end = 0.0  # when the timer ends, by the clock of the event loop
        self._task: asyncio.Task[Any] | None = None  # while it sends or reads
        self._is_over = False  # so that the task is cancelled

    def begin(self, remaining: float | None) -> int:
        """From now on, cancel this task once the remaining seconds are over.

        Returns how often somebody else has cancelled it already.
        """
        import asyncio

        loop = asyncio.get_running_loop()
        task = self._task = asyncio.current_task(loop)
        if task is None:
            raise RuntimeError("an asynchronous call has to run in a task of asyncio")
        if remaining is None:
            self.close()  # the call has none, but a request for its token has one
        else:
            self._start_timer(loop, remaining)
        return task.cancelling()

    def end(self, cancelled_before: int) -> bool:
        """Do not cancel the task any more; whether nobody but this has cancelled it."""
        task, self._task = self._task, None
        if not self._is_over or task is None:
            return False
        self._is_over = False
        return task.uncancel() <= cancelled_before

    def close(self) -> None:
        """Stop the timer, at the end of the call."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _start_timer(self, loop: asyncio.AbstractEventLoop, remaining: float) -> None:
        """Start the timer, unless it runs and ends when it should."""
        end = loop.time() + remaining
        if self._timer is not None:
            # The call may have another clock than the event loop.
            if abs(end - self._end) < _TOLERANCE:
                return
            self._timer.cancel()
        self._timer, self._end = loop.call_at(end, self._expire), end

    def _expire(self) -> None:
        self._timer = None
        if self._task is not None:
            self._is_over = True
            self._task.cancel()


class cut_off_async:
    """Like `cut_off`, by cancelling the task."""

    __slots__ = ("_before", "_deadline", "_patience", "_request")

    def __init__(
        self, deadline: TaskDeadline, patience: Patience, request: httpx2.Request
    ) -> None:
        self._deadline = deadline
        self._patience = patience
        self._request = request

    def __enter__(self) -> None:
        self._before = self._deadline.begin(self._patience.remaining)

    def __exit__(
        self,
        type_: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        is_own = self._deadline.end(self._before)
        if error is None:
            return
        import asyncio

        if isinstance(error, httpx2.TimeoutException):
            is_own = is_own or self._patience.is_over
        elif not isinstance(error, asyncio.CancelledError | TimeoutError):
            return
        if is_own:  # and neither cancelled by others nor a timeout of a user's function
            raise DeadlineExceeded(_OVER, request=self._request) from error


def check_in_time(patience: Patience, request: httpx2.Request) -> None:
    """Check the deadline between two pieces of a body.

    Raises:
        DeadlineExceeded: the deadline has passed.
    """
    if patience.is_over:
        raise DeadlineExceeded(_OVER, request=request)


def watch_connections(name: str, info: dict[str, Any]) -> None:
    """Apply the deadline to each new connection, as a `trace` extension of httpcore2.

    A request that has a connection is not watched any further: it takes many steps. A
    request for a tunnel (``CONNECT``) has extensions of its own.
    """
    action, _, state = name.rpartition(".")
    if name.endswith("send_request_headers.started") and "request" in info:
        info["request"].extensions.pop("trace", None)
    if not action.endswith(_OPENING):
        return
    if state == "started" and _current.patience is not None:
        # Arguments of the next step: time may have passed while waiting for a connection.
        info["timeout"] = _current.patience.timeout(info["timeout"])
    elif state == "complete":
        stream = info["return_value"]
        with suppress(AttributeError):  # a user's backend without such attributes
            stream.read = _shortened_read(stream.read)
            stream.write = _shortened_write(stream.write)


def _shortened_read(read: Callable[[int, float | None], bytes]) -> Callable[..., bytes]:
    def read_in_time(max_bytes: int, timeout: float | None = None) -> bytes:
        return read(max_bytes, _in_time(timeout))

    return read_in_time


def _shortened_write(
    write: Callable[[bytes, float | None], None],
) -> Callable[..., None]:
    def write_in_time(buffer: bytes, timeout: float | None = None) -> None:
        if buffer:  # most requests end with an empty write
            write(buffer, _in_time(timeout))

    return write_in_time


def _in_time(timeout: float | None) -> float | None:
    """Limit the timeout of one read or write to the remaining time of its call."""
    patience = _current.patience
    remaining = None if patience is None else patience.remaining
    if remaining is None:
        return timeout
    if remaining <= 0:
        raise httpx2.ReadTimeout(_OVER)
    return bounded(timeout, remaining)
