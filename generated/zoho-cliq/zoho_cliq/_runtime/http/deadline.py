# Copied by cliqgen into each client that it generates.
# Do not edit: your own code goes into the folder _custom of this package.
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
from typing import Any

import httpx2

from ..patience import Patience, bounded

_OVER = "the deadline has passed"
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


class cut_off_async:
    """Like `cut_off`, by cancelling the task."""

    __slots__ = ("_limit", "_patience", "_request")

    def __init__(self, patience: Patience, request: httpx2.Request) -> None:
        import asyncio

        self._patience = patience
        self._request = request
        self._limit = asyncio.timeout(patience.remaining)

    async def __aenter__(self) -> None:
        await self._limit.__aenter__()

    async def __aexit__(
        self,
        type_: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        try:
            await self._limit.__aexit__(type_, error, traceback)
        except TimeoutError as over:
            raise DeadlineExceeded(_OVER, request=self._request) from over
        if not isinstance(error, TimeoutError | httpx2.TimeoutException):
            return
        is_own = isinstance(error, httpx2.TimeoutException) and self._patience.is_over
        if is_own or self._limit.expired():  # and not a timeout of a user's function
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
