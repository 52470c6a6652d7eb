"""The documentation names the codes, commands and options that exist."""

from __future__ import annotations

import json
import re
import runpy
from pathlib import Path
from typing import Any

import click
import cliqgen.codes
import pytest
import yaml
from click.testing import CliRunner
from cliqgen.cli import cli
from cliqgen.codes import CODES
from cliqgen.comparison import kinds

from .pages import DOCS, ROOT, blocks, pages

TOOL: dict[str, Any] = runpy.run_path(str(Path(__file__).with_name("codes.py")))
GENERATOR = Path(cliqgen.codes.__file__).parents[1]
COMMANDS = cli.list_commands(click.Context(cli))


def section(page: Path, title: str) -> str:
    """A section of a page, up to the next one of its level."""
    _, found, rest = page.read_text("utf-8").partition(f"\n## {title}\n")
    assert found, title
    return rest.partition("\n## ")[0]


@pytest.mark.parametrize("name", sorted(TOOL["TABLES"]))
def test_a_table_is_up_to_date(name: str) -> None:
    """If not: python tests/readme/codes.py"""
    page, _ = TOOL["TABLES"][name]
    assert page.read_text("utf-8") == TOOL["with_table"](name)


def test_every_change_is_in_a_group() -> None:
    groups = TOOL["groups"](kinds, "KINDS")
    listed = [code for codes in groups.values() for code in codes]
    assert sorted(listed) == sorted(kinds.KINDS)
    assert all(groups)


def test_what_is_not_supported_has_codes_that_exist() -> None:
    table = section(DOCS / "descriptions.md", "What is not supported")
    rows = [line for line in table.splitlines() if "|" in line][2:]
    assert rows
    for row in rows:
        codes = re.findall(r"`([a-z0-9-]+)`", row.split("|")[-2])
        assert codes and set(codes) <= set(CODES), row


@pytest.mark.parametrize("page", pages(), ids=lambda page: page.name)
def test_every_code_in_brackets_exists(page: Path) -> None:
    """Pages name the code of a finding as in: a query in a path (`path-query`)."""
    named = re.findall(r"\(`([a-z]+(?:-[a-z]+)+)`[,)]", page.read_text("utf-8"))
    assert set(named) <= {*CODES, *kinds.KINDS}


def test_every_setting_is_documented() -> None:
    schema = json.loads((GENERATOR / "settings/schema.json").read_text("utf-8"))
    settings = set(schema["definitions"]["client"]["properties"])
    table = section(DOCS / "configuration.md", "Clients")
    cells = re.findall(r"^\| (`.+?`) \|", table, re.MULTILINE)
    assert set(re.findall(r"`([a-z-]+)`", " ".join(cells))) == settings


def test_every_extension_is_documented() -> None:
    read = {
        name
        for path in GENERATOR.rglob("*.py")
        for name in re.findall(r'"(x-[a-z-]+)"', path.read_text("utf-8"))
    }
    text = "".join(page.read_text("utf-8") for page in DOCS.glob("*.md"))
    assert {name for name in read if f"`{name}" not in text} == {
        *("x-expected", "x-members"),  # in the schema of the settings
        "x-www-form-urlencoded",
    }


def test_the_readme_lists_every_command() -> None:
    table = section(ROOT / "README.md", "Commands")
    assert sorted(re.findall(r"`cliqgen ([a-z]+)`", table)) == sorted(COMMANDS)


def test_every_option_is_documented() -> None:
    commands = [cli.get_command(click.Context(cli), name) for name in COMMANDS]
    options = {
        option
        for command in commands
        if command is not None
        for parameter in command.params
        for option in parameter.opts
        if option.startswith("--")
    }
    assert len(options) > 30
    text = "".join(page.read_text("utf-8") for page in pages())
    # Pages write the short form.
    assert {option for option in options if option not in text} <= {
        "--output",
        "--help",
    }


def test_every_option_and_command_that_is_shown_exists() -> None:
    calls = [["--help"], *([name, "--help"] for name in COMMANDS)]
    helps = "".join(CliRunner().invoke(cli, call).output for call in calls)
    options = set(re.findall(r"--[a-z][a-z-]+", helps))
    for page in pages():
        text = page.read_text("utf-8")
        # What serves the fake of a client has options of its own.
        text = re.sub(r"python -m shop\.testing[^`\n]*", "", text)
        text = re.sub(r"`(uv|uvx|pipx|curl) [^`]*`", "", text)
        shown = set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", text))
        assert shown - options == set(), page.name
        called = set(re.findall(r"`cliqgen ([a-z]+)", text))
        assert called <= set(COMMANDS), page.name


def test_the_hooks_and_the_action_that_are_shown_exist() -> None:
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    action = yaml.safe_load(
        (ROOT / ".github/actions/cliqgen/action.yml").read_text("utf-8")
    )
    (pre_commit,) = (
        yaml.safe_load(block.text)
        for block in blocks(DOCS / "ci.md")
        if block.file == ".pre-commit-config.yaml"
    )
    (workflow,) = (
        yaml.safe_load(block.text)
        for block in blocks(DOCS / "ci.md")
        if block.file == ".github/workflows/cliqgen.yml"
    )
    shown = {hook["id"] for each in pre_commit["repos"] for hook in each["hooks"]}
    assert shown <= {hook["id"] for hook in hooks}
    assert set(
        re.findall(r"cliqgen-[a-z]+", section(DOCS / "ci.md", "Before each commit"))
    ) == {hook["id"] for hook in hooks}
    (job,) = workflow["jobs"].values()
    (step,) = (step for step in job["steps"] if "cliqgen" in step.get("uses", ""))
    assert "/.github/actions/cliqgen@" in step["uses"]
    assert set(step["with"]) <= set(action["inputs"])


def test_the_commands_that_ci_reads_are_in_the_readme() -> None:
    """`.ci/run` takes the first block below a heading."""
    headings = re.findall(r"readme_command \"(.+?)\"\)", (ROOT / ".ci/run").read_text())
    assert headings == ["Install and generate", "Test"]
    for heading in headings:
        command = section(ROOT / "README.md", heading).partition("```sh\n")[2]
        first, ampersands, second = command.partition("\n```")[0].partition(" && ")
        assert first.startswith("python -m pip install -e ") and ampersands
        assert second in ("python -m cliqgen generate", "python -m pytest")
