"""cliqgen init."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, Unpack, cast

import click

from cliqgen.address import Application, Spec, StandardInput, Url
from cliqgen.bundled import BUNDLED, BUNDLED_PACKAGE
from cliqgen.cli.options import (
    PATH,
    SPEC,
    ReportLine,
    make_reporting,
    report_options,
)
from cliqgen.cli.paths import check_output_path, check_path
from cliqgen.cli.run import run_alone
from cliqgen.diagnostics import Diagnostics, Position, UsageError, usage_failure
from cliqgen.replacing import replace
from cliqgen.request import LAYOUTS, Layout, checked_package, default_folder

if TYPE_CHECKING:
    from cliqgen.config.starter import Choices

_LAYOUTS: click.Choice[Layout] = click.Choice(LAYOUTS)


class _Line(ReportLine):
    """The command line."""

    specs: tuple[Spec, ...]
    package: str | None
    output: Path | None
    layout: Layout | None
    status_codes: Path | None
    file: Path | None
    pyproject: bool
    print_schema: bool


@click.command("init")
@click.option(
    "--spec",
    "specs",
    metavar="SPEC",
    multiple=True,
    type=SPEC,
    help="OpenAPI document: a file, a URL or module:object; may be repeated. "
    f"{BUNDLED} is the description of Zoho Cliq.",
)
@click.option("--package", metavar="NAME", help="Import name of the package.")
@click.option(
    "-o", "--output", metavar="DIR", type=PATH, help="Output folder of the client."
)
@click.option(
    "--layout", type=_LAYOUTS, help="Generate a whole project, or the package alone."
)
@click.option("--status-codes", metavar="FILE", type=PATH, help="Status code table.")
@click.option(
    "--file",
    metavar="FILE",
    type=PATH,
    help="Configuration file: a new cliqgen.toml (default), or a pyproject.toml to "
    "add to.",
)
@click.option("--pyproject", is_flag=True, help="Short for --file pyproject.toml.")
@click.option(
    "--print-schema",
    is_flag=True,
    help="Print the JSON Schema of cliqgen.toml and exit.",
)
@report_options
def command(**line: Unpack[_Line]) -> None:
    """Write a commented configuration for generate, check and watch.

    On a terminal, prompts for what the options do not give: the description, the
    package, its layout and the output folder. Never overwrites anything.

    \b
    Examples:
      cliqgen init
      cliqgen init --spec api.yaml --package my_api -o clients/my-api
      cliqgen init --pyproject --spec api.yaml --package my_api \\
          --layout package -o src/app/_vendor/my_api
    """
    if line["print_schema"]:
        from cliqgen.settings.schema import schema_text

        click.echo(schema_text(), nl=False)
        return
    path = _file(line)
    reporting = make_reporting(line)

    def work(_: Diagnostics) -> dict[str, Any]:
        check_path(path)
        _refuse_another(path)
        choices = _choices(line, path.parent)
        text = _write(path, choices)
        if reporting.is_chatty:
            click.echo(f"wrote {path}; next: cliqgen generate")
        return {"file": str(path), "written": text, "settings": choices.settings()}

    run_alone(reporting, work)


def _file(line: _Line) -> Path:
    from cliqgen.config.document import OWN_NAME, SHARED_NAME

    given = line["file"]
    if given is not None and line["pyproject"]:
        raise click.UsageError("--file and --pyproject cannot be combined")
    path = given or Path(SHARED_NAME if line["pyproject"] else OWN_NAME)
    if path.name not in (OWN_NAME, SHARED_NAME):
        message = f"a configuration file must be named {OWN_NAME} or {SHARED_NAME}"
        raise click.BadParameter(message, param_hint="--file")
    return path


def _refuse_another(path: Path) -> None:
    """Refuse a second configuration in a folder, since only one would be read."""

    from cliqgen.config.document import OWN_NAME, SHARED_NAME, read_toml
    from cliqgen.source.text import exists, is_file

    own, shared = path.with_name(OWN_NAME), path.with_name(SHARED_NAME)
    if exists(own) or own.is_symlink():
        raise usage_failure("config-exists", f"{own} already exists")
    if is_file(shared) and read_toml(shared).settings is not None:
        raise usage_failure(
            "config-exists",
            f"{shared} already has a table tool.cliqgen",
            remedy="Edit it; with several clients, each has its own "
            "[[tool.cliqgen.client]].",
        )


def _choices(line: _Line, base: Path) -> Choices:
    """The values of the options, and what the user enters for the others."""
    from cliqgen.config.starter import Choices

    specs, package, output = line["specs"], line["package"], line["output"]
    layout = line["layout"]
    if not sys.stdin.isatty():
        needed = {"--spec": specs, "--package": package, "--output": output}
        missing = [flag for flag, value in needed.items() if not value]
        if missing:
            raise click.UsageError(
                f"cannot prompt without a terminal: pass {', '.join(missing)}"
            )
    if not specs:
        specs = (_ask_spec(),)
    package = checked_package(package or _ask_package(specs[0]))
    layout = layout or _ask_layout()
    if output is None:
        likely = default_folder(package, layout).as_posix()
        output = click.prompt("Output folder", likely, type=PATH)
    check_output_path(output)
    table = line["status_codes"]
    return Choices(
        specs=tuple(_spec(spec, base) for spec in specs),
        package=package,
        output=_below(output, base),
        layout=layout,
        status_codes=None if table is None else _input(table, base),
    )


def _ask_spec() -> Spec:
    from cliqgen.source.text import is_file

    while True:
        spec = cast("Spec", click.prompt("OpenAPI document", type=SPEC))
        if not isinstance(spec, Path) or str(spec) == BUNDLED or is_file(spec):
            return spec
        click.echo(f"{spec} does not exist", err=True)


def _ask_package(spec: Spec) -> str:
    """Ask for a package name; the default is made from the file name."""
    from cliqgen.identifiers import can_be_package, snake_case

    likely = "api"
    if isinstance(spec, Application):
        likely = snake_case(spec.module.partition(".")[0])
    elif isinstance(spec, Path):
        likely = BUNDLED_PACKAGE if str(spec) == BUNDLED else snake_case(spec.stem)
    default = likely if can_be_package(likely) else f"{likely}_client"
    while True:
        name: str = click.prompt("Import name of the package", default)
        try:
            return checked_package(name)
        except UsageError as error:
            click.echo(error.diagnostics[0].message, err=True)


def _ask_layout() -> Layout:
    """Ask for the layout; without a terminal it is a project."""
    if not sys.stdin.isatty():
        return "project"
    layout: Layout = click.prompt("Layout", "project", type=_LAYOUTS)
    return layout


def _spec(spec: Spec, base: Path) -> str:
    """A description as it is written in the configuration.

    Whether a URL or an application can be read is only checked when generating.
    """
    if isinstance(spec, StandardInput):
        raise click.BadParameter(
            "standard input (-) cannot be configured, since it can be read "
            "only once",
            param_hint="--spec",
        )
    if isinstance(spec, Url) and spec.has_secrets:
        raise click.BadParameter(
            f"{spec.name} was given with a secret, which does not belong in a "
            "shared file",
            param_hint="--spec",
        )
    return _input(spec, base) if isinstance(spec, Path) else spec.name


def _input(path: Path, base: Path) -> str:
    from cliqgen.source.text import is_file

    if str(path) == BUNDLED:
        return BUNDLED
    check_path(path)
    if not is_file(path):
        raise usage_failure(
            "file-missing", f"{path} does not exist", Position(str(path))
        )
    return _below(path, base)


def _below(path: Path, base: Path) -> str:
    """A path as it is written in the configuration: relative to its folder."""
    try:
        return Path(os.path.relpath(path, base)).as_posix()
    except ValueError:  # another drive
        return path.absolute().as_posix()


def _write(path: Path, choices: Choices) -> str:
    """Write the configuration, once it is known to be read as intended."""

    from cliqgen.config.document import OWN_NAME, SHARED_NAME, parse_toml, read_toml
    from cliqgen.config.read import interpret
    from cliqgen.config.starter import starter_text
    from cliqgen.config.trust import trust
    from cliqgen.config.writing import append, appended, create
    from cliqgen.source.text import exists

    text = starter_text(path.name, choices)
    is_shared = path.name == SHARED_NAME
    if is_shared and not exists(path):
        raise usage_failure(
            "file-missing",
            f"cannot add to {path}: it does not exist",
            Position(str(path)),
            remedy=f"Create it, or write a {OWN_NAME} instead.",
        )
    whole = appended(read_toml(path).source.text, text) if is_shared else text
    try:
        client = interpret(parse_toml(path, whole)).clients[-1]
    except UsageError as error:  # the line is in no file, as none is written
        diagnostics = [replace(each, position=None) for each in error.diagnostics]
        raise UsageError(diagnostics) from None
    (append if is_shared else create)(path, text)
    trust(client.request, client.base)  # which the user has just given
    return text
