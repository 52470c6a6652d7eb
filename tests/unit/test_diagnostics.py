"""Diagnostics are collected in order and once, and located when somebody looks at them."""

from __future__ import annotations

import tracemalloc

import pytest
from cliqgen.diagnostics import CliqgenError, Diagnostics, Position


class Place:
    """The position in a document that is searched for it, which takes time."""

    def __init__(self, line: int) -> None:
        self.line = line
        self.searches = 0

    def __call__(self) -> Position:
        self.searches += 1
        return Position("kites.yaml", self.line)


def test_nothing_is_located_that_nobody_looks_at() -> None:
    diagnostics, place = Diagnostics(), Place(3)
    diagnostics.add("schema-default", "wrong", place)
    assert not diagnostics.has_errors()
    diagnostics.raise_if_errors()
    assert place.searches == 0
    assert [d.position for d in diagnostics] == [Position("kites.yaml", 3)]
    assert len(diagnostics.items) == place.searches == 1


def test_the_order_is_that_of_reports_and_nothing_is_repeated() -> None:
    diagnostics = Diagnostics()
    diagnostics.add("schema-default", "first", Place(3))
    diagnostics.add("schema-default", "second", Position("kites.yaml", 2))
    diagnostics.add("schema-default", "first", Position("kites.yaml", 3))
    assert [d.message for d in diagnostics] == ["first", "second"]
    diagnostics.add("schema-default", "second", Place(2))
    diagnostics.add("schema-default", "first", Place(4))
    assert [d.message for d in diagnostics] == ["first", "second", "first"]


def test_what_ends_a_run_has_its_position() -> None:
    diagnostics = Diagnostics(strict=True)
    diagnostics.add("schema-default", "wrong", Place(3))
    assert diagnostics.has_errors()
    with pytest.raises(CliqgenError) as raised:
        diagnostics.raise_if_errors()
    assert [d.position for d in raised.value.diagnostics] == [Position("kites.yaml", 3)]


def test_what_repeats_is_not_kept() -> None:
    """A description can have a fault in what thousands of operations share."""
    diagnostics = Diagnostics()
    for _ in range(25_000):
        diagnostics.add("schema-default", "wrong", lambda: Position("kites.yaml", 3))
    tracemalloc.start()
    try:
        for _ in range(100_000):
            diagnostics.add(
                "schema-default", "wrong", lambda: Position("kites.yaml", 3)
            )
        assert tracemalloc.get_traced_memory()[1] < 8_000_000
    finally:
        tracemalloc.stop()
    assert len(diagnostics.items) == 1
