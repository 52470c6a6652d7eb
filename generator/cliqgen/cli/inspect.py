"""cliqgen inspect."""

from __future__ import annotations

from typing import Any, Unpack

import click

from cliqgen.cli.jobs import Job, find_jobs
from cliqgen.cli.options import (
    InputLine,
    Reporting,
    VolumeLine,
    input_options,
    volume_options,
)
from cliqgen.cli.outputs import FolderOutput
from cliqgen.cli.report import echo_json, left_out_json
from cliqgen.cli.run import end_progress, progress, run
from cliqgen.cli.sections import SectionedCommand
from cliqgen.diagnostics import Diagnostics


class _Line(InputLine, VolumeLine):
    """The command line."""


@click.command("inspect", cls=SectionedCommand)
@input_options
@volume_options
def command(**line: Unpack[_Line]) -> None:
    """Print how cliqgen reads a description, as JSON: operations and models.

    With several configured clients, prints one after the other.

    \b
    Example:
      cliqgen inspect api.yaml | jq '.operations[].call'
    """

    reporting = Reporting(verbose=line["verbose"], quiet=line["quiet"])

    def work(job: Job, diagnostics: Diagnostics) -> dict[str, Any]:
        from cliqgen.inspection import describe
        from cliqgen.pipeline import Run, analyse

        output, show = FolderOutput(job), progress(reporting)
        analysed = analyse(Run(job.request, diagnostics, output, show))
        end_progress()
        documented = {**describe(analysed), **left_out_json(analysed.left_out)}
        echo_json(documented)
        return documented

    run(reporting, lambda: find_jobs(line, clients=line["clients"]), work)
