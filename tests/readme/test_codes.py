"""The README speaks of the findings that there are."""

from __future__ import annotations

import re
import runpy
import subprocess
import sys
from pathlib import Path
from typing import Any

import click
import pytest
import yaml
from click.testing import CliRunner
from cliqgen.cli import cli
from cliqgen.codes import CODES
from cliqgen.comparison import kinds
from cliqgen.config.read import read_configuration

TOOL: dict[str, Any] = runpy.run_path(str(Path(__file__).with_name("codes.py")))
README: str = TOOL["README"].read_text("utf-8")

SHOP = """\
openapi: 3.1.0
info: {title: Shop, version: '1'}
servers: [{url: 'https://shop.example.com'}]
paths:
  /orders:
    get:
      operationId: orders.list
      responses:
        '200':
          description: ok
          content:
            application/json:
              schema: {type: array, items: {$ref: '#/components/schemas/Order'}}
components:
  schemas:
    Order: {type: object, properties: {total: {type: integer}}}
"""


def section(title: str) -> str:
    """A section of the README, up to the next one of its level."""
    level = len(title) - len(title.lstrip("#"))
    kept: list[str] = []
    is_inside = is_code = False
    for line in README.splitlines(keepends=True):
        is_code = is_code != line.startswith("```")
        if is_inside and not is_code and re.match(rf"#{{1,{level}}} ", line):
            break
        is_inside = is_inside or line == f"{title}\n"
        if is_inside:
            kept.append(line)
    assert kept, title
    return "".join(kept)


def test_the_table_is_that_of_the_codes() -> None:
    """If not: python tests/readme/codes.py"""
    printed = README.partition(TOOL["BEGIN"])[2].partition(TOOL["END"])[0]
    assert printed.strip() == TOOL["table"]().strip()


def test_the_table_of_changes_is_that_of_the_kinds() -> None:
    """If not: python tests/readme/codes.py"""
    begin, end = (TOOL[mark].replace("codes", "changes") for mark in ("BEGIN", "END"))
    printed = README.partition(begin)[2].partition(end)[0]
    assert printed.strip() == TOOL["changes"]().strip()


def test_every_change_is_in_a_group() -> None:
    groups = TOOL["groups"](kinds, "KINDS")
    listed = [code for codes in groups.values() for code in codes]
    assert sorted(listed) == sorted(kinds.KINDS)
    assert all(groups)


def test_what_is_not_supported_has_codes_that_there_are() -> None:
    rows = [
        line
        for line in section("### What is not supported").splitlines()
        if "|" in line
    ][2:]
    assert rows
    for row in rows:
        codes = re.findall(r"`([a-z0-9-]+)`", row.split("|")[-2])
        assert codes and set(codes) <= set(CODES), row


COMMANDS = cli.list_commands(click.Context(cli))


@pytest.mark.parametrize(
    "title",
    [
        *("## Generate a client of your own", "### Filters", "## Run it again"),
        *("## What changes for callers", "## Vendor a client", "## Configuration"),
        "## Watch, hooks and workflows",
    ],
)
def test_every_option_that_is_shown_exists(title: str) -> None:
    options = set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", section(title)))
    calls = [["--help"], *([name, "--help"] for name in COMMANDS)]
    helps = "".join(CliRunner().invoke(cli, call).output for call in calls)
    assert {option for option in options if option not in helps} == set()
    called = re.findall(r"(?:^|`)cliqgen ([a-z]+)", section(title), re.M)
    assert set(called) <= set(COMMANDS)
    assert called or options


def test_the_configuration_that_is_shown_is_one(tmp_path: Path) -> None:
    text = section("## Configuration").partition("```toml\n")[2].partition("```")[0]
    path = tmp_path / "cliqgen.toml"
    path.write_text(text, "utf-8")
    clients = read_configuration(path).chosen(())
    assert [client.request.package for client in clients] == ["shop", "zoho_cliq"]
    assert clients[1].request.layout == "package"


@pytest.mark.parametrize("table", ["[names.operations]", "[package]"])
def test_the_tables_of_a_configuration_that_are_shown_are_such(
    tmp_path: Path, table: str
) -> None:
    blocks = re.findall(r"```toml\n(.*?)```", README, re.S)
    (block,) = (block for block in blocks if f"\n{table}\n" in block)
    path = tmp_path / "cliqgen.toml"
    path.write_text(f'specs = ["api.yaml"]\n{block}', "utf-8")
    (client,) = read_configuration(path).chosen(())
    request = client.request
    if table == "[package]":
        assert (request.package, request.project.version) == ("orders", "1.4.0")
    else:
        assert {name.name for name in request.names} >= {"login", "cursor"}


def test_the_hooks_that_are_shown_are_those(tmp_path: Path) -> None:
    hooks = yaml.safe_load(
        (TOOL["README"].parent / ".pre-commit-hooks.yaml").read_text()
    )
    stated = section("## Watch, hooks and workflows")
    assert {hook["id"] for hook in hooks} == set(re.findall(r"cliqgen-[a-z]+", stated))


def test_the_code_of_ones_own_that_is_shown_works(tmp_path: Path) -> None:
    """In a client such as the text has in mind."""
    (tmp_path / "api.yaml").write_text(SHOP, "utf-8")
    where = ["--package", "shop", "-o", str(tmp_path / "out"), "--quiet"]
    made = ["generate", str(tmp_path / "api.yaml"), *where]
    assert CliRunner().invoke(cli, made).exit_code == 0
    custom = tmp_path / "out/shop/_custom"
    custom.mkdir()
    text = section("### Your own code in a client").partition("```python\n")[2]
    (custom / "__init__.py").write_text(text.partition("```")[0], "utf-8")
    assert CliRunner().invoke(cli, made).exit_code == 0
    program = "import shop; print(shop.Shop().orders.largest.__doc__)"
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=tmp_path / "out",
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout == "The order with the largest total.\n", done.stderr
