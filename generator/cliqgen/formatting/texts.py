"""Strings that are statements: docstrings, and those of fields."""

from __future__ import annotations

import re

#: An escape that black writes in another case.
_ESCAPE = re.compile(r"(?<!\\)(?:\\\\)*\\[xuUN]")


def is_text_settled(lines: list[str], depth: int, is_docstring: bool) -> bool:
    """Whether black leaves a string in three double quotes unchanged.

    `lines` are all of its lines, indented. Of a docstring black strips and indents the
    lines; it leaves other strings alone.
    """
    if any("\\" in line and _ESCAPE.search(line) for line in lines):
        return False
    if not is_docstring:
        return True
    pad = "    " * depth
    column = len(pad)
    first = lines[0][column + 3 :]
    if len(lines) == 1:
        content = first[:-3]
        return bool(content) and content == content.strip() and content[-1] not in '"\\'
    if (
        not first
        or first[0] == '"'
        or first != first.strip()
        or lines[-1] != f'{pad}"""'
    ):
        return False
    is_aligned = False
    for line in lines[1:-1]:
        if not line:
            continue
        if line != line.rstrip() or not line.startswith(pad):
            return False
        if not line[column].isspace():
            is_aligned = True
    return is_aligned or not any(lines[1:-1])
