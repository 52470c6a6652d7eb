"""Runs real servers, and holds what their generated clients do against the truth.

python tests/servers/run.py [NAME...] [--cache DIR] [--markdown FILE]
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

sys.dont_write_bytecode = True  # nothing is written beside the sources

from server import Server, all_servers  # noqa: E402
from table import as_markdown, as_text, details  # noqa: E402
from trial import Row, try_server  # noqa: E402


def main() -> int:
    """Try the servers named, or all; 1 if anything is wrong because of us."""
    known = {server.name: server for server in all_servers()}
    parser = _parser(list(known))
    options = parser.parse_args()
    unknown = set(options.names) - set(known)
    if unknown:
        parser.error(f"there is no server {', '.join(sorted(unknown))}")
    chosen = [known[name] for name in options.names or known]
    with tempfile.TemporaryDirectory(prefix="cliqgen-servers-") as name:
        folder = Path(name)
        cache = (options.cache or folder / "cache").absolute()
        scratch = options.keep.absolute() if options.keep else folder / "runs"

        def attempt(server: Server) -> Row:
            place = scratch / server.name
            place.mkdir(parents=True)
            return try_server(server, cache, place)

        rows: list[Row] = []
        with ThreadPoolExecutor(options.jobs) as pool:
            for row in pool.map(attempt, chosen):
                rows.append(row)
                print(as_text([row], header=len(rows) == 1), flush=True)
    print()
    for row in rows:
        print("\n".join(details(row)))
    if options.markdown is not None:
        options.markdown.write_text(as_markdown(rows), "utf-8")
    return 0 if all(row.is_good for row in rows) else 1


def _parser(names: list[str]) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        description="Install and start servers, generate their clients, and call everything."
    )
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(names))
    parser.add_argument(
        "--cache",
        type=Path,
        metavar="DIR",
        help="keep what is installed in this folder",
    )
    parser.add_argument(
        "--keep",
        type=Path,
        metavar="DIR",
        help="leave documents, clients and logs in this folder, which must not have them yet",
    )
    parser.add_argument("--jobs", type=int, default=2, help="servers tried at once")
    parser.add_argument(
        "--markdown", type=Path, metavar="FILE", help="write the table there as well"
    )
    return parser


if __name__ == "__main__":
    sys.exit(main())
