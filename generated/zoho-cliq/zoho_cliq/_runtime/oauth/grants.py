# Copied by cliqgen into each client that it generates.
# Do not edit: your own code goes into the folder _custom of this package.
"""The grants with which a token is requested (RFC 6749)."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256
from typing import TypeAlias

from ..record import Hidden


class Registration(Hidden, frozen=True):
    """The registration of the program at the authorization server (RFC 6749, 2.2, 2.3.1).

    Raises:
        ValueError: if either is invalid; the message does not show it.
    """

    client_id: str
    client_secret: str

    def __post_init__(self) -> None:
        check_text("client_id", self.client_id)
        check_text("client_secret", self.client_secret)


class RefreshToken(Hidden, frozen=True):
    """A refresh token (RFC 6749, 6)."""

    refresh_token: str

    def __post_init__(self) -> None:
        check_text("refresh_token", self.refresh_token)

    @property
    def fields(self) -> dict[str, str]:
        return {"grant_type": "refresh_token", "refresh_token": self.refresh_token}

    @property
    def secrets(self) -> tuple[str, ...]:
        return (self.refresh_token,)

    @property
    def identity(self) -> str:
        return self.refresh_token

    is_repeatable = True


class AuthorizationCode(Hidden, frozen=True):
    """The code that a consent yields; it works once (RFC 6749, 4.1.3)."""

    code: str
    redirect_uri: str | None = None

    def __post_init__(self) -> None:
        check_text("code", self.code)

    @property
    def fields(self) -> dict[str, str]:
        fields = {"grant_type": "authorization_code", "code": self.code}
        if self.redirect_uri is not None:
            fields["redirect_uri"] = self.redirect_uri
        return fields

    @property
    def secrets(self) -> tuple[str, ...]:
        return (self.code,)

    @property
    def identity(self) -> str:
        return self.code

    is_repeatable = False


class ClientCredentials(Hidden, frozen=True):
    """The program itself, without a user (RFC 6749, 4.4.2).

    Args:
        scope: the requested scope, already joined.
        more: additional fields of the vendor.
    """

    scope: str
    more: tuple[tuple[str, str], ...] = ()

    @property
    def fields(self) -> dict[str, str]:
        fields = dict(self.more)
        fields["grant_type"] = "client_credentials"
        if self.scope:
            fields["scope"] = self.scope
        return fields

    @property
    def secrets(self) -> tuple[str, ...]:
        return tuple(value for _, value in self.more)

    @property
    def identity(self) -> str:
        return " ".join([self.scope, *(f"{name}={value}" for name, value in self.more)])

    is_repeatable = True


Grant: TypeAlias = RefreshToken | AuthorizationCode | ClientCredentials


def form_fields(registration: Registration, grant: Grant) -> dict[str, str]:
    """Return the body of a token request (RFC 6749, 4.1.3, 4.4.2, 6; 2.3.1)."""
    return {
        **grant.fields,
        "client_id": registration.client_id,
        "client_secret": registration.client_secret,
    }


def identity_of(token_url: str, registration: Registration, grant: Grant) -> str:
    """Identify an account by a hash, which shows no secret."""
    parts = [
        *(token_url, registration.client_id),
        *(grant.fields["grant_type"], grant.identity),
    ]
    return sha256("\n".join(parts).encode()).hexdigest()


def join_scope(scope: str | Sequence[str], separator: str) -> str:
    """Join scopes; a string is assumed to be joined already."""
    return scope if isinstance(scope, str) else separator.join(scope)


def check_text(name: str, value: str) -> None:
    """Refuse an accidental value, mostly with the line break at the end of a file.

    Raises:
        TypeError: if it is not a string.
        ValueError: if it is empty or contains white space.
    """
    if not isinstance(value, str):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise TypeError(f"{name} must be a string, not {type(value).__name__}")
    if not value:
        raise ValueError(f"{name} is empty")
    if value.split() != [value]:
        raise ValueError(f"{name} holds white space")
