"""What both kinds of client have in common: everything but the waiting."""

from __future__ import annotations

import logging
import time
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal, NoReturn, TypeAlias, TypeVar

import httpx2
from msgspec import UNSET, UnsetType

from . import transport
from .auth import Credential, select_credentials
from .base_url import check_base_url
from .capture import capture
from .failures import ErrorTable, Failure
from .lenient import Problem
from .limits import Limiter, RateLimiter, length_of_lock, shared_book
from .operation import Operation
from .patience import Patience
from .request import Arguments, Call, WireRequest, build_call
from .response import interpret
from .retry import Backoff, RetryPolicy
from .service import Service

if TYPE_CHECKING:
    from typing import Self

T = TypeVar("T")

RateLimitMode: TypeAlias = Literal["wait", "raise", "off"]

# Which (package, operation, path) were logged: an answer that contradicts its
# description mostly does so each time.
_reported: set[tuple[str, str, str]] = set()


@dataclass(frozen=True, slots=True, repr=False)
class Settings:
    """What a client was made with, see `client.SyncClient`."""

    service: Service
    base_url: str
    credentials: Mapping[str, Credential]
    timeout: float | None
    strict: bool
    retry: RetryPolicy
    limiter: Limiter
    waits: bool
    max_wait: float
    deadline: float | None
    overrides_servers: bool


