"""Installed distributions and their versions, from the names of folders only.

Reading the metadata of one package takes longer than all the rest of `--version`.
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
    normalized = _normalized(name)
    for folder in distributions():
        stem, _, ending = folder.rpartition(".")
        prefix, _, number = stem.partition("-")
        if ending == "dist-info" and _normalized(prefix) == normalized and number:
            return number
    from importlib.metadata import version  # it is installed in another form

    return version(name)


def distributions() -> Iterator[str]:
    """The names of the folders of installed distributions, such as `click-8.1.8.dist-info`.

    They consist of name and version ("Recording installed projects" in the Python Packaging
    User Guide). Those of the first place in `sys.path` come first.
    """
    for place in sys.path:
        with suppress(OSError):
            for name in sorted(os.listdir(place or ".")):  # noqa: PTH208 - it is faster
                if name.endswith((".dist-info", ".egg-info")):
                    yield name


def _normalized(name: str) -> str:
    return _SEPARATORS.sub("-", name).lower()
