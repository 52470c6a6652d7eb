"""cliqgen version."""

from __future__ import annotations

import click

from cliqgen.cli.options import format_option
from cliqgen.cli.report import echo_json
from cliqgen.cli.versions import version_text, versions


@click.command("version")
@format_option
def command(output_format: str) -> None:
    """Show the version of cliqgen and of its dependencies.

    \b
    Example:
      cliqgen version --format json
    """
    if output_format == "json":
        echo_json(versions())
    else:
        click.echo(version_text())
