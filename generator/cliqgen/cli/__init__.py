"""The command line. Heavy libraries are imported inside the commands that need them."""

from __future__ import annotations

import errno
import gc
import os
import sys
from typing import NoReturn

import click

#: What goes wrong in writing alone.
_WRITING = frozenset(
    getattr(errno, name, None)
    for name in ("ENOSPC", "EDQUOT", "EFBIG", "EROFS", "EPIPE", "EIO")
)
#: The variable by which a shell asks for completions.
COMPLETION = "_CLIQGEN_COMPLETE"


class _LazyGroup(click.Group):
    """Imports a command's module when the command is used."""

    _COMMANDS = {  # noqa: RUF012 - click's own attributes are plain as well
        "init": "Write a configuration.",
        "generate": "Write a client package.",
        "vendor": "Write a client straight into a package folder.",
        "watch": "Generate again whenever an input changes.",
        "check": "Say whether a client is what generate would write.",
        "diff": "Say what changes between two descriptions, and for whom.",
        "validate": "Judge descriptions without generating anything.",
        "operations": "List operations, and the method that each becomes.",
        "scopes": "Find the OAuth scopes that Python sources need.",
        "explain": "Say what the codes of findings mean.",
        "inspect": "Print what cliqgen understood, as JSON.",
        "completion": "Print the script that completes commands in a shell.",
        "version": "Print cliqgen's version and those that matter.",
    }

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(self._COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self._COMMANDS:
            return None
        from importlib import import_module

        command = import_module(f"cliqgen.cli.{cmd_name}").command
        assert isinstance(command, click.Command)
        return command

    def format_commands(
        self, ctx: click.Context, formatter: click.HelpFormatter
    ) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(self._COMMANDS.items()))


def _print_version(context: click.Context, _: click.Parameter, is_asked: bool) -> None:
    if not is_asked or context.resilient_parsing:
        return
    from cliqgen.cli.versions import version_text

    click.echo(version_text())
    context.exit()


@click.group(
    cls=_LazyGroup,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Exit status: 0 fine, 1 a finding, 2 usage, 3 an internal error.",
)
@click.option(
    "--version",
    is_flag=True,
    expose_value=False,
    is_eager=True,
    callback=_print_version,
    help="Print cliqgen's version and those that matter.",
)
def cli() -> None:
    """Generate typed Python clients from OpenAPI descriptions.

    Without arguments, `cliqgen generate` writes the clients that [tool.cliqgen] in
    pyproject.toml or cliqgen.toml describes; without either, the bundled Zoho Cliq
    client to generated/zoho-cliq.
    """


def _wants_colours() -> bool | None:
    """What the environment says of colours; None: those that are on a terminal.

    See no-color.org and bixense.com/clicolors.
    """
    if os.environ.get("NO_COLOR"):
        return False
    for name in ("FORCE_COLOR", "CLICOLOR_FORCE"):
        if os.environ.get(name, "0") not in ("", "0"):
            return True
    return False if os.environ.get("TERM") == "dumb" else None


def _refused(error: Exception) -> str | None:
    """What the system did not let us do; None for anything else.

    Files are read and written with their own handling, so this is mostly the standard
    output.
    """
    if not isinstance(error, OSError):
        return None
    reason = error.strerror or str(error)
    if error.errno in _WRITING:
        return f"{error.filename or 'the output'} cannot be written: {reason}"
    return f"{error.filename}: {reason}" if error.filename is not None else None


def main() -> NoReturn:
    """Run the command line; no failure ends in a bare traceback."""
    gc.disable()  # a short-lived process has little to collect and much to scan
    try:
        cli.main(prog_name="cliqgen", complete_var=COMPLETION, color=_wants_colours())
    except Exception as error:
        if os.environ.get("CLIQGEN_DEBUG"):
            raise
        from cliqgen.cli.report import print_internal

        reason = _refused(error)
        if reason is not None:
            click.echo(f"cliqgen: {reason}", err=True)
            sys.exit(1)

        print_internal(error)
        sys.exit(3)
    sys.exit(0)
