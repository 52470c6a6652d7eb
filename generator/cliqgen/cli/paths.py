"""Paths on the command line that no system can look at."""

from __future__ import annotations

from pathlib import Path

from cliqgen.diagnostics import UsageError


def check_path(path: Path) -> None:
    """Stop at a path that nothing can lie at, or that may not be looked at.

    It need not be there.

    Raises:
        UsageError: it is too long, its links lead to one another, or a folder on the way
            cannot be entered.
    """
    try:
        path.resolve()
        path.stat()
    except (FileNotFoundError, NotADirectoryError):  # told by who needs it
        return
    except (OSError, ValueError, RuntimeError) as error:
        from cliqgen.source.text import unreadable

        raise UsageError(unreadable(path, error).diagnostics) from None
