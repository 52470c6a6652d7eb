"""cliqgen vendor."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any, Unpack

import click

from cliqgen.cli.edits import EditLine, edit_options, on_edit
from cliqgen.cli.generate import write_client
from cliqgen.cli.jobs import Job, find_jobs
from cliqgen.cli.options import (
    PATH,
    DescriptionLine,
    ReportLine,
    description_options,
    make_reporting,
    report_options,
)
from cliqgen.cli.run import run
from cliqgen.cli.sections import SectionedCommand
from cliqgen.diagnostics import Diagnostics


class _Line(DescriptionLine, EditLine, ReportLine):
    """The command line."""


@click.command("vendor", cls=SectionedCommand)
@click.argument("folder", metavar="DIR", type=PATH)
@description_options
@edit_options
@report_options
def command(folder: Path, **line: Unpack[_Line]) -> None:
    """Write a client straight into a package folder of your own code.

    DIR becomes the package, at any depth, and its last part the import name; there is no
    README.md and no pyproject.toml, so your project has to require what the client
    imports. Without SPEC it is the bundled Zoho Cliq client, or what DIR records. From
    then on DIR alone will do for check and generate.

    \b
    Examples:
      cliqgen vendor src/app/_vendor/zoho_cliq
      cliqgen vendor src/app/_vendor/my_api api.yaml --status-codes codes.md
      cliqgen check src/app/_vendor/my_api
    """
    reporting, edits = make_reporting(line), on_edit(line)

    def find() -> list[Job]:
        return [_vendored(job, folder, line) for job in find_jobs(line, folder)]

    def work(job: Job, found: Diagnostics) -> dict[str, Any]:
        written = write_client(job, found, reporting, edits)
        if reporting.is_chatty:
            needed = " ".join(f'"{name}"' for name in written["dependencies"])
            click.echo(f"your project has to require {needed}")
        return written

    run(reporting, find, work)


def _vendored(job: Job, folder: Path, line: _Line) -> Job:
    """The job with DIR as the package itself."""
    package = line["package"] or folder.resolve().name
    return replace(job, request=replace(job.request, layout="package", package=package))
