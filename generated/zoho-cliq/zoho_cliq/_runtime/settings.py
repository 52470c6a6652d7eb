# Copied by cliqgen into each client that it generates.
# Do not edit: your own code goes into the folder _custom of this package.
"""What a client works with: its options, and what is made from them once."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256
from typing import TYPE_CHECKING, TypeAlias

from msgspec import UnsetType, field

from .auth import Credential, Selection, missing_credentials, select_credentials
from .clock import Clock, Patience
from .extras import Extras, secret_headers
from .hooks import Observer
from .limits import Limiter, Unlimited, shared_limiter
from .operation import Service
from .options import ClientOptions
from .record import Hidden
from .request import Authorizations
from .retry import Backoff

if TYPE_CHECKING:
    from .http.upload import Progress

_LONGEST_WORK = 480.0  # seconds that a call may take without its pauses

Security: TypeAlias = tuple[tuple[str, ...], ...] | None
"""See `operation.Operation.security`."""


class Settings(Hidden, frozen=True, eq=False):
    """What a client works with, see `base_client.BaseClient`.

    Attributes:
        retry: decides about failed attempts, according to the options.
        limiter: keeps the limits, according to the options.
        extras: the headers of the options, and what `with_options` adds.
        root: the address without the path of the server, see `base_url.root_of`.
        warned_hosts: those for which it was logged that a secret was sent unencrypted.
        known_origins: addresses of plain http that were checked for that.
        authorizations: keeps that of the last request.
        selections: the results of `select`.
    """

    service: Service
    base_url: str
    credentials: Mapping[str, Credential]
    options: ClientOptions
    retry: Backoff
    limiter: Limiter
    overrides_servers: bool
    extras: Extras
    observer: Observer
    on_progress: Progress | None
    clock: Clock
    root: str
    warned_hosts: set[bytes] = field(default_factory=set[bytes])
    known_origins: set[str] = field(default_factory=set[str])
    authorizations: Authorizations = field(default_factory=Authorizations)
    selections: dict[Security, Selection] = field(
        default_factory=dict[Security, Selection]
    )

    def patience(self) -> Patience:
        """The patience for one call that begins now."""
        return Patience(self.options.max_wait, self.longest, self.clock.monotonic)

    def select(self, security: Security) -> Selection:
        """The credentials for a security requirement, which each call shares."""
        selection = self.selections.get(security)
        if selection is None:
            selection = Selection(
                select_credentials(security, self.credentials),
                missing_credentials(security, self.credentials, self.service.arguments),
            )
            self.selections[security] = selection
        return selection

    @property
    def waits(self) -> bool:
        """Whether a call waits for limits and locks, instead of raising."""
        return self.options.rate_limit != "raise"

    @property
    def longest(self) -> float | None:
        """Seconds after which a call ends in any case; None for no deadline.

        If omitted, the pauses that the user allows still fit in.
        """
        deadline = self.options.deadline
        if isinstance(deadline, UnsetType):
            return _LONGEST_WORK + self.options.max_wait
        return deadline


def make_limiter(
    options: ClientOptions,
    service: Service,
    base_url: str,
    credentials: Mapping[str, Credential],
    extras: Extras,
    clock: Clock,
) -> Limiter:
    """The limiter of a client; clients with one credential share what they know.

    Clients with an httpx2 client of the user do not, since it may lead anywhere.

    Raises:
        ValueError: if the mode is unknown
    """
    mode = options.rate_limit
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
        transport=options.http_client,
    )
