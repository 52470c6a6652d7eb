"""What generate would change, without changing it: --dry-run and --diff."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from msgspec import Struct

from cliqgen.cli.jobs import Job
from cliqgen.cli.options import Reporting
from cliqgen.cli.outputs import FolderOutput
from cliqgen.cli.report import plan_line, print_difference, safe
from cliqgen.cli.run import end_progress
from cliqgen.diagnostics import CliqgenError, Diagnostics, Position
from cliqgen.replacing import replace

if TYPE_CHECKING:
    from cliqgen.comparison.finding import Comparison
    from cliqgen.comparison.snapshot import Snapshot
    from cliqgen.emit.written import Plan
    from cliqgen.on_edit import OnEdit
    from cliqgen.pipeline import Analysed
    from cliqgen.request import GenerateRequest

_COLOURS = {"+": "green", "~": "yellow", "-": "red", "!": "magenta"}


class Planned(Struct, frozen=True):
    """What generating a client would change.

    `comparison` is None if it is not known what the client was generated from, and
    `differences` are the diffs of files by path, None where nobody asked for them.
    """

    folder: Path
    package: str
    files: Plan
    comparison: Comparison | None
    differences: dict[str, tuple[str, ...]] | None


def plan_client(
    job: Job,
    diagnostics: Diagnostics,
    edits: OnEdit,
    show: Callable[[str], None],
    *,
    with_files: bool,
    fresh_names: bool,
) -> Planned:
    """What generating a client would change; `diagnostics` says what would stop the run.

    Raises:
        CliqgenError: the client cannot be generated
    """
    from cliqgen.drift import find_drift
    from cliqgen.emit.writing import plan
    from cliqgen.on_edit import OnEdit
    from cliqgen.pipeline import Run, analyse, finish

    output = FolderOutput(job, keeps_filters=True, keeps_names=not fresh_names)
    run = Run(job.request, diagnostics, output, show)
    analysed = analyse(run)
    folder = job.folder(analysed.package)
    generated = finish(run, analysed)
    files = plan(generated, folder)
    comparison = _compared(folder, analysed, show)
    drifts = find_drift(generated, folder) if with_files else None
    differences = None if drifts is None else {d.path: d.diff for d in drifts}
    _stopped(files, folder, diagnostics, may_edit=edits is not OnEdit.STOP)
    return Planned(folder, generated.package, files, comparison, differences)


def print_plan(planned: Planned, reporting: Reporting) -> None:
    """What would change; in short only what the description and the files come to."""
    from cliqgen.cli.comparison import print_findings, print_verdict

    end_progress()
    comparison, folder = planned.comparison, planned.folder
    if reporting.is_chatty:
        if comparison is None and folder.exists():
            click.echo("no recorded inputs; comparing files only")
        if comparison is not None:
            print_findings(comparison, verbose=reporting.verbose)
        _print_files(planned.files, folder)
        for lines in (planned.differences or {}).values():
            print_difference(lines)
    if comparison is not None:
        print_verdict(comparison, quiet=not reporting.is_chatty)
    click.echo(plan_line(planned.files))


def plan_json(planned: Planned) -> dict[str, Any]:
    """The same as plain data."""
    from cliqgen.cli.comparison import as_json

    files, comparison = planned.files, planned.comparison
    return {
        "output": str(planned.folder),
        "package": planned.package,
        "added": files.added,
        "changed": files.changed,
        "deleted": files.deleted,
        "edited": files.edited,
        "foreign": files.foreign,
        "comparison": None if comparison is None else as_json(comparison),
        **({} if planned.differences is None else {"diff": planned.differences}),
    }


def _compared(
    folder: Path, analysed: Analysed, show: Callable[[str], None]
) -> Comparison | None:
    """The description that the client was generated from, compared with the present one."""
    from cliqgen.comparison.compare import compare
    from cliqgen.comparison.snapshot import describe_client
    from cliqgen.emit.previous import previous_request, unpacked_folder
    from cliqgen.pipeline import Run, analyse

    with previous_request(folder) as request:
        if request is None:
            return None
        try:
            previous = analyse(Run(request, progress=show))
        except CliqgenError:  # another version of cliqgen took what this one refuses
            return None
        place = unpacked_folder(request)
        old = describe_client(previous, show)
        comparison = compare(
            _as_written(old, folder, request), describe_client(analysed)
        )
    findings = tuple(
        replace(f, old=_recorded(f.old, place)) for f in comparison.findings
    )
    return replace(comparison, findings=findings)


def _as_written(old: Snapshot, folder: Path, request: GenerateRequest) -> Snapshot:
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
    package = old.analysed.package
    root = "" if request.layout == "package" else f"{package}/"
    # A fake is nothing that callers know, so it is in neither surface.
    fake = f"{root}testing/"
    written = {h for path, h in manifest.printed.items() if not path.startswith(fake)}
    as_now = {hash_of_text(text) for text in old.files.values()}
    if manifest.generator == generator_version() and written <= as_now:
        return old
    try:
        files = {
            f"{package}/{path.relative_to(folder / root).as_posix()}": path.read_text(
                "utf-8"
            )
            for path in (folder / root).rglob("*.py")
        }
        return replace(old, known=read_surface(files, package))
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


def _stopped(
    planned: Plan, folder: Path, diagnostics: Diagnostics, *, may_edit: bool
) -> None:
    """Report what generate would stop at."""
    for name in planned.foreign:
        message = (
            f"{folder / name} was not generated by cliqgen, but is where a "
            "generated file must go"
        )
        diagnostics.add(
            "output-foreign",
            message,
            Position(str(folder / name)),
            remedy="Move the file.",
        )
    for name in () if may_edit else planned.stopping:
        message = f"{folder / name} was edited after it was generated"
        diagnostics.add("output-edited", message, Position(str(folder / name)))
