"""cliqgen release."""

from __future__ import annotations

import os
import time
import tomllib
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any, Unpack

import click
from msgspec import Struct

from cliqgen.cli.jobs import check_trust, has_manifest
from cliqgen.cli.options import (
    PATH,
    ReportLine,
    make_reporting,
    report_options,
    trust_option,
)
from cliqgen.cli.report import safe
from cliqgen.cli.run import end_progress, progress, run_alone
from cliqgen.cli.sections import SectionedCommand
from cliqgen.diagnostics import Diagnostics, Position, usage_failure

if TYPE_CHECKING:
    from cliqgen.comparison.finding import Comparison
    from cliqgen.config.read import ConfiguredClient


class ReleaseLine(ReportLine):
    """The command line."""

    old: Path | None
    client: str | None
    changelog: Path | None
    write: bool
    trust: bool


@click.command("release", cls=SectionedCommand)
@click.argument("old", metavar="[OLD]", required=False, type=PATH)
@click.option(
    "--client",
    metavar="NAME",
    help="Only the configured client with this package name.",
)
@click.option(
    "--changelog",
    metavar="FILE",
    type=PATH,
    help="The change log, by default CHANGELOG.md in the project of the client.",
)
@click.option(
    "--write",
    is_flag=True,
    help="Write the version and the entry; otherwise they are only shown.",
)
@trust_option
@report_options
def command(**line: Unpack[ReleaseLine]) -> None:
    """Choose the next version of a configured client, and write its change log.

    Compares OLD, the folder of the client as it was released (by default the output folder),
    with the description. The verdict of `diff` decides the version. With --write it replaces
    the one in the configuration, and the change log gets an entry; what is already there
    stays. Run `cliqgen generate` afterwards.

    \b
    Examples:
      cliqgen release
      cliqgen release --write
      cliqgen release ../released/clients/shop --write
    """
    reporting = make_reporting(line)

    def work(_: Diagnostics) -> dict[str, Any]:
        release = _prepare(line, progress(reporting))
        end_progress()
        written = _write(release) if line["write"] else []
        if reporting.is_chatty:
            _print(release, written, is_written=line["write"])
        return {
            "verdict": str(release.comparison.verdict()),
            "previous": release.previous,
            "version": release.version,
            "entry": release.entry,
            "written": written,
        }

    run_alone(reporting, work)


class _Release(Struct, frozen=True):
    """What is released, and where that is written.

    `previous` is the version that was released, `planned` the one that would be generated
    now, and `version` the next one.
    """

    comparison: Comparison
    previous: str
    planned: str
    version: str
    configuration: Path
    number: int
    changelog: Path | None

    @property
    def is_empty(self) -> bool:
        """Whether nothing has changed for callers."""
        return self.version == self.previous

    @property
    def entry(self) -> str:
        """The entry of the change log; empty if there is nothing to say."""
        from cliqgen.comparison.release import changelog_entry

        if self.is_empty:
            return ""
        return changelog_entry(self.comparison, self.version, _today())


