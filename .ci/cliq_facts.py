"""Hold the description of Cliq against the collected facts, and count those left out.

Usage: cliq_facts.py SHARED_FOLDER

Exit status 0 if the coverage tool is content and less than 1 % of all facts are left out
of the description because they are wrong. SOURCES.md has the reasons.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
MOST_LEFT_OUT = 0.01


def main(shared: Path) -> int:
    run = subprocess.run(
        [
            *(sys.executable, shared / "tools" / "cliq_coverage.py"),
            *(ROOT / "specs" / "cliq" / "openapi.yaml", "--json"),
        ],
        capture_output=True,
        text=True,
    )
    if run.returncode > 1 or not run.stdout:
        print(run.stderr, file=sys.stderr)
        return 1
    report = json.loads(run.stdout)
    for kind, (found, wanted) in sorted(report["tally"].items()):
        print(f"{kind:18} {found:5} of {wanted:5}")
    total = sum(wanted for _, wanted in report["tally"].values())
    left_out = len(report["gaps"])
    share = left_out / total
    print(f"left out as wrong  {left_out:5} of {total:5}, {share:.1%}")
    print(f"below open objects {report['open']:5}")
    if run.returncode:
        print(*report["gaps"], sep="\n")
    return 0 if run.returncode == 0 and share < MOST_LEFT_OUT else 1


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
