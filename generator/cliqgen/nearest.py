"""Suggestions for unknown names: "did you mean"."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

#: The least similarity of names, from 0 to 1, if the candidates are a closed list.
_CLOSE = 0.6
#: The same, if the candidates are from a description, and any suggestion helps.
FAR = 0.3


def nearest(given: str, candidates: Iterable[str], alike: float = _CLOSE) -> str | None:
    """The candidate that is most similar to a given name; None if none is close enough."""
    close = several_near(given, candidates, 1, alike)
    return close[0] if close else None


def several_near(
    given: str, candidates: Iterable[str], count: int, alike: float = _CLOSE
) -> list[str]:
    """At most `count` candidates that are similar to a given name, the most similar first."""
    return difflib.get_close_matches(given, list(candidates), count, alike)


def question(suggestion: str | None) -> str | None:
    """`Did you mean 'X'?` as a remedy; None without a suggestion."""
    return None if suggestion is None else f"Did you mean {suggestion!r}?"


def hint(suggestion: str | None) -> str:
    """`; did you mean 'X'?` for the end of a message; empty without a suggestion."""
    return "" if suggestion is None else f"; did you mean {suggestion!r}?"
