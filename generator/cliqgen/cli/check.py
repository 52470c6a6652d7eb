"""cliqgen check."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from cliqgen.cli.options import (
    Options,
    input_options,
    make_request,
    output_folder,
    output_option,
    report_options,
)
from cliqgen.cli.report import safe
from cliqgen.cli.run import end_progress, progress, run
from cliqgen.diagnostics import Diagnostics

_COLOURS = {"+": "green", "-": "red", "@": "cyan"}


@click.command("check")
@input_options
@output_option
@report_options
def command(
    specs: tuple[Path, ...],
    status_codes: Path | None,
    package: str | None,
    strict: bool,
    output: Path | None,
    output_format: str,
    verbose: bool,
    quiet: bool,
) -> None:
    """Say whether a client is what generate would write, and show the difference.

    Takes the arguments of generate, writes nothing, and exits with 1 on a difference.

    \b
    Example:
      cliqgen check api.yaml --package my_api -o clients/my-api
    """
    options = Options(output_format, verbose, quiet)
    request = make_request(specs, status_codes, package, strict)

    def work(found: Diagnostics) -> dict[str, Any] | None:
        from cliqgen.drift import find_drift
        from cliqgen.pipeline import generate

        generated = generate(request, found, progress(options))
        end_progress(options)
        folder = output_folder(output, generated.package)
        drifts = find_drift(generated, folder)
        for drift in drifts:
            found.add("output-drift", f"{folder / drift.path} is {drift.kind}")
            if not options.is_json and not quiet:
                _print_diff(drift.diff)
        if drifts:
            return None
        if not quiet and not options.is_json:
            click.echo(f"{folder} is up to date")
        return {"output": str(folder), "drift": []}

    run(options, strict, work)


def _print_diff(lines: tuple[str, ...]) -> None:
    for line in lines:
        click.echo(click.style(safe(line), fg=_COLOURS.get(line[:1])))
