"""cliqgen check."""

from __future__ import annotations

import os
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Unpack

import click

from cliqgen.cli.jobs import Job, find_jobs_anywhere
from cliqgen.cli.options import (
    CommandLine,
    Reporting,
    input_options,
    make_reporting,
    output_option,
    report_options,
)
from cliqgen.cli.report import left_out_json, print_difference, print_left_out, safe
from cliqgen.cli.run import end_progress, progress, run
from cliqgen.cli.sections import SectionedCommand
from cliqgen.diagnostics import CliqgenError, Diagnostics, Position, failure

if TYPE_CHECKING:
    from cliqgen.causes import Causes
    from cliqgen.drift import Drift
    from cliqgen.inputs import Inputs
    from cliqgen.request import GenerateRequest

#: The code for each kind of drift, and how it is said.
_CODES = {
    "missing": "output-drift",
    "changed": "output-drift",
    "stale": "output-drift",
    "edited": "output-edited",
    "kept": "output-kept",
}
_SAID = {
    "missing": "is missing",
    "changed": "is out of date",
    "stale": "is stale",
    "edited": "is edited",
    "kept": "is kept",
}


@click.command("check", cls=SectionedCommand)
@input_options
@output_option
@report_options
def command(output: Path | None, **line: Unpack[CommandLine]) -> None:
    """Say whether a client is what generate would write, and show the difference.

    Takes the arguments of generate, writes nothing, and exits with 1 on a difference.
    Folders that cliqgen wrote are checked with the settings that they record; without
    SPEC and -o it is about the configured clients. Without filters, those hold that the
    client was made with.

    \b
    Examples:
      cliqgen check
      cliqgen check src/app/_vendor/my_api
      cliqgen check api.yaml --package my_api -o clients/my-api
    """
    reporting = make_reporting(line)

    def work(job: Job, found: Diagnostics) -> dict[str, Any]:
        return check_client(job, found, reporting)

    run(reporting, lambda: find_jobs_anywhere(line, output, line["clients"]), work)


def check_client(job: Job, found: Diagnostics, reporting: Reporting) -> dict[str, Any]:
    """Compare one client with what generate would write; the same as plain data."""
    from cliqgen.causes import find_causes
    from cliqgen.drift import find_drift
    from cliqgen.emit import find_doubts, is_interrupted
    from cliqgen.emit.former import recorded_request
    from cliqgen.manifest import NAME, recorded_filters
    from cliqgen.pipeline import generate

    with ExitStack() as stack:
        request = job.request
        if job.output is not None:
            former = stack.enter_context(recorded_request(job.output))
            request = _offline(job, former, found)
        generated = generate(
            request,
            found,
            progress(reporting),
            recorded=lambda package: recorded_filters(job.folder(package)),
            custom=job.custom,
            names=lambda package: job.names(package, found),
        )
    generated = replace(generated, request=job.request)
    end_progress()
    folder = job.folder(generated.package)
    if not folder.exists():
        raise failure("output-drift", f"{folder} does not exist")
    doubts = find_doubts(folder.resolve())
    found.include(CliqgenError(doubts))
    if is_interrupted(folder) and not doubts:
        message = f"a run that writes to {folder} was interrupted, or is going on"
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
    if reporting.is_chatty and not found.has_errors():
        click.echo(f"{safe(str(folder))} is up to date")
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


def _is_worth_showing(drift: Drift) -> bool:
    """Whether a difference says more than that there is one: hashes do not."""
    from cliqgen.manifest import NAME

    return drift.kind != "kept" and drift.path != NAME


def _offline(
    job: Job, former: GenerateRequest | None, found: Diagnostics
) -> GenerateRequest:
    """The request over documents that are kept with the client, where others are away.

    Those that the user names must be there, and those that only the folder names must lie
    in its repository. What came from the network is not asked for again.
    """
    from cliqgen.source.text import display_name, exists

    request = job.request
    if former is None:
        job.check_reach()
        return request
    missing = [
        path
        for path in request.named()
        if job.is_recorded and (path in job.outside or not exists(path))
    ]
    for path in missing:
        name = display_name(path)
        why = "is not there"
        if path in job.outside:
            why = "lies outside of the repository, and is read only if it is named"
        found.add("input-missing", f"{name} {why}", Position(name))
    if missing:
        return replace(former, strict=request.strict, filters=request.filters)
    return replace(request, stored=former.stored) if request.hosts else request


def _shown_inputs(request: GenerateRequest, inputs: Inputs) -> dict[str, str]:
    """What the user calls the documents, by the names under which they are recorded.

    So annotations stand at files of the repository. What only other documents refer to
    is named from the working folder.
    """
    from cliqgen.source.text import display_name

    specs = {path.resolve(): path for path in reversed(request.specs)}
    order = dict.fromkeys(path.resolve() for path in request.specs)
    given = dict(zip(inputs.specs, (specs[path] for path in order), strict=False))
    given |= dict(zip(inputs.overlays, request.overlays, strict=False))
    if inputs.status_codes is not None and request.status_codes is not None:
        given[inputs.status_codes] = request.status_codes
    try:
        folder = Path(os.path.commonpath([path.parent for path in order]))
    except ValueError:  # on several drives, or none is a file
        return {name: display_name(path) for name, path in given.items()}
    for name in inputs.contents:
        if name not in given and (folder / name).is_file():
            given[name] = folder / name
    return {name: display_name(path) for name, path in given.items()}


def _tell(
    causes: Causes, shown: dict[str, str], folder: Path, found: Diagnostics
) -> None:
    for recorded, how in causes.inputs.items():
        name = shown.get(recorded, recorded)
        message = f"{name} was {how} since {folder} was generated"
        found.add("input-changed", message, Position(name))
    for name in causes.settings:
        message = f"the {name} are others than when {folder} was generated"
        found.add("input-changed", message, Position(str(folder)))
    if causes.generator is not None:
        then, now = causes.generator
        found.add("generator-differs", f"{then} made {folder}, and this is {now}")
    if causes.formatter is not None:
        then, now = causes.formatter
        found.add("formatter-differs", f"{then} formatted {folder}, and this is {now}")
