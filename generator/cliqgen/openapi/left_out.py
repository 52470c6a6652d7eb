"""What filters took away."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cliqgen.openapi.description import Operation


@dataclass(frozen=True)
class LeftOut:
    """What the filters took away: `GET /pets`, and the schemas that nothing else uses.

    `calls` are the operations again, with no more than names depend on.
    """

    operations: tuple[str, ...] = ()
    schemas: tuple[str, ...] = ()
    calls: tuple[Operation, ...] = ()
