# Copied by cliqgen into each client that it generates.
# Do not edit: your own code goes into the folder _custom of this package.
"""What both clients have in common: everything except sending and waiting."""

from __future__ import annotations

import os
from abc import ABC, abstractmethod
from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar

from msgspec import UNSET, UnsetType
from msgspec.structs import replace

from .auth import Credential
from .base_url import check_base_url, root_of, with_server_path
from .clock import SYSTEM_CLOCK, Clock
from .exchange import Exchange
from .extras import Extras
from .failures import ErrorTable
from .hooks import Hooks, Observer
from .http.connections import Connections
from .http.headers import check_header
from .operation import Operation, Service
from .options import ClientOptions
from .request import build_call
from .retry import Backoff
from .settings import Settings, make_limiter

if TYPE_CHECKING:
    from typing import Self

    from .arguments import Arguments
    from .http.upload import Progress

T = TypeVar("T")

# Which (package, arguments) were logged as missing, which most calls of a client have.
_logged: set[tuple[str, str]] = set()


class BaseClient(ABC):
    """A client without the methods that send and wait.

    Args:
        service: the generated package.
        base_url: URL of the server. If a credential is sent to a plain http address across
            a network, that is logged once.
        credentials: by the name of their security scheme.
        options: what the user chooses.
        overrides_servers: whether operations with their own server are sent to `base_url`
            like all others, because the user has chosen it.
        clock: has the time and waits. Tests have a quicker one.
        server_path: the documented path of the server, which is added to a `base_url`
            without a path.
        documented_paths: the paths of servers that are documented with their host. What is
            documented relative to them is below the part of `base_url` before such a path.

    Raises:
        ValueError: if the base URL, a header or an option is not acceptable
        TypeError: if the httpx2 client is for the other client, or a header is not a string
    """

    _settings: Settings
    _owns_http: bool
    _connections: Connections[Any]

    def __init__(
        self,
        *,
        service: Service,
        base_url: str,
        credentials: Mapping[str, Credential],
        options: ClientOptions,
        overrides_servers: bool = False,
        clock: Clock = SYSTEM_CLOCK,
        server_path: str = "",
        documented_paths: tuple[str, ...] = (),
    ) -> None:
        self._owns_http = True
        self._connections = self._connect(options)
        base_url = check_base_url(base_url, require_https=options.require_https)
        base_url = with_server_path(base_url, server_path)
        hooks = options.hooks
        extras = Extras().with_headers(options.headers or {})
        if options.user_agent is not None:
            check_header("User-Agent", options.user_agent)
        self._settings = Settings(
            service=service,
            base_url=base_url,
            credentials=credentials,
            options=options,
            retry=_backoff(options.max_retries, service.errors),
            limiter=make_limiter(
                options, service, base_url, credentials, extras, clock
            ),
            overrides_servers=overrides_servers,
            extras=extras,
            observer=_observer(
                service, (hooks,) if isinstance(hooks, Hooks) else hooks
            ),
            on_progress=None,
            clock=clock,
            root=root_of(base_url, server_path, *documented_paths),
        )

    @abstractmethod
    def _connect(self, options: ClientOptions) -> Connections[Any]:
        """The connections to send with. Nothing is connected yet.

        Raises:
            TypeError: if the httpx2 client is for the other client
            ValueError: if the proxy is not acceptable
        """

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
        """A copy of this client with other options, for some of the calls.

        Omitted options stay as they are. The copy uses the connections of this client:
        closing it has no effect.

        Args:
            timeout: Seconds to wait for the server at each step; None waits until the
                deadline.
            max_retries: How often a call with a temporary failure is retried. A request
                that may have reached the server is repeated only if the method is
                idempotent.
            max_wait: Seconds that a call may wait for limits and between attempts.
            deadline: Seconds after which a call ends in any case, including all attempts
                and pauses; None for no deadline.
            max_response_size: Maximum number of bytes of a response to read into memory;
                None for no limit.
                `stream` has no such limit.
            on_progress: Function to call while a body is sent, with the number of bytes
                that were sent so far and with the total, None if that is unknown. Another
                attempt begins at 0 again.
            follow_redirects: Follow redirects of GET and HEAD, at most 10, without
                credentials to another origin, and never from https to http.
            headers: Additional headers; one of the same name is replaced. The arguments
                and credentials of a call take precedence.
            query: Additional query parameters. One replaces the documented parameter of
                its name, and None omits it.
            extra_body: Additional fields of bodies that are objects; one replaces the
                documented field of its name. A call with another body raises TypeError.

        Raises:
            TypeError: if a header is not a string
            ValueError: if a header or a number is not acceptable
        """
        given = {
            "timeout": timeout,
            "max_retries": max_retries,
            "max_wait": max_wait,
            "deadline": deadline,
            "max_response_size": max_response_size,
            "follow_redirects": follow_redirects,
        }
        changes: dict[str, Any] = {
            name: value for name, value in given.items() if value is not UNSET
        }
        options, retry = self._settings.options, self._settings.retry
        if changes:
            options = replace(options, **changes)
        if "max_retries" in changes:
            retry = _backoff(options.max_retries, self.errors)
        settings = replace(
            self._settings,
            options=options,
            retry=retry,
            extras=self._settings.extras.add(headers, query, extra_body),
        )
        if on_progress is not UNSET:
            settings = replace(settings, on_progress=on_progress)
        clone = type(self).__new__(type(self))
        for name, value in vars(self).items():
            # The resources that exist already belong to this client, not to the copy.
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
            require_https = self._settings.options.require_https
            base_url = check_base_url(own, require_https=require_https)
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
            self._log_missing(operation)
        call = build_call(operation, base_url, self._user_agent, arguments, extras)
        return Exchange(settings, call)

    @property
    def _user_agent(self) -> str:
        """The one that the user chose, here or for an httpx2 client, or the package."""
        service = self._settings.service
        chosen = self._settings.options.user_agent or self._connections.user_agent
        return chosen or f"{service.package}/{service.version}"

    def _log_missing(self, operation: Operation[Any]) -> None:
        """Log once that calls are sent without the credential that is documented for them."""
        settings = self._settings
        missing = settings.select(operation.security).missing
        if not missing:
            return
        key = (settings.service.package, missing)
        if key not in _logged:
            _logged.add(key)
            settings.observer.logger.info(
                "%s and others are sent without the credential that is documented for "
                "them: the client has no %s",
                *(operation.id, missing),
            )


def _backoff(max_retries: int, errors: ErrorTable) -> Backoff:
    return Backoff(max_retries, temporary=(*errors.temporary, *errors.waiting))


def _observer(service: Service, hooks: tuple[Hooks, ...]) -> Observer:
    """The observer of a client, which logs more if the environment says so."""
    level = os.environ.get(service.log_variable)
    if not level:
        return Observer(service.package, hooks)
    from .verbose import observer_for

    return observer_for(service.package, service.log_variable, level, hooks)
