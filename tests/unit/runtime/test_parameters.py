"""Parameters on the wire: styles, percent-encoding, paths, headers, cookies."""

from __future__ import annotations

import datetime
import enum
import json
import uuid
from decimal import Decimal
from typing import Any, ClassVar
from urllib.parse import parse_qsl, unquote

import pytest
from client_example import Item, TextBlock
from client_runtime.http.headers import Headers, check_cookie, check_header
from client_runtime.locations import expand_path
from client_runtime.model import UNSET, Model, TimeForm
from client_runtime.parameters import (
    deep_object,
    delimited,
    json_text,
    percent_encode,
    query_string,
    segments,
    text_of,
    timed,
)
from client_runtime.styles import simple_text
from hypothesis import assume, given
from hypothesis import strategies as st

UNRESERVED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~"
TEXT = st.text(st.characters(exclude_categories=["Cs"]))


class Color(enum.Enum):
    RED = "red"


class Level(enum.IntEnum):
    LOW = 1


UTC = datetime.UTC
CET = datetime.timezone(datetime.timedelta(hours=1))


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("a b", "a b"),
        (True, "true"),
        (False, "false"),
        (0, "0"),
        (10**30, "1" + "0" * 30),
        (1.0, "1"),
        (-0.0, "0"),
        (1e20, "100000000000000000000"),
        (1.2345678901234568e20, "123456789012345680000"),
        (1e21, "1e+21"),
        (1.5e22, "1.5e+22"),
        (1e-6, "0.000001"),
        (1e-7, "1e-7"),
        (-0.1, "-0.1"),
        (Decimal("1E+3"), "1000"),
        (Color.RED, "red"),
        (Level.LOW, "1"),
        (uuid.UUID(int=1), "00000000-0000-0000-0000-000000000001"),
        (datetime.datetime(2020, 1, 2, 3, 4, 5, tzinfo=UTC), "2020-01-02T03:04:05Z"),
        (
            datetime.datetime(2020, 1, 2, 3, 4, 5, 6, tzinfo=CET),
            "2020-01-02T02:04:05.000006Z",
        ),
        (datetime.date(2020, 1, 2), "2020-01-02"),
        (datetime.time(3, 4, 5), "03:04:05"),
    ],
)
def test_scalars(value: object, text: str) -> None:
    assert text_of("p", value) == text


@pytest.mark.parametrize(
    ("value", "error"),
    [
        (float("nan"), ValueError),
        (float("inf"), ValueError),
        (Decimal("sNaN"), ValueError),
        (datetime.datetime(2020, 1, 2), ValueError),
        (b"bytes", TypeError),
        (None, TypeError),
        ({}, TypeError),
        (object(), TypeError),
    ],
)
def test_what_cannot_be_sent_is_refused_by_name(
    value: object, error: type[Exception]
) -> None:
    with pytest.raises(error, match="limit"):
        text_of("limit", value)


@pytest.mark.parametrize(
    ("parameters", "query"),
    [
        ({"a": 1, "b": None, "c": UNSET, "d": ""}, "a=1&d="),
        ({"a": ["x", "y"], "b": [], "c": ("z",)}, "a=x&a=y&c=z"),
        ({"a": {"x": 1, "y": [2, 3], "z": None}}, "x=1&y=2&y=3"),
        ({"a": Item(id="i", title=None)}, "id=i"),
        ({"a": TextBlock(text="t")}, "text=t&type=text"),
        ({"a b": "c+d"}, "a%20b=c%2Bd"),
        ({"a": delimited(["1,2", "3"], ",")}, "a=1%2C2,3"),
        ({"a": delimited([1, 2], "|")}, "a=1%7C2"),
        ({"a": delimited([1, 2], " ")}, "a=1%202"),
        ({"a": delimited([], ",")}, ""),
        ({"a": delimited(None, ",")}, ""),
        ({"a": delimited(UNSET, ",")}, ""),
        ({"a": deep_object({"x": [1, 2]})}, "a%5Bx%5D%5B%5D=1&a%5Bx%5D%5B%5D=2"),
        ({"a": deep_object({"x": {"y": 1}})}, "a%5Bx%5D%5By%5D=1"),
        ({"a": deep_object(Item(id="i", response_code="r"))}, None),
        ({"a": deep_object(None)}, ""),
        ({"a": deep_object(UNSET)}, ""),
        ({"a": json_text({"x": [1, None]})}, "a=%7B%22x%22%3A%5B1%2Cnull%5D%7D"),
        ({"a": json_text(None), "b": json_text(UNSET)}, ""),
    ],
)
def test_queries(parameters: dict[str, Any], query: str | None) -> None:
    expected = "a%5Bid%5D=i&a%5BResponse%20Code%5D=r" if query is None else query
    assert query_string(parameters) == expected


