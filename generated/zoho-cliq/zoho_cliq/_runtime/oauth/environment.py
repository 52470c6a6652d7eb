# Copied by cliqgen into each client that it generates.
# Do not edit: your own code goes into the folder _custom of this package.
"""Defaults of arguments from environment variables."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from typing import TypeVar

from msgspec import UnsetType

from ..auth import Secret, TokenSource

S = TypeVar("S", bound=Secret)


class EnvironmentVariables:
    """The variables of one package. An empty one counts as absent.

    Args:
        prefix: the prefix of their names.
    """

    def __init__(self, prefix: str) -> None:
        self._prefix = prefix

    def name(self, argument: str) -> str:
        """Return the name of the variable for an argument."""
        return f"{self._prefix}_{argument.upper()}"

    def find(self, argument: str, given: str | None = None) -> str | None:
        """Return the given value, else that of the environment."""
        return os.environ.get(self.name(argument)) or None if given is None else given

    def need(self, **given: str | None) -> list[str]:
        """Return the arguments, which must all be given or in the environment.

        Raises:
            TypeError: if some are neither; it names the variables.
        """
        values = {name: self.find(name, value) for name, value in given.items()}
        missing = [name for name, value in values.items() if value is None]
        if missing:
            names = " and ".join(missing)
            variables = ", ".join(self.name(name) for name in missing)
            raise TypeError(
                f"{names} must be given, or set in the environment: {variables}"
            )
        return [value for value in values.values() if value is not None]

    def choose(
        self, argument: str, given: str | None, choices: Mapping[str, str]
    ) -> str:
        """Choose a server: the given name, that in the environment, or the first one.

        Raises:
            ValueError: if there is no server of that name.
        """
        chosen = self.find(argument, given) or next(iter(choices))
        if chosen not in choices:
            place = argument if given is not None else self.name(argument)
            raise ValueError(f"{place} must be one of {', '.join(choices)}")
        return chosen


def find_token(
    token: Secret | UnsetType,
    environment: EnvironmentVariables,
    make: Callable[[], TokenSource],
    *others: object,
    is_needed: bool = True,
) -> Secret:
    """Return the token of a new client.

    Args:
        token: the given value; ``None`` for calls without a token.
        environment: has a plain token, or the arguments of an OAuth.
        make: creates that OAuth.
        others: further credentials. If one is given, the environment is not used:
            explicit arguments win.
        is_needed: whether every operation requires a credential, so that omitting all of
            them is an error.

    Returns:
        None only if that was given, if there is another credential, or if none is required.

    Raises:
        TypeError: if a required token is neither given nor in the environment; or if the
            environment has only some of the arguments of an OAuth.
    """
    if not isinstance(token, UnsetType):
        return token
    if any(other is not None for other in others):
        return None
    plain = environment.find("token")
    if plain is not None:
        return plain
    if not is_needed and environment.find("client_id") is None:
        return None
    try:
        return make()
    except TypeError as error:
        name = environment.name("token")
        raise TypeError(f"no token is given: {name} is not set; {error}") from None


def follow(
    servers: Mapping[str, str],
    given: str | None,
    argument: str,
    credential: Secret,
    environment: EnvironmentVariables,
) -> str:
    """Return the address of the server of a client, which is that of its account.

    Args:
        servers: the addresses by name, the first one by default.
        given: the name that was given, if one was.
        argument: the name of the argument for the choice.
        credential: may belong to a server.
        environment: may name one.

    Raises:
        ValueError: if there is no such server, or if it contradicts that of the account.
    """
    own: str | None = getattr(credential, "server", None)
    if own is not None and given is not None and given != own:
        raise ValueError(
            f"{argument} is {given!r}, but that of the OAuth is {own!r}: give it once"
        )
    return servers[environment.choose(argument, own or given, servers)]


def locate(
    argument: str,
    given: str | None,
    environment: EnvironmentVariables,
    token_urls: Mapping[str, str],
    token_url: str | None,
) -> tuple[str | None, str]:
    """Return the server of an account, and the address of its token endpoint.

    Args:
        argument: the name of the argument for the choice of a server.
        given: the choice, None to use the environment.
        environment: may contain it.
        token_urls: the documented addresses by server, the first one by default.
        token_url: another address. Then the server may be unknown.

    Raises:
        ValueError: if there is no such server.
    """
    if token_url is not None and environment.find(argument, given) is None:
        return None, token_url
    server = environment.choose(argument, given, token_urls)
    return server, token_urls[server] if token_url is None else token_url
