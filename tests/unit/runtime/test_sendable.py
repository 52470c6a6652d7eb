"""Values as they are sent in JSON: numbers, times, read-only fields, any sequence."""

from __future__ import annotations

import datetime
import math
from collections import deque
from collections.abc import Sequence
from decimal import Decimal
from types import MappingProxyType
from typing import Any, ClassVar, Literal, cast

import msgspec
import pytest
from client_runtime.decoding import codec
from client_runtime.decoding.numbers import JSONDecimal
from client_runtime.decoding.sendable import named_numbers, sendable
from client_runtime.model import (
    UNSET,
    BestMatch,
    JSONNumber,
    Model,
    OpenModel,
    TimeForm,
    UnsetType,
    constant,
    needed,
    union,
)
from hypothesis import given
from hypothesis import strategies as st

UTC = datetime.UTC
CET = datetime.timezone(datetime.timedelta(hours=2))


class Line(Model, kw_only=True):
    price: JSONNumber
    note: str | None = None


class Order(Model, kw_only=True):
    __read_only__: ClassVar[tuple[str, ...]] = ("id", "created")

    id: str | None = None
    created: datetime.datetime | None = None
    kind: str = constant("order")
    name: str | None = None
    lines: list[Line] | None = None
    note: str | UnsetType | None = UNSET


class Free(OpenModel, kw_only=True):
    __read_only__: ClassVar[tuple[str, ...]] = ("id",)

    id: str | None = None
    size: JSONNumber | None = None
    tag: str | UnsetType | None = UNSET


Named = union(
    "Named",
    lambda: (JSONNumber, Literal["NaN", "Infinity"], list[Named]),  # type: ignore[valid-type]
    BestMatch(),
)


class Reading(Model, kw_only=True):
    value: JSONNumber | Literal["Infinity", "NaN"]
    series: list[JSONNumber | Literal["-Infinity"] | str] | None = None
    plain: JSONNumber | None = None
    named: Named | None = None  # type: ignore[valid-type]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (1.0, b"1"),
        (-3.0, b"-3"),
        (-0.0, b"0"),
        (0.5, b"0.5"),
        (9007199254740992.0, b"9007199254740992"),
        (1.2345678901234568e20, b"123456789012345680000"),
        (1e21, b"1e+21"),
        (-1.5e300, b"-1.5e+300"),
        (12345678901234567890123, b"12345678901234567890123"),
        (True, b"true"),
        ([1.5, 2.5], b"[1.5,2.5]"),
        ([1.5, 2.0], b"[1.5,2]"),
        ([1.0, "a", None], b'[1,"a",null]'),
        ({"a": 1.0, "b": [{"c": 2.0}]}, b'{"a":1,"b":[{"c":2}]}'),
        ((1.0, 0.5), b"[1,0.5]"),
        (deque([1, 2]), b"[1,2]"),
        (range(2), b"[0,1]"),
        (iter(["a"]), b'["a"]'),
        (MappingProxyType({"a": "b"}), b'{"a":"b"}'),
        (Line(price=2.0), b'{"price":2}'),
        (Line(price=7), b'{"price":7}'),
    ],
)
def test_numbers_and_sequences(value: object, text: bytes) -> None:
    assert codec.encode(value) == text


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_a_number_keeps_its_value(number: float) -> None:
    text = codec.encode(number)
    assert msgspec.json.decode(text, type=float) == number
    assert not text.endswith(b".0")


class Half(float):
    """A float of somebody's own."""


def test_a_float_of_another_class_is_one() -> None:
    assert codec.encode([Half(2.0), Half(0.5)]) == b"[2,0.5]"


