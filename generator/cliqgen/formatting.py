"""black, in process: what is written is what the pinned black would leave alone."""

from __future__ import annotations

import gc

from cliqgen.render import FileSet


def format_files(files: FileSet) -> FileSet:
    """The files with every generated Python module formatted.

    The runtime is copied as it is: it is kept formatted where it is written.
    """
    import black

    mode = black.Mode()
    # black allocates many small nodes; the cyclic collector only slows it down.
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        return {
            path: _formatted(text, mode) if _is_printed(path) else text
            for path, text in files.items()
        }
    finally:
        if was_enabled:
            gc.enable()


def _is_printed(path: str) -> bool:
    return path.endswith(".py") and "/_runtime/" not in path


def formatter_version() -> str:
    """The version of black, as the manifest records it."""
    from importlib.metadata import version

    return version("black")


def _formatted(text: str, mode: object) -> str:
    import black
    from black.report import NothingChanged

    assert isinstance(mode, black.Mode)
    try:
        return black.format_file_contents(text, fast=True, mode=mode)
    except NothingChanged:
        return text
