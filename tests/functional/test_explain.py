"""Every code of a finding is explained."""

from __future__ import annotations

import json
import re

import pytest
import yaml
from click.testing import CliRunner
from cliqgen.cli import cli
from cliqgen.codes import CODES
from cliqgen.comparison.explanations import EXPLANATIONS, reason_of_verdict
from cliqgen.comparison.kinds import KINDS, Side

TITLES = [
    *("What changed", "What it means for callers", "Why this verdict", "Example"),
    "What to do",
]
REMOVED = """\
# method-removed (breaking, major)

## What changed

A method or function was removed.

## What it means for callers

Each call of the method fails with AttributeError.

## Why this verdict

Code that was correct with the old client can fail with the new one, at run time or in a \
type checker, so the major version is raised (semver.org, 8).

## Example

Before:

```python
client.pets.list()
```

After:

```python
client.pets.list_all()
```

## What to do

Restore the operation in the description, or remove the calls. If the operation has another \
id now, give it the old name in [names.operations].
"""


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
    assert result.stdout == REMOVED


@pytest.mark.parametrize("name", KINDS)
def test_each_change_has_a_page(name: str) -> None:
    result = CliRunner().invoke(cli, ["explain", name])
    assert result.exit_code == 0
    kind, explanation = KINDS[name], EXPLANATIONS[name]
    titles = re.findall(r"^##? (.*)$", result.stdout, re.M)
    assert titles == [f"{name} ({kind.level}, {kind.verdict})", *TITLES]
    for text in (explanation.effect, explanation.remedy, reason_of_verdict(kind)):
        assert f"\n\n{text}\n" in result.stdout
        assert re.fullmatch(r"[A-Z`].*\.", text)
    assert explanation.before != explanation.after
    examples = re.findall(r"```(python|yaml)\n(.*?)\n```", result.stdout, re.S)
    assert [text for _, text in examples] == [explanation.before, explanation.after]
    for language, text in examples:
        assert language == ("python" if kind.side is Side.PYTHON else "yaml")
        if language == "yaml":
            assert yaml.safe_load(text.replace("{...}", "{}"))
        else:
            handled = f"try: ...\n{text}" if text.startswith("except") else text
            assert compile(handled, name, "exec")


@pytest.mark.parametrize(
    ("level", "words"),
    [("breaking", "can fail"), ("warning", ""), ("info", "continues? to work|Nothing")],
)
def test_a_verdict_is_explained_as_its_level_says(level: str, words: str) -> None:
    kinds = [kind for kind in KINDS.values() if kind.level == level]
    assert kinds
    for kind in kinds:
        reason = reason_of_verdict(kind)
        assert re.search(words, reason) and f"{kind.verdict} version" in reason


def test_explanations_are_for_all_kinds_of_changes() -> None:
    assert list(EXPLANATIONS) == list(KINDS)


@pytest.mark.parametrize(
    ("code", "near"),
    [
        *(("VALUE-TYPE", "value-type"), ("Model-Renamed", "model-renamed")),
        *(("ref_remote", "ref-remote"), (" METHOD-REMOVD", "method-removed")),
    ],
)
def test_a_code_in_other_capitals_is_suggested(code: str, near: str) -> None:
    result = CliRunner().invoke(cli, ["explain", code])
    assert result.exit_code == 2
    assert f"unknown code {code!r}; did you mean {near!r}?" in result.stderr


def test_no_code_and_no_kind_of_change_share_a_name() -> None:
    assert not set(CODES) & set(KINDS)
