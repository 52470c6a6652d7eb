"""Bodies are read as what they say they are, and what does not fit is told."""

from __future__ import annotations

import datetime
import uuid
from decimal import Decimal
from typing import Any, ClassVar, Literal

import msgspec
import pytest
from client_runtime.decoding import codec
from client_runtime.decoding.content import decode_content
from client_runtime.decoding.lenient import Problem
from client_runtime.decoding.media_type import best_match, parse_media_type
from client_runtime.decoding.numbers import JSONNumber
from client_runtime.decoding.text import exact_text
from client_runtime.decoding.union import BestMatch, Tagged, union
from client_runtime.http.headers import Headers

JSON = "application/json"
ZIP = b"PK\x03\x04\xff\xfe\x00"


class Order(msgspec.Struct):
    id: int


def decoded(
    declared: Any, content_type: str | None, content: bytes, *, strict: bool
) -> tuple[Any, tuple[Problem, ...]]:
    headers = Headers([] if content_type is None else [("Content-Type", content_type)])
    return decode_content(declared, headers, content, strict=strict)


def read(declared: Any, content_type: str | None, content: bytes) -> Any:
    """The value, which contradicts nothing: it is the same if strict."""
    value, problems = decoded(declared, content_type, content, strict=False)
    assert problems == ()
    assert decoded(declared, content_type, content, strict=True) == (value, ())
    return value


def contradiction(declared: Any, content_type: str | None, content: bytes) -> Any:
    """The value with what is told of it; strict refuses it for that reason."""
    value, problems = decoded(declared, content_type, content, strict=False)
    (problem,) = problems
    assert problem.path == "$"
    with pytest.raises(codec.Mismatch) as caught:
        decoded(declared, content_type, content, strict=True)
    assert str(caught.value).startswith(problem.reason)
    return value, problem.reason


class TestMediaTypes:
    @pytest.mark.parametrize(
        ("text", "kind"),
        [
            ("application/json", "json"),
            ("Application/JSON; charset=utf-8", "json"),
            ("application/vnd.acme.v2+json;version=2", "json"),
            ("text/json", "json"),
            ("text/csv; header=present", "text"),
            ("application/atom+xml", "text"),
            ("application/yaml", "text"),
            ("application/octet-stream", "bytes"),
            ("image/png", "bytes"),
            ("application/json, text/html", "json"),
            ("", "unknown"),
            ("json", "unknown"),
            ("a b/c", "unknown"),
            ("utf-8; charset", "unknown"),
        ],
    )
    def test_kinds(self, text: str, kind: str) -> None:
        assert parse_media_type(text).kind == kind

    def test_parameters(self) -> None:
        found = parse_media_type('a/b; Q="x y";n=1 ; broken').parameters
        assert found == {("q", "x y"), ("n", "1")}

    @pytest.mark.parametrize(
        ("came", "key"),
        [
            ("text/csv; charset=utf-8", "text/csv"),
            ("text/html", "text/*"),
            ("application/json", "application/json"),
            ("application/json; version=2", "application/json; version=2"),
            ("application/json; version=3", "application/json"),
            ("application/hal+json", "application/*+json"),
            ("application/pdf", "*/*"),
            ("texts/html", "*/*"),
        ],
    )
    def test_the_most_specific_key(self, came: str, key: str) -> None:
        keys = ["*/*", "application/*+json", "text/*", "text/csv", "application/json"]
        types = dict.fromkeys([*keys, "application/json; version=2"], Any)
        assert best_match(types, parse_media_type(came)) == key

    @pytest.mark.parametrize(
        ("keys", "came", "key"),
        [
            (["application/pdf"], "application/zip", None),
            (["application/*+json"], "application/json", "application/*+json"),
            (["application/*+json"], "image/svg+json", None),
            (["a/b;v=1", "a/b;v=2"], "a/b", "a/b;v=1"),
            (["*/*"], "nothing", None),
            ([], "a/b", None),
        ],
    )
    def test_what_matches(self, keys: list[str], came: str, key: str | None) -> None:
        types = dict.fromkeys(keys, Any)
        assert best_match(types, parse_media_type(came)) == key


class TestTexts:
    @pytest.mark.parametrize(
        ("content_type", "content", "text"),
        [
            (None, "é".encode(), "é"),
            ("text/plain; charset=latin-1", b"\xe9", "é"),
            ("text/plain; charset=nothing", "é".encode(), "é"),
            ("text/plain; charset=punycode", "é".encode(), "é"),
            ("text/plain; charset=hex", b"ff", "ff"),
            ("text/plain", b"\xe9", None),
            ("text/plain; charset=us-ascii", b"\xe9", None),
            ("text/plain; charset=utf-16", b"\xff\xfea", None),
        ],
    )
    def test_no_byte_is_lost(
        self, content_type: str | None, content: bytes, text: str | None
    ) -> None:
        assert exact_text(content_type, content) == text


