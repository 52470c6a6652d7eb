"""The only way by which text becomes code.

`Code` marks a string as safe for the place it was made for. The template environment
prints nothing else, so text from a document cannot slip through.
"""

from __future__ import annotations

import json
import math
import re
import unicodedata
from collections.abc import Sequence
from typing import Any

from cliqgen.identifiers import is_identifier
from cliqgen.source.plain import is_list, is_mapping

_BIDI = frozenset(
    "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
)
#: A quote at the end that is not escaped: an even number of backslashes is before it.
_OPEN_QUOTE = re.compile(r'(?<!\\)(?:\\\\)*"\Z')
_BARE_KEY = re.compile(r"[A-Za-z0-9_-]+\Z")
_MARKDOWN = re.compile(r"([\\`*_{}\[\]<>|])")


class Code(str):
    """Text that is safe where it was made for: code, TOML or Markdown."""

    __slots__ = ()


def literal(value: Any) -> Code:
    """A Python literal of a JSON value.

    `repr` escapes everything that does not print: controls, bidirectional marks, lone
    surrogates, and whatever could end the literal.
    """
    if isinstance(value, float) and not math.isfinite(value):
        return Code(f'float("{value}")')
    if value is None or isinstance(value, bool | int | float):
        return Code(repr(value))
    if isinstance(value, str):
        text = repr(value)
        # Double quotes, as black prefers them; without a quote inside none needs escaping.
        return Code(text if '"' in text or "\\'" in text else f'"{text[1:-1]}"')
    if is_list(value):
        return Code("[" + ", ".join(literal(item) for item in value) + "]")
    if is_mapping(value):
        pairs = (f"{literal(k)}: {literal(v)}" for k, v in value.items())
        return Code("{" + ", ".join(pairs) + "}")
    raise TypeError(f"no literal for {type(value).__name__}")


def identifier(name: str) -> Code:
    """An identifier; anything else is refused, and no naming rule produces it."""
    if not is_identifier(name):
        raise ValueError(f"{name!r} is not an identifier")
    return Code(name)


def module_path(*names: str) -> Code:
    """A dotted path of identifiers."""
    return Code(".".join(identifier(name) for name in names))


def docstring(text: str, indent: int = 0) -> Code:
    """A triple-quoted string; every line except the first is indented by `indent`.

    `text` is prose that may contain anything: controls are dropped, and neither quotes nor
    backslashes can end the string or form an escape. A space is before a quote at the
    beginning, and after one at the end, as black has it.
    """
    lines = [clean_line(line) for line in text.split("\n")]
    body = "\n".join(lines).strip().replace("\\", "\\\\").replace('"""', '\\"\\"\\"')
    if body.endswith('"') and _OPEN_QUOTE.search(body):
        body = body[:-1] + '\\"'
    if body.startswith('"'):
        body = f" {body}"
    first, *rest = body.split("\n")
    pad = " " * indent
    indented = [pad + line if line else "" for line in rest]
    closing = "\n" + pad if rest else " " if body.endswith('"') else ""
    return Code('"""' + "\n".join([first, *indented]) + closing + '"""')


def toml_string(text: str) -> Code:
    """A TOML basic string (TOML 1.0): JSON's escapes are a subset of TOML's."""
    return Code(json.dumps(clean_line(text), ensure_ascii=False))


def toml_key(text: str) -> Code:
    """A key in TOML 1.0, bare if possible."""
    return Code(text) if _BARE_KEY.match(text) else toml_string(text)


def markdown(text: str) -> Code:
    """One line of Markdown text in which nothing is markup."""
    return Code(_MARKDOWN.sub(r"\\\1", " ".join(clean_line(text).split())))


def markdown_code(text: str) -> Code:
    """Inline code in Markdown, in a table too."""
    plain = " ".join(clean_line(text).split()).replace("`", "'").replace("|", "\\|")
    return Code(f"`{plain}`")


def markdown_fence(lines: Sequence[str]) -> Code:
    """Lines of code as a fenced block of Markdown; no line may end the block."""
    if any(line.lstrip().startswith("```") for line in lines):
        raise ValueError("a line of code would end its block")
    return Code("\n".join(["```python", *(clean_line(line) for line in lines), "```"]))


def clean_line(text: str) -> str:
    """Text on one line without controls, bidirectional marks and lone surrogates."""
    if text.isprintable():
        return text.rstrip()
    kept: list[str] = []
    for character in text:
        category = unicodedata.category(character)
        if character in _BIDI:
            continue
        if category in ("Cc", "Zl", "Zp"):
            kept.append(" ")
        elif category == "Cs":
            kept.append("\ufffd")
        else:
            kept.append(character)
    return "".join(kept).rstrip()
