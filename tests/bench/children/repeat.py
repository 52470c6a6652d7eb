"""Generates the bundled client twice; prints the CPU and wall seconds of the second time.

python repeat.py FIRST-OUTPUT SECOND-OUTPUT
"""

from __future__ import annotations

import json
import sys
import time

from cliqgen.cli import cli


def main() -> None:
    """Generate into both folders."""
    first, second = sys.argv[1:]
    _generate(first)
    cpu, wall = time.process_time(), time.perf_counter()
    _generate(second)
    print(json.dumps([time.process_time() - cpu, time.perf_counter() - wall]))


def _generate(output: str) -> None:
    cli.main(["generate", "-o", output], standalone_mode=False)


if __name__ == "__main__":
    main()
