"""Lines of nothing but a comment, or of nothing at all, that begin with tabs.

White space before a comment may hold tabs (YAML 1.2.2, 6.6, `s-separate-in-line`), and
so may a line that is blank. libyaml refuses both, since tabs may not indent. All other
rules for tabs stay its own.
"""

from __future__ import annotations

import re
from typing import Any, cast

import yaml

_LINE = re.compile(r"^( *)\t[ \t]*(#.*)?$", re.MULTILINE)
_BLOCKS = frozenset({"|", ">"})


def without_tabbed_comments(text: str, loader: Any) -> str | None:
    """The text without those tabs, line by line; None where there are none.

    A line inside of a block scalar or of quotes is content and keeps its tabs. What such
    a scalar spans is told by the scanner: with only the blanks of a line that come before
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
    except yaml.YAMLError:  # told when the text is parsed
        pass
    return "\n".join(after)


def _restore(token: Any, before: list[str], after: list[str]) -> None:
    """Give the lines of a scalar back what the text has there."""
    if token.plain:  # a blank line in it is folded, and a comment ends it
        return
    first, end = token.start_mark.line + 1, token.end_mark.line
    if token.style not in _BLOCKS:
        end += 1
    elif not token.value.strip():
        # Nothing is in it: a line that begins with a tab may have been meant for it.
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
