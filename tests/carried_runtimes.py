"""Which part of cliqgen's runtime a client carries."""

from __future__ import annotations

from functools import cache
from itertools import combinations
from pathlib import Path

from cliqgen.bundled import templates_folder
from cliqgen.python.header import RUNTIME_HEADER
from cliqgen.runtime import FEATURES, fitted


def carried_features(runtime: Path) -> set[frozenset[str]]:
    """The selections of features of which each module of a runtime is the fitted one.

    None are left where a module is another than that of cliqgen.
    """
    sizes = range(len(FEATURES) + 1)
    chosen = {frozenset(c) for size in sizes for c in combinations(FEATURES, size)}
    for module in runtime.rglob("*.py"):
        text = module.read_text("utf-8")
        name = module.relative_to(runtime).as_posix()
        if text != _whole(name):
            chosen = {c for c in chosen if RUNTIME_HEADER + _fitted(name, c) == text}
    return chosen


@cache
def _whole(name: str) -> str:
    return (templates_folder() / "runtime" / name).read_text("utf-8")


@cache
def _fitted(name: str, features: frozenset[str]) -> str:
    return fitted(_whole(name), features)
