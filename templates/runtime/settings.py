"""The settings of a client."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256
from typing import TYPE_CHECKING, Literal, TypeAlias

from msgspec import UnsetType, field

from .auth import Credential, Selection, missing_credentials, select_credentials
from .clock import Clock
from .extras import Extras, secret_headers
from .hooks import Observer
from .limits import Limiter, Unlimited, shared_limiter
from .masking import Maskers
from .patience import Patience
from .record import Hidden
from .retry import RetryPolicy
from .service import Service

if TYPE_CHECKING:
    from .http.upload import Progress

_LONGEST_WORK = 480.0  # seconds that a call may take, its pauses apart

Security: TypeAlias = tuple[tuple[str, ...], ...] | None
"""See `operation.Operation.security`."""

RateLimitMode: TypeAlias = Literal["wait", "raise", "off"]


class Settings(Hidden, frozen=True, eq=False):
    """The settings of a client, see `client.SyncClient`.

    Attributes:
        root: the address in front of the path of the server, see `base_url.root_of`.
        warned_hosts: those with a logged warning about secrets that were sent unencrypted.
        known_origins: addresses of plain http that were checked for that.
        maskers: keeps that of the last request.
        selections: the results of `select`.
    """

    service: Service
    base_url: str
    credentials: Mapping[str, Credential]
    timeout: float | None
    strict: bool
    retry: RetryPolicy
    limiter: Limiter
    waits: bool
    max_wait: float
    deadline: float | UnsetType | None
    max_response_size: int | None
    overrides_servers: bool
    extras: Extras
    user_agent: str | None
    observer: Observer
    on_progress: Progress | None
    clock: Clock
    transport: object | None
    root: str
    require_https: bool
    follow_redirects: bool
    warned_hosts: set[bytes] = field(default_factory=set[bytes])
    known_origins: set[str] = field(default_factory=set[str])
    maskers: Maskers = field(default_factory=Maskers)
    selections: dict[Security, Selection] = field(
        default_factory=dict[Security, Selection]
    )

    def patience(self) -> Patience:
        """Return the patience for one call that begins now."""
        return Patience(self.max_wait, self.longest, self.clock.monotonic)

    def select(self, security: Security) -> Selection:
        """Select the credentials for security requirements, the same for each call."""
        found = self.selections.get(security)
        if found is None:
            found = Selection(
                select_credentials(security, self.credentials),
                missing_credentials(security, self.credentials, self.service.arguments),
            )
            self.selections[security] = found
        return found

    @property
    def longest(self) -> float | None:
        """The seconds after which a call ends in any case; None for never.

        If the client decides that, a pause that the user allows still fits in.
        """
        if isinstance(self.deadline, UnsetType):
            return _LONGEST_WORK + self.max_wait
        return self.deadline


def make_limiter(
    mode: RateLimitMode | Limiter,
    service: Service,
    base_url: str,
    credentials: Mapping[str, Credential],
    extras: Extras,
    clock: Clock,
    transport: object | None,
) -> Limiter:
    """Return the limiter of a client; clients with one credential share it.

    Clients with a transport of the user do not, since it may lead anywhere.

    Raises:
        ValueError: if the mode is unknown.
    """
    if not isinstance(mode, str):
        return mode
    if mode not in ("wait", "raise", "off"):
        raise ValueError("rate_limit must be wait, raise, off, or a limiter")
    if mode == "off":
        return Unlimited()
    identities = [f"{name}={c.identity}" for name, c in sorted(credentials.items())]
    # A credential may be among the headers, too.
    for secret in secret_headers(extras.headers):
        identities.append(sha256(secret.encode()).hexdigest())
    return shared_limiter(
        service.package,
        base_url,
        *identities,
        clock=clock.monotonic,
        transport=transport,
    )
