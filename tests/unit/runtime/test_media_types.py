"""Media types and charsets: how they are read, compared and used."""

from __future__ import annotations

from typing import Any

import pytest
from client_runtime.decoding import codec
from client_runtime.decoding.media_type import best_match, parse_media_type
from client_runtime.decoding.text import exact_text
from content_support import JSON, Order, decoded, read


class TestMediaTypes:
    @pytest.mark.parametrize(
        ("text", "category"),
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
    def test_categories(self, text: str, category: str) -> None:
        assert parse_media_type(text).category == category

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


class TestCharsets:
    """JSON is UTF-8 (RFC 8259, 8.1), but not all servers know."""

    @pytest.mark.parametrize("charset", ["utf-16", "utf-16-le", "utf-32", "iso-8859-1"])
    def test_the_charset_that_is_given(self, charset: str) -> None:
        content_type = f"{JSON}; charset={charset}"
        content = '{"name":"grün"}'.encode(charset)
        for declared in (Any, dict[str, str], {JSON: Any, "text/csv": str}):
            assert read(declared, content_type, content) == {"name": "grün"}
        assert read({JSON: str}, content_type, '"grün"'.encode(charset)) == "grün"

    def test_utf_8_that_is_called_another_charset(self) -> None:
        content = '{"name":"grün"}'.encode()
        for charset in ("iso-8859-1", "us-ascii", "utf-16"):
            found = read(dict[str, str], f"{JSON}; charset={charset}", content)
            assert found == {"name": "grün"}

    def test_neither(self) -> None:
        with pytest.raises(codec.MalformedJSON):
            decoded(Order, f"{JSON}; charset=utf-16", b'{"id":"\xff"', strict=False)
