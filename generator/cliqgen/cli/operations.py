"""cliqgen operations."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, Unpack

import click

from cliqgen.cli.jobs import Job, find_jobs
from cliqgen.cli.options import (
    CommandLine,
    input_options,
    make_reporting,
    report_options,
)
from cliqgen.cli.outputs import FolderOutput
from cliqgen.cli.report import count, left_out_json, safe
from cliqgen.cli.run import end_progress, progress, run
from cliqgen.cli.sections import SectionedCommand
from cliqgen.diagnostics import Diagnostics

if TYPE_CHECKING:
    from cliqgen.ir.api import Operation
    from cliqgen.pipeline import Analysed

_TITLES = ("CALL", "METHOD", "PATH", "ID", "TAGS")


@click.command("operations", cls=SectionedCommand)
@input_options
@click.option(
    "--filter",
    "filters",
    multiple=True,
    metavar="FILTER",
    help="Another name of --include.",
)
@report_options
def command(filters: tuple[str, ...], **line: Unpack[CommandLine]) -> None:
    """List the operations of descriptions, and the method that each becomes.

    --include and --exclude select by ID and TAGS, and limit the list to the operations
    that they keep. A method after a comma iterates over all pages.

    \b
    Example:
      cliqgen operations api.yaml --include 'tag:chats'
    """
    reporting = make_reporting(line)
    line["include"] = (*line["include"], *filters)

    def work(job: Job, diagnostics: Diagnostics) -> dict[str, Any]:
        from cliqgen.pipeline import Run, analyse

        output, show = FolderOutput(job), progress(reporting)
        analysed = analyse(Run(job.request, diagnostics, output, show))
        end_progress()
        listed = [_entry(operation) for operation in analysed.api.operations()]
        if reporting.is_chatty:
            _print(analysed, listed)
        return {"operations": listed, **left_out_json(analysed.left_out)}

    run(reporting, lambda: find_jobs(line, clients=line["clients"]), work)


def _entry(operation: Operation) -> dict[str, Any]:
    """An operation as JSON: how it is called, and what filters see of it."""
    owner = ".".join(operation.attributes)
    iterating = "" if operation.paging is None else operation.paging.name
    return {
        "call": f"{owner}.{operation.name}".lstrip("."),
        "iterating_call": f"{owner}.{iterating}".lstrip(".") if iterating else None,
        "method": operation.method.upper(),
        "path": operation.path,
        "id": operation.node.text("operationId"),
        "tags": list(operation.node.scalars("tags")),
    }


def _print(analysed: Analysed, listed: Sequence[dict[str, Any]]) -> None:
    rows = [_TITLES, *(tuple(map(safe, _row(entry))) for entry in listed)]
    for row in _aligned(rows):
        click.echo(row)
    left_out = len(analysed.left_out.operations)
    rest = f", and {left_out} excluded by filters" if left_out else ""
    click.echo(f"{count(len(listed), 'operation')}{rest}", err=True)


def _row(entry: dict[str, Any]) -> Iterator[str]:
    iterating = entry["iterating_call"]
    both = iterating and f"{entry['call']}, {iterating.rpartition('.')[2]}"
    yield both or entry["call"]
    yield entry["method"]
    yield entry["path"]
    yield entry["id"] or "-"
    yield ", ".join(entry["tags"]) or "-"


def _aligned(rows: Sequence[tuple[str, ...]]) -> Iterator[str]:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        yield "  ".join(cells).rstrip()
