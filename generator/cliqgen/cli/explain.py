"""cliqgen explain."""

from __future__ import annotations

import click

from cliqgen.cli.report import echo_json
from cliqgen.codes import CODES


@click.command("explain")
@click.argument("codes", nargs=-1, metavar="[CODE]...")
@click.option(
    "--format",
    "output_format",
    type=click.Choice(["text", "json"]),
    default="text",
    help="How to print.",
)
def command(codes: tuple[str, ...], output_format: str) -> None:
    """Say what the codes of findings mean and what to do; without CODE, all of them.

    \b
    Example:
      cliqgen explain operation-merged
    """
    unknown = [code for code in codes if code not in CODES]
    if unknown:
        raise click.BadParameter(f"there is no code {unknown[0]!r}", param_hint="CODE")
    chosen = {code: CODES[code] for code in codes or sorted(CODES)}
    if output_format == "json":
        echo_json(
            {
                code: {
                    "severity": known.severity.value,
                    "meaning": known.meaning,
                    "remedy": known.remedy,
                }
                for code, known in chosen.items()
            }
        )
        return
    for code, known in chosen.items():
        click.echo(f"{code} ({known.severity.value})")
        click.echo(f"  {known.meaning}\n  {known.remedy}")
