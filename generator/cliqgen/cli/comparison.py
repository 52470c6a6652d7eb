"""Comparisons for people and for programs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any

import click

from cliqgen.cli.abridged import MOST_ALIKE, Others, abridged
from cliqgen.cli.report import count, position_json, safe
from cliqgen.comparison.finding import SIGNS, TITLES, Change, Comparison, Finding
from cliqgen.comparison.kinds import Level, Side, Verdict

#: Raised when a field of the JSON changes its meaning or goes.
_SCHEMA_VERSION = 1

_CHANGE_COLOURS = {"added": "green", "changed": "yellow", "removed": "red"}
_COLOURS = {Level.BREAKING: "red", Level.WARNING: "yellow", Level.INFO: "cyan"}


def as_json(comparison: Comparison) -> dict[str, Any]:
    """A comparison as plain data."""
    return {
        "schema_version": _SCHEMA_VERSION,
        "verdict": str(comparison.verdict()),
        "wire_verdict": str(comparison.verdict(Side.WIRE)),
        "reasons": [finding.fingerprint for finding in comparison.reasons()],
        "findings": [
            {
                "id": f.id,
                "level": f.level.value,
                "side": f.side.value,
                "verdict": str(f.kind.verdict),
                "symbol": f.symbol,
                "message": f.message,
                "fingerprint": f.fingerprint,
                "old": position_json(f.old),
                "new": position_json(f.new),
            }
            for f in comparison.findings
        ],
        "changes": [
            {"kind": c.kind, "what": c.what, "name": c.name} for c in comparison.changes
        ],
    }


def show(
    comparison: Comparison, output_format: str, *, verbose: bool, quiet: bool
) -> None:
    """Print a comparison to standard output."""
    if output_format != "text":
        from cliqgen.cli import formats

        printers: dict[str, Callable[[Comparison], str]] = {
            "markdown": formats.markdown,
            "github": formats.github,
            "junit": formats.junit,
        }
        click.echo(printers[output_format](comparison), nl=False)
        return
    if not quiet:
        print_findings(comparison, verbose=verbose)
    print_verdict(comparison, quiet=quiet)


def print_findings(comparison: Comparison, *, verbose: bool) -> None:
    """What changes in the description, for callers and on the wire."""
    _print_changes(comparison.changes)
    for side in Side:
        _print_side(comparison, side, verbose=verbose)


def _print_changes(changes: tuple[Change, ...]) -> None:
    """What became of operations and schemas, a line each."""
    if changes:
        click.secho("Description", bold=True)
    for change in changes:
        line = f"  {SIGNS[change.kind]} {change.what} {safe(change.name)}"
        click.secho(line, fg=_CHANGE_COLOURS[change.kind])


def _print_side(comparison: Comparison, side: Side, *, verbose: bool) -> None:
    findings = [f for f in comparison.findings if f.side is side]
    if findings:
        click.secho(TITLES[side], bold=True)
    for each in abridged(findings, lambda f: f.id, in_full=verbose):
        if isinstance(each, Others):
            click.echo(str(each))
        else:
            _print_finding(each)


def _print_finding(finding: Finding) -> None:
    level = finding.level
    label = click.style(f"{level.value}[{finding.id}]", fg=_COLOURS[level], bold=True)
    click.echo(f"  {label} {safe(finding.message)}")
    places = [str(place) for place in (finding.old, finding.new) if place is not None]
    known = f"{safe(' -> '.join(places))}  " if places else ""
    click.echo(f"    {known}{click.style(finding.fingerprint, dim=True)}")


def print_verdict(comparison: Comparison, *, quiet: bool) -> None:
    """What must be raised, and why."""
    verdict = comparison.verdict()
    click.echo(f"Verdict: {click.style(str(verdict), bold=True)}{_counts(comparison)}")
    wire = comparison.verdict(Side.WIRE)
    if wire > verdict:
        click.echo(f"On the wire only: {wire}")
    if not quiet:
        for line in _reasons(comparison):
            click.echo(f"  because {safe(line)}")


def _counts(comparison: Comparison) -> str:
    counts = Counter(f.level for f in comparison.findings)
    parts = [f"{counts[level]} {level.value}" for level in Level if counts[level]]
    return f" ({', '.join(parts)})" if parts else ""


def _reasons(comparison: Comparison) -> Iterator[str]:
    if comparison.verdict() is Verdict.NONE:
        return
    reasons = comparison.reasons()
    for finding in reasons[:MOST_ALIKE]:
        yield finding.message
    if len(reasons) > MOST_ALIKE:
        yield f"of {count(len(reasons) - MOST_ALIKE, 'other change')}"
