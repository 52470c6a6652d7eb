"""What a user may choose to do with generated files that someone edited by hand."""

from __future__ import annotations

from enum import Enum


class OnEdit(Enum):
    """What to do with an edited file."""

    STOP = "stop"
    FORCE = "force"
    KEEP = "keep"
    MERGE = "merge"
