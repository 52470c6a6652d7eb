"""Every code of the table is reported by something, and tried by some test."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from cliqgen.codes import CODES

ROOT = Path(__file__).resolve().parents[2]


def _texts(folder: Path, but: Path) -> str:
    files = sorted(
        path for path in folder.rglob("*.py") if not path.is_relative_to(but)
    )
    return "\n".join(path.read_text("utf-8") for path in files)


REPORTED = _texts(ROOT / "generator" / "cliqgen", ROOT / "generator/cliqgen/codes")
TRIED = _texts(ROOT / "tests", Path(__file__))


@pytest.mark.parametrize("code", CODES)
def test_something_reports_it(code: str) -> None:
    assert re.search(rf"[\"']{code}[\"']", REPORTED), code


@pytest.mark.parametrize("code", CODES)
def test_some_test_names_it(code: str) -> None:
    assert re.search(rf"[\"'\[]{code}[\"'\]]", TRIED), code
