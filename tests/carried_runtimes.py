"""Which part of cliqgen's runtime a client carries."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from itertools import combinations, product
from pathlib import Path

from cliqgen.bundled import templates_folder
from cliqgen.python.header import RUNTIME_HEADER
from cliqgen.runtime import fitted

_MARK = re.compile(r"# begin: ([\w ]+)")


def carried_features(runtime: Path) -> list[Mapping[str, bool]]:
    """Whether each feature is there, in all ways that make each module the fitted one.

    None are left where a module is another than that of cliqgen. Features that no carried
    module depends on are not among them.
    """
    names = [path.relative_to(runtime).as_posix() for path in runtime.rglob("*.py")]
    possible: list[Mapping[str, bool]] = [{}]
    # Those with few features first: they say what holds for the others.
    for name in sorted(names, key=lambda name: (len(marked(_whole(name))), name)):
        text = (runtime / name).read_text("utf-8")
        if text == _whole(name):
            continue  # with all passages, as in the templates
        possible = [
            {**known, **more}
            for known in possible
            for more in _selections(marked(_whole(name)) - known.keys())
            if RUNTIME_HEADER + _fitted(name, _chosen(name, {**known, **more})) == text
        ]
    return possible


def marked(text: str) -> frozenset[str]:
    """The features of the passages of a module."""
    passages = _MARK.findall(text)
    return frozenset(each for passage in passages for each in passage.split(" or "))


def pairs_covered(names: list[str]) -> list[tuple[str, ...]]:
    """Few selections, in which any two names are together, alone, and both missing.

    Each name is in half of the selections, no two in the same ones, and all in the first
    (Kleitman and Spencer, 1973).
    """
    size = next(n for n in range(2, 40, 2) if _columns(n) >= len(names))
    columns = combinations(range(1, size), size // 2 - 1)
    rows = [{0, *column} for column, _ in zip(columns, names, strict=False)]
    return [
        tuple(name for name, row in zip(names, rows, strict=True) if number in row)
        for number in range(size)
    ]


def _columns(size: int) -> int:
    return len([*combinations(range(1, size), size // 2 - 1)])


def _selections(names: frozenset[str]) -> list[Mapping[str, bool]]:
    ordered = sorted(names)
    return [
        dict(zip(ordered, values, strict=True))
        for values in product((False, True), repeat=len(ordered))
    ]


def _chosen(name: str, known: Mapping[str, bool]) -> frozenset[str]:
    return frozenset(each for each in marked(_whole(name)) if known[each])


@cache
def _whole(name: str) -> str:
    return (templates_folder() / "runtime" / name).read_text("utf-8")


@cache
def _fitted(name: str, features: frozenset[str]) -> str:
    return fitted(_whole(name), features)
