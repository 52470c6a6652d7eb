"""Options about files edited by hand, and the report of what became of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypedDict, TypeVar

import click

from cliqgen.cli.report import count, safe

if TYPE_CHECKING:
    from cliqgen.emit.written import Written
    from cliqgen.on_edit import OnEdit

F = TypeVar("F", bound=Callable[..., Any])


class EditLine(TypedDict):
    """What `edit_options` put on a command line."""

    force: bool
    keep: bool
    merge: bool


def edit_options(function: F) -> F:
    """--force, --keep and --merge."""
    for option in reversed(
        (
            click.option(
                "--force",
                is_flag=True,
                help="Overwrite generated files edited by hand.",
            ),
            click.option(
                "--keep", is_flag=True, help="Keep generated files edited by hand."
            ),
            click.option(
                "--merge",
                is_flag=True,
                help="Merge new output into files edited by hand, with git "
                "merge-file.",
            ),
        )
    ):
        function = option(function)
    return function


def on_edit(line: EditLine) -> OnEdit:
    """What to do with edited files, by the options of a command line.

    Raises:
        UsageError: several of the options are given
    """
    from cliqgen.on_edit import OnEdit

    flags = {
        OnEdit.FORCE: line["force"],
        OnEdit.KEEP: line["keep"],
        OnEdit.MERGE: line["merge"],
    }
    given = [choice for choice, is_given in flags.items() if is_given]
    if len(given) > 1:
        names = " and ".join(f"--{choice.value}" for choice in given)
        raise click.UsageError(f"{names} cannot be combined")
    return given[0] if given else OnEdit.STOP


def print_edits(written: Written) -> None:
    """Report what became of edited files, if there are any."""
    for verb, names in (
        ("kept as edited", written.kept),
        ("merged with edits", written.merged),
        ("no longer generated, now yours", written.released),
    ):
        if names:
            click.echo(f"{count(len(names), 'file')} {verb}:")
            for name in names:
                click.echo(f"  {safe(name)}")


def edits_json(written: Written) -> dict[str, Any]:
    """What became of edited files as plain data."""
    return {
        "kept": written.kept,
        "merged": written.merged,
        "released": written.released,
    }
