"""The prose of the documentation keeps to the glossary in CONTRIBUTING."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from .pages import FENCE, ROOT, pages

#: Words and turns that the glossary replaces.
BANNED = (
    r"\banswer(s|ed)?\b",
    r"\bwalk(s|ed|ing)? (over|through)\b",
    r"\bmend(s|ed|ing)?\b",
    r"\b(is|are) told\b",
    r"\bto be had\b",
    r"\bstand(s|ing)? (in|at|for|below|beside|there|twice)\b",
    r"(?<![Tt]here )\b(is|are) no\b(?! longer)",
    r"\bwhole numbers?\b",
    r"\bneed be done\b",
    r"\bin so many words\b",
)
_PATTERN = re.compile("|".join(f"(?:{pattern})" for pattern in BANNED))
_MADE = re.compile(r"<!-- (\w+): begin -->.*?<!-- \1: end -->", re.DOTALL)


@pytest.mark.parametrize(
    "page",
    [*pages(), ROOT / "CONTRIBUTING.md"],
    ids=lambda page: page.relative_to(ROOT).as_posix(),
)
def test_no_page_uses_what_the_glossary_replaces(page: Path) -> None:
    """Code, output and the tables made from the code belong to others."""
    text = _MADE.sub("", FENCE.sub("", page.read_text("utf-8")))
    if page.name == "CONTRIBUTING.md":
        text = re.sub(r"^\| .* \|$", "", text, flags=re.MULTILINE)
    prose = re.sub(r"\"[^\"]{,60}\"|`[^`]*`", "", " ".join(text.split()))
    assert [match[0] for match in _PATTERN.finditer(prose)] == []


def test_the_words_are_found() -> None:
    for sentence in (
        "the answer is no text",
        "it stands in a file",
        "there is none to be had",
    ):
        assert _PATTERN.search(sentence), sentence
