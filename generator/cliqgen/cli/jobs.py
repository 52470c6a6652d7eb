"""Which clients a command is about: those given, recorded, configured or bundled."""

from __future__ import annotations

import os
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click
from msgspec import Struct

from cliqgen.address import Application, Spec, StandardInput, Url
from cliqgen.bundled import BUNDLED, BUNDLED_PACKAGE, bundled_spec, bundled_table
from cliqgen.cli.options import DescriptionLine
from cliqgen.cli.paths import check_output_path
from cliqgen.diagnostics import (
    CliqgenError,
    Diagnostic,
    Position,
    failure,
    usage_failure,
)
from cliqgen.replacing import replace
from cliqgen.request import Filters, GenerateRequest, default_folder

if TYPE_CHECKING:
    from cliqgen.config.read import ConfiguredClient


class Job(Struct, frozen=True):
    """One client: its input, and where its output goes.

    The default output is `generated/<package name>` below `base`. A job `is_recorded` if
    only the output folder names its documents; `outside` are those of them that must not
    be read unless the user gives them. If a `configuration` names them, the user has to
    trust those that are `outside`, and the `outside_hosts`.
    """

    request: GenerateRequest
    output: Path | None = None
    base: Path = Path()
    is_recorded: bool = False
    outside: tuple[Spec, ...] = ()
    outside_hosts: tuple[str, ...] = ()
    configuration: Path | None = None

    def folder(self, package: str) -> Path:
        """Where a package goes."""
        if self.output is not None:
            return self.output
        return self.base / default_folder(package, self.request.layout)

    def package_folder(self, package: str) -> Path:
        """Where its modules go."""
        folder = self.folder(package)
        return folder / package if self.request.layout == "project" else folder

    def custom(self, package: str) -> tuple[str, ...]:
        """The names that the user's own code adds to a package."""
        from cliqgen.custom import custom_names

        return custom_names(self.package_folder(package))

    def place(self) -> Path:
        """The path under which the previous run is recorded: the folder, as far as it is known.

        If the description names the package, the folder is only known when it is read.
        """
        folder = self.folder(self.request.package or "*")
        return Path(os.path.realpath(folder))  # which takes links that lead in a circle

    def check_reach(self, request: GenerateRequest | None = None) -> None:
        """Stop at a document that only the output folder or a configuration names.

        With a `request` that is read in place of the own one, neither what it has no more
        counts, nor what it has stored.

        Raises:
            CliqgenError: a document is outside the repository of the folder, or the
                configuration names something that the user has not trusted
        """
        outside, hosts = self.outside, self.outside_hosts
        if request is not None:
            outside = tuple(spec for spec in outside if _is_read(spec, request))
            hosts = hosts if request.stored is None else ()
        if self.configuration is not None and (outside or hosts):
            job = replace(self, outside=outside, outside_hosts=hosts)
            raise CliqgenError(list(_untrusted(job, self.configuration)))
        if outside:
            raise CliqgenError([_is_outside(spec, self.output) for spec in outside])


def find_jobs(
    line: DescriptionLine,
    output: Path | None = None,
    clients: tuple[str, ...] = (),
) -> list[Job]:
    """Like `find_jobs_anywhere`, but only with documents that may be read.

    Raises:
        UsageError: the configuration is wrong, or a folder does not record its documents
        CliqgenError: a folder records a document outside its repository
    """
    jobs = find_jobs_anywhere(line, output, clients)
    for job in jobs:
        job.check_reach()
    return jobs


def find_jobs_anywhere(
    line: DescriptionLine,
    output: Path | None = None,
    clients: tuple[str, ...] = (),
) -> list[Job]:
    """The clients of a command line, with those given by --client as `clients`.

    With SPEC or -o that is one client, and no configuration is read; folders that cliqgen
    generated are generated again from what they record. Otherwise it is the configured
    clients, or the bundled one if nothing is configured.

    Raises:
        UsageError: the configuration is wrong, or a folder does not record its documents
    """
    if line.get("trust") and (line["specs"] or output is not None):
        raise click.UsageError(
            "--trust is about the configuration; it cannot be combined with SPEC or -o"
        )
    if clients and (line["specs"] or output is not None):
        raise click.UsageError(
            "--client selects configured clients; it cannot be combined with SPEC "
            "or -o"
        )
    if output is not None:
        check_output_path(output)
    if sum(isinstance(spec, StandardInput) for spec in line["specs"]) > 1:
        raise click.UsageError("standard input (-) can be given only once")
    folders = [
        spec for spec in line["specs"] if isinstance(spec, Path) and has_manifest(spec)
    ]
    if folders:
        if output is not None or len(folders) < len(line["specs"]):
            raise click.UsageError(
                "pass OpenAPI documents or generated folders, not both; -o "
                "only goes with documents"
            )
        return [_recorded(folder, line) for folder in folders]
    if line["specs"]:
        return [Job(_given(line, output), output)]
    if output is not None:
        known = _request_of(output)
        if known is None:
            return [Job(overridden(_bundled(), line), output)]
        return [_from_record(known, output, line)]
    return _configured(line, clients)


