"""Replacing fields of immutable data."""

from __future__ import annotations

from functools import cached_property

import pytest
from cliqgen.replacing import replace
from msgspec import Struct


class _Pair(Struct, frozen=True, dict=True):
    first: str
    second: tuple[int, ...] = ()

    @cached_property
    def whole(self) -> str:
        return f"{self.first}{self.second}"


class _Empty(Struct, frozen=True, eq=False):
    pass


def test_a_changed_field_makes_another_object() -> None:
    pair = _Pair("a", (1,))
    assert pair.whole == "a(1,)"
    made = replace(pair, first="b")
    assert made == _Pair("b", (1,))
    assert made.whole == "b(1,)"  # nothing that was worked out goes along
    assert pair == _Pair("a", (1,))
    with pytest.raises(AttributeError):
        made.first = "c"  # type: ignore[misc]


def test_the_same_object_comes_back_where_nothing_changes() -> None:
    pair, empty = _Pair("a", (1,)), _Empty()
    assert replace(pair, first=pair.first, second=pair.second) is pair
    assert replace(pair) is pair
    assert replace(empty) is empty


@pytest.mark.parametrize("changes", [{"third": 1}, {"first": "b", "third": 1}])
def test_a_field_has_to_be_there(changes: dict[str, object]) -> None:
    with pytest.raises((AttributeError, TypeError), match="third"):
        replace(_Pair("a"), **changes)
