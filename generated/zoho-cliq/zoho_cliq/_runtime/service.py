# Copied by cliqgen into each client that it generates.
# Do not edit: your own code goes into the folder _custom of this package.
"""The description of the API as a whole in the generated code."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import field

from .failures import ErrorTable
from .record import Record


class Service(Record, frozen=True):
    """The generated package.

    Attributes:
        package: its import name, also the name of its logger.
        version: its version, for the ``User-Agent`` header.
        errors: its exceptions.
        secret_names: the parameters, in lower case, whose values are never shown.
        lock: the seconds for which the server refuses a caller who exceeded a limit,
            if neither the operation nor the response gives it.
        arguments: the arguments of the client's constructor that give the credential of
            a security scheme, by the name of the scheme.
        security: the alternatives of most operations, for calls of undocumented
            operations.
        log_variable: the environment variable that turns on logging, see `verbose`.
    """

    package: str
    version: str
    errors: ErrorTable
    secret_names: frozenset[str] = frozenset()
    lock: float = 0.0
    arguments: Mapping[str, str] = field(default_factory=dict[str, str])
    security: tuple[tuple[str, ...], ...] = ()
    log_variable: str = ""
