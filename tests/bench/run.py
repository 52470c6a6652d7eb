"""Measures cliqgen and the bundled client, and prints one table.

python tests/bench/run.py [--runs N] [--only CASE]... [--spec FILE]... [--json]
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from commands import Command, measure_commands
from generation import bundled_commands, described_commands
from measuring import Failed, Row, Workshop
from pairs import PAIRS, measure_pair
from startup import import_commands, start_commands
from table import as_json, as_text

_NO_SPEC = "spec: left out; name a large description with --spec FILE"


def main() -> int:
    """Measure what the command line asks for; 1 if a measured command fails."""
    parser = _parser()
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="cliqgen-bench-") as folder:
        workshop = Workshop.in_folder(Path(folder))
        commands = [
            *bundled_commands(workshop),
            *described_commands(workshop, options.spec),
            *start_commands(),
            *import_commands(),
        ]
        names = [case.name for case in commands] + [pair.name for pair in PAIRS]
        for stated in options.only:
            if not any(_begins(name, stated) for name in names):
                parser.error(f"no case is {stated!r}; there are {', '.join(names)}")
        try:
            rows = _measure(workshop, commands, options.only, options.runs)
        except Failed as error:
            print(f"run.py: {error}", file=sys.stderr)
            return 1
    notes = [] if options.spec or options.only else [_NO_SPEC]
    render = as_json if options.json else as_text
    print(render(rows, notes, options.runs))
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        description="Measure cliqgen and the bundled client."
    )
    parser.add_argument(
        "--runs", type=_positive, default=5, metavar="N", help="measured runs of a case"
    )
    parser.add_argument(
        "--only",
        action="append",
        default=[],
        metavar="CASE",
        help="a case, or the first words of several (start, import.httpx2)",
    )
    parser.add_argument(
        "--spec",
        action="append",
        type=_file,
        default=[],
        metavar="FILE",
        help="generate from this OpenAPI description as well",
    )
    parser.add_argument("--json", action="store_true", help="print JSON")
    return parser


def _measure(
    workshop: Workshop, commands: Sequence[Command], only: Sequence[str], runs: int
) -> list[Row]:
    chosen = [command for command in commands if _is_chosen(command.name, only)]
    rows = measure_commands(workshop, chosen, runs, _progress)
    for pair in PAIRS:
        if _is_chosen(pair.name, only):
            rows += measure_pair(workshop, pair, runs, _progress)
    _progress("")
    return rows


def _is_chosen(name: str, only: Sequence[str]) -> bool:
    return not only or any(_begins(name, stated) for stated in only)


def _begins(name: str, stated: str) -> bool:
    return f"{name}.".startswith(f"{stated}.")


def _progress(text: str) -> None:
    if sys.stderr.isatty():
        print(f"\r\x1b[K{text}", end="", file=sys.stderr, flush=True)


def _positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError(f"{text} is less than 1")
    return number


def _file(text: str) -> Path:
    path = Path(text)
    if not path.is_file():
        raise argparse.ArgumentTypeError(f"{text} is no file")
    return path.resolve()


if __name__ == "__main__":
    sys.exit(main())
