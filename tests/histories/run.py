"""Edits descriptions by chance, step by step, and compares each step with the next.

    python tests/histories/run.py PLACE... [--edits N] [--seed N] [--paths N] [--pair OLD NEW]

The comparison must not fail, must be empty for no change, must name the same things
in both directions, and must find what it finds when nothing is taken to be alike. After
every fourth edit the client is generated: exactly the files may change that the plan named.
What cliqgen refuses after an edit is counted, and undone. Revisions that there are, files or
folders, are compared in the same way by `--pair`.
"""

from __future__ import annotations

import argparse
import copy
import json
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any
from unittest.mock import patch

import yaml
from cliqgen.comparison.alike import Alike
from cliqgen.comparison.compare import compare
from cliqgen.comparison.finding import Comparison
from cliqgen.comparison.snapshot import Snapshot, describe_client
from cliqgen.comparison.sources import opened
from cliqgen.diagnostics import CliqgenError
from cliqgen.emit.reuse import reuse_formatted
from cliqgen.emit.writing import plan, write
from cliqgen.formatting import Reuse
from cliqgen.pipeline import NoOutput, Run, analyse, generate
from cliqgen.request import GenerateRequest
from edits import EDITS
from slices import cut

#: So many edits are made to one slice before the next one is cut.
STEPS = 12
#: After so many edits the client is generated again.
WRITTEN = 4
#: It is about the absence of a change, so the other direction need not name it.
ONE_WAY = frozenset({"version-not-raised"})


@dataclass
class Tally:
    """What happened in all histories of a document."""

    edits: int = 0
    refused: int = 0
    written: int = 0
    verdicts: Counter[str] = field(default_factory=Counter[str])
    kinds: Counter[str] = field(default_factory=Counter[str])
    faults: list[str] = field(default_factory=list[str])


