# Copied by cliqgen into each client that it generates.
# Do not edit: your own code goes into the folder _custom of this package.
"""Small immutable values, of which the runtime creates many for each call.

They are msgspec structs, which take a tenth of the time of dataclasses, when their
class is created at import and when they are created themselves.
"""

from __future__ import annotations

from typing import Any

from msgspec import Struct


class Record(Struct, frozen=True):
    """A value that is compared, hashed and printed by its fields."""


class Hidden(Struct, frozen=True):
    """The same, but it may contain secrets: its fields are never printed."""

    def __repr__(self) -> str:
        return object.__repr__(self)

    def __rich_repr__(self) -> list[tuple[str, Any]]:
        """Return no fields for consoles of `rich`."""
        return []
