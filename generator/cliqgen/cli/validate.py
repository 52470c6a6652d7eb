"""cliqgen validate."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from cliqgen.cli.options import Options, input_options, make_request, report_options
from cliqgen.cli.run import end_progress, progress, run
from cliqgen.diagnostics import Diagnostics


@click.command("validate")
@input_options
@report_options
def command(
    specs: tuple[Path, ...],
    status_codes: Path | None,
    package: str | None,
    strict: bool,
    output_format: str,
    verbose: bool,
    quiet: bool,
) -> None:
    """Judge descriptions: openapi-spec-validator's findings and cliqgen's own.

    Without SPEC, the bundled description is judged. Exits with 1 on an error.

    \b
    Example:
      cliqgen validate --strict api.yaml
    """
    options = Options(output_format, verbose, quiet)
    request = make_request(specs, status_codes, package, strict)

    def work(found: Diagnostics) -> dict[str, Any]:
        from cliqgen.pipeline import analyse

        analysed = analyse(request, found, progress(options))
        end_progress(options)
        operations = len(analysed.api.operations())
        if not quiet and not options.is_json:
            click.echo(
                f"valid: {operations} operations, {len(analysed.api.models)} models"
            )
        return {"operations": operations, "models": len(analysed.api.models)}

    run(options, strict, work)
