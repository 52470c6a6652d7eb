"""The benchmarks run and fill their table. How much anything costs is not judged."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(
    not hasattr(os, "posix_spawn"), reason="the benchmarks need POSIX"
)

_RUN = Path(__file__).with_name("run.py")
_COMMANDS = ["start.python", "start.help", "import.package"]
_SIDES = {
    "call.sync": ("client", "by-hand"),
    "call.async": ("client", "by-hand"),
    "call-mock.sync": ("client", "by-hand"),
    "call-mock.async": ("client", "by-hand"),
    "decode": ("client", "by-hand"),
    "decode-union": ("client", "pydantic"),
    "decode-tagged": ("client", "pydantic"),
    "decode-best": ("client", "pydantic"),
    "decode-contradicting": ("contradicting", "documented"),
    "decode-unknown": ("keeping", "dropping"),
}


def _run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, str(_RUN), *arguments],
        capture_output=True,
        check=False,
        text=True,
    )


def test_prints_numbers_for_each_case() -> None:
    only = [f"--only={case}" for case in (*_COMMANDS, *_SIDES)]
    done = _run("--runs", "1", "--json", *only)
    assert done.returncode == 0, done.stderr
    rows = {row["case"]: row for row in json.loads(done.stdout)["rows"]}
    pairs = [f"{pair}.{side}" for pair, sides in _SIDES.items() for side in sides]
    assert list(rows) == [*_COMMANDS, *pairs]
    assert all(row["cpu"] > 0 for row in rows.values())
    for case in _COMMANDS:
        assert rows[case]["wall"] > 0
        assert rows[case]["memory"] > 0
    for pair, (side, _) in _SIDES.items():
        assert rows[f"{pair}.{side}"]["ratio"] > 0


def test_prints_an_aligned_table() -> None:
    done = _run("--runs", "1", "--only", "start.python")
    assert done.returncode == 0, done.stderr
    heading, row, _ = done.stdout.splitlines()
    assert heading.split()[:5] == ["case", "what", "cpu", "wall", "memory"]
    assert row.split()[:2] == ["start.python", "pass"]
    assert row.endswith("MiB")
    assert heading.index("memory") + len("memory") == len(row)


def test_names_the_cases_if_one_is_unknown() -> None:
    done = _run("--only", "nonsense")
    assert done.returncode == 2
    assert "'nonsense'" in done.stderr
    assert "generate.cold" in done.stderr
