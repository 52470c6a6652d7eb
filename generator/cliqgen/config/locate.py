"""Where the configuration is: in the working folder or the nearest one above."""

from __future__ import annotations

from pathlib import Path

from cliqgen.config.document import OWN_NAME, SHARED_NAME, read_toml
from cliqgen.source.text import exists, is_file


def locate(folder: Path) -> Path | None:
    """The configuration for a folder, or None.

    The search ends at the root of a git repository. A pyproject.toml without
    `[tool.cliqgen]` is skipped.

    Raises:
        UsageError: a pyproject.toml on the way is not valid TOML
    """
    for place in (folder, *folder.parents):
        shown = Path() if place == Path.cwd() else place
        if is_file(place / OWN_NAME):
            return shown / OWN_NAME
        shared = shown / SHARED_NAME
        if is_file(shared) and read_toml(shared).settings is not None:
            return shared
        if exists(place / ".git"):
            return None
    return None
