"""Responses that come in several media types, in another one, in none, or undocumented."""

from __future__ import annotations

import inspect
import logging
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest
from functional_representations import JSON, ORDERS, SPEC, ZIP, Caller

if TYPE_CHECKING:
    from functional_support import Workshop


@pytest.fixture(params=["sync", "async"])
def caller(workshop: Workshop, request: pytest.FixtureRequest) -> Any:
    made = Caller(workshop.build(SPEC), is_async=request.param == "async")
    yield made
    made.close()


@pytest.fixture(params=["sync", "async"])
def strict(workshop: Workshop, request: pytest.FixtureRequest) -> Any:
    is_async = request.param == "async"
    made = Caller(workshop.build(SPEC), is_async=is_async, strict=True)
    yield made
    made.close()


@pytest.fixture
def returns(workshop: Workshop) -> Callable[[str], str]:
    """The annotation of what a method returns."""
    client, _ = workshop.build(SPEC).call()

    def annotation(method: str) -> str:
        found: Any = client
        for name in method.split("."):
            found = getattr(found, name)
        return str(inspect.signature(found).return_annotation)

    return annotation


class TestAccept:
    @pytest.mark.parametrize(
        ("method", "accept"),
        [
            ("orders.list", "application/json, text/plain"),
            ("orders.list_csv", "text/csv, text/plain"),
            ("orders.list_pdf", "application/pdf, text/plain"),
            ("orders.list_vnd_store_v2", "application/vnd.store.v2+json, text/plain"),
            ("orders.exists", "application/json"),
            ("reports.get", "application/json, image/png"),
            ("reports.get_png", "image/png"),
            ("photos.get", "image/png, image/webp"),
            ("exports.get", "application/json, text/csv"),
            ("exports.start", "application/json"),
            ("exports.change", "a/v1+json"),
            ("pages.list", "application/json"),
            ("words.get", "application/json"),
            ("texts.get", "text/plain"),
            ("texts.file", "text/plain"),
            ("bytes.any", "*/*"),
            ("bytes.raw", "application/json"),
            ("files.get", "application/json, */*;q=0.5"),
            ("files.put", "application/json"),
            ("files.delete", "application/json"),
            ("versions.get", "application/json; v=1"),
            ("items.get", "application/json"),
            ("items.list", "text/plain"),
            ("items.either", "text/plain"),
        ],
    )
    def test_what_is_documented_is_asked_for(
        self, caller: Caller, method: str, accept: str
    ) -> None:
        assert caller.accept(method) == accept

    def test_the_caller_chooses(self, caller: Caller) -> None:
        assert caller.accept("photos.get", accepted_type="image/webp") == "image/webp"
        assert caller.accept("exports.get", accept="text/csv") == "text/csv"
        assert caller.accept("exports.start", accept="a/v2+json") == "a/v2+json"
        with pytest.raises(ValueError, match="header Accept"):
            caller.accept("exports.get", accept="a/b\r\nX: y")

    def test_the_choice_is_typed(self, workshop: Workshop) -> None:
        client, _ = workshop.build(SPEC).call()
        for method, name, values in (
            (client.exports.get, "accept", '"application/json", "text/csv"'),
            (client.exports.start, "accept", '"a/v1+json", "a/v2+json"'),
            (client.photos.get, "accepted_type", '"image/png", "image/webp"'),
            (client.pages.list, "accept", '"application/json", "text/csv"'),
        ):
            keyword = inspect.signature(method).parameters[name]
            assert keyword.default is None
            annotation = keyword.annotation.replace("'", '"')
            assert annotation == f"Literal[{values}] | None"

    def test_a_chosen_parameter_is_not_reported(self, workshop: Workshop) -> None:
        assert "header-ignored" not in workshop.build(SPEC).codes


