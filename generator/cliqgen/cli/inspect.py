"""cliqgen inspect."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from cliqgen.cli.options import Options, input_options, make_request
from cliqgen.cli.report import echo_json
from cliqgen.cli.run import run
from cliqgen.diagnostics import Diagnostics


@click.command("inspect")
@input_options
def command(
    specs: tuple[Path, ...],
    status_codes: Path | None,
    package: str | None,
    strict: bool,
) -> None:
    """Print what cliqgen understood of the descriptions, as JSON.

    \b
    Example:
      cliqgen inspect api.yaml | jq '.operations[].call'
    """
    options = Options("text", verbose=False, quiet=False)
    request = make_request(specs, status_codes, package, strict)

    def work(found: Diagnostics) -> dict[str, Any]:
        from cliqgen.inspection import describe
        from cliqgen.pipeline import analyse

        described = describe(analyse(request, found, lambda _: None))
        echo_json(described)
        return described

    run(options, strict, work)
