# Copied by cliqgen into each client that it generates.
# Do not edit: your own code goes into the folder _custom of this package.
"""The side effects of a call, as values that synchronous and asynchronous clients perform.

A call is a generator: it yields a step, is sent its outcome, and returns its result.
So the order of steps, the pauses and the retries are written once, and the two
clients differ only in how they perform a step.
"""

from __future__ import annotations

import inspect
import threading
from collections.abc import Awaitable, Callable, Generator
from typing import TYPE_CHECKING, Any, Protocol, TypeAlias, TypeVar

import httpx2
from msgspec import field

from .clock import Clock, Patience
from .http import transport
from .http.deadline import TaskDeadline, check_in_time, cut_off, cut_off_async
from .http.leftovers import check_complete, limit_codings, watch_for_leftovers
from .record import Record

if TYPE_CHECKING:
    import concurrent.futures

    from .http.upload import Progress
    from .request import WireRequest

T = TypeVar("T")

Steps: TypeAlias = Generator["Step", Any, T]
"""A sequence of steps that ends with a result."""


class Io(Record, frozen=True):
    """The means of the synchronous client to perform steps."""

    http: httpx2.Client
    clock: Clock


class AsyncIo(Record, frozen=True):
    """The means of the asynchronous client to perform the steps of one call."""

    http: httpx2.AsyncClient
    clock: Clock
    deadline: TaskDeadline = field(default_factory=TaskDeadline)


class Step(Protocol):
    """One side effect, for synchronous and asynchronous clients."""

    def run(self, io: Io) -> Any:
        """Perform the step, and return its outcome."""
        ...

    async def run_async(self, io: AsyncIo) -> Any:
        """Perform the step without blocking the event loop."""
        ...


class Pause(Record, frozen=True):
    """Do nothing for some seconds."""

    seconds: float

    def run(self, io: Io) -> None:
        io.clock.sleep(self.seconds)

    async def run_async(self, io: AsyncIo) -> None:
        await io.clock.sleep_async(self.seconds)


class Ask(Record, frozen=True):
    """Call a function of the user; the outcome is its result.

    Raises:
        TypeError: if it is asynchronous and the client is not.
    """

    function: Callable[[], Any | Awaitable[Any]]
    asker: str

    def run(self, io: Io) -> Any:
        value = self.function()
        if inspect.isawaitable(value):
            if inspect.iscoroutine(value):
                value.close()  # else Python warns that it was never awaited
            raise TypeError(
                f"{self.asker}: an asynchronous function needs the asynchronous client"
            )
        return value

    async def run_async(self, io: AsyncIo) -> Any:
        value = self.function()
        return await value if inspect.isawaitable(value) else value


class Join(Record, frozen=True):
    """Wait until another thread or task is done.

    The outcome is whether that happened in time. Blocking the thread that is waited for
    would wait forever, so that is not done.

    Attributes:
        future: is done when the other one is.
        timeout: the maximum seconds to wait, None for as long as it takes.
        thread: the identity of the thread of the other one, if it is known.
    """

    future: concurrent.futures.Future[None]
    timeout: float | None
    thread: int | None = None

    def run(self, io: Io) -> bool:
        if self.thread == threading.get_ident():
            return self.future.done()
        import concurrent.futures

        done, _ = concurrent.futures.wait([self.future], self.timeout)
        return bool(done)

    async def run_async(self, io: AsyncIo) -> bool:
        import asyncio

        watched = asyncio.wrap_future(self.future)
        # Not wait_for: it would cancel the future, which others are waiting for as well.
        done, _ = await asyncio.wait([watched], timeout=self.timeout)
        return bool(done)


