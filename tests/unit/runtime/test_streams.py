"""Responses that are items one after the other, over real connections."""

from __future__ import annotations

import gzip
import logging
import threading
from collections.abc import Iterator
from typing import Any

import pytest
from client_example import (
    Item,
    NotFoundError,
    ResponseDecodeError,
    ResponseTooLargeError,
    ServiceUnavailableError,
)
from client_runtime import reporting
from client_runtime.capture import with_response
from client_runtime.streaming.download import stream
from client_runtime.streaming.framing import ServerSentEvent
from client_support import Driver, Server
from msgspec.structs import replace
from stream_support import (
    EVENTS,
    KINDS,
    LINES,
    ONE,
    RAW_EVENTS,
    SEQUENCE,
    SSE,
    TWO,
    EndEvent,
    ItemEvent,
    close,
    drained,
    opened,
)


class TestItems:
    @pytest.mark.parametrize(
        ("operation", "body", "headers"),
        [
            (LINES, b'{"id": "1"}\r\n\r\n{"id": "2"}', {}),
            (LINES, b'{"id": "1"}\n{"id": "2"}\n', {"Content-Type": "text/plain"}),
            (SEQUENCE, b'\x1e{"id": "1"}\n\x1e{"id":\n"2"}\n', {}),
            (EVENTS, b'data: {"id": "1"}\n\ndata: {"id":\ndata: "2"}\n\n', SSE),
            (EVENTS, b'data: {"id": "1"}\r\rdata: {"id": "2"}\r\r', {}),
        ],
    )
    def test_they_come_one_by_one(
        self,
        driver: Driver,
        server: Server,
        client: Any,
        operation: Any,
        body: bytes,
        headers: dict[str, str],
    ) -> None:
        server.reply(body=body, headers=headers)
        found = opened(driver, client, operation)
        assert found.status_code == 200
        assert driver.drain(found) == [ONE, TWO]
        assert driver.drain(found) == []
        assert server.last.header("Accept") == operation.accept

    def test_a_last_line_ends_with_the_body(
        self, driver: Driver, server: Server, client: Any
    ) -> None:
        operation: Any = replace(LINES, responses={200: int})
        server.reply(body=b"1\n23", headers={})
        assert driver.drain(opened(driver, client, operation)) == [1, 23]

    def test_each_as_soon_as_it_arrives(
        self, driver: Driver, server: Server, client: Any
    ) -> None:
        goes_on = threading.Event()

        def pieces() -> Iterator[bytes]:
            yield b'{"id": "1"}\n{"i'
            assert goes_on.wait(10)
            yield b'd": "2"}\n'

        server.reply(pieces=pieces())
        found = opened(driver, client)
        assert driver.next(found) == ONE
        goes_on.set()
        assert driver.drain(found) == [TWO]

    def test_compressed(self, driver: Driver, server: Server, client: Any) -> None:
        body = gzip.compress(b'{"id": "1"}\n{"id": "2"}\n')
        server.reply(body=body, headers={"Content-Encoding": "gzip"})
        assert driver.drain(opened(driver, client)) == [ONE, TWO]

    def test_events_as_they_are(
        self, driver: Driver, server: Server, client: Any
    ) -> None:
        body = b"event: a\nid: 7\nretry: 10\ndata: x\ndata: y\n\ndata: [DONE]\n\n"
        server.reply(body=body, headers=SSE)
        assert driver.drain(opened(driver, client, RAW_EVENTS)) == [
            ServerSentEvent("a", "x\ny", "7", 10),
            ServerSentEvent("message", "[DONE]", "7"),
        ]

    def test_done_ends_a_stream_and_blank_data_are_not_items(
        self, driver: Driver, server: Server, client: Any
    ) -> None:
        body = b'event: ping\ndata:\n\ndata: {"id": "1"}\n\ndata: [DONE]\n\ndata: x\n\n'

        def pieces() -> Iterator[bytes]:
            yield body
            while True:
                yield b": still here\n"

        server.reply(pieces=pieces(), headers=SSE)
        assert driver.drain(opened(driver, client, EVENTS)) == [ONE]

    def test_a_response_without_a_body(
        self, driver: Driver, server: Server, client: Any
    ) -> None:
        server.reply(status=204, body=b"")
        assert driver.drain(opened(driver, client)) == []
        server.reply(body=b"")
        assert driver.drain(opened(driver, client)) == []

    def test_headers_and_what_is_shown(
        self, driver: Driver, server: Server, client: Any
    ) -> None:
        server.reply(body=b"", headers={"X-Left": "3", "Set-Cookie": "a=b"})
        found = opened(driver, client)
        assert found.headers["x-left"] == "3" and "set-cookie" not in found.headers
        assert repr(found) == f"<{type(found).__name__} 200 of {server.url}/items>"
        close(driver, found)