class TestMethods:
    @pytest.mark.parametrize(
        ("method", "kind"),
        [
            ("orders.list", "Orders | str | None"),
            ("orders.list_csv", "str | None"),
            ("orders.list_pdf", "bytes | str | None"),
            ("orders.exists", "None"),
            ("reports.get", "Any"),
            ("reports.get_png", "bytes"),
            ("photos.get", "bytes"),
            ("exports.get", "Orders | str"),
            ("pages.list", "Orders"),
            ("words.get", "str"),
            ("texts.count", "int"),
            ("texts.file", "bytes"),
            ("bytes.raw", "bytes"),
            ("bytes.encoded", "bytes"),
            ("bytes.any", "bytes"),
            ("bytes.nullable", "bytes"),
            ("files.get", "Any"),
            ("files.add", "Any"),
            ("files.put", "Orders | Any | None"),
            ("files.exists", "None"),
            ("files.delete", "None"),
            ("items.get", "Orders"),
            ("items.list", "builtins.list[Orders] | None"),
            ("items.list_csv", "str"),
            ("items.either", "str"),
            ("items.whole", "ItemsWholeResponse"),
        ],
    )
    def test_what_they_return(
        self, returns: Callable[[str], str], method: str, kind: str
    ) -> None:
        assert returns(method) == kind

    def test_another_notation_of_the_same_needs_none(self, workshop: Workshop) -> None:
        client, _ = workshop.build(SPEC).call()
        assert not hasattr(client.orders, "list_xml")
        assert not hasattr(client.exports, "get_csv")
        assert hasattr(client.pages, "list_csv")
        assert not hasattr(client.pages, "iter_list_csv")

    def test_the_server_may_choose_all_the_same(self, strict: Caller) -> None:
        for method in ("orders.list", "orders.list_csv"):
            assert strict.call(method, ORDERS, JSON).orders == [1]
            assert strict.call(method, b"id\n1", "text/csv; header=present") == "id\n1"
            assert strict.call(method, ZIP, "application/pdf") == ZIP
            assert strict.call(method, b"<o/>", "application/xml") == b"<o/>"
            second = "application/vnd.store.v2+json"
            assert strict.call(method, b'{"total":1}', second).total == 1
            assert strict.call(method, b"soon", "text/plain", 202) == "soon"
            assert strict.call(method, status=204) is None

    def test_a_choice_of_the_caller(self, strict: Caller) -> None:
        assert strict.call("exports.get", ORDERS, JSON).orders == [1]
        assert strict.call("exports.get", b"a", "text/csv", accept="text/csv") == "a"

    def test_versions_by_their_parameters(self, strict: Caller) -> None:
        one = strict.call("versions.get", b'{"a":1}', "application/json;v=1")
        assert one.a == 1
        assert strict.call("versions.get", b"[1]", "application/json; v=2") == [1]


