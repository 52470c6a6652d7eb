"""Status tables in Markdown, or in the text of a documentation page."""

from __future__ import annotations

import re

from cliqgen.source.text import SourceText
from cliqgen.statuscodes.rows import RawRow

_RULE = re.compile(r"\|?[\s:|-]*-[\s:|-]*\Z")
_STATUS_HEADER = re.compile(r"(?:http\s*)?(?:status|code|status\s*code)s?\Z", re.I)
_PLAIN_ROW = re.compile(
    r"\s*([0-9]{3})(?:\s*[-\u2013\u2014:.]\s+|\t\s*| {1,8})(\S.*)\Z"
)
_ALONE = re.compile(r"\s*([0-9]{3})\s*\Z")
_MARKUP = re.compile(r"<[^>]{0,100}>|[*`]")


def read_rows(source: SourceText) -> list[RawRow]:
    """The rows of the first table whose first column is a status code.

    Without a Markdown table: lines that begin with a three-digit number, or that number
    on a line of its own with the text on the lines after it.
    """
    return _markdown(source) or _plain(source)


def _markdown(source: SourceText) -> list[RawRow]:
    lines = source.lines
    for index in range(len(lines) - 1):
        header = _cells(lines[index])
        if len(header) < 2 or not _STATUS_HEADER.match(header[0]):
            continue
        if not _RULE.match(lines[index + 1].strip()):
            continue
        rows: list[RawRow] = []
        for number in range(index + 2, len(lines)):
            cells = _cells(lines[number])
            if len(cells) < 2:
                break
            rows.append(_row(cells, number + 1, source))
        return rows
    return []


def _cells(line: str) -> list[str]:
    if "|" not in line:
        return []
    text = line.strip().removeprefix("|")
    if text.endswith("|") and not text.endswith("\\|"):
        text = text[:-1]
    cells = re.split(r"(?<!\\)\|", text)
    return [_clean(cell.replace("\\|", "|")) for cell in cells]


def _row(cells: list[str], line: int, source: SourceText) -> RawRow:
    """Two columns: status and text; three: status, reason and text."""
    reason = cells[1] if len(cells) > 2 else ""
    return _raw(cells[0], reason, cells[2 if len(cells) > 2 else 1], line, source)


def _plain(source: SourceText) -> list[RawRow]:
    rows: list[RawRow] = []
    lines = source.lines
    for index, line in enumerate(lines):
        match = _PLAIN_ROW.match(line)
        if match:
            rows.append(_raw(match[1], "", _clean(match[2]), index + 1, source))
        elif _ALONE.match(line):
            text = _following(lines, index + 1)
            if text:
                rows.append(_raw(line.strip(), "", text, index + 1, source))
    return rows


def _following(lines: list[str], start: int) -> str:
    """The text after a status on its own line, up to the next status or a blank line."""
    taken: list[str] = []
    for line in lines[start:]:
        if not line.strip() and not taken:
            continue
        if not line.strip() or _ALONE.match(line) or _PLAIN_ROW.match(line):
            break
        taken.append(line)
    return _clean(" ".join(taken))


def _raw(
    status: str, reason: str, description: str, line: int, source: SourceText
) -> RawRow:
    return RawRow(
        status=status,
        reason=reason,
        description=description,
        exception=None,
        retry="",
        vendor_codes=(),
        position=source.position(line, 1),
    )


def _clean(text: str) -> str:
    return " ".join(_MARKUP.sub(" ", text).split())
