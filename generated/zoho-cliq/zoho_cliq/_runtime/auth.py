# Copied by cliqgen into each client that it generates.
# Do not edit: your own code goes into the folder _custom of this package.
"""Credentials, and the selection of those for an operation."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Awaitable, Callable, Mapping
from hashlib import sha256
from typing import TYPE_CHECKING, Literal, NoReturn, TypeAlias

from .record import Record
from .request import Attachment
from .steps import Ask, Steps

if TYPE_CHECKING:
    from .clock import Patience
    from .hooks import Observer
    from .operation import Service


class TokenContext(Record, frozen=True):
    """The call that needs a token.

    Attributes:
        service: the generated package: its exceptions, the name of its logger.
        patience: the time that the call may still take, and pause.
        timeout: seconds for each step of a request; None to wait forever.
        observer: is notified of pauses.
        operation: the name of the operation, such as ``users.list``.
        monotonic: the time in seconds since an arbitrary moment; it never goes back.
        epoch: the time in seconds since 1970.
        transport: the httpx2 client that the user gave to the client, if any.
    """

    service: Service
    patience: Patience
    timeout: float | None
    observer: Observer
    operation: str
    monotonic: Callable[[], float]
    epoch: Callable[[], float]
    transport: object | None = None


class TokenSource(ABC):
    """A source that fetches access tokens by itself, and new ones when they are stale.

    It must be safe for concurrent use by threads and tasks.
    """

    @property
    @abstractmethod
    def identity(self) -> str:
        """Identify this source among others, without showing a secret."""

    @abstractmethod
    def obtain(self, context: TokenContext) -> Steps[str]:
        """Return the current token, or a new one.

        Raises:
            TokenFailure: if none could be obtained.
        """

    @abstractmethod
    def discard(self, stale: str, context: TokenContext) -> bool:
        """Discard a token that the server has refused; False if there is no other."""


Secret: TypeAlias = str | Callable[[], str | Awaitable[str]] | TokenSource | None
"""A secret, a function that returns it before each request, or a token source."""


class Credential(ABC):
    """A secret and the way in which it is sent. It is never shown nor pickled."""

    def __init__(self, secret: Secret) -> None:
        if isinstance(secret, str):
            self._checked(secret)
        self._secret = secret
        self._last: tuple[str, Attachment] | None = None

    @property
    def is_absent(self) -> bool:
        """Whether there is nothing to send: the secret was given as ``None``."""
        return self._secret is None

    @property
    def identity(self) -> str:
        """Identify this credential among others, without showing its secret."""
        if isinstance(self._secret, str):
            return sha256(self._secret.encode()).hexdigest()
        if isinstance(self._secret, TokenSource):
            return self._secret.identity
        return "" if self._secret is None else f"function {id(self._secret)}"

    @abstractmethod
    def attach(self, secret: str) -> Attachment:
        """Return what to add to a request for this value of the secret."""

    def attachment(self, secret: str) -> Attachment:
        """Return the same, cached for the last value."""
        last = self._last  # another thread may put its own there at any time
        if last is None or last[0] != secret:
            last = self._last = secret, self.attach(secret)
        return last[1]

    @property
    def fixed(self) -> str | None:
        """The secret, if it was given as a string; for others see `obtain`."""
        return self._secret if isinstance(self._secret, str) else None

    def obtain(self, context: TokenContext) -> Steps[str]:
        """Return the current value of the secret.

        Raises:
            TypeError: if the function is asynchronous and the client is not, or if it
                does not return a string.
            ValueError: if it returns an empty string.
            TokenFailure: if a token source cannot get a token.
        """
        secret = self._secret
        if isinstance(secret, TokenSource):
            return (yield from secret.obtain(context))
        if callable(secret):
            return self._checked((yield Ask(secret, type(self).__name__)))
        return self._checked(secret)

    def renew(self, stale: str, context: TokenContext) -> Steps[bool]:
        """Look for another value after the server has refused this one.

        Returns:
            Whether there is one, so that it makes sense to try again.
        """
        secret = self._secret
        if isinstance(secret, TokenSource):
            return secret.discard(stale, context)
        if callable(secret):
            return (yield from self.obtain(context)) != stale
        return False

    def _checked(self, value: object) -> str:
        if not isinstance(value, str):
            type_name = type(value).__name__
            raise TypeError(
                f"{type(self).__name__}: expected a string, found {type_name}"
            )
        if not value.strip():
            raise ValueError(f"{type(self).__name__}: the secret is empty")
        if re.search("[\ud800-\udfff]", value):  # encoding it would quote all of it
            raise ValueError(f"{type(self).__name__}: the secret has a lone surrogate")
        return value

    def __repr__(self) -> str:
        return f"{type(self).__name__}({'absent' if self.is_absent else '***'})"

    def __reduce__(self) -> NoReturn:
        raise TypeError(f"{type(self).__name__} holds a secret and is not pickled")


class TokenAuth(Credential):
    """A token in the ``Authorization`` header (RFC 9110, 11.6.2).

    Args:
        token: the token, or a function that returns the current one; for the
            asynchronous client it may be an asynchronous function.
        scheme: the word before the token.
    """

    def __init__(self, token: Secret, scheme: str = "Bearer") -> None:
        super().__init__(token)
        self._scheme = scheme

    def attach(self, secret: str) -> Attachment:
        if secret.split() != [secret]:  # mostly the line break of a file
            raise ValueError("TokenAuth: the token holds white space")
        value = f"{self._scheme} {secret}"
        return Attachment(headers=(("Authorization", value),), secrets=(secret,))


class ApiKeyAuth(Credential):
    """A key in a header, in the query or in a cookie (OpenAPI 3.1, 4.8.27).

    Args:
        value: the key, or a function that returns it.
        name: the name of the header, parameter or cookie.
        location: where it is sent.
    """

    def __init__(
        self,
        value: Secret,
        *,
        name: str,
        location: Literal["header", "query", "cookie"],
    ) -> None:
        super().__init__(value)
        self._name = name
        self._location = location

    def attach(self, secret: str) -> Attachment:
        pair = ((self._name, secret),)
        if self._location == "header":
            return Attachment(headers=pair, secrets=(secret,))
        if self._location == "query":
            return Attachment(query=pair, secrets=(secret,))
        return Attachment(cookies=pair, secrets=(secret,))


class Selection(Record, frozen=True):
    """The credentials of operations with the same security requirements.

    Attributes:
        credentials: see `select_credentials`.
        missing: see `missing_credentials`.
    """

    credentials: tuple[Credential, ...]
    missing: str


def select_credentials(
    security: tuple[tuple[str, ...], ...] | None,
    credentials: Mapping[str, Credential],
) -> tuple[Credential, ...]:
    """Select the credentials to send: the first alternative that can be met in full.

    An empty alternative means that the operation works without credentials too.
    It counts only if no other one can be met, and then nothing is sent anyway. If
    none can be met, the available part of one is sent: the server decides whether it
    suffices. Schemes that no client has a credential for are left to its httpx2 client.
    """
    choices = _choices(security, credentials)
    for choice in choices:
        if choice and not any(credentials[scheme].is_absent for scheme in choice):
            return tuple(credentials[scheme] for scheme in choice)
    if () in (security or ()):
        return ()
    for choice in choices:
        present = [credentials[s] for s in choice if not credentials[s].is_absent]
        if present:
            return tuple(present)
    return ()


def missing_credentials(
    security: tuple[tuple[str, ...], ...] | None,
    credentials: Mapping[str, Credential],
    arguments: Mapping[str, str],
) -> str:
    """List the arguments that would have given a call its credential, as words.

    Args:
        security: the alternatives of the call.
        credentials: those of the client, by scheme.
        arguments: the arguments of the client's constructor that give them.

    Returns:
        Such as ``token or username and password``; nothing if the call works without
        credentials, or if the client has all that one of its alternatives names.
    """
    if () in (security or ()):
        return ""
    missing: list[str] = []
    for choice in _choices(security, credentials):
        absent = [scheme for scheme in choice if credentials[scheme].is_absent]
        if choice and not absent:
            return ""
        named = [arguments.get(scheme, scheme) for scheme in absent]
        missing.append(" with ".join(dict.fromkeys(named)))
    return " or ".join(dict.fromkeys(filter(None, missing)))


def _choices(
    security: tuple[tuple[str, ...], ...] | None, credentials: Mapping[str, Credential]
) -> list[tuple[str, ...]]:
    """The alternatives, each reduced to the schemes that the client knows."""
    return [
        tuple(scheme for scheme in alternative if scheme in credentials)
        for alternative in security or ()
    ]
