# Copied by cliqgen into each client that it generates.
# Do not edit: your own code goes into the folder _custom of this package.
"""A source of access tokens, renewed before they expire, once for all callers."""

from __future__ import annotations

import threading
from collections import deque
from typing import NoReturn, cast

from msgspec.structs import replace

from ..auth import TokenContext, TokenSource
from ..base_url import check_base_url
from ..forks import reset_after_fork
from ..steps import Steps
from .endpoint import ask, failure_of
from .flight import Flight
from .grants import Grant, RefreshToken, Registration, identity_of
from .quota import Quota
from .renewal import Renewal, pause
from .settings import OAuthSettings
from .token import Token, TokenStore, UnsafeStoreError
from .token_responses import MARGIN, Grantee, Trouble

_REMEMBERED = 30.0  # seconds for which a refused request is not repeated


class OAuthSource(TokenSource):
    """Gets access tokens, and new ones before they expire or when the server refuses one.

    It may be shared by synchronous and asynchronous clients, threads, tasks and event
    loops, and be used in the child of a fork. It is never pickled.

    Args:
        settings: the peculiarities of the vendor.
        token_url: the address of the token endpoint, https unless on this machine.
        registration: the program.
        grant: the grant for the first token.
        server: the name of the server that the account belongs to, None if unknown.
        store: keeps tokens between runs, and for other processes.

    Raises:
        ValueError: if the address is not acceptable.
    """

    def __init__(
        self,
        *,
        settings: OAuthSettings,
        token_url: str,
        registration: Registration,
        grant: Grant,
        server: str | None = None,
        store: TokenStore | None = None,
    ) -> None:
        try:
            self._url = check_base_url(token_url, require_https=True)
        except ValueError as error:
            text = str(error).replace("base_url", "token_url")
            raise ValueError(text) from None
        self._settings = settings
        self._registration = registration
        self._grant: Grant = grant
        self._identity = identity_of(self._url, registration, grant)
        self._server = server
        self._store = store
        self._lock = threading.Lock()
        self._flight: Flight | None = None
        self._token: Token | None = None
        self._good_until = 0.0  # in seconds since 1970
        self._refused: deque[str] = deque(maxlen=16)  # tokens, by the server
        self._refresh_token: str | None = None  # the last one in a response
        self._store_is_behind = False
        self._throttle: Trouble | None = None
        self._refusal: tuple[float, Trouble] | None = None  # with its monotonic time
        reset_after_fork(self)

    @property
    def identity(self) -> str:
        """Identify this account among others, without showing a secret."""
        return self._identity

    @property
    def server(self) -> str | None:
        """The name of the server that the account belongs to."""
        return self._server

    @property
    def store(self) -> TokenStore | None:
        """the store of tokens beyond the life of the process."""
        return self._store

    @property
    def is_repeatable(self) -> bool:
        """Whether asking for a token twice is harmless."""
        return self._grant.is_repeatable

    def after_fork(self) -> None:
        """See `forks`: a renewal in progress belongs to the parent."""
        self._lock = threading.Lock()
        self._flight = None

    def __repr__(self) -> str:
        return f"{type(self).__name__}(token_url={self._url!r})"

    def __reduce__(self) -> NoReturn:
        raise TypeError(f"{type(self).__name__} holds secrets and is not pickled")

    # The interface for credentials

    def obtain(self, context: TokenContext) -> Steps[str]:
        """Return the current token, or a new one, which one call gets for all that wait.

        Raises:
            TokenFailure: if none could be obtained.
        """
        while True:
            with self._lock:
                token = self._fresh(context)
                if token is not None:
                    return token
                flight = self._flight
                leads = flight is None
                if flight is None:
                    flight = self._flight = Flight(context.monotonic)
            if leads:
                outcome = yield from self._lead(flight, context)
                if isinstance(outcome, str):
                    return outcome
                yield from self._hold_back(outcome, context)
            else:
                yield from self._follow(flight, context)

    def discard(self, stale: str, context: TokenContext) -> bool:
        """Discard a token that the server has refused, unless it was replaced already."""
        with self._lock:
            if self._token is not None and self._token.access_token == stale:
                self._token = None
                self._refused.append(stale)
            is_spent = self._token is None and not self._grant.is_repeatable
            return not (is_spent and stale in self._refused)

    def _fresh(self, context: TokenContext) -> str | None:
        if self._token is None or context.epoch() >= self._good_until:
            return None
        return self._token.access_token

    # One renewal for all

    def _lead(self, flight: Flight, context: TokenContext) -> Steps[str | float]:
        try:
            quota = Quota(
                self._settings, self._identity, context.monotonic, context.transport
            )
            outcome = yield from Renewal(self, quota, flight, context).run()
            if isinstance(outcome, Trouble):
                if outcome.reason == "refused" or not context.patience.is_over:
                    flight.trouble = outcome
                raise failure_of(outcome, self._url, context)
            return outcome
        finally:
            with self._lock:
                if self._flight is flight:
                    self._flight = None
            flight.land()

    def _follow(self, flight: Flight, context: TokenContext) -> Steps[None]:
        if (yield flight.join(context.patience.remaining)):
            if flight.trouble is not None:
                raise failure_of(flight.trouble, self._url, context)
        elif context.patience.is_over:
            text = "the call ended before a token was available (deadline)"
            raise failure_of(Trouble("transient", text), self._url, context)
        else:
            with self._lock:  # it is lost: another call may try
                if self._flight is flight:
                    self._flight = None

    def _hold_back(self, seconds: float, context: TokenContext) -> Steps[None]:
        """Pause until the endpoint accepts requests again, if the call allows that."""
        if not context.patience.allows(seconds):
            note = f" (for another {seconds:.0f} s, max_wait allows for less)"
            if self._refused:
                note += f"; the API has refused the last {len(self._refused)} of them"
            trouble = self._throttle or _USED_UP
            raise failure_of(
                trouble, self._url, context, note=note, retry_after=seconds
            )
        yield from pause(seconds, context)

    # The interface for renewals, see `renewal.Account`

    def recall(self, context: TokenContext) -> Trouble | None:
        """Return a recent refusal, or that of a grant that works only once."""
        if self._refusal is None:
            return None
        when, trouble = self._refusal
        ago = context.monotonic() - when
        if ago >= _REMEMBERED and self.is_repeatable:
            return None
        note = f"; the endpoint refused {ago:.0f} s ago, and was not asked again"
        return replace(trouble, text=f"{trouble.text.rstrip('.')}{note}")

    def ask(self, context: TokenContext, most: float) -> Steps[Grantee | Trouble]:
        """Send one request to the token endpoint."""
        grant = self._grant
        if not grant.is_repeatable:
            # Whatever happens from here on, even an interrupt: the code is used up.
            self._refusal = context.monotonic(), _CODE_SENT
        outcome = yield from ask(
            self._url, self._registration, grant, self._settings, context, most
        )
        if isinstance(outcome, Trouble):
            self._note(outcome, context)
        return outcome

    def _note(self, trouble: Trouble, context: TokenContext) -> None:
        """Remember a failure that affects further requests."""
        if trouble.reason == "throttled":
            self._throttle = trouble
        if trouble.reason == "refused":
            self._refusal = context.monotonic(), trouble
        elif trouble.reason == "throttled" or not trouble.was_sent:
            self._refusal = None

    def take_stored(self, context: TokenContext) -> str | None:
        """Use the token that another process has stored, if it is valid.

        Raises:
            TokenFailure: if the store cannot be trusted.
        """
        token = self._load(context)
        if token is None:
            return None
        with self._lock:
            if token.refresh_token is not None and not self._store_is_behind:
                self._refresh_token = token.refresh_token
                self._grant = RefreshToken(token.refresh_token)
            good_until = token.expires_at - MARGIN
            if token.access_token in self._refused or context.epoch() >= good_until:
                return None
            self._token, self._good_until = token, good_until
            return token.access_token

    def keep(self, granted: Grantee, context: TokenContext) -> str:
        """Use a token from now on, and store it.

        A new refresh token takes the place of the one before (RFC 6749, 6).
        """
        with self._lock:
            self._refusal = self._throttle = None
            if granted.refresh_token is not None:
                self._refresh_token = granted.refresh_token
                self._grant = RefreshToken(granted.refresh_token)
            elif not self._grant.is_repeatable:
                self._refusal = context.monotonic(), _NOTHING_LEFT
            expires_at = context.epoch() + granted.lifetime
            self._good_until = expires_at - granted.margin
            self._token = token = Token(
                granted.access_token, expires_at, self._refresh_token, granted.scope
            )
        context.observer.logger.debug(
            "a new access token, for %.0f s", granted.lifetime
        )
        self._save(token, context)
        return token.access_token

    def _load(self, context: TokenContext) -> Token | None:
        if self._store is None:
            return None
        try:
            loaded = cast("object", self._store.load(self._identity))
            if loaded is None or isinstance(loaded, Token):
                return loaded
            raise TypeError("a store returns a Token or None")
        except UnsafeStoreError as error:
            trouble = Trouble("refused", f"the store of tokens is not safe: {error}")
            raise failure_of(trouble, self._url, context) from error
        except Exception as error:  # the store is the user's: tokens work without it
            _warn(context, "read", error)
            return None

    def _save(self, token: Token, context: TokenContext) -> None:
        if self._store is None:
            return
        try:
            self._store.save(self._identity, token)
            self._store_is_behind = False
        except Exception as error:  # see above
            self._store_is_behind = True
            _warn(context, "written", error)


def _warn(context: TokenContext, what: str, error: Exception) -> None:
    """Log an error of a store, by its type alone: its message may contain a token."""
    name = type(error).__name__
    context.observer.logger.warning("the store of tokens cannot be %s: %s", what, name)


_USED_UP = Trouble(
    "throttled", "as many tokens as the endpoint gives within its period were asked for"
)
_CODE_SENT = Trouble(
    "refused",
    "the authorization code was sent already, and works once: ask the user for a new one",
)
_NOTHING_LEFT = Trouble(
    "refused",
    "the token has expired, and no refresh token came with it: ask the user for access again",
)
