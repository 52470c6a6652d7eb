# Copied by cliqgen into each client that it generates.
# Do not edit: your own code goes into the folder _custom of this package.
"""The connections of a client: who opens and closes them, and where they are usable."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, Generic, TypeVar

import httpx2

from ..forks import reset_after_fork

if TYPE_CHECKING:
    import asyncio

H = TypeVar("H", httpx2.Client, httpx2.AsyncClient)


class Connections(Generic[H]):
    """An httpx2 client, our own or the user's; copies of a client share it.

    Our own is replaced in the child of a fork, which must not use the sockets of its
    parent.

    Args:
        make: creates an httpx2 client.
        given: the user's client, which is never closed or replaced here.
    """

    def __init__(self, make: Callable[[], H], given: H | None) -> None:
        self._make: Callable[[], H] = make
        self._given: H | None = given
        self._own: H | None = None
        self._is_closed = False
        self._lock = threading.Lock()
        reset_after_fork(self)

    def after_fork(self) -> None:
        """See `forks`: the sockets belong to the parent."""
        self._lock = threading.Lock()
        self._own = None

    @property
    def are_given(self) -> bool:
        """Whether they are the user's own."""
        return self._given is not None

    @property
    def user_agent(self) -> str | None:
        """The ``User-Agent`` of the user's own client, None if it has none."""
        if self._given is None:
            return None
        own = self._given.headers.get("User-Agent")
        return None if own == f"python-httpx2/{httpx2.__version__}" else own

    def get(self) -> H:
        """The httpx2 client to send with.

        Raises:
            RuntimeError: after the client was closed.
        """
        with self._lock:
            if self._is_closed:
                raise RuntimeError("this client has been closed")
            if self._given is not None:
                return self._given
            self._check_place()
            if self._own is None:
                self._own = self._make()
            return self._own

    def release(self) -> H | None:
        """Stop using our own httpx2 client, and return it for the caller to close.

        Raises:
            RuntimeError: if its connections belong to another event loop.
        """
        with self._lock:
            if self._own is not None:
                self._check_place()
            own, self._own, self._is_closed = self._own, None, True
            return own

    def _check_place(self) -> None:
        """Forget lost connections, and refuse to use those of another event loop."""


class LoopConnections(Connections[httpx2.AsyncClient]):
    """Connections that belong to an event loop, as all do in asynchronous code."""

    _loop: asyncio.AbstractEventLoop | None = None

    def _check_place(self) -> None:
        import asyncio

        loop = asyncio.get_running_loop()
        if self._own is not None and self._loop is not loop:
            if self._loop is not None and not self._loop.is_closed():
                raise RuntimeError(
                    "this client is in use in another event loop: make one for each"
                )
            self._own = None  # its loop has ended, and cannot close it any more
        self._loop = loop
