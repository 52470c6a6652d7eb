"""The table agrees with pyright: a step is breaking where it rejects a user's program."""

from __future__ import annotations

from collections import Counter

import pytest

from .oracle import Oracle, ask
from .table import Case, read_cases

CASES = read_cases()
#: What a change of a surface may make of a program. Anything else, such as a syntax error,
#: says that the program is no good.
RULES = frozenset(
    {
        "reportArgumentType",
        "reportAssertTypeFailure",
        "reportAssignmentType",
        "reportAttributeAccessIssue",
        "reportCallIssue",
        "reportGeneralTypeIssues",
        "reportIndexIssue",
        "reportMissingImports",
        "reportOperatorIssue",
        "reportOptionalIterable",
        "reportOptionalMemberAccess",
        "reportOptionalOperand",
        "reportOptionalSubscript",
        "reportReturnType",
    }
)


@pytest.fixture(scope="module")
def oracle(tmp_path_factory: pytest.TempPathFactory) -> Oracle:
    return ask(CASES, tmp_path_factory.mktemp("oracle"))


def test_the_table_is_large_and_balanced() -> None:
    assert len(CASES) >= 150
    assert [
        key for key, count in Counter(c.id for c in CASES).items() if count > 1
    ] == []
    verdicts = Counter(case.verdict for case in CASES)
    assert min(verdicts["major"], verdicts["minor"], verdicts["patch"]) >= 30


def test_what_breaks_names_what() -> None:
    assert [
        c.id for c in CASES if c.verdict in ("major", "minor") and not c.symbol
    ] == []


def test_the_descriptions_are_sound(oracle: Oracle) -> None:
    """Apart from what is so on purpose, cliqgen finds nothing to say."""
    meant = (
        " name-collision: ",
        " answer-undescribed: ",
        " keyword-ignored: ",
    )
    found = [line for line in oracle.findings if not any(m in line for m in meant)]
    assert found == []


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_the_program_agrees_with_the_verdict(case: Case, oracle: Oracle) -> None:
    answer = oracle.answers[case.id]
    assert [str(complaint) for complaint in answer.old] == []
    if case.verdict == "major":
        assert answer.new, "pyright accepts the program with the new client"
        assert {complaint.rule for complaint in answer.new} <= RULES
    else:
        assert [str(complaint) for complaint in answer.new] == []
        if not answer.all_old:  # so the old description holds all of the base
            assert [str(complaint) for complaint in answer.all_new] == []
