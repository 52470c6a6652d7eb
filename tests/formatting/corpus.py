"""Holds the printer to black over the clients of whole descriptions.

python tests/formatting/corpus.py PLACE... [--together FOLDER]...

Prints of each client how many statements there are, how many reached black, the CPU
seconds of the printer, of black for those, and of black for all of it; exits with 1 if any
module differs.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from time import process_time

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "corpus"))
sys.path.insert(0, str(Path(__file__).resolve().parent))

from cliqgen.diagnostics import CliqgenError
from cliqgen.formatting.printer import Printer
from cliqgen.request import GenerateRequest
from documents import Case, cases
from formatting_support import by_black, difference, printed_modules


def main() -> int:
    """Try what the command line names; 1 if the two differ anywhere."""
    parser = argparse.ArgumentParser(description="Hold the printer to black.")
    parser.add_argument("places", nargs="*", type=Path)
    parser.add_argument("--together", action="append", default=[], type=Path)
    options = parser.parse_args()
    differing = 0
    print(f"{'client':28} statements  asked modules differing  own black  all by black")
    for case in cases(options.places, options.together):
        differing += _try(case)
    return 1 if differing else 0


def _try(case: Case) -> int:
    try:
        modules = printed_modules(GenerateRequest(case.documents, package=case.package))
    except CliqgenError as error:
        print(f"{case.name:28} {error}")
        return 0
    printer, start = Printer(), process_time()
    ours = {path: printer.module(text) for path, text in modules.items()}
    middle = process_time()
    theirs = {path: by_black(text) for path, text in modules.items()}
    end = process_time()
    wrong = [path for path in modules if ours[path] != theirs[path]]
    judge = printer.judge
    print(
        f"{case.name:28} {printer.statements:10} {judge.asked:6} {judge.modules:7}"
        f" {len(wrong):9} {middle - start - judge.seconds:4.2f} {judge.seconds:5.2f}"
        f" {end - middle:13.2f}",
        flush=True,
    )
    for path in wrong[:3]:
        print(difference(theirs[path], ours[path]))
    return len(wrong)


if __name__ == "__main__":
    sys.exit(main())
