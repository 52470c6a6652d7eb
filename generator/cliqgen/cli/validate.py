"""cliqgen validate."""

from __future__ import annotations

from typing import Any, Unpack

import click

from cliqgen.cli.jobs import Job, find_jobs
from cliqgen.cli.options import (
    CommandLine,
    input_options,
    make_reporting,
    report_options,
)
from cliqgen.cli.outputs import FolderOutput
from cliqgen.cli.report import count, left_out_json, print_left_out
from cliqgen.cli.run import end_progress, progress, run
from cliqgen.cli.sections import SectionedCommand
from cliqgen.diagnostics import Diagnostics


@click.command("validate", cls=SectionedCommand)
@input_options
@report_options
def command(**line: Unpack[CommandLine]) -> None:
    """Validate descriptions, with openapi-spec-validator and cliqgen's own checks.

    SPEC may also be a folder that cliqgen generated. Without SPEC, validates the
    descriptions of the configured clients, or the bundled one. Exits with 1 on an error.

    \b
    Example:
      cliqgen validate --strict api.yaml
    """
    reporting = make_reporting(line)

    def work(job: Job, diagnostics: Diagnostics) -> dict[str, Any]:
        from cliqgen.pipeline import Run, analyse

        output, show = FolderOutput(job), progress(reporting)
        analysed = analyse(Run(job.request, diagnostics, output, show))
        end_progress()
        operations, models = analysed.api.operations(), analysed.api.models
        if reporting.is_chatty:
            click.echo(
                f"valid: {count(len(operations), 'operation')}, {count(len(models), 'model')}"
            )
            print_left_out(analysed.left_out, verbose=reporting.verbose)
        return {
            "operations": len(operations),
            "models": len(models),
            **left_out_json(analysed.left_out),
        }

    run(reporting, lambda: find_jobs(line, clients=line["clients"]), work)
