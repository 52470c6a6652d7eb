"""An option that several commands have has the same words in each."""

from __future__ import annotations

import click
from cliqgen.cli import cli


def helps(option: str) -> list[str]:
    """The help texts of an option, of each command that has it."""
    context = click.Context(cli)
    commands = (cli.get_command(context, name) for name in cli.list_commands(context))
    return [
        parameter.help or ""
        for command in commands
        if command is not None
        for parameter in command.params
        if isinstance(parameter, click.Option) and option in parameter.opts
    ]


def test_strict_is_worded_alike() -> None:
    texts = helps("--strict")
    assert len(texts) > 2
    assert set(texts) == {"Treat warnings as errors."}


def test_client_is_worded_alike() -> None:
    """`release` takes one client, other commands several."""
    one = "Only the configured client with this package name"
    texts = helps("--client")
    assert len(texts) > 2
    assert set(texts) == {f"{one}.", f"{one}; may be repeated."}