class TestWrongItems:
    def test_what_contradicts_is_decoded_and_logged_once(
        self,
        driver: Driver,
        server: Server,
        client: Any,
        caplog: pytest.LogCaptureFixture,
    ) -> None:
        reporting._logged.clear()  # pyright: ignore[reportPrivateUsage]
        server.reply(body=b'{"id": "1", "count": "x"}\n' * 3 + b'{"id": "2"}')
        with caplog.at_level(logging.WARNING, "example_api"):
            found = driver.drain(opened(driver, client))
        assert [item.count for item in found] == ["x", "x", "x", None]
        assert len(caplog.records) == 1
        assert "items.watch" in caplog.text and "$.count" in caplog.text

    def test_strictly(self, driver: Driver, server: Server) -> None:
        client = driver.only(server.url, strict=True)
        server.reply(body=b'{"id": "1"}\n{"id": 2}\n')
        found, error = drained(driver, opened(driver, client), ResponseDecodeError)
        assert found == [ONE]
        assert error.body == b'{"id": 2}'
        assert "contradicts" in str(error)

    NO_JSON = (
        (LINES, b'{"id": "1"}\n{"id": \n{"id": "2"}\n', '{"id":'),
        (LINES, b'{"id": "1"}\n{"id": "\xff"}\n{"id": "2"}', b'{"id": "\xff"}'),
        (SEQUENCE, b'\x1e{"id": "1"}\n\x1e{"id"\x1e{"id": "2"}\n', '{"id"'),
        (
            EVENTS,
            b'data: {"id": "1"}\n\nevent: ping\nid: 3\ndata: alive\n\ndata: {"id": "2"}\n\n',
            ServerSentEvent("ping", "alive", "3"),
        ),
        (
            EVENTS,
            b'data: {"id": "1"}\n\nevent: error\ndata: over\ndata: load\n\n'
            b'data: {"id": "2"}\n\n',
            ServerSentEvent("error", "over\nload"),
        ),
    )

    TOO_DEEP = (LINES, b'{"id": "1"}\n' + b"[" * 9999 + b'\n{"id": "2"}', "[" * 9999)

    @pytest.mark.parametrize(("operation", "body", "_"), NO_JSON)
    def test_no_json_strictly(
        self, driver: Driver, server: Server, operation: Any, body: bytes, _: Any
    ) -> None:
        client = driver.only(server.url, strict=True)
        headers = SSE if operation is EVENTS else {"Content-Type": operation.accept}
        server.reply(body=body, headers=headers)
        opened_ = opened(driver, client, operation)
        found, error = drained(driver, opened_, ResponseDecodeError)
        assert found == [ONE]
        assert error.status_code == 200 and error.operation == "items.watch"
        assert "is not JSON" in str(error) and headers["Content-Type"] in str(error)
        assert driver.drain(opened_) == []

    @pytest.mark.parametrize("labelled", [True, False])
    @pytest.mark.parametrize(("operation", "body", "came"), [*NO_JSON, TOO_DEEP])
    def test_no_json_comes_as_it_is_and_the_stream_goes_on(
        self,
        driver: Driver,
        server: Server,
        client: Any,
        caplog: pytest.LogCaptureFixture,
        operation: Any,
        body: bytes,
        came: Any,
        labelled: bool,
    ) -> None:
        reporting._logged.clear()  # pyright: ignore[reportPrivateUsage]
        stated = operation.accept if labelled else ""
        server.reply(
            body=body + body[body.index(b"\n") :], headers={"Content-Type": stated}
        )
        with caplog.at_level(logging.DEBUG, "example_api"):
            found = driver.drain(opened(driver, client, operation))
        assert found[:4] == [ONE, came, TWO, came]
        (record,) = [r for r in caplog.records if r.levelno == logging.WARNING]
        assert record.getMessage() == (
            "items.watch: the response contradicts its description: "
            "Malformed JSON at an item of the stream"
        )

    @pytest.mark.parametrize("media_type", ["text/html", "application/json"])
    def test_what_is_not_a_stream_of_lines(
        self, driver: Driver, server: Server, client: Any, media_type: str
    ) -> None:
        server.reply(body=b"<p>\nSign in", headers={"Content-Type": media_type})
        opened_ = opened(driver, client)
        found, error = drained(driver, opened_, ResponseDecodeError)
        assert found == [] and error.body == b"<p>"
        assert f"({media_type}) is not JSON" in str(error)

    def test_a_stream_with_another_label(
        self, driver: Driver, server: Server, client: Any
    ) -> None:
        body = b'{"id": "1"}\nalive\n{"id": "2"}\n'
        server.reply(body=body, headers={"Content-Type": "text/plain"})
        assert driver.drain(opened(driver, client)) == [ONE, "alive", TWO]

    def test_bytes_that_are_not_utf_8_in_an_event(
        self, driver: Driver, server: Server, client: Any
    ) -> None:
        server.reply(body=b'data: {"id": "\xff"}\n\n', headers=SSE)
        assert driver.drain(opened(driver, client, EVENTS)) == [Item(id="\ufffd")]

    def test_too_long(self, driver: Driver, server: Server) -> None:
        client = driver.only(server.url, max_response_size=100)

        def pieces() -> Iterator[bytes]:
            yield b'{"id": "1"}\n' * 20  # longer as a whole, but not a single one
            while True:
                yield b"x" * 50

        server.reply(pieces=pieces())
        found, error = drained(driver, opened(driver, client), ResponseTooLargeError)
        assert found == [ONE] * 20
        assert "100 bytes (max_response_size)" in str(error)

    @pytest.mark.parametrize("media_type", ["text/html", "application/json"])
    def test_no_stream_of_events(
        self, driver: Driver, server: Server, client: Any, media_type: str
    ) -> None:
        server.reply(body=b"<p>Sign in", headers={"Content-Type": media_type})
        found, error = drained(
            driver, opened(driver, client, EVENTS), ResponseDecodeError
        )
        assert found == [] and error.body == b"<p>Sign in"
        assert f"({media_type}) is not a stream of events" in str(error)


