"""Every code of a finding is explained."""

from __future__ import annotations

import json

from click.testing import CliRunner
from cliqgen.cli import cli
from cliqgen.codes import CODES


def test_all_codes_are_listed_with_meaning_and_remedy() -> None:
    result = CliRunner().invoke(cli, ["explain", "--format", "json"])
    listed = json.loads(result.stdout)
    assert set(listed) == set(CODES)
    assert all(entry["meaning"] and entry["remedy"] for entry in listed.values())


def test_one_code_is_explained_in_words() -> None:
    result = CliRunner().invoke(cli, ["explain", "ref-remote"])
    assert result.exit_code == 0
    assert result.stdout.startswith("ref-remote (error)\n")
    assert CODES["ref-remote"].remedy in result.stdout


def test_an_unknown_code_is_wrong_usage() -> None:
    result = CliRunner().invoke(cli, ["explain", "nothing-like-it"])
    assert result.exit_code == 2
    assert "nothing-like-it" in result.stderr
