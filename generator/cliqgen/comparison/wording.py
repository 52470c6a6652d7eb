"""Whether two strings have the same words, in any order."""

from __future__ import annotations

import re
from collections import Counter

_WORD = re.compile(r"\w+|[^\w\s]")


def same_words(old: str, new: str) -> bool:
    """Whether both consist of the same words, as after reordering arguments."""
    return old == new or Counter(_WORD.findall(old)) == Counter(_WORD.findall(new))
