"""`cliqgen init`: what it writes is read again, and nothing is overwritten."""

from __future__ import annotations

import json
import os
import pty
import re
import subprocess
import sys
import tomllib
from typing import TYPE_CHECKING

import pytest
from jsonschema import Draft7Validator

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
      responses: {'204': {description: done}}
"""
FLAGS = ("--spec", "api.yaml", "--package", "shop", "-o", "clients/shop")


def uncommented(text: str) -> str:
    """A starter with all its examples switched on, but for what stands in place of them."""
    return "\n".join(
        line.removeprefix("# ") if re.match(r"# \S+ = ", line) else line
        for line in text.splitlines()
    )


def test_what_init_writes_generates_a_client(cli: CommandLine) -> None:
    cli.write("api.yaml", SPEC)
    result = cli.run("init", *FLAGS)
    assert result.exit_code == 0 and "cliqgen.toml" in result.stdout
    written = (cli.folder / "cliqgen.toml").read_text()
    assert tomllib.loads(written) == {
        "specs": ["api.yaml"],
        "package": "shop",
        "output": "clients/shop",
        "layout": "project",
    }
    assert cli.run("generate").exit_code == 0
    assert (cli.folder / "clients/shop/shop/client.py").is_file()


def test_every_setting_is_explained_and_each_example_is_right(cli: CommandLine) -> None:
    cli.write("api.yaml", SPEC)
    cli.run("init", *FLAGS)
    text = (cli.folder / "cliqgen.toml").read_text()
    schema = json.loads(cli.run("init", "--print-schema").stdout)
    full = tomllib.loads(uncommented(text))
    assert set(full) == set(schema["definitions"]["client"]["properties"])
    assert Draft7Validator(schema).is_valid(full)
    assert Draft7Validator(schema).is_valid(tomllib.loads(text))
    assert "#:schema" in text and "--print-schema" in text
    assert max(map(len, text.splitlines())) <= 88
    cli.write("cliqgen.toml", uncommented(text))
    cli.write("overlay.yaml", "overlay: 1.0.0\ninfo: {title: O, version: '1'}\n")
    result = cli.run("validate")
    assert "config-" not in result.stderr  # the files of the examples are not there


def test_a_table_can_take_the_place_of_the_name_of_the_package(
    cli: CommandLine,
) -> None:
    cli.write("api.yaml", SPEC)
    cli.run("init", *FLAGS)
    starter = (cli.folder / "cliqgen.toml").read_text()
    lines = [line for line in starter.splitlines() if not line.startswith("package =")]
    text = "\n".join(re.sub("^#     (?=package)", "", line) for line in lines)
    cli.write("cliqgen.toml", text)
    assert tomllib.loads(text)["package"]["name"] == "shop"
    assert cli.run("generate").exit_code == 0
    written = (cli.folder / "clients/shop/pyproject.toml").read_text()
    project = tomllib.loads(written)["project"]
    assert project["license"] == "MIT"
    assert project["authors"] == [{"name": "Ada", "email": "ada@example.com"}]


@pytest.mark.parametrize(
    "before",
    [b"", b"\n", b"[project]\nname = 'app'", b"# mine\r\n", b"[a]\nb = 1\n\n\n"],
)
def test_a_pyproject_keeps_every_byte(cli: CommandLine, before: bytes) -> None:
    cli.write("api.yaml", SPEC)
    path = cli.folder / "pyproject.toml"
    path.write_bytes(before)
    path.chmod(0o640)
    layout = ("--layout", "package", "--status-codes", "api.yaml")
    assert cli.run("init", "--pyproject", *FLAGS, *layout).exit_code == 0
    now = path.read_bytes()
    assert now.startswith(before)
    assert (b"\r\n" in before) == (now.count(b"\n") == now.count(b"\r\n"))
    assert path.stat().st_mode & 0o777 == 0o640
    settings = tomllib.loads(now.decode())["tool"]["cliqgen"]
    assert (settings["layout"], settings["status-codes"]) == ("package", "api.yaml")
    assert sorted(p.name for p in cli.folder.iterdir()) == [
        "api.yaml",
        "pyproject.toml",
    ]


@pytest.mark.parametrize(
    ("present", "text", "flags"),
    [
        ("cliqgen.toml", "", ()),
        ("cliqgen.toml", "specs = ['x']", ("--pyproject",)),
        ("pyproject.toml", "[tool.cliqgen]\nspecs = ['x']\n", ()),
        ("pyproject.toml", "[tool.cliqgen]\nspecs = ['x']\n", ("--pyproject",)),
        ("pyproject.toml", "[[tool.cliqgen.client]]\n", ("--pyproject",)),
    ],
)
def test_there_is_one_configuration(
    cli: CommandLine, present: str, text: str, flags: tuple[str, ...]
) -> None:
    cli.write("api.yaml", SPEC)
    cli.write("pyproject.toml", "[project]\n")
    cli.write(present, text)
    before = cli.tree(".")
    result = cli.run("init", *FLAGS, *flags)
    assert result.exit_code == 2
    assert "error[config-exists]" in result.stderr and "remedy:" in result.stderr
    assert cli.tree(".") == before


def test_a_link_is_not_written_through(cli: CommandLine) -> None:
    cli.write("api.yaml", SPEC)
    (cli.folder / "cliqgen.toml").symlink_to(cli.folder / "elsewhere")
    assert cli.run("init", *FLAGS).exit_code == 2
    assert not (cli.folder / "elsewhere").exists()


@pytest.mark.parametrize(
    ("flags", "said"),
    [
        ((), "pass --spec, --package, --output"),
        (("--spec", "api.yaml", "-o", "x"), "pass --package"),
        (("--spec", "none.yaml", "--package", "a", "-o", "x"), "file-missing"),
        ((*FLAGS, "--status-codes", "none.md"), "file-missing"),
        ((*FLAGS, "--package", "no-name"), "package-name"),
        ((*FLAGS, "-o", "../x"), "config-output"),
        ((*FLAGS, "--layout", "flat"), "--layout"),
        ((*FLAGS, "--file", "other.toml"), "cliqgen.toml or pyproject.toml"),
        ((*FLAGS, "-o", "no/x", "--file", "no/cliqgen.toml"), "output-unwritable"),
        ((*FLAGS, "--pyproject"), "file-missing"),
        ((*FLAGS, "--pyproject", "--file", "a/cliqgen.toml"), "cannot be combined"),
    ],
)
def test_wrong_answers_write_nothing(
    cli: CommandLine, flags: tuple[str, ...], said: str
) -> None:
    cli.write("api.yaml", SPEC)
    result = cli.run("init", *flags)
    assert result.exit_code == 2
    assert said in result.stderr
    assert [path.name for path in cli.folder.iterdir()] == ["api.yaml"]


def test_a_pyproject_that_cannot_be_added_to(cli: CommandLine) -> None:
    cli.write("api.yaml", SPEC)
    path = cli.write("pyproject.toml", "tool = {other = 1}\n")
    result = cli.run("init", "--pyproject", *FLAGS)
    assert result.exit_code == 2 and "config-syntax" in result.stderr
    assert path.read_text() == "tool = {other = 1}\n"


def test_paths_are_relative_to_the_file(cli: CommandLine) -> None:
    cli.write("specs/api.yaml", SPEC)
    cli.write("app/note.txt", "")
    flags = ("--package", "shop", "-o", "app/shop", "--file", "app/cliqgen.toml")
    assert cli.run("init", "--spec", "specs/api.yaml", *flags).exit_code == 0
    settings = tomllib.loads((cli.folder / "app/cliqgen.toml").read_text())
    assert (settings["specs"], settings["output"]) == (["../specs/api.yaml"], "shop")


def test_names_that_need_escapes(cli: CommandLine) -> None:
    name = 'a "quoted" \\ \x7f é\n.yaml'
    cli.write(name, SPEC)
    assert cli.run("init", "--spec", name, *FLAGS[2:]).exit_code == 0
    settings = tomllib.loads((cli.folder / "cliqgen.toml").read_text())
    assert settings["specs"] == [name]
    assert cli.run("generate").exit_code == 0


def test_init_as_json(cli: CommandLine) -> None:
    cli.write("api.yaml", SPEC)
    status, printed = cli.json("init", *FLAGS, "--format", "json")
    assert status == 0
    assert printed["result"]["file"] == "cliqgen.toml"
    assert printed["result"]["settings"]["package"] == "shop"


def on_terminal(cli: CommandLine, answers: str, *flags: str) -> tuple[int, str]:
    """The exit status and what stands on the terminal."""
    own, other = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "cliqgen", "init", *flags],
        cwd=cli.folder,
        stdin=other,
        stdout=other,
        stderr=other,
        close_fds=True,
    )
    os.close(other)
    os.write(own, answers.encode())
    shown = b""
    while True:
        try:
            part = os.read(own, 4096)
        except OSError:  # the other end is closed
            break
        if not part:
            break
        shown += part
    os.close(own)
    return process.wait(timeout=60), shown.decode()


def test_a_terminal_is_asked(cli: CommandLine) -> None:
    cli.write("pet-shop.yaml", SPEC)
    answers = "none.yaml\npet-shop.yaml\nno-name\n\npackage\nsrc/pets\n"
    status, shown = on_terminal(cli, answers)
    assert status == 0, shown
    assert "none.yaml does not exist" in shown and "cannot be the name" in shown
    assert tomllib.loads((cli.folder / "cliqgen.toml").read_text()) == {
        "specs": ["pet-shop.yaml"],
        "package": "pet_shop",
        "output": "src/pets",
        "layout": "package",
    }


def test_a_terminal_is_asked_only_for_what_is_missing(cli: CommandLine) -> None:
    cli.write("api.yaml", SPEC)
    status, shown = on_terminal(
        cli, "\n", "--spec", "api.yaml", "--package", "shop", "--layout", "project"
    )
    assert status == 0, shown
    assert "Output folder [generated/shop]" in shown and "OpenAPI" not in shown
    settings = tomllib.loads((cli.folder / "cliqgen.toml").read_text())
    assert settings["output"] == "generated/shop"


def test_a_dialogue_that_ends_early_writes_nothing(cli: CommandLine) -> None:
    status, shown = on_terminal(cli, "\x04")
    assert status == 2
    assert "cliqgen: standard input ended at a prompt; nothing was written" in shown
    assert list(cli.folder.iterdir()) == []
