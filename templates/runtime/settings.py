"""What a client was made with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Literal, TypeAlias

from msgspec import UnsetType

from .auth import Credential
from .clock import Clock
from .extras import Extras, secret_headers
from .hooks import Observer
from .http.upload import Progress
from .limits import Limiter, RateLimiter, shared_book
from .patience import Patience
from .retry import RetryPolicy
from .service import Service

_LONGEST_WORK = 480.0  # seconds that a call may take, its pauses apart

RateLimitMode: TypeAlias = Literal["wait", "raise", "off"]


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
    deadline: float | UnsetType | None
    max_response_size: int | None
    overrides_servers: bool
    extras: Extras
    user_agent: str | None
    observer: Observer
    on_progress: Progress | None
    clock: Clock

    def patience(self) -> Patience:
        """The patience for one call that begins now."""
        return Patience(self.max_wait, self.longest, self.clock.monotonic)

    @property
    def longest(self) -> float | None:
        """After how many seconds a call ends in any case; None for never.

        Where that is left to the client, a pause that the user allows still fits in.
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
    # A credential may be among the headers, too.
    for secret in secret_headers(extras.headers):
        identities.append(sha256(secret.encode()).hexdigest())
    book = shared_book(service.package, base_url, *identities, clock=clock.monotonic)
    return RateLimiter(
        book,
        waiting=service.errors.waiting,
        lock=service.lock,
        keeps_limits=mode != "off",
    )
