"""Diagnostics for people and for programs."""

from __future__ import annotations

import json
import unicodedata
from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

import click

from cliqgen.cli.abridged import Others, abridged
from cliqgen.diagnostics import Diagnostic, Position, Severity
from cliqgen.masking import without_secrets

if TYPE_CHECKING:
    from cliqgen.emit.written import Plan, Written
    from cliqgen.openapi.left_out import LeftOut

_COLOURS = {
    Severity.ERROR: "red",
    Severity.WARNING: "yellow",
    Severity.NOTE: "cyan",
}
_DIFFERENCE_COLOURS = {"+": "green", "-": "red", "@": "cyan"}
_WIDTH = 140


def print_text(diagnostics: Iterable[Diagnostic], *, verbose: bool) -> None:
    """Print diagnostics to standard error; notes and repetitions only if `verbose`.

    Of many diagnostics with one code, the first few are shown, with the number of others.
    """
    shown = [d for d in diagnostics if verbose or d.severity is not Severity.NOTE]
    for each in abridged(shown, lambda d: d.code, in_full=verbose):
        if isinstance(each, Others):
            click.echo(str(each), err=True)
        else:
            _print_one(each)
    counts = Counter(d.severity for d in diagnostics)
    parts = [
        count(counts[severity], severity.value)
        for severity in Severity
        if counts[severity] and (verbose or severity is not Severity.NOTE)
    ]
    if parts:
        click.echo(", ".join(parts), err=True)


def as_json(diagnostics: Iterable[Diagnostic]) -> list[dict[str, Any]]:
    """The diagnostics as plain data."""
    return [
        {
            "code": d.code,
            "severity": d.severity.value,
            "message": d.message,
            "remedy": d.remedy,
            "position": position_json(d.position),
            **({"detail": list(d.detail)} if d.detail else {}),
        }
        for d in diagnostics
    ]


def echo_json(value: Any, *, on_a_line: bool = False) -> None:
    """Print data to standard output; escapes keep it free of controls."""
    click.echo(json.dumps(value, indent=None if on_a_line else 2))


def count(number: int, noun: str) -> str:
    """`1 operation`, `2 operations`."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def plan_line(planned: Plan) -> str:
    """What a run would do to the files of an output folder."""
    return (
        f"{len(planned.added)} to add, {len(planned.changed)} to change, "
        f"{len(planned.deleted)} to delete, {len(planned.edited)} edited by hand"
    )


def written_counts(written: Written) -> str:
    """What a run did to the files of an output folder."""
    return (
        f"{len(written.added)} added, {len(written.changed)} changed, "
        f"{len(written.deleted)} deleted, {written.unchanged} unchanged"
    )


def print_internal(error: Exception) -> None:
    """Report a bug in cliqgen itself."""
    what = without_secrets(f"{type(error).__name__}: {error}")
    click.echo(
        f"cliqgen: internal error: {what}\n"
        "This is a bug in cliqgen: please report it, with the description if you can share it.\n"
        "Set CLIQGEN_DEBUG=1 to see the traceback.",
        err=True,
    )


def print_left_out(left_out: LeftOut, *, verbose: bool) -> None:
    """Report what the filters excluded: how much, and if `verbose`, what."""
    operations, schemas = left_out.operations, left_out.schemas
    if not operations:
        return
    click.echo(
        f"excluded by filters: {count(len(operations), 'operation')}, "
        f"{count(len(schemas), 'schema')}"
    )
    if verbose:
        for name in (*operations, *schemas):
            click.echo(f"  {safe(name)}")


def left_out_json(left_out: LeftOut) -> dict[str, Any]:
    """What the filters excluded as plain data; empty without filters."""
    if not left_out.operations:
        return {}
    return {
        "left_out": {
            "operations": list(left_out.operations),
            "schemas": list(left_out.schemas),
        }
    }


def safe(text: str) -> str:
    """Text from a document without anything a terminal would act on."""
    return "".join(
        " " if character == "\t" else "?" if _is_active(character) else character
        for character in text
    )


def print_difference(lines: Iterable[str], *, to_errors: bool = False) -> None:
    """Print a diff, with its lines coloured by how they start."""
    for line in lines:
        colour = _DIFFERENCE_COLOURS.get(line[:1])
        click.echo(click.style(safe(line), fg=colour), err=to_errors)


def _is_active(character: str) -> bool:
    # "Cn": not assigned to a character (yet); terminals differ in how they show it.
    return unicodedata.category(character) in ("Cc", "Cf", "Cn", "Cs", "Zl", "Zp")


def _print_one(diagnostic: Diagnostic) -> None:
    severity = diagnostic.severity
    place = f"{diagnostic.position}: " if diagnostic.position is not None else ""
    label = click.style(
        f"{severity.value}[{diagnostic.code}]", fg=_COLOURS[severity], bold=True
    )
    click.echo(f"{safe(place)}{label} {safe(diagnostic.message)}", err=True)
    if diagnostic.position is not None:
        _print_context(diagnostic.position)
    print_difference(diagnostic.detail, to_errors=True)
    click.echo(f"  remedy: {safe(diagnostic.remedy)}", err=True)


def _print_context(position: Position) -> None:
    if position.member:
        click.echo(f"> {safe(position.member)}", err=True)
    if not position.context:
        return
    digits = len(str(position.context[-1][0]))
    start = max(0, position.column - _WIDTH // 2) if position.column > _WIDTH else 0
    for number, line in position.context:
        mark = ">" if number == position.line else " "
        text = safe(line[start : start + _WIDTH])
        click.echo(f"{mark} {number:>{digits}} | {text}", err=True)
        if number == position.line:
            pad = " " * (position.column - 1 - start)
            click.echo(f"  {' ' * digits} | {pad}^", err=True)


def position_json(position: Position | None) -> dict[str, Any] | None:
    """A position as plain data."""
    if position is None:
        return None
    return {
        "file": position.file,
        "line": position.line,
        "column": position.column,
        "pointer": position.pointer,
        **({"member": position.member} if position.member else {}),
    }
