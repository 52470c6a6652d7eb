"""Write what the cases become now: `python tests/golden/refresh.py`. Review the diff."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from golden import CASES, EXPECTED, case_names, generated_files


def refresh(name: str) -> None:
    folder = CASES / name / EXPECTED
    shutil.rmtree(folder, ignore_errors=True)
    for path, text in generated_files(name).items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, "utf-8")


if __name__ == "__main__":
    for case in case_names():
        refresh(case)
