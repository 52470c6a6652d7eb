"""The guides: the sections of the client's README, each a page of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cliqgen.identifiers import snake_case
from cliqgen.python.code import Code
from cliqgen.site.markdown import code, text
from cliqgen.site.plans import GuidePage

#: The section that lists all methods: resources have pages of their own here.
_METHODS = "Methods"
_FENCE = re.compile(r"^(```+)[^\n`]*\n.*?^\1`*[ ]*$", re.M | re.S)
_SECTION = re.compile(r"^## (.+)$", re.M)
#: Inline code, or an escaped character (CommonMark, 2.4).
_INLINE = re.compile(r"(?<![\\`])`([^`\n]+)`|\\([!-/:-@\[-`{-~])")


def guide_pages(readme: str) -> Iterator[GuidePage]:
    """The sections of a README, without its introduction."""
    parts = _SECTION.split(_outside_fences(readme))
    for title, body in zip(parts[1::2], parts[2::2], strict=True):
        if title != _METHODS:
            name = snake_case(title, fallback="guide").replace("_", "-")
            yield GuidePage(f"guides/{name}.md", text(title), Code(body.strip("\n")))


def _outside_fences(readme: str) -> str:
    """Markdown of GitHub as Markdown for every parser, in which `\\<` is text."""
    parts: list[str] = []
    end = 0
    for block in _FENCE.finditer(readme):
        parts += [_INLINE.sub(_portable, readme[end : block.start()]), block[0]]
        end = block.end()
    return "".join([*parts, _INLINE.sub(_portable, readme[end:])])


def _portable(match: re.Match[str]) -> str:
    if match[1] is None:
        return f"&#{ord(match[2])};"
    return code(match[1].replace("\\|", "|"))
