# Copied by cliqgen into each client that it generates.
# Do not edit: your own code goes into the folder _custom of this package.
"""The limits and locks of a token endpoint."""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace

from ..limits import length_of_lock, shared_limiter
from .endpoint import REQUEST
from .settings import OAuthSettings
from .token_responses import Grantee, Trouble

_LOCK = 60.0  # seconds, if neither the description nor the response gives one


class Quota:
    """The requests of one account; all sources of the account in the process share it.

    Args:
        settings: contain the documented limit.
        identity: that of the account.
        clock: the time in seconds since an arbitrary moment.
        transport: the user's httpx2 client, if any.
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
        """Record the outcome of a request: None if it is unknown.

        A refused request gave no token, and does not count.
        """
        if isinstance(outcome, Trouble) and outcome.reason == "throttled":
            lock = length_of_lock(self._request, outcome.retry_after, _LOCK)
            self._limiter.observe(self._request, lock=lock)
        elif isinstance(outcome, Trouble) and outcome.reason == "refused":
            self.abandon()
        else:
            self._limiter.observe(self._request)

    def abandon(self) -> None:
        """Record that an admitted request was not sent, or does not count."""
        self._limiter.abandon(self._request)
