"""Bodies are taken as a whole or not at all: too large, too long, cut short."""

from __future__ import annotations

import gzip
import zlib
from pathlib import Path

import pytest
from client_example import LIST_ITEMS, ResponseDecodeError, ResponseTooLargeError
from client_faults import FaultServer, answer, raw_then
from client_runtime.capture import with_response
from client_runtime.operation import Operation
from client_runtime.streaming.download import stream
from client_support import Driver
from connection_support import ITEMS, kind_of, narrow


def test_a_response_that_is_too_large(faults: FaultServer, driver: Driver) -> None:
    faults.reset(good=answer(body=ITEMS))
    client = driver.client(faults.url, max_response_size=5)
    narrow(client, kind_of(driver))
    for _ in range(3):
        failure = driver.failure(client, LIST_ITEMS)
        assert isinstance(failure, ResponseTooLargeError)
        assert failure.body == ITEMS[:5]
    assert faults.wait_for_open(0)


def test_more_than_was_announced(faults: FaultServer, driver: Driver) -> None:
    """It is not taken for the beginning of the next response."""
    head = b"HTTP/1.1 200 OK\r\nContent-Length: 13\r\n\r\n"
    faults.reset(raw_then(head + ITEMS + b"rubbish", "keep"), good=answer(body=ITEMS))
    client = narrow(driver.client(faults.url), kind_of(driver))
    answered = driver.run(with_response(client.items.list))
    assert answered.http_response.elapsed.total_seconds() >= 0
    assert driver.call(client, LIST_ITEMS).items == []
    assert faults.accepted == 2


@pytest.mark.parametrize("encoding", ["gzip", "deflate", "gzip, gzip"])
def test_a_compressed_body_is_taken_as_a_whole(
    faults: FaultServer, driver: Driver, encoding: str
) -> None:
    """Whatever its length, empty too; and one that lacks its end is not."""
    raw: Operation[bytes] = Operation(
        id="o", method="GET", path="/", responses={200: bytes}
    )

    def compress(body: bytes) -> bytes:
        if encoding == "deflate":
            return zlib.compress(body)
        once = gzip.compress(body)
        return once if encoding == "gzip" else gzip.compress(once)

    client = driver.client(faults.url)
    field = ("Content-Encoding", encoding)
    for size in (0, 1, 2**20 - 1, 2**20, 2**20 + 1, 3 * 2**20):
        body = compress(bytes(size))
        faults.reset(answer(200, body, None, field))
        assert driver.call(client, raw) == bytes(size)
        faults.reset(answer(200, body[:-3], None, field))
        assert isinstance(driver.failure(client, raw), ResponseDecodeError)
    faults.reset(answer(200, b"", None, field))
    assert driver.call(client, raw) == b""


def test_a_compressed_download_is_taken_as_a_whole(
    faults: FaultServer, driver: Driver, tmp_path: Path
) -> None:
    """What lacks its end replaces no file."""
    raw: Operation[bytes] = Operation(
        id="o", method="GET", path="/", responses={200: bytes}
    )
    client, target = driver.client(faults.url), tmp_path / "file"
    body, field = gzip.compress(b"x" * 3000), ("Content-Encoding", "gzip")
    faults.reset(answer(200, body, None, field), answer(200, body[:-9], None, field))

    def save() -> None:
        with stream(client.request, raw) as download:
            download.save(target)

    async def save_async() -> None:
        async with stream(client.request, raw) as download:
            await download.save(target)

    driver.run(save_async() if driver.is_async else save())
    assert target.read_bytes() == b"x" * 3000
    target.write_bytes(b"before")
    with pytest.raises(ResponseDecodeError):
        driver.run(save_async() if driver.is_async else save())
    assert target.read_bytes() == b"before"
