"""Every message of every command is as it was read; `refresh.py` rewrites them."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest
from cliqgen.codes import CODES, Severity

_HERE = Path(__file__).resolve().parent
if str(_HERE) not in sys.path:  # for the modules of this folder, which is no package
    sys.path.insert(0, str(_HERE))

from messages_plays import EXPECTED, PLAYS  # noqa: E402
from messages_terminal import transcript  # noqa: E402

#: Codes that no input leads to, each with the reason.
UNREACHED = {
    "docs-build": "it would be a fault of Zensical; tests/functional/docs/ makes one up",
    "output-path": "it would be a bug: names of files come from identifiers alone",
    "output-invalid": "it would be a bug: code that does not import is never printed",
}


def _expected(name: str) -> str:
    return (EXPECTED / f"{name}.txt").read_text("utf-8")


@pytest.mark.parametrize("name", PLAYS)
def test_what_is_printed_is_what_was_read(name: str) -> None:
    assert transcript(PLAYS[name]) == _expected(name)


def test_nothing_else_is_expected() -> None:
    assert {path.stem for path in EXPECTED.glob("*.txt")} == set(PLAYS)


@pytest.mark.parametrize("code", [c for c in CODES if c not in UNREACHED])
def test_each_code_was_read_as_it_is_printed(code: str) -> None:
    label = re.compile(rf"(error|warning|note)\[{code}\]")
    assert any(label.search(_expected(name)) for name in PLAYS), code


def test_none_is_excused_without_need() -> None:
    assert set(UNREACHED) <= {
        code for code, known in CODES.items() if known.severity is Severity.ERROR
    }
