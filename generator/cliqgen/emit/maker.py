"""Everything that affects a client beside the request, as one hash."""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from cliqgen.bundled import package_folder, templates_folder
from cliqgen.installed import distributions


@cache
def maker_hash() -> str:
    """The hash of cliqgen and its templates, of Python, and of what is installed.

    cliqgen is identified by its code, since a checkout changes without its version.
    Libraries are identified by name and version. It is as they are when it is first asked
    for: what this process has imported does not change later.
    """
    parts = hashlib.sha256(sys.version.encode("utf-8"))
    for name in sorted(set(distributions())):
        parts.update(f"\0{name}".encode("utf-8", "surrogateescape"))
    for folder in (package_folder(), templates_folder()):
        for name, path in _files(folder):
            parts.update(f"\0{name}\0".encode("utf-8", "surrogateescape"))
            parts.update(hashlib.sha256(path.read_bytes()).digest())
    return parts.hexdigest()


def _files(folder: Path) -> Iterator[tuple[str, Path]]:
    """Every file below, except compiled ones."""
    for place, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if name != "__pycache__")
        for name in sorted(files):
            path = Path(place, name)
            yield path.relative_to(folder).as_posix(), path
