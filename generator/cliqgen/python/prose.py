"""Descriptions in HTML or Markdown to wrapped plain text."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Sequence
from functools import lru_cache
from html.parser import HTMLParser

_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
_BLOCKS = frozenset(
    {"p", "div", "ul", "ol", "table", "h1", "h2", "h3", "h4", "h5", "h6", "pre"}
)
_BLOCKS_INLINE = frozenset(
    {"b", "i", "a", "em", "strong", "span", "u", "font", "thead", "tbody", "small"}
    | {"sup", "sub", "img", "section", "blockquote", "center", "details", "summary"}
)
_HIDDEN = frozenset({"style", "script"})
_ITEM = re.compile(r"\s*(?:[-*•]|\d+[.)])\s+")
_SENTENCE = re.compile(r"(?<=[a-z0-9)`'\"])[.!?](?=\s+[A-Z`]|\s*\Z)")
WIDTH = 88
_LONGEST_SENTENCE = 300


class _TextOfHtml(HTMLParser):
    """Collects the text of HTML; what is no known tag stays as it is written."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _HIDDEN:
            self._hidden += 1
        elif tag == "br":
            self.parts.append("\n")
        elif tag == "li":
            self.parts.append("\n- ")
        elif tag == "tr":
            self.parts.append("\n")
        elif tag in ("td", "th"):
            self.parts.append("  ")
        elif tag == "code":
            self.parts.append("`")
        elif tag in _BLOCKS:
            self.parts.append("\n\n")
        elif tag not in _BLOCKS_INLINE:  # a placeholder such as <USER_ID>
            self.parts.append(self.get_starttag_text() or "")

    def handle_endtag(self, tag: str) -> None:
        if tag in _HIDDEN:
            self._hidden = max(0, self._hidden - 1)
        elif tag == "code":
            self.parts.append("`")
        elif tag in _BLOCKS:
            self.parts.append("\n\n")

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.parts.append(data)


@lru_cache(maxsize=4096)
def plain_text(text: str) -> str:
    """The text with HTML taken out; Markdown stays, it reads well as it is."""
    text = "\n".join(text.splitlines())
    if _TAG.search(text):
        parser = _TextOfHtml()
        parser.feed(text)
        parser.close()
        text = "".join(parser.parts)
    elif "&" in text:
        import html

        text = html.unescape(text)
    lines = [" ".join(line.split()) for line in text.splitlines()]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def one_line(text: str | None) -> str:
    """The text on a single line."""
    return " ".join(plain_text(text).split()) if text else ""


def first_sentence(text: str | None) -> str:
    """The first sentence of the first paragraph, with its full stop; cut if very long."""
    whole = plain_text(text) if text else ""
    paragraph = whole.split("\n\n")[0].splitlines()
    running = [line for line in paragraph[1:] if not _ITEM.match(line)]
    line = " ".join([*paragraph[:1], *running]).lstrip("# ")
    match = _SENTENCE.search(line)
    line = line[: match.end()] if match else line
    if len(line) > _LONGEST_SENTENCE:
        line = line[:_LONGEST_SENTENCE].rpartition(" ")[0] + " …"
    return line if not line or line[-1] in ".!?:…" else line + "."


def rest_of(text: str | None, summary: str) -> str:
    """The text without the sentence that the summary repeats."""
    whole = plain_text(text).lstrip("# ") if text else ""
    sentence = summary.rstrip(".")
    if whole.startswith(sentence):
        whole = whole[len(sentence) :].lstrip(".").lstrip()
    return whole


def wrap(text: str, indent: int, *, hanging: int = 0) -> list[str]:
    """Paragraphs and list items wrapped for a docstring indented by `indent`.

    Lines behind the first are indented by `hanging` more.
    """
    width = max(40, WIDTH - indent)
    pad = " " * hanging
    lines: list[str] = []
    for number, paragraph in enumerate(text.split("\n\n")):
        if number:
            lines.append("")
        for block in _blocks(paragraph):
            item = _ITEM.match(block)
            lines.extend(
                textwrap.wrap(
                    block,
                    width,
                    initial_indent=pad if lines else "",
                    subsequent_indent=pad + (" " * 2 if item else ""),
                    break_long_words=False,
                    break_on_hyphens=False,
                )
            )
    return lines


def section(title: str, entries: Sequence[tuple[str, str]], indent: int) -> list[str]:
    """A section of a docstring: names, and what there is to say about each."""
    if not entries:
        return []
    lines = [f"{title}:"]
    for name, text in entries:
        wrapped = wrap(f"{name}: {text}".rstrip(" "), indent + 4, hanging=4)
        lines += [f"    {line}" for line in wrapped or [name]]
    return lines


def _blocks(paragraph: str) -> list[str]:
    """Lines joined to running text, except where a list item or a table row begins."""
    blocks: list[str] = []
    for line in paragraph.splitlines():
        if blocks and not _ITEM.match(line) and not line.startswith("|"):
            blocks[-1] = f"{blocks[-1]} {line}"
        else:
            blocks.append(line)
    return [block for block in blocks if block.strip()]
