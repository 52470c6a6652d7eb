# Copied by cliqgen into each client that it generates.
# Do not edit: your own code goes into the folder _custom of this package.
"""One call of an operation, from its first attempt to its result or failure."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import partial
from typing import Any, Generic, Never, Protocol, TypeVar

import httpx2

from .auth import Credential, TokenContext
from .base_url import is_in_clear
from .failures import (
    ConnectionFailure,
    Failure,
    LimitFailure,
    StatusFailure,
    TokenFailure,
    printable,
)
from .hooks import ErrorEvent, RequestEvent, ResponseEvent, RetryEvent, WaitEvent
from .http import transport
from .http.deadline import DeadlineExceeded
from .http.headers import Headers
from .limits import length_of_lock
from .masking import looks_secret
from .operation import Operation
from .record import Record
from .request import Attachment, Call, WireRequest
from .response import (
    REDIRECTS,
    ReceivedResponse,
    shown_body,
    shown_fields,
    status_failure,
    with_shown_location,
)
from .settings import Settings
from .steps import Close, Content, Pause, Read, Send, Steps

T = TypeVar("T")
R = TypeVar("R")
R_co = TypeVar("R_co", covariant=True)

_NOT_SHOWN = Headers()  # if nobody sees them

LONGEST_ERROR = 1024 * 1024  # bytes to read of the body of an error
_LONGEST_SHOWN = 60  # characters of a header field in a log
_LONGEST_REDIRECT = (
    16 * 1024
)  # of a redirect that is followed; a longer body ends the connection


class Arrived(Record, Generic[T], frozen=True):
    """A response whose body is not read yet, and everything needed to read it."""

    operation: Operation[T]
    request: WireRequest
    response: httpx2.Response


class Reader(Protocol[R_co]):
    """What to do with a response: read it, or return it to be read piece by piece."""

    def __call__(self, arrived: Arrived[Any], exchange: Exchange) -> Steps[R_co]:
        """Turn a response into the result of the call.

        Raises:
            Failure: the exception of the response, if it is not a success.
        """
        ...


class Exchange:
    """Calls one operation until there is a result or trying again makes no sense.

    Args:
        settings: those of the client.
        call: what is called.
    """

    def __init__(self, settings: Settings, call: Call[Any]) -> None:
        self.settings = settings
        self.call = call
        self.patience = settings.patience()
        self.errors = settings.service.errors
        self._attempt = 1  # an attempt with a renewed token counts as the same
        self._requests = 0
        self._secrets: list[str] = []  # of the credentials of this attempt
        self._token_was_renewed = False
        self._was_sent = False
        self._is_elsewhere = False  # redirected to another origin

    def run(self, read: Reader[R]) -> Steps[R]:
        """Make all attempts; return what `read` makes of the response.

        Raises:
            Failure: the outcome of the last attempt.
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
        """Tell the limiter how an attempt ended; a sent request counts in any case.

        Responses of another origin have nothing to do with the limits of the API.
        """
        limiter, operation = self.settings.limiter, self.call.operation
        if self._was_sent:
            if self._is_elsewhere:
                limiter.observe(operation)
            else:
                limiter.observe(operation, failure, self._documented_lock(failure))
        else:
            limiter.abandon(operation)

    def _documented_lock(self, failure: Failure | None) -> float | None:
        """The seconds for which the server refuses requests, if a response documents that."""
        if not isinstance(failure, self.errors.waiting):
            return None
        return length_of_lock(
            self.call.operation, failure.retry_after, self.settings.service.lock
        )

    def _wait_for_turn(self) -> Steps[None]:
        operation, is_reported = self.call.operation, False
        while (seconds := self.settings.limiter.acquire(operation)) > 0:
            if not self.settings.waits or not self.patience.allows(seconds):
                raise self._refused(seconds)
            self.patience.spend(seconds)
            # Waiting for other requests to end consists of many short pauses.
            if not is_reported or seconds >= 1:
                self.settings.observer.wait(WaitEvent(operation.id, seconds, "limit"))
                is_reported = True
            yield Pause(seconds)

    def _refused(self, seconds: float) -> LimitFailure:
        operation = self.call.operation
        return self.errors.limit(
            f"the rate limit is used up or locked for another {seconds:.1f} s",
            operation=operation.id,
            method=operation.method,
            url=operation.path,
            retry_after=seconds,
        )

    def _attempt_once(self, read: Reader[R]) -> Steps[R]:
        """Send one request, and those that redirects lead to."""
        self._is_elsewhere, followed = False, 0
        request = yield from self._authorize()
        while True:
            event = self._announce(request)
            started = self.settings.clock.monotonic()
            try:
                arrived = yield from self._send(request)
                seconds = self.settings.clock.monotonic() - started
                reader, following = self._lead(read, arrived, followed)
                if following is None:
                    return (yield from self._take(reader, arrived, event, seconds))
                yield from self._take(_pass_over, arrived, event, seconds, following)
            except Failure as failure:
                seconds = self.settings.clock.monotonic() - started
                self.settings.observer.error(ErrorEvent(event, failure, seconds))
                self._tell_doubts(failure)
                raise
            request, followed = following, followed + 1
            self._is_elsewhere = request.is_elsewhere

    def _lead(
        self, read: Reader[R], arrived: Arrived[Any], followed: int
    ) -> tuple[Reader[R], WireRequest | None]:
        """Return the result of a response, or the request that it redirects to."""
        if arrived.response.status_code not in REDIRECTS:
            return read, None
        from .http import redirects

        try:
            following = redirects.next_request(
                arrived.request,
                arrived.response,
                followed,
                follow=self.settings.options.follow_redirects,
                require_https=self.settings.options.require_https,
            )
        except redirects.NotFollowed as refusal:
            return partial(_refuse, str(refusal)), None
        return read, following

    def _tell_doubts(self, failure: Failure) -> None:
        if not isinstance(failure, StatusFailure):
            return
        from .retry_after import is_doubted

        if is_doubted(failure.headers):
            milliseconds = failure.headers.get("retry-after-ms", "")
            asked = failure.headers.get("retry-after", milliseconds)
            self.settings.observer.logger.warning(
                "%s: the server asks to retry after %r, which is ignored: a time "
                "of up to an hour is expected",
                *(failure.operation, printable(asked, _LONGEST_SHOWN)),
            )

    def _take(
        self,
        read: Reader[R],
        arrived: Arrived[Any],
        event: RequestEvent,
        seconds: float,
        following: WireRequest | None = None,
    ) -> Steps[R]:
        response, observer = arrived.response, self.settings.observer
        try:
            headers = _NOT_SHOWN
            if observer.has_hooks:
                headers = _headers_to_show(arrived, following)
            is_followed = following is not None
            observer.response(
                ResponseEvent(
                    event, response.status_code, headers, seconds, is_followed
                )
            )
            return (yield from read(arrived, self))
        except GeneratorExit:  # no further steps are performed
            raise
        except BaseException:
            yield Close(response)
            raise
        finally:
            observer.received(arrived.request, response, seconds)

    def _announce(self, request: WireRequest) -> RequestEvent:
        operation, observer = self.call.operation, self.settings.observer
        self._requests += 1
        self._warn_of_clear_text(request)
        event = RequestEvent(
            operation=operation.id,
            method=operation.method,
            path=operation.path,
            url=request.shown_url,
            headers=request.shown_headers if observer.has_hooks else _NOT_SHOWN,
            attempt=self._requests,
        )
        observer.request(event)
        observer.sends(request)
        return event

    def _warn_of_clear_text(self, request: WireRequest) -> None:
        """Warn once per host that a secret crosses a network unencrypted."""
        warned = self.settings.warned_hosts
        if request.url[:5].lower() != "http:" or not request.holds_secrets:
            return
        origin = "/".join(request.url.split("/", 3)[:3])
        if origin in self.settings.known_origins:
            return
        self.settings.known_origins.add(origin)
        url = httpx2.URL(origin)
        if is_in_clear(url) and url.netloc not in warned:
            warned.add(url.netloc)
            self.settings.observer.logger.warning(
                "%s: a credential is sent to %s unencrypted, since the address is http; "
                "require_https=True refuses that",
                *(self.call.operation.id, url.netloc.decode("ascii")),
            )

    def _send(self, request: WireRequest) -> Steps[Arrived[Any]]:
        settings = self.settings
        self.call.body.rewind()
        was_sent_before, self._was_sent = self._was_sent, True
        try:
            response: httpx2.Response = yield Send(
                request,
                settings.options.timeout,
                self.patience,
                settings.on_progress,
            )
        except httpx2.RequestError as error:
            with suppress(RuntimeError):  # it has none
                request = self._as_sent(request, error.request)
            failure = self.connection_failure(error, request)
            failure.was_sent = failure.was_sent or was_sent_before  # and redirected
            self._was_sent = failure.was_sent
            raise failure from error
        request = self._as_sent(request, response.request)
        return Arrived(self.call.operation, request, response)

    def _as_sent(self, request: WireRequest, sent: httpx2.Request) -> WireRequest:
        if self.settings.options.http_client is None:
            return request
        return transport.with_added_secrets(request, sent)

    def read_body(self, arrived: Arrived[Any]) -> Steps[ReceivedResponse]:
        """Read a response to its end, within the bounds of the client.

        Raises:
            ConnectionFailure: if the body of a success breaks off.
            DecodeFailure: if it cannot be decompressed, or is too large.
        """
        response, request = arrived.response, arrived.request
        is_success = 200 <= response.status_code <= 299
        most = self.settings.options.max_response_size if is_success else LONGEST_ERROR
        content: Content = yield Read(response, most, self.patience)
        received = transport.received_response(response, content.data)
        # The content of an error matters more than its missing end.
        if is_success and not content.is_whole:
            if isinstance(content.error, httpx2.DecodingError):
                raise self.unreadable(received, request, self.errors.decode) from None
            if content.error is not None:
                raise self.connection_failure(content.error, request) from content.error
            raise self.unreadable(received, request, self.errors.too_large)
        return received

    def unreadable(
        self,
        received: ReceivedResponse,
        request: WireRequest,
        failure_class: Callable[..., Failure],
    ) -> Failure:
        """The exception for a body that cannot be decompressed, or is too large."""
        most = self.settings.options.max_response_size
        return failure_class(
            (
                f"the response is larger than {most} bytes (max_response_size)"
                if failure_class is self.errors.too_large
                else "the body of the response cannot be decompressed"
            ),
            operation=self.call.operation.id,
            method=request.method,
            url=request.shown_url,
            status_code=received.status,
            body=shown_body(received.content, request.masker),
        )

    def connection_failure(
        self, error: httpx2.RequestError, request: WireRequest
    ) -> ConnectionFailure:
        """Return the exception for a request without a response, or a complete one."""
        return transport.connection_failure(
            error,
            self.call.operation,
            request,
            errors=self.errors,
            timeout=self.settings.options.timeout,
            deadline=self.settings.longest,
        )

    # Credentials

    def _credentials(self) -> tuple[Credential, ...]:
        return self.settings.select(self.call.operation.security).credentials

    def _authorize(self) -> Steps[WireRequest]:
        attachments: list[Attachment] = []
        self._secrets = []
        for credential in self._credentials():
            secret = credential.fixed
            if secret is None:
                secret = yield from credential.obtain(self._token_context())
            self._secrets.append(secret)
            attachments.append(credential.attachment(secret))
        return self.call.authorize(
            attachments,
            self.settings.service.secret_names,
            self._missing(),
            self.settings.authorizations,
        )

    def _missing(self) -> str:
        """List the client's arguments that would have given this call its credential."""
        settings, security = self.settings, self.call.operation.security
        if self.call.extras.has_credential:
            return ""
        if security is None and not settings.credentials:
            # No scheme is documented; the credential may be among the headers.
            has_secret = any(looks_secret(name) for name in self.call.headers)
            return "" if has_secret else "headers that hold a credential"
        return settings.select(security).missing

    def _token_context(self) -> TokenContext:
        settings = self.settings
        return TokenContext(
            service=settings.service,
            patience=self.patience,
            timeout=settings.options.timeout,
            observer=settings.observer,
            operation=self.call.operation.id,
            monotonic=settings.clock.monotonic,
            epoch=settings.clock.epoch,
            transport=settings.options.http_client,
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
        is_refused = self.errors.is_about_the_token(failure) and not self._is_elsewhere
        if is_refused and not self._token_was_renewed:
            # The server has not processed such a request, whatever its method.
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
        """Return the seconds to pause before another attempt; None to give up."""
        operation, settings = self.call.operation, self.settings
        delay = settings.retry.delay(operation, self._attempt, failure)
        if delay is None:
            return None
        lock = self._documented_lock(failure)
        if lock is not None:
            if not settings.waits:
                return None
            if self._is_elsewhere:
                return delay if self.patience.allows(delay) else None
            delay = max(delay, lock)
        return delay if self.patience.allows(delay) else None


def _headers_to_show(arrived: Arrived[Any], following: WireRequest | None) -> Headers:
    """Return the header fields of a response for hooks, which most hooks do not read."""
    received, masker = arrived.response.headers, arrived.request.masker

    def fields() -> Iterable[tuple[str, str]]:
        came = transport.fields_of(received)
        if following is not None:  # the address itself may be a secret
            came = with_shown_location(came, following)
        return shown_fields(came, masker)

    return Headers.read_later(fields)


def _pass_over(arrived: Arrived[Any], exchange: Exchange) -> Steps[None]:
    """Read the short body of a redirect, so that its connection can be reused."""
    content: Content = yield Read(
        arrived.response, _LONGEST_REDIRECT, exchange.patience
    )
    if isinstance(content.error, DeadlineExceeded):
        failure = exchange.connection_failure(content.error, arrived.request)
        raise failure from content.error


def _refuse(reason: str, arrived: Arrived[Any], exchange: Exchange) -> Steps[Never]:
    """Fail with a redirect that is not followed."""
    received = yield from exchange.read_body(arrived)
    raise status_failure(
        *(arrived.operation, arrived.request, received, exchange.errors), reason=reason
    )
