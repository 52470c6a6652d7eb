"""cliqgen vendor."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Unpack

import click

from cliqgen.cli.edits import EditLine, edit_options, on_edit
from cliqgen.cli.generate import client_json, print_client, write_client
from cliqgen.cli.jobs import Job, find_jobs
from cliqgen.cli.options import (
    PATH,
    DescriptionLine,
    ReportLine,
    description_options,
    make_reporting,
    report_options,
)
from cliqgen.cli.run import progress, run
from cliqgen.cli.sections import SectionedCommand
from cliqgen.diagnostics import Diagnostics
from cliqgen.replacing import replace


class _Line(DescriptionLine, EditLine, ReportLine):
    """The command line."""


@click.command("vendor", cls=SectionedCommand)
@click.argument("folder", metavar="DIR", type=PATH)
@description_options
@edit_options
@report_options
def command(folder: Path, **line: Unpack[_Line]) -> None:
    """Generate a client inside a package of your own code.

    DIR, at any depth, becomes the package, and its last part the import name. Without a
    README.md and a pyproject.toml of its own, the client relies on your project for its
    dependencies. Without SPEC, generates what DIR records, or the bundled Zoho Cliq
    client. Later, check and generate only need DIR.

    \b
    Examples:
      cliqgen vendor src/app/_vendor/zoho_cliq
      cliqgen vendor src/app/_vendor/my_api api.yaml --status-codes codes.md
      cliqgen check src/app/_vendor/my_api
    """
    reporting, edits = make_reporting(line), on_edit(line)

    def find() -> list[Job]:
        return [_vendored(job, folder, line) for job in find_jobs(line, folder)]

    def work(job: Job, diagnostics: Diagnostics) -> dict[str, Any]:
        client = write_client(job, diagnostics, edits, progress(reporting))
        if reporting.is_chatty:
            print_client(client, verbose=reporting.verbose)
            needed = " ".join(f'"{name}"' for name in client.made.dependencies)
            click.echo(f"add these to your project's dependencies: {needed}")
        return client_json(client)

    run(reporting, find, work)


def _vendored(job: Job, folder: Path, line: _Line) -> Job:
    """The job with DIR as the package itself."""
    package = line["package"] or folder.resolve().name
    return replace(job, request=replace(job.request, layout="package", package=package))
