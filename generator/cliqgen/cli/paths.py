"""Paths on the command line that no operating system can look up."""

from __future__ import annotations

from pathlib import Path

from cliqgen.diagnostics import UsageError
from cliqgen.request import check_output


def check_output_path(path: Path) -> None:
    """Stop at what is not the name of a folder, and at what `check_path` stops at.

    Raises:
        UsageError: see there and at `check_output`
    """
    check_output(str(path))
    check_path(path)


def check_path(path: Path) -> None:
    """Stop at a path that cannot exist or cannot be looked up. It need not exist.

    Raises:
        UsageError: it is too long, its links form a loop, or a folder in it cannot be
            entered
    """
    try:
        path.resolve()
        path.stat()
    except (FileNotFoundError, NotADirectoryError):  # reported by whoever needs it
        return
    except (OSError, ValueError, RuntimeError) as error:
        from cliqgen.source.text import unreadable

        raise UsageError(unreadable(path, error).diagnostics) from None
