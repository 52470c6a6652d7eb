"""The README speaks of the findings that there are."""

from __future__ import annotations

import re
import runpy
from pathlib import Path
from types import ModuleType
from typing import Any

import cliqgen.codes
import pytest
from click.testing import CliRunner
from cliqgen.cli import cli
from cliqgen.codes import CODES
from cliqgen.comparison import kinds

TOOL: dict[str, Any] = runpy.run_path(str(Path(__file__).with_name("codes.py")))
README: str = TOOL["README"].read_text("utf-8")


def section(title: str) -> str:
    """A section of the README, up to the next one of its level."""
    level = "#" * (len(title) - len(title.lstrip("#")))
    begin = README.index(f"\n{title}\n") + len(title) + 2
    end = re.compile(rf"^#{{1,{len(level)}}} ", re.M).search(README, begin)
    return README[begin : end.start() if end else None]


def test_the_table_is_that_of_the_codes() -> None:
    """If not: python tests/readme/codes.py"""
    printed = README.partition(TOOL["BEGIN"])[2].partition(TOOL["END"])[0]
    assert printed.strip() == TOOL["table"]().strip()


def test_the_table_of_changes_is_that_of_the_kinds() -> None:
    """If not: python tests/readme/codes.py"""
    begin, end = (TOOL[mark].replace("codes", "changes") for mark in ("BEGIN", "END"))
    printed = README.partition(begin)[2].partition(end)[0]
    assert printed.strip() == TOOL["changes"]().strip()


@pytest.mark.parametrize(
    ("module", "name"), [(cliqgen.codes, "CODES"), (kinds, "KINDS")]
)
def test_every_code_stands_in_a_group(module: ModuleType, name: str) -> None:
    groups = TOOL["groups"](module, name)
    listed = [code for codes in groups.values() for code in codes]
    assert sorted(listed) == sorted(getattr(module, name))
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


@pytest.mark.parametrize("title", ["## Generate a client of your own", "### Filters"])
def test_every_option_that_is_shown_exists(title: str) -> None:
    options = set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", section(title)))
    commands = ("generate", "check", "validate")
    helps = "".join(CliRunner().invoke(cli, [c, "--help"]).output for c in commands)
    assert options and {option for option in options if option not in helps} == set()
