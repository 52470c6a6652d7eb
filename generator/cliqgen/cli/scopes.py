"""cliqgen scopes."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Unpack

import click

from cliqgen.cli.jobs import Job, find_jobs
from cliqgen.cli.options import (
    PATH,
    SPEC,
    DescriptionLine,
    ReportLine,
    make_reporting,
    report_options,
    trust_option,
)
from cliqgen.cli.outputs import FolderOutput
from cliqgen.cli.paths import check_path
from cliqgen.cli.report import count, safe
from cliqgen.cli.run import end_progress, progress, run
from cliqgen.cli.sections import SectionedCommand
from cliqgen.diagnostics import Diagnostics, usage_failure
from cliqgen.source.text import reason_of

if TYPE_CHECKING:
    from cliqgen.address import Spec
    from cliqgen.usage.needed import Line, Needed


class _Line(ReportLine):
    """The command line."""

    paths: tuple[Path, ...]
    specs: tuple[Spec, ...]
    clients: tuple[str, ...]
    package: str | None
    granted: Path | None
    server: str | None
    client_id: str
    redirect_uri: str
    strict: bool
    trust: bool


@click.command("scopes", cls=SectionedCommand)
@click.argument("paths", nargs=-1, required=True, metavar="PATH...", type=PATH)
@click.option(
    "--spec",
    "specs",
    metavar="SPEC",
    multiple=True,
    type=SPEC,
    help="Description of the client, or a folder that cliqgen wrote; by default the "
    "configured clients, or the bundled description. May be repeated.",
)
@click.option(
    "--client",
    "clients",
    metavar="NAME",
    multiple=True,
    help="Only the configured client with this package name; may be repeated.",
)
@trust_option
@click.option("--package", metavar="NAME", help="Import name of the package.")
@click.option(
    "--check",
    "granted",
    metavar="FILE",
    type=PATH,
    help="Fail if the sources need a scope that FILE does not list. Scopes are "
    "separated by spaces, commas or line breaks; # begins a comment.",
)
@click.option(
    "--server",
    metavar="NAME",
    help="Server whose consent address to print, such as a data center; by default the "
    "first one.",
)
@click.option(
    "--client-id",
    default="CLIENT_ID",
    metavar="ID",
    help="The registered program, for the consent address.",
)
@click.option(
    "--redirect-uri",
    default="REDIRECT_URI",
    metavar="URI",
    help="Where consent leads back to, for the consent address.",
)
@click.option("--strict", is_flag=True, help="Treat warnings as errors.")
@report_options
def command(**line: Unpack[_Line]) -> None:
    """Find the OAuth scopes that Python sources need of a client.

    PATH is a file or a folder of Python sources. They are read as text and never run.
    Calls are followed through variables, attributes, parameters and functions. A line
    whose call cannot be determined is a warning.

    \b
    Example:
      cliqgen scopes src/ --check scopes.txt
    """
    reporting = make_reporting(line)
    for path in line["paths"]:
        check_path(path)

    def work(job: Job, diagnostics: Diagnostics) -> dict[str, Any]:
        from cliqgen.pipeline import Run, analyse
        from cliqgen.usage.needed import find_needed

        # Callers need not know what is wrong with the description.
        unheard = Diagnostics()
        analysed = analyse(
            Run(job.request, unheard, FolderOutput(job), progress(reporting))
        )
        granted = None if line["granted"] is None else _read_scopes(line["granted"])
        needed = find_needed(analysed, line["paths"], granted, diagnostics)
        address = needed.consent_address(
            line["server"], line["client_id"], line["redirect_uri"]
        )
        end_progress()
        if reporting.is_chatty:
            _print(needed, address)
        return {**needed.as_json(), "consent_address": address}

    run(reporting, lambda: find_jobs(_description(line), clients=line["clients"]), work)


def _description(line: _Line) -> DescriptionLine:
    return {
        "specs": line["specs"],
        "status_codes": None,
        "overlays": (),
        "hosts": (),
        "root": None,
        "maps": (),
        "package": line["package"],
        "include": (),
        "exclude": (),
        "unknown_fields": None,
        "testing": None,
        "strict": line["strict"],
        "trust": line["trust"],
    }


def _read_scopes(path: Path) -> tuple[str, ...]:
    """The scopes that a file lists.

    Raises:
        UsageError: the file cannot be read.
    """
    try:
        lines = path.read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        is_refused = isinstance(error, OSError)
        reason = reason_of(error) if is_refused else "it is not UTF-8"
        message = f"cannot read {path}: {reason}"
        raise usage_failure("file-unreadable", message) from None
    granted = " ".join(line.partition("#")[0] for line in lines)
    return tuple(dict.fromkeys(granted.replace(",", " ").split()))


def _print(needed: Needed, address: str | None) -> None:
    for scope, uses in needed.by_scope.items():
        click.secho(safe(scope), bold=True)
        _print_uses(uses)
    if needed.without_scope:
        click.secho("no scope", bold=True)
        _print_uses(needed.without_scope)
    if needed.unneeded:
        click.echo(f"granted but not needed: {safe(', '.join(needed.unneeded))}")
    if address is not None and needed.by_scope:
        click.echo(f"consent address: {safe(address)}")
    click.echo(count(len(needed.by_scope), "scope"), err=True)


def _print_uses(uses: Iterable[Line]) -> None:
    for use in uses:
        click.echo(f"  {safe(use.file)}:{use.line}  client.{safe(use.call)}")
