"""What is installed, and in which versions, told from the names of folders alone.

To read the metadata of one package takes Python longer than all the rest of `--version`.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator
from contextlib import suppress

_SEPARATORS = re.compile(r"[-_.]+")


def version_of(name: str) -> str:
    """The version of an installed distribution.

    Raises:
        importlib.metadata.PackageNotFoundError: it is not installed.
    """
    wanted = _normalized(name)
    for folder in distributions():
        stem, _, ending = folder.rpartition(".")
        found, _, number = stem.partition("-")
        if ending == "dist-info" and _normalized(found) == wanted and number:
            return number
    from importlib.metadata import version  # it is installed in another way

    return version(name)


def distributions() -> Iterator[str]:
    """The names of the folders that say what is installed, as `click-8.1.8.dist-info`.

    They are called by name and version ("Recording installed projects" of the Python
    Packaging User Guide). Those of the first place in `sys.path` come first.
    """
    for place in sys.path:
        with suppress(OSError):
            for name in sorted(os.listdir(place or ".")):  # noqa: PTH208 - it is faster
                if name.endswith((".dist-info", ".egg-info")):
                    yield name


def _normalized(name: str) -> str:
    return _SEPARATORS.sub("-", name).lower()
