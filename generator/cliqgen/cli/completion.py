"""cliqgen completion."""

from __future__ import annotations

import os
from pathlib import PurePath

import click
from click.shell_completion import get_completion_class

from cliqgen.cli import COMPLETION

_SHELLS = ("bash", "zsh", "fish")


@click.command("completion")
@click.argument("shell", required=False, type=click.Choice(_SHELLS))
@click.pass_context
def command(context: click.Context, shell: str | None) -> None:
    """Print the completion script for a shell.

    Without an argument, prints the script for the shell in $SHELL.

    \b
    To install it:
      bash   echo 'source <(cliqgen completion bash)' >> ~/.bashrc
      zsh    echo 'source <(cliqgen completion zsh)' >> ~/.zshrc
      fish   cliqgen completion fish > ~/.config/fish/completions/cliqgen.fish
    """
    name = shell or PurePath(os.environ.get("SHELL", "")).name
    script = get_completion_class(name)
    if name not in _SHELLS or script is None:
        raise click.UsageError(
            f"cannot tell the shell from $SHELL: pass one of {', '.join(_SHELLS)}"
        )
    root = context.find_root()
    click.echo(script(root.command, {}, "cliqgen", COMPLETION).source())
