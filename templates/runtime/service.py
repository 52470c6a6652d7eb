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
    """

    package: str
    version: str
    errors: ErrorTable
