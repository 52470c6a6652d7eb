"""Running a command: progress, findings, exit status."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable
from typing import Any

import click

from cliqgen.cli.options import Reporting
from cliqgen.cli.report import as_json, echo_json, print_text
from cliqgen.diagnostics import CliqgenError, Diagnostics, Severity, UsageError

#: Codes that speak of the command line rather than of a description.
_USAGE_CODES = frozenset(
    {
        *("file-missing", "folder-empty", "ignore-file", "revision-unreadable"),
        *("output-is-file", "package-name"),
    }
)


def run(reporting: Reporting, strict: bool, work: Callable[[Diagnostics], Any]) -> None:
    """Do the work, print its findings, and exit with 0, 1 or 2.

    `work` returns data to print in JSON mode. Errors among the findings exit with 1.
    """
    gc.disable()  # a short-lived process has little to collect and much to scan
    found = Diagnostics(strict=strict)
    try:
        result = work(found)
    except CliqgenError as error:
        findings = _united(found, error)
        _report(reporting, findings, None)
        codes = {d.code for d in findings if d.severity is Severity.ERROR}
        is_usage = isinstance(error, UsageError) or codes <= _USAGE_CODES
        sys.exit(2 if is_usage else 1)
    _report(reporting, found, result)
    if found.has_errors():
        sys.exit(1)


def progress(reporting: Reporting) -> Callable[[str], None]:
    """Shows the current step on a terminal, and nothing in a pipe."""
    if reporting.quiet or reporting.is_json or not sys.stderr.isatty():
        return lambda _: None

    def show(step: str) -> None:
        click.echo(f"\r\x1b[K{step} …", err=True, nl=False)

    return show


def end_progress(reporting: Reporting) -> None:
    """Remove the progress line."""
    if not reporting.quiet and not reporting.is_json and sys.stderr.isatty():
        click.echo("\r\x1b[K", err=True, nl=False)


def _united(found: Diagnostics, error: CliqgenError) -> Diagnostics:
    """What was collected before the run ended, and what ended it."""
    known = set(found.items)
    found.items.extend(d for d in error.diagnostics if d not in known)
    return found


def _report(reporting: Reporting, found: Diagnostics, result: Any) -> None:
    end_progress(reporting)
    if reporting.is_json:
        echo_json({"diagnostics": as_json(found), "result": result})
    elif reporting.quiet:
        print_text([d for d in found if d.severity is Severity.ERROR], verbose=False)
    else:
        print_text(list(found), verbose=reporting.verbose)
