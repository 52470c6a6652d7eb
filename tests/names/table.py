"""Prints what the methods of clients are called: `python tests/names/table.py FILE...`.

Each line holds the call, the method and path, the operation id and the tags, separated by
tabs. With `--former FILE`, a table that was printed before, the lines that differ are shown
with the call of then in front.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

from cliqgen.diagnostics import CliqgenError, Diagnostics
from cliqgen.ir.api import Operation
from cliqgen.pipeline import Run, analyse
from cliqgen.request import GenerateRequest


def rows(description: Path) -> Iterator[tuple[str, str]]:
    """What is called, as `GET /pets`, and how, of every method of a client.

    Raises:
        CliqgenError: the description has errors.
    """
    found = Diagnostics()
    request = GenerateRequest(specs=(description,))
    analysed = analyse(Run(request, found))
    for operation in analysed.api.operations():
        yield operation.id, _call(operation)


def _call(operation: Operation) -> str:
    facts = (
        ".".join((*operation.attributes, operation.name)),
        f"{operation.method} {operation.path}",
        operation.node.text("operationId") or "-",
        ", ".join(operation.node.scalars("tags")) or "-",
    )
    return "\t".join(facts)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("descriptions", nargs="+", type=Path)
    for description in parser.parse_args().descriptions:
        try:
            for _, call in rows(description):
                print(call)
        except CliqgenError as error:
            print(f"{description}: {error}")


if __name__ == "__main__":
    main()
