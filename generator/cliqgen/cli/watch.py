"""cliqgen watch."""

from __future__ import annotations

import gc
import os
import time
from collections.abc import Iterable, Iterator
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, Unpack

import click

from cliqgen.cli.edits import EditLine, edit_options, edits_json, on_edit
from cliqgen.cli.jobs import Job, configured_jobs, find_jobs
from cliqgen.cli.options import (
    CommandLine,
    InputLine,
    Reporting,
    input_options,
    make_reporting,
    output_option,
    report_options,
)
from cliqgen.cli.report import plan_line, print_internal, safe
from cliqgen.cli.run import attempt, end_progress, progress
from cliqgen.cli.sections import SectionedCommand
from cliqgen.diagnostics import Diagnostics
from cliqgen.request import GenerateRequest

if TYPE_CHECKING:
    from cliqgen.emit import OnEdit

#: What tells one state of a file from another; None where there is no file.
_State = tuple[int, int, int] | None
_UNKNOWN: _State = (-1, -1, -1)
#: Milliseconds: how long it has to be quiet before a change counts, and how often the
#: files are looked at although nothing was told of them.
_QUIET, _LOOK = 100, 1000


class _Line(CommandLine, EditLine):
    """The command line."""


@click.command("watch", cls=SectionedCommand)
@input_options
@output_option
@edit_options
@report_options
def command(output: Path | None, **line: Unpack[_Line]) -> None:
    """Generate, and generate again whenever an input changes, until Ctrl-C.

    Takes the arguments of generate. Watched are the documents and all that they refer
    to, overlays, tables of status codes, the configuration and what _custom gives to the
    client. Findings are printed, and the next change is waited for. In JSON each round is
    a document on a line of its own.

    \b
    Examples:
      cliqgen watch
      cliqgen watch api.yaml --package my_api -o clients/my-api
    """
    if find_spec("watchfiles") is None:
        raise click.UsageError('watch needs watchfiles: pip install "cliqgen[watch]"')
    reporting = replace(make_reporting(line), is_lined=True)
    gc.enable()  # this one lives long
    watch = _Watch(output, line, reporting, on_edit(line))
    try:
        watch.run()
    except KeyboardInterrupt:
        end_progress()


class _Watch:
    """Rounds of generating and waiting."""

    def __init__(
        self, output: Path | None, line: InputLine, reporting: Reporting, edits: OnEdit
    ) -> None:
        self._output = output
        self._line = line
        self._reporting = reporting
        self._edits = edits
        self._configuration = None
        if not line["specs"] and output is None:
            from cliqgen.config.locate import locate

            self._configuration = locate(Path.cwd())
        self._reads: set[Path] = set()

    def run(self) -> None:
        """Generate and wait, for ever."""
        known: set[Path] = set()
        while True:
            started = time.time_ns()
            states = {path: _state(path) for path in known}
            self._reads = set()
            self._generate()
            # After an error not all files were come by: those of the last round remain.
            known = self._reads | known if self._failed else self._reads
            for path in known - states.keys():
                states[path] = _state(path, started)
            if self._reporting.is_chatty:
                click.echo("waiting for changes; Ctrl-C ends", err=True)
            _wait({path: states[path] for path in known})

    def _generate(self) -> None:
        self._failed = True
        try:
            self._failed = attempt(self._reporting, self._find, self._work) > 0
        except click.ClickException:  # the command line, which no change mends
            raise
        except OSError as error:
            click.echo(f"cliqgen: {error}", err=True)
        except Exception as error:
            if os.environ.get("CLIQGEN_DEBUG"):
                raise
            print_internal(error)

    def _find(self) -> list[Job]:
        """The clients, as the configuration now describes them."""
        if self._configuration is None:
            jobs = find_jobs(self._line, self._output, self._line["clients"])
        else:
            self._reads.add(self._configuration)
            clients = self._line["clients"]
            jobs = configured_jobs(self._configuration, self._line, clients)
        for job in jobs:
            self._reads.update(_named(job.request))
        return jobs

    def _work(self, job: Job, found: Diagnostics) -> dict[str, Any]:
        from cliqgen.custom import custom_module
        from cliqgen.emit import plan, write
        from cliqgen.emit.named import remember_named
        from cliqgen.manifest import reuse_formatted
        from cliqgen.pipeline import generate

        def custom(package: str) -> tuple[str, ...]:
            self._reads.add(custom_module(job.package_folder(package)))
            return job.custom(package)

        show = progress(self._reporting)
        generated = generate(
            job.request,
            found,
            show,
            lambda package: reuse_formatted(job.folder(package)),
            custom=custom,
            names=lambda package: job.names(package, found),
            reads=self._reads,
        )
        folder = job.folder(generated.package)
        planned = plan(generated, folder)
        end_progress()
        if self._reporting.is_chatty:
            click.echo(f"{safe(str(folder))}: {plan_line(planned)}")
        written = write(
            generated,
            folder,
            on_edit=self._edits,
            waiting=lambda: show("waiting for another run"),
        )
        remember_named(job.request, folder)
        end_progress()
        return {
            "output": str(folder),
            "added": written.added,
            "changed": written.changed,
            "deleted": written.deleted,
            **edits_json(written),
        }


def _named(request: GenerateRequest) -> Iterator[Path]:
    """The files that a request names itself."""
    yield from request.specs
    yield from request.overlays
    if request.status_codes is not None:
        yield request.status_codes


def _wait(states: dict[Path, _State]) -> None:
    """Return once one of the files is in another state."""
    if _differ(states):
        return
    from watchfiles import watch

    try:
        changes = watch(
            *_folders(states),
            watch_filter=None,
            step=_QUIET,
            rust_timeout=_LOOK,
            yield_on_timeout=True,
            recursive=False,
        )
        for _ in changes:
            if _differ(states):
                return
    except OSError:  # no more watches to be had, or a folder that went away
        while not _differ(states):
            time.sleep(_LOOK / 1000)


def _differ(states: dict[Path, _State]) -> bool:
    return any(_state(path) != state for path, state in states.items())


def _state(path: Path, before: int | None = None) -> _State:
    """The state of a file; one that differs from any if it was written since a time."""
    try:
        status = path.stat()
    except OSError:
        return None
    if before is not None and status.st_mtime_ns >= before:
        return _UNKNOWN
    return status.st_mtime_ns, status.st_size, status.st_ino


def _folders(paths: Iterable[Path]) -> set[Path]:
    """The folders in which something happens when a file changes, or comes to be."""
    return {
        next(folder for folder in path.absolute().parents if folder.is_dir())
        for path in paths
    }