class Send(Record, frozen=True):
    """Send a request; the outcome is the response, with its body unread.

    Raises:
        httpx2.RequestError: if no response came.
        ValueError: if the URL cannot be sent.
    """

    request: WireRequest
    timeout: float | None
    patience: Patience
    progress: Progress | None = None

    def run(self, io: Io) -> httpx2.Response:
        built = transport.build_request(io.http, self.request, self._step_timeout)
        if self._has_body:
            self._part(built, is_async=False)
        with cut_off(self.patience, built):
            response = io.http.send(
                built,
                auth=transport.auth_option(self.request),
                follow_redirects=False,
                stream=True,
            )
        watch_for_leftovers(response)
        limit_codings(response)
        return response

    async def run_async(self, io: AsyncIo) -> httpx2.Response:
        built = transport.build_request(io.http, self.request, self._step_timeout)
        if self._has_body:
            self._part(built, is_async=True)
        with cut_off_async(io.deadline, self.patience, built):
            response = await io.http.send(
                built,
                auth=transport.auth_option(self.request),
                follow_redirects=False,
                stream=True,
            )
        watch_for_leftovers(response)
        limit_codings(response)
        return response

    def _part(self, request: httpx2.Request, *, is_async: bool) -> None:
        from .http.upload import send_in_pieces

        send_in_pieces(request, self.progress, is_async=is_async)

    @property
    def _has_body(self) -> bool:
        """Whether there is a body, or an empty one has to be declared."""
        return self.progress is not None or not self.request.body.is_absent

    @property
    def _step_timeout(self) -> float | None:
        return self.patience.timeout(self.timeout)


class Content(Record, frozen=True):
    """A body, or the part of it that was read.

    Attributes:
        data: the bytes, decompressed.
        is_whole: whether it is the whole body.
        error: the error that prevented the rest from arriving, if any.
    """

    data: bytes
    is_whole: bool
    error: httpx2.RequestError | None = None


class Read(Record, frozen=True):
    """Read the body of a response and close it; the outcome is a `Content`.

    Args:
        response: as it came from `Send`.
        most: the maximum number of bytes to read, decompressed; None for all.
        patience: the remaining time.
    """

    response: httpx2.Response
    most: int | None
    patience: Patience

    def run(self, io: Io) -> Content:
        collected = _Collected(self.most)
        try:
            with cut_off(self.patience, self.response.request):
                for chunk in self.response.iter_bytes():
                    if not collected.add(chunk):
                        break
                    check_in_time(self.patience, self.response.request)
                else:
                    check_complete(self.response)
        except httpx2.RequestError as error:
            collected.error = error
        finally:
            self.response.close()
        return collected.content()

    async def run_async(self, io: AsyncIo) -> Content:
        collected = _Collected(self.most)
        try:
            with cut_off_async(io.deadline, self.patience, self.response.request):
                async for chunk in self.response.aiter_bytes():
                    if not collected.add(chunk):
                        break
                    check_in_time(self.patience, self.response.request)
                else:
                    check_complete(self.response)
        except httpx2.RequestError as error:
            collected.error = error
        finally:
            await self.response.aclose()
        return collected.content()


class Close(Record, frozen=True):
    """Close a response, which may be partly unread."""

    response: httpx2.Response

    def run(self, io: Io) -> None:
        self.response.close()

    async def run_async(self, io: AsyncIo) -> None:
        await self.response.aclose()


class _Collected:
    """The chunks of a body, up to a size."""

    def __init__(self, most: int | None) -> None:
        self._most = most
        self._chunks: list[bytes] = []
        self._size = 0
        self.error: httpx2.RequestError | None = None

    def add(self, chunk: bytes) -> bool:
        """Add a chunk; False if that was too much, and the rest is not needed."""
        self._chunks.append(chunk)
        self._size += len(chunk)
        return self._most is None or self._size <= self._most

    def content(self) -> Content:
        is_whole = self.error is None and (
            self._most is None or self._size <= self._most
        )
        return Content(b"".join(self._chunks)[: self._most], is_whole, self.error)


def perform(steps: Steps[T], io: Io) -> T:
    """Perform steps to their end, and return the result."""
    outcome: Any = None
    error: BaseException | None = None
    while True:
        try:
            step = steps.send(outcome) if error is None else steps.throw(error)
        except StopIteration as end:
            result: T = end.value
            return result
        finally:
            outcome = error = None  # else an error and this frame reference each other
        try:
            outcome = step.run(io)
        except BaseException as raised:
            error = raised


async def perform_async(steps: Steps[T], io: AsyncIo) -> T:
    """Perform steps to their end without blocking, and return the result."""
    outcome: Any = None
    error: BaseException | None = None
    try:
        while True:
            try:
                step = steps.send(outcome) if error is None else steps.throw(error)
            except StopIteration as end:
                result: T = end.value
                return result
            finally:
                outcome = error = None  # as above
            try:
                outcome = await step.run_async(io)
            except BaseException as raised:
                error = raised
    finally:
        io.deadline.close()
