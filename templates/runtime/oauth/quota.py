"""How many tokens may be asked for, and when a token endpoint listens no more."""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace

from ..limits import length_of_lock, shared_limiter
from .answers import Grantee, Trouble
from .endpoint import REQUEST
from .settings import OAuthSettings

_LOCK = 60.0  # seconds, where neither the description nor the answer says


class Quota:
    """What one account has asked for; all sources of the account in the process share it.

    Args:
        settings: hold the documented limit.
        identity: that of the account.
        clock: the time in seconds, from any beginning.
        transport: the httpx2 client that the user gave, if any.
    """

    def __init__(
        self,
        settings: OAuthSettings,
        identity: str,
        clock: Callable[[], float],
        transport: object | None,
    ) -> None:
        self._request = replace(REQUEST, rate_limit=settings.limit)
        self._limiter = shared_limiter(
            REQUEST.id, identity, clock=clock, transport=transport
        )

    def acquire(self) -> float:
        """Ask to send one request: 0 for yes, else the seconds until asking again."""
        return self._limiter.acquire(self._request)

    def release(self, outcome: Grantee | Trouble | None) -> None:
        """Learn what came of a request: None if nobody knows.

        One that was refused has given no token, and does not count.
        """
        if isinstance(outcome, Trouble) and outcome.kind == "throttled":
            lock = length_of_lock(self._request, outcome.retry_after, _LOCK)
            self._limiter.observe(self._request, lock=lock)
        elif isinstance(outcome, Trouble) and outcome.kind == "refused":
            self.abandon()
        else:
            self._limiter.observe(self._request)

    def abandon(self) -> None:
        """Learn that a request that was let through was not sent, or does not count."""
        self._limiter.abandon(self._request)
