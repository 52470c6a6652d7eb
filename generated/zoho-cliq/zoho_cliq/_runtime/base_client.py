"""What both kinds of client have in common: everything but the waiting."""

from __future__ import annotations

import logging
import time
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar

import httpx2
from msgspec import UNSET, UnsetType

from . import transport
from .auth import Credential, select_credentials
from .base_url import check_base_url
from .capture import capture
from .failures import ErrorTable, Failure
from .lenient import Problem
from .limits import Limiter, Unlimited
from .operation import Operation
from .request import Arguments, Call, WireRequest, build_call
from .response import interpret
from .retry import NeverRetry, RetryPolicy
from .service import Service

if TYPE_CHECKING:
    from typing import Self

T = TypeVar("T")

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
        retry: RetryPolicy | None,
        limiter: Limiter | None,
        overrides_servers: bool,
    ) -> None:
        self._settings = Settings(
            service=service,
            base_url=check_base_url(base_url),
            credentials=credentials,
            timeout=timeout,
            strict=strict,
            retry=NeverRetry() if retry is None else retry,
            limiter=Unlimited() if limiter is None else limiter,
            overrides_servers=overrides_servers,
        )

    def __repr__(self) -> str:
        return f"{type(self).__name__}(base_url={self._settings.base_url!r})"

    def __reduce__(self) -> NoReturn:
        name = type(self).__name__
        raise TypeError(f"{name} holds connections and credentials: it is not pickled")

    def with_options(self, *, timeout: float | UnsetType | None = UNSET) -> Self:
        """A copy of this client with other settings, for some of the calls.

        The copy uses the connections of this client: closing it has no effect.

        Args:
            timeout: in seconds; ``None`` waits for ever.
        """
        clone = type(self).__new__(type(self))
        for name, value in vars(self).items():
            # The resources made so far belong to this client, not to the copy.
            if not isinstance(getattr(type(self), name, None), cached_property):
                setattr(clone, name, value)
        clone._owns_http = False
        if timeout is not UNSET:
            clone._settings = replace(self._settings, timeout=timeout)
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

    def _retry_delay(
        self, call: Call[Any], attempt: int, failure: Failure
    ) -> float | None:
        if not call.body.is_replayable:
            return None
        return self._settings.retry.delay(call.operation, attempt, failure)

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
