# Copied by cliqgen into each client that it generates.
# Do not edit: your own code goes into the folder _custom of this package.
"""What the generated code says about the API as a whole."""

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
        secret_names: the parameters, in small letters, whose values are never shown.
        lock: for how many seconds the server refuses a caller who exceeded a limit,
            where neither the operation nor the response says.
        arguments: which arguments of the client's constructor give the credential of a
            security scheme, by the name of the scheme.
        security: the alternatives that most operations have, for calls of what is not
            documented.
    """

    package: str
    version: str
    errors: ErrorTable
    secret_names: frozenset[str] = frozenset()
    lock: float = 0.0
    arguments: Mapping[str, str] = field(default_factory=dict[str, str])
    security: tuple[tuple[str, ...], ...] = ()
