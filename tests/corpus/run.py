"""Generates from descriptions, and holds what comes out against what went in.

python tests/corpus/run.py PLACE... [--together FOLDER]... [--python EXE]... [--markdown FILE]
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from cases import Options, Row, try_case
from checks import interpreters
from documents import cases
from table import as_markdown, as_text, details


def main() -> int:
    """Try what the command line names; 1 if anything is missing or wrong."""
    options = _parser().parse_args()
    found = cases(options.places, options.together)
    if not found:
        print("run.py: there is no OpenAPI document", file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory(prefix="cliqgen-corpus-") as name:
        folder = Path(name)
        chosen = Options(
            folder=folder,
            pythons=tuple(interpreters(options.python, folder)),
            type_checks=not options.no_types,
            calls=not options.no_calls,
            most_lines=options.mypy_lines,
        )
        rows: list[Row] = []
        with ThreadPoolExecutor(options.jobs) as pool:
            for row in pool.map(lambda case: try_case(case, chosen), found):
                rows.append(row)
                print(as_text([row], chosen, header=len(rows) == 1), flush=True)
    print()
    print("\n".join(_summed_up(rows)))
    if options.markdown is not None:
        options.markdown.write_text(as_markdown(rows, chosen), "utf-8")
    return 0 if all(row.is_good for row in rows) else 1


def _summed_up(rows: list[Row]) -> Iterator[str]:
    for row in rows:
        yield from details(row)
    methods = sum(row.methods for row in rows)
    good = sum(row.good_methods for row in rows)
    share = f"{good / methods:.2%}" if methods else "none"
    yield (
        f"{len(rows)} clients, {sum(r.operations_out for r in rows)} of "
        f"{sum(r.operations_in for r in rows)} operations, "
        f"{good} of {methods} methods tried are as described ({share})"
    )


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        description="Generate clients from descriptions, import, type-check and call them."
    )
    parser.add_argument(
        "places", nargs="*", type=Path, help="documents, or folders in which they lie"
    )
    parser.add_argument(
        "--together",
        action="append",
        default=[],
        type=Path,
        metavar="FOLDER",
        help="one client of all documents in a folder",
    )
    parser.add_argument(
        "--python",
        action="append",
        default=[],
        metavar="EXE",
        help="another Python to import on; one without httpx2 gets an environment",
    )
    parser.add_argument("--no-types", action="store_true", help="no pyright, no mypy")
    parser.add_argument("--no-calls", action="store_true", help="call no methods")
    parser.add_argument(
        "--mypy-lines",
        type=int,
        default=200_000,
        metavar="N",
        help="a package with more lines than this is sampled by mypy",
    )
    parser.add_argument(
        "--jobs", type=int, default=os.cpu_count() or 1, help="clients tried at once"
    )
    parser.add_argument(
        "--markdown", type=Path, metavar="FILE", help="write the table there as well"
    )
    return parser


if __name__ == "__main__":
    sys.exit(main())
