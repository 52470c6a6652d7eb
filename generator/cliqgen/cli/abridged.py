"""Of many things that are alike, the first few and the number of the others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from msgspec import Struct

T = TypeVar("T")
#: How many of what is alike are shown unless all are asked for.
MOST_ALIKE = 5


class Others(Struct, frozen=True):
    """What is not shown: how many of which code."""

    code: str
    number: int

    def __str__(self) -> str:
        return f"  and {self.number} more of {self.code}: --verbose shows them"


def abridged(
    items: Iterable[T], code: Callable[[T], str], *, in_full: bool
) -> Iterator[T | Others]:
    """The first few items of each code, the last of them followed by how many others are.

    With `in_full` they are all of the items.
    """
    known = list(items)
    totals = Counter(map(code, known))
    given = Counter[str]()
    for item in known:
        kind = code(item)
        given[kind] += 1
        if in_full or given[kind] <= MOST_ALIKE:
            yield item
        if not in_full and given[kind] == MOST_ALIKE < totals[kind]:
            yield Others(kind, totals[kind] - MOST_ALIKE)
