"""The choices for generated files that were edited by hand."""

from __future__ import annotations

from enum import Enum


class OnEdit(Enum):
    """What to do with an edited file."""

    STOP = "stop"
    FORCE = "force"
    KEEP = "keep"
    MERGE = "merge"
