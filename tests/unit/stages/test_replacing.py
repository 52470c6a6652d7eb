"""Replacing fields of frozen data."""

from __future__ import annotations

from dataclasses import FrozenInstanceError, dataclass
from functools import cached_property

import pytest
from cliqgen.replacing import replace, slotted


@dataclass(frozen=True)
class _Pair:
    first: str
    second: tuple[int, ...] = ()

    @cached_property
    def whole(self) -> str:
        return f"{self.first}{self.second}"


def test_a_changed_field_makes_another_object() -> None:
    pair = _Pair("a", (1,))
    assert pair.whole == "a(1,)"
    made = replace(pair, first="b")
    assert made == _Pair("b", (1,))
    assert made.whole == "b(1,)"  # nothing that was worked out goes along
    assert pair == _Pair("a", (1,))
    with pytest.raises(FrozenInstanceError):
        made.first = "c"  # type: ignore[misc]


def test_the_same_object_comes_back_where_nothing_changes() -> None:
    pair = _Pair("a", (1,))
    assert replace(pair, first=pair.first, second=pair.second) is pair
    assert replace(pair) is pair


def test_a_field_has_to_be_there() -> None:
    with pytest.raises(TypeError, match="no field 'third'"):
        replace(_Pair("a"), third=1)


@dataclass(frozen=True, slots=True)
class _Slotted:
    first: str


@dataclass(frozen=True)
class _Heir(_Slotted):
    """It has a `__dict__`, without the field of its base."""

    second: str


@pytest.mark.parametrize(
    "data", [_Slotted("a"), _Heir("a", "b")], ids=["slots", "below"]
)
@pytest.mark.parametrize("first", ["a", "b"])
def test_fields_in_slots_are_refused(data: _Slotted, first: str) -> None:
    message = f"^{type(data).__name__} keeps fields in slots$"
    with pytest.raises(TypeError, match=message):
        replace(data, first=first)


@slotted
class _Light:
    first: str
    second: tuple[int, ...] = ()

    @property
    def whole(self) -> str:
        return f"{self.first}{self.second}"


@slotted
class _Single:
    only: str


@slotted
class _Empty:
    pass


def test_slotted_data_is_replaced_alike() -> None:
    light = _Light("a", (1,))
    made = replace(light, first="b")
    assert (made.first, made.second, made.whole) == ("b", (1,), "b(1,)")
    assert light.first == "a"
    assert replace(light, first=light.first, second=light.second) is light
    assert replace(_Single("a"), only="b").only == "b"
    empty = _Empty()
    assert replace(empty) is empty
    with pytest.raises(TypeError, match=r"^_Light has no field 'third'$"):
        replace(light, third=1)


def test_slotted_data_is_equal_to_itself_alone_and_has_no_dict() -> None:
    light = _Light("a")
    assert light == light
    assert light != _Light("a")
    assert {light: 1}[light] == 1
    assert not hasattr(light, "__dict__")
    with pytest.raises(AttributeError):
        light.third = 1  # type: ignore[attr-defined]
