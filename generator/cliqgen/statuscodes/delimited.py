"""Status tables as comma- or tab-separated values (RFC 4180)."""

from __future__ import annotations

import csv
import io
import re

from cliqgen.diagnostics import failure
from cliqgen.source.text import SourceText
from cliqgen.statuscodes.rows import RawRow

_COLUMNS = {
    "status": "status",
    "statuscode": "status",
    "code": "status",
    "httpstatus": "status",
    "reason": "reason",
    "description": "description",
    "meaning": "description",
    "exception": "exception",
    "exceptionclass": "exception",
    "retry": "retry",
    "retrypolicy": "retry",
    "vendorcodes": "vendor_codes",
}


def read_rows(source: SourceText) -> list[RawRow]:
    """One row a record; the first record names the columns."""
    first = source.lines[0]
    delimiter = max(",;\t", key=first.count)
    reader = csv.reader(io.StringIO(source.text), delimiter=delimiter, strict=True)
    rows: list[RawRow] = []
    columns: list[str | None] = []
    line = 1
    try:
        for record in reader:
            if record and any(cell.strip() for cell in record):
                if not columns:
                    columns = _columns(record, source)
                else:
                    rows.append(_row(columns, record, line, source))
            line = reader.line_num + 1
    except csv.Error as error:
        raise failure(
            "status-table", f"{source.name}: {error}", source.position(line, 1)
        ) from None
    return rows


def _columns(record: list[str], source: SourceText) -> list[str | None]:
    columns = [_COLUMNS.get(re.sub(r"[^a-z]", "", cell.lower())) for cell in record]
    if "status" not in columns:
        raise failure(
            "status-table",
            f"{source.name} has no column `status`",
            source.position(1, 1),
            remedy="Name the columns in the first line: status, reason, description, "
            "exception, retry, vendor_codes.",
        )
    return columns


def _row(
    columns: list[str | None], record: list[str], line: int, source: SourceText
) -> RawRow:
    cells = {
        column: cell.strip()
        for column, cell in zip(columns, record, strict=False)
        if column is not None
    }
    return RawRow(
        status=cells.get("status", ""),
        reason=cells.get("reason", ""),
        description=cells.get("description", ""),
        exception=cells.get("exception") or None,
        retry=cells.get("retry", ""),
        vendor_codes=tuple(re.findall(r"[^\s;,]+", cells.get("vendor_codes", ""))),
        position=source.position(line, 1),
    )