def overridden(request: GenerateRequest, line: DescriptionLine) -> GenerateRequest:
    """A request, overridden by the options of the command line."""
    has_filters = bool(line["include"] or line["exclude"])
    return replace(
        request,
        status_codes=line["status_codes"] or request.status_codes,
        overlays=line["overlays"] or request.overlays,
        package=request.package if line["package"] is None else line["package"],
        unknown_fields=line["unknown_fields"] or request.unknown_fields,
        testing=request.testing if line["testing"] is None else line["testing"],
        strict=line["strict"] or request.strict,
        filters=(
            Filters(line["include"], line["exclude"])
            if has_filters
            else request.filters
        ),
        hosts=line["hosts"] or request.hosts,
        root=line["root"] or request.root,
        maps=line["maps"] or request.maps,
    )


def bundled_or_given(specs: tuple[Spec, ...]) -> GenerateRequest:
    """The request of documents alone; the bundled job without any."""
    if not specs or specs == (Path(BUNDLED),):
        return _bundled()
    return GenerateRequest(specs=specs, testing=True)


def _bundled() -> GenerateRequest:
    return GenerateRequest(
        specs=(bundled_spec(),),
        status_codes=bundled_table(),
        package=BUNDLED_PACKAGE,
        testing=True,
    )


def _given(line: DescriptionLine, output: Path | None) -> GenerateRequest:
    """The request for documents given by the user.

    An output folder keeps its layout, unknown fields, fake, names, types and project
    settings.
    """
    request = overridden(bundled_or_given(line["specs"]), line)
    previous = None if output is None else _request_of(output)
    if previous is not None and line["unknown_fields"] is None:
        request = replace(request, unknown_fields=previous.unknown_fields)
    if previous is not None and line["testing"] is None:
        request = replace(request, testing=previous.testing)
    if previous is not None:
        request = replace(
            request,
            names=previous.names,
            types=previous.types,
            project=previous.project,
        )
    if previous is not None and previous.layout == "package":
        package = line["package"] or previous.package
        return replace(request, layout="package", package=package)
    return request


def _recorded(folder: Path, line: DescriptionLine) -> Job:
    request = _request_of(folder)
    if request is None:
        raise usage_failure(
            "source-unrecorded",
            f"{folder} does not record what it was generated from",
            Position(str(folder)),
        )
    return _from_record(request, folder, line)


def _from_record(request: GenerateRequest, folder: Path, line: DescriptionLine) -> Job:
    """The job that a folder records, as far as the record can be trusted.

    Hosts in it are not contacted; their documents are those kept with the client. Its
    descriptions are read again, and applications imported again from their folder.
    """
    from cliqgen.emit.named import may_be_read, placed

    specs = tuple(placed(spec, folder) for spec in request.specs)
    request = replace(request, specs=specs)
    given = overridden(request, line)
    by_user = overridden(GenerateRequest(specs=()), line).named()
    named = [spec for spec in given.named() if spec not in by_user]
    outside = tuple(spec for spec in named if not may_be_read(spec, folder))
    if request.hosts and not line["hosts"]:
        from cliqgen.emit.previous import previous_inputs

        roots = {spec.name for spec in specs if not isinstance(spec, Path)}
        kept = previous_inputs(folder) or {}
        stored = {
            name: content
            for name, content in kept.items()
            if "://" in name and name not in roots
        }
        given = replace(given, stored=stored)
    return Job(given, folder, is_recorded=True, outside=outside)


def _is_read(spec: Spec, request: GenerateRequest) -> bool:
    """Whether a request has a document read, imported or fetched."""
    if isinstance(spec, Path):
        return spec in request.named()
    names = {each.name for each in request.named() if not isinstance(each, Path)}
    return spec.name in names.difference(request.stored or ())


def _is_outside(spec: Spec, folder: Path | None) -> Diagnostic:
    from cliqgen.source.text import display_name

    place = display_name(folder or Path())
    if not isinstance(spec, Path):
        return _is_unnamed(spec, place)
    name = display_name(spec)
    error = failure(
        "source-outside",
        f"{place} was generated from {name}, which is outside its repository",
        Position(place),
    )
    return error.diagnostics[0]


def _is_unnamed(spec: Url | Application | StandardInput, place: str) -> Diagnostic:
    """The error for an address that a folder records and the user has not given."""
    message = f"{place} was generated from {spec.name}, which is fetched"
    if isinstance(spec, Application):
        message = f"{place} was generated from {spec.name}, whose code is run"
    message += " only if you pass it yourself"
    if isinstance(spec, StandardInput):
        message = (
            f"{place} was generated from standard input, which cannot be read again"
        )
    given = shlex.join(["cliqgen", "generate", spec.name, "-o", place])
    remedy = f"Pass it explicitly, if you trust it: {given}"
    if isinstance(spec, StandardInput):
        remedy = f"Pipe the description again: {given}"
    error = failure("source-outside", message, Position(place), remedy=remedy)
    return error.diagnostics[0]


