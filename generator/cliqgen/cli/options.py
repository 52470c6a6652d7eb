"""Options of several commands: the input of a client, and how to report."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, NotRequired, TypedDict, TypeVar

import click
from msgspec import Struct

from cliqgen.address import Spec, address_of
from cliqgen.diagnostics import UsageError
from cliqgen.request import UNKNOWN_FIELDS, UnknownFields

#: Any path: one that cannot be read or written is reported like other errors.
PATH = click.Path(path_type=Path, readable=False)


class _SpecType(click.Path):
    """A path, or an address: a URL, `module:object`, or `-` for standard input."""

    def convert(
        self,
        value: Any,
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> Any:
        if not isinstance(value, str):
            return value
        try:
            address = address_of(value, Path())
        except UsageError as error:
            diagnostic = error.diagnostics[0]
            self.fail(f"{diagnostic.message}. {diagnostic.remedy}", param, ctx)
        return address or super().convert(value, param, ctx)


SPEC = _SpecType(path_type=Path, readable=False)

_VERBOSE = "Show notes, and every repeated diagnostic or change."
_QUIET = "Show errors only (for diff and --dry-run, the summary line)."

F = TypeVar("F", bound=Callable[..., Any])


class _Host(click.ParamType[str]):
    """A host, with a port or without."""

    name = "host"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> str:
        from cliqgen.settings.violations import violations

        if violations([value], "hosts"):
            self.fail(
                f"expected a host such as schemas.example.org:8443, found {value!r}",
                param,
                ctx,
            )
        return str(value)


class _Mapping(click.ParamType[tuple[str, Path]]):
    """The beginning of URLs, and the folder that they are read from."""

    name = "mapping"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[str, Path]:
        from cliqgen.settings.violations import violations

        url, sign, folder = str(value).partition("=")
        if not sign or violations({url: folder}, "map"):
            self.fail(
                "expected URL=DIR such as "
                f"https://schemas.example.org/=schemas/, found {value!r}",
                param,
                ctx,
            )
        return url, Path(folder)


class DescriptionLine(TypedDict):
    """What `description_options` put on a command line."""

    specs: tuple[Spec, ...]
    status_codes: Path | None
    overlays: tuple[Path, ...]
    hosts: tuple[str, ...]
    root: Path | None
    maps: tuple[tuple[str, Path], ...]
    package: str | None
    include: tuple[str, ...]
    exclude: tuple[str, ...]
    unknown_fields: UnknownFields | None
    testing: bool | None
    strict: bool
    trust: NotRequired[bool]


class InputLine(DescriptionLine):
    """What `input_options` add."""

    clients: tuple[str, ...]


class VolumeLine(TypedDict):
    """What `volume_options` put on a command line."""

    verbose: bool
    quiet: bool


class ReportLine(VolumeLine):
    """What `report_options` put on a command line."""

    output_format: str


class CommandLine(InputLine, ReportLine):
    """Both."""


class Reporting(Struct, frozen=True):
    """How diagnostics are printed; `is_lined` prints each JSON document on one line."""

    is_json: bool = False
    verbose: bool = False
    quiet: bool = False
    is_github: bool = False
    is_lined: bool = False

    @property
    def is_chatty(self) -> bool:
        """Whether to report the result on standard output."""
        return not (self.is_json or self.is_github or self.quiet)


def input_options(function: F) -> F:
    """SPEC… and what belongs to the input, and which of the configured clients."""
    function = trust_option(function)
    function = click.option(
        "--client",
        "clients",
        metavar="NAME",
        multiple=True,
        help="Only the configured client with this package name; may be repeated.",
    )(function)
    return description_options(function)


def trust_option(function: F) -> F:
    """--trust."""
    return click.option(
        "--trust",
        is_flag=True,
        help="Read, ask and run what the configuration names outside of its repository: "
        "files, URLs, hosts and applications. Once is enough for its folder on this machine.",
    )(function)


def description_options(function: F) -> F:
    """SPEC… and what belongs to the input."""
    for option in reversed(
        (
            click.argument("specs", nargs=-1, metavar="[SPEC]...", type=SPEC),
            click.option(
                "--status-codes",
                metavar="FILE",
                type=PATH,
                help="Status code table: YAML, JSON, CSV or Markdown.",
            ),
            click.option(
                "--overlay",
                "overlays",
                metavar="FILE",
                multiple=True,
                type=PATH,
                help="OpenAPI Overlay to apply to the description; may be repeated.",
            ),
            reach_options,
            click.option(
                "--package", metavar="NAME", help="Import name of the package."
            ),
            click.option(
                "--include",
                metavar="FILTER",
                multiple=True,
                help="Keep only operations that match tag:GLOB, path:GLOB, "
                "method:GLOB or id:GLOB; may be repeated, one match is enough.",
            ),
            click.option(
                "--exclude",
                metavar="FILTER",
                multiple=True,
                help="Exclude operations that match, even if they are included; may "
                "be repeated.",
            ),
            click.option(
                "--unknown-fields",
                type=click.Choice(UNKNOWN_FIELDS),
                help="Whether response models keep undocumented fields in "
                "additional_fields, or drop them (default).",
            ),
            click.option(
                "--testing/--no-testing",
                default=None,
                help="Whether the client has a module testing, with a fake of the API "
                "for tests (default).",
            ),
            click.option("--strict", is_flag=True, help="Treat warnings as errors."),
        )
    ):
        function = option(function)
    return function


def reach_options(function: F) -> F:
    """Where references may lead: --root, --map and --allow-remote."""
    for option in reversed(
        (
            click.option(
                "--root",
                metavar="DIR",
                type=PATH,
                help="Folder that references to files must not leave (default: the "
                "folder of each description).",
            ),
            click.option(
                "--map",
                "maps",
                metavar="URL=DIR",
                multiple=True,
                type=_Mapping(),
                help="Read references that start with URL from a folder, without "
                "network; may be repeated, the longest match wins.",
            ),
            click.option(
                "--allow-remote",
                "hosts",
                metavar="HOST",
                multiple=True,
                type=_Host(),
                help="Host, with its port unless 443, from which references may "
                "read documents over https; may be repeated.",
            ),
        )
    ):
        function = option(function)
    return function


def report_options(function: F) -> F:
    """How diagnostics are printed."""
    return click.option(
        "--format",
        "output_format",
        type=click.Choice(["text", "json", "github"]),
        default="text",
        help="Output format; github prints workflow annotations.",
    )(volume_options(function))


def volume_options(function: F) -> F:
    """-v and -q."""
    quiet = click.option("-q", "--quiet", is_flag=True, help=_QUIET)
    return click.option("-v", "--verbose", is_flag=True, help=_VERBOSE)(quiet(function))


def format_option(function: F) -> F:
    """--format of commands that print data instead of diagnostics."""
    return click.option(
        "--format",
        "output_format",
        type=click.Choice(["text", "json"]),
        default="text",
        help="Output format.",
    )(function)


def output_option(function: F) -> F:
    """-o DIR."""
    return click.option(
        "-o",
        "--output",
        metavar="DIR",
        type=PATH,
        help="Output folder (default: generated/<package name>).",
    )(function)


def make_reporting(line: ReportLine) -> Reporting:
    """How the command line asks for diagnostics to be printed."""
    chosen = line["output_format"]
    return Reporting(
        is_json=chosen == "json",
        verbose=line["verbose"],
        quiet=line["quiet"],
        is_github=chosen == "github",
    )
