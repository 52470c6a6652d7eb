"""cliqgen's verdict on each pair of the table is the one that was written down for it."""

from __future__ import annotations

import json
from dataclasses import replace
from fnmatch import fnmatchcase
from pathlib import Path
from unittest.mock import patch

import pytest
from cliqgen.comparison.compare import compare
from cliqgen.comparison.finding import Comparison
from cliqgen.comparison.kinds import KINDS, Level, Side
from cliqgen.comparison.snapshot import Snapshot, describe_client
from cliqgen.pipeline import Run, analyse
from cliqgen.request import GenerateRequest

from .table import Case, Description, read_cases

CASES = read_cases()
#: All cases make a package of one name; tests/functional/test_diff.py has two.
ELSEWHERE = {"package-renamed"}


class Comparisons(dict[str, Comparison]):
    """Cases compared, by id, each when it is first asked for."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder
        self._cases = {case.id: case for case in CASES}

    def __missing__(self, key: str) -> Comparison:
        self[key] = compared(self._cases[key], self._folder)
        return self[key]


@pytest.fixture(scope="module")
def comparisons(tmp_path_factory: pytest.TempPathFactory) -> Comparisons:
    return Comparisons(tmp_path_factory.mktemp("verdicts"))


@pytest.fixture(scope="module")
def reversed_comparisons(tmp_path_factory: pytest.TempPathFactory) -> list[Comparison]:
    """The cases that may break on the wire, the other way round."""
    folder = tmp_path_factory.mktemp("reversed")
    chosen = [
        case
        for case in CASES
        if case.area in ("errors", "models", "parameters", "webhooks", "wire")
    ]
    back = [replace(case, old=case.new, new=case.old) for case in chosen]
    return [compared(case, folder) for case in back]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_the_verdict_is_that_of_the_table(case: Case, comparisons: Comparisons) -> None:
    comparison = comparisons[case.id]
    told = [f"{f.id} {f.message}" for f in comparison.findings]
    assert str(comparison.verdict()) == case.verdict, told
    if case.verdict == "none":
        assert told == []
    if case.symbol is not None:
        named = [f.symbol for f in comparison.findings if f.side is Side.PYTHON]
        assert any(is_about(name, case.symbol) for name in named), told


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_the_wire_is_judged_by_itself(case: Case, comparisons: Comparisons) -> None:
    comparison = comparisons[case.id]
    told = [f.id for f in comparison.findings if f.side is Side.WIRE]
    breaks = any(
        f.level is Level.BREAKING for f in comparison.findings if f.side is Side.WIRE
    )
    assert breaks is (case.wire == "breaking"), told


@pytest.mark.parametrize(
    "case", [c for c in CASES if c.finds or c.spares], ids=lambda case: case.id
)
def test_the_findings_are_those_of_the_table(
    case: Case, comparisons: Comparisons
) -> None:
    findings = comparisons[case.id].findings
    told = [f"{f.id} {f.message}" for f in findings]
    assert case.finds <= {f.id for f in findings}, told
    assert not case.spares & {f.id for f in findings}, told
    meant = [f for f in findings if f.id in case.finds]
    if case.about:
        assert {f.symbol for f in meant} == case.about, told
    assert any(case.says in f.message for f in meant) or not case.says, told


@pytest.mark.parametrize("kind", sorted(KINDS.keys() - ELSEWHERE))
def test_each_kind_of_finding_occurs(
    kind: str,
    comparisons: Comparisons,
    reversed_comparisons: list[Comparison],
) -> None:
    both = [*(comparisons[case.id] for case in CASES), *reversed_comparisons]
    found = {f.id for comparison in both for f in comparison.findings}
    assert kind in found


def compared(case: Case, folder: Path) -> Comparison:
    return compare(described(case.old, folder), described(case.new, folder))


#: The clients that were made already, by their descriptions: many begin with the base.
MADE: dict[str, Snapshot] = {}


def described(description: Description, folder: Path) -> Snapshot:
    text = json.dumps(description.document)
    statuses = json.dumps(description.statuses)
    key = f"{text}\0{statuses}"
    if key not in MADE:
        MADE[key] = made(description, text, statuses, folder / f"made{len(MADE)}")
    return MADE[key]


def made(description: Description, text: str, statuses: str, folder: Path) -> Snapshot:
    folder.mkdir(parents=True)
    spec, table = folder / "api.json", folder / "statuses.json"
    spec.write_text(text, "utf-8")
    if description.statuses is not None:
        table.write_text(statuses, "utf-8")
    request = GenerateRequest(
        specs=(spec,),
        status_codes=None if description.statuses is None else table,
        package="client",
    )
    # The oracle has each description validated, which takes most of the time.
    with patch("cliqgen.source.check.validate_document"):
        analysed = analyse(Run(request))
    return describe_client(analysed)


def is_about(symbol: str, stated: str) -> bool:
    """Whether a finding's symbol is the stated one, or stands inside it.

    `*` stands for a name that nobody has chosen.
    """
    return fnmatchcase(symbol, stated) or symbol.startswith(f"{stated}.")
