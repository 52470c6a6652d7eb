"""Plain text as sentences, and wrapped for docstrings."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator, Sequence
from functools import lru_cache

from cliqgen.python.markup import CODE, plain_text

WIDTH = 88
_LONGEST_SENTENCE = 300
_ITEM = re.compile(r"\s*(?:[-*•]|\d+[.)])\s+")
#: The end of a sentence: no initial, no abbreviation, and a new start after it.
_SENTENCE = re.compile(
    r"(?<=[\w)\]`'\"%])(?<!\b[A-Z])(?<!\be\.g)(?<!\bi\.e)(?<!\betc)(?<!\bvs)(?<!\bcf)"
    r"(?<!\bapprox)(?<!\bincl)[.!?](?=\s+[^\Wa-z_0-9]|\s+`|\s*\Z)|[\u3002\uff01\uff1f]"
)
#: A name that reStructuredText takes for a reference.
_REFERENCE = re.compile(r"\w_(?!\w)")
#: The last words of titles that take an article, and words that replace one.
_API_NOUNS = frozenset(
    {"api", "apis", "service", "services", "server", "platform", "interface"}
)
_DETERMINERS = frozenset({"a", "an", "my", "our", "your", "this"})
#: Characters that close a sentence, in Chinese and Japanese as well.
CLOSED = ".!?:…\u3002\uff01\uff1f"


def one_line(text: str | None) -> str:
    """The text on a single line, with list items after semicolons."""
    whole = plain_text(text) if text else ""
    if "\n" not in whole:
        return " ".join(whole.strip().strip("|").split()).removeprefix("- ")
    line = ""
    for paragraph in whole.split("\n\n"):
        for number, raw in enumerate(paragraph.split("\n")):
            part = " ".join(raw.strip().strip("|").split())
            is_item = part.startswith("- ") or raw.lstrip().startswith("|")
            part = part.removeprefix("- ")
            if not line or not part:
                line += part
            elif line[-1] in CLOSED + ";,":
                line += f" {part}"
            elif is_item:
                line += f"; {part}"
            else:
                line += f" {part}" if number else f". {part}"
    return line


def first_sentence(text: str | None) -> str:
    """The first sentence of the first paragraph, with its full stop; cut if very long."""
    whole = plain_text(text) if text else ""
    paragraph = whole.split("\n\n")[0].splitlines()
    running = [line for line in paragraph[1:] if not _ITEM.match(line)]
    line = " ".join(" ".join([*paragraph[:1], *running]).split())
    match = _SENTENCE.search(line)
    line = line[: match.end()] if match else line
    if len(line) > _LONGEST_SENTENCE:
        line = line[:_LONGEST_SENTENCE].rpartition(" ")[0] + " …"
    return line if not line or line[-1] in CLOSED else line + "."


def with_article(title: str) -> str:
    """A title with its article: `the Chat API`, but `Petstore` and `Ada's API`."""
    words = one_line(title).split()
    if not words:
        return "the API"
    first = words[0].lower()
    if first == "the":
        return " ".join(["the", *words[1:]])
    is_own = first in _DETERMINERS or first.endswith(("'s", "\u2019s"))
    has_noun = words[-1].strip(".").lower() in _API_NOUNS
    return " ".join(words if is_own or not has_noun else ["the", *words])


def rest_of(text: str | None, summary: str) -> str:
    """The text without the sentence that is its summary."""
    whole = plain_text(text) if text else ""
    at = 0
    for number, word in enumerate(summary.rstrip(".").split()):
        start = at
        while number and whole[at : at + 1].isspace():
            at += 1
        if (number and at == start) or not whole.startswith(word, at):
            return whole
        at += len(word)
    behind = whole[at : at + 1]
    if at == 0 or behind.isalnum() or behind == "_":
        return whole
    return whole[at:].removeprefix(".").lstrip()


def quoted(type_: str) -> str:
    """A type in a docstring: as code if it has a name that ends with an underscore.

    Outside code that is a reference to a target of that name (reStructuredText, "Hyperlink
    References").
    """
    return f"``{type_}``" if _REFERENCE.search(type_) else type_


def wrap(text: str, indent: int, *, hanging: int = 0) -> list[str]:
    """Plain text wrapped for a docstring indented by `indent`; code is unchanged.

    Lines after the first are indented by `hanging` more.
    """
    return list(_wrapped(text, max(40, WIDTH - indent), " " * hanging))


@lru_cache(maxsize=10_000)
def _wrapped(text: str, width: int, pad: str) -> tuple[str, ...]:
    """As `wrap`, cached since many things have the same text."""
    lines: list[str] = []
    for number, paragraph in enumerate(text.split("\n\n")):
        if number:
            lines.append("")
        for block in _blocks(paragraph):
            first = pad if lines else ""
            if _is_code(block):
                lines.append(first + block.rstrip())
                continue
            is_hanging = _ITEM.match(block) or block.lstrip().startswith("|")
            deep = " " * (len(block) - len(block.lstrip()))
            running = block.strip()
            if len(first + deep + running) <= width and running.isprintable():
                lines.append(first + deep + running)
                continue
            others = pad + deep + (" " * 2 if is_hanging else "")
            lines.extend(_filled(running, width, first + deep, others))
    return tuple(lines)


def _filled(text: str, width: int, first: str, others: str) -> list[str]:
    """Lines of running text, with an indentation for the first and one for the others."""
    if "  " in text or not text.isprintable():
        return textwrap.wrap(
            text,
            width,
            initial_indent=first,
            subsequent_indent=others,
            break_long_words=False,
            break_on_hyphens=False,
        )
    lines: list[str] = []
    word, *words = text.split(" ")
    line = first + word
    for word in words:
        if len(line) + len(word) < width:
            line += f" {word}"
        else:
            lines.append(line)
            line = others + word
    return [*lines, line]


def _is_code(line: str) -> bool:
    return line.startswith(CODE) and not _ITEM.match(line)


def _blocks(paragraph: str) -> Iterator[str]:
    """Lines joined to running text, except code, list items and rows of tables."""
    block = ""
    for line in paragraph.splitlines():
        is_new = _ITEM.match(line) or line.lstrip().startswith("|") or _is_code(line)
        if block and not is_new and not _is_code(block):
            block = f"{block} {line.strip()}"
            continue
        if block.strip():
            yield block
        block = line
    if block.strip():
        yield block


def section(title: str, entries: Sequence[tuple[str, str]], indent: int) -> list[str]:
    """A section of a docstring: names, and a description of each."""
    if not entries:
        return []
    lines = [f"{title}:"]
    for name, text in entries:
        wrapped = wrap(f"{name}: {text}".rstrip(" "), indent + 4, hanging=4)
        lines += [f"    {line}" for line in wrapped or [name]]
    return lines


def items(title: str, entries: Sequence[tuple[str, str]], indent: int) -> list[str]:
    """A list of names, and a description of each, below a title.

    It is a list in reStructuredText and Markdown as well; a section is one only if Sphinx
    knows its title.
    """
    if not entries:
        return []
    lines = [f"{title}:", ""]
    for name, text in entries:
        lines += wrap(f"- {name}: {text}".rstrip(" "), indent)
    return lines
