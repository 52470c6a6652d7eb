"""Tries payloads in positions, in several processes, and sums up what became of them.

By hand, for the whole product: `python tests/hostile/hostile_run.py --full`.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

_HERE = Path(__file__).resolve().parent
if str(_HERE) not in sys.path:
    sys.path.insert(0, str(_HERE))

from hostile_payloads import PAYLOADS, STRONGEST  # noqa: E402
from hostile_positions import POSITIONS  # noqa: E402

Pair = tuple[str, str]
Verdict = dict[str, Any]


def everything() -> list[Pair]:
    """Each payload in each position, those that break out of most places first."""
    ordered = sorted(PAYLOADS, key=lambda name: name not in STRONGEST)
    return [(position, payload) for payload in ordered for position in POSITIONS]


def selection() -> list[Pair]:
    """One payload for each position, and each payload in several positions.

    Every other position gets one of those that break out of most kinds of place.
    """
    rest = [name for name in PAYLOADS if name not in STRONGEST]
    pairs: list[Pair] = []
    for number, position in enumerate(POSITIONS):
        names = rest if number % 2 else STRONGEST
        pairs.append((position, names[number // 2 % len(names)]))
    return pairs


def run(
    pairs: Iterable[Pair], folder: Path, *options: str, workers: int = 2
) -> list[Verdict]:
    """The verdicts of all pairs; each position stays with one worker.

    A worker that dies stands as a verdict with a fault.
    """
    shares: list[list[Pair]] = [[] for _ in range(workers)]
    places = {position: n for n, position in enumerate(POSITIONS)}
    for pair in pairs:
        shares[places[pair[0]] % workers].append(pair)
    with ThreadPoolExecutor(workers) as pool:
        done = pool.map(
            lambda item: _share(item[1], folder / str(item[0]), options),
            list(enumerate(shares)),
        )
        return [verdict for share in done for verdict in share]


def _share(pairs: list[Pair], folder: Path, options: tuple[str, ...]) -> list[Verdict]:
    folder.mkdir(parents=True, exist_ok=True)
    ended = subprocess.run(
        [sys.executable, str(_HERE / "hostile_worker.py"), str(folder), *options],
        input="".join(json.dumps(pair) + "\n" for pair in pairs),
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    verdicts: list[Verdict] = [json.loads(line) for line in ended.stdout.splitlines()]
    if ended.returncode or len(verdicts) < len(pairs):
        position, payload = pairs[min(len(verdicts), len(pairs) - 1)]
        fault = f"the process ended with {ended.returncode}: {ended.stderr[-2000:]}"
        lost = {"outcome": "lost", "codes": [], "faults": [fault]}
        verdicts.append({"position": position, "payload": payload, **lost})
    return verdicts


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--full", action="store_true", help="every payload everywhere")
    parser.add_argument(
        "--format", action="store_true", help="format the output as well"
    )
    parser.add_argument("--workers", type=int, default=2)
    arguments = parser.parse_args()
    pairs = everything() if arguments.full else selection()
    options = ("format",) if arguments.format else ()
    with tempfile.TemporaryDirectory() as folder:
        verdicts = run(pairs, Path(folder), *options, workers=arguments.workers)
    outcomes = Counter(verdict["outcome"] for verdict in verdicts)
    faulty = [verdict for verdict in verdicts if verdict["faults"]]
    summary = f"{len(verdicts)} documents: {dict(outcomes)}, {len(faulty)} at fault"
    lines = [*map(json.dumps, faulty), summary]
    sys.stdout.write("\n".join(lines) + "\n")
    return 1 if faulty else 0


if __name__ == "__main__":
    sys.exit(main())
