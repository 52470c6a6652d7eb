"""One call of an operation, from its first attempt to its result or failure."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, Protocol, TypeVar

import httpx2

from .auth import (
    Attachment,
    Credential,
    TokenContext,
    missing_credentials,
    select_credentials,
)
from .failures import ConnectionFailure, Failure, LimitFailure, TokenFailure
from .hooks import ErrorEvent, RequestEvent, ResponseEvent, RetryEvent, WaitEvent
from .http import transport
from .http.headers import Headers
from .limits import length_of_lock
from .masking import looks_secret
from .operation import Operation
from .request import Call, WireRequest
from .response import LONGEST_BODY, Answer, show_headers
from .settings import Settings
from .steps import Close, Content, Pause, Read, Send, Steps

T = TypeVar("T")
R = TypeVar("R")
R_co = TypeVar("R_co", covariant=True)

_NOT_SHOWN = Headers()  # nobody is there to see them

LONGEST_ERROR = 1024 * 1024  # bytes that are read of the body of an error


@dataclass(frozen=True, slots=True)
class Arrived(Generic[T]):
    """A response whose body is not read yet, and all that bears on reading it."""

    operation: Operation[T]
    request: WireRequest
    response: httpx2.Response


class Reader(Protocol[R_co]):
    """What becomes of a response: it is read, or handed out to be read bit by bit."""

    def __call__(self, arrived: Arrived[Any], exchange: Exchange) -> Steps[R_co]:
        """Turn a response into the result of the call.

        Raises:
            Failure: what the answer stands for, if it is no success.
        """
        ...


class Exchange:
    """Calls one operation until there is a result or no sense in trying again.

    Args:
        settings: those of the client.
        call: what is called.
    """

    def __init__(self, settings: Settings, call: Call[Any]) -> None:
        self.settings = settings
        self.call = call
        self.patience = settings.patience()
        self.errors = settings.service.errors
        self._attempt = 1  # the one after a renewed token counts as the same
        self._requests = 0
        self._secrets: list[str] = []  # what the credentials gave this attempt
        self._token_was_renewed = False
        self._was_sent = False

    def run(self, read: Reader[R]) -> Steps[R]:
        """All attempts; the result is what `read` makes of the response.

        Raises:
            Failure: what the last attempt ended with.
        """
        try:
            while True:
                yield from self._wait_for_turn()
                self._was_sent = False
                try:
                    result = yield from self._attempt_once(read)
                except TokenFailure:
                    self._settle(None)
                    raise
                except Failure as failure:
                    self._settle(failure)
                    if not (yield from self._prepare_another(failure)):
                        raise
                except BaseException:  # an interrupt, or a function of the user's
                    self._settle(None)
                    raise
                else:
                    self._settle(None)
                    return result
        finally:
            self.call.body.close()

    def _settle(self, failure: Failure | None) -> None:
        """Tell the limiter how an attempt ended; what was sent counts, whatever became of it."""
        limiter, operation = self.settings.limiter, self.call.operation
        if self._was_sent:
            limiter.observe(operation, failure)
        else:
            limiter.abandon(operation)

    def _wait_for_turn(self) -> Steps[None]:
        operation, is_told = self.call.operation, False
        while (seconds := self.settings.limiter.acquire(operation)) > 0:
            if not self.settings.waits or not self.patience.allows(seconds):
                raise self._refused(seconds)
            self.patience.spend(seconds)
            # Waiting for a place among those under way is many short pauses.
            if not is_told or seconds >= 1:
                self.settings.observer.wait(WaitEvent(operation.id, seconds, "limit"))
                is_told = True
            yield Pause(seconds)

    def _refused(self, seconds: float) -> LimitFailure:
        operation = self.call.operation
        return self.errors.limit(
            f"The rate limit is used up or locked for another {seconds:.1f} s",
            operation=operation.id,
            method=operation.method,
            url=operation.path,
            retry_after=seconds,
        )

    def _attempt_once(self, read: Reader[R]) -> Steps[R]:
        request = yield from self._authorize()
        event = self._announce(request)
        started = self.settings.clock.monotonic()
        try:
            arrived = yield from self._send(request)
            seconds = self.settings.clock.monotonic() - started
            return (yield from self._take(read, arrived, event, seconds))
        except Failure as failure:
            seconds = self.settings.clock.monotonic() - started
            self.settings.observer.error(ErrorEvent(event, failure, seconds))
            raise

    def _take(
        self,
        read: Reader[R],
        arrived: Arrived[Any],
        event: RequestEvent,
        seconds: float,
    ) -> Steps[R]:
        response, observer = arrived.response, self.settings.observer
        try:
            headers = _NOT_SHOWN
            if observer.has_hooks:
                fields = response.headers.multi_items()
                headers = show_headers(fields, arrived.request)
            observer.response(
                ResponseEvent(event, response.status_code, headers, seconds)
            )
            return (yield from read(arrived, self))
        except GeneratorExit:  # nobody performs further steps
            raise
        except BaseException:
            yield Close(response)
            raise

    def _announce(self, request: WireRequest) -> RequestEvent:
        operation, observer = self.call.operation, self.settings.observer
        self._requests += 1
        event = RequestEvent(
            operation=operation.id,
            method=operation.method,
            path=operation.path,
            url=request.shown_url,
            headers=request.shown_headers if observer.has_hooks else _NOT_SHOWN,
            attempt=self._requests,
        )
        observer.request(event)
        return event

    def _send(self, request: WireRequest) -> Steps[Arrived[Any]]:
        settings = self.settings
        self.call.body.rewind()
        self._was_sent = True
        try:
            response: httpx2.Response = yield Send(
                request, settings.timeout, self.patience, settings.on_progress
            )
        except httpx2.RequestError as error:
            failure = self.connection_failure(error, request)
            self._was_sent = failure.was_sent
            raise failure from error
        return Arrived(self.call.operation, request, response)

    def read_body(self, arrived: Arrived[Any]) -> Steps[Answer]:
        """Read a response to its end, within the bounds of the client.

        Raises:
            ConnectionFailure: if the body of a success breaks off.
            DecodeFailure: if it cannot be decompressed, or is too large.
        """
        response, request = arrived.response, arrived.request
        is_success = 200 <= response.status_code <= 299
        most = self.settings.max_response_size if is_success else LONGEST_ERROR
        content: Content = yield Read(response, most, self.patience)
        answer = transport.answer_of(response, content.data)
        # What an error says is worth more than that its end is missing.
        if is_success and not content.is_whole:
            if isinstance(content.error, httpx2.DecodingError):
                raise self.unreadable(answer, request, self.errors.decode) from None
            if content.error is not None:
                raise self.connection_failure(content.error, request) from content.error
            raise self.unreadable(answer, request, self.errors.too_large)
        return answer

    def unreadable(
        self, answer: Answer, request: WireRequest, kind: Callable[..., Failure]
    ) -> Failure:
        """The exception for a body that cannot be decompressed, or is too large."""
        most = self.settings.max_response_size
        return kind(
            (
                f"The answer is larger than {most} bytes (max_response_size)"
                if kind is self.errors.too_large
                else "The body of the answer cannot be decompressed"
            ),
            operation=self.call.operation.id,
            method=request.method,
            url=request.shown_url,
            status_code=answer.status,
            body=request.masker.content(answer.content[:LONGEST_BODY]),
        )

    def connection_failure(
        self, error: httpx2.RequestError, request: WireRequest
    ) -> ConnectionFailure:
        """The exception for a request that was not answered, or not to its end."""
        return transport.connection_failure(
            error,
            self.call.operation,
            request,
            errors=self.errors,
            timeout=self.settings.timeout,
            deadline=self.settings.longest,
        )

    # Credentials

    def _credentials(self) -> tuple[Credential, ...]:
        security = self.call.operation.security
        return select_credentials(security, self.settings.credentials)

    def _authorize(self) -> Steps[WireRequest]:
        attachments: list[Attachment] = []
        self._secrets = []
        for credential in self._credentials():
            secret = yield from credential.obtain(self._token_context())
            self._secrets.append(secret)
            attachments.append(credential.attach(secret))
        names = self.settings.service.secret_names
        return self.call.authorize(attachments, names, self._missing())

    def _missing(self) -> str:
        """The arguments of the client that would have given the credential of this call."""
        settings, security = self.settings, self.call.operation.security
        if security is None and not settings.credentials:
            # No way is documented; one that the server knows can be among the headers.
            has_secret = any(looks_secret(name) for name in self.call.headers)
            return "" if has_secret else "headers that hold a credential"
        return missing_credentials(
            security, settings.credentials, settings.service.arguments
        )

    def _token_context(self) -> TokenContext:
        settings = self.settings
        return TokenContext(
            service=settings.service,
            patience=self.patience,
            timeout=settings.timeout,
            observer=settings.observer,
            operation=self.call.operation.id,
            monotonic=settings.clock.monotonic,
            epoch=settings.clock.epoch,
        )

    def _renew_token(self) -> Steps[bool]:
        renewed = False
        for credential, secret in zip(self._credentials(), self._secrets, strict=True):
            if (yield from credential.renew(secret, self._token_context())):
                renewed = True
        return renewed

    # Further attempts

    def _prepare_another(self, failure: Failure) -> Steps[bool]:
        """Pause before another attempt; False if there is none."""
        if not self.call.body.is_replayable:
            return False
        if not self._token_was_renewed and self.errors.speaks_of_the_token(failure):
            # The server has not acted on such a request, whatever its method is.
            self._token_was_renewed = True
            if (yield from self._renew_token()):
                return True
        seconds = self._delay(failure)
        if seconds is None:
            return False
        self.patience.spend(seconds)
        self.settings.observer.retry(
            RetryEvent(self.call.operation.id, self._requests, seconds, failure)
        )
        self._attempt += 1
        yield Pause(seconds)
        return True

    def _delay(self, failure: Failure) -> float | None:
        """The seconds to pause before another attempt; None to give up."""
        operation, settings = self.call.operation, self.settings
        delay = settings.retry.delay(operation, self._attempt, failure)
        if delay is None:
            return None
        if isinstance(failure, self.errors.waiting):
            if not settings.waits:
                return None
            lock = length_of_lock(operation, failure, settings.service.lock)
            delay = max(delay, lock)
        return delay if self.patience.allows(delay) else None
