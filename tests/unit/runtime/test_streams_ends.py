"""Streams of items that end early: broken off, left, cancelled."""

from __future__ import annotations

import asyncio
import gzip
import threading
from collections.abc import Iterator
from typing import Any

import pytest
from client_example import (
    APIConnectionError,
    APITimeoutError,
    Item,
    ResponseDecodeError,
)
from client_support import Driver, Server
from stream_support import EVENTS, LINES, ONE, SEQUENCE, TWO, close, drained, opened


class TestBrokenOff:
    @pytest.mark.parametrize(
        ("operation", "last", "expected"),
        [
            (LINES, b'{"id": "2"}', [ONE, TWO]),  # whole, as its last brace says
            (LINES, b'{"id": "2"', [ONE]),
            (LINES, b"2", [ONE]),  # it may be the beginning of 23
            (SEQUENCE, b'{"id": "2"}', [ONE]),
            (EVENTS, b'data: {"id": "2"}', [ONE]),
        ],
    )
    def test_what_arrived_comes_first(
        self,
        driver: Driver,
        server: Server,
        operation: Any,
        last: bytes,
        expected: list[Item],
    ) -> None:
        client = driver.only(server.url, max_retries=2)
        start = b"data: " if operation is EVENTS else b""

        def pieces() -> Iterator[bytes]:
            yield start + b'{"id": "1"}\n\n'
            yield last
            raise ConnectionError

        server.reply(pieces=pieces(), headers={})
        found, error = drained(
            driver, opened(driver, client, operation), APIConnectionError
        )
        assert found == expected
        assert not isinstance(error, APITimeoutError) and error.was_sent
        assert len(server.seen) == 1  # they would all come again

    def test_stalled(self, driver: Driver, server: Server) -> None:
        goes_on = threading.Event()

        def pieces() -> Iterator[bytes]:
            yield b'{"id": "1"}\n'
            goes_on.wait(10)

        client = driver.only(server.url, timeout=0.2)
        server.reply(pieces=pieces())
        found, _ = drained(driver, opened(driver, client), APITimeoutError)
        goes_on.set()
        assert found == [ONE]

    def test_the_deadline_does_not_hold_for_items(
        self, driver: Driver, server: Server
    ) -> None:
        ticks = threading.Event()

        def pieces() -> Iterator[bytes]:
            for _ in range(3):
                yield b'{"id": "1"}\n'
                ticks.wait(0.5)

        client = driver.only(server.url, deadline=0.4)
        server.reply(pieces=pieces())
        assert driver.drain(opened(driver, client)) == [ONE] * 3

    def test_cannot_be_decompressed(
        self, driver: Driver, server: Server, client: Any
    ) -> None:
        server.reply(body=b"no gzip", headers={"Content-Encoding": "gzip"})
        _, error = drained(driver, opened(driver, client), ResponseDecodeError)
        assert "decompressed" in str(error)

    def test_compressed_without_its_end(
        self, driver: Driver, server: Server, client: Any
    ) -> None:
        body = gzip.compress(b'{"id": "1"}\n')[:-8]  # all of it, but the checksum
        server.reply(body=body, headers={"Content-Encoding": "gzip"})
        found, error = drained(driver, opened(driver, client), ResponseDecodeError)
        assert found == [ONE]
        assert "decompressed" in str(error)


class TestEarlyEnds:
    """The fixture asks that the connection is free afterwards."""

    @pytest.fixture
    def endless(self, server: Server) -> None:
        def pieces() -> Iterator[bytes]:
            while True:
                yield b'{"id": "1"}\n'

        server.reply(pieces=pieces())

    @pytest.mark.usefixtures("endless")
    def test_a_block_that_is_left(self, driver: Driver, client: Any) -> None:
        found = opened(driver, client)
        if driver.is_async:

            async def leave() -> None:
                async with found as items:
                    async for item in items:
                        assert item == ONE
                        break

            driver.run(leave())
        else:
            with found as items:
                for item in items:
                    assert item == ONE
                    break
        assert driver.drain(found) == []

    @pytest.mark.usefixtures("endless")
    def test_a_loop_that_is_left(self, driver: Driver, client: Any) -> None:
        if driver.is_async:

            async def leave() -> None:
                async for item in await client.open_stream(LINES):
                    assert item == ONE
                    break

            driver.run(leave())
        else:
            for item in client.open_stream(LINES):
                assert item == ONE
                break

    def test_a_task_that_is_cancelled(
        self, driver: Driver, server: Server, client: Any
    ) -> None:
        if not driver.is_async:
            pytest.skip("about tasks")
        goes_on = threading.Event()

        def pieces() -> Iterator[bytes]:
            yield b'{"id": "1"}\n'
            goes_on.wait(10)

        server.reply(pieces=pieces())
        found: list[Item] = []

        async def read() -> None:
            async for item in await client.open_stream(LINES):
                found.append(item)

        async def main() -> None:
            with pytest.raises(TimeoutError):
                await asyncio.wait_for(read(), 0.3)

        driver.run(main())
        goes_on.set()
        assert found == [ONE]

    @pytest.mark.usefixtures("endless")
    def test_before_the_first_item(self, driver: Driver, client: Any) -> None:
        found = opened(driver, client)
        close(driver, found)
        close(driver, found)
        assert driver.drain(found) == []
