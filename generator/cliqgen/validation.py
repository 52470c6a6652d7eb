"""A large description validated by a process of its own, while it is parsed here.

Parsing and lowering take longer than validation, and follow it because validation may change
how a description is read: where references are, and what is ignored. Mostly it does not.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any, Generic, TypeVar

from msgspec import Struct

from cliqgen.diagnostics import CliqgenError, Diagnostic, Diagnostics
from cliqgen.memo import Memo, Tables
from cliqgen.openapi.description import Spec
from cliqgen.openapi.parse import parse
from cliqgen.parallel import at_once, processors
from cliqgen.source.check import check
from cliqgen.source.load import Loaded
from cliqgen.source.refs import Sources

T = TypeVar("T")

#: Bytes of a description from which on a process takes less time than it costs.
_LARGE = 1_000_000


class _Verdict(Struct, frozen=True):
    """What validation says of a description that stays as it is."""

    diagnostics: Sequence[Diagnostic]
    tables: Tables


class _Parsed(Struct, Generic[T], frozen=True):
    """What a description became, and what was reported meanwhile."""

    result: T
    diagnostics: Sequence[Diagnostic]


def can_be_parsed(loaded: Loaded) -> bool:
    """Whether a description may be parsed before it is known to be valid.

    It is one large file, of which no overlay has to be applied.
    """
    if processors() == 1 or loaded.overlays or len(loaded.specs) != 1:
        return False
    content = loaded.roots[0][0].source.content
    return isinstance(loaded.specs[0][0], Path) and len(content) >= _LARGE


def parse_beside(
    loaded: Loaded,
    diagnostics: Diagnostics,
    memo: Memo | None,
    continued: Callable[[Spec, Diagnostics], T],
) -> T | None:
    """What `continued` makes of the description, which is parsed while it is validated.

    None where it has errors, or would be read otherwise after it was validated. It is as
    it was then, and nothing is added to the diagnostics, so that it can be checked here.
    """
    calls: tuple[Any, Any] = (
        partial(_verdict, loaded, _state(loaded.sources), diagnostics.strict, memo),
        partial(_parsed, loaded, diagnostics.strict, continued),
    )
    verdict: _Verdict | None
    parsed: _Parsed[T] | None
    verdict, parsed = at_once(calls)
    if verdict is None or parsed is None:
        return None
    diagnostics.include(CliqgenError([*verdict.diagnostics, *parsed.diagnostics]))
    if memo is not None:
        memo.take(verdict.tables)
    return parsed.result


def _verdict(
    loaded: Loaded, before: Sequence[object], strict: bool, memo: Memo | None
) -> _Verdict | None:
    diagnostics, memo = Diagnostics(strict), None if memo is None else memo.again()
    try:
        linked = check(loaded, diagnostics, memo)
    except CliqgenError:
        return None
    if (
        linked.redirections is not loaded.redirections
        or _state(loaded.sources) != before
    ):
        return None
    if diagnostics.has_errors():
        return None
    return _Verdict(diagnostics.items, {} if memo is None else memo.used)


def _parsed(
    loaded: Loaded, strict: bool, continued: Callable[[Spec, Diagnostics], T]
) -> _Parsed[T] | None:
    diagnostics = Diagnostics(strict)
    try:
        result = continued(parse(loaded, diagnostics), diagnostics)
    except Exception:  # a fault of the description, which validation names
        return None
    return None if diagnostics.has_errors() else _Parsed(result, diagnostics.items)


def _state(sources: Sources) -> Sequence[object]:
    """What tells whether anything was read since."""
    counts = (len(sources.documents), len(sources.mapped), len(sources.remote))
    return (*counts, set(sources.reads), dict(sources.resolved))
