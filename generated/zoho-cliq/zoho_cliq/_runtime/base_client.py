# Copied by cliqgen into each client that it generates.
# Do not edit: your own code goes into the folder _custom of this package.
"""What both kinds of client have in common: everything but the waiting."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar

from msgspec import UNSET, UnsetType
from msgspec.structs import replace

from .auth import Credential
from .base_url import check_base_url, root_of, with_server_path
from .clock import Clock
from .exchange import Exchange
from .extras import Extras
from .failures import ErrorTable
from .hooks import Hooks, Observer
from .http.connections import Connections
from .http.headers import check_header
from .limits import Limiter
from .operation import Operation
from .request import build_call
from .retry import Backoff, RetryPolicy
from .service import Service
from .settings import RateLimitMode, Settings, make_limiter

if TYPE_CHECKING:
    from typing import Self

    from .arguments import Arguments
    from .http.upload import Progress

T = TypeVar("T")

# Which (package, arguments) were logged as missing: it is so for most calls of a client.
_told: set[tuple[str, str]] = set()


class BaseClient:
    """A client without the methods that send and wait."""

    _settings: Settings
    _owns_http: bool
    _connections: Connections[Any]

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
        deadline: float | UnsetType | None,
        max_response_size: int | None,
        hooks: Hooks | tuple[Hooks, ...],
        headers: Mapping[str, str] | None,
        user_agent: str | None,
        retry: RetryPolicy | None,
        overrides_servers: bool,
        clock: Clock,
        transport: object | None,
        server_path: str,
        documented_paths: tuple[str, ...],
        require_https: bool,
        follow_redirects: bool,
    ) -> None:
        _check_numbers(timeout, max_wait, deadline, max_response_size)
        base_url = check_base_url(base_url, require_https=require_https)
        base_url = with_server_path(base_url, server_path)
        hooks = (hooks,) if isinstance(hooks, Hooks) else hooks
        extras = Extras().with_headers(headers or {})
        if user_agent is not None:
            check_header("User-Agent", user_agent)
        self._settings = Settings(
            service=service,
            base_url=base_url,
            credentials=credentials,
            timeout=timeout,
            strict=strict,
            retry=_backoff(max_retries, service.errors) if retry is None else retry,
            limiter=make_limiter(
                rate_limit, service, base_url, credentials, extras, clock, transport
            ),
            waits=rate_limit != "raise",
            max_wait=max_wait,
            deadline=deadline,
            max_response_size=max_response_size,
            overrides_servers=overrides_servers,
            extras=extras,
            user_agent=user_agent,
            observer=Observer(service.package, hooks),
            on_progress=None,
            clock=clock,
            transport=transport,
            root=root_of(base_url, server_path, *documented_paths),
            require_https=require_https,
            follow_redirects=follow_redirects,
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
        max_response_size: int | UnsetType | None = UNSET,
        on_progress: Progress | UnsetType | None = UNSET,
        follow_redirects: bool | UnsetType = UNSET,
        headers: Mapping[str, str] | None = None,
        query: Mapping[str, object] | None = None,
        extra_body: Mapping[str, object] | None = None,
    ) -> Self:
        """A copy of this client with other settings, for some of the calls.

        The copy uses the connections of this client: closing it has no effect.

        Args:
            timeout: seconds to wait for the server at each step; ``None`` until the
                deadline.
            max_retries: how often a failed call is tried again.
            max_wait: seconds that a call may pause for limits and between attempts.
            deadline: seconds after which a call ends in any case; ``None`` for never.
            max_response_size: the most bytes to read of a response; ``None`` for all.
            on_progress: called while a body is sent, with the bytes that were sent so
                far and with how many there are in all, ``None`` if that is unknown. A
                further attempt begins at 0 again.
            follow_redirects: whether redirects of GET and HEAD are followed.
            headers: more headers, beside those of this client; one of the same name is
                replaced. The arguments and credentials of a call win over them.
            query: more query parameters. One takes the place of a documented parameter
                of its name, and None leaves that out.
            extra_body: more fields for bodies that are objects, of JSON or of a form; one
                takes the place of a documented field of its name. A call with another
                body raises TypeError.

        Raises:
            TypeError: if a header is no string.
            ValueError: if a header or a number is not acceptable.
        """
        changes: dict[str, Any] = {
            "extras": self._settings.extras.add(headers, query, extra_body),
            "timeout": timeout,
            "max_wait": max_wait,
            "deadline": deadline,
            "max_response_size": max_response_size,
            "on_progress": on_progress,
            "follow_redirects": follow_redirects,
        }
        if max_retries is not UNSET:
            changes["retry"] = _backoff(max_retries, self.errors)
        changes = {name: value for name, value in changes.items() if value is not UNSET}
        settings = replace(self._settings, **changes)
        _check_numbers(
            settings.timeout,
            settings.max_wait,
            settings.deadline,
            settings.max_response_size,
        )
        clone = type(self).__new__(type(self))
        for name, value in vars(self).items():
            # The resources made so far belong to this client, not to the copy.
            if not isinstance(getattr(type(self), name, None), cached_property):
                setattr(clone, name, value)
        clone._owns_http = False
        clone._settings = settings
        return clone

    @property
    def errors(self) -> ErrorTable:
        """The exceptions of the package."""
        return self._settings.service.errors

    def _exchange(self, operation: Operation[Any], arguments: Arguments) -> Exchange:
        """Prepare a call. Raises what `request.build_call` raises."""
        base_url = self._settings.base_url
        own = operation.base_url
        if own is not None and own.startswith("/"):
            base_url = self._settings.root + own.rstrip("/")
        elif own is not None and not self._settings.overrides_servers:
            base_url = check_base_url(own, require_https=self._settings.require_https)
        return self._prepare(operation, base_url, arguments)

    def _raw_exchange(
        self, method: str, path: str | None, type_: Any, arguments: Mapping[str, Any]
    ) -> Exchange:
        """Prepare a call of a method and a path.

        Raises what `raw.locate`, `raw.raw_arguments` and `request.build_call` raise.
        """
        from .raw import locate, raw_arguments, raw_operation

        settings = self._settings
        if path is None:
            raise TypeError("request takes an operation, or a method and a path")
        base_url, path, query = locate(settings.base_url, path)
        schemes = tuple(settings.credentials)
        operation = raw_operation(
            settings.service, schemes, method.upper(), path, type_
        )
        return self._prepare(operation, base_url, raw_arguments(arguments, query))

    def _prepare(
        self, operation: Operation[Any], base_url: str, arguments: Arguments
    ) -> Exchange:
        settings = self._settings
        extras = settings.extras.for_url(base_url, settings.base_url)
        if not self._connections.are_given and not extras.has_credential:
            self._tell_of_missing(operation)
        call = build_call(operation, base_url, self._user_agent, arguments, extras)
        return Exchange(settings, call)

    @property
    def _user_agent(self) -> str:
        """What the user has chosen, here or for a httpx2 client, else the package."""
        service = self._settings.service
        chosen = self._settings.user_agent or self._connections.user_agent
        return chosen or f"{service.package}/{service.version}"

    def _tell_of_missing(self, operation: Operation[Any]) -> None:
        """Log once that calls go out without the credential that is documented for them."""
        settings = self._settings
        missing = settings.select(operation.security).missing
        if not missing:
            return
        key = (settings.service.package, missing)
        if key not in _told:
            _told.add(key)
            settings.observer.logger.info(
                "%s and others are sent without the credential that is documented for "
                "them: the client has no %s",
                *(operation.id, missing),
            )


def _backoff(max_retries: int, errors: ErrorTable) -> Backoff:
    return Backoff(max_retries, temporary=(*errors.temporary, *errors.waiting))


def _check_numbers(
    timeout: float | None,
    max_wait: float,
    deadline: float | UnsetType | None,
    max_response_size: int | None,
) -> None:
    for name, seconds in (("timeout", timeout), ("deadline", deadline)):
        if isinstance(seconds, UnsetType):
            continue
        if seconds is not None and not seconds > 0:  # so that NaN is refused, too
            raise ValueError(f"{name} must be positive")
    if not max_wait >= 0:
        raise ValueError("max_wait must not be negative")
    if max_response_size is not None and max_response_size < 0:
        raise ValueError("max_response_size must not be negative")