class TestTypesThatCome:
    @pytest.mark.parametrize(
        ("method", "content", "media_type", "value"),
        [
            ("reports.get", b"a,b", "text/csv", "a,b"),
            ("reports.get", ZIP, "application/zip", ZIP),
            ("reports.get", b'{"a":1}', JSON, {"a": 1}),
            ("words.get", b'"hello"', JSON, "hello"),
            ("words.get", b"hello", "text/plain; charset=utf-8", "hello"),
            ("words.get", b"hello", "text/html", "hello"),
            ("words.get", b"hello", None, "hello"),
            ("words.color", b"red", "text/plain", "red"),
            ("words.maybe", b"", JSON, None),
            ("texts.get", b'"1.0"', JSON, "1.0"),
            ("texts.get", b'"1.0"', "text/plain", '"1.0"'),
            ("texts.count", b"12", "text/plain", 12),
            ("texts.count", b"12", JSON, 12),
            ("texts.file", b"\x00\x01\xff\xfe", "application/pdf", b"\x00\x01\xff\xfe"),
            ("bytes.raw", b'{"a":1}', JSON, b'{"a":1}'),
            ("bytes.encoded", b'"aGk="', JSON, b"hi"),
            ("bytes.any", b"\xff", "application/octet-stream", b"\xff"),
            ("bytes.nullable", b"\xff", "application/octet-stream", b"\xff"),
            ("files.get", b"a,b", "text/csv", "a,b"),
            ("files.get", ZIP, "application/zip", ZIP),
            ("files.get", b'{"a":1}', JSON, {"a": 1}),
            ("files.get", b"", None, None),
            ("files.add", b"[1]", JSON, [1]),
            ("files.exists", b"", JSON, None),
            ("orders.exists", b"", JSON, None),
        ],
    )
    def test_they_are_believed(
        self, strict: Caller, method: str, content: bytes, media_type: Any, value: Any
    ) -> None:
        assert strict.call(method, content, media_type) == value

    def test_any_success_is_one(self, strict: Caller) -> None:
        assert strict.call("exports.start", ORDERS, JSON, 200).orders == [1]
        assert strict.call("words.get", b'"a"', JSON, 201) == "a"
        assert strict.call("files.put", b'{"a":1}', JSON, 201) == {"a": 1}
        assert strict.call("words.maybe", status=204) is None
        assert strict.call("words.get", status=204) is None

    @pytest.mark.parametrize(
        ("method", "content", "media_type", "value", "reason"),
        [
            (
                "texts.get",
                ZIP,
                "application/zip",
                ZIP,
                "got bytes of another media type",
            ),
            ("texts.get", ZIP, "text/plain", ZIP, "not valid in its charset"),
            ("texts.get", b'{"a":1}', JSON, {"a": 1}, "got `object`"),
            ("texts.count", b"many", "text/plain", "many", "got another text"),
            ("words.get", b'{"a":1}', JSON, {"a": 1}, "got `object`"),
            ("words.get", b"OK", JSON, "OK", "Expected JSON as"),
            ("files.get", b"OK", JSON, "OK", "Expected JSON as"),
            ("reports.get", b"OK", JSON, "OK", "Expected JSON as"),
            ("words.get", ZIP, "image/png", ZIP, "got bytes of another media type"),
            ("exports.start", b"", JSON, None, "The body is empty"),
        ],
    )
    def test_contradictions(
        self,
        caller: Caller,
        strict: Caller,
        workshop: Workshop,
        caplog: pytest.LogCaptureFixture,
        method: str,
        content: bytes,
        media_type: str,
        value: Any,
        reason: str,
    ) -> None:
        package = workshop.build(SPEC).package
        reporting = __import__(f"{package.__name__}._runtime.reporting", fromlist=["_"])
        reporting._logged.clear()
        with caplog.at_level(logging.WARNING):
            assert caller.call(method, content, media_type) == value
            assert caller.call(method, content, media_type) == value
        (record,) = caplog.records
        assert record.getMessage().startswith(f"{method}: the response contradicts")
        assert reason in record.getMessage()
        with pytest.raises(package.ResponseDecodeError, match="contradicts"):
            strict.call(method, content, media_type)

    @pytest.mark.parametrize(
        "method", ["orders.list", "orders.list_csv", "orders.list_pdf", "exports.get"]
    )
    def test_a_page_where_several_types_are_documented(
        self, caller: Caller, strict: Caller, method: str
    ) -> None:
        errors = __import__(type(caller.client).__module__.partition(".")[0])
        for client in (caller, strict):
            with pytest.raises(
                errors.ResponseDecodeError, match=r"\(text/html\) is not"
            ):
                client.call(method, b"<html>", "text/html")
            with pytest.raises(errors.ResponseDecodeError, match="no media type"):
                client.call(method, b"<html>")

    def test_an_object_that_is_documented_as_a_text(
        self, caller: Caller, strict: Caller, workshop: Workshop
    ) -> None:
        package = workshop.build(SPEC).package
        for media_type in ("text/plain; charset=utf-8", "text/json", JSON, None):
            assert strict.call("items.get", ORDERS, media_type).orders == [1]
        assert strict.call("items.list", b"[" + ORDERS + b"]", "text/plain") == [
            strict.call("items.get", ORDERS, "text/plain")
        ]
        assert strict.call("items.either", ORDERS, "text/plain") == ORDERS.decode()
        wrong = b'{"orders":["a"]}'
        assert caller.call("items.get", wrong, "text/plain").orders == ["a"]
        with pytest.raises(package.ResponseDecodeError, match="contradicts"):
            strict.call("items.get", wrong, "text/plain")
        with pytest.raises(package.ResponseDecodeError, match="is not JSON"):
            caller.call("items.get", b"Down for repair", "text/plain")
        with pytest.raises(package.APIStatusError) as caught:
            caller.call("items.get", ORDERS, "text/plain", 500)
        assert caught.value.model.orders == [1]

    def test_an_object_that_is_called_xml(
        self, caller: Caller, strict: Caller, workshop: Workshop
    ) -> None:
        package = workshop.build(SPEC).package
        for media_type in ("application/xml", "text/plain"):
            assert strict.call("exports.get", b"\n" + ORDERS, media_type).orders == [1]
            wrong = b'\n{"orders":["a"]}'
            assert caller.call("exports.get", wrong, media_type).orders == ["a"]
            with pytest.raises(package.ResponseDecodeError, match="contradicts"):
                strict.call("exports.get", wrong, media_type)

    def test_a_page_where_an_object_is_documented(self, caller: Caller) -> None:
        errors = __import__(type(caller.client).__module__.partition(".")[0])
        with pytest.raises(errors.ResponseDecodeError, match=r"\(text/html\) is not"):
            caller.call("exports.start", b"<html>", "text/html")
        mislabelled = caller.call("exports.start", ORDERS, "application/octet-stream")
        assert mislabelled.orders == [1]


def test_what_is_not_documented_is_reported(workshop: Workshop) -> None:
    found = workshop.build(SPEC).findings
    said = [f.message for f in found if f.code == "answer-undescribed"]
    assert said == [
        "the body of a successful response (200) is not documented; it is returned as received",
        "the body of a successful response is not documented; it is returned as received",
        "the body of a successful response (201) is not documented; it is returned as received",
    ]


def test_the_plainest_operation_stays_as_plain_as_it_was(workshop: Workshop) -> None:
    text = workshop.build(SPEC).text("resources/exports.py")
    assert "responses={201: Orders}," in text
    text = workshop.build(SPEC).text("resources/words.py")
    assert 'responses={200: {"application/json": str}},' in text
    text = workshop.build(SPEC).text("resources/texts.py")
    assert "responses={200: str}," in text
    assert 'responses={200: {"text/plain": int}},' in text
