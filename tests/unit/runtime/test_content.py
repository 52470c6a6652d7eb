"""Bodies are read as what they say they are, and what does not fit is reported."""

from __future__ import annotations

import datetime
import uuid
from decimal import Decimal
from typing import Any, ClassVar, Literal

import msgspec
import pytest
from client_runtime.decoding import codec
from client_runtime.decoding.numbers import JSONNumber
from client_runtime.decoding.union import BestMatch, Tagged, union
from content_support import JSON, ZIP, Order, contradiction, decoded, read


class TestJSON:
    """Where a value of JSON is documented, whatever it is called when it comes."""

    @pytest.mark.parametrize(
        "content_type",
        [JSON, None, "text/plain", "text/html", "application/octet-stream", "odd"],
    )
    def test_an_object_under_any_name(self, content_type: str | None) -> None:
        assert read(Order, content_type, b'{"id":1}') == Order(1)

    def test_another_value_is_reported(self) -> None:
        value, reason = contradiction(list[int], JSON, b"{}")
        assert (value, reason) == ({}, "Expected `array`, got `object`")
        assert read(str | None, "text/plain", b"[note] {a}") == "[note] {a}"
        assert read(str | None, "text/plain", b'{"a":1}') == '{"a":1}'

    @pytest.mark.parametrize("content_type", ["text/html", "image/png", JSON, None])
    def test_a_page_is_not_an_object(self, content_type: str | None) -> None:
        with pytest.raises(codec.MalformedJSON):
            decoded(Order, content_type, b"<html>", strict=False)

    def test_a_value_that_is_written_as_a_text(self) -> None:
        key = uuid.UUID("1cb40b8c-7e5f-4e8c-a9d8-4ae42c4b5a3a")
        assert read(uuid.UUID, "text/plain", str(key).encode()) == key
        assert read(uuid.UUID, None, str(key).encode()) == key
        day = datetime.date(2024, 5, 1)
        assert read(datetime.date | None, "text/html", b"2024-05-01") == day
        assert read(Literal["red"], "text/plain", b"red") == "red"
        assert read(int, "text/plain", b"5") == 5
        assert read(list[int], "text/plain", b"[5]") == [5]

    def test_no_body(self) -> None:
        for content_type in (JSON, None, "text/plain", "image/png"):
            assert read(Order | None, content_type, b" ") is None
            what = contradiction(Order, content_type, b"")
            assert what == (None, "The body is empty")


class Numbered(msgspec.Struct):
    id: int
    version: Literal[1] = 1
    counts: list[int] = msgspec.field(default_factory=list)
    ratio: int | float = 0
    limit: int | None = None
    either: int | str = 0


class TestIntegers:
    """An integer is one however it is written (JSON Schema Validation, 6.1.1)."""

    CONTENT = (
        b'{"id":1e3,"version":1.0,"counts":[1,2.0,-0.0],"ratio":2.0,"limit":1E22,'
        b'"either":7.00}'
    )

    def test_they_are_integers(self) -> None:
        for declared in (Numbered, {JSON: Numbered, "text/csv": str}):
            for _ in range(3):  # what was learned gives the same
                found = read(declared, JSON, self.CONTENT)
                assert found == Numbered(1000, 1, [1, 2, 0], 2.0, 10**22, 7)
                whole = [found.id, found.version, found.limit, found.either]
                assert {*map(type, [*whole, *found.counts])} == {int}
                assert type(found.ratio) is float
        assert read(int, JSON, b"1.0") == 1
        assert read(list[int], JSON, b"[1e2]") == [100]

    def test_a_fraction_is_reported(self) -> None:
        for content in (b'{"id":1.5}', b'{"id":1.0,"version":2.0}'):
            _, problems = decoded(Numbered, JSON, content, strict=False)
            assert len(problems) == 1
            with pytest.raises(codec.Mismatch):
                decoded(Numbered, JSON, content, strict=True)

    def test_the_tag_of_a_union(self) -> None:
        other = msgspec.defstruct("Other", [("version", Literal[2]), ("name", str)])
        strategy = Tagged("version", {1: 0, 2: 1})
        members = union("Members", lambda: (Numbered, other), strategy)
        for content_type in (JSON, "text/plain"):
            found = read(members, content_type, b'{"version":2.0,"name":"a"}')
            assert found == other(2, "a")
            assert read(members, content_type, b'{"version":1.0,"id":2}') == Numbered(2)
        best = union("Best", lambda: (str, Numbered), BestMatch())
        assert read(list[best], JSON, b'[{"id":3.0},"a"]') == [Numbered(3), "a"]


