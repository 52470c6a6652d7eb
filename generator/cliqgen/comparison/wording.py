"""Whether two texts say the same, in whatever order."""

from __future__ import annotations

import re
from collections import Counter

_WORD = re.compile(r"\w+|[^\w\s]")


def same_words(old: str, new: str) -> bool:
    """Whether both consist of the same words, as where arguments are listed otherwise."""
    return old == new or Counter(_WORD.findall(old)) == Counter(_WORD.findall(new))
