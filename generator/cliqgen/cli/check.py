"""cliqgen check."""

from __future__ import annotations

import os
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Unpack

import click

from cliqgen.address import Spec, StandardInput
from cliqgen.cli.jobs import Job, find_jobs_anywhere
from cliqgen.cli.options import (
    CommandLine,
    Reporting,
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

if TYPE_CHECKING:
    from cliqgen.causes import Causes
    from cliqgen.drift import Drift
    from cliqgen.inputs import Inputs
    from cliqgen.openapi.left_out import LeftOut
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
_SAID = {
    "missing": "is missing",
    "changed": "is out of date",
    "stale": "is no longer generated",
    "edited": "was edited",
    "kept": "was edited and is kept",
}


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

    def work(job: Job, found: Diagnostics) -> dict[str, Any]:
        return check_client(job, found, reporting, check_format)

    run(reporting, lambda: find_jobs_anywhere(line, output, line["clients"]), work)


def check_client(
    job: Job, found: Diagnostics, reporting: Reporting, check_format: bool = False
) -> dict[str, Any]:
    """Compare one client with what generate would write; the same as plain data.

    With `check_format` black judges all of its modules too.
    """
    last = None if job.outside or check_format else repeated(job, job.request.filters)
    if last is not None and not last.edited:
        found.items.extend(last.findings)
        return _up_to_date(job.folder(last.package), last.left_out, found, reporting)

    from cliqgen.causes import find_causes
    from cliqgen.drift import find_drift
    from cliqgen.emit.former import recorded_request
    from cliqgen.emit.trust import find_doubts
    from cliqgen.emit.writing import is_interrupted
    from cliqgen.manifest import NAME
    from cliqgen.pipeline import Run, generate

    with ExitStack() as stack:
        request, place = job.request, _known_folder(job)
        if place is not None:
            former = stack.enter_context(recorded_request(place))
            request = _offline(job, former, place, found)
        output = FolderOutput(job, keeps_filters=True, keeps_formatted=False)
        generated = generate(Run(request, found, output, progress(reporting)))
    generated = replace(generated, request=job.request)
    end_progress()
    folder = job.folder(generated.package)
    if not folder.exists():
        raise failure("output-drift", f"{folder} does not exist")
    doubts = find_doubts(folder.resolve())
    found.include(CliqgenError(doubts))
    if is_interrupted(folder) and not doubts:
        message = f"a run that writes to {folder} was interrupted, or is still running"
        found.add("output-interrupted", message, Position(str(folder)))
    causes = find_causes(generated, folder)
    _tell(causes, _shown_inputs(job.request, generated.inputs), folder, found)
    drifts = find_drift(generated, folder)
    if causes.generator or causes.formatter:  # which are what the manifest differs in
        drifts = [d for d in drifts if (d.path, d.kind) != (NAME, "changed")]
    for drift in drifts:
        path = folder / drift.path
        found.add(
            _CODES[drift.kind], f"{path} {_SAID[drift.kind]}", Position(str(path))
        )
        if reporting.is_chatty and (reporting.verbose or _is_worth_showing(drift)):
            print_difference(drift.diff)
    if check_format:
        _check_format([folder / path for path in generated.files], found)
    if reporting.is_chatty and not found.has_errors():
        click.echo(f"{safe(_called(folder))} is up to date")
    if reporting.is_chatty:
        print_left_out(generated.left_out, verbose=reporting.verbose)
    return {
        "output": str(folder),
        **left_out_json(generated.left_out),
        "inputs": dict(causes.inputs),
        "settings": list(causes.settings),
        "generator": causes.generator,
        "formatter": causes.formatter,
        "drift": [
            {"path": d.path, "kind": d.kind, "diff": list(d.diff)} for d in drifts
        ],
    }


def _up_to_date(
    folder: Path, left_out: LeftOut, found: Diagnostics, reporting: Reporting
) -> dict[str, Any]:
    """Report that nothing differs; the same as plain data."""
    from cliqgen.emit.trust import find_doubts

    end_progress()
    found.include(CliqgenError(find_doubts(folder.resolve())))
    if reporting.is_chatty and not found.has_errors():
        click.echo(f"{safe(str(folder))} is up to date")
    if reporting.is_chatty:
        print_left_out(left_out, verbose=reporting.verbose)
    return {
        "output": str(folder),
        **left_out_json(left_out),
        "inputs": {},
        "settings": [],
        "generator": None,
        "formatter": None,
        "drift": [],
    }


def _check_format(paths: list[Path], found: Diagnostics) -> None:
    from cliqgen.formatting import formatter_version
    from cliqgen.formatting.check import find_unformatted

    modules = sorted(path for path in paths if path.suffix == ".py")
    for path, why in find_unformatted(modules):
        message = f"{path} {why} by {formatter_version()}"
        found.add("output-unformatted", message, Position(str(path)))


def _is_worth_showing(drift: Drift) -> bool:
    """Whether the diff is of use to a reader: that of hashes is not."""
    from cliqgen.manifest import NAME

    return drift.kind != "kept" and drift.path != NAME


def _known_folder(job: Job) -> Path | None:
    """The output folder; None if the package is named by the description.

    The description is not read for that if a folder records that it was generated from it.
    """
    package = job.request.package
    if job.output is not None:
        return job.output
    if package is not None:
        return job.folder(package)
    if all(isinstance(spec, Path) for spec in job.request.specs):
        return None
    above = job.folder("package").parent
    wanted = _identities(job.request)
    try:
        folders = sorted(above.iterdir())
    except OSError:  # told when the client is looked for there
        return None
    return next((f for f in folders if _recorded_identities(f) == wanted), None)


def _recorded_identities(folder: Path) -> list[Path | str] | None:
    from cliqgen.manifest import read_manifest

    try:
        manifest = read_manifest(folder)
    except CliqgenError:  # told when that folder is checked
        return None
    request = manifest.request if manifest is not None else None
    return None if request is None else _identities(request)


def _identities(request: GenerateRequest) -> list[Path | str]:
    """The resolved paths and addresses of the descriptions."""
    return [_resolved(s) if isinstance(s, Path) else s.name for s in request.specs]


def _resolved(path: Path) -> Path:
    try:
        return path.resolve()
    except (OSError, ValueError, RuntimeError):  # told when it is read
        return path.absolute()


def _offline(
    job: Job, former: GenerateRequest | None, folder: Path, found: Diagnostics
) -> GenerateRequest:
    """The request, with the documents kept with the client in place of missing ones.

    Documents given by the user must exist, and those that only the folder records must be
    in its repository. Documents from the network or an application are not fetched again.
    """
    from cliqgen.source.text import display_name, exists

    request = job.request
    if former is None:
        job.check_reach()
        return request
    kept = _kept_addresses(job, former, folder)
    missing = [
        path
        for path in request.named()
        if job.is_recorded
        and isinstance(path, Path)
        and (path in job.outside or not exists(path))
    ]
    for path in missing:
        name = display_name(path)
        why = "does not exist"
        if path in job.outside:
            why = "is outside the repository; pass it explicitly to read it"
        found.add("input-missing", f"{name} {why}", Position(name))
    if missing:
        return replace(former, strict=request.strict, filters=request.filters)
    if any(not isinstance(s, Path) and s not in kept for s in job.outside):
        job.check_reach()
    if request.hosts or kept:
        specs = tuple(kept.get(spec, spec) for spec in request.specs)
        return replace(request, specs=specs, stored=former.stored)
    return request


def _kept_addresses(
    job: Job, former: GenerateRequest, folder: Path
) -> dict[Spec, Spec]:
    """The kept document for each address of a job that its folder records.

    Standard input is read if the user gives it now.
    """
    from cliqgen.manifest import read_manifest

    manifest = read_manifest(folder)
    recorded = manifest.request if manifest is not None else None
    if recorded is None or len(recorded.specs) != len(former.specs):
        return {}
    pairs = zip(recorded.specs, former.specs, strict=True)
    known = {spec.name: kept for spec, kept in pairs if not isinstance(spec, Path)}
    return {
        spec: known[spec.name]
        for spec in job.request.specs
        if not isinstance(spec, Path)
        and spec.name in known
        and (job.is_recorded or not isinstance(spec, StandardInput))
    }


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
    causes: Causes, shown: dict[str, str], folder: Path, found: Diagnostics
) -> None:
    for recorded, how in causes.inputs.items():
        name = shown.get(recorded, recorded)
        message = f"{name} was {how} after {_called(folder)} was generated"
        found.add("input-changed", message, Position(name))
    for name in causes.settings:
        message = f"the {name} have changed since {_called(folder)} was generated"
        found.add("input-changed", message, Position(str(folder)))
    if causes.generator is not None:
        then, now = causes.generator
        found.add(
            "generator-differs",
            f"{_called(folder)} was generated by {then}, this is {now}",
        )
    if causes.formatter is not None:
        then, now = causes.formatter
        text = f"{_called(folder)} was formatted by {then}, this is {now}"
        found.add("formatter-differs", text)


def _called(folder: Path) -> str:
    """A folder in the middle of a sentence, where `.` would read as its end."""
    is_named = folder.name not in ("", "..")
    return str(folder) if is_named else f"the client in {folder}"
