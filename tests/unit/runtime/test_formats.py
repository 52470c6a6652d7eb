"""Values of formats: read and written by functions of the user's own."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from decimal import Decimal
from typing import Any, NamedTuple

import msgspec
import pytest
from client_runtime.decoding import codec, formats
from client_runtime.decoding.sendable import is_array, sendable
from client_runtime.decoding.union import convert
from client_runtime.model import Model
from client_runtime.multipart import form_parts
from client_runtime.parameters import is_object, item_text, query_string, text_of


class Hour:
    def __init__(self, hour: int) -> None:
        self.hour = hour


class LateHour(Hour):
    pass


class Money(NamedTuple):
    amount: int
    currency: str


class Point(msgspec.Struct):
    x: float


def _hour(text: str) -> Hour:
    return Hour(int(text))


@pytest.fixture(autouse=True)
def _nothing_stays() -> Iterator[None]:
    before = dict(formats.encoders), set(formats.PLAIN)
    formats.encoders.clear()
    formats.PLAIN.add(datetime.date)
    yield
    for kept, present in zip(before, (formats.encoders, formats.PLAIN), strict=True):
        present.clear()
        present.update(kept)


def _make(value_class: Any, **changes: Any) -> Any:
    stated: dict[str, Any] = {
        "forms": (str,),
        "decode": value_class,
        "encode": str,
        **changes,
    }
    return formats.format_type(value_class.__name__, value_class, **stated)


def _hours() -> Any:
    return _make(Hour, decode=_hour, encode=lambda hour: f"{hour.hour}h")


def test_values_are_instances_of_the_alias() -> None:
    hour = _hours()
    assert isinstance(Hour(1), hour) and isinstance(LateHour(1), hour)
    assert not isinstance("1", hour)
    assert repr(hour) == "Hour"
    assert formats.is_format(hour) and not formats.is_format(Hour)


def test_what_is_no_class_is_refused() -> None:
    with pytest.raises(TypeError, match=r"Hour: .* is not a class"):
        formats.format_type("Hour", "Hour", forms=(str,), decode=int, encode=str)


def test_json_becomes_a_value() -> None:
    hour = _hours()
    assert convert("5", hour).hour == 5
    value, problems = codec.decode(list[hour], b'["5", "6"]', strict=True)
    assert [item.hour for item in value] == [5, 6] and problems == ()


@pytest.mark.parametrize(
    "error", [ValueError, TypeError, KeyError, ZeroDivisionError, IndexError]
)
def test_a_function_says_that_a_value_is_none(error: type[Exception]) -> None:
    def refuse(text: str) -> Hour:
        raise error(text)

    hour = _make(Hour, decode=refuse)
    with pytest.raises(codec.Mismatch) as caught:
        codec.decode(list[hour], b'["private"]', strict=True)
    assert str(caught.value) == "Invalid `Hour` - at `$[0]`"
    value, problems = codec.decode(list[hour], b'["private"]', strict=False)
    assert value == ["private"]
    assert [(p.path, p.reason) for p in problems] == [("$[*]", "Invalid `Hour`")]


def test_other_errors_of_a_function_are_its_own() -> None:
    def fail(text: str) -> Hour:
        raise AttributeError(text)

    with pytest.raises(AttributeError):
        codec.decode(_make(Hour, decode=fail), b'"5"', strict=False)


@pytest.mark.parametrize(
    ("raw", "kind"),
    [(b"5", "int"), (b"true", "bool"), (b"[]", "list"), (b"{}", "dict")],
)
def test_other_types_of_json_are_not_given_to_the_function(
    raw: bytes, kind: str
) -> None:
    with pytest.raises(codec.Mismatch, match=f"Expected `Hour`, got `{kind}`"):
        codec.decode(_hours(), raw, strict=True)


def test_truth_is_no_number() -> None:
    number = _make(Decimal, forms=(int, float))
    assert codec.decode(number, b"2", strict=True) == (Decimal(2), ())
    with pytest.raises(codec.Mismatch, match="got `bool`"):
        codec.decode(number, b"true", strict=True)


def test_contradictions_that_recur_are_decoded_alike() -> None:
    box = msgspec.defstruct("Box", [("at", _hours())], bases=(Model,), kw_only=True)
    for raw, kept in [(b'{"at":null}', None), (b'{"at":"x"}', "x"), (b'{"at":3}', 3)]:
        for _ in range(3):
            value, problems = codec.decode(box, raw, strict=False)
            assert value.at == kept and len(problems) == 1
    value, problems = codec.decode(box, b'{"at":"7"}', strict=False)
    assert value.at.hour == 7 and problems == ()


def test_values_are_written_wherever_they_stand() -> None:
    _hours()
    _make(Money, encode=lambda m: f"{m.amount} {m.currency}")
    _make(Point, encode=lambda p: p.x)
    money = Money(3, "EUR")
    assert codec.encode([Hour(1), LateHour(2)]) == b'["1h","2h"]'
    assert codec.encode({"a": money, "b": Point(1.0)}) == b'{"a":"3 EUR","b":1}'
    assert sendable(Point(1.5)) == 1.5
    assert text_of("at", Hour(1)) == "1h"
    assert item_text("at", money) == "3 EUR"
    assert not is_array(money) and not is_object(Point(1))
    assert query_string({"m": [money], "p": Point(2.0)}) == "m=3%20EUR&p=2"


def test_values_are_parts_of_forms() -> None:
    from contextlib import ExitStack

    _make(Money, encode=lambda m: f"{m.amount} {m.currency}")
    fields = {"m": Money(3, "EUR"), "n": [Money(4, "EUR")]}
    with ExitStack() as files:
        parts = list(form_parts(fields, {}, files))
    assert parts == [("m", (None, b"3 EUR", None)), ("n", (None, b"4 EUR", None))]


def test_days_may_be_written_otherwise_and_times_are_none() -> None:
    day = datetime.date(2020, 2, 1)
    assert codec.encode([day]) == b'["2020-02-01"]'
    _make(datetime.date, encode=lambda d: f"{d:%d.%m.%Y}")
    assert codec.encode([day]) == b'["01.02.2020"]'
    time = datetime.datetime(2020, 2, 1, tzinfo=datetime.UTC)
    assert codec.encode([time]) == b'["2020-02-01T00:00:00Z"]'


def test_what_writes_must_make_a_scalar() -> None:
    _make(Hour, encode=lambda hour: [hour.hour])
    with pytest.raises(TypeError, match="a Hour was written as list"):
        codec.encode(Hour(1))


def test_other_values_are_left_alone() -> None:
    assert formats.written("x") == "x" and not formats.is_written(Hour(1))
    _hours()
    assert formats.written(b"x") == b"x" and not formats.is_written("x")
