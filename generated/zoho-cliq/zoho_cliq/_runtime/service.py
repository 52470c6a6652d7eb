"""What the generated code says about the API as a whole."""

from __future__ import annotations

from dataclasses import dataclass

from .failures import ErrorTable


@dataclass(frozen=True, slots=True)
class Service:
    """The generated package.

    Attributes:
        package: its import name, also the name of its logger.
        version: its version, for the ``User-Agent`` header.
        errors: its exceptions.
        secret_names: the parameters, in small letters, whose values are never shown.
        lock: for how many seconds the server refuses a caller who exceeded a limit,
            where neither the operation nor the answer says.
    """

    package: str
    version: str
    errors: ErrorTable
    secret_names: frozenset[str] = frozenset()
    lock: float = 0.0
