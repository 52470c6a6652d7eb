"""Formatting: the output is what the pinned black would leave unchanged."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from cliqgen.formatting.printer import Printer
from cliqgen.installed import version_of
from cliqgen.render import FileSet

#: The folders of modules that are copied as they are.
_COPIED = frozenset({"_fake", "_runtime"})
#: The versions of black that print the same: from the first one, up to the second.
ALIKE = ((25, 1), (27,))
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


@cache
def formatter_version() -> str:
    """The formatter and its version, for the manifest; it stays in a process."""
    return f"black {version_of('black')}"


def prints_alike(formatter: str) -> bool:
    """Whether a formatter of a manifest prints the same as the installed one."""
    first, end = ALIKE
    return formatter == formatter_version() or all(
        first <= _release(each) < end for each in (formatter, formatter_version())
    )


def _release(formatter: str) -> tuple[int, ...]:
    """The numbers of a version of black; none if it is another formatter."""
    name, _, version = formatter.partition(" ")
    numbers = version.split(".")
    is_release = name == "black" and all(n.isascii() and n.isdecimal() for n in numbers)
    return tuple(map(int, numbers)) if is_release else ()