def test_an_item_with_the_delimiter_is_refused() -> None:
    for delimiter in ("|", " "):
        with pytest.raises(ValueError, match="ids: an item holds the delimiter"):
            query_string({"ids": delimited([f"a{delimiter}b"], delimiter)})


def test_a_single_string_is_no_array_of_its_characters() -> None:
    for text in ("abc", b"abc"):
        with pytest.raises(TypeError, match="expected an array"):
            delimited(text, ",")


@pytest.mark.parametrize(
    ("value", "query"),
    [
        (["a", None, "b", UNSET], "ids=a&ids=b"),
        ([None], ""),
        (delimited(["a", None, "b"], ","), "ids=a,b"),
        (delimited([None], "|"), ""),
        (deep_object(["a", None]), "ids%5B%5D=a"),
        (deep_object({"x": [None, 1], "y": None}), "ids%5Bx%5D%5B%5D=1"),
    ],
)
def test_undefined_items_are_left_out(value: object, query: str) -> None:
    assert query_string({"ids": value}) == query


@pytest.mark.parametrize(
    ("value", "query"),
    [
        (["a", "b"], "t[]=a&t[]=b"),
        ({"tags": ["a"]}, "t[tags][]=a"),
        ([{"n": 1}, {"n": 2}], "t[0][n]=1&t[1][n]=2"),
        ([[1, 2], [3]], "t[0][]=1&t[0][]=2&t[1][]=3"),
    ],
)
def test_arrays_of_a_deep_object_have_brackets(value: object, query: str) -> None:
    assert unquote(query_string({"t": deep_object(value)})) == query


@pytest.mark.parametrize(
    "array", [(1, 2), range(1, 3), iter([1, 2]), {1: "", 2: ""}.keys()]
)
def test_any_iterable_is_an_array(array: object) -> None:
    assert query_string({"ids": array}) == "ids=1&ids=2"


class When(Model, kw_only=True):
    __read_only__: ClassVar[tuple[str, ...]] = ("id",)
    __times__: ClassVar[dict[str, TimeForm]] = {"at": TimeForm(timespec="milliseconds")}

    id: int | None = None
    at: datetime.datetime | None = None


def test_the_form_of_a_time() -> None:
    time = datetime.datetime(2024, 5, 1, tzinfo=UTC)
    local = TimeForm(zone="")
    assert timed("t", time, TimeForm(zone="+00:00")) == "2024-05-01T00:00:00+00:00"
    assert timed("t", time.replace(tzinfo=None), local) == "2024-05-01T00:00:00"
    assert timed("t", None, local) is None
    with pytest.raises(ValueError, match="t: the time needs a time zone"):
        timed("t", time.replace(tzinfo=None), TimeForm())
    with pytest.raises(ValueError, match="t: the API takes times without a time zone"):
        timed("t", time, local)


def test_an_object_knows_what_of_it_is_sent_and_how() -> None:
    time = datetime.datetime(2024, 5, 1, tzinfo=UTC)
    assert query_string({"w": When(id=1, at=time)}) == "at=2024-05-01T00%3A00%3A00.000Z"
    assert query_string({"w": deep_object(When(id=1))}) == ""


def test_the_last_day_stays_in_its_zone() -> None:
    zone = datetime.timezone(-datetime.timedelta(hours=1))
    last = datetime.datetime(9999, 12, 31, 23, 30, tzinfo=zone)
    assert text_of("p", last) == "9999-12-31T23:30:00-01:00"


def test_a_lone_surrogate_is_refused() -> None:
    with pytest.raises(ValueError, match="name: the text is not valid Unicode"):
        query_string({"name": "\ud800"})


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("a", "a"),
        ([1, True], "1,true"),
        ({"r": 1, "g": 2}, "r,1,g,2"),
        (delimited(["a", "b"], "|"), "a|b"),
    ],
)
def test_simple_style(value: object, text: str) -> None:
    assert simple_text("p", value) == text


@given(TEXT)
def test_percent_encoding_is_strict_and_reversible(text: str) -> None:
    encoded = percent_encode("p", text)
    assert unquote(encoded) == text
    assert set(encoded) <= set(UNRESERVED + "%")
    assert all(character in encoded for character in set(text) & set(UNRESERVED))


@given(st.dictionaries(TEXT, TEXT))
def test_a_query_is_read_back(parameters: dict[str, str]) -> None:
    query = query_string(parameters)
    assert parse_qsl(query, keep_blank_values=True) == list(parameters.items())


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_floats_are_numbers_of_json_and_lose_nothing(number: float) -> None:
    text = text_of("p", number)
    assert float(json.loads(text)) == float(text) == number
    assert not text.endswith(".0")


