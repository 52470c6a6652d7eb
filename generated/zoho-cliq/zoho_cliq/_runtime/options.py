# Copied by cliqgen into each client that it generates.
# Do not edit: your own code goes into the folder _custom of this package.
"""The options of a client: what its user may choose, and what holds otherwise."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, TypeAlias

import httpx2
from msgspec import UNSET, UnsetType
from msgspec.structs import force_setattr

from .hooks import Hooks
from .limits import Limiter
from .record import Hidden

_ENDLESS = 1e9  # seconds, thirty years; sockets refuse what is ten times as long

RateLimitMode: TypeAlias = Literal["wait", "raise", "off"]


class ClientOptions(Hidden, frozen=True, kw_only=True, eq=False):
    """The options of a client, which its constructor takes as keywords.

    The constructors of generated clients are printed from this class: names, types,
    defaults and texts.

    Raises:
        ValueError: if a number is not acceptable
    """

    timeout: float | None = 60.0
    """Seconds to wait for the server at each step; None waits until the deadline."""

    max_retries: int = 2
    """How often a call with a temporary failure is retried. A request that may have
    reached the server is repeated only if the method is idempotent."""

    rate_limit: RateLimitMode | Limiter = "wait"
    """How documented limits are kept: `wait` delays calls, `raise` raises
    LocalRateLimitError instead, `off` ignores limits and locks. A `Limiter` is shared by
    the clients that it is passed to."""

    max_wait: float = 120.0
    """Seconds that a call may wait for limits and between attempts."""

    deadline: float | UnsetType | None = UNSET
    """Seconds after which a call ends in any case, including all attempts and pauses; None
    for no deadline. By default eight minutes plus `max_wait`."""

    max_response_size: int | None = 64 * 1024 * 1024
    """Maximum number of bytes of a response to read into memory; None for no limit.
    `stream` has no such limit.
    """

    strict: bool = False
    """Raise ResponseDecodeError if a response contradicts its description, instead of
    decoding what is possible."""

    follow_redirects: bool = True
    """Follow redirects of GET and HEAD, at most 10, without credentials to another
    origin, and never from https to http."""

    require_https: bool = False
    """Refuse plain http, except to this machine. Otherwise a warning is logged once if a
    credential is sent unencrypted."""

    hooks: Hooks | tuple[Hooks, ...] = ()
    """Functions to call at each request, response, error, retry and wait; several `Hooks`
    as a tuple."""

    headers: Mapping[str, str] | None = None
    """Additional headers of each request to the server of `base_url`; those of a call,
    and credentials, take precedence."""

    user_agent: str | None = None
    """The User-Agent header; None sends the name of this package."""

    proxy: str | None = None
    """URL of a proxy; None takes HTTPS_PROXY and the like from the environment."""

    http_client: httpx2.Client | httpx2.AsyncClient | None = None
    """An httpx2 client to send with; it is never closed."""

    def __post_init__(self) -> None:
        """Check the numbers; NaN is refused too. Endless times are omitted."""
        deadline = None if isinstance(self.deadline, UnsetType) else self.deadline
        for name, seconds in (("timeout", self.timeout), ("deadline", deadline)):
            if seconds is not None and not seconds > 0:
                raise ValueError(f"{name} must be positive")
            if seconds is not None and seconds > _ENDLESS:
                force_setattr(self, name, None)
        if not self.max_wait >= 0:
            raise ValueError("max_wait must not be negative")
        if self.max_wait > _ENDLESS:
            force_setattr(self, "max_wait", _ENDLESS)
        if self.max_response_size is not None and self.max_response_size < 0:
            raise ValueError("max_response_size must not be negative")