class BaseClient:
    """A client without the methods that send and wait."""

    _settings: Settings
    _owns_http: bool

    def __init__(
        self,
        *,
        service: Service,
        base_url: str,
        credentials: Mapping[str, Credential],
        timeout: float | None,
        strict: bool,
        max_retries: int,
        rate_limit: RateLimitMode | Limiter,
        max_wait: float,
        deadline: float | None,
        retry: RetryPolicy | None,
        overrides_servers: bool,
    ) -> None:
        if max_wait < 0 or (deadline is not None and deadline <= 0):
            raise ValueError("max_wait must not be negative, deadline must be positive")
        errors = service.errors
        if retry is None:
            temporary = (*errors.temporary, *errors.waiting)
            retry = Backoff(max_retries, temporary=temporary)
        self._settings = Settings(
            service=service,
            base_url=check_base_url(base_url),
            credentials=credentials,
            timeout=timeout,
            strict=strict,
            retry=retry,
            limiter=_limiter(rate_limit, service, base_url, credentials),
            waits=rate_limit != "raise",
            max_wait=max_wait,
            deadline=deadline,
            overrides_servers=overrides_servers,
        )

    def __repr__(self) -> str:
        return f"{type(self).__name__}(base_url={self._settings.base_url!r})"

    def __reduce__(self) -> NoReturn:
        name = type(self).__name__
        raise TypeError(f"{name} holds connections and credentials: it is not pickled")

    def with_options(
        self,
        *,
        timeout: float | UnsetType | None = UNSET,
        max_retries: int | UnsetType = UNSET,
        max_wait: float | UnsetType = UNSET,
        deadline: float | UnsetType | None = UNSET,
    ) -> Self:
        """A copy of this client with other settings, for some of the calls.

        The copy uses the connections of this client: closing it has no effect.

        Args:
            timeout: seconds to wait for the server at each step; ``None`` for ever.
            max_retries: how often a failed call is tried again.
            max_wait: seconds that a call may pause for limits and between attempts.
            deadline: seconds after which a call ends in any case; ``None`` for never.
        """
        clone = type(self).__new__(type(self))
        for name, value in vars(self).items():
            # The resources made so far belong to this client, not to the copy.
            if not isinstance(getattr(type(self), name, None), cached_property):
                setattr(clone, name, value)
        clone._owns_http = False
        changes: dict[str, Any] = {
            "timeout": timeout,
            "max_wait": max_wait,
            "deadline": deadline,
        }
        if max_retries is not UNSET:
            errors = self.errors
            temporary = (*errors.temporary, *errors.waiting)
            changes["retry"] = Backoff(max_retries, temporary=temporary)
        changes = {name: value for name, value in changes.items() if value is not UNSET}
        clone._settings = replace(self._settings, **changes)
        return clone

    @property
    def errors(self) -> ErrorTable:
        """The exceptions of the package."""
        return self._settings.service.errors

    def _build_call(self, operation: Operation[T], arguments: Arguments) -> Call[T]:
        service = self._settings.service
        user_agent = f"{service.package}/{service.version}"
        base_url = self._settings.base_url
        if operation.base_url is not None and not self._settings.overrides_servers:
            base_url = check_base_url(operation.base_url)
        return build_call(operation, base_url, user_agent, arguments)

    def _select_credentials(self, call: Call[Any]) -> tuple[Credential, ...]:
        return select_credentials(call.operation.security, self._settings.credentials)

    def _patience(self) -> Patience:
        return Patience(self._settings.max_wait, self._settings.deadline)

    def _retry_delay(
        self, call: Call[Any], attempt: int, failure: Failure, patience: Patience
    ) -> float | None:
        """The seconds to pause before another attempt; None to give up."""
        if not call.body.is_replayable:
            return None
        delay = self._settings.retry.delay(call.operation, attempt, failure)
        if delay is not None and isinstance(failure, self.errors.waiting):
            if not self._settings.waits:
                return None
            delay = max(delay, length_of_lock(call.operation, failure))
        if delay is None or not patience.allows(delay):
            return None
        patience.spend(delay)
        self._logger.info(
            "%s: attempt %d failed, the next one follows in %.1f s",
            call.operation.id,
            attempt,
            delay,
        )
        return delay

    def _allow_pause(
        self, operation: Operation[Any], seconds: float, patience: Patience
    ) -> None:
        """Count a pause that a limit demands.

        Raises:
            LimitFailure: the call may not pause, or not that long.
        """
        if not self._settings.waits or not patience.allows(seconds):
            raise self.errors.limit(
                f"The rate limit is used up or locked for another {seconds:.1f} s",
                operation=operation.id,
                method=operation.method,
                url=operation.path,
                retry_after=seconds,
            )
        patience.spend(seconds)
        if seconds >= 1:
            self._logger.info(
                "%s: held back for %.1f s by its rate limit", operation.id, seconds
            )

    def _log_request(self, request: WireRequest) -> None:
        if self._logger.isEnabledFor(logging.DEBUG):
            self._logger.debug("%s %s", request.method, request.shown_url)

    def _read(
        self,
        operation: Operation[T],
        request: WireRequest,
        response: httpx2.Response,
        started: float,
    ) -> T:
        """The result that a response stands for; raises a failure, as documented."""
        if self._logger.isEnabledFor(logging.DEBUG):
            self._logger.debug(
                "%s %s: %d after %.3f s",
                request.method,
                request.shown_url,
                response.status_code,
                time.perf_counter() - started,
            )
        result, problems = interpret(
            operation,
            request,
            transport.read_answer(response),
            errors=self._settings.service.errors,
            strict=self._settings.strict,
        )
        if problems:
            self._report(operation, problems)
        capture(lambda: transport.without_secrets(response, request))
        return result

    def _not_sent(
        self,
        error: httpx2.RequestError,
        operation: Operation[Any],
        request: WireRequest,
    ) -> Failure:
        failure = transport.connection_failure(
            error,
            operation,
            request,
            errors=self._settings.service.errors,
            timeout=self._settings.timeout,
        )
        self._logger.debug("%s", failure)
        return failure

    def _report(self, operation: Operation[Any], problems: tuple[Problem, ...]) -> None:
        for problem in problems:
            key = (self._settings.service.package, operation.id, problem.path)
            if key not in _reported:
                _reported.add(key)
                self._logger.warning(
                    "%s: the answer contradicts its description at %s: %s",
                    operation.id,
                    problem.path,
                    problem.reason,
                )

    @property
    def _logger(self) -> logging.Logger:
        return logging.getLogger(self._settings.service.package)


def _limiter(
    mode: RateLimitMode | Limiter,
    service: Service,
    base_url: str,
    credentials: Mapping[str, Credential],
) -> Limiter:
    """The limiter of a client; clients of one credential share what they know.

    Raises:
        ValueError: if the mode is unknown.
    """
    if not isinstance(mode, str):
        return mode
    if mode not in ("wait", "raise", "off"):
        raise ValueError("rate_limit must be wait, raise, off, or a limiter")
    identities = [f"{name}={c.identity}" for name, c in sorted(credentials.items())]
    book = shared_book(service.package, base_url, *identities)
    waiting = service.errors.waiting
    return RateLimiter(book, waiting=waiting, keeps_limits=mode != "off")