def _today() -> str:
    """The date, which `SOURCE_DATE_EPOCH` may set (reproducible-builds.org)."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    now = time.gmtime(int(epoch)) if epoch.isdecimal() else time.localtime()
    return time.strftime("%Y-%m-%d", now)


def _prepare(line: ReleaseLine, show: Callable[[str], None]) -> _Release:
    from packaging.version import Version

    from cliqgen.cli.diff import (
        ComparedSide,
        difference,
        recorded_side,
    )
    from cliqgen.comparison.release import next_version
    from cliqgen.comparison.sources import Source
    from cliqgen.emit.previous import previous_request
    from cliqgen.memo import Memo
    from cliqgen.pipeline import Run
    from cliqgen.python.project import version as version_of

    path, number, client = _configured(line["client"])
    check_trust(client, path, is_trusted=line["trust"])
    folder = line["old"] or _output(client)
    if folder is None or not has_manifest(folder):
        place = str(folder or path)
        is_missing = folder is not None and not folder.exists()
        is_default = is_missing and line["old"] is None
        raise usage_failure(
            "source-unrecorded",
            (
                f"{place} does not exist"
                if is_missing
                else f"{place} is not a folder that cliqgen generated"
            ),
            Position(place),
            remedy=(
                "Run cliqgen generate first."
                if is_default
                else "Pass the folder of the client as it was released."
            ),
        )
    with ExitStack() as stack:
        memo = Memo()
        request = stack.enter_context(previous_request(folder))
        old = recorded_side(request, str(folder), show, memo)
        source = Source(client.request.specs, "", "")
        new = ComparedSide(source, Run(client.request, progress=show, memo=memo))
        comparison = difference(old, new).on_side("python")
        previous = _project_version(folder) or version_of(
            old.analysed().api, old.run.request.project
        )
        planned = version_of(new.analysed().api, client.request.project)
    version = next_version(previous, comparison.verdict())
    if comparison.verdict() and Version(planned) > Version(version):
        version = planned  # a person has chosen a higher one
    changelog = line["changelog"]
    if changelog is None and client.request.layout == "project":
        output = _output(client)
        changelog = None if output is None else output / "CHANGELOG.md"
    return _Release(comparison, previous, planned, version, path, number, changelog)


def _configured(name: str | None) -> tuple[Path, int, ConfiguredClient]:
    """The configuration, and the only client or the chosen one with its index."""
    from cliqgen.config.locate import locate
    from cliqgen.config.read import read_configuration

    path = locate(Path.cwd())
    if path is None:
        raise usage_failure(
            "config-client",
            "no cliqgen.toml or [tool.cliqgen] found here or above",
            remedy="Run cliqgen init.",
        )
    configuration = read_configuration(path)
    chosen = configuration.chosen([] if name is None else [name])
    if len(chosen) != 1:
        raise usage_failure(
            "config-client",
            "several clients are configured, and each has a version of its own",
            remedy="Select one with --client.",
        )
    return path, configuration.clients.index(chosen[0]), chosen[0]


def _output(client: ConfiguredClient) -> Path | None:
    """The output folder; None if only the description names it."""
    from cliqgen.request import default_folder

    request = client.request
    if client.output is not None or request.package is None:
        return client.output
    return client.base / default_folder(request.package, request.layout)


def _project_version(folder: Path) -> str | None:
    """The version in the pyproject.toml of a client; None without one that is valid."""
    from packaging.version import InvalidVersion, Version

    from cliqgen.regular import read_regular

    try:
        written = read_regular(folder / "pyproject.toml").decode("utf-8")
        return str(Version(tomllib.loads(written)["project"]["version"]))
    except (OSError, RecursionError, ValueError, KeyError, TypeError, InvalidVersion):
        return None


def _write(release: _Release) -> list[str]:
    """Write what is new; return the paths of what was written."""
    from packaging.version import Version

    from cliqgen.config.version import set_version

    written: list[str] = []
    if release.is_empty:
        return written
    content = _changelog(release)
    if Version(release.planned) != Version(release.version):
        set_version(release.configuration, release.number, release.version)
        written.append(release.configuration.as_posix())
    if content is not None and release.changelog is not None:
        _write_changelog(release.changelog, content)
        written.append(release.changelog.as_posix())
    return written


def _changelog(release: _Release) -> str | None:
    """The change log with the entry; None if it has one, or there is no change log.

    Raises:
        UsageError: it is a link, or cannot be read
    """
    from cliqgen.comparison.release import with_entry
    from cliqgen.contained import leads_out
    from cliqgen.regular import read_regular

    path = release.changelog
    if path is None:
        return None
    if path.is_symlink():
        raise usage_failure(
            "output-unwritable", f"cannot write {path}: it is a symbolic link"
        )
    if leads_out(path):
        real = path.resolve()
        raise usage_failure(
            "output-unwritable",
            f"cannot write {path}: links lead out of its repository, to {real}",
        )
    try:
        text = read_regular(path).decode("utf-8") if path.exists() else ""
    except (OSError, UnicodeDecodeError) as error:
        from cliqgen.source.text import unreadable

        raise unreadable(path, error) from None
    return with_entry(text, release.entry, release.version)


def _write_changelog(path: Path, content: str) -> None:
    from cliqgen.config.writing import create, rewrite

    if path.exists():
        rewrite(path, content.encode())
    else:
        create(path, content)


def _print(release: _Release, written: list[str], *, is_written: bool) -> None:
    from cliqgen.cli.comparison import print_verdict

    print_verdict(release.comparison, quiet=True)
    if release.is_empty:
        click.echo(f"Nothing changes for callers: the version stays {release.version}")
        return
    click.echo(f"Version: {release.previous} -> {release.version}")
    click.echo(f"\n{release.entry}")
    for path in written:
        click.echo(f"wrote {safe(path)}")
    if not is_written:
        click.echo("Nothing is written without --write.")
    elif not written:
        click.echo("Nothing is written: the version and the entry are there.")
    if is_written and release.changelog is None:
        click.echo("No change log is known: name one with --changelog.")
