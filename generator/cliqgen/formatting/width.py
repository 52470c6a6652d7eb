"""The width of text, and what fits on a line."""

from __future__ import annotations

from cliqgen.formatting.tokens import Unsure

#: black's default.
LINE_LENGTH = 88


def fits(line: str, most: int = LINE_LENGTH) -> bool:
    """Whether a line is at most `most` columns wide for black.

    A character outside ASCII is zero to two columns wide.

    Raises:
        Unsure: the result depends on that.
    """
    if line.isascii():
        return len(line) <= most
    others = sum(character > "\x7f" for character in line)
    if len(line) + others <= most:
        return True
    if len(line) - others > most:
        return False
    raise Unsure