@pytest.mark.parametrize(
    ("value", "place"),
    [
        (math.inf, "body"),
        (Line(price=math.nan), "price"),
        ({"a": [0.5, -math.inf]}, "a[1]"),
        (Order(lines=[Line(price=1.0), Line(price=math.inf)]), "lines[1].price"),
        (Free(additional_fields={"x": math.inf}), "additional_fields.x"),
        (Reading(value=-math.inf), "value"),
        (Reading(value=1.5, plain=math.nan), "plain"),
    ],
)
def test_what_json_has_no_number_for_is_refused(value: object, place: str) -> None:
    with pytest.raises(ValueError, match="the number is not finite") as caught:
        codec.encode(value)
    assert str(caught.value).startswith(f"{place}: ")


def test_a_number_is_named_where_its_type_says_so() -> None:
    value = Reading(value=math.inf, series=[1.0, -math.inf])
    assert codec.encode(value) == b'{"value":"Infinity","series":[1,"-Infinity"]}'
    assert codec.encode(Reading(value=math.nan)) == b'{"value":"NaN"}'
    nested = Reading(value=1, named=[math.inf])
    assert codec.encode(nested) == b'{"value":1,"named":["Infinity"]}'


class Spelled(Model, kw_only=True):
    value: float | Literal["inf", "-inf", "nan", "unknown"]


class Sum(Model, kw_only=True):
    total: JSONDecimal
    text: Decimal | None = None
    parts: list[JSONDecimal] | None = None
    by_name: dict[str, JSONDecimal] | None = None


def test_a_decimal_number_is_written_digit_by_digit() -> None:
    value = Sum(
        total=Decimal("0.10000000000000000001"),
        text=Decimal("1.10"),
        parts=[Decimal("1.10"), Decimal(2)],
        by_name={"a": Decimal("1E+400")},
    )
    content = (
        b'{"total":0.10000000000000000001,"text":"1.10","parts":[1.10,2],'
        b'"by_name":{"a":1E+400}}'
    )
    assert codec.encode(value) == content
    assert codec.decode(Sum, content, strict=True) == (value, ())
    given: Any = Sum(total=cast("Any", 1.5))
    assert codec.encode(given) == b'{"total":1.5}'
    with pytest.raises(ValueError, match="parts: the number is not finite"):
        codec.encode(Sum(total=Decimal(1), parts=[Decimal("Infinity")]))


def test_numbers_by_name_at_any_depth() -> None:
    given = {"a": [math.nan, 1.5, "b"], "c": math.inf}
    assert named_numbers(given, ["NaN"]) == {"a": ["NaN", 1.5, "b"], "c": math.inf}


@pytest.mark.parametrize(
    ("value", "name"), [(math.inf, "inf"), (-math.inf, "-inf"), (math.nan, "nan")]
)
def test_a_number_is_named_as_its_type_spells_it(value: float, name: str) -> None:
    assert codec.encode(Spelled(value=value)) == f'{{"value":"{name}"}}'.encode()


@pytest.mark.parametrize(
    ("time", "text"),
    [
        (datetime.datetime(2024, 5, 1, 10, tzinfo=CET), b'"2024-05-01T08:00:00Z"'),
        (datetime.datetime(2024, 5, 1, 10, tzinfo=UTC), b'"2024-05-01T10:00:00Z"'),
        (datetime.datetime(2024, 5, 1, 10), b'"2024-05-01T10:00:00"'),
    ],
)
def test_times_are_sent_in_utc(time: datetime.datetime, text: bytes) -> None:
    assert codec.encode(time) == text
    assert codec.encode({"a": [time]}) == b'{"a":[' + text + b"]}"


class Meeting(Model, kw_only=True):
    __times__: ClassVar[dict[str, TimeForm]] = {
        "start": TimeForm(timespec="milliseconds"),
        "end": TimeForm(zone="+00:00"),
        "local": TimeForm(timespec="seconds", zone=""),
        "zoned": TimeForm(needs_zone=True),
    }

    start: datetime.datetime | None = None
    end: datetime.datetime | None = None
    local: datetime.datetime | None = None
    zoned: datetime.datetime | None = None


