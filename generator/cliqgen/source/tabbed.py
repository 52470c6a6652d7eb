"""Lines that begin with tabs and are blank apart from a comment, or entirely.

White space before a comment may hold tabs (YAML 1.2.2, 6.6, `s-separate-in-line`), and
so may a line that is blank. libyaml rejects both, since tabs may not indent. All its
other rules for tabs hold.
"""

from __future__ import annotations

import re
from typing import Any, cast

import yaml

_LINE = re.compile(r"^( *)\t[ \t]*(#.*)?$", re.MULTILINE)
_BLOCKS = frozenset({"|", ">"})


def without_tabbed_comments(text: str, loader: Any) -> str | None:
    """The text without those tabs, line by line; None if there are none.

    A line inside of a block scalar or of quotes is content and keeps its tabs. The scanner
    finds out which lines such a scalar has: with only the blanks of a line that come before
    its first tab, each line has the indentation that YAML sees, and so ends the same
    scalars.
    """
    if _LINE.search(text) is None:
        return None
    trial = _LINE.sub(r"\1\2", text)
    before, after = text.split("\n"), trial.split("\n")
    try:
        for token in cast(Any, yaml).scan(trial, Loader=loader):
            if isinstance(token, yaml.ScalarToken):
                _restore(cast(Any, token), before, after)
    except yaml.YAMLError:  # reported when the text is parsed
        pass
    return "\n".join(after)


def _restore(token: Any, before: list[str], after: list[str]) -> None:
    """Restore the lines of a scalar as the text has them."""
    if token.plain:  # a blank line in it is folded, and a comment ends it
        return
    first, end = token.start_mark.line + 1, token.end_mark.line
    if token.style not in _BLOCKS:
        end += 1
    elif not token.value.strip():
        # It is empty: a line that begins with a tab may be part of it.
        while end < len(before) and before[end] != after[end]:
            end += 1
    else:
        end = _content_end(before, first, end)
    after[first:end] = before[first:end]


def _content_end(lines: list[str], first: int, end: int) -> int:
    """Where the lines of a block scalar end, without blank ones that tabs begin."""
    indents = [_indent(line) for line in lines[first:end] if line.strip()]
    while end > first and not lines[end - 1].strip():
        if _indent(lines[end - 1]) >= min(indents):  # its tabs are content
            break
        end -= 1
    return end


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
