"""The rows as a table for people."""

from __future__ import annotations

import datetime
import importlib.metadata
import platform
from collections.abc import Iterator

from cases import Options, Row

_HEAD = (
    *("document", "operations in", "out", "files", "lines", "seconds", "MiB"),
    *("imports", "ruff", "pyright", "mypy", "methods called", "as described"),
)
_WIDTHS = (34, 13, 6, 6, 8, 8, 6, 12, 6, 8, 8, 15, 13)
_TOOLS = (
    "black",
    "msgspec",
    "httpx2",
    "ruff",
    "pyright",
    "mypy",
    "openapi-spec-validator",
)


def as_text(rows: list[Row], options: Options, *, header: bool) -> str:
    """Lines for a terminal."""
    lines = [_HEAD] if header else []
    lines += [_cells(row, options) for row in rows]
    return "\n".join(
        "".join(
            cell.ljust(width) if number == 0 else cell.rjust(width)
            for number, (cell, width) in enumerate(zip(line, _WIDTHS, strict=True))
        )
        for line in lines
    )


def as_markdown(rows: list[Row], options: Options) -> str:
    """The whole report, with versions and date."""
    tools = [f"{name} {importlib.metadata.version(name)}" for name in _TOOLS]
    pythons = ", ".join(python.label for python in options.pythons)
    lines = [
        "# The last full run",
        "",
        f"{datetime.datetime.now(datetime.UTC).date()}, Python {platform.python_version()} "
        f"(imported on {pythons}), {', '.join(tools)}. Seconds and MiB are those of "
        "generating alone; ruff counts what its rules F and I say, pyright and mypy errors in "
        "their strict modes.",
        "",
        f"| {' | '.join(_HEAD)} |",
        f"|{'---|' * len(_HEAD)}",
        *(f"| {' | '.join(_cells(row, options))} |" for row in rows),
        "",
        f"**All:** {sum(r.operations_out for r in rows)} of "
        f"{sum(r.operations_in for r in rows)} operations; "
        f"{sum(r.good_methods for r in rows)} of {sum(r.methods for r in rows)} methods "
        "called are as described.",
        "",
    ]
    explained = [line for row in rows for line in details(row)]
    if explained:
        lines += ["The others, one by one:", "", "```", *explained, "```", ""]
    return "\n".join(lines)


def details(row: Row) -> Iterator[str]:
    """Everything that is not as it should be."""
    name = row.case.name
    if row.failure:
        yield f"{name}: not generated: {row.failure}"
    for operation in row.missing:
        yield f"{name}: missing: {operation}"
    for imported in row.imports:
        yield from (f"{name}: import: {error}" for error in imported.errors)
    checkers = (("ruff", row.ruff), ("pyright", row.pyright), ("mypy", row.mypy))
    for checker, found in checkers:
        yield from (f"{name}: {checker}: {error}" for error in (found or ())[:20])
    for call in row.calls:
        yield from (f"{name}: {call.name}: {fault}" for fault in call.faults)
        yield from (
            f"{name}: {call.name}: no value can be invented: {reason}"
            for reason in call.unmade
        )


def _cells(row: Row, options: Options) -> tuple[str, ...]:
    if row.failure:
        failed = (row.case.name, str(row.operations_in), "0")
        return (*failed, *("",) * (len(_HEAD) - 3))
    bad = [
        python.label
        for python, imported in zip(options.pythons, row.imports, strict=True)
        if imported.errors
    ]
    return (
        row.case.name,
        str(row.operations_in),
        str(row.operations_out),
        str(row.files),
        f"{row.lines:,}",
        f"{row.seconds:.1f}",
        f"{row.memory:.0f}",
        f"not {', '.join(bad)}" if bad else "all",
        _count(row.ruff),
        _count(row.pyright),
        _count(row.mypy) + (" (sample)" if row.is_sampled else ""),
        str(row.methods) if options.calls else "",
        str(row.good_methods) if options.calls else "",
    )


def _count(errors: tuple[str, ...] | None) -> str:
    return "" if errors is None else str(len(errors))
