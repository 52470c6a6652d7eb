"""Whether black itself would leave all modules of a client unchanged."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from cliqgen.formatting.black_judge import Judge


def find_unformatted(paths: Iterable[Path]) -> Iterator[tuple[Path, str]]:
    """The modules that black would change, each with the reason.

    Missing files and invalid UTF-8 are reported elsewhere.
    """
    from black.parsing import InvalidInput

    judge = Judge()
    for path in paths:
        try:
            text = path.read_bytes().decode("utf-8")
        except (OSError, ValueError):
            continue
        try:
            if judge.module(text) != text:
                yield path, "would be changed"
        except InvalidInput:
            yield path, "cannot be read"
