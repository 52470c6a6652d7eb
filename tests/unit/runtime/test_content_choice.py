"""Bodies where several media types are documented: the one that comes decides."""

from __future__ import annotations

from typing import Any, ClassVar

import pytest
from client_runtime.decoding import codec
from client_runtime.decoding.media_type import best_match, parse_media_type
from content_support import JSON, ZIP, Order, contradiction, decoded, read


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
            # What is not documented, but alike:
            ("text/plain", b'{"id":1}', Order(1)),
            ("text/plain", b"id\n1", "id\n1"),
            ("application/octet-stream", b'{"id":1}', Order(1)),
            ("application/octet-stream", ZIP, ZIP),
            # What has no media type at all:
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

    def test_another_format_is_reported(self) -> None:
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
    def test_json_is_not_xml(self, content_type: str | None, before: bytes) -> None:
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
