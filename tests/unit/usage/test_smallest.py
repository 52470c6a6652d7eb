"""The smallest set of scopes."""

from __future__ import annotations

import pytest
from cliqgen.usage.scopes import covers, missing, smallest

READ, WRITE, ALL = ("Pets.READ",), ("Pets.WRITE",), ("Pets.ALL",)


@pytest.mark.parametrize(
    ("needs", "chosen"),
    [
        ([], ()),
        ([(READ,), (READ,)], READ),
        ([(READ,), (WRITE,)], ("Pets.READ", "Pets.WRITE")),
        # One scope that serves both calls is better than two.
        ([(READ, ("Any",)), (WRITE, ("Any",))], ("Any",)),
        # One that grants more than is needed is not, if it can be helped.
        ([(READ, ALL), (WRITE, ALL)], ("Pets.READ", "Pets.WRITE")),
        ([(ALL,), (READ,)], ALL),
        ([(READ, ALL), (ALL,)], ALL),
        # A scope that another call needs anyhow.
        ([(("A",), ("B",)), (("B",),)], ("B",)),
        # All scopes of an alternative are needed.
        ([(("A", "B"), ("C", "D", "E"))], ("A", "B")),
        # An alternative without any scope.
        ([(("A",), ())], ()),
        ([()], ()),
    ],
)
def test_the_smallest_set(
    needs: list[tuple[tuple[str, ...], ...]], chosen: tuple[str, ...]
) -> None:
    assert smallest(needs, "ALL") == chosen


def test_many_alternatives_are_taken_one_after_the_other() -> None:
    needs = [tuple((f"{n}.{i}",) for i in range(4)) for n in range(12)]
    assert len(smallest(needs, None)) == 12
    assert len(smallest([*needs, (("0.3",),)], None)) == 12


def test_what_covers_what() -> None:
    assert covers("Pets.READ", "Pets.READ", None)
    assert covers("Pets.ALL", "Pets.READ", "ALL")
    assert not covers("Pets.ALL", "Pets.READ", None)
    assert not covers("Pets.ALL", "Dogs.READ", "ALL")
    assert not covers("ALL", "READ", "ALL")
    assert not covers("Pets.READ", "Pets.ALL", "ALL")


def test_what_is_missing_of_the_nearest_alternative() -> None:
    choices = (("A", "B"), ("C",), ("D", "E", "F"))
    assert missing(choices, ("A", "B"), None) == ()
    assert missing(choices, ("D", "E"), None) == ("C",)
    assert missing((), (), None) == ()
