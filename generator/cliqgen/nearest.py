"""What somebody may have meant by a name that is not known, and how that is asked."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

#: How alike two names must be, from 0 to 1, where what is known is a closed list.
_CLOSE = 0.6
#: The same, where what is known comes from a description, and any idea helps.
FAR = 0.3


def nearest(given: str, known: Iterable[str], alike: float = _CLOSE) -> str | None:
    """The known name that is most like a given one; None if none is close enough."""
    close = several_near(given, known, 1, alike)
    return close[0] if close else None


def several_near(
    given: str, known: Iterable[str], count: int, alike: float = _CLOSE
) -> list[str]:
    """At most `count` known names that are like a given one, the most alike first."""
    return difflib.get_close_matches(given, list(known), count, alike)


def question(meant: str | None) -> str | None:
    """`Did you mean 'X'?` as a remedy; None if nothing is near."""
    return None if meant is None else f"Did you mean {meant!r}?"


def hint(meant: str | None) -> str:
    """`; did you mean 'X'?` for the end of a message; empty if nothing is near."""
    return "" if meant is None else f"; did you mean {meant!r}?"
