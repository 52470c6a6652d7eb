"""cliqgen check."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Unpack

import click

from cliqgen.cli.jobs import Job, find_jobs
from cliqgen.cli.options import (
    CommandLine,
    input_options,
    make_reporting,
    output_option,
    report_options,
)
from cliqgen.cli.report import left_out_json, print_difference, print_left_out, safe
from cliqgen.cli.run import end_progress, progress, run
from cliqgen.diagnostics import Diagnostics, Position, failure


@click.command("check")
@input_options
@output_option
@report_options
def command(output: Path | None, **line: Unpack[CommandLine]) -> None:
    """Say whether a client is what generate would write, and show the difference.

    Takes the arguments of generate, writes nothing, and exits with 1 on a difference.
    Folders that cliqgen wrote are checked with the settings that they record; without
    SPEC and -o it is about the configured clients. Without filters, those hold that the
    client was made with.

    \b
    Examples:
      cliqgen check
      cliqgen check src/app/_vendor/my_api
      cliqgen check api.yaml --package my_api -o clients/my-api
    """
    reporting = make_reporting(line)

    def work(job: Job, found: Diagnostics) -> dict[str, Any]:
        from cliqgen.drift import find_causes, find_drift
        from cliqgen.emit import is_interrupted
        from cliqgen.manifest import recorded_filters
        from cliqgen.pipeline import generate

        generated = generate(
            job.request,
            found,
            progress(reporting),
            recorded=lambda package: recorded_filters(job.folder(package)),
            custom=job.custom,
        )
        end_progress(reporting)
        folder = job.folder(generated.package)
        if not folder.exists():
            raise failure("output-drift", f"{folder} does not exist")
        if is_interrupted(folder):
            message = f"a run that writes to {folder} was interrupted, or is going on"
            found.add("output-interrupted", message, Position(str(folder)))
        drifts = find_drift(generated, folder)
        for drift in drifts:
            message = f"{folder / drift.path} is {drift.kind}"
            is_kept = drift.kind == "kept"
            found.add("output-kept" if is_kept else "output-drift", message)
            if reporting.is_chatty and (reporting.verbose or not is_kept):
                print_difference(drift.diff)
        has_drifted = any(drift.kind != "kept" for drift in drifts)
        causes = find_causes(generated, folder) if has_drifted else ()
        if reporting.is_chatty:
            for cause in causes:
                click.echo(safe(cause))
        if reporting.is_chatty and not has_drifted:
            click.echo(f"{safe(str(folder))} is up to date")
        if reporting.is_chatty:
            print_left_out(generated.left_out, verbose=reporting.verbose)
        return {
            "output": str(folder),
            **left_out_json(generated.left_out),
            "causes": list(causes),
            "drift": [
                {"path": d.path, "kind": d.kind, "diff": list(d.diff)} for d in drifts
            ],
        }

    run(reporting, lambda: find_jobs(line, output, line["clients"]), work)
