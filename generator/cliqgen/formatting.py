"""black, in process: what is written is what the pinned black would leave alone."""

from __future__ import annotations

import gc
from collections.abc import Callable

from cliqgen.render import FileSet

#: Given a path and its unformatted text, the formatted text of a former run, if known.
Reuse = Callable[[str, str], str | None]


def format_files(files: FileSet, reuse: Reuse) -> FileSet:
    """The files with every printed Python module formatted.

    The runtime is copied as it is: it is kept formatted where it is written. `reuse`
    spares what a former run has formatted.
    """
    formatted = {path: reuse(path, files[path]) for path in printed_paths(files)}
    pending = [path for path, text in formatted.items() if text is None]
    fresh = _formatted({path: files[path] for path in pending}) if pending else {}
    return {
        path: fresh.get(path) or formatted.get(path) or text
        for path, text in files.items()
    }


def printed_paths(files: FileSet) -> list[str]:
    """The Python modules that templates print, in contrast to the copied ones."""
    return [p for p in files if p.endswith(".py") and "/_runtime/" not in p]


def formatter_version() -> str:
    """The formatter and its version, as the manifest records it."""
    from importlib.metadata import version

    return f"black {version('black')}"


def _formatted(files: FileSet) -> FileSet:
    import black
    from black.report import NothingChanged

    mode = black.Mode()

    def formatted(text: str) -> str:
        try:
            return black.format_file_contents(text, fast=True, mode=mode)
        except NothingChanged:
            return text

    # black allocates many small nodes; the cyclic collector only slows it down.
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        return {path: formatted(text) for path, text in files.items()}
    finally:
        if was_enabled:
            gc.enable()
