"""The properties of forms, where the description says how they are sent."""

from __future__ import annotations

import math
from collections.abc import Sequence
from contextlib import ExitStack
from typing import Any, Literal

import msgspec
import pytest
from client_runtime.forms import Fields, form_text
from client_runtime.model import UNSET, Model, UnsetType
from client_runtime.multipart import FileLike, form_parts
from client_runtime.operation import Encoding
from client_runtime.parameters import number_or_name

BARE: Any = "x"  # which the type does not offer: it is a path by mistake


class Upload(Model, kw_only=True):
    file: FileLike | None = None
    files: Sequence[FileLike] | UnsetType = msgspec.field(
        name="the files", default=UNSET
    )
    names: Sequence[str] | None = None
    either: FileLike | str | None = None


def _parts(fields: Fields, **encodings: Encoding) -> list[Any]:
    with ExitStack() as files:
        return list(form_parts(fields, encodings, files))


@pytest.mark.parametrize(
    ("value", "encoding", "text"),
    [
        ([1, 2], Encoding(style="form"), "a=1&a=2"),
        ([1, 2], Encoding(style="form", explode=False), "a=1,2"),
        ([1, 2], Encoding(style="pipeDelimited"), "a=1%7C2"),
        ([1, 2], Encoding(style="spaceDelimited"), "a=1%202"),
        ({"b": 1, "c": 2}, Encoding(style="form", explode=False), "a=b,1,c,2"),
        ({"b": 1}, Encoding(style="deepObject"), "a%5Bb%5D=1"),
        ("x/y", Encoding(style="form", allow_reserved=True), "a=x/y"),
        ("x", Encoding(content_type="application/json"), "a=%22x%22"),
        (None, Encoding(content_type="application/json"), ""),
    ],
)
def test_a_field(value: object, encoding: Encoding, text: str) -> None:
    assert form_text({"a": value}, {"a": encoding}) == text


def test_parts_of_an_array_may_be_joined() -> None:
    bars = Encoding(style="pipeDelimited", allow_reserved=True)
    assert _parts({"a": ["x", "y z"]}, a=bars) == [("a", (None, b"x|y z", None))]


@pytest.mark.parametrize("value", [[], [None, None], (), {"b": None}])
def test_nothing_to_join_is_no_part(value: object) -> None:
    bars = Encoding(style="pipeDelimited")
    assert _parts({"a": value, "c": "x"}, a=bars) == [("c", (None, b"x", None))]


def test_each_item_has_the_media_type() -> None:
    problem = Encoding(content_type="application/problem+json")
    assert _parts({"a": [{"b": 1}, 2]}, a=problem) == [
        ("a", (None, b'{"b":1}', "application/problem+json")),
        ("a", (None, b"2", "application/problem+json")),
    ]


def test_a_text_that_is_json_already_is_sent_as_it_is() -> None:
    written = Encoding(content_type="application/json", written=True)
    assert _parts({"a": ['{"b": 1}', {"b": 1}]}, a=written) == [
        ("a", (None, b'{"b": 1}', "application/json")),
        ("a", (None, b'{"b":1}', "application/json")),
    ]


def test_the_callers_media_type_wins() -> None:
    png = Encoding(content_type="image/png")
    named = ("a.gif", b"gif", "image/gif")
    assert _parts({"a": [b"png", named, ("b", b"png")]}, a=png) == [
        ("a", ("a", b"png", "image/png")),
        ("a", named),
        ("a", ("b", b"png", "image/png")),
    ]


def test_base64_is_no_file() -> None:
    plain, png = Encoding(base64=True), Encoding("image/png", base64=True)
    assert _parts({"a": b"\x00\xff", "b": [b"png"]}, a=plain, b=png) == [
        ("a", (None, b"AP8=", "application/octet-stream")),
        ("b", (None, b"cG5n", "image/png")),
    ]


def test_an_array_inside_of_an_array_is_json() -> None:
    assert _parts({"a": [[1, 2]]}) == [("a", (None, b"[1,2]", "application/json"))]


def test_tabs() -> None:
    tabs = Encoding(style="tabDelimited", explode=False)
    assert form_text({"a": [1, 2]}, {"a": tabs}) == "a=1%092"


@pytest.mark.parametrize(
    ("value", "allowed", "sent"),
    [
        (b"x", "image/png, image/jpeg", "image/png"),
        (("a.jpg", b"x"), "image/png, image/jpeg", "image/jpeg"),
        (("a.gif", b"x"), "image/png, image/jpeg", "image/png"),
        (("a", b"x", "image/gif"), "image/png, image/jpeg", "image/gif"),
        (("a.gif", b"x"), "image/*", "image/gif"),
        (b"x", "image/*", "application/octet-stream"),
        (b"x", "image/png, application/json", "image/png"),
        ("text", "text/plain, text/html", None),
    ],
)
def test_a_file_is_of_one_of_the_allowed_media_types(
    value: object, allowed: str, sent: str | None
) -> None:
    ((_, (_, content, media_type)),) = _parts({"a": value}, a=Encoding(allowed))
    assert media_type == sent
    assert content in (b"x", b"text")


def test_undefined_items_are_no_parts() -> None:
    assert _parts({"a": [None, "x", None]}) == [("a", (None, b"x", None))]
    assert form_text({"a": [None, "x"], "b": None}, {}) == "a=x"


def test_a_named_text_with_a_media_type_is_a_file() -> None:
    named = ("n.csv", "some,data \u00fc", "text/csv")
    part = ("n.csv", "some,data \u00fc".encode(), "text/csv")
    assert _parts({"a": named}) == [("a", part)]
    assert _parts({"a": [named]}, a=Encoding("image/png")) == [("a", part)]
    assert _parts({"a": ("red", "blue", "green")}) == [
        ("a", (None, text, None)) for text in (b"red", b"blue", b"green")
    ]


@pytest.mark.parametrize(
    ("fields", "parts"),
    [
        (Upload(file=("a.txt", "x")), [("file", ("a.txt", b"x", None))]),
        (Upload(file=BARE), [("file", ("file", b"x", "text/plain"))]),
        (
            Upload(files=[b"x", ("b.txt", "y")]),
            [
                ("the files", ("the files", b"x", "application/octet-stream")),
                ("the files", ("b.txt", b"y", None)),
            ],
        ),
        (
            Upload(names=("a", "b"), either="c"),
            [
                *(("names", (None, b"a", None)), ("names", (None, b"b", None))),
                ("either", (None, b"c", None)),
            ],
        ),
    ],
)
def test_a_text_for_a_file_is_its_content(fields: Upload, parts: list[Any]) -> None:
    assert _parts(fields) == parts


def test_a_file_has_the_media_type_that_is_stated() -> None:
    stated = Encoding(content_type="application/json")
    bare = Upload(file=BARE)
    assert _parts(bare, file=stated) == [("file", ("file", b"x", "application/json"))]
    named = Upload(file=("a.json", b"{}"))
    assert _parts(named, file=stated) == [
        ("file", ("a.json", b"{}", "application/json"))
    ]


class Named(Model, kw_only=True):
    value: float | Literal["NaN"]


def test_a_number_is_sent_by_its_name() -> None:
    assert form_text(Named(value=math.nan), {}) == "value=NaN"
    assert form_text(Named(value=1.0), {}) == "value=1"
    with pytest.raises(ValueError, match="value: the number is not finite"):
        form_text(Named(value=math.inf), {})
    assert number_or_name(math.nan, "nan") == "nan"
