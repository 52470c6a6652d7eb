"""cliqgen docs."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path
from typing import Any, Unpack

import click

from cliqgen.cli.jobs import Job, find_jobs
from cliqgen.cli.options import (
    PATH,
    CommandLine,
    input_options,
    make_reporting,
    report_options,
)
from cliqgen.cli.outputs import FolderOutput
from cliqgen.cli.paths import check_output_path
from cliqgen.cli.report import count, safe
from cliqgen.cli.run import end_progress, progress, run
from cliqgen.cli.sections import SectionedCommand
from cliqgen.diagnostics import Diagnostics, usage_failure


class _Line(CommandLine):
    """The command line."""

    site: Path | None
    build: bool


@click.command("docs", cls=SectionedCommand)
@input_options
@click.option(
    "-o",
    "--output",
    "site",
    metavar="DIR",
    type=PATH,
    help="Folder of the reference (default: that of the client, with -docs after it).",
)
@click.option(
    "--build/--no-build",
    default=True,
    help="Whether to build the site with Zensical (default), or to write its pages only.",
)
@report_options
def command(**line: Unpack[_Line]) -> None:
    """Write a reference of a client as a static site.

    Each method has its signature, scope, limit, parameters, response fields, errors with
    what to do, and an example. The pages are Markdown, made from what the docstrings of
    the client are made of. DIR/site/index.html opens in a browser without a server, and
    is searched there.

    Building requires Zensical: pip install "cliqgen[docs]".

    \b
    Examples:
      cliqgen docs
      cliqgen docs api.yaml --package my_api -o reference
    """
    if line["build"] and find_spec("zensical") is None:
        raise click.UsageError(
            'docs requires zensical: pip install "cliqgen[docs]", or pass --no-build to '
            "write the pages only"
        )
    reporting, site = make_reporting(line), line["site"]

    def work(job: Job, diagnostics: Diagnostics) -> dict[str, Any]:
        from cliqgen.emit.site import build_site, write_site
        from cliqgen.pipeline import Run, analyse, describe

        show = progress(reporting)
        run_ = Run(job.request, diagnostics, FolderOutput(job), show)
        analysed = analyse(run_)
        folder = site or _beside(job.folder(analysed.package))
        written = write_site(describe(run_, analysed), folder)
        first = None
        if line["build"]:
            show("building the site")
            first = build_site(folder)
        end_progress()
        if reporting.is_chatty:
            operations = count(len(analysed.api.operations()), "operation")
            click.echo(
                f"{safe(str(folder))}: {operations}; {count(written.written, 'page')} "
                f"written, {written.deleted} deleted, {written.unchanged} unchanged"
            )
            if first is not None:
                click.echo(f"open {safe(str(first))}")
        return {
            "output": str(folder),
            "site": None if first is None else str(first),
            "written": written.written,
            "deleted": written.deleted,
            "unchanged": written.unchanged,
        }

    def find() -> list[Job]:
        if site is not None:
            check_output_path(site)
        jobs = find_jobs(line, clients=line["clients"])
        if site is not None and len(jobs) > 1:
            raise usage_failure(
                "config-client",
                "-o goes with a single client, but several are configured",
                remedy="Select one with --client.",
            )
        return jobs

    run(reporting, find, work)


def _beside(folder: Path) -> Path:
    """The default folder of a reference."""
    return folder.with_name(f"{folder.name}-docs")
