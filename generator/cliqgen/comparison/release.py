"""The next version of a client, and its entry in a change log, from a comparison."""

from __future__ import annotations

import re
from collections.abc import Iterator

from packaging.version import Version

from cliqgen.comparison.finding import Comparison, Finding
from cliqgen.comparison.kinds import Level, Side, Verdict

#: What is about docstrings alone, of which a large client has many.
_DOCUMENTATION = "documentation-changed"
_ADDED = "-added"
#: What Markdown would act upon in a sentence (CommonMark 0.31.2, 2.4), and what GitHub's
#: would (GitHub Flavored Markdown 0.29, 6.5 and 6.9): addresses and words struck through.
_MARKUP = re.compile(
    r"[\\`*<>\[\]&~$]|(?<!\w)_|_(?!\w)|:(?=//)|(?<=\bwww)\.", re.IGNORECASE
)
#: What a mention of people or issues begins with, escaped or not (docs.github.com,
#: "Autolinked references and URLs").
_MENTION = re.compile(r"\\?@(?=\w)|\\?#(?=\d)|\bGH\\?-(?=\d)", re.IGNORECASE)
_FENCE = re.compile(r" {0,3}(```|~~~)")
_HEADING = re.compile(r" {0,3}##[ \t]+(?P<title>.*)")
_UNRELEASED = re.compile(r"(?i)\[?unreleased\b")


def next_version(version: str, verdict: Verdict) -> str:
    """The version that a verdict asks for (semver.org 2.0.0), written as in PEP 440.

    Before 1.0.0 anything may change, and by convention the second number is raised for what
    breaks and the third one for the rest. The first version after a pre-release is the one
    that it precedes, if that is high enough.
    """
    before = Version(version)
    numbers = [before.major, before.minor, before.micro]
    if verdict is Verdict.NONE:
        return str(before)
    index = Verdict.MAJOR - verdict
    if before.major == 0:
        index = min(index + 1, 2)
    if not (before.is_prerelease and not any(numbers[index + 1 :])):
        numbers[index] += 1
    numbers[index + 1 :] = [0] * (2 - index)
    epoch = f"{before.epoch}!" if before.epoch else ""
    return epoch + ".".join(map(str, numbers))


def changelog_entry(comparison: Comparison, version: str, date: str) -> str:
    """The entry of a version: a heading, and what changes for callers, in words."""
    lines = [f"## {version} - {date}"]
    for title, sentences in _sections(comparison):
        lines += ["", f"### {title}", "", *(f"- {text}" for text in sentences)]
    return "\n".join(lines) + "\n"


def _sections(comparison: Comparison) -> Iterator[tuple[str, list[str]]]:
    findings = [f for f in comparison.findings if f.side is Side.PYTHON]
    documented = [f for f in findings if f.id == _DOCUMENTATION]
    others = [f for f in findings if f.id != _DOCUMENTATION]
    sections = {
        "Breaking changes": [f for f in others if f.level is Level.BREAKING],
        "Added": [f for f in others if _is_addition(f)],
        "Changed": [
            f for f in others if f.level is not Level.BREAKING and not _is_addition(f)
        ],
    }
    for title, some in sections.items():
        if some:
            yield title, [_sentence(finding.message) for finding in some]
    if len(documented) == 1:
        yield "Documentation", [_sentence(documented[0].message)]
    elif documented:
        yield "Documentation", [f"{len(documented)} docstrings differ"]


def _is_addition(finding: Finding) -> bool:
    return finding.level is not Level.BREAKING and finding.id.endswith(_ADDED)


def _sentence(message: str) -> str:
    """A message as text of Markdown, on one line."""
    line = "".join(c if c.isprintable() else " " for c in message)
    return without_mentions(_MARKUP.sub(r"\\\g<0>", line))


def without_mentions(escaped: str) -> str:
    """Markdown in which nobody is mentioned, and no issue.

    GitHub looks for mentions when the escapes are gone already, so a space without a width
    separates them from their sign.
    """
    return _MENTION.sub(r"\g<0>&#8203;", escaped)


def with_entry(text: str, entry: str, version: str) -> str | None:
    """A change log with an entry before those of other versions; None if it is there.

    Nothing that is there is changed: an introduction and a section about what is not
    released stay above. Headings in code blocks are text.
    """
    newline = "\r\n" if "\r\n" in text else "\n"
    lines = text.splitlines(keepends=True)
    at = len(lines)
    for number, title in _headings(lines):
        if version in _versions(title):
            return None
        if at == len(lines) and not _UNRELEASED.match(title):
            at = number
    before, after = "".join(lines[:at]), "".join(lines[at:])
    if not before.strip():
        before = f"{before}# Changelog{newline}"
    if not before.endswith(("\n", "\r")):
        before += newline
    if not before.endswith((newline * 2, "\n\n")):
        before += newline
    added = entry.replace("\n", newline)
    return before + added + (newline + after if after else "")


def _versions(title: str) -> Iterator[str]:
    """The words of a heading that may be a version."""
    for word in re.split(r"[^\w.+!-]+", title):
        yield from (word, word.removeprefix("v"))


def _headings(lines: list[str]) -> Iterator[tuple[int, str]]:
    """The headings of the second level, with the index of their line."""
    fence = None
    for number, line in enumerate(lines):
        mark = _FENCE.match(line)
        if mark and fence in (None, mark[1]):
            fence = mark[1] if fence is None else None
        heading = _HEADING.match(line)
        if heading and fence is None:
            yield number, heading["title"].strip()
