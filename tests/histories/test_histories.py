"""Some histories of a description of the tests; .ci/run tries those of real ones."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
LIBRARY = HERE.parent / "golden/cases/library/openapi.yaml"


def test_each_step_is_told_alike_in_both_directions_and_changes_what_was_planned() -> (
    None
):
    done = subprocess.run(
        [sys.executable, str(HERE / "run.py"), str(LIBRARY), "--edits", "24"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    last = done.stdout.splitlines()[-1]
    assert last.startswith("24 edits of 1 documents, 0 faults, ")
    assert "6 written" in done.stdout