class TestStrings:
    """Where a string of JSON is documented, as ``{"application/json": str}``."""

    DECLARED: ClassVar = {JSON: str}

    def test_the_string(self) -> None:
        assert read(self.DECLARED, JSON, b'"1.0"') == "1.0"
        assert read(self.DECLARED, "application/hal+json", b'"1.0"') == "1.0"

    @pytest.mark.parametrize("content_type", ["text/plain", "text/html; charset=utf-8"])
    def test_a_text(self, content_type: str) -> None:
        for text in ("hello", "5", '"quoted"', '{"a": 1}', ""):
            assert read(self.DECLARED, content_type, text.encode()) == text

    def test_without_a_media_type(self) -> None:
        assert read(self.DECLARED, None, b'"1.0"') == "1.0"
        assert read(self.DECLARED, None, b"hello") == "hello"

    def test_another_value_is_reported(self) -> None:
        value, reason = contradiction(self.DECLARED, JSON, b'{"a": 1}')
        assert (value, reason) == ({"a": 1}, "Expected `str`, got `object`")

    @pytest.mark.parametrize(
        ("content_type", "reason"),
        [
            ("application/zip", "Expected text, got bytes of another media type"),
            (
                "text/plain",
                "Expected text, got bytes that are not valid in its charset",
            ),
            (None, "Expected text, got bytes that are not valid in its charset"),
        ],
    )
    def test_bytes_are_reported(self, content_type: str | None, reason: str) -> None:
        assert contradiction(self.DECLARED, content_type, ZIP) == (ZIP, reason)

    def test_half_a_string_is_broken(self) -> None:
        with pytest.raises(codec.MalformedJSON):
            decoded(self.DECLARED, JSON, b'"1.', strict=False)

    def test_base64(self) -> None:
        for content_type in (JSON, "text/plain", None):
            content = b"aGk=" if content_type == "text/plain" else b'"aGk="'
            assert read({JSON: bytes}, content_type, content) == b"hi"


class TestDocumentedTexts:
    """Where a text is documented, as ``str``."""

    def test_a_text(self) -> None:
        latin = "text/csv; charset=iso-8859-1"
        assert read(str, latin, b"gr\xfcn") == "grün"
        for content_type in ("text/html", "application/xml", None, ""):
            assert read(str, content_type, b'"a"') == '"a"'
        for content_type in ("text/plain", JSON, "image/png", None):
            assert read(str, content_type, b"") == ""

    def test_a_string_of_json_has_no_quotes(self) -> None:
        assert read(str, JSON, b'"1.0.0"') == "1.0.0"

    def test_other_json_is_reported(self) -> None:
        value, reason = contradiction(str, JSON, b'[{"a":1}]')
        assert (value, reason) == ([{"a": 1}], "Expected `str`, got `array`")

    def test_what_only_says_that_it_is_json(self) -> None:
        reason = "Expected JSON as its media type declares, got something else"
        assert contradiction(str, JSON, b"a,b") == ("a,b", reason)
        assert contradiction(str, JSON, ZIP)[0] == ZIP

    @pytest.mark.parametrize(
        "content_type",
        ["application/zip", "image/png", "application/octet-stream", "text/plain"],
    )
    def test_bytes_stay_bytes(self, content_type: str) -> None:
        assert contradiction(str, content_type, ZIP)[0] == ZIP

    def test_numbers_and_truth_values(self) -> None:
        declared = {"text/plain": int}
        assert read(declared, "text/plain; charset=utf-8", b" 5\n") == 5
        assert read(declared, JSON, b"5") == 5
        assert read({"text/plain": bool}, "text/plain", b"True") is True
        assert read({"text/plain": JSONNumber}, "text/plain", b" 1.5\n") == 1.5
        assert read({"text/plain": JSONNumber | None}, "text/plain", b"") is None
        either = "Expected `int | float | None`, got another text"
        number = {"text/plain": JSONNumber | None}
        assert contradiction(number, "text/plain", b"much") == ("much", either)
        assert read({"text/plain": bool}, "text/plain", b"true") is True
        reason = "Expected `int`, got another text"
        assert contradiction(declared, "text/plain", b"five") == ("five", reason)
        assert contradiction(declared, "text/plain", b"1.5") == ("1.5", reason)
        assert contradiction(declared, "text/plain", b"")[0] is None
        assert contradiction(declared, "image/png", ZIP)[0] == ZIP


