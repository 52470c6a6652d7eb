"""The rows as a table for people."""

from __future__ import annotations

import datetime
import importlib.metadata
import platform
import shutil
import subprocess
from collections.abc import Iterator, Sequence

from trial import Row
from verdict import Verdict

_HEAD = (
    "server",
    "operations",
    "calls",
    "right",
    "server's fault",
    "our fault",
    "seconds",
)
_MOST = 400  # characters of one reason
_WIDTHS = (20, 12, 8, 8, 16, 11, 9)


def as_text(rows: Sequence[Row], *, header: bool) -> str:
    """Lines for a terminal."""
    lines = [_HEAD] if header else []
    lines += [_cells(row) for row in rows]
    return "\n".join(
        "".join(
            cell.ljust(width) if number == 0 else cell.rjust(width)
            for number, (cell, width) in enumerate(zip(line, _WIDTHS, strict=True))
        )
        for line in lines
    )


def as_markdown(rows: Sequence[Row]) -> str:
    """The whole report, with versions and date."""
    used = ("httpx2", "msgspec")
    libraries = ", ".join(f"{name} {importlib.metadata.version(name)}" for name in used)
    head = (*_HEAD[:-1], "versions")
    lines = [
        "# The last run",
        "",
        f"{datetime.datetime.now(datetime.UTC).date()}, Python {platform.python_version()}, "
        f"{_node()}; the clients with {libraries}. Each call is made with the synchronous "
        "client and with the asynchronous one, and counts once.",
        "",
        f"| {' | '.join(head)} |",
        f"|{'---|' * len(head)}",
        *(
            f"| {' | '.join((*_cells(row)[:-1], row.server.versions()))} |"
            for row in rows
        ),
        "",
        _sum(rows),
        "",
    ]
    for verdict, title in (
        (Verdict.SERVER, "Where the server does not do what its document says"),
        (Verdict.OURS, "Where the client is wrong"),
    ):
        told = [line for row in rows for line in _told(row, verdict)]
        if told:
            lines += [f"## {title}", "", *told, ""]
    broken = [
        f"* {row.server.title}: {_shortened(text.strip().splitlines()[-1])}"
        for row in rows
        for text in _broken(row)
    ]
    if broken:
        lines += ["## What did not run as it should", "", *broken, ""]
    return "\n".join(lines)


def details(row: Row) -> Iterator[str]:
    """Everything that is not right, for a terminal."""
    name = row.server.name
    for text in _broken(row):
        yield f"{name}: {text}"
    for line in row.lines:
        if line.verdict is not Verdict.RIGHT:
            for reason in line.reasons:
                yield f"{name}: {line.operation}: {line.verdict}: {_shortened(reason)}"


def _sum(rows: Sequence[Row]) -> str:
    counts = {verdict: sum(row.count(verdict) for row in rows) for verdict in Verdict}
    told = ", ".join(f"{count} {verdict}" for verdict, count in counts.items())
    operations = sum(row.operations for row in rows)
    return f"**All:** {operations} operations, {sum(counts.values())} calls: {told}."


def _told(row: Row, verdict: Verdict) -> Iterator[str]:
    for line in row.lines:
        if line.verdict is verdict:
            reasons = "; ".join(map(_shortened, line.reasons))
            yield f"* {row.server.title}, `{line.operation}`: {reasons}"


def _shortened(reason: str) -> str:
    return reason if len(reason) <= _MOST else f"{reason[:_MOST]}…"


def _broken(row: Row) -> Iterator[str]:
    if row.failure:
        yield row.failure
    yield from row.faults


def _cells(row: Row) -> tuple[str, ...]:
    if row.failure:
        outcome = "not run" if row.is_unavailable else "failed"
        return (row.server.title, "", "", "", "", outcome, f"{row.seconds:.0f}")
    return (
        row.server.title,
        str(row.operations),
        str(len(row.lines)),
        str(row.count(Verdict.RIGHT)),
        str(row.count(Verdict.SERVER)),
        str(row.count(Verdict.OURS)),
        f"{row.seconds:.0f}",
    )


def _node() -> str:
    if shutil.which("node") is None:
        return "no Node"
    told = subprocess.run(
        ["node", "--version"], capture_output=True, text=True, check=True
    )
    return f"Node {told.stdout.strip().removeprefix('v')}"
