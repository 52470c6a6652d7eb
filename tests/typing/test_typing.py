"""The client under pyright strict and mypy strict, the way that users check programs.

`ok_*` programs must pass without a word. In `bad_*` programs each line that ends in
``# E`` must be reported, and no other line may be.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from .checkers import PACKAGE, PROGRAMS, Checkers, Report, lay_out

OK = sorted(file.name for file in PROGRAMS.glob("ok_*.py"))
BAD = sorted(file.name for file in PROGRAMS.glob("bad_*.py"))


@pytest.fixture(scope="session")
def checkers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Checkers]:
    project = tmp_path_factory.mktemp("project")
    lay_out(project)
    checkers = Checkers(project)
    yield checkers
    checkers.close()


@pytest.fixture(params=["pyright", "mypy"])
def report(request: pytest.FixtureRequest, checkers: Checkers) -> Report:
    return checkers.report(request.param)


def test_there_are_programs() -> None:
    assert {*OK, *BAD} == {file.name for file in PROGRAMS.glob("*.py")}
    assert len(OK) >= 4
    assert len(BAD) >= 3


def test_the_whole_package_is_clean(report: Report) -> None:
    assert [str(d) for d in report.of("zoho_cliq")] == []


def test_everything_was_checked(report: Report) -> None:
    modules = len(list(PACKAGE.rglob("*.py")))
    assert modules > 30
    assert report.files >= modules + len(OK) + len(BAD)
    places = {d.file.partition("/")[0] for d in report.diagnostics}
    assert places == {"programs"}


@pytest.mark.parametrize("program", OK)
def test_a_right_program_passes(report: Report, program: str) -> None:
    assert [str(d) for d in report.of(f"programs/{program}")] == []


@pytest.mark.parametrize("program", BAD)
def test_each_mistake_is_reported(report: Report, program: str) -> None:
    lines = (PROGRAMS / program).read_text("utf-8").splitlines()
    marked = {n for n, line in enumerate(lines, 1) if re.search(r"  # E$", line)}
    assert len(marked) >= 10
    found = report.of(f"programs/{program}")
    # What strictness adds about a value of unknown type is not the report that counts.
    errors = [d for d in found if d.severity == "error"]
    reported = {d.line for d in errors if not d.rule.startswith("reportUnknown")}
    missed = [f"{n}: {lines[n - 1].strip()}" for n in sorted(marked - reported)]
    assert missed == []
    surplus = [str(d) for d in found if d.line not in marked]
    assert surplus == []
