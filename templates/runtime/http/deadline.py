"""Ending a call at its deadline, even while its server sends a byte now and then.

A timeout of httpx2 applies to a single read or write, and a server that trickles never
exceeds it. A task can be cancelled from outside. A thread cannot, so the connections of the
synchronous client shorten the timeouts of connecting, reading and writing to the remaining
time of the current call of their thread. Our own httpx2 client makes such connections. For
that of a user, the `trace` extension of each request watches for new ones, which takes
longer.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from types import TracebackType
from typing import TYPE_CHECKING, Any

import httpx2

from ..clock import Patience, bounded

if TYPE_CHECKING:
    import asyncio
    import ssl

_OVER = "the deadline has passed"
_OPENING = ("connect_tcp", "connect_unix_socket", "start_tls")
_TOLERANCE = 0.001  # seconds


class DeadlineExceeded(httpx2.TimeoutException):
    """The time of the whole call is over."""


class _Current(threading.local):
    """The call for which this thread sends or reads at the moment, if any."""

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


class BlockingClient(httpx2.Client):
    """An httpx2 client of our own.

    Attributes:
        is_timed: whether its connections apply deadlines, so that requests need not be
            traced.
    """

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        backends = list(_network_backends(self))
        self.is_timed = None not in backends
        if self.is_timed:
            for backend in backends:
                backend.connect_tcp = _timed_connect(backend.connect_tcp)


def _network_backends(http: httpx2.Client) -> Iterator[Any]:
    """Yield what connects, of each transport; None if that is not known.

    There is no public way to it: httpcore2 has such backends, and httpx2 makes them.
    """
    transports = [
        getattr(http, "_transport", None),
        *filter(None, getattr(http, "_mounts", {}).values()),  # those of proxies
    ]
    for transport in transports:
        pool = getattr(transport, "_pool", None)
        yield getattr(pool, "_network_backend", None)


def trace_connections(name: str, info: dict[str, Any]) -> None:
    """Apply the deadline to each new connection, as a `trace` extension of httpcore2.

    A request that has a connection is not traced any further: it takes many steps. A
    request for a tunnel (``CONNECT``) has extensions of its own.
    """
    action, _, state = name.rpartition(".")
    if name.endswith("send_request_headers.started") and "request" in info:
        info["request"].extensions.pop("trace", None)
    if not action.endswith(_OPENING):
        return
    if state == "started":
        # Arguments of the next step.
        info["timeout"] = _connect_timeout(info["timeout"])
    elif state == "complete":
        with suppress(AttributeError):  # a user's backend without such attributes
            _time_steps(info["return_value"])


def _timed_connect(connect: Callable[..., Any]) -> Callable[..., Any]:
    def connect_in_time(
        host: str, port: int, timeout: float | None = None, **options: Any
    ) -> Any:
        stream = connect(host, port, timeout=_connect_timeout(timeout), **options)
        return _timed_stream(stream)

    return connect_in_time


def _timed_stream(stream: Any) -> Any:
    """Return a network stream of ours, which keeps the deadline also once it is encrypted."""
    _time_steps(stream)
    stream.start_tls = _timed_start_tls(stream.start_tls)
    return stream


def _timed_start_tls(start_tls: Callable[..., Any]) -> Callable[..., Any]:
    def start_tls_in_time(
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> Any:
        encrypted = start_tls(ssl_context, server_hostname, _connect_timeout(timeout))
        return _timed_stream(encrypted)

    return start_tls_in_time


def _time_steps(stream: Any) -> None:
    """Let a network stream read and write in time."""
    stream.read = _timed_read(stream.read)
    stream.write = _timed_write(stream.write)


def _timed_read(read: Callable[[int, float | None], bytes]) -> Callable[..., bytes]:
    def read_in_time(max_bytes: int, timeout: float | None = None) -> bytes:
        return read(max_bytes, _step_timeout(timeout))

    return read_in_time


def _timed_write(
    write: Callable[[bytes, float | None], None],
) -> Callable[..., None]:
    def write_in_time(buffer: bytes, timeout: float | None = None) -> None:
        if buffer:  # most requests end with an empty write
            write(buffer, _step_timeout(timeout))

    return write_in_time


def _connect_timeout(timeout: float | None) -> float | None:
    """Limit the timeout of connecting: time may have passed in waiting for a connection."""
    patience = _current.patience
    return timeout if patience is None else patience.timeout(timeout)


def _step_timeout(timeout: float | None) -> float | None:
    """Limit the timeout of one read or write to the remaining time of its call.

    Raises:
        httpx2.ReadTimeout: there is none.
    """
    patience = _current.patience
    remaining = None if patience is None else patience.remaining
    if remaining is None:
        return timeout
    if remaining <= 0:
        raise httpx2.ReadTimeout(_OVER)
    return bounded(timeout, remaining)
