"""Ctrl-C ends a command with 130, and a line that says whether anything was written."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from functional_support import CommandLine

SPEC = """\
openapi: 3.1.0
info: {title: Pet Shop, version: '1'}
servers: [{url: 'https://pets.example.com'}]
paths:
  /pets:
    get:
      operationId: pets.list
      tags: [pets]
      responses: {'204': {description: done}}
"""
FLAGS = ("api.yaml", "--package", "shop", "-o", "out")
NOTHING = "cliqgen: interrupted; nothing was written\n"


def interrupt(*_: Any, **__: Any) -> Any:
    raise KeyboardInterrupt


@pytest.mark.parametrize(
    "command",
    [
        ("generate", *FLAGS),
        ("generate", *FLAGS, "--dry-run"),
        ("vendor", "src/shop", "api.yaml"),
        ("check", *FLAGS),
        ("validate", "api.yaml"),
        ("operations", "api.yaml"),
        ("inspect", "api.yaml"),
        ("diff", "api.yaml", "api.yaml"),
        ("docs", "api.yaml", "--no-build", "-o", "pages"),
    ],
    ids=lambda command: " ".join(command[:1]),
)
def test_a_command_that_has_written_nothing(
    cli: CommandLine, monkeypatch: pytest.MonkeyPatch, command: tuple[str, ...]
) -> None:
    cli.write("api.yaml", SPEC)
    monkeypatch.setattr("cliqgen.source.load.load", interrupt)
    result = cli.run(*command)
    assert result.exit_code == 130
    assert result.stderr.endswith(NOTHING)
    assert "Aborted" not in result.output
    assert [path.name for path in cli.folder.iterdir()] == ["api.yaml"]


@pytest.mark.parametrize("command", ["release", "scopes", "init"])
def test_other_commands(
    cli: CommandLine, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    cli.write("api.yaml", SPEC)
    monkeypatch.setattr("cliqgen.config.locate.locate", interrupt)
    monkeypatch.setattr("cliqgen.config.writing.create", interrupt)
    flags = ("--spec", "api.yaml", "--package", "x", "-o", "y")
    arguments = {"release": (), "scopes": (".",), "init": flags}[command]
    result = cli.run(command, *arguments)
    assert (result.exit_code, result.stderr.endswith(NOTHING)) == (130, True)


def test_an_interrupt_while_a_folder_is_written(
    cli: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    cli.write("api.yaml", SPEC)
    with monkeypatch.context() as patched:
        patched.setattr("cliqgen.emit.writing.change", interrupt)
        result = cli.run("generate", *FLAGS)
    assert result.exit_code == 130
    assert result.stderr.endswith(
        "cliqgen: interrupted while writing out; run the command again to complete it\n"
    )
    assert cli.run("generate", *FLAGS).exit_code == 0
    assert cli.run("check", *FLAGS).exit_code == 0


def test_an_interrupt_between_two_clients(
    cli: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    cli.write("api.yaml", SPEC)
    client = "[[client]]\nspecs = ['api.yaml']\npackage = '{0}'\noutput = 'out/{0}'\n"
    cli.write("cliqgen.toml", client.format("a") + client.format("b"))
    from cliqgen.cli import generate

    written: list[Path] = []
    write = generate.write_client

    def write_one(*args: Any, **options: Any) -> Any:
        if written:
            raise KeyboardInterrupt
        client = write(*args, **options)
        written.append(client.folder)
        return client

    monkeypatch.setattr(generate, "write_client", write_one)
    result = cli.run("generate")
    assert result.exit_code == 130
    assert result.stderr.endswith("cliqgen: interrupted after writing out/a\n")


def test_the_status_is_documented(cli: CommandLine) -> None:
    printed = " ".join(cli.run("--help").stdout.split())
    assert "3 internal error, 130 interrupted (Ctrl-C; watch ends with 0)." in printed
