"""cliqgen generate."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Unpack

import click
from msgspec import Struct

from cliqgen.cli.edits import (
    EditLine,
    edit_options,
    edits_json,
    on_edit,
    print_edits,
)
from cliqgen.cli.jobs import Job, find_jobs
from cliqgen.cli.options import (
    CommandLine,
    Reporting,
    input_options,
    make_reporting,
    output_option,
    report_options,
)
from cliqgen.cli.outputs import FolderOutput
from cliqgen.cli.repeating import note, repeated
from cliqgen.cli.report import (
    count,
    left_out_json,
    print_left_out,
    safe,
    written_counts,
)
from cliqgen.cli.run import end_progress, progress, run
from cliqgen.cli.sections import SectionedCommand
from cliqgen.diagnostics import Diagnostics
from cliqgen.request import Filters

if TYPE_CHECKING:
    from cliqgen.emit.repetition import Outcome
    from cliqgen.emit.written import Written
    from cliqgen.on_edit import OnEdit
    from cliqgen.pipeline import Generated


class _Line(CommandLine, EditLine):
    """The command line."""

    fresh_names: bool
    dry_run: bool
    diff: bool


@click.command("generate", cls=SectionedCommand)
@input_options
@output_option
@edit_options
@click.option(
    "--fresh-names",
    is_flag=True,
    help="Choose all names anew, instead of keeping those of the previous run.",
)
@click.option(
    "--dry-run",
    is_flag=True,
    help="Show what would change (API, callers, files) without writing.",
)
@click.option(
    "--diff", is_flag=True, help="Like --dry-run, and show the diff of each file."
)
@report_options
def command(output: Path | None, **line: Unpack[_Line]) -> None:
    """Generate a client package from one or more OpenAPI documents.

    SPEC is a file, a URL, module:object of an application, or - for standard input;
    several documents become one client. A folder that cliqgen generated, given as SPEC or
    as -o alone, is generated again with the settings recorded in it.

    Without SPEC and -o, generates the clients configured in cliqgen.toml, or in
    [tool.cliqgen] of pyproject.toml, here or in the nearest folder above; options
    override that configuration. Without a configuration, generates the bundled Zoho
    Cliq client.

    \b
    Examples:
      cliqgen generate
      cliqgen generate --client my_api
      cliqgen generate --dry-run
      cliqgen generate api.yaml --package my_api -o clients/my-api
      cliqgen generate http://127.0.0.1:8000/openapi.json --package my_api
      cliqgen generate orders.main:app --package orders -o clients/orders
      cliqgen generate v3/*.yml --status-codes codes.md --package cliq
    """
    reporting, edits = make_reporting(line), on_edit(line)

    def work(job: Job, diagnostics: Diagnostics) -> dict[str, Any]:
        if line["dry_run"] or line["diff"]:
            return _planned(job, diagnostics, reporting, edits, line)
        show = progress(reporting)
        client = write_client(
            job, diagnostics, edits, show, fresh_names=line["fresh_names"]
        )
        if reporting.is_chatty:
            print_client(client, verbose=reporting.verbose)
        return client_json(client)

    run(reporting, lambda: find_jobs(line, output, line["clients"]), work)


def _planned(
    job: Job, diagnostics: Diagnostics, reporting: Reporting, edits: OnEdit, line: _Line
) -> dict[str, Any]:
    """Print what would change; the same as plain data."""
    from cliqgen.cli.plan import plan_client, plan_json, print_plan

    planned = plan_client(
        job,
        diagnostics,
        edits,
        progress(reporting),
        with_files=line["diff"],
        fresh_names=line["fresh_names"],
    )
    if not reporting.is_json:
        print_plan(planned, reporting)
    return plan_json(planned)


class Client(Struct, frozen=True):
    """A client that was generated, or found to be as it would be, and what was written."""

    folder: Path
    made: Generated | Outcome
    written: Written


def write_client(
    job: Job,
    diagnostics: Diagnostics,
    edits: OnEdit,
    show: Callable[[str], None],
    *,
    fresh_names: bool = False,
) -> Client:
    """Generate one client and write it.

    Raises:
        CliqgenError: it cannot be generated, or not be written
    """
    from cliqgen.emit.named import remember_named
    from cliqgen.emit.written import Written

    filters = job.request.filters or Filters()
    last = None if fresh_names else repeated(job, filters, edits)
    if last is not None:
        diagnostics.items.extend(last.findings)
        folder = job.folder(last.package)
        remember_named(job.request, folder)
        written = Written(unchanged=last.unchanged, kept=last.edited)
        return Client(folder, last, written)

    generated, written = _made(job, diagnostics, edits, show, fresh_names=fresh_names)
    folder = job.folder(generated.package)
    remember_named(job.request, folder)
    note(job, generated, written, diagnostics)
    return Client(folder, generated, written)


def _made(
    job: Job,
    diagnostics: Diagnostics,
    edits: OnEdit,
    show: Callable[[str], None],
    *,
    fresh_names: bool,
) -> tuple[Generated, Written]:
    """Generate one client and write it."""
    from cliqgen.emit.remembered import remember, remembered
    from cliqgen.emit.writing import write
    from cliqgen.pipeline import Run, generate

    memo = remembered(job.place())
    output = FolderOutput(job, keeps_names=not fresh_names)
    generated = generate(Run(job.request, diagnostics, output, show, memo))
    written = write(
        generated,
        job.folder(generated.package),
        on_edit=edits,
        waiting=lambda: show("waiting for another run"),
    )
    remember(job.place(), memo)
    return generated, written


def print_client(client: Client, *, verbose: bool) -> None:
    """What was written."""
    made, written = client.made, client.written
    end_progress()
    click.echo(
        f"{safe(str(client.folder))}: {count(made.operations, 'operation')}; "
        f"{written_counts(written)}"
    )
    print_edits(written)
    print_left_out(made.left_out, verbose=verbose)


def client_json(client: Client) -> dict[str, Any]:
    """The same as plain data."""
    made, written = client.made, client.written
    return {
        "output": str(client.folder),
        "package": made.package,
        "operations": made.operations,
        **left_out_json(made.left_out),
        "added": written.added,
        "changed": written.changed,
        "deleted": written.deleted,
        **edits_json(written),
        "dependencies": made.dependencies,
    }
