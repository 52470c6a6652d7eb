"""Parsers of everything that cliqgen prints, and what text of a description may not become.

Each returns the faults of an output; an output that its parser refuses is one.
"""

from __future__ import annotations

import json
import re
import tomllib
import unicodedata
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from xml.etree import ElementTree

from hostile_payloads import MARKER
from markdown_it import MarkdownIt

#: What payloads add that only counts once it is printed.
PRINTED = {
    "terminal": f"\x1b[2J\x1b]0;{MARKER}\x07\x1b]8;;http://{MARKER}.example\x07x\x9b31m\x90q\x9c",
    "carriage return and backspace": f"ok\r{MARKER}\b\b\b\x7f",
    "bidirectional": f"\u202e{MARKER}\u2066\u200b\ufeff\u2028{MARKER}",
    "workflow command": f"x\n::error file={MARKER}::x\r::add-mask::{MARKER}\n##[group]{MARKER}",
    "encoded command": f"%0A::error::{MARKER}%0D%0A::stop-commands::{MARKER}%25",
    "properties of a command": f"a,line={MARKER}::b: c,title={MARKER}",
    "XML": f"]]></failure><failure message='{MARKER}'>&{MARKER};<!-- -->\x0b\ufffe",
    "link": f"[{MARKER}](javascript:{MARKER}) ![{MARKER}](https://{MARKER}.example/x.png)",
    "reference link": f"[{MARKER}][a]\n\n[a]: https://{MARKER}.example",
    "autolink": f"<https://{MARKER}.example> https://{MARKER}.example www.{MARKER}.example",
    "HTML": f"<img src=x onerror={MARKER}><script>{MARKER}()</script><!-- {MARKER}",
    "mention": f"@{MARKER} @org/{MARKER} #1 org/{MARKER}#2 GH-3",
    "table": f"a | {MARKER} |\n|---|---|\n| {MARKER} | b",
    "fence": f"```\n~~~\n{MARKER}\n# {MARKER}\n- {MARKER}",
    "code span": f"` {MARKER} `` {MARKER} ```",
    "heading": f"{MARKER}\n===\n# {MARKER}\n---\n> {MARKER}\n1. {MARKER}",
    "emphasis": f"**{MARKER}** __{MARKER}__ ~~{MARKER}~~ $x$ :{MARKER}: ==a==",
    "template": f"{{{{ {MARKER} }}}} {{% raw %}} ${{{{ github.token }}}} $({MARKER})",
    "TOML": f"'''\"\"\"\n[{MARKER}]\n{MARKER} = 1\\",
    "reference": f"&{MARKER}; &lt;{MARKER}&gt; &#60;b&#62;",
}


def active(text: str) -> list[str]:
    """Characters that a terminal or a viewer acts upon."""
    categories = ("Cc", "Cf", "Cs", "Zl", "Zp")
    return [c for c in text if c != "\n" and unicodedata.category(c) in categories]


def hidden(text: str) -> list[str]:
    """The same in a document, in which scripts and emoji need characters that join."""
    return [c for c in active(text) if c not in "\u200b\u200c\u200d\ufeff"]


def of_text(text: str) -> Iterator[str]:
    """Text for a terminal. A line may hold a payload, but never begin a command."""
    if found := active(text):
        yield f"the characters {found[:5]!r}"
    for line in text.splitlines():
        if re.match(r"\s*(::\w|##\[)", line) and MARKER in line:
            yield f"the command {line[:80]!r}"


def of_json(text: str) -> Iterator[str]:
    json.loads(text)
    yield from (f"the characters {each!r}" for each in active(text)[:1])


_COMMAND = re.compile(r"::(error|warning|notice) ([^:\n]*)::(.*)")
_PROPERTIES = {"file", "title", "line", "col"}


def of_github(text: str) -> Iterator[str]:
    """Workflow commands, each on a line, with the properties that cliqgen gives them."""
    yield from of_text(
        "\n".join(line for line in text.splitlines() if not _COMMAND.fullmatch(line))
    )
    yield from (f"the characters {each!r}" for each in active(text)[:1])
    for line in text.splitlines():
        if not line.startswith("::"):
            continue
        found = _COMMAND.fullmatch(line)
        if found is None:
            yield f"the command {line[:80]!r}"
            continue
        names = [part.partition("=")[0] for part in found[2].split(",")]
        if len(names) != len(set(names)) or not set(names) <= _PROPERTIES:
            yield f"the properties {names}"