def test_times_are_sent_in_the_form_of_their_pattern() -> None:
    time = datetime.datetime(2024, 5, 1, 10, 0, 0, 500, tzinfo=CET)
    meeting = Meeting(start=time, end=time, local=time.replace(tzinfo=None))
    assert codec.encode(meeting) == (
        b'{"start":"2024-05-01T08:00:00.000Z",'
        b'"end":"2024-05-01T08:00:00.000500+00:00","local":"2024-05-01T10:00:00"}'
    )
    with pytest.raises(ValueError, match="local: the API takes times without a time"):
        codec.encode(Meeting(local=time))
    assert codec.encode(Meeting(zoned=time.replace(microsecond=0))) == (
        b'{"zoned":"2024-05-01T08:00:00Z"}'
    )
    naive = time.replace(tzinfo=None)
    assert codec.encode(Meeting(start=naive)) == b'{"start":"2024-05-01T10:00:00.000"}'
    with pytest.raises(ValueError, match=r"\[0\]\.zoned: the time needs a time zone"):
        codec.encode([Meeting(zoned=naive)])


def test_read_only_fields_stay_here() -> None:
    now = datetime.datetime(2024, 5, 1, tzinfo=UTC)
    order = Order(id="1", created=now, name="n", note=None, lines=[Line(price=0.5)])
    sent = b'{"kind":"order","name":"n","lines":[{"price":0.5}],"note":null}'
    assert codec.encode(order) == sent
    assert codec.encode([{"inner": order}]) == b'[{"inner":' + sent + b"}]"
    assert order.id == "1"


def test_an_open_model_is_one_object() -> None:
    free = Free(id="1", size=3.0, tag=None, additional_fields={"a": 2.0, "size": 9})
    assert codec.encode(free) == b'{"a":2,"size":3,"tag":null}'
    assert codec.encode(Free()) == b"{}"


def test_what_needs_no_change_is_not_copied() -> None:
    values: list[Any] = [
        Line(price=0.5),
        [Line(price=1)],
        {"a": [0.5, "b"]},
        (1, [2.5]),
        b"x",
    ]
    for value in values:
        assert sendable(value) is value


def test_a_field_that_a_body_needs() -> None:
    assert needed("name", "n") == "n"
    assert needed("count", 0) == 0
    for value in (None, UNSET):
        with pytest.raises(TypeError, match="name is required with"):
            needed("name", value)


class Group(Model, kw_only=True):
    names: Sequence[str]
    tags: Sequence[str] | UnsetType | None = UNSET
    either: Sequence[str] | str | None = None


@pytest.mark.parametrize(
    ("group", "text"),
    [
        (Group(names=("a",)), b'{"names":["a"]}'),
        (Group(names=[], tags=deque(["b"])), b'{"names":[],"tags":["b"]}'),
        (
            Group(names=[], tags=None, either="c"),
            b'{"names":[],"tags":null,"either":"c"}',
        ),
    ],
)
def test_any_sequence_is_an_array(group: Group, text: bytes) -> None:
    assert codec.encode(group) == text


@pytest.mark.parametrize(
    ("group", "name"),
    [(Group(names="ab"), "names"), (Group(names=[], tags="ab"), "tags")],
)
def test_a_text_is_no_sequence_of_texts(group: Group, name: str) -> None:
    """Type checkers take it for one, and its characters would be the items."""
    with pytest.raises(TypeError, match=f"{name}: expected an array"):
        codec.encode(group)


@pytest.mark.parametrize("number", ["NaN", "sNaN", "Infinity", "-Infinity"])
def test_a_decimal_number_that_is_none_is_refused_with_its_place(number: str) -> None:
    with pytest.raises(ValueError, match=r"a\[1\]: the number is not finite"):
        codec.encode({"a": [Decimal(1), Decimal(number)]})
    assert codec.encode({"a": [Decimal("1.50")]}) == b'{"a":["1.50"]}'