class TestJSON:
    """Where a value of JSON is described, whatever it is called when it comes."""

    @pytest.mark.parametrize(
        "content_type",
        [JSON, None, "text/plain", "text/html", "application/octet-stream", "odd"],
    )
    def test_an_object_under_any_name(self, content_type: str | None) -> None:
        assert read(Order, content_type, b'{"id":1}') == Order(1)

    def test_another_value_is_told(self) -> None:
        value, reason = contradiction(list[int], JSON, b"{}")
        assert (value, reason) == ({}, "Expected `array`, got `object`")
        assert read(str | None, "text/plain", b"[note] {a}") == "[note] {a}"
        assert read(str | None, "text/plain", b'{"a":1}') == '{"a":1}'

    @pytest.mark.parametrize("content_type", ["text/html", "image/png", JSON, None])
    def test_a_page_is_no_object(self, content_type: str | None) -> None:
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

    def test_a_fraction_is_told(self) -> None:
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
    """Where a string of JSON is described, as ``{"application/json": str}``."""

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

    def test_another_value_is_told(self) -> None:
        value, reason = contradiction(self.DECLARED, JSON, b'{"a": 1}')
        assert (value, reason) == ({"a": 1}, "Expected `str`, got `object`")

    @pytest.mark.parametrize(
        ("content_type", "reason"),
        [
            ("application/zip", "Expected text, got bytes of another media type"),
            ("text/plain", "Expected text, got bytes that are none in its charset"),
            (None, "Expected text, got bytes that are none in its charset"),
        ],
    )
    def test_bytes_are_told(self, content_type: str | None, reason: str) -> None:
        assert contradiction(self.DECLARED, content_type, ZIP) == (ZIP, reason)

    def test_half_a_string_is_broken(self) -> None:
        with pytest.raises(codec.MalformedJSON):
            decoded(self.DECLARED, JSON, b'"1.', strict=False)

    def test_base64(self) -> None:
        for content_type in (JSON, "text/plain", None):
            content = b"aGk=" if content_type == "text/plain" else b'"aGk="'
            assert read({JSON: bytes}, content_type, content) == b"hi"


class TestDescribedTexts:
    """Where a text is described, as ``str``."""

    def test_a_text(self) -> None:
        latin = "text/csv; charset=iso-8859-1"
        assert read(str, latin, b"gr\xfcn") == "grün"
        for content_type in ("text/html", "application/xml", None, ""):
            assert read(str, content_type, b'"a"') == '"a"'
        for content_type in ("text/plain", JSON, "image/png", None):
            assert read(str, content_type, b"") == ""

    def test_a_string_of_json_has_no_quotes(self) -> None:
        assert read(str, JSON, b'"1.0.0"') == "1.0.0"

    def test_other_json_is_told(self) -> None:
        value, reason = contradiction(str, JSON, b'[{"a":1}]')
        assert (value, reason) == ([{"a": 1}], "Expected `str`, got `array`")

    def test_what_only_says_that_it_is_json(self) -> None:
        reason = "It is not JSON, as its media type says"
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
    """Where nothing is described, or any JSON: ``Any``."""

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
        reason = "It is not JSON, as its media type says"
        for declared in (Any, {JSON: Any}, {JSON: str}, str, str | None):
            for text in ("OK", "<html>"):
                found = contradiction(declared, JSON, text.encode())
                assert found == (text, reason)

    @pytest.mark.parametrize("content", [b'{"a":', b"[1,", b' "a', ZIP])
    def test_half_of_it_is_broken(self, content: bytes) -> None:
        for declared in (Any, {JSON: Any}):
            with pytest.raises(codec.MalformedJSON):
                decoded(declared, JSON, content, strict=False)

    def test_a_text_that_is_none_of_the_described(self) -> None:
        with pytest.raises(codec.MalformedJSON):
            decoded({JSON: Literal["red"]}, JSON, b"OK", strict=False)
        reason = "It is not JSON, as its media type says"
        assert contradiction({JSON: Literal["OK"]}, JSON, b"OK") == ("OK", reason)


