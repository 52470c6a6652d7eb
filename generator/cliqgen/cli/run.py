"""Running a command: progress, diagnostics, exit status."""

from __future__ import annotations

import sys
from collections.abc import Callable, Generator
from contextlib import contextmanager
from typing import Any

import click
from msgspec import Struct

from cliqgen.cli.jobs import Job
from cliqgen.cli.options import Reporting
from cliqgen.cli.progress import ProgressLine, can_be_drawn
from cliqgen.cli.report import as_json, echo_json, print_text
from cliqgen.diagnostics import CliqgenError, Diagnostics, Severity, UsageError
from cliqgen.parallel import rest_while_forking

#: Codes about the command line rather than a description.
_USAGE_CODES = frozenset(
    {
        *("file-missing", "folder-empty", "ignore-file", "revision-unreadable"),
        *("output-is-file", "package-name", "file-unreadable", "not-folder"),
        "root-outside",
    }
)

#: One for the process, as there is one terminal.
_LINE = ProgressLine()
rest_while_forking(_LINE.resting)

Work = Callable[[Job, Diagnostics], Any]


def run(reporting: Reporting, find: Callable[[], list[Job]], work: Work) -> None:
    """Do the work for each client, print the diagnostics, and exit with 0, 1 or 2.

    `work` returns data to print in JSON mode. The status is 1 if there are errors.
    """
    status = attempt(reporting, find, work)
    if status:
        sys.exit(status)


def attempt(reporting: Reporting, find: Callable[[], list[Job]], work: Work) -> int:
    """Like `run`, but return the exit status: the highest of all clients."""
    with _progress_ended():
        return _attempt(reporting, find, work)


def _attempt(reporting: Reporting, find: Callable[[], list[Job]], work: Work) -> int:
    done: list[_Done] = []
    try:
        jobs = find()
    except CliqgenError as error:
        done.append(_ended(Diagnostics(), error))
        _report(reporting, done[-1])
        jobs = []
    for job in jobs:
        done.append(_do(job, work))
        _report(reporting, done[-1])
    if reporting.is_json:
        results = [one.result for one in done]
        diagnostics = [finding for one in done for finding in one.diagnostics]
        result = results[0] if len(results) == 1 else results
        document = {"diagnostics": as_json(diagnostics), "result": result}
        echo_json(document, on_a_line=reporting.is_lined)
    return max(one.status for one in done)


def run_alone(reporting: Reporting, work: Callable[[Diagnostics], Any]) -> None:
    """Like `run`, for a command that is not about a client."""
    diagnostics = Diagnostics()
    try:
        with _progress_ended():
            done = _Done(diagnostics, 0, work(diagnostics))
    except CliqgenError as error:
        done = _ended(diagnostics, error)
    _report(reporting, done)
    if reporting.is_json:
        echo_json({"diagnostics": as_json(done.diagnostics), "result": done.result})
    if done.status:
        sys.exit(done.status)


def keep(*things: object) -> None:
    """Let large things live until the process ends, which then need not take them apart.

    They are in a circle, since Python frees what nothing else refers to.
    """
    kept: list[object] = [*things]
    kept.append(kept)


class _Done(Struct, frozen=True):
    """The result of the work for one client."""

    diagnostics: Diagnostics
    status: int
    result: Any = None


def _do(job: Job, work: Work) -> _Done:
    diagnostics = Diagnostics(strict=job.request.strict)
    try:
        result = work(job, diagnostics)
    except CliqgenError as error:
        return _ended(diagnostics, error)
    return _Done(diagnostics, 1 if diagnostics.has_errors() else 0, result)


def _ended(diagnostics: Diagnostics, error: CliqgenError) -> _Done:
    findings = _united(diagnostics, error)
    codes = {d.code for d in findings if d.severity is Severity.ERROR}
    is_usage = isinstance(error, UsageError) or codes <= _USAGE_CODES
    return _Done(findings, 2 if is_usage else 1)


def progress(reporting: Reporting) -> Callable[[str], None]:
    """Shows the current step on a terminal, and nothing in a pipe."""
    if not reporting.is_chatty or not can_be_drawn():
        return lambda _: None
    return _LINE.show


def end_progress() -> None:
    """Remove what `progress` shows."""
    _LINE.end()


@contextmanager
def _progress_ended() -> Generator[None]:
    """Leave the terminal as it was, however the work ends."""
    try:
        yield
    finally:
        end_progress()


def _united(diagnostics: Diagnostics, error: CliqgenError) -> Diagnostics:
    """The diagnostics collected before the run ended, and those that ended it."""
    known = set(diagnostics.items)
    diagnostics.items.extend(d for d in error.diagnostics if d not in known)
    return diagnostics


def _report(reporting: Reporting, done: _Done) -> None:
    end_progress()
    if reporting.is_json:
        return
    if reporting.is_github:
        from cliqgen.cli.formats import workflow_commands

        click.echo(workflow_commands(done.diagnostics), nl=False)
    elif reporting.quiet:
        errors = [d for d in done.diagnostics if d.severity is Severity.ERROR]
        print_text(errors, verbose=False)
    else:
        print_text(list(done.diagnostics), verbose=reporting.verbose)
