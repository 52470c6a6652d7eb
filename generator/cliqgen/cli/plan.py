"""What generate would change, without changing it: --dry-run and --diff."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from cliqgen.cli.jobs import Job
from cliqgen.cli.options import Reporting
from cliqgen.cli.outputs import FolderOutput
from cliqgen.cli.report import plan_line, print_difference, safe
from cliqgen.cli.run import end_progress, progress
from cliqgen.diagnostics import CliqgenError, Diagnostics, Position

if TYPE_CHECKING:
    from cliqgen.comparison.described import Described
    from cliqgen.comparison.finding import Comparison
    from cliqgen.emit.written import Plan
    from cliqgen.on_edit import OnEdit
    from cliqgen.pipeline import Analysed
    from cliqgen.request import GenerateRequest

_COLOURS = {"+": "green", "~": "yellow", "-": "red", "!": "magenta"}


def plan_client(
    job: Job,
    found: Diagnostics,
    reporting: Reporting,
    edits: OnEdit,
    *,
    with_files: bool,
    fresh_names: bool = False,
) -> dict[str, Any]:
    """Print what generating a client would change; the same as plain data.

    `with_files` shows the diff of each file as well. What would stop the run is reported
    among the diagnostics.
    """
    from cliqgen.cli.comparison import as_json, print_findings, print_verdict
    from cliqgen.emit.writing import plan
    from cliqgen.on_edit import OnEdit
    from cliqgen.pipeline import Run, analyse, finish

    output = FolderOutput(job, keeps_filters=True, keeps_names=not fresh_names)
    run = Run(job.request, found, output, progress(reporting))
    analysed = analyse(run)
    folder = job.folder(analysed.package)
    generated = finish(run, analysed)
    planned = plan(generated, folder)
    comparison = _compared(folder, analysed, reporting)
    end_progress()
    differences = _differences(generated, folder) if with_files else {}
    if reporting.is_chatty:
        if comparison is None and folder.exists():
            click.echo("no recorded inputs; comparing files only")
        if comparison is not None:
            print_findings(comparison, verbose=reporting.verbose)
        _print_files(planned, folder)
        for lines in differences.values():
            print_difference(lines)
    if not reporting.is_json:
        if comparison is not None:
            print_verdict(comparison, quiet=not reporting.is_chatty)
        click.echo(plan_line(planned))
    _stopped(planned, folder, found, may_edit=edits is not OnEdit.STOP)
    return {
        "output": str(folder),
        "package": generated.package,
        "added": planned.added,
        "changed": planned.changed,
        "deleted": planned.deleted,
        "edited": planned.edited,
        "foreign": planned.foreign,
        "comparison": None if comparison is None else as_json(comparison),
        **({"diff": differences} if with_files else {}),
    }


def _compared(
    folder: Path, analysed: Analysed, reporting: Reporting
) -> Comparison | None:
    """The description that the client was generated from, compared with the present one."""
    from cliqgen.comparison.compare import compare
    from cliqgen.comparison.described import describe_client
    from cliqgen.emit.former import recorded_request, unpacked_folder
    from cliqgen.pipeline import Run, analyse

    show = progress(reporting)
    with recorded_request(folder) as request:
        if request is None:
            return None
        try:
            former = analyse(Run(request, progress=show))
        except CliqgenError:  # another version of cliqgen took what this one refuses
            return None
        place = unpacked_folder(request)
        old = describe_client(former, show)
        comparison = compare(
            _as_written(old, folder, request), describe_client(analysed)
        )
    findings = tuple(
        replace(f, old=_recorded(f.old, place)) for f in comparison.findings
    )
    return replace(comparison, findings=findings)


def _as_written(old: Described, folder: Path, request: GenerateRequest) -> Described:
    """The client as it was written, which is what callers know.

    Another version of cliqgen would generate other code from the same description. Code
    that cannot be read, or is not known, is taken as this version would generate it.
    """
    from cliqgen.hashes import hash_of_text
    from cliqgen.manifest import generator_version, read_manifest
    from cliqgen.surface.read import read_surface

    manifest = read_manifest(folder)
    if manifest is None:
        return old
    written = {*manifest.printed.values()}
    as_now = {hash_of_text(text) for text in old.files.values()}
    if manifest.generator == generator_version() and written <= as_now:
        return old
    package = old.analysed.package
    root = folder if request.layout == "package" else folder / package
    try:
        files = {
            f"{package}/{path.relative_to(root).as_posix()}": path.read_text("utf-8")
            for path in root.rglob("*.py")
        }
        return replace(old, written=read_surface(files, package))
    except (OSError, ValueError, SyntaxError, LookupError, StopIteration):
        return old


def _recorded(position: Position | None, place: Path | None) -> Position | None:
    """A position in a document kept with the client, with a readable file name."""
    if position is None:
        return None
    path, name = Path(position.file), position.file
    if path.is_absolute():
        is_below = place is not None and path.is_relative_to(place)
        name = path.relative_to(place).as_posix() if place and is_below else path.name
    return replace(position, file=f"former:{name}")


def _print_files(planned: Plan, folder: Path) -> None:
    rows = [
        *(("+", name) for name in planned.added),
        *(("~", name) for name in planned.changed),
        *(("-", name) for name in planned.deleted),
        *(("!", f"{name} (edited by hand)") for name in planned.edited),
        *(("!", f"{name} (not generated by cliqgen)") for name in planned.foreign),
    ]
    if rows:
        click.secho(f"Files in {safe(str(folder))}", bold=True)
    for sign, name in rows:
        click.secho(f"  {sign} {safe(name)}", fg=_COLOURS[sign])


def _differences(generated: Any, folder: Path) -> dict[str, tuple[str, ...]]:
    from cliqgen.drift import find_drift

    return {drift.path: drift.diff for drift in find_drift(generated, folder)}


def _stopped(
    planned: Plan, folder: Path, found: Diagnostics, *, may_edit: bool
) -> None:
    """Report what generate would stop at."""
    for name in planned.foreign:
        message = (
            f"{folder / name} was not generated by cliqgen, but is where a "
            "generated file must go"
        )
        found.add(
            "output-foreign",
            message,
            Position(str(folder / name)),
            remedy="Move the file.",
        )
    for name in () if may_edit else planned.stopping:
        message = f"{folder / name} was edited after it was generated"
        found.add("output-edited", message, Position(str(folder / name)))