def main() -> int:
    """Try the documents of the command line; 1 if anything is wrong."""
    options = _parser().parse_args()
    documents = [path for place in options.places for path in _documents(place)]
    if not documents and not options.pair:
        print("run.py: there is no OpenAPI document", file=sys.stderr)
        return 1
    faults = sum(try_pair(Path(old), Path(new)) for old, new in options.pair)
    share = -(-options.edits // max(1, len(documents)))
    total = Counter[str]()
    kinds = Counter[str]()
    for path in documents:
        begun = time.perf_counter()
        tally = try_document(
            path, share, Random(f"{options.seed} {path.name}"), options.paths
        )
        seconds = time.perf_counter() - begun
        verdicts = ", ".join(f"{n} {v}" for v, n in sorted(tally.verdicts.items()))
        print(
            f"{path.name}: {tally.edits} edits ({verdicts}), {tally.refused} refused, "
            f"{tally.written} written, "
            f"{len(tally.faults)} faults, {seconds:.0f} s",
            flush=True,
        )
        for fault in tally.faults:
            print(f"  {fault}")
        faults += len(tally.faults)
        total.update(tally.verdicts)
        kinds.update(tally.kinds)
    print(
        f"{sum(total.values())} edits of {len(documents)} documents, {faults} faults, "
        f"{len(kinds)} kinds of findings"
    )
    return 1 if faults or (documents and not total) else 0


def try_pair(old: Path, new: Path) -> int:
    """Compare two revisions; returns the number of faults."""
    before, after = _revision(old), _revision(new)
    tally = Tally()
    for described, place in ((before, old), (after, new)):
        _check_itself(described, place, tally)
    _check_step(before, after, f"{old} and {new}", tally)
    [verdict] = tally.verdicts or ["not compared"]
    print(
        f"{old} and {new}: {verdict}, {sum(tally.kinds.values())} findings of "
        f"{len(tally.kinds)} kinds, {len(tally.faults)} faults",
        flush=True,
    )
    for fault in tally.faults:
        print(f"  {fault}")
    return len(tally.faults)


def _revision(place: Path) -> Snapshot:
    with opened(str(place)) as source:
        request = GenerateRequest(specs=source.paths, package="client")
        return describe_client(analyse(Run(request)))


def try_document(path: Path, edits: int, random: Random, paths: int) -> Tally:
    """So many edits of slices of one document."""
    tally = Tally()
    document = _read(path)
    attempts = 0
    with tempfile.TemporaryDirectory(prefix="cliqgen-histories-") as name:
        while tally.edits < edits and attempts < 4 * edits + 4:
            attempts += 1
            current = cut(document, paths, random)
            output = Path(name) / f"client{attempts}"
            try:
                described = _described(current, Path(name))
            except CliqgenError:
                tally.refused += 1
                continue
            _check_itself(described, path, tally)
            for _ in range(STEPS):
                if tally.edits >= edits:
                    break
                attempts += 1
                edited = copy.deepcopy(current)
                what = random.choice(EDITS)(edited, random)
                if what is None:
                    continue
                try:
                    after = _described(edited, Path(name))
                except CliqgenError:
                    tally.refused += 1
                    continue
                tally.edits += 1
                _check_step(described, after, f"{path.name}: {what}", tally)
                if tally.edits % WRITTEN == 0:
                    _check_plan(Path(name), output, f"{path.name}: {what}", tally)
                current, described = edited, after
    return tally


def _check_itself(described: Snapshot, path: Path, tally: Tally) -> None:
    found = compare(described, described)
    if found.findings or found.changes:
        tally.faults.append(f"{path.name}: differs from itself: {found.findings[:3]}")


def _check_step(before: Snapshot, after: Snapshot, what: str, tally: Tally) -> None:
    try:
        forth, back = compare(before, after), compare(after, before)
    except Exception as error:  # any failure is what is looked for
        tally.faults.append(f"{what}: {type(error).__name__}: {error}")
        return
    with patch("cliqgen.comparison.compare.find_alike", lambda *_: Alike()):
        whole = compare(before, after)
    if whole != forth:
        missed = {f.message for f in whole.findings} ^ {
            f.message for f in forth.findings
        }
        tally.faults.append(f"{what}: something alike differs: {sorted(missed)[:3]}")
    tally.verdicts[str(forth.verdict())] += 1
    tally.kinds.update(f.id for f in forth.findings)
    lost = named(forth) ^ named(back)
    if lost:
        tally.faults.append(f"{what}: named in one direction only: {sorted(lost)[:6]}")
    changed = {(c.what, c.name) for c in forth.changes}
    if len(changed) != len(forth.changes):
        tally.faults.append(f"{what}: a change is told twice")


@dataclass(frozen=True)
class _Formatted(NoOutput):
    """Nothing is known but what a former run formatted in a folder."""

    folder: Path

    def formatted(self, package: str) -> Reuse:
        return reuse_formatted(self.folder)


def _check_plan(folder: Path, output: Path, what: str, tally: Tally) -> None:
    """Generate from the description as it is; the first time the plan is all new files."""
    request = GenerateRequest(specs=(folder / "api.json",), package="client")
    generated = generate(Run(request, output=_Formatted(output)))
    planned = plan(generated, output)
    before = _hashes(output)
    write(generated, output)
    after = _hashes(output)
    tally.written += 1
    changed = {
        name for name in {*before, *after} if before.get(name) != after.get(name)
    }
    if changed != {*planned.added, *planned.changed, *planned.deleted}:
        tally.faults.append(f"{what}: the plan did not name {sorted(changed)[:6]}")
    again = plan(generated, output)
    if again.added or again.changed or again.deleted:
        tally.faults.append(f"{what}: a second run has something to do")


def _hashes(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def named(comparison: Comparison) -> set[str]:
    """Everything that a comparison names, by either of its names."""
    found = [f for f in comparison.findings if f.id not in ONE_WAY]
    return {
        f"{f.side} {name}" for f in found for name in (f.symbol, f.counterpart) if name
    }


def _described(document: dict[str, Any], folder: Path) -> Snapshot:
    path = folder / "api.json"
    path.write_text(json.dumps(document), "utf-8")
    request = GenerateRequest(specs=(path,), package="client")
    return describe_client(analyse(Run(request)))


def _documents(place: Path) -> list[Path]:
    if place.is_file():
        return [place]
    files = (
        p for p in sorted(place.iterdir()) if p.suffix in (".json", ".yaml", ".yml")
    )
    return [p for p in files if p.is_file()]


def _read(path: Path) -> dict[str, Any]:
    text = path.read_text("utf-8")
    if path.suffix == ".json":
        document = json.loads(text)
    else:
        document = yaml.load(text, getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    assert isinstance(document, dict)
    return json.loads(json.dumps(document, default=str))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        description="Edit descriptions by chance and compare each step with the next."
    )
    parser.add_argument(
        "places", nargs="*", type=Path, help="documents, or folders of them"
    )
    parser.add_argument("--edits", type=int, default=100, help="how many edits in all")
    parser.add_argument("--seed", type=int, default=0, help="another seed, other edits")
    parser.add_argument(
        "--paths", type=int, default=8, help="how many paths a slice has"
    )
    parser.add_argument(
        "--pair",
        nargs=2,
        action="append",
        default=[],
        metavar=("OLD", "NEW"),
        help="two revisions, files or folders, to compare as they are",
    )
    return parser


if __name__ == "__main__":
    sys.exit(main())
