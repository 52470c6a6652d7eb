"""cliqgen inspect."""

from __future__ import annotations

from typing import Any, Unpack

import click

from cliqgen.cli.jobs import Job, find_jobs
from cliqgen.cli.options import InputLine, Reporting, input_options
from cliqgen.cli.report import echo_json, left_out_json
from cliqgen.cli.run import run
from cliqgen.diagnostics import Diagnostics


@click.command("inspect")
@input_options
def command(**line: Unpack[InputLine]) -> None:
    """Print what cliqgen understood of the descriptions, as JSON.

    Of several configured clients each is printed, one after the other.

    \b
    Example:
      cliqgen inspect api.yaml | jq '.operations[].call'
    """

    def work(job: Job, found: Diagnostics) -> dict[str, Any]:
        from cliqgen.inspection import describe
        from cliqgen.pipeline import analyse

        analysed = analyse(job.request, found, lambda _: None)
        described = {**describe(analysed), **left_out_json(analysed.left_out)}
        echo_json(described)
        return described

    run(Reporting(), lambda: find_jobs(line, clients=line["clients"]), work)
