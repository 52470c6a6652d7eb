"""Styles of parameters beside the usual ones, by the tables of OpenAPI and RFC 6570."""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import Any

import pytest
from client_runtime.arguments import Arguments
from client_runtime.model import UNSET
from client_runtime.operation import Operation
from client_runtime.parameters import (
    deep_object,
    delimited,
    json_text,
    plain_value,
    query_string,
    reserved,
    segments,
)
from client_runtime.request import build_call
from client_runtime.styles import Style, cookie_pairs, path_text, simple_text, styled

ARRAY = ["blue", "black"]
OBJECT = {"R": 100, "G": 200}
OPERATION: Operation[Any] = Operation(
    id="things.get", method="GET", path="/things", responses={}
)


@pytest.mark.parametrize(
    ("style", "explode", "value", "expected"),
    [
        # OpenAPI 3.1, 4.8.12.4, and RFC 6570, 3.2.5 and 3.2.7.
        ("matrix", False, "blue", ";color=blue"),
        ("matrix", False, "", ";color"),
        ("matrix", False, ARRAY, ";color=blue,black"),
        ("matrix", False, OBJECT, ";color=R,100,G,200"),
        ("matrix", True, ARRAY, ";color=blue;color=black"),
        ("matrix", True, OBJECT, ";R=100;G=200"),
        ("label", False, "blue", ".blue"),
        ("label", False, ARRAY, ".blue,black"),
        ("label", False, OBJECT, ".R,100,G,200"),
        ("label", True, ARRAY, ".blue.black"),
        ("label", True, OBJECT, ".R=100.G=200"),
        ("simple", True, OBJECT, "R=100,G=200"),
        ("simple", True, ARRAY, "blue,black"),
        ("matrix", False, [], ""),
        ("label", False, "a/b c", ".a%2Fb%20c"),
    ],
)
def test_a_style_in_a_path(
    style: Style, explode: bool, value: object, expected: str
) -> None:
    assert path_text("color", styled(value, style, explode=explode)) == expected


def test_values_inside_of_a_delimited_one_and_nested_ones_in_a_path() -> None:
    assert path_text("ids", delimited(ARRAY, ",")) == "blue,black"
    label = styled(delimited(ARRAY, ","), "label")
    assert path_text("ids", label) == ".blue,black"
    assert path_text("ids", [{"a": 1}]) == "%7B%22a%22%3A1%7D"
    assert path_text("ids", [b"\x00\xff"]) == "AP8%3D"


def test_nothing_given_has_no_style() -> None:
    assert styled(None, "label") is None
    assert styled(UNSET, "cookie") is None
    assert reserved(None) is None
    assert reserved(UNSET) is None
    assert segments(None) is None
    assert segments(UNSET) is None


def test_reserved_characters_stay_in_a_path_but_for_those_that_end_a_segment() -> None:
    assert path_text("ref", reserved("a:b@c;d=e,f")) == "a:b@c;d=e,f"
    assert path_text("ref", reserved("a/b?c#d")) == "a%2Fb%3Fc%23d"


def test_slashes_part_the_segments_of_a_path_where_it_may_be_several() -> None:
    assert path_text("path", segments("a/b c/d?e")) == "a/b%20c/d%3Fe"
    assert path_text("path", segments(reserved("a:b/c@d?"))) == "a:b/c@d%3F"
    assert path_text("path", segments(["a/b", "c"])) == "a/b,c"


def test_reserved_characters_stay_in_a_query_but_for_those_that_part_it() -> None:
    query = query_string({"url": reserved("https://a.b/c?d=e&f#g+h"), "x": "/"})
    assert query == "url=https://a.b/c?d=e%26f%23g%2Bh&x=%2F"


def test_what_is_encoded_already_stays_so_where_reserved_characters_do() -> None:
    assert query_string({"q": reserved("50%25 of 100%")}) == "q=50%25%20of%20100%25"


def test_reserved_text_that_is_no_unicode_is_refused() -> None:
    with pytest.raises(ValueError, match="q: the text is not valid Unicode"):
        query_string({"q": reserved("\ud800")})


@pytest.mark.parametrize(
    ("delimiter", "expected"),
    [
        (",", "color=R,100,G,200"),
        (" ", "color=R%20100%20G%20200"),
        ("|", "color=R%7C100%7CG%7C200"),
        ("\t", "color=R%09100%09G%09200"),
    ],
)
def test_an_object_as_one_value_of_a_query(delimiter: str, expected: str) -> None:
    assert query_string({"color": delimited(OBJECT, delimiter)}) == expected