class TestAnything:
    """Where nothing is documented, or any JSON: ``Any``."""

    @pytest.mark.parametrize(
        ("content_type", "content", "value"),
        [
            (JSON, b'{"a":1}', {"a": 1}),
            (JSON, b"", None),
            (JSON, b" \n", None),
            ("text/csv", b"a,b\n", "a,b\n"),
            ("text/csv", b"\n", "\n"),
            ("text/csv", b"", None),
            ("text/plain", b'{"a":1}', '{"a":1}'),
            ("application/zip", ZIP, ZIP),
            ("application/zip", b"", None),
            (None, b'{"a":1}', {"a": 1}),
            (None, b"a,b", "a,b"),
            (None, ZIP, ZIP),
            (None, b"", None),
        ],
    )
    def test_what_comes(
        self, content_type: str | None, content: bytes, value: object
    ) -> None:
        assert read(Any, content_type, content) == value
        assert read({JSON: Any, "text/csv": str}, content_type, content) == (
            "" if value is None and content_type == "text/csv" else value
        )

    def test_what_is_not_what_it_says(self) -> None:
        assert contradiction(Any, "text/csv", ZIP)[0] == ZIP
        reason = "Expected JSON as its media type declares, got something else"
        for declared in (Any, {JSON: Any}, {JSON: str}, str, str | None):
            for text in ("OK", "<html>"):
                found = contradiction(declared, JSON, text.encode())
                assert found == (text, reason)

    @pytest.mark.parametrize("content", [b'{"a":', b"[1,", b' "a', ZIP])
    def test_half_of_it_is_broken(self, content: bytes) -> None:
        for declared in (Any, {JSON: Any}):
            with pytest.raises(codec.MalformedJSON):
                decoded(declared, JSON, content, strict=False)

    def test_a_text_that_is_none_of_the_documented(self) -> None:
        with pytest.raises(codec.MalformedJSON):
            decoded({JSON: Literal["red"]}, JSON, b"OK", strict=False)
        reason = "Expected JSON as its media type declares, got something else"
        assert contradiction({JSON: Literal["OK"]}, JSON, b"OK") == ("OK", reason)


@pytest.mark.parametrize(
    ("declared", "text", "value"),
    [
        (uuid.UUID, str(uuid.UUID(int=7)), uuid.UUID(int=7)),
        (datetime.date, "2024-05-06", datetime.date(2024, 5, 6)),
        (Decimal, "1.50", Decimal("1.50")),
        (Decimal, " 2 ", Decimal(2)),
    ],
)
def test_a_text_is_a_value_of_its_format(declared: Any, text: str, value: Any) -> None:
    assert read({"text/plain": declared}, "text/plain", text.encode()) == value
    came = contradiction({"text/plain": declared}, "text/plain", b"none")
    assert came[0] == "none"
