"""What filters excluded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from cliqgen.openapi.description import Operation


class LeftOut(Struct, frozen=True):
    """What filters excluded: operations as `GET /pets`, and the schemas that only they use.

    `calls` are the operations again, with only what names depend on.
    """

    operations: tuple[str, ...] = ()
    schemas: tuple[str, ...] = ()
    calls: tuple[Operation, ...] = ()
