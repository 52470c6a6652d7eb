# Copied by cliqgen into each client that it generates.
# Do not edit: your own code goes into the folder _custom of this package.
"""Notifying the user of what a client does: events, and the functions that get them."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Literal

from msgspec import field

from .failures import Failure
from .record import Record

if TYPE_CHECKING:
    import httpx2

    from .request import WireRequest


class RequestEvent(Record, frozen=True):
    """A request that is about to be sent.

    Attributes:
        operation: the name of the operation, such as ``users.list``.
        method: the HTTP method.
        path: the path template, such as ``/users/{user_id}``.
        url: the address, with secrets masked.
        headers: the sent headers, with secrets masked.
        attempt: the number of this request of the call, from 1: retries count, and so do
            redirected requests.
        notes: empty, for hooks to keep data until the attempt ends.
    """

    operation: str
    method: str
    path: str
    url: str
    headers: Mapping[str, str]
    attempt: int
    notes: dict[str, Any] = field(default_factory=dict[str, Any])


class ResponseEvent(Record, frozen=True):
    """A response that arrived, whether a success or not.

    Attributes:
        request: the request.
        status_code: the HTTP status.
        headers: the header fields, with secrets masked and without cookies.
        seconds: the time since the request was sent.
        is_followed: whether it is a redirect that is followed next.
    """

    request: RequestEvent
    status_code: int
    headers: Mapping[str, str]
    seconds: float
    is_followed: bool = False


class ErrorEvent(Record, frozen=True):
    """An attempt that failed, whether or not another one follows.

    Attributes:
        request: the request.
        error: the exception that the call raises if no other attempt follows.
        seconds: the time since the request was sent.
    """

    request: RequestEvent
    error: Failure
    seconds: float


class RetryEvent(Record, frozen=True):
    """A retry that follows after a pause.

    Attributes:
        operation: the name of the operation.
        attempt: the number of the attempt that failed.
        seconds: the length of the pause.
        error: the exception of the failed attempt.
    """

    operation: str
    attempt: int
    seconds: float
    error: Failure


class WaitEvent(Record, frozen=True):
    """A pause before a request may be sent.

    Attributes:
        operation: the name of the operation.
        seconds: the length of the pause.
        reason: ``limit`` if the documented limit is exhausted or the server has locked the
            caller out, ``token`` if the call waits for the token endpoint.
    """

    operation: str
    seconds: float
    reason: Literal["limit", "token"]


class Hooks(Record, frozen=True, kw_only=True):
    """Functions that are called while a client works; each may be omitted.

    They run in the thread or event loop of the call, so they should be quick. Their
    exceptions are logged, and the call continues.

    Attributes:
        on_request: before each request, including retries and redirects.
        on_response: after each response.
        on_error: after each attempt that failed.
        on_retry: before the pause that precedes a retry.
        on_wait: before a pause for a limit or for a token.
    """

    on_request: Callable[[RequestEvent], object] | None = None
    on_response: Callable[[ResponseEvent], object] | None = None
    on_error: Callable[[ErrorEvent], object] | None = None
    on_retry: Callable[[RetryEvent], object] | None = None
    on_wait: Callable[[WaitEvent], object] | None = None


class Observer:
    """Passes events to the hooks and to the log.

    Args:
        package: the name of the logger.
        hooks: those to call besides.
    """

    def __init__(self, package: str, hooks: tuple[Hooks, ...]) -> None:
        self.logger = logging.getLogger(package)
        self._hooks = hooks

    @property
    def has_hooks(self) -> bool:
        """Whether any hook is called for requests."""
        return bool(self._hooks)

    def request(self, event: RequestEvent) -> None:
        self.logger.debug("%s %s", event.method, event.url)
        self._tell_of_request(event)

    def sends(self, request: WireRequest) -> None:
        """Called before each request, see `verbose`."""

    def response(self, event: ResponseEvent) -> None:
        request = event.request
        self.logger.debug(
            "%s %s: %d after %.3f s",
            *(request.method, request.url, event.status_code, event.seconds),
        )
        self._tell_of_response(event)

    def received(
        self, request: WireRequest, response: httpx2.Response, seconds: float
    ) -> None:
        """Called when a response was read, or is returned with its body unread."""

    def error(self, event: ErrorEvent) -> None:
        self.logger.debug("%s: %s", event.request.operation, event.error)
        self._tell_of_error(event)

    def retry(self, event: RetryEvent) -> None:
        self.logger.info(
            "%s: attempt %d failed, the next one follows in %.1f s",
            *(event.operation, event.attempt, event.seconds),
        )
        for hooks in self._hooks:
            self._tell(hooks.on_retry, event)

    def wait(self, event: WaitEvent) -> None:
        level = logging.INFO if event.seconds >= 1 else logging.DEBUG
        self.logger.log(
            level,
            (
                "%s: held back for %.1f s by its rate limit"
                if event.reason == "limit"
                else "%s: waits %.1f s for the token endpoint"
            ),
            *(event.operation, event.seconds),
        )
        for hooks in self._hooks:
            self._tell(hooks.on_wait, event)

    def _tell_of_request(self, event: RequestEvent) -> None:
        for hooks in self._hooks:
            self._tell(hooks.on_request, event)

    def _tell_of_response(self, event: ResponseEvent) -> None:
        for hooks in self._hooks:
            self._tell(hooks.on_response, event)

    def _tell_of_error(self, event: ErrorEvent) -> None:
        for hooks in self._hooks:
            self._tell(hooks.on_error, event)

    def _tell(self, hook: Callable[[Any], object] | None, event: object) -> None:
        if hook is None:
            return
        try:
            hook(event)
        except Exception:
            self.logger.exception("a hook failed at a %s", type(event).__name__)
