# Copied by cliqgen into each client that it generates.
# Do not edit: your own code goes into the folder _custom of this package.
"""A token, and the places where tokens outlive the process."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import NoReturn, Protocol, runtime_checkable


@dataclass(frozen=True, slots=True, repr=False)
class Token:
    """An access token with what belongs to it. Its secrets are never shown nor pickled.

    Attributes:
        access_token: what requests are sent with.
        expires_at: when it ends, in seconds since 1970.
        refresh_token: what the next one is got with, if that came with a response; the
            one that you have given is not repeated here.
        scope: what it is good for, as the server has put it.
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

    Both methods are called rarely, about once in the life of a token, but from whatever
    thread or event loop needs one. What they raise is logged, and the call goes on.
    """

    def load(self, key: str) -> Token | None:
        """The token that was saved last under this key, None if there is none."""
        ...

    def save(self, key: str, token: Token) -> None:
        """Keep a token, in place of an earlier one.

        Args:
            key: stands for an account. It is made of hexadecimal digits, always the
                same ones for the same account, and gives no secret away.
            token: what to keep. A refresh token in it may be the only copy.
        """
        ...


@runtime_checkable
class LockingStore(Protocol):
    """A store with which only one process at a time gets a new token."""

    def try_lock(self, key: str) -> Callable[[], None] | None:
        """Lock a key against others, without waiting for them.

        Returns:
            A function that ends the lock, or None while another has it.
        """
        ...


class UnsafeStoreError(OSError):
    """A file of tokens that others could have put there, or changed."""
