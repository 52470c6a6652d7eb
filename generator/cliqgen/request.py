"""What a run is asked to do, apart from where its output goes."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class GenerateRequest:
    """The input of one client.

    `overlays` change the descriptions before they are judged. `package` is the import
    name, None to take it from the description's title. `strict` makes each warning an
    error.
    """

    specs: tuple[Path, ...]
    status_codes: Path | None = None
    overlays: tuple[Path, ...] = ()
    package: str | None = None
    strict: bool = False
