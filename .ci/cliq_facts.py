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
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parent.parent
DESCRIPTION = ROOT / "specs" / "cliq" / "openapi.yaml"
MOST_LEFT_OUT = 0.01
LEAST_OF_FIELDS = 0.98  # what the tool asks of the fields of answers


def main(shared: Path) -> int:
    run = subprocess.run(
        [
            *(sys.executable, shared / "tools" / "cliq_coverage.py"),
            *(DESCRIPTION, "--json"),
        ],
        capture_output=True,
        text=True,
    )
    if run.returncode > 1 or not run.stdout:
        print(run.stderr, file=sys.stderr)
        return 1
    report = json.loads(run.stdout)
    complete = _settle_keys(report)
    for kind, (found, wanted) in sorted(report["tally"].items()):
        print(f"{kind:18} {found:5} of {wanted:5}")
    total = sum(wanted for _, wanted in report["tally"].values())
    left_out = len(report["gaps"])
    share = left_out / total
    print(f"left out as wrong  {left_out:5} of {total:5}, {share:.1%}")
    print(f"below open objects {report['open']:5}")
    if not complete:
        print(*report["gaps"], sep="\n")
    return 0 if complete and share < MOST_LEFT_OUT else 1


def _settle_keys(report: Any) -> bool:
    """Count keys in the query as described, and say whether nothing else is missing.

    The tool looks for them among the parameters, and they are security schemes.
    """
    document = yaml.safe_load(DESCRIPTION.read_text("utf-8"))
    schemes = document["components"]["securitySchemes"].values()
    keys = {
        s["name"] for s in schemes if (s["type"], s.get("in")) == ("apiKey", "query")
    }
    gaps = report["gaps"]
    report["gaps"] = [
        gap
        for gap in gaps
        if not gap.startswith("query parameters: ") or gap.split()[-1] not in keys
    ]
    report["tally"]["query parameters"][0] += len(gaps) - len(report["gaps"])
    shares = {kind: found / wanted for kind, (found, wanted) in report["tally"].items()}
    fields = shares.pop("response fields")
    return fields >= LEAST_OF_FIELDS and all(share == 1 for share in shares.values())


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
