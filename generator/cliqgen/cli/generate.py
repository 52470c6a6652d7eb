"""cliqgen generate."""

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
from cliqgen.cli.run import progress, run
from cliqgen.diagnostics import Diagnostics


@click.command("generate")
@input_options
@output_option
@click.option("--force", is_flag=True, help="Overwrite generated files edited by hand.")
@report_options
def command(
    specs: tuple[Path, ...],
    status_codes: Path | None,
    package: str | None,
    strict: bool,
    output: Path | None,
    force: bool,
    output_format: str,
    verbose: bool,
    quiet: bool,
) -> None:
    """Write a client package from one or several OpenAPI documents.

    Several SPEC become one client. Without SPEC, the bundled Zoho Cliq client is
    written.

    \b
    Examples:
      cliqgen generate
      cliqgen generate api.yaml --package my_api -o clients/my-api
      cliqgen generate v3/*.yml --status-codes codes.md --package cliq
    """
    options = Options(output_format, verbose, quiet)
    request = make_request(specs, status_codes, package, strict)

    def work(found: Diagnostics) -> dict[str, Any]:
        from cliqgen.emit import write
        from cliqgen.pipeline import generate

        generated = generate(request, found, progress(options))
        folder = output_folder(output, generated.package)
        written = write(generated, folder, force=force)
        if not quiet and not options.is_json:
            click.echo(
                f"{folder}: {generated.operations} operations; "
                f"{len(written.added)} added, {len(written.changed)} changed, "
                f"{len(written.deleted)} deleted, {written.unchanged} unchanged"
            )
        return {
            "output": str(folder),
            "package": generated.package,
            "operations": generated.operations,
            "added": written.added,
            "changed": written.changed,
            "deleted": written.deleted,
        }

    run(options, strict, work)
