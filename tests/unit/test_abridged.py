"""Of many things that are alike, the first few."""

from __future__ import annotations

from cliqgen.cli.abridged import Others, abridged


def test_after_the_fifth_of_a_code_the_others_are_counted() -> None:
    given = [f"a{n}" for n in range(7)] + ["b0"]
    short = list(abridged(given, lambda item: item[0], in_full=False))
    assert short == ["a0", "a1", "a2", "a3", "a4", Others("a", 2), "b0"]
    assert str(short[5]) == "  and 2 more of a: --verbose shows them"


def test_five_of_a_code_are_all() -> None:
    given = [f"a{n}" for n in range(5)]
    assert list(abridged(given, lambda item: item[0], in_full=False)) == given


def test_in_full_nothing_is_counted() -> None:
    given = [f"a{n}" for n in range(9)]
    assert list(abridged(given, lambda item: item[0], in_full=True)) == given
