"""How wide text is shown, and what fits on a line."""

from __future__ import annotations

from cliqgen.formatting.tokens import Unsure

#: black's default.
LINE_LENGTH = 88


def fits(line: str, most: int = LINE_LENGTH) -> bool:
    """Whether black takes a line to be no wider than `most` columns.

    Outside of ASCII a character is nought to two columns wide.

    Raises:
        Unsure: that decides.
    """
    if line.isascii():
        return len(line) <= most
    others = sum(character > "\x7f" for character in line)
    if len(line) + others <= most:
        return True
    if len(line) - others > most:
        return False
    raise Unsure
