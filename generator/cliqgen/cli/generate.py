"""cliqgen generate."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Unpack

import click

from cliqgen.cli.options import (
    CommandLine,
    input_options,
    make_reporting,
    make_request,
    output_folder,
    output_option,
    report_options,
)
from cliqgen.cli.report import count, left_out_json, print_left_out
from cliqgen.cli.run import end_progress, progress, run
from cliqgen.diagnostics import Diagnostics


@click.command("generate")
@input_options
@output_option
@click.option("--force", is_flag=True, help="Overwrite generated files edited by hand.")
@report_options
def command(output: Path | None, force: bool, **line: Unpack[CommandLine]) -> None:
    """Write a client package from one or several OpenAPI documents.

    Several SPEC become one client. Without SPEC, the bundled Zoho Cliq client is
    written.

    \b
    Examples:
      cliqgen generate
      cliqgen generate api.yaml --package my_api -o clients/my-api
      cliqgen generate v3/*.yml --status-codes codes.md --package cliq
    """
    reporting = make_reporting(line)

    def work(found: Diagnostics) -> dict[str, Any]:
        from cliqgen.emit import write
        from cliqgen.manifest import reuse_formatted
        from cliqgen.pipeline import generate

        show = progress(reporting)
        generated = generate(
            make_request(line),
            found,
            show,
            lambda package: reuse_formatted(output_folder(output, package)),
        )
        folder = output_folder(output, generated.package)
        written = write(
            generated,
            folder,
            force=force,
            waiting=lambda: show("waiting for another run"),
        )
        end_progress(reporting)
        if reporting.is_chatty:
            click.echo(
                f"{folder}: {count(generated.operations, 'operation')}; "
                f"{len(written.added)} added, {len(written.changed)} changed, "
                f"{len(written.deleted)} deleted, {written.unchanged} unchanged"
            )
            print_left_out(generated.left_out, verbose=reporting.verbose)
        return {
            "output": str(folder),
            "package": generated.package,
            "operations": generated.operations,
            **left_out_json(generated.left_out),
            "added": written.added,
            "changed": written.changed,
            "deleted": written.deleted,
        }

    run(reporting, line["strict"], work)
