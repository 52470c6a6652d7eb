"""Descriptions in CommonMark or HTML to plain text that reads well in a docstring.

Plain text has paragraphs separated by empty lines, list items after `-` or a number, two
columns deeper for each nested list, rows of tables between `|`, and lines of code indented
by four columns. Lines of code are unchanged; all others may be wrapped.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache, lru_cache
from html.parser import HTMLParser
from typing import TYPE_CHECKING

from cliqgen.memo import Memo, content_key

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

CODE = " " * 4
_LONGEST = 20_000
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>|<!--")
_BLOCKS = frozenset(
    {"p", "div", "ul", "ol", "table", "h1", "h2", "h3", "h4", "h5", "h6", "pre"}
    | {"dl", "dt", "section", "blockquote", "details", "figure"}
)
_INLINE = frozenset(
    {"b", "i", "em", "strong", "span", "u", "font", "thead", "tbody", "small", "dd"}
    | {"sup", "sub", "center", "summary", "kbd", "var", "s", "del", "mark", "tfoot"}
    | {"hr", "abbr", "nobr", "big", "tt", "colgroup", "col", "figcaption", "caption"}
)
_HIDDEN = frozenset({"style", "script"})
#: Code between backticks or fences, in which `<b>` is not a tag.
_CODE_PARTS = re.compile(r"(^ {0,3}```.*?(?:^ {0,3}```|\Z)|`[^`\n]+`)", re.M | re.S)
#: What plain text does not contain.
_MARKS = re.compile(r"[\\`*_<>&\[\]!#|~%]|^[ \t]|^\s*(?:[-+=]|\d+[.)])", re.M)
#: Markup that stays as it is: a few words of code, and underscores within a word.
_KEPT = re.compile(r"(?<!`)`[^`\s|](?:[^`\n|]*[^`\s|])?`(?!`)|(?<=[^\W_])_+(?=[^\W_])")
#: What is looked for in code as well.
_SPECIAL = re.compile(r"\x00|\{%|\[!")
_INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff]")
#: The prompt of an interpreter, which doctest would run.
_PROMPT = re.compile(r"^(\s*)>>>(?= |$)", re.M)
#: GitHub's notes, and tags that documentation sites read.
_ADMONITION = re.compile(r"\[!([A-Z]+)\]\s*")
_SITE_TAGS = re.compile(r"\{%[^{}]*%\}")
_OWN_ADDRESS = re.compile(r"https?://|mailto:", re.I)
_SITE_ADDRESS = re.compile(r"[/#.]|[^:]*\.(?:md|mdx|html?)\b|\Z")


_TABLE = "texts without markup"
#: The converted strings; it changes no result, so it is not passed through all functions.
_memo: ContextVar[Memo | None] = ContextVar("memo", default=None)


@contextmanager
def knowing(memo: Memo) -> Generator[None]:
    """Use the memo of a run."""
    plain_text.cache_clear()  # so that the memo collects what the run uses
    token = _memo.set(memo)
    try:
        yield
    finally:
        _memo.reset(token)


@lru_cache(maxsize=8192)
def plain_text(text: str) -> str:
    """The text without markup, cut if it is too long to read."""
    memo = _memo.get()
    if memo is None or not _MARKS.search(text):
        return _without_markup(text)
    key = content_key(text) or ""
    cached: str | None = memo.get(_TABLE, key)
    if cached is None:
        cached = _without_markup(text)
        memo.put(_TABLE, key, cached)
    return cached


def _without_markup(text: str) -> str:
    text = _INVISIBLE.sub("", "\n".join(text.splitlines())).strip()
    if len(text) > _LONGEST:
        text = text[:_LONGEST].rpartition(" ")[0] + " …"
    if _has_markup(text):
        text = _SITE_TAGS.sub("", inspect.cleandoc(text))
        if _TAG.search(text):
            text = _without_tags(text)
        text = _PlainText(_parser().parse(text)).text()
        text = _PROMPT.sub(r"\1", text)
    else:
        text = "\n".join(" ".join(line.split()) for line in text.split("\n"))
    return re.sub(r"\n{3,}", "\n\n", text).strip("\n")


def _has_markup(text: str) -> bool:
    """Whether anything in a string is not already as plain text has it."""
    if not _MARKS.search(text):
        return False
    others = _KEPT.sub("x", text)
    return bool(_MARKS.search(others) or _SPECIAL.search(text))


@cache
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt

    # HTML is removed by then; what still looks like it is a placeholder such as <USER_ID>.
    parser = MarkdownIt("commonmark", {"html": False, "maxNesting": 30})
    parser.normalizeLink = _as_written  # type: ignore[method-assign]
    return parser.enable(["table", "strikethrough"]).disable("reference")


def _as_written(url: str) -> str:
    return url


class _PlainText:
    """Prints the tokens of a Markdown text, block by block."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self._tokens = tokens
        self._parts: list[str] = []
        self._lists: list[int | None] = []
        self._marker = ""
        self._is_fresh = False

    def text(self) -> str:
        row: list[str] = []
        for number, token in enumerate(self._tokens):
            type_ = token.type
            if type_ in ("bullet_list_open", "ordered_list_open"):
                self._is_fresh = not self._lists
                start = int(token.attrGet("start") or 1)
                self._lists.append(start if type_ == "ordered_list_open" else None)
            elif type_ in ("bullet_list_close", "ordered_list_close"):
                self._lists.pop()
            elif type_ == "list_item_open":
                self._begin_item()
            elif type_ == "tr_open":
                row = []
            elif type_ == "tr_close":
                self._add(f"| {' | '.join(row)} |", "\n")
            elif type_ == "thead_open":
                self._parts.append("\n")
            elif type_ == "inline":
                shown = _inline(token.children or [])
                before = self._tokens[number - 1].type
                if before in ("td_open", "th_open"):
                    row.append(" ".join(shown.split()))
                elif shown:
                    self._add(shown, "\n" if self._lists else "\n\n")
            elif type_ in ("fence", "code_block"):
                lines = token.content.rstrip("\n").expandtabs(4).split("\n")
                code = "\n".join((CODE + line).rstrip() for line in lines)
                self._add(code, "\n\n")
                self._parts.append("\n")
        return "".join(self._parts).strip("\n")

    def _begin_item(self) -> None:
        count = self._lists[-1]
        self._marker = "- " if count is None else f"{count}. "
        if count is not None:
            self._lists[-1] = count + 1

    def _add(self, text: str, gap: str) -> None:
        """Append a block, indented like the items inside a list."""
        pad = "  " * (len(self._lists) - 1)
        if self._marker:
            gap = "\n\n" if self._is_fresh else "\n"
            text, self._marker, self._is_fresh = self._marker + text, "", False
        elif not text.startswith(CODE):  # it continues the block above
            pad = ""
        lines = text.split("\n")
        self._parts.append(gap + "\n".join((pad + line).rstrip() for line in lines))


