"""A memo of former runs changes nothing, whatever is edited; `memos.py` tries it."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
CASES = HERE.parent / "golden/cases"


def test_a_memo_of_former_runs_changes_no_byte_and_no_finding() -> None:
    documents = [
        CASES / "library/openapi.yaml",
        *sorted((CASES / "messy").glob("*.yaml")),
    ]
    done = subprocess.run(
        [sys.executable, str(HERE / "memos.py"), *map(str, documents)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    made, _, used, faults = map(int, re.findall(r"\d+", done.stdout))
    assert made > 60 and used > 1000 and faults == 0
