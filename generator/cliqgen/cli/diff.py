"""cliqgen diff."""

from __future__ import annotations

import sys
from collections.abc import Generator
from contextlib import ExitStack, contextmanager
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Unpack

import click
from msgspec import Struct

from cliqgen.address import STANDARD_INPUT
from cliqgen.cli.jobs import has_manifest
from cliqgen.cli.options import (
    PATH,
    Reporting,
    VolumeLine,
    reach_options,
    volume_options,
)
from cliqgen.cli.run import end_progress, keep, progress, run_alone
from cliqgen.cli.sections import SectionedCommand
from cliqgen.diagnostics import CliqgenError, Diagnostics, Position, usage_failure
from cliqgen.given_types import GivenType
from cliqgen.memo import Memo
from cliqgen.names import NameRecord
from cliqgen.replacing import replace
from cliqgen.request import Filters, GenerateRequest

if TYPE_CHECKING:
    from cliqgen.comparison.finding import Comparison
    from cliqgen.comparison.sources import Source
    from cliqgen.pipeline import Analysed, Checked, Progress, Run


class DiffLine(VolumeLine):
    """The command line."""

    old: str
    new: str
    status_codes: str | None
    old_status_codes: str | None
    hosts: tuple[str, ...]
    root: Path | None
    maps: tuple[tuple[str, Path], ...]
    package: str | None
    include: tuple[str, ...]
    exclude: tuple[str, ...]
    side: str
    fail_on: str
    ignore_file: Path | None
    output_format: str


@click.command("diff", cls=SectionedCommand)
@click.argument("old", metavar="OLD")
@click.argument("new", metavar="NEW")
@click.option(
    "--status-codes",
    metavar="FILE",
    help="Status code table for both sides: a file or REV:path.",
)
@click.option(
    "--old-status-codes",
    metavar="FILE",
    help="Status code table for OLD, where it differs.",
)
@reach_options
@click.option("--package", metavar="NAME", help="Import name of the package.")
@click.option(
    "--include",
    metavar="FILTER",
    multiple=True,
    help="Compare only operations that match.",
)
@click.option(
    "--exclude", metavar="FILTER", multiple=True, help="Exclude operations that match."
)
@click.option(
    "--side",
    type=click.Choice(["both", "python", "wire"]),
    default="both",
    show_default=True,
    help="Report changes for Python callers, changes on the wire, or both.",
)
@click.option(
    "--fail-on",
    type=click.Choice(["breaking", "warning", "info", "never"]),
    default="breaking",
    show_default=True,
    help="Exit with 1 if a change has this level or a higher one.",
)
@click.option(
    "--ignore-file",
    metavar="FILE",
    type=PATH,
    help="File of fingerprints to ignore, one per line; # starts a comment.",
)
@click.option(
    "--format",
    "output_format",
    type=click.Choice(["text", "json", "markdown", "github", "junit"]),
    default="text",
    help="Output format.",
)
@volume_options
def command(**line: Unpack[DiffLine]) -> None:
    """Compare two API descriptions and report breaking changes.

    OLD and NEW are files, folders of descriptions, generated clients, REV:path in the git
    repository of the working folder, URLs, module:object of an application, or - for
    standard input. The verdict is the part of the client's semantic version to raise: it
    is major if code of a caller that type-checked before may not do so any more.

    \b
    Examples:
      cliqgen diff old.yaml new.yaml
      cliqgen diff HEAD~1:api.yaml api.yaml --format github
      cliqgen diff v1.2:specs specs --fail-on warning --ignore-file accepted.txt
    """
    is_text = line["output_format"] == "text"
    reporting = Reporting(
        is_json=line["output_format"] == "json",
        verbose=line["verbose"],
        quiet=line["quiet"] or not is_text,
    )
    failed = False

    def work(diagnostics: Diagnostics) -> Any:
        nonlocal failed
        from cliqgen.cli.comparison import as_json, show
        from cliqgen.comparison.ignored import read_ignored

        ignored = read_ignored(line["ignore_file"])
        comparison = _compared(line, reporting)
        end_progress()
        known = {finding.fingerprint for finding in comparison.findings}
        for fingerprint in sorted(ignored - known):
            diagnostics.add(
                "ignored-unused", f"no change has the fingerprint {fingerprint}"
            )
        comparison = comparison.without(ignored).on_side(line["side"])
        failed = comparison.reaches(line["fail_on"])
        if reporting.is_json:
            return as_json(comparison)
        show(
            comparison,
            line["output_format"],
            verbose=line["verbose"],
            quiet=line["quiet"],
        )
        return None

    run_alone(reporting, work)
    if failed:
        sys.exit(1)