def _inline(tokens: Sequence[Token]) -> str:
    parts: list[str] = []
    links: list[tuple[str, int]] = []
    for token in tokens:
        type_ = token.type
        if type_ == "text":
            parts.append(token.content)
        elif type_ == "code_inline":
            parts.append(f"`{token.content}`")
        elif type_ in ("softbreak", "hardbreak"):
            parts.append("\n")
        elif type_ == "image":
            parts.append(token.content)
        elif type_ == "link_open":
            links.append((str(token.attrGet("href") or ""), len(parts)))
        elif type_ == "link_close" and links:
            address, start = links.pop()
            parts[start:] = [_link("".join(parts[start:]), address)]
    text = "".join(parts)
    text = _ADMONITION.sub(lambda m: f"{m[1].capitalize()}: ", text)
    return "\n".join(" ".join(line.split()) for line in text.split("\n")).strip()


def _link(shown: str, address: str) -> str:
    """A link as text: with its address, unless that is within a site.

    Anything else, such as `[name](mail:address)`, mostly shows a syntax.
    """
    if _OWN_ADDRESS.match(address):
        if not shown.strip():
            return address
        return shown if _says(shown, address) else f"{shown} ({address})"
    return shown if _SITE_ADDRESS.match(address) else f"[{shown}]({address})"


def _says(shown: str, address: str) -> bool:
    """Whether the text of a link is its address."""
    bare = _OWN_ADDRESS.sub("", address).rstrip("/")
    return bare in shown.replace("&amp;", "&")


def _without_tags(text: str) -> str:
    """Convert HTML to equivalent Markdown, except code."""
    parser = _TextOfHtml()
    for number, part in enumerate(_CODE_PARTS.split(text)):
        if number % 2:
            parser.keep(part)
        else:
            parser.feed(part)
            parser.close()
    return "".join(parser.parts)


class _TextOfHtml(HTMLParser):
    """Collects the text of HTML; unknown tags are kept unchanged."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.parts: list[str] = []
        self._hidden = 0
        self._fenced = 0
        self._links: list[str] = []

    def keep(self, text: str) -> None:
        """Add a string unchanged."""
        if not self._hidden:
            self.parts.append(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _HIDDEN:
            self._hidden += 1
        elif tag == "br":
            self.keep("\n" if self._fenced else "  \n")
        elif tag == "li":
            self.keep("\n- ")
        elif tag == "tr":
            self.keep("\n|")
        elif tag == "pre":
            self._fenced += 1
            self.keep("\n\n```\n")
        elif tag == "code":
            self.keep("" if self._fenced else "`")
        elif tag == "a":
            self._links.append(dict(attrs).get("href") or "")
            self.keep("[" if self._links[-1] else "")
        elif tag == "img":
            self.keep(dict(attrs).get("alt") or "")
        elif tag in _BLOCKS:
            self.keep("\n\n")
        elif tag in ("td", "th"):
            self.keep(" ")
        elif tag not in _INLINE:  # such as <USER_ID>
            self.keep(self.get_starttag_text() or "")

    def handle_endtag(self, tag: str) -> None:
        if tag in _HIDDEN:
            self._hidden = max(0, self._hidden - 1)
        elif tag in ("td", "th"):
            self.keep(" |")
        elif tag == "pre" and self._fenced:
            self._fenced -= 1
            self.keep("\n```\n\n")
        elif tag == "code":
            self.keep("" if self._fenced else "`")
        elif tag == "a" and self._links:
            address = self._links.pop()
            self.keep(f"](<{address}>)" if address else "")
        elif tag in _BLOCKS:
            self.keep("\n\n")

    def handle_data(self, data: str) -> None:
        self.keep(data)

    def handle_entityref(self, name: str) -> None:
        self.keep(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self.keep(f"&#{name};")
