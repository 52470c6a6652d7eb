"""cliqgen check."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any, Unpack

import click
from msgspec import Struct

from cliqgen.address import Spec
from cliqgen.cli.jobs import Job, find_jobs_anywhere
from cliqgen.cli.offline import known_folder, offline
from cliqgen.cli.options import (
    CommandLine,
    input_options,
    make_reporting,
    output_option,
    report_options,
)
from cliqgen.cli.outputs import FolderOutput
from cliqgen.cli.repeating import repeated
from cliqgen.cli.report import left_out_json, print_difference, print_left_out, safe
from cliqgen.cli.run import end_progress, progress, run
from cliqgen.cli.sections import SectionedCommand
from cliqgen.diagnostics import CliqgenError, Diagnostics, Position, failure
from cliqgen.replacing import replace

if TYPE_CHECKING:
    from cliqgen.causes import Causes
    from cliqgen.drift import Drift
    from cliqgen.emit.repetition import Outcome
    from cliqgen.inputs import Inputs
    from cliqgen.openapi.left_out import LeftOut
    from cliqgen.pipeline import Generated
    from cliqgen.request import GenerateRequest

#: The code for each kind of drift.
_CODES = {
    "missing": "output-drift",
    "changed": "output-drift",
    "stale": "output-drift",
    "edited": "output-edited",
    "kept": "output-kept",
}
#: Paths that go up more folders than this are shown as absolute ones.
_MOST_UP = 4
#: The message for each.
_MESSAGES = {
    "missing": "is missing",
    "changed": "is out of date",
    "stale": "is no longer generated",
    "edited": "was edited",
    "kept": "was edited and is kept",
}


class Checked(Struct, frozen=True):
    """How a client differs from what generate would write, `is_current` if by no error.

    `causes` are None if generate would only repeat the last run.
    """

    folder: Path
    left_out: LeftOut
    causes: Causes | None
    drifts: tuple[Drift, ...]
    is_current: bool


@click.command("check", cls=SectionedCommand)
@input_options
@output_option
@click.option(
    "--check-format",
    is_flag=True,
    help="Check that black would leave every module of the client unchanged.",
)
@report_options
def command(
    output: Path | None, check_format: bool, **line: Unpack[CommandLine]
) -> None:
    """Check that a generated client is up to date, and show what differs.

    Takes the arguments of generate, writes nothing, and exits with 1 if the client is
    not what generate would write. Folders that cliqgen generated are checked with the
    settings recorded in them; without SPEC and -o, the configured clients are checked.
    Filters default to those the client was generated with. Documents from a URL or an
    application are not fetched again, but read from the copy kept with the client.

    \b
    Examples:
      cliqgen check
      cliqgen check src/app/_vendor/my_api
      cliqgen check api.yaml --package my_api -o clients/my-api
      cliqgen check --check-format
    """
    reporting = make_reporting(line)

    def work(job: Job, diagnostics: Diagnostics) -> dict[str, Any]:
        checked = check(
            job, diagnostics, progress(reporting), check_format=check_format
        )
        if reporting.is_chatty:
            print_check(checked, verbose=reporting.verbose)
        return check_json(checked)

    run(reporting, lambda: find_jobs_anywhere(line, output, line["clients"]), work)


def check(
    job: Job,
    diagnostics: Diagnostics,
    show: Callable[[str], None],
    *,
    check_format: bool,
) -> Checked:
    """Compare one client with what generate would write; `diagnostics` says what differs.

    With `check_format` black judges all of its modules too.

    Raises:
        CliqgenError: the client does not exist, or cannot be generated
    """
    last = None if job.outside or check_format else repeated(job, job.request.filters)
    if last is not None and not last.edited:
        return _checked_as_repeated(job.folder(last.package), last, diagnostics)

    from cliqgen.causes import find_causes
    from cliqgen.emit.places import check_place

    generated = replace(_generated(job, diagnostics, show), request=job.request)
    folder = job.folder(generated.package)
    check_place(folder)
    if not folder.exists():
        raise failure("output-drift", f"{folder} does not exist")
    _judge_folder(folder, diagnostics)
    causes = find_causes(generated, folder)
    _tell(causes, _shown_inputs(job.request, generated.inputs), folder, diagnostics)
    drifts = _drifts(generated, folder, causes, diagnostics)
    if check_format:
        _check_format([folder / path for path in generated.files], diagnostics)
    is_current = not diagnostics.has_errors()
    return Checked(folder, generated.left_out, causes, drifts, is_current)


def _checked_as_repeated(
    folder: Path, last: Outcome, diagnostics: Diagnostics
) -> Checked:
    """The client of a run that would only repeat the last one."""
    from cliqgen.emit.trust import find_doubts

    diagnostics.items.extend(last.findings)
    diagnostics.include(CliqgenError(find_doubts(folder.resolve())))
    is_current = not diagnostics.has_errors()
    return Checked(folder, last.left_out, None, (), is_current)


def _generated(
    job: Job, diagnostics: Diagnostics, show: Callable[[str], None]
) -> Generated:
    """What generate would write, from what is kept of the documents with the client."""
    from cliqgen.emit.previous import previous_request
    from cliqgen.pipeline import Run, generate

    with ExitStack() as stack:
        request, place = job.request, known_folder(job)
        if place is not None:
            previous = stack.enter_context(previous_request(place))
            request = offline(job, previous, place, diagnostics)
        job.check_reach(request)  # whatever is read in the end
        output = FolderOutput(job, keeps_filters=True, keeps_formatted=False)
        return generate(Run(request, diagnostics, output, show))


def _judge_folder(folder: Path, diagnostics: Diagnostics) -> None:
    """Report a folder that cannot be trusted, or is being written to."""
    from cliqgen.emit.trust import find_doubts
    from cliqgen.emit.writing import is_interrupted

    doubts = find_doubts(folder.resolve())
    diagnostics.include(CliqgenError(doubts))
    if is_interrupted(folder) and not doubts:
        message = f"a run that writes to {folder} was interrupted, or is still running"
        diagnostics.add("output-interrupted", message, Position(str(folder)))


def _drifts(
    generated: Generated, folder: Path, causes: Causes, diagnostics: Diagnostics
) -> tuple[Drift, ...]:
    """The files that differ; each is reported too."""
    from cliqgen.drift import find_drift
    from cliqgen.manifest import NAME

    drifts = find_drift(generated, folder)
    if causes.generator or causes.formatter:  # which are what the manifest differs in
        drifts = [d for d in drifts if (d.path, d.kind) != (NAME, "changed")]
    for drift in drifts:
        path = folder / drift.path
        message = f"{path} {_MESSAGES[drift.kind]}"
        diagnostics.add(_CODES[drift.kind], message, Position(str(path)))
    return tuple(drifts)


def print_check(checked: Checked, *, verbose: bool) -> None:
    """What differs, line by line, or that nothing does."""
    end_progress()
    for drift in checked.drifts:
        if verbose or _is_worth_showing(drift):
            print_difference(drift.diff)
    if checked.is_current:
        click.echo(f"{safe(_called(checked.folder))} is up to date")
    print_left_out(checked.left_out, verbose=verbose)


def check_json(checked: Checked) -> dict[str, Any]:
    """The same as plain data."""
    causes = checked.causes
    return {
        "output": str(checked.folder),
        **left_out_json(checked.left_out),
        "inputs": dict(causes.inputs) if causes else {},
        "settings": list(causes.settings) if causes else [],
        "generator": causes.generator if causes else None,
        "formatter": causes.formatter if causes else None,
        "drift": [
            {"path": d.path, "kind": d.kind, "diff": list(d.diff)}
            for d in checked.drifts
        ],
    }


def _check_format(paths: list[Path], diagnostics: Diagnostics) -> None:
    from cliqgen.formatting import formatter_version
    from cliqgen.formatting.check import find_unformatted

    modules = sorted(path for path in paths if path.suffix == ".py")
    for path, why in find_unformatted(modules):
        message = f"{path} {why} by {formatter_version()}"
        diagnostics.add("output-unformatted", message, Position(str(path)))


def _is_worth_showing(drift: Drift) -> bool:
    """Whether the diff is of use to a reader: that of hashes is not."""
    from cliqgen.manifest import NAME

    return drift.kind != "kept" and drift.path != NAME


def _shown_inputs(request: GenerateRequest, inputs: Inputs) -> dict[str, str]:
    """The paths to show for documents, by the names under which they are recorded.

    With them, annotations are on files of the repository. Documents that are only referred
    to are shown relative to the working folder.
    """
    from cliqgen.source.text import display_name, is_file

    named = {_place(spec): spec for spec in reversed(request.specs)}
    order = dict.fromkeys(_place(spec) for spec in request.specs)
    given: dict[str, Spec] = dict(
        zip(inputs.specs, (named[place] for place in order), strict=False)
    )
    given |= dict(zip(inputs.overlays, request.overlays, strict=False))
    if inputs.status_codes is not None and request.status_codes is not None:
        given[inputs.status_codes] = request.status_codes
    try:
        places = [place for place in order if isinstance(place, Path)]
        folder = Path(os.path.commonpath([place.parent for place in places]))
    except ValueError:  # on several drives, or none is a file
        folder = None
    for name in inputs.contents:
        if folder is not None and name not in given and is_file(folder / name):
            given[name] = folder / name
    return {
        name: _relative(display_name(spec)) if isinstance(spec, Path) else spec.name
        for name, spec in given.items()
    }


def _relative(path: str) -> str:
    """A path relative to the working folder, unless that goes up too many folders."""
    near = os.path.relpath(path) if Path(path).is_absolute() else path
    return near if near.count("..") < _MOST_UP else path


def _place(spec: Spec) -> Path | str:
    """The identity of a description that may be given twice."""
    return spec.resolve() if isinstance(spec, Path) else spec.name


def _tell(
    causes: Causes, shown: dict[str, str], folder: Path, diagnostics: Diagnostics
) -> None:
    for recorded, how in causes.inputs.items():
        name = shown.get(recorded, recorded)
        message = f"{name} was {how} after {_called(folder)} was generated"
        diagnostics.add("input-changed", message, Position(name))
    for name in causes.settings:
        message = f"the {name} have changed since {_called(folder)} was generated"
        diagnostics.add("input-changed", message, Position(str(folder)))
    if causes.generator is not None:
        then, now = causes.generator
        diagnostics.add(
            "generator-differs",
            f"{_called(folder)} was generated by {then}, this is {now}",
        )
    from cliqgen.formatting import prints_alike

    if causes.formatter is not None and not prints_alike(causes.formatter[0]):
        then, now = causes.formatter
        text = f"{_called(folder)} was formatted by {then}, this is {now}"
        diagnostics.add("formatter-differs", text)


def _called(folder: Path) -> str:
    """A folder in the middle of a sentence, where `.` would read as its end."""
    is_named = folder.name not in ("", "..")
    return str(folder) if is_named else f"the client in {folder}"