def of_junit(text: str) -> Iterator[str]:
    suite = ElementTree.fromstring(text)
    for each in suite.iter():
        if each.tag not in ("testsuite", "testcase", "failure"):
            yield f"the element {each.tag}"
    cases = suite.findall("testcase")
    failures = [case for case in cases if case.find("failure") is not None]
    if suite.get("tests") != str(len(cases)) or len(list(suite)) != len(cases):
        yield "another number of tests"
    if suite.get("failures") != str(len(failures)):
        yield "another number of failures"
    yield from (f"the characters {each!r}" for each in active(text)[:1])


_READER = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
_MENTION = re.compile(r"(?<![\w/])(@|#)\w")


def of_markdown(text: str) -> Iterator[str]:
    """Markdown whose links, images, HTML and headings hold nothing of a payload."""
    yield from (f"the characters {each!r}" for each in hidden(text)[:1])
    heading = False
    for token in _READER.parse(text):
        heading = heading and token.type != "heading_close"
        heading = heading or token.type == "heading_open"
        if token.type == "html_block" and MARKER in token.content:
            yield f"the HTML {token.content[:60]!r}"
        if token.type == "fence" and MARKER in token.info:
            yield f"the fence {token.info[:60]!r}"
        for part in token.children or ():
            held = f"{part.content} {part.attrs}"
            if part.type in _ACTIVE and MARKER in held:
                yield f"the {part.type} {held[:60]!r}"
            if part.type in ("strong_open", "em_open", "s_open", "softbreak"):
                continue
            if part.type == "text" and _MENTION.search(part.content):
                yield f"the mention in {part.content[:60]!r}"


_ACTIVE = ("html_inline", "link_open", "image")


def of_file(text: str) -> Iterator[str]:
    """A file of a repository: mentions count in comments and releases only."""
    yield from (
        each for each in of_markdown(text) if not each.startswith("the mention")
    )


def shape_of_markdown(text: str) -> list[str]:
    """The blocks of Markdown, which no text of a description changes."""
    kinds = [token.type for token in _READER.parse(text)]
    return [kind for kind in kinds if kind != "inline"]


class _Page(HTMLParser):
    """Elements and attributes of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.faults: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if MARKER.lower() in tag:
            self.faults.append(f"the element {tag}")
        for name, value in attrs:
            is_script = name.startswith("on") or (
                value or ""
            ).strip().lower().startswith(("javascript:", "data:text", "vbscript:"))
            if is_script and MARKER in (value or ""):
                self.faults.append(f"the attribute {name}={value!r}")

    def handle_comment(self, data: str) -> None:
        if MARKER in data:
            self.faults.append("a comment")

    def handle_data(self, data: str) -> None:
        if MARKER in data and self.lasttag in ("script", "style"):
            self.faults.append(f"the content of {self.lasttag}")


def of_html(text: str) -> Iterator[str]:
    page = _Page()
    page.feed(text)
    page.close()
    yield from page.faults
    yield from (f"the characters {each!r}" for each in hidden(text)[:1])


def of_toml(text: str) -> Iterator[str]:
    if MARKER in tomllib.loads(text).get("tool", {}):
        yield "a table of the payload"
    yield from (f"the characters {each!r}" for each in hidden(text)[:1])


FORMATS: dict[str, Callable[[str], Iterator[str]]] = {
    "text": of_text,
    "json": of_json,
    "github": of_github,
    "junit": of_junit,
    "markdown": of_markdown,
    "file": of_file,
    "html": of_html,
    "toml": of_toml,
}


def faults_of(format_: str, text: str) -> list[str]:
    """What is wrong with an output; that it cannot be parsed, first of all."""
    try:
        return list(FORMATS[format_](text))
    except Exception as error:
        return [f"{format_} cannot be parsed: {error!r}"]