def test_a_single_text_where_the_array_may_be_one() -> None:
    assert query_string({"a": delimited("text", ",", or_text=True)}) == "a=text"
    with pytest.raises(TypeError, match="expected an array"):
        delimited("text", ",")


def test_objects_in_an_array_of_a_deep_object_are_numbered() -> None:
    value = deep_object({"a": [{"b": 1}, {"b": 2}], "c": ["x", "y"]})
    assert query_string({"f": value}) == (
        "f%5Ba%5D%5B0%5D%5Bb%5D=1&f%5Ba%5D%5B1%5D%5Bb%5D=2&f%5Bc%5D%5B%5D=x&f%5Bc%5D%5B%5D=y"
    )


@pytest.mark.parametrize(
    ("value", "sent"),
    [
        ("s/1=:@+$&'()*[]{}|^`!#%2F", "s/1=:@+$&'()*[]{}|^`!#%2F"),
        ('a b"c,d;e\\f', "a%20b%22c%2Cd%3Be%5Cf"),
        ("ü", "%C3%BC"),
        (2.0, "2"),
    ],
)
def test_a_cookie_encodes_only_what_it_cannot_hold(value: object, sent: str) -> None:
    assert cookie_pairs("sid", value) == [("sid", sent)]


def test_a_cookie_is_unicode() -> None:
    with pytest.raises(ValueError, match="sid: the text is not valid Unicode"):
        cookie_pairs("sid", "\ud800")


def test_undefined_items_are_left_out_of_paths_headers_and_cookies() -> None:
    assert path_text("ids", ["a", None, "b"]) == "a,b"
    assert path_text("ids", styled([None, "a"], "label", explode=True)) == ".a"
    assert simple_text("X-Ids", [None, "a", "b"]) == "a,b"
    assert simple_text("X-Ids", delimited([None, "a"], "|")) == "a"
    assert cookie_pairs("ids", ["a", None]) == [("ids", "a")]


def test_json_in_a_header_is_ascii() -> None:
    assert json_text({"a": "ü"}) == '{"a":"ü"}'
    assert json_text({"a": "ü"}, is_ascii=True) == '{"a":"\\u00fc"}'
    assert json_text({"a": "u"}, is_ascii=True) == '{"a":"u"}'
    assert json_text(None) is None


def test_a_header_is_not_encoded() -> None:
    assert simple_text("X-Ids", ["a b", "c"]) == "a b,c"
    assert simple_text("X-Ids", delimited(ARRAY, "|")) == "blue|black"
    assert (
        simple_text("X-Color", styled(OBJECT, "simple", explode=True)) == "R=100,G=200"
    )


def test_cookies_of_style_form_are_encoded_and_may_be_several() -> None:
    assert cookie_pairs("a", "x y") == [("a", "x%20y")]
    assert cookie_pairs("a", ["x", "y"]) == [("a", "x"), ("a", "y")]


def test_cookies_of_style_cookie_are_sent_as_they_are() -> None:
    assert cookie_pairs("a", styled("x:y", "cookie")) == [("a", "x:y")]
    assert cookie_pairs("a", styled(ARRAY, "cookie")) == [("a", "blue,black")]
    assert cookie_pairs("a", styled([], "cookie")) == []
    exploded = cookie_pairs("a", styled(OBJECT, "cookie", explode=True))
    assert exploded == [("R", "100"), ("G", "200")]


def _query(arguments: Arguments) -> str:
    return build_call(OPERATION, "https://a.example", "agent", arguments).query


def test_the_query_as_a_whole() -> None:
    assert _query({"querystring": {"a": 1, "b": ["x", "y"]}}) == "a=1&b=x&b=y"
    assert _query({"querystring": '{"a":1}'}) == "%7B%22a%22%3A1%7D"
    assert _query({"querystring": None, "query": {"c": 2}}) == "c=2"
    assert _query({"querystring": {"a": 1}, "query": {"c": 2}}) == "c=2&a=1"


def test_a_scalar_is_a_whole_text() -> None:
    assert plain_value(None) is None
    assert plain_value(Decimal("1.50")) == "1.50"
    assert plain_value(datetime.date(2024, 5, 6)) == "2024-05-06"
    with pytest.raises(ValueError, match="body: the number is not finite"):
        plain_value(Decimal("NaN"))
