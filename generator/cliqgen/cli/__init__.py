"""The command line. Heavy libraries are imported inside the commands that need them."""

from __future__ import annotations

import errno
import gc
import io
import os
import sys
from collections.abc import Sequence
from typing import Any, NoReturn

import click

from cliqgen.writings import describe_writings, forget_writings

#: Errors that only occur when something is written.
_WRITING = frozenset(
    getattr(errno, name, None)
    for name in ("ENOSPC", "EDQUOT", "EFBIG", "EROFS", "EPIPE", "EIO")
)
#: The variable by which a shell asks for completions.
COMPLETION = "_CLIQGEN_COMPLETE"
#: The exit status of an interrupted command, as shells have it: 128 and the number of SIGINT.
INTERRUPTED = 130


class _Program(click.Group):
    """Imports a command's module when the command is used, and reports how commands end."""

    _COMMANDS = {  # noqa: RUF012 - click's own attributes are plain as well
        "init": "Write a configuration file.",
        "generate": "Generate a client package.",
        "vendor": "Generate a client inside a package of your own.",
        "watch": "Generate again whenever an input changes.",
        "check": "Check that a generated client is up to date.",
        "diff": "Compare two API descriptions and report breaking changes.",
        "release": "Choose the next version of a client, and write its change log.",
        "validate": "Validate descriptions without generating anything.",
        "operations": "List operations, and the method that each becomes.",
        "scopes": "Find the OAuth scopes that Python sources need.",
        "docs": "Write a reference of a client as a static site.",
        "explain": "Explain the codes of diagnostics and changes.",
        "inspect": "Print how cliqgen reads a description, as JSON.",
        "completion": "Print the completion script for a shell.",
        "version": "Show the version of cliqgen and of its dependencies.",
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

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,
        windows_expand_args: bool = True,
        **extra: Any,
    ) -> Any:
        """Run a command line, and exit as click does, except after an interrupt.

        What click quotes of a command line is printed without the secrets of URLs.
        """
        forget_writings()
        try:
            run: Any = super().main  # whose overloads differ between versions of click
            result = run(
                args, prog_name, complete_var, False, windows_expand_args, **extra
            )
        except click.ClickException as error:
            if not standalone_mode:
                raise
            from cliqgen.masking import without_secrets

            shown = io.StringIO()
            error.show(shown)
            click.echo(without_secrets(shown.getvalue()), nl=False, err=True)
            sys.exit(error.exit_code)
        except (click.Abort, KeyboardInterrupt) as abort:
            if not standalone_mode:
                raise
            sys.exit(_aborted(abort))
        if not standalone_mode:
            return result
        sys.exit(result if isinstance(result, int) else 0)


def _print_version(context: click.Context, _: click.Parameter, is_asked: bool) -> None:
    if not is_asked or context.resilient_parsing:
        return
    from cliqgen.cli.versions import version_text

    click.echo(version_text())
    context.exit()


@click.group(
    cls=_Program,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Exit status: 0 success, 1 errors found, 2 usage error, 3 internal error, "
    "130 interrupted (Ctrl-C; watch ends with 0).",
)
@click.option(
    "--version",
    is_flag=True,
    expose_value=False,
    is_eager=True,
    callback=_print_version,
    help="Show the version of cliqgen and of its dependencies.",
)
def cli() -> None:
    """Generate typed Python clients from OpenAPI descriptions.

    Without arguments, `cliqgen generate` generates the clients configured in
    cliqgen.toml or pyproject.toml, or the bundled Zoho Cliq client in
    generated/zoho-cliq if there is no configuration.
    """


def _aborted(abort: BaseException) -> int:
    """Report that a command was interrupted, or that its input ended; the exit status."""
    cause = abort.__cause__ or abort.__context__
    if isinstance(cause, EOFError):
        click.echo(
            "\ncliqgen: standard input ended at a prompt; nothing was written\n"
            "  remedy: Enter a value, or pass it as an option; see --help.",
            err=True,
        )
        return 2
    forget_interrupt()
    from cliqgen.cli.report import safe

    click.echo(safe(f"cliqgen: interrupted{describe_writings()}"), err=True)
    return INTERRUPTED


def forget_interrupt() -> None:
    """Have Python end with a status, not by the signal.

    CPython ends by SIGINT although KeyboardInterrupt was handled, if it was raised within
    `exec` of a string, which is how dataclasses are made. Another `exec` resets that.
    """
    exec("")


def _wants_colours() -> bool | None:
    """Whether the environment asks for colours; None where the terminal decides.

    See no-color.org and bixense.com/clicolors.
    """
    if os.environ.get("NO_COLOR"):
        return False
    for name in ("FORCE_COLOR", "CLICOLOR_FORCE"):
        if os.environ.get(name, "0") not in ("", "0"):
            return True
    return False if os.environ.get("TERM") == "dumb" else None


def _refused(error: Exception) -> str | None:
    """The reason why the operating system refused something; None for other errors.

    Reading and writing files have their own handling, so this is mostly standard output.
    """
    if not isinstance(error, OSError):
        return None
    from cliqgen.source.text import reason_of

    reason = reason_of(error)
    if error.errno in _WRITING:
        return f"cannot write {error.filename or 'the output'}: {reason}"
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
            from cliqgen.masking import without_secrets

            click.echo(without_secrets(f"cliqgen: {reason}"), err=True)
            sys.exit(1)

        print_internal(error)
        sys.exit(3)
    finally:
        gc.freeze()  # or Python looks once more for cycles in all that a run has made
    sys.exit(0)
