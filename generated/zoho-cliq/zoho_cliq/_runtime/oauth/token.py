# Copied by cliqgen into each client that it generates.
# Do not edit: your own code goes into the folder _custom of this package.
"""A token, and the stores of tokens beyond the life of the process."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import NoReturn, Protocol, runtime_checkable


@dataclass(frozen=True, slots=True, repr=False)
class Token:
    """An access token with its properties. Its secrets are never shown or pickled.

    Attributes:
        access_token: the token of requests.
        expires_at: its expiry, in seconds since 1970.
        refresh_token: the token for the next renewal, if a response contained one; the one
            that you have given is not repeated here.
        scope: its scope, in the notation of the server.
    """

    access_token: str
    expires_at: float
    refresh_token: str | None = None
    scope: str | None = None

    def __repr__(self) -> str:
        return f"Token(***, expires_at={self.expires_at!r}, scope={self.scope!r})"

    def __reduce__(self) -> NoReturn:
        raise TypeError("Token holds secrets and is not pickled: store its attributes")


class TokenStore(Protocol):
    """Keeps tokens between runs of a program, or shares them with other processes.

    Both methods are called rarely, about once in the life of a token, but from any
    thread or event loop that needs one. Their exceptions are logged, not raised.
    """

    def load(self, key: str) -> Token | None:
        """Return the token that was saved last under this key, None if there is none."""
        ...

    def save(self, key: str, token: Token) -> None:
        """Store a token, replacing an earlier one.

        Args:
            key: identifies an account. It consists of hexadecimal digits, is always the
                same for the same account, and reveals no secret.
            token: the token. A refresh token in it may be the only copy.
        """
        ...


@runtime_checkable
class LockingStore(Protocol):
    """A store that lets only one process at a time get a new token."""

    def try_lock(self, key: str) -> Callable[[], None] | None:
        """Lock a key against others, without waiting for them.

        Returns:
            A function that ends the lock, or None while another has it.
        """
        ...


class UnsafeStoreError(OSError):
    """A file of tokens that others could have created or changed."""
