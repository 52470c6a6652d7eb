"""Every code of a finding is explained."""

from __future__ import annotations

import json

from click.testing import CliRunner
from cliqgen.cli import cli
from cliqgen.codes import CODES
from cliqgen.comparison.kinds import KINDS


def test_all_codes_are_listed_with_meaning_and_remedy() -> None:
    result = CliRunner().invoke(cli, ["explain", "--format", "json"])
    listed = json.loads(result.stdout)
    assert set(listed) == {*CODES, *KINDS}
    assert all(entry["meaning"] for entry in listed.values())
    assert all(listed[code]["remedy"] for code in CODES)
    assert all(listed[name]["verdict"] for name in KINDS)


def test_one_code_is_explained_in_words() -> None:
    result = CliRunner().invoke(cli, ["explain", "ref-remote"])
    assert result.exit_code == 0
    assert result.stdout.startswith("# ref-remote (error)\n")
    assert CODES["ref-remote"].remedy in result.stdout


def test_an_unknown_code_is_wrong_usage() -> None:
    result = CliRunner().invoke(cli, ["explain", "nothing-like-it"])
    assert result.exit_code == 2
    assert "nothing-like-it" in result.stderr


def test_a_misspelt_code_is_told_the_nearest() -> None:
    result = CliRunner().invoke(cli, ["explain", "argument-narowed"])
    assert result.exit_code == 2
    assert "did you mean 'argument-narrowed'?" in result.stderr


def test_a_change_is_explained_in_words() -> None:
    result = CliRunner().invoke(cli, ["explain", "method-removed"])
    assert (
        result.stdout
        == "method-removed (breaking)\n  A method or function was removed.\n"
    )


def test_no_code_and_no_kind_of_change_share_a_name() -> None:
    assert not set(CODES) & set(KINDS)