class TestCalls:
    def test_an_error_is_raised_by_the_call(
        self, driver: Driver, server: Server, client: Any
    ) -> None:
        server.reply(status=404, body=b'{"message": "no items"}')
        with pytest.raises(NotFoundError, match="no items"):
            opened(driver, client)

    def test_another_attempt_before_anything_was_handed_out(
        self, driver: Driver, server: Server
    ) -> None:
        client = driver.only(server.url, max_retries=1)
        server.reply(status=503, body=b"")
        server.reply(body=b'{"id": "1"}\n')
        assert driver.drain(opened(driver, client)) == [ONE]
        server.reply(status=503, body=b"")
        server.reply(status=503, body=b"")
        with pytest.raises(ServiceUnavailableError):
            opened(driver, client)

    def test_with_response(self, driver: Driver, server: Server, client: Any) -> None:
        server.reply(body=b'{"id": "1"}\n', headers={"X-Left": "3"})
        found = driver.run(with_response(client.open_stream, LINES))
        assert found.status_code == 200 and found.headers["X-Left"] == "3"
        assert driver.drain(found.result) == [ONE]

    def test_as_a_download(self, driver: Driver, server: Server, client: Any) -> None:
        server.reply(body=b'{"id": "1"}\n')
        if driver.is_async:

            async def read() -> bytes:
                async with stream(client.open_stream, LINES) as download:
                    return b"".join([piece async for piece in download])

            assert driver.run(read()) == b'{"id": "1"}\n'
        else:
            with stream(client.open_stream, LINES) as download:
                assert b"".join(download) == b'{"id": "1"}\n'


class TestKinds:
    BODY = (
        b'event: item\nid: 7\ndata: {"id": "1"}\n\n: alive\n\ndata:\n\n'
        b"event: new\ndata: x\n\nevent: end\n\n"
        b"event: end\ndata: [DONE]\n\ndata: [DONE]\n\ndata: x\n\n"
    )

    def test_each_is_what_its_name_says(
        self, driver: Driver, server: Server, client: Any, caplog: Any
    ) -> None:
        server.reply(body=self.BODY, headers=SSE)
        found = opened(driver, client, KINDS)
        assert found.last_event is None
        assert driver.next(found) == ItemEvent(data=ONE)
        assert found.last_event == ServerSentEvent("item", '{"id": "1"}', "7")
        reporting._logged.clear()
        assert driver.drain(found) == [
            ServerSentEvent("new", "x", "7"),
            EndEvent(),
            EndEvent(data="[DONE]"),
        ]
        assert found.last_event == ServerSentEvent("end", "[DONE]", "7")
        assert "Undocumented event" in caplog.text

    def test_the_event_of_an_item(
        self, driver: Driver, server: Server, client: Any
    ) -> None:
        server.reply(body=b'event: a\nid: 1\ndata: {"id": "1"}\n\n', headers=SSE)
        found = opened(driver, client, EVENTS)
        assert driver.next(found) == ONE
        assert found.last_event == ServerSentEvent("a", '{"id": "1"}', "1")
        close(driver, found)

    def test_events_as_they_are(
        self, driver: Driver, server: Server, client: Any
    ) -> None:
        server.reply(body=b"event: a\ndata: x\n\n", headers=SSE)
        found = opened(driver, client, RAW_EVENTS)
        assert driver.next(found) is found.last_event
        close(driver, found)
