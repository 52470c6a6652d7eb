"""What is inserted or removed anywhere renames nothing; .ci/run tries real descriptions."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
OPTIONS = ("--rounds", "3", "--edits", "25")
CASES = HERE.parent / "golden/cases"


def test_nothing_is_renamed_that_is_there_before_and_after() -> None:
    documents = [
        HERE.parents[1] / "specs/cliq",
        CASES / "library/openapi.yaml",
        *sorted((CASES / "messy").glob("*.yaml")),
    ]
    done = subprocess.run(
        [sys.executable, str(HERE / "renaming.py"), *map(str, documents), *OPTIONS],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    edits, refused, changed = map(int, re.findall(r"\d+", done.stdout))
    assert edits > 150 and refused < 3 and changed == 0
