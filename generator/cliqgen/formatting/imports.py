"""Imports: on one line, or one name per line."""

from __future__ import annotations

import re

from cliqgen.formatting.tokens import Unsure
from cliqgen.formatting.width import fits

_NAME = r"[^\W\d]\w*(?: as [^\W\d]\w*)?"
_FROM = re.compile(
    rf"from ([.\w]+) import (?:({_NAME}(?:, {_NAME})*)|\(\s*({_NAME}(?:,\s+{_NAME})*)(,?)\s*\))"
)
_MODULE = re.compile(
    r"import [\w.]+(?: as \w+)?|from [.\w]+ import \*(?:  # noqa: F403)?"
)


def import_lines(text: str, depth: int) -> list[str]:
    """The lines of an import that is at a depth of indentation.

    Raises:
        Unsure: it has an unknown form.
    """
    pad = "    " * depth
    match = _FROM.fullmatch(text)
    if match is None:
        if _MODULE.fullmatch(text) and fits(pad + text):
            return [pad + text]
        raise Unsure
    module, plain, wrapped, comma = match.groups()
    names = re.split(r",\s+", plain or wrapped)
    line = f"{pad}from {module} import {', '.join(names)}"
    if not comma and fits(line):
        return [line]
    items = [f"{pad}    {name}," for name in names]
    return [f"{pad}from {module} import (", *items, f"{pad})"]
