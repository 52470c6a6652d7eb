"""cliqgen watch."""

from __future__ import annotations

import gc
import os
import time
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, Unpack
from urllib.parse import urljoin

import click

from cliqgen.address import StandardInput, Url
from cliqgen.cli import forget_interrupt
from cliqgen.cli.changes import file_state, wait
from cliqgen.cli.edits import (
    EditLine,
    edit_options,
    edits_json,
    on_edit,
    print_edits,
)
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
from cliqgen.cli.outputs import FolderOutput
from cliqgen.cli.repeating import note
from cliqgen.cli.report import print_internal, safe, written_counts
from cliqgen.cli.run import attempt, end_progress, progress
from cliqgen.cli.sections import SectionedCommand
from cliqgen.diagnostics import CliqgenError, Diagnostics, UsageError
from cliqgen.masking import without_secrets
from cliqgen.replacing import replace
from cliqgen.request import GenerateRequest

if TYPE_CHECKING:
    from cliqgen.inputs import Inputs
    from cliqgen.on_edit import OnEdit
    from cliqgen.pipeline import Generated, Progress
    from cliqgen.source.fetching import Polled


class _Line(CommandLine, EditLine):
    """The command line."""


@click.command("watch", cls=SectionedCommand)
@input_options
@output_option
@edit_options
@report_options
def command(output: Path | None, **line: Unpack[_Line]) -> None:
    """Generate, and generate again whenever an input changes, until Ctrl-C.

    Takes the arguments of generate, except - for standard input. Watches the documents
    and everything they refer to, the modules of an application, overlays, status code
    tables, the configuration and the _custom code of the client; checks every five
    seconds whether the document of a URL has changed. Errors are printed and do not end
    the command. With --format json, each run prints one line of JSON.

    \b
    Examples:
      cliqgen watch
      cliqgen watch api.yaml --package my_api -o clients/my-api
    """
    if find_spec("watchfiles") is None:
        raise click.UsageError(
            'watch requires watchfiles: pip install "cliqgen[watch]"'
        )
    if any(isinstance(spec, StandardInput) for spec in line["specs"]):
        raise click.UsageError(
            "cannot watch standard input (-): pass a file, a URL or module:object"
        )
    try:
        reporting = replace(make_reporting(line), is_lined=True)
        gc.enable()  # this one lives long
        _Watch(output, line, reporting, on_edit(line)).run()
    except KeyboardInterrupt:
        end_progress()
        forget_interrupt()


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
        self._polled: dict[Url, Polled | None] = {}
        self._asked: set[Url] = set()

    def run(self) -> None:
        """Generate and wait, for ever."""
        known: set[Path] = set()
        while True:
            started = time.time_ns()
            states = {path: file_state(path) for path in known}
            self._reads, self._asked = set(), set()
            self._generate()
            # After an error not all files are known: those of the previous round remain.
            for url in () if self._failed else self._polled.keys() - self._asked:
                del self._polled[url]
            known = self._reads | known if self._failed else self._reads
            for path in known - states.keys():
                states[path] = file_state(path, started)
            if self._reporting.is_chatty:
                click.echo("waiting for changes; press Ctrl-C to stop", err=True)
            wait({path: states[path] for path in known}, self._polled)

    def _generate(self) -> None:
        self._failed = True
        try:
            self._failed = attempt(self._reporting, self._find, self._work) > 0
        except (
            click.ClickException
        ):  # the command line, which no change of a file can fix
            raise
        except OSError as error:
            click.echo(without_secrets(f"cliqgen: {error}"), err=True)
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
            job.check_reach()
            self._reads.update(_named(job.request))
            for url in _urls(
                job.request
            ):  # before it is read, so that no change is missed
                self._poll(url)
        return jobs

    def _poll(self, url: Url) -> None:
        from cliqgen.source.fetching import poll

        self._asked.add(url)
        self._polled[url] = poll(url, self._polled.get(url))

    def _work(self, job: Job, diagnostics: Diagnostics) -> dict[str, Any]:
        from cliqgen.emit.named import remember_named
        from cliqgen.emit.writing import write

        show = progress(self._reporting)
        try:
            generated = self._generated(job, diagnostics, show)
        except UsageError:  # a server that is down now is noticed when it is back
            for url in _urls(job.request):
                self._polled[url] = None
            raise
        beside = dict(_beside(generated.inputs, job.request))
        self._polled.update(beside)
        self._asked.update(beside)
        folder = job.folder(generated.package)
        written = write(
            generated,
            folder,
            on_edit=self._edits,
            waiting=lambda: show("waiting for another run"),
        )
        remember_named(job.request, folder)
        note(job, generated, written, diagnostics)
        end_progress()
        if self._reporting.is_chatty:
            click.echo(f"{safe(str(folder))}: {written_counts(written)}")
            print_edits(written)
        return {
            "output": str(folder),
            "added": written.added,
            "changed": written.changed,
            "deleted": written.deleted,
            **edits_json(written),
        }

    def _generated(
        self, job: Job, diagnostics: Diagnostics, show: Progress
    ) -> Generated:
        """Generate in memory; what is read for that is watched, also where it fails."""
        from cliqgen.custom import custom_module
        from cliqgen.pipeline import Run, analyse_checked, finish, read_and_check

        run = Run(job.request, diagnostics, FolderOutput(job), show)
        try:
            checked = read_and_check(run)
            self._reads |= checked.reads
            self._reads.add(custom_module(job.package_folder(checked.package)))
            generated = finish(run, analyse_checked(run, checked))
        except CliqgenError as error:
            self._reads |= error.reads
            raise
        self._reads |= generated.reads
        return generated


def _named(request: GenerateRequest) -> Iterator[Path]:
    """The files that a request names itself, and folders that do not exist yet."""

    from cliqgen.source.text import is_folder

    paths = (spec for spec in request.named() if isinstance(spec, Path))
    return (path for path in paths if not is_folder(path))


def _urls(request: GenerateRequest) -> Iterator[Url]:
    return (spec for spec in request.specs if isinstance(spec, Url))


def _beside(inputs: Inputs, request: GenerateRequest) -> Iterator[tuple[Url, Polled]]:
    """The documents read from the origins of the descriptions, with their states."""
    from cliqgen.source.fetching import Polled

    roots = list(_urls(request))
    for name, digest in inputs.hashes().items():
        for root in roots:
            origin = urljoin(root.target, "/")
            if name.startswith(origin) and name != root.name:
                yield Url(name, name, root.credentials), Polled(digest)
