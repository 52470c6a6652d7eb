"""Text to Markdown in which it stays text, for every Markdown parser.

Characters that may be markup become character references (CommonMark, 6.2), which no parser
and no extension of one takes for markup, neither in tables nor in code between tags.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from cliqgen.python.code import Code, clean_line

#: Characters that are markup anywhere in a line.
_MARKUP = re.compile(r"[\\`*_{}\[\]<>&|~^=$#@!]")
#: The beginning of a block: a list item, heading, admonition or definition.
_BLOCK = re.compile(r"(\s*\d+)([.)])|[^\w\s'\"(,;.&`<\[]")
_SPAN = re.compile(r"`([^`\n]+)`")
_PLAIN_SPAN = re.compile(r"[\w .,;:/'\"()+?%-]+\Z", re.ASCII)
_ITEM = re.compile(r"( *)(-|\d+\.) +(.*)\Z")
_STRING = re.compile(r"(\"(?:[^\"\\]|\\.)*\"|'(?:[^'\\]|\\.)*')")
_NAME = re.compile(r"([^\W\d]\w*)")
_CODE = " " * 4


def text(plain: str) -> Code:
    """Plain text on one line, in which only code between backticks is marked."""
    line = " ".join(clean_line(plain).split())
    parts = _SPAN.split(line)
    shown = "".join(
        code(part) if number % 2 else _escaped(part)
        for number, part in enumerate(parts)
    )
    return Code(_BLOCK.sub(_guarded, shown, count=1) if _BLOCK.match(shown) else shown)


def code(plain: str) -> Code:
    """Inline code."""
    line = " ".join(clean_line(plain).split())
    if _PLAIN_SPAN.match(line):
        return Code(f"`{line}`")
    return Code(f"<code>{_escaped(line)}</code>" if line else "")


def fence(lines: Iterable[str], language: str = "") -> Code:
    """A block of code, which none of its lines can end."""
    kept = [clean_line(line) for line in lines]
    longest = max(
        (len(run) for line in kept for run in re.findall("`+", line)), default=0
    )
    mark = "`" * max(3, longest + 1)
    return Code("\n".join([f"{mark}{language}", *kept, mark]))


def link(shown: str, target: str) -> Code:
    """A link to a page or to a place on one; its text is code."""
    return Code(f"[{code(shown)}]({target})")


def type_links(
    annotation: str, places: Mapping[str, str], up: str, default: str | None = None
) -> Code:
    """A type with its default as code, in which models lead to their description.

    `places` are pages with anchors by the name of the model, and `up` leads to them.
    """
    parts: list[str] = []
    for number, part in enumerate(_STRING.split(annotation)):
        if number % 2:
            parts.append(_escaped(clean_line(part)))
            continue
        for position, word in enumerate(_NAME.split(part)):
            is_model = position % 2 and word in places
            shown = _escaped(word)
            parts.append(f"[{shown}]({up}{places[word]})" if is_model else shown)
    if default is not None:
        parts.append(f" &#61; {_escaped(clean_line(default))}")
    return Code(f"<code>{''.join(parts)}</code>")


def prose(plain: str) -> Code:
    """Plain text as `python.markup` makes it: paragraphs, lists, tables, lines of code."""
    kept: list[str] = []
    for line in _lines(plain):
        if line or (kept and kept[-1]):
            kept.append(line)
    return Code("\n".join(kept).strip("\n"))


def _lines(plain: str) -> Iterator[str]:
    previous = ""
    rows: list[str] = []
    listing: list[str] = []
    for line in [*plain.split("\n"), ""]:
        type_ = _type(line)
        if listing and line.startswith(_CODE):
            type_ = "code"
        if rows and type_ != "row":
            yield from ("", *_table(rows), "")
            rows = []
        if listing and type_ not in ("code", "blank"):
            yield from ("", _listing(listing), "")
            listing = []
        if type_ == "row":
            rows.append(line)
        elif type_ == "code":
            listing.append(line[len(_CODE) :])
        elif type_ == "blank":
            if listing:
                listing.append("")
            else:
                yield ""
        elif type_ == "item":
            if previous != "item":
                yield ""
            yield _item(line)
        else:
            yield text(line)
        previous = type_ if type_ != "text" or previous != "item" else previous
    if listing:
        yield from ("", _listing(listing), "")


def _listing(lines: Sequence[str]) -> Code:
    """Lines of code, without empty ones at the end."""
    return fence("\n".join(lines).rstrip("\n").split("\n"), "text")


def _type(line: str) -> str:
    if not line.strip():
        return "blank"
    if _ITEM.match(line):
        return "item"
    if line.startswith(_CODE):
        return "code"
    return "row" if line.startswith("|") and line.endswith("|") else "text"


def _item(line: str) -> str:
    match = _ITEM.match(line)
    assert match is not None
    depth, mark, rest = match.groups()
    return f"{_CODE * (len(depth) // 2)}{mark} {text(rest)}"


def _table(rows: Sequence[str]) -> list[str]:
    """Rows between bars as a table, the first as its head."""
    cells = [row.strip().strip("|").split(" | ") for row in rows]
    width = max(map(len, cells))
    lines = [
        "| " + " | ".join([*map(text, row), *[""] * (width - len(row))]) + " |"
        for row in cells
    ]
    return [lines[0], "|" + "---|" * width, *lines[1:]]


def _escaped(plain: str) -> str:
    return _MARKUP.sub(lambda match: f"&#{ord(match[0])};", plain)


def _guarded(match: re.Match[str]) -> str:
    """The beginning of a line that is not a block."""
    if match[1] is not None:
        return f"{match[1]}&#{ord(match[2])};"
    return f"&#{ord(match[0])};"
