"""Reading a status-code table in any of its formats."""

from __future__ import annotations

from pathlib import Path

from cliqgen.diagnostics import Diagnostics, failure
from cliqgen.source.text import SourceText, read_text
from cliqgen.statuscodes.rows import StatusTable, build_table


def load_table(path: Path, diagnostics: Diagnostics) -> StatusTable:
    """Read a table from YAML, JSON, CSV, a Markdown table or the text of a page.

    The file's extension decides the format; if it is unknown, the content does.

    Raises:
        CliqgenError: the file cannot be read, contains no table, or the table is wrong
    """
    from cliqgen.statuscodes import delimited, structured, tables

    source = read_text(path)
    suffix = path.suffix.lower()
    if suffix in (".yaml", ".yml", ".json"):
        rows = structured.read_rows(source)
    elif suffix in (".csv", ".tsv"):
        rows = delimited.read_rows(source)
    elif suffix in (".md", ".markdown", ".txt") or not _looks_structured(source):
        rows = tables.read_rows(source)
    else:
        rows = structured.read_rows(source)
    if not rows:
        raise failure(
            "status-table",
            f"{source.name} contains no table of status codes",
            source.position(1, 1),
        )
    return build_table(rows, source, diagnostics)


def _looks_structured(source: SourceText) -> bool:
    head = source.text.lstrip()
    return head[:1] in ("{", "[", "-") or head.startswith("statuses:")
