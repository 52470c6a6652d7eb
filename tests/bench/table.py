"""The rows as aligned text, and as JSON."""

from __future__ import annotations

import json
import os
import platform
from collections.abc import Sequence
from dataclasses import asdict

from measuring import Row

_HEADINGS = ("case", "what", "cpu", "wall", "memory", "lines", "files", "ratio")
_TEXT_COLUMNS = 2


def as_text(rows: Sequence[Row], notes: Sequence[str], runs: int) -> str:
    """One line per row, then the notes."""
    cells = [_HEADINGS, *(_cells(row) for row in rows)]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    lines = [
        "  ".join(
            cell.ljust(width) if index < _TEXT_COLUMNS else cell.rjust(width)
            for index, (cell, width) in enumerate(zip(line, widths, strict=True))
        ).rstrip()
        for line in cells
    ]
    return "\n".join([*lines, *notes, f"medians of {runs} runs; {_machine()}"])


def as_json(rows: Sequence[Row], notes: Sequence[str], runs: int) -> str:
    """Times in seconds, memory in MiB."""
    document = {
        "machine": _machine(),
        "runs": runs,
        "rows": [asdict(row) for row in rows],
        "notes": list(notes),
    }
    return json.dumps(document, indent=2)


def _cells(row: Row) -> tuple[str, ...]:
    return (
        row.case,
        row.what,
        _time(row.cpu),
        "" if row.wall is None else _time(row.wall),
        "" if row.memory is None else f"{row.memory:.1f} MiB",
        "" if row.lines is None else str(row.lines),
        "" if row.files is None else str(row.files),
        "" if row.ratio is None else f"{row.ratio:.2f}",
    )


def _time(seconds: float) -> str:
    if seconds >= 1:
        return f"{seconds:.2f} s "
    if seconds >= 0.001:
        return f"{seconds * 1e3:.1f} ms"
    return f"{seconds * 1e6:.0f} us"


def _machine() -> str:
    name = f"{platform.python_implementation()} {platform.python_version()}"
    return f"{name}, {platform.system()} {platform.machine()}, {os.cpu_count()} CPUs"
