"""Measures how cost grows with a description: by itself, and multiplied.

python tests/bench/growth.py SPEC [--times 1,2,4,8] [--runs N]

A copy has paths, operation ids and components of its own, so that nothing is shared
between copies. Growth is linear where CPU and memory per operation stay the same; what
an empty run costs is subtracted before. One file may have 64 MiB, so what is more than
that is spread over several, which make one client.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from descriptions import loaded
from measuring import Sample, Workshop, median

_SMALLEST = {
    "openapi": "3.1.0",
    "info": {"title": "Smallest", "version": "1"},
    "servers": [{"url": "https://api.example.com"}],
    "paths": {"/a": {"get": {"responses": {"204": {"description": "Done."}}}}},
}
#: Bytes of one file, with room for longer names.
_LARGEST_FILE = 60_000_000
_METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
_REFERENCE = re.compile(r"#/(components/\w+|definitions|parameters|responses)/")


def main() -> int:
    """Print CPU and memory of each multiple, as they are and by operation."""
    options = _parser().parse_args()
    document = loaded(options.spec)
    with tempfile.TemporaryDirectory(prefix="cliqgen-growth-") as name:
        workshop = Workshop.in_folder(Path(name))
        _measured(workshop, [_SMALLEST], runs=1)  # fills the cache of bytecode
        least = _measured(workshop, [_SMALLEST], options.runs)
        first: Sample | None = None
        for times in map(int, options.times.split(",")):
            sample = _measured(workshop, multiplied(document, times), options.runs)
            own = Sample(
                sample.cpu - least.cpu,
                sample.wall - least.wall,
                sample.memory - least.memory,
            )
            first = first or Sample(
                own.cpu / times, own.wall / times, own.memory / times
            )
            print(
                f"x{times:<3} {operations(document) * times:6} operations  "
                f"cpu {sample.cpu:8.2f} s  {sample.memory:7.0f} MiB  "
                f"by operation: cpu {own.cpu / times / first.cpu:.2f}  "
                f"memory {own.memory / times / first.memory:.2f}",
                flush=True,
            )
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description="Measure how cost grows.")
    parser.add_argument("spec", type=Path, metavar="SPEC")
    parser.add_argument("--times", default="1,2,4,8", metavar="N,N")
    parser.add_argument("--runs", type=int, default=3, metavar="N")
    return parser


def multiplied(document: dict[str, Any], times: int) -> list[dict[str, Any]]:
    """The description with all its paths and components as often as stated.

    The first copy keeps its names. There are as many documents as files are needed.
    """
    held = max(1, _LARGEST_FILE // len(_compact(document)))
    copies = [_copy(document, number) for number in range(times)]
    parts = range(0, times, held)
    return [_united(copies[first : first + held]) for first in parts]


def operations(document: dict[str, Any]) -> int:
    """How many operations there are."""
    return sum(
        method in _METHODS for item in document["paths"].values() for method in item
    )


def _copy(document: dict[str, Any], number: int) -> dict[str, Any]:
    if number == 0:
        return document
    mark = f"Copy{number}"
    text = _REFERENCE.sub(lambda match: f"{match.group()}{mark}", json.dumps(document))
    copy: dict[str, Any] = json.loads(text)
    copy["paths"] = {
        f"/{mark.lower()}{path}": _marked(item, mark)
        for path, item in copy["paths"].items()
    }
    for section in _sections(copy):
        for name in list(section):
            if name not in ("securitySchemes", "securityDefinitions"):
                section[f"{mark}{name}"] = section.pop(name)
    return copy


def _marked(item: dict[str, Any], mark: str) -> dict[str, Any]:
    for method, operation in item.items():
        if method in _METHODS:
            if "operationId" in operation:
                operation["operationId"] = f"{mark.lower()}/{operation['operationId']}"
            operation["tags"] = [f"{mark} {tag}" for tag in operation.get("tags", [])]
    return item


def _sections(document: dict[str, Any]) -> list[dict[str, Any]]:
    sections = [
        section
        for name, section in document.get("components", {}).items()
        if name != "securitySchemes"
    ]
    sections += [
        document[name]
        for name in ("definitions", "parameters", "responses")
        if name in document
    ]
    return sections


def _united(copies: list[dict[str, Any]]) -> dict[str, Any]:
    united: dict[str, Any] = json.loads(json.dumps(copies[0]))
    united.pop("tags", None)
    for copy in copies[1:]:
        united["paths"].update(copy["paths"])
        for mine, other in zip(_sections(united), _sections(copy), strict=True):
            mine.update(other)
    return united


def _compact(document: dict[str, Any]) -> bytes:
    return json.dumps(document, separators=(",", ":")).encode()


def _measured(
    workshop: Workshop, documents: Sequence[dict[str, Any]], runs: int
) -> Sample:
    specs: list[str] = []
    for number, document in enumerate(documents):
        path = workshop.folder / f"description{number}.json"
        path.write_bytes(_compact(document))
        specs.append(str(path))
    output = workshop.folder / "output"
    samples: list[Sample] = []
    for _ in range(runs):
        workshop.forget(output)
        arguments = ("generate", *specs, "--package", "measured", "-o", str(output))
        sample, _ = workshop.measure(["-m", "cliqgen", *arguments])
        samples.append(sample)
    return Sample(
        median([sample.cpu for sample in samples]),
        median([sample.wall for sample in samples]),
        median([sample.memory for sample in samples]),
    )


if __name__ == "__main__":
    sys.exit(main())
