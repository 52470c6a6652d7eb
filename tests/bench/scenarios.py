"""Measures what people do day by day, beside an earlier revision of cliqgen.

python tests/bench/scenarios.py SPEC --before REVISION [--runs N] [--only SCENARIO]...

The two revisions take turns in the environment that runs this. The ratio is this
checkout's CPU by that of the other, the median of the ratios of the runs.
"""

from __future__ import annotations

import argparse
import copy
import json
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from contestants import check_out
from descriptions import loaded
from measuring import Sample, Workshop, median

_METHODS = ("get", "put", "post", "delete", "patch")
_FILTERED = 5
_CHANGED = 20


@dataclass(frozen=True)
class Bench:
    """One revision at work: where it runs, its output, and three descriptions.

    Attributes:
        one_changed, many_changed: the description after changes of 1 and 20 operations.
        few: the operation ids of the five operations that a filter keeps.
    """

    workshop: Workshop
    spec: Path
    one_changed: Path
    many_changed: Path
    few: Sequence[str]

    @property
    def output(self) -> Path:
        """Where clients are written."""
        return self.workshop.folder / "output"


Arguments = Callable[[Bench], Sequence[str]]


@dataclass(frozen=True)
class Scenario:
    """What is measured, and what happens before each time without being measured."""

    name: str
    arguments: Arguments
    before: Arguments | None = None


def main() -> int:
    """Measure all scenarios that are asked for, and print the table."""
    options = _parser().parse_args()
    with tempfile.TemporaryDirectory(prefix="cliqgen-scenarios-") as name:
        folder = Path(name)
        source = check_out(options.before, folder / "before-source")
        descriptions = _descriptions(loaded(options.spec), folder)
        now = Bench(Workshop.in_folder(folder / "now"), *descriptions)
        earlier = Bench(Workshop.in_folder(folder / "before", source), *descriptions)
        for scenario in SCENARIOS:
            if not options.only or scenario.name in options.only:
                print(_line(scenario, now, earlier, options.runs), flush=True)
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description="Measure beside an earlier revision.")
    parser.add_argument("spec", type=Path, metavar="SPEC")
    parser.add_argument("--before", required=True, metavar="REVISION")
    parser.add_argument("--runs", type=int, default=5, metavar="N")
    parser.add_argument(
        "--only",
        action="append",
        default=[],
        choices=[scenario.name for scenario in SCENARIOS],
    )
    return parser


def _generate(bench: Bench, spec: Path, *further: str) -> Sequence[str]:
    return (
        *("-m", "cliqgen", "generate", str(spec), "--package", "measured"),
        *("-o", str(bench.output), *further),
    )


def _include(bench: Bench) -> Sequence[str]:
    return [part for name in bench.few for part in ("--include", f"id:{name}")]


SCENARIOS = (
    Scenario("cold", lambda bench: _generate(bench, bench.spec)),
    Scenario(
        "warm",
        lambda bench: _generate(bench, bench.spec),
        lambda bench: _generate(bench, bench.spec),
    ),
    Scenario(
        "one-changed",
        lambda bench: _generate(bench, bench.one_changed),
        lambda bench: _generate(bench, bench.spec),
    ),
    Scenario(
        "five-operations",
        lambda bench: _generate(bench, bench.spec, *_include(bench)),
    ),
    Scenario(
        "diff-same",
        lambda bench: ("-m", "cliqgen", "diff", str(bench.spec), str(bench.spec)),
    ),
    Scenario(
        "diff-changed",
        lambda bench: (
            *("-m", "cliqgen", "diff", str(bench.spec), str(bench.many_changed)),
            *("--fail-on", "never"),
        ),
    ),
)


def _line(scenario: Scenario, now: Bench, earlier: Bench, runs: int) -> str:
    taken: tuple[list[Sample], list[Sample]] = ([], [])
    for number in range(runs + 1):
        for bench, samples in zip((now, earlier), taken, strict=True):
            print(f"{scenario.name}: run {number} of {runs}", file=sys.stderr)
            bench.workshop.forget(bench.output)
            if scenario.before:
                bench.workshop.run(scenario.before(bench))
            sample, _ = bench.workshop.measure(scenario.arguments(bench))
            if number > 0:
                samples.append(sample)
    own, other = taken
    ratio = median([a.cpu / b.cpu for a, b in zip(own, other, strict=True)])
    wall = median([a.wall / b.wall for a, b in zip(own, other, strict=True)])
    return (
        f"{scenario.name:16} now {_figures(own)}  before {_figures(other)}  "
        f"ratio {ratio:.2f}  wall {wall:.2f}"
    )


def _figures(samples: Sequence[Sample]) -> str:
    cpu = median([sample.cpu for sample in samples])
    memory = median([sample.memory for sample in samples])
    return f"cpu {cpu:7.2f} s {memory:6.0f} MiB"


def _descriptions(
    document: dict[str, Any], folder: Path
) -> tuple[Path, Path, Path, list[str]]:
    """The files of three descriptions, and the ids of a few operations of theirs."""
    operations = [
        (path, method)
        for path, item in document["paths"].items()
        for method in item
        if method in _METHODS
    ]
    step = max(1, len(operations) // _CHANGED)
    ids = [document["paths"][p][m].get("operationId") for p, m in operations]
    return (
        _written(folder / "same.json", document),
        _written(folder / "one.json", _changed(document, operations[:1])),
        _written(folder / "many.json", _changed(document, operations[::step])),
        [name for name in ids if name][:: step * 4][:_FILTERED],
    )


def _changed(
    document: dict[str, Any], places: Sequence[tuple[str, str]]
) -> dict[str, Any]:
    """The same with one more optional query parameter in some operations."""
    changed = copy.deepcopy(document)
    parameter: dict[str, Any] = {"name": "measured", "in": "query"}
    if "swagger" in document:
        parameter["type"] = "string"
    else:
        parameter |= {"schema": {"type": "string"}}
    for path, method in places[:_CHANGED]:
        changed["paths"][path][method].setdefault("parameters", []).append(parameter)
    return changed


def _written(path: Path, document: dict[str, Any]) -> Path:
    path.write_text(json.dumps(document, indent=1), "utf-8")
    return path


if __name__ == "__main__":
    sys.exit(main())
