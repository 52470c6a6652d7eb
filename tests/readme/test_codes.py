"""The README speaks of the findings that there are."""

from __future__ import annotations

import re
import runpy
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from cliqgen.cli import cli
from cliqgen.codes import CODES

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


def test_every_code_stands_in_a_group() -> None:
    listed = [code for codes in TOOL["groups"]().values() for code in codes]
    assert sorted(listed) == sorted(CODES)
    assert all(TOOL["groups"]())


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
