"""cliqgen version."""

from __future__ import annotations

import platform
from importlib.metadata import version

import click

from cliqgen import __version__
from cliqgen.cli.options import format_option
from cliqgen.cli.report import echo_json

#: What a client, or a finding, may look different with.
_LIBRARIES = ("black", "jinja2", "openapi-spec-validator", "click")


@click.command("version")
@format_option
def command(output_format: str) -> None:
    """Print cliqgen's version, and those of what its output depends on.

    \b
    Example:
      cliqgen version --format json
    """
    if output_format == "json":
        echo_json({"cliqgen": __version__, **_others()})
    else:
        click.echo(version_text())


def version_text() -> str:
    """A line for cliqgen and one for each of the others."""
    lines = [f"cliqgen, version {__version__}"]
    lines += (f"{name} {number}" for name, number in _others().items())
    return "\n".join(lines)


def _others() -> dict[str, str]:
    libraries = {name: version(name) for name in _LIBRARIES}
    return {"python": platform.python_version(), **libraries}
