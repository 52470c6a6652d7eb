"""What a client is checked with: its documents, or those that are kept with it."""

from __future__ import annotations

from pathlib import Path

from cliqgen.address import Spec, StandardInput
from cliqgen.cli.jobs import Job
from cliqgen.diagnostics import CliqgenError, Diagnostics, Position
from cliqgen.replacing import replace
from cliqgen.request import GenerateRequest


def known_folder(job: Job) -> Path | None:
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


def offline(
    job: Job, previous: GenerateRequest | None, folder: Path, diagnostics: Diagnostics
) -> GenerateRequest:
    """The request, with the documents kept with the client in place of missing ones.

    Documents given by the user must exist, and those that only the folder records must be
    in its repository. Documents from the network or an application are not fetched again.
    """
    from cliqgen.source.text import display_name, exists

    request = job.request
    if previous is None:
        return request
    kept = _kept_addresses(job, previous, folder)
    missing = [
        path
        for path in request.named()
        if isinstance(path, Path)
        and (path in job.outside or (job.is_recorded and not exists(path)))
    ]
    for path in missing:
        name = display_name(path)
        why = "does not exist"
        if path in job.outside:
            why = "is outside the repository; pass it explicitly to read it"
            if job.configuration is not None:
                why = "is outside the repository; pass --trust to read it"
        diagnostics.add("input-missing", f"{name} {why}", Position(name))
    if missing:
        return replace(previous, strict=request.strict, filters=request.filters)
    if request.hosts or kept:
        specs = tuple(kept.get(spec, spec) for spec in request.specs)
        return replace(request, specs=specs, stored=previous.stored)
    return request


def _kept_addresses(
    job: Job, previous: GenerateRequest, folder: Path
) -> dict[Spec, Spec]:
    """The kept document for each address of a job that its folder records.

    Standard input is read if the user gives it now.
    """
    from cliqgen.manifest import read_manifest

    manifest = read_manifest(folder)
    recorded = manifest.request if manifest is not None else None
    if recorded is None or len(recorded.specs) != len(previous.specs):
        return {}
    pairs = zip(recorded.specs, previous.specs, strict=True)
    known = {spec.name: kept for spec, kept in pairs if not isinstance(spec, Path)}
    return {
        spec: known[spec.name]
        for spec in job.request.specs
        if not isinstance(spec, Path)
        and spec.name in known
        and (job.is_recorded or not isinstance(spec, StandardInput))
    }
