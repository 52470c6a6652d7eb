# Copied by cliqgen into each client that it generates.
# Do not edit: your own code goes into the folder _custom of this package.
"""Getting a new token: from the store, or from the token endpoint."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import Protocol

from ..auth import TokenContext
from ..hooks import WaitEvent
from ..steps import Pause, Steps
from .flight import Flight
from .token import LockingStore, TokenStore
from .token_responses import Grantee, Trouble

_FIRST_DELAY = 0.5  # seconds before asking again; doubled each time
_ATTEMPTS = 3
_BETWEEN_TRIES = 0.1  # seconds, while another process has the lock
_LONGEST_LOCK = 30.0  # seconds after which its holder counts as dead


class Account(Protocol):
    """The interface of the source whose token is renewed."""

    @property
    def identity(self) -> str:
        """Identify this account among others, without showing a secret."""
        ...

    @property
    def store(self) -> TokenStore | None:
        """the store of tokens beyond the life of the process."""
        ...

    @property
    def is_repeatable(self) -> bool:
        """Whether asking twice is harmless."""
        ...

    def recall(self, context: TokenContext) -> Trouble | None:
        """Return a recent refusal, so that the request is not repeated."""
        ...

    def take_stored(self, context: TokenContext) -> str | None:
        """Use the token that another process has stored, if it is valid."""
        ...

    def ask(self, context: TokenContext, most: float) -> Steps[Grantee | Trouble]:
        """Send one request to the token endpoint."""
        ...

    def keep(self, granted: Grantee, context: TokenContext) -> str:
        """Use a token from now on, and store it."""
        ...


class Asking(Protocol):
    """Whether the token endpoint may be asked, see `quota.Quota`."""

    def acquire(self) -> float: ...

    def release(self, outcome: Grantee | Trouble | None) -> None: ...

    def abandon(self) -> None: ...


class Renewal:
    """The course of one renewal, by the call that leads it.

    Args:
        account: the owner of the token.
        quota: whether the endpoint may be asked.
        flight: the renewal that the others wait for.
        context: the call.
    """

    def __init__(
        self, account: Account, quota: Asking, flight: Flight, context: TokenContext
    ) -> None:
        self._account = account
        self._quota = quota
        self._flight = flight
        self._context = context

    def run(self) -> Steps[str | Trouble | float]:
        """Return the token, or why there is none, or the seconds until asking again."""
        stored = self._account.take_stored(self._context)
        if stored is not None:
            return stored
        refused = self._account.recall(self._context)
        if refused is not None:
            return refused
        unlock = yield from self._lock()
        try:
            # Another process may have been faster while this one waited.
            stored = self._account.take_stored(self._context)
            if stored is not None:
                return stored
            return (yield from self._ask())
        finally:
            unlock()

    def _lock(self) -> Steps[Callable[[], None]]:
        """Keep other processes from asking as well, if the store supports it.

        Waiting for another process is like waiting for a response: it ends with the
        deadline, and does not count as a pause.
        """
        store = self._account.store
        waited = 0.0
        while isinstance(store, LockingStore) and not self._context.patience.is_over:
            try:
                unlock = store.try_lock(self._account.identity)
            except OSError as error:
                self._warn("cannot be locked", error)
                break
            if unlock is not None:
                return unlock
            if waited >= _LONGEST_LOCK:
                self._warn("has been locked for too long", None)
                break
            waited += _BETWEEN_TRIES
            yield Pause(_BETWEEN_TRIES)
        return _nothing

    def _ask(self) -> Steps[str | Trouble | float]:
        attempt = 1
        while True:
            seconds = self._quota.acquire()
            if seconds > 0:
                return seconds
            outcome = yield from self._ask_once()
            if isinstance(outcome, Grantee):
                return self._account.keep(outcome, self._context)
            if outcome.reason == "throttled":
                continue  # for as long as the quota requires
            delay = _FIRST_DELAY * 2.0 ** (attempt - 1) * (1 - random.random() / 2)
            if attempt == _ATTEMPTS or not self._may_repeat(outcome, delay):
                return outcome
            attempt += 1
            yield from pause(delay, self._context)

    def _ask_once(self) -> Steps[Grantee | Trouble]:
        outcome: Grantee | Trouble | None = None  # the outcome is unknown
        try:
            outcome = yield from self._account.ask(self._context, self._flight.left)
            return outcome
        finally:
            self._quota.release(outcome)

    def _may_repeat(self, trouble: Trouble, delay: float) -> bool:
        return (
            trouble.reason == "transient"
            and self._account.is_repeatable
            and self._flight.left > delay
            and self._context.patience.allows(delay)
        )

    def _warn(self, what: str, error: OSError | None) -> None:
        reason = "" if error is None else f" ({type(error).__name__})"
        self._context.observer.logger.warning(
            "the store of tokens %s%s: going on without the lock", what, reason
        )


def pause(seconds: float, context: TokenContext) -> Steps[None]:
    """Pause before asking the token endpoint, and notify the user."""
    context.patience.spend(seconds)
    context.observer.wait(WaitEvent(context.operation, seconds, "token"))
    yield Pause(seconds)


def _nothing() -> None:
    """Release no lock."""
