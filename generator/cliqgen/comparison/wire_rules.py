"""Changes of rules that types cannot express: of defaults, of `not` and the like."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Literal

from cliqgen.source.plain import is_list, is_mapping

Rules = tuple[tuple[str, str], ...]

#: A changed default is neither stricter nor looser.
How = Literal["default", "tightened", "loosened"]

_MOST = 80


def changed_rules(old: Rules, new: Rules) -> Iterator[tuple[How, str]]:
    """The new and the old value of each changed rule.

    A rule that says something else is assumed to refuse what it accepted before.
    """
    for keyword in sorted({name for name, _ in (*old, *new)}):
        before = [text for name, text in old if name == keyword]
        after = [text for name, text in new if name == keyword]
        if keyword.endswith("minContains"):
            before, after = before or ["1"], after or ["1"]  # 2020-12, 6.4.5
        if sorted(before) == sorted(after):
            continue
        lost = ", ".join(_short(text) for text in before if text not in after)
        come = ", ".join(_short(text) for text in after if text not in before)
        where, _, name = keyword.rpartition(" ")
        place = f"{where}: " if where else ""
        if name == "default":
            yield "default", (
                f"{place}defaults to {come or 'none'} instead of {lost or 'none'}"
            )
        elif lost and come:
            what = f"has {keyword} {come} instead of {lost}"
            for how in _hows(name, before, after):
                yield how, what
        elif come:
            yield "tightened", f"has {keyword} {come}"
        elif lost:
            yield "loosened", f"had {keyword} {lost}"


def rule_kind(how: How) -> str:
    """The id of a change of requests, without its direction."""
    return "default-changed" if how == "default" else f"rule-{how}"


def _hows(name: str, before: list[str], after: list[str]) -> tuple[How, ...]:
    """Whether an existing rule became stricter, looser, or both."""
    if len(before) == len(after) == 1:
        old, new = json.loads(before[0]), json.loads(after[0])
        if name in ("minContains", "maxContains"):
            is_tighter = (new > old) is (name == "minContains")
            return ("tightened",) if is_tighter else ("loosened",)
        if name == "dependentRequired":
            gained, lost = _pairs(new) - _pairs(old), _pairs(old) - _pairs(new)
            both: tuple[tuple[How, object], ...] = (
                ("tightened", gained),
                ("loosened", lost),
            )
            return tuple(how for how, pairs in both if pairs)
    return ("tightened",)


def _pairs(rule: object) -> set[tuple[str, str]]:
    """The properties of `dependentRequired`, each with one that it requires."""
    if not is_mapping(rule):
        return set()
    return {
        (name, str(other))
        for name, others in rule.items()
        for other in (others if is_list(others) else ())
    }


def _short(text: str) -> str:
    return text if len(text) <= _MOST else f"{text[: _MOST - 1]}…"
