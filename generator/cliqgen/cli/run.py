"""Running a command: progress, findings, exit status."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any

import click

from cliqgen.cli.options import Options
from cliqgen.cli.report import as_json, echo_json, print_text
from cliqgen.diagnostics import CliqgenError, Diagnostics, Severity, UsageError

#: Codes that speak of the command line rather than of a description.
_USAGE_CODES = frozenset({"file-missing", "output-is-file", "package-name", "usage"})


def run(options: Options, strict: bool, work: Callable[[Diagnostics], Any]) -> None:
    """Do the work, print its findings, and exit with 0, 1 or 2.

    `work` returns data to print in JSON mode; None exits with 1.
    """
    found = Diagnostics(strict=strict)
    try:
        result = work(found)
    except CliqgenError as error:
        findings = _united(found, error)
        _report(options, findings, None)
        codes = {d.code for d in findings if d.severity is Severity.ERROR}
        is_usage = isinstance(error, UsageError) or codes <= _USAGE_CODES
        sys.exit(2 if is_usage else 1)
    _report(options, found, result)
    if result is None:
        sys.exit(1)


def progress(options: Options) -> Callable[[str], None]:
    """Shows the current step on a terminal, and nothing in a pipe."""
    if options.quiet or options.is_json or not sys.stderr.isatty():
        return lambda _: None

    def show(step: str) -> None:
        click.echo(f"\r\x1b[K{step} …", err=True, nl=False)

    return show


def end_progress(options: Options) -> None:
    """Remove the progress line."""
    if not options.quiet and not options.is_json and sys.stderr.isatty():
        click.echo("\r\x1b[K", err=True, nl=False)


def _united(found: Diagnostics, error: CliqgenError) -> Diagnostics:
    """What was collected before the run ended, and what ended it."""
    known = set(found.items)
    found.items.extend(d for d in error.diagnostics if d not in known)
    return found


def _report(options: Options, found: Diagnostics, result: Any) -> None:
    end_progress(options)
    if options.is_json:
        echo_json({"diagnostics": as_json(found), "result": result})
    elif options.quiet:
        print_text([d for d in found if d.severity is Severity.ERROR], verbose=False)
    else:
        print_text(list(found), verbose=options.verbose)
