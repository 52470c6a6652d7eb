"""Formatting: the output is what the pinned black would leave unchanged."""

from __future__ import annotations

from collections.abc import Callable

from cliqgen.formatting.printer import Printer
from cliqgen.render import FileSet

#: The folders of modules that are copied as they are.
_COPIED = frozenset({"_fake", "_runtime"})
#: Given a path and its unformatted text, the formatted text of a previous run, if known.
Reuse = Callable[[str, str], str | None]


def format_files(files: FileSet, reuse: Reuse) -> FileSet:
    """The files with every printed Python module formatted.

    The runtime is copied unchanged, as its source is formatted. `reuse` returns files that
    a previous run has formatted.
    """
    printer = Printer()
    formatted = dict(files)
    for path in printed_paths(files):
        text = files[path]
        formatted[path] = reuse(path, text) or printer.module(text)
    return formatted


def printed_paths(files: FileSet) -> list[str]:
    """The Python modules that templates print, in contrast to the copied ones."""
    return [p for p in files if p.endswith(".py") and _COPIED.isdisjoint(p.split("/"))]


def formatter_version() -> str:
    """The formatter and its version, for the manifest."""
    from importlib.metadata import version

    return f"black {version('black')}"