def _untrusted(job: Job, path: Path) -> Iterator[Diagnostic]:
    """The errors for what a configuration names and the user has not trusted."""
    from cliqgen.config.trust import is_of_git
    from cliqgen.source.text import display_name

    place = display_name(path)
    base = path.parent.resolve()
    where = _where(base)
    for spec in job.outside:
        message = f"{place} names {_shown(spec)}{_led(spec)}, which is {where}"
        if is_of_git(spec, base):
            message = f"{place} names {_shown(spec)}{_led(spec)}, a file of git"
            remedy = "Name a file of the repository itself."
            yield _is_untrusted(message, place, remedy)
            continue
        if isinstance(spec, Url):
            message = (
                f"{place} names {spec.name}, which is fetched only if you trust it"
            )
        if isinstance(spec, Application):
            message = (
                f"{place} names {spec.name}, whose code is run only if you trust it"
            )
        yield _is_untrusted(message, place)
    for host in job.outside_hosts:
        message = f"{place} names the host {host}, which is asked only if you trust it"
        yield _is_untrusted(message, place)


def _shown(spec: Spec) -> str:
    from cliqgen.source.text import display_name

    return display_name(spec) if isinstance(spec, Path) else spec.name


def _led(spec: Spec) -> str:
    """Where links lead a path."""
    if not isinstance(spec, Path):
        return ""
    try:
        real = spec.resolve()
        is_led = Path(os.path.normpath(spec.absolute())) != real
    except (OSError, ValueError, RuntimeError):  # told when it is read
        return ""
    return f", which leads to {real}" if is_led else ""


def _where(base: Path) -> str:
    """What a document is outside of, for the folder of a configuration."""
    from cliqgen.contained import is_in_home_repository, work_tree

    if work_tree(base) is not None:
        return "outside its repository"
    if is_in_home_repository(base):
        return (
            "outside its folder (a repository that contains the home folder does not "
            "count)"
        )
    return "outside its folder, which is in no repository"


def _is_untrusted(message: str, place: str, remedy: str | None = None) -> Diagnostic:
    if remedy is None:
        remedy = (
            f"Read {place}, and pass --trust once if you trust what it names; each time "
            "on a machine that forgets, as in CI."
        )
    error = failure("source-outside", message, Position(place), remedy=remedy)
    return error.diagnostics[0]


def _configured(line: DescriptionLine, clients: tuple[str, ...]) -> list[Job]:
    from cliqgen.config.locate import locate

    path = locate(Path.cwd())
    if path is None:
        if clients:
            raise usage_failure(
                "config-client",
                "no cliqgen.toml or [tool.cliqgen] found here or above",
                remedy="Run cliqgen init, or pass SPEC instead of --client.",
            )
        return [Job(overridden(_bundled(), line))]
    return configured_jobs(path, line, clients)


def configured_jobs(
    path: Path, line: DescriptionLine, clients: tuple[str, ...]
) -> list[Job]:
    """The chosen clients of a configuration file.

    Raises:
        UsageError: the configuration is wrong, or has no client with a given name
    """
    from cliqgen.config.read import read_configuration

    chosen = read_configuration(path).chosen(clients)
    if line["package"] and len(chosen) > 1:
        raise usage_failure(
            "config-client",
            "--package goes with a single client, but several are configured",
            remedy="Select one with --client.",
        )
    return [configured_job(client, path, line) for client in chosen]


def check_trust(client: ConfiguredClient, path: Path, *, is_trusted: bool) -> None:
    """Stop at what a configured client names and the user has not trusted until now.

    Raises:
        CliqgenError: there is something, and it is not trusted now
    """
    from cliqgen.config.trust import trust, untrusted

    if is_trusted:
        trust(client.request, client.base)
    request = client.request
    distrusted = untrusted(
        request.named(), request.hosts, client.base, is_trusted=is_trusted
    )
    Job(
        request,
        base=client.base,
        outside=distrusted.specs,
        outside_hosts=distrusted.hosts,
        configuration=path,
    ).check_reach()


def configured_job(client: ConfiguredClient, path: Path, line: DescriptionLine) -> Job:
    """The job of a configured client, with what the user has not trusted.

    With --trust, what it names is trusted from now on.
    """
    from cliqgen.config.trust import trust, untrusted

    if line.get("trust"):
        trust(client.request, client.base)
    request = overridden(client.request, line)
    given = overridden(GenerateRequest(specs=()), line).named()
    named = tuple(spec for spec in request.named() if spec not in given)
    hosts = () if line["hosts"] else request.hosts
    distrusted = untrusted(
        named, hosts, client.base, is_trusted=bool(line.get("trust"))
    )
    return Job(
        request,
        client.output,
        client.base,
        outside=distrusted.specs,
        outside_hosts=distrusted.hosts,
        configuration=path,
    )


def has_manifest(folder: Path) -> bool:
    """Whether a path is a folder that cliqgen wrote."""
    from cliqgen.manifest import NAME

    try:
        return folder.is_dir() and (folder / NAME).is_file()
    except OSError:  # told when the folder is written or checked
        return False


def _request_of(folder: Path) -> GenerateRequest | None:
    """The request recorded in a folder; None if there is none."""
    from cliqgen.manifest import read_manifest

    manifest = read_manifest(folder) if has_manifest(folder) else None
    return manifest.request if manifest is not None else None
