"""Measures cliqgen beside other generators, and beside an earlier revision of itself.

python tests/bench/peers.py SPEC... [--before REVISION] [--runs N] [--only TOOL]...
                            [--environments FOLDER]

One line per description and tool. The ratio is cliqgen's CPU by that of the tool, the
median of the ratios of the runs; `wall` likewise by the clock.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from contestants import PEERS, Contestant, check_out, cliqgen, install
from measuring import Failed, Sample, Workshop, median, size_of


@dataclass(frozen=True)
class Entry:
    """A tool that is installed, or why it is not."""

    contestant: Contestant
    environment: Path
    failure: str = ""


def main() -> int:
    """Install what takes part, measure, and print the table."""
    options = _parser().parse_args()
    with tempfile.TemporaryDirectory(prefix="cliqgen-peers-") as name:
        folder = Path(name)
        workshop = Workshop.in_folder(folder)
        entries = _installed(
            options.environments or folder, folder, options.before, options.only
        )
        for entry in entries:
            if entry.failure:
                print(f"{entry.contestant.name}: not measured: {entry.failure}")
        ready = [entry for entry in entries if not entry.failure]
        for spec in options.spec:
            _measure(workshop, spec.resolve(), ready, options.runs)
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description="Measure cliqgen beside its peers.")
    parser.add_argument("spec", nargs="+", type=Path, metavar="SPEC")
    parser.add_argument("--before", metavar="REVISION", help="an earlier cliqgen too")
    parser.add_argument("--runs", type=int, default=5, metavar="N")
    parser.add_argument("--only", action="append", default=[], metavar="TOOL")
    parser.add_argument(
        "--environments",
        type=Path,
        metavar="FOLDER",
        help="keep the peers' environments here for the next time",
    )
    return parser


def _installed(
    environments: Path, folder: Path, before: str | None, only: Sequence[str]
) -> list[Entry]:
    entries = [_entry(cliqgen("cliqgen"), folder / "now")]
    if before:
        source = check_out(before, folder / "before-source")
        entries.append(_entry(cliqgen(f"cliqgen {before}"), folder / "before", source))
    for peer in PEERS:
        if not only or peer.name in only:
            entries.append(_entry(peer, environments.resolve() / peer.name))
    return entries


def _entry(
    contestant: Contestant, environment: Path, source: Path | None = None
) -> Entry:
    print(f"installing {contestant.name}", file=sys.stderr)
    try:
        if source is None:
            install(contestant, environment)
        else:
            install(contestant, environment, source)
    except Failed as error:
        return Entry(contestant, environment, str(error))
    return Entry(contestant, environment)


def _measure(
    workshop: Workshop, spec: Path, entries: Sequence[Entry], runs: int
) -> None:
    """All tools in turn, one run that does not count and then `runs` that do."""
    samples: dict[str, list[Sample]] = {}
    failures: dict[str, str] = {}
    output = workshop.folder / "output"
    sizes: dict[str, tuple[int, int]] = {}
    for number in range(runs + 1):
        for entry in entries:
            name = entry.contestant.name
            if name in failures:
                continue
            print(f"{spec.name}: run {number} of {runs}: {name}", file=sys.stderr)
            workshop.forget(output)
            try:
                sample = _run(workshop, entry, spec, output)
            except Failed as error:
                failures[name] = str(error).strip().splitlines()[-1][:90]
                continue
            if number == 0:
                sizes[name] = size_of(output)
            else:
                samples.setdefault(name, []).append(sample)
    own = samples.get(entries[0].contestant.name, [])
    for entry in entries:
        name = entry.contestant.name
        if name in failures:
            print(f"{spec.name:24} {name:24} fails: {failures[name]}")
            continue
        print(f"{spec.name:24} {name:24} {_figures(own, samples[name], sizes[name])}")


def _run(workshop: Workshop, entry: Entry, spec: Path, output: Path) -> Sample:
    programs = entry.environment.resolve() / "bin"
    environment = {
        **workshop.environment,
        "PATH": f"{programs}{os.pathsep}{os.environ['PATH']}",
    }
    del environment["PYTHONPATH"]
    command, *arguments = entry.contestant.arguments(spec, output)
    own = Workshop(workshop.folder, environment)
    sample, _ = own.measure([*arguments], program=str(programs / command))
    return sample


def _figures(
    own: Sequence[Sample], samples: Sequence[Sample], size: tuple[int, int]
) -> str:
    cpu = median([sample.cpu for sample in samples])
    wall = median([sample.wall for sample in samples])
    memory = median([sample.memory for sample in samples])
    by_cpu = median([a.cpu / b.cpu for a, b in zip(own, samples, strict=True)])
    by_wall = median([a.wall / b.wall for a, b in zip(own, samples, strict=True)])
    lines, files = size
    return (
        f"cpu {cpu:7.2f} s  wall {wall:7.2f} s  {memory:6.0f} MiB  {lines:7} lines  "
        f"{files:5} files  ratio {by_cpu:.2f}  wall {by_wall:.2f}"
    )


if __name__ == "__main__":
    sys.exit(main())
