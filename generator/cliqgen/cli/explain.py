"""cliqgen explain."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

import click

from cliqgen.cli.options import format_option
from cliqgen.cli.report import echo_json
from cliqgen.codes import CODES
from cliqgen.comparison.kinds import KINDS


@click.command("explain")
@click.argument("codes", nargs=-1, metavar="[CODE]...")
@format_option
def command(codes: tuple[str, ...], output_format: str) -> None:
    """Say what the codes of findings mean and what to do; without CODE, all of them.

    The ids of what `cliqgen diff` finds are explained as well.

    \b
    Examples:
      cliqgen explain operation-merged
      cliqgen explain argument-narrowed
    """
    known = _explanations()
    for code in codes:
        if code not in known:
            raise click.BadParameter(
                f"unknown code {code!r}{nearest(code, known)}", param_hint="CODE"
            )
    chosen = {code: known[code] for code in codes or sorted(known)}
    if output_format == "json":
        echo_json(chosen)
        return
    for code, explanation in chosen.items():
        label = explanation.get("severity") or explanation["level"]
        click.echo(f"{code} ({label})")
        click.echo(f"  {explanation['meaning']}")
        if "remedy" in explanation:
            click.echo(f"  remedy: {explanation['remedy']}")


def _explanations() -> dict[str, dict[str, str]]:
    """Codes of diagnostics, and ids of what a comparison finds."""
    codes = {
        code: {
            "severity": known.severity.value,
            "meaning": known.meaning,
            "remedy": known.remedy,
        }
        for code, known in CODES.items()
    }
    kinds = {
        name: {
            "level": kind.level.value,
            "side": kind.side.value,
            "verdict": str(kind.verdict),
            "meaning": kind.meaning,
        }
        for name, kind in KINDS.items()
    }
    return {**codes, **kinds}


def nearest(stated: str, known: Iterable[str]) -> str:
    """`; did you mean ...?`, or nothing where no name is close."""
    close = difflib.get_close_matches(stated, list(known), 1)
    return f"; did you mean {close[0]}?" if close else ""
