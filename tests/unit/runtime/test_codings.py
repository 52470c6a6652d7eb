"""Content that is compressed too many times, and failures to decompress."""

from __future__ import annotations

import gzip
from typing import Any

import pytest
from client_example import TOKEN, ResponseDecodeError
from client_faults import FaultServer, answer
from client_runtime.capture import with_response
from client_runtime.operation import Operation
from client_runtime.streaming.download import stream
from client_support import Driver
from stream_support import EVENTS, LINES

RAW: Operation[bytes] = Operation(
    id="o", method="GET", path="/", responses={200: bytes}, errors={}
)
THREE_TIMES = gzip.compress(gzip.compress(gzip.compress(b"x")))
FIELD = ("Content-Encoding", "gzip, gzip, gzip")


def _call(driver: Driver, client: Any, operation: Operation[Any]) -> Any:
    """The failure of the call, or of reading its stream."""

    def read() -> None:
        with client.open_stream(operation) as items:
            list(items)

    async def read_async() -> None:
        async with await client.open_stream(operation) as items:
            [item async for item in items]

    with pytest.raises(ResponseDecodeError) as caught:
        if operation is RAW:
            driver.call(client, operation)
        else:
            driver.run(read_async() if driver.is_async else read())
    return caught.value


@pytest.mark.parametrize("operation", [RAW, LINES, EVENTS])
def test_what_is_compressed_too_many_times_is_not_read(
    faults: FaultServer, driver: Driver, operation: Operation[Any]
) -> None:
    """One coding that yields nothing would keep the next one busy."""
    client = driver.client(faults.url)
    faults.reset(answer(200, THREE_TIMES, None, FIELD))
    failure = _call(driver, client, operation)
    assert "cannot be decompressed" in str(failure)
    faults.reset(answer(200, gzip.compress(b"y"), None, ("Content-Encoding", "gzip")))
    assert driver.call(client, RAW) == b"y"


def test_the_status_of_an_error_counts_nevertheless(
    faults: FaultServer, driver: Driver
) -> None:
    faults.reset(answer(400, THREE_TIMES, None, FIELD))
    failure = driver.failure(driver.client(faults.url), RAW)
    assert failure.status_code == 400
    assert failure.body == b""


def test_codings_that_change_nothing_do_not_count(
    faults: FaultServer, driver: Driver
) -> None:
    faults.reset(
        answer(200, gzip.compress(b"x"), None, ("Content-Encoding", "identity,, gzip"))
    )
    client = driver.client(faults.url)

    def call(operation: Operation[bytes]) -> Any:
        return client.request(operation)

    async def call_async(operation: Operation[bytes]) -> Any:
        return await client.request(operation)

    captured = with_response(call_async if driver.is_async else call, RAW)
    assert driver.run(captured).result == b"x"


def test_it_is_timed_like_any_other(faults: FaultServer, driver: Driver) -> None:
    """httpx2 takes the time from the body."""
    faults.reset(answer(200, THREE_TIMES, None, FIELD))
    client = driver.client(faults.url)
    captured = driver.run(with_response(client.open_stream, LINES))
    response = captured.result._response
    driver.run(captured.result.aclose() if driver.is_async else captured.result.close())
    assert response.elapsed.total_seconds() >= 0


@pytest.mark.parametrize("operation", [LINES, EVENTS])
def test_a_failure_to_decompress_hides_the_credential(
    faults: FaultServer, driver: Driver, operation: Operation[Any]
) -> None:
    """httpx2 keeps the request in its exception, which is the cause of ours."""
    faults.reset(answer(200, b"not gzip", None, ("Content-Encoding", "gzip")))
    failure = _call(driver, driver.client(faults.url), operation)
    cause = failure.__cause__
    assert TOKEN not in repr(cause.request.headers.raw)
    assert cause is failure.__context__


def test_a_download_that_cannot_be_decompressed_hides_it(
    faults: FaultServer, driver: Driver
) -> None:
    faults.reset(answer(200, b"not gzip", None, ("Content-Encoding", "gzip")))
    client = driver.client(faults.url)

    def read() -> None:
        with stream(client.request, RAW) as download:
            list(download)

    async def read_async() -> None:
        async with stream(client.request, RAW) as download:
            [piece async for piece in download]

    with pytest.raises(ResponseDecodeError) as caught:
        driver.run(read_async() if driver.is_async else read())
    cause: Any = caught.value.__cause__
    assert TOKEN not in repr(cause.request.headers.raw)
