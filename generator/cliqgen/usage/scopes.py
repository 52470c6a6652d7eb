"""The smallest set of scopes that some methods need."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from itertools import product
from math import prod

from cliqgen.usage.catalogue import Choices

#: The most combinations of alternatives to try; with more, they are chosen one by one.
_MOST_COMBINATIONS = 20_000


def covers(granted: str, needed: str, covering: str | None) -> bool:
    """Whether a scope grants another: itself, or all of its group.

    `covering` is the last part of scopes that grant all of their group, such as `ALL`.
    """
    if granted == needed:
        return True
    group, dot, last = granted.rpartition(".")
    return bool(dot) and last == covering and needed.rpartition(".")[0] == group


def missing(
    choices: Choices, granted: Collection[str], covering: str | None
) -> tuple[str, ...]:
    """The missing scopes of the alternative that lacks the fewest."""
    lacking = [
        tuple(n for n in needed if not any(covers(g, n, covering) for g in granted))
        for needed in choices
    ]
    return min(lacking, key=lambda scopes: _cost(scopes, covering), default=())


def smallest(needs: Iterable[Choices], covering: str | None) -> tuple[str, ...]:
    """The fewest scopes, sorted, that meet all needs.

    Of sets of the same size it is the one that grants least: if possible without scopes
    that cover a group.
    """
    chosen: set[str] = set()
    open_needs = {choices for choices in needs if choices and () not in choices}
    chosen.update(*(choices[0] for choices in open_needs if len(choices) == 1))
    left = sorted(c for c in open_needs if missing(c, chosen, covering))

    if prod(map(len, left)) <= _MOST_COMBINATIONS:
        sets = (chosen.union(*combination) for combination in product(*left))
        chosen = min(sets, key=lambda scopes: _cost(scopes, covering))
    else:
        for choices in left:
            if missing(choices, chosen, covering):
                sets = (chosen.union(choice) for choice in choices)
                chosen = min(sets, key=lambda scopes: _cost(scopes, covering))
    return tuple(sorted(s for s in chosen if not _is_covered(s, chosen, covering)))


def _cost(scopes: Collection[str], covering: str | None) -> tuple[int, int, list[str]]:
    """The rank of some scopes by what they grant: first by the number that cover a group."""
    broad = sum(scope.rpartition(".")[2] == covering for scope in scopes)
    return broad, len(scopes), sorted(scopes)


def _is_covered(scope: str, chosen: set[str], covering: str | None) -> bool:
    return any(other != scope and covers(other, scope, covering) for other in chosen)