class TestSeveral:
    """Where a body may come in several media types."""

    DECLARED: ClassVar = {JSON: Order, "text/csv": str, "application/pdf": bytes}

    @pytest.mark.parametrize(
        ("content_type", "content", "value"),
        [
            (JSON, b'{"id":1}', Order(1)),
            ("application/hal+json", b'{"id":1}', Order(1)),
            ("text/csv; charset=utf-8", b"id\n1", "id\n1"),
            ("application/pdf", ZIP, ZIP),
            # What is not described, but alike:
            ("text/plain", b'{"id":1}', Order(1)),
            ("text/plain", b"id\n1", "id\n1"),
            ("application/octet-stream", b'{"id":1}', Order(1)),
            ("application/octet-stream", ZIP, ZIP),
            # What is not said at all:
            (None, b'{"id":1}', Order(1)),
            (None, b"id\n1", "id\n1"),
            (None, ZIP, ZIP),
        ],
    )
    def test_the_type_that_came(
        self, content_type: str | None, content: bytes, value: object
    ) -> None:
        assert read(self.DECLARED, content_type, content) == value

    def test_ranges(self) -> None:
        declared = {"text/*": str, "image/*": bytes, "*/*": Order}
        assert read(declared, "text/markdown", b"# a") == "# a"
        assert read(declared, "image/webp", ZIP) == ZIP
        assert read(declared, "application/x-own", b'{"id":1}') == Order(1)

    def test_bytes_under_any_name(self) -> None:
        for content_type in (JSON, "text/plain", "image/png", None):
            for declared in (bytes, {"*/*": bytes}):
                assert read(declared, content_type, b'"a"') == b'"a"'
                assert read(declared, content_type, b"") == b""

    def test_versions(self) -> None:
        declared = {"application/json; v=1": Order, "application/json; v=2": list[int]}
        assert read(declared, "application/json;v=2", b"[1]") == [1]
        assert read(declared, "application/json; v=1", b'{"id":1}') == Order(1)

    def test_nothing_fits(self) -> None:
        declared = {"text/csv": str, "application/pdf": bytes}
        value, reason = contradiction(declared, JSON, b"[1]")
        assert (value, reason) == ([1], "Expected `str`, got `array`")
        with pytest.raises(codec.MalformedJSON):
            decoded({JSON: Order}, None, b"<html>", strict=False)
        assert contradiction({JSON: str}, None, ZIP)[0] == ZIP

    @pytest.mark.parametrize(
        "beside",
        [
            {"application/xml": bytes},
            {"text/xml": str},
            {"text/csv": str},
            {"text/plain": str},
            {"text/csv": str, "application/pdf": bytes},
            {"image/png": bytes},
            {"application/octet-stream": bytes},
        ],
    )
    @pytest.mark.parametrize(
        ("content_type", "content"),
        [
            ("text/html; charset=utf-8", b"<html>"),
            ("text/html", b"Down for repair"),
            ("application/xhtml+xml", b"<html/>"),
            (None, b"<html>"),
            (None, b"\n<!DOCTYPE html><p>"),
            ("application/octet-stream", b"<HTML>"),
        ],
    )
    def test_a_page_is_nothing_of_it(
        self, beside: dict[str, Any], content_type: str | None, content: bytes
    ) -> None:
        key = best_match(beside, parse_media_type(content_type or ""))
        if key is not None:  # what is documented by its name is what it says
            assert content_type == "application/octet-stream"
            assert read({JSON: Order, **beside}, content_type, content) == content
            return
        for strict in (False, True):
            for declared in ({JSON: Order, **beside}, {**beside, JSON: Order}):
                with pytest.raises(codec.MalformedJSON):
                    decoded(declared, content_type, content, strict=strict)

    @pytest.mark.parametrize("content_type", ["application/xml", "text/xml", None])
    def test_xml_is_xml_alone(self, content_type: str | None) -> None:
        for beside in ({"text/csv": str}, {"image/png": bytes}, {"text/plain": str}):
            with pytest.raises(codec.MalformedJSON):
                decoded({JSON: Order, **beside}, content_type, b"<e/>", strict=False)
        xml = {JSON: Order, "application/xml": bytes}
        assert read(xml, content_type, b"<e/>") == b"<e/>"
        assert read(xml, "text/plain", b"<e/>") == b"<e/>"
        assert read(xml, "application/atom+xml", b"<e/>") == b"<e/>"

    @pytest.mark.parametrize(
        ("declared", "content_type", "content", "value"),
        [
            ({"text/csv": str}, "text/x-csv", b"a,b", "a,b"),
            ({"text/csv": str}, "application/csv", b"a,b", "a,b"),
            ({"text/plain": str}, "text/markdown", b"# a", "# a"),
            ({"application/octet-stream": bytes}, "text/csv", b"a,b", b"a,b"),
            ({"application/octet-stream": bytes}, "application/pdf", ZIP, ZIP),
            ({"application/pdf": bytes}, "binary/octet-stream", ZIP, ZIP),
            ({"application/pdf": bytes}, "application/x-pdf", ZIP, ZIP),
            ({"image/png": bytes}, "image/jpeg", ZIP, ZIP),
        ],
    )
    def test_the_same_by_another_name(
        self, declared: Any, content_type: str, content: bytes, value: object
    ) -> None:
        assert read({JSON: Order, **declared}, content_type, content) == value

    def test_another_format_is_told(self) -> None:
        reason = "Expected `application/json`, got another media type"
        declared = {JSON: Order, "application/pdf": bytes}
        assert contradiction(declared, "image/png", ZIP) == (ZIP, reason)
        with pytest.raises(codec.MalformedJSON):
            decoded({JSON: Order, "text/csv": str}, "text/yaml", b"a: 1", strict=False)

    def test_a_method_of_bytes_returns_no_page(self) -> None:
        page = b"<html>"
        reason = "Expected `application/pdf`, got another media type"
        for beside in ({"text/csv": str}, {JSON: str}, {JSON: str | None}):
            declared = {"application/pdf": bytes, **beside}
            assert contradiction(declared, "text/html", page) == (page, reason)
        declared = {"application/pdf": bytes, JSON: Order, "text/csv": str}
        with pytest.raises(codec.MalformedJSON):
            decoded(declared, "text/html", page, strict=False)
        texts = {"text/csv": str, "application/pdf": bytes}
        reason = "Expected `text/csv`, got another media type"
        assert contradiction(texts, "text/html", page) == ("<html>", reason)
        assert contradiction(texts, "text/html", b" ") == (None, "The body is empty")
        assert read({JSON: str, "text/csv": str}, "text/html", page) == "<html>"

    @pytest.mark.parametrize(
        ("content_type", "before"),
        [
            ("application/xml", b""),
            ("text/xml", b"\n"),
            ("text/plain", b"\r\n"),
            ("text/html", b"\xef\xbb\xbf"),
            (None, b" \n"),
        ],
    )
    def test_json_is_no_xml(self, content_type: str | None, before: bytes) -> None:
        for beside in ({"application/xml": bytes}, {"text/xml": str, "text/csv": str}):
            declared = {JSON: Order, **beside}
            assert read(declared, content_type, before + b'{"id":1}') == Order(1)
            content = before + b'{"id":"x"}'
            value, problems = decoded(declared, content_type, content, strict=False)
            assert value.id == "x"
            assert [problem.path for problem in problems] == ["$.id"]
            with pytest.raises(codec.Mismatch):
                decoded(declared, content_type, content, strict=True)

    def test_no_body(self) -> None:
        xml = {"application/xml": bytes, "text/csv": str}
        for content_type in ("application/xml", "text/html", None):
            declared = {JSON: Order, **xml}
            found = contradiction(declared, content_type, b"")
            assert found == (None, "The body is empty")
            assert read({JSON: Order | None, **xml}, content_type, b"") is None
        assert read({JSON: Order, **xml}, "text/csv", b"") == ""


class TestCharsets:
    """JSON is UTF-8 (RFC 8259, 8.1), but not all servers know."""

    @pytest.mark.parametrize("charset", ["utf-16", "utf-16-le", "utf-32", "iso-8859-1"])
    def test_what_is_stated(self, charset: str) -> None:
        content_type = f"{JSON}; charset={charset}"
        content = '{"name":"grün"}'.encode(charset)
        for declared in (Any, dict[str, str], {JSON: Any, "text/csv": str}):
            assert read(declared, content_type, content) == {"name": "grün"}
        assert read({JSON: str}, content_type, '"grün"'.encode(charset)) == "grün"

    def test_utf_8_that_is_stated_as_another(self) -> None:
        content = '{"name":"grün"}'.encode()
        for charset in ("iso-8859-1", "us-ascii", "utf-16"):
            found = read(dict[str, str], f"{JSON}; charset={charset}", content)
            assert found == {"name": "grün"}

    def test_neither(self) -> None:
        with pytest.raises(codec.MalformedJSON):
            decoded(Order, f"{JSON}; charset=utf-16", b'{"id":"\xff"', strict=False)


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