@given(TEXT)
def test_a_path_argument_never_leaves_its_segment(text: str) -> None:
    assume(text)
    try:
        path = expand_path("/a/{b}/c", {"b": text})
    except ValueError:
        return
    first, second, third, fourth = path.split("/")
    assert (first, second, fourth) == ("", "a", "c")
    assert third not in (".", "..") and unquote(third) == text


@pytest.mark.parametrize(
    ("template", "arguments", "path"),
    [
        ("/a", {}, "/a"),
        ("/{a}/{b}.json", {"a": 1, "b": "x"}, "/1/x.json"),
        ("/{a}", {"a": "..."}, "/..."),
        ("/{a}", {"a": "a/../b"}, "/a%2F..%2Fb"),
        ("/{a}", {"a": "..\\a"}, "/..%5Ca"),
        ("/{a}", {"a": "a/..b;c"}, "/a%2F..b%3Bc"),
        ("/{a}", {"a": ["x,y", "z"]}, "/x%2Cy,z"),
        ("/{a}", {"a": delimited(["x", "y"], ",")}, "/x,y"),
        ("/{a}", {"a": True}, "/true"),
        ("/{a}", {"a": "{b}"}, "/%7Bb%7D"),
        ("/v/../{a}", {"a": "x"}, "/v/../x"),
    ],
)
def test_paths(template: str, arguments: dict[str, Any], path: str) -> None:
    assert expand_path(template, arguments) == path


@pytest.mark.parametrize(
    "value",
    [
        *(None, UNSET, "", [], ".", "..", "%2e", "%2E.", "%252e%252E", "."),
        *("..;x=1", "%2e%2e%3b"),  # with parameters
    ],
)
def test_dangerous_path_arguments_are_refused_by_name(value: object) -> None:
    with pytest.raises(ValueError, match="chat_id"):
        expand_path("/chats/{chat_id}", {"chat_id": value})


@pytest.mark.parametrize("value", ["..", "a/..", "../a", "a/./b", "a/%2e%2e/b"])
def test_no_segment_of_several_is_a_dot_segment(value: str) -> None:
    with pytest.raises(ValueError, match="path"):
        expand_path("/files/{path}", {"path": segments(value)})
    assert expand_path("/files/{path}", {"path": segments("a/b..c")}) == "/files/a/b..c"


def test_a_missing_path_argument_is_named() -> None:
    with pytest.raises(ValueError, match="chat_id"):
        expand_path("/chats/{chat_id}", {})


def test_two_arguments_cannot_make_a_dot_segment() -> None:
    with pytest.raises(ValueError, match="a, b"):
        expand_path("/{a}{b}", {"a": ".", "b": "."})


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("X-A", "se\rcret"),
        ("X-A", "se\ncret"),
        ("X-A", "se\0cret"),
        ("X-A", "se\x7fcret"),
        ("X-A", "secret†"),
        ("X-A", " secret"),
        ("X-A", "secret\t"),
        ("X A", "secret"),
        ("", "secret"),
        ("X:\r\n", "secret"),
    ],
)
def test_dangerous_headers_are_refused_and_not_echoed(name: str, value: str) -> None:
    with pytest.raises(ValueError) as caught:
        check_header(name, value)
    assert "cret" not in str(caught.value)


def test_harmless_headers_pass() -> None:
    check_header("X-A", "")
    check_header("x-a!", "a b\tc\xe9")


@pytest.mark.parametrize(
    ("name", "value"),
    [("a", "se;cret"), ("a", 'se"cret'), ("a", "se cret"), ("a=b", "secret")],
)
def test_dangerous_cookies_are_refused_and_not_echoed(name: str, value: str) -> None:
    with pytest.raises(ValueError) as caught:
        check_cookie(name, value)
    assert "cret" not in str(caught.value)


def test_headers_are_read_in_any_case_and_joined() -> None:
    headers = Headers([("A-B", "1"), ("a-b", "2"), ("C", "3")])
    assert headers["a-B"] == "1, 2"
    assert dict(headers) == {"a-b": "1, 2", "c": "3"}
    assert len(headers) == 2 and "C" in headers and headers.get("d") is None
    assert repr(headers) == "Headers({'a-b': '1, 2', 'c': '3'})"
    with pytest.raises(TypeError):
        headers["x"] = "y"  # type: ignore[index]  # the point of the test


@pytest.mark.parametrize("value", ["", [], None])
def test_an_empty_path_argument_where_it_may_be(value: object) -> None:
    arguments = {"a": "x", "b": value}
    with pytest.raises(ValueError, match="missing or empty path parameter 'b'"):
        expand_path("/{a}/{b}", arguments)
    if value is None:
        with pytest.raises(ValueError, match="missing or empty path parameter 'b'"):
            expand_path("/{a}/{b}", arguments, ("b",))
    else:
        assert expand_path("/{a}/{b}", arguments, ("b",)) == "/x/"