class ComparedSide(Struct, dict=True):
    """One of the two sides, each step of which is done once, and only if needed.

    Warnings are not reported; `cliqgen validate` is for that. The memo of the run carries
    what is found out of its contents to the other side.
    """

    source: Source
    run: Run
    is_recorded: bool = False

    @cached_property
    def checked(self) -> Checked:
        """The documents, valid."""
        from cliqgen.pipeline import read_and_check

        with self._as_given():
            return read_and_check(self.run)

    def analysed(self, names: NameRecord | None = None) -> Analysed:
        """The API; things in the record of names keep their names, and none is recorded."""
        from cliqgen.pipeline import PreviousNames, analyse_checked

        checked, run = self.checked, self.run
        if names is not None:
            run = replace(run, output=PreviousNames(names))
        with self._as_given():
            return analyse_checked(run, checked, is_recorded=names is None)

    @contextmanager
    def _as_given(self) -> Generator[None]:
        """Report errors with the file names that the user knows."""
        try:
            yield
        except CliqgenError as error:
            renamed = [self.source.diagnostic(d) for d in error.diagnostics]
            raise type(error)(renamed) from None


def _compared(line: DiffLine, reporting: Reporting) -> Comparison:
    from cliqgen.comparison.finding import Comparison

    if line["old"] == line["new"] == STANDARD_INPUT:
        raise click.UsageError("only one of OLD and NEW can be standard input (-)")
    with ExitStack() as stack:
        show, memo = progress(reporting), Memo()
        tables = (
            line["old_status_codes"] or line["status_codes"],
            line["status_codes"],
        )
        old = _side(stack, line, line["old"], tables[0], show, memo)
        types = old.run.request.types if old.is_recorded else ()
        try:
            new = _side(stack, line, line["new"], tables[1], show, memo, types)
        except CliqgenError:
            old.analysed()  # its errors are reported first
            raise
        if _are_same(old, new):
            return Comparison((), ())
        return difference(old, new)


def _are_same(old: ComparedSide, new: ComparedSide) -> bool:
    """Whether the sides cannot differ, and neither has an error."""
    from cliqgen.comparison.unchanged import are_same, can_still_fail, may_be_same

    is_recorded = old.is_recorded or new.is_recorded
    if is_recorded or not may_be_same(old.run.request, new.run.request):
        return False
    checked = old.checked
    try:
        same = are_same(checked, new.run.request, lambda: new.checked)
    except CliqgenError:
        old.analysed()
        raise
    return same and not can_still_fail(checked)


def difference(old: ComparedSide, new: ComparedSide) -> Comparison:
    from cliqgen.comparison.compare import compare
    from cliqgen.comparison.snapshot import describe_client

    analysed = old.analysed()
    before = describe_client(analysed, old.run.progress)
    # Whoever generates the new client over the old one keeps the names that it has,
    # and the classes of formats.
    after = describe_client(new.analysed(analysed.names), new.run.progress)
    keep(old, new, before, after)
    comparison = compare(before, after)
    findings = tuple(
        replace(f, old=old.source.position(f.old), new=new.source.position(f.new))
        for f in comparison.findings
    )
    return replace(comparison, findings=findings)


def _side(
    stack: ExitStack,
    line: DiffLine,
    given: str,
    table: str | None,
    show: Progress,
    memo: Memo,
    types: tuple[GivenType, ...] = (),
) -> ComparedSide:
    """The side given by an argument; nothing is read yet."""
    from cliqgen.comparison.sources import opened, opened_file
    from cliqgen.pipeline import Run

    if has_manifest(Path(given)):
        from cliqgen.emit.previous import previous_request

        recorded = stack.enter_context(previous_request(Path(given)))
        return recorded_side(recorded, given, show, memo)
    source = stack.enter_context(opened(given, line["root"]))
    codes = stack.enter_context(opened_file(table)) if table else None
    filters = Filters(line["include"], line["exclude"])
    request = GenerateRequest(
        specs=source.paths,
        status_codes=codes,
        hosts=line["hosts"],
        root=source.root,
        maps=line["maps"],
        package=line["package"],
        filters=filters or None,
        types=types,
    )
    return ComparedSide(source, Run(request, progress=show, memo=memo))


def recorded_side(
    request: GenerateRequest | None, given: str, show: Progress, memo: Memo
) -> ComparedSide:
    """The side of a client, which contains the documents it was generated from."""
    from cliqgen.comparison.sources import Source
    from cliqgen.emit.previous import unpacked_folder
    from cliqgen.pipeline import Run

    if request is None:
        raise usage_failure(
            "source-unrecorded",
            f"{given} does not contain the documents it was generated from",
            Position(given),
        )
    folder = unpacked_folder(request)
    place = "" if folder is None else f"{folder.as_posix()}/"
    source = Source(request.specs, place, f"{given}:")
    return ComparedSide(
        source, Run(request, progress=show, memo=memo), is_recorded=True
    )
