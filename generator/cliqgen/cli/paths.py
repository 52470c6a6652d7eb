"""Paths on the command line that no operating system can look up."""

from __future__ import annotations

from pathlib import Path

from cliqgen.diagnostics import UsageError


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
