"""Watching a client: hooks, spans, progress, and settings for some of the calls."""

from pathlib import Path
from typing import assert_type

from zoho_cliq import (
    AsyncCliq,
    AsyncDownload,
    Cliq,
    CliqError,
    Download,
    ErrorEvent,
    Hooks,
    RequestEvent,
    ResponseEvent,
    RetryEvent,
    WaitEvent,
    opentelemetry_hooks,
    stream,
)


def see_request(event: RequestEvent) -> None:
    assert_type(event.operation, str)
    assert_type(event.attempt, int)
    assert_type(event.headers["accept"], str)
    event.notes["started"] = 1


def see_response(event: ResponseEvent) -> None:
    assert_type(event.request, RequestEvent)
    assert_type(event.status_code, int)
    assert_type(event.seconds, float)


def see_error(event: ErrorEvent) -> None:
    if isinstance(event.error, CliqError):
        assert_type(event.error.operation, str)


def see_retry(event: RetryEvent) -> str:
    return f"{event.operation}: {event.attempt}, {event.seconds:.1f}"


def see_wait(event: WaitEvent) -> None:
    if event.reason == "limit":
        assert_type(event.seconds, float)


HOOKS = Hooks(
    on_request=see_request,
    on_response=see_response,
    on_error=see_error,
    on_retry=see_retry,
    on_wait=see_wait,
)
cliq = Cliq("1000.x", hooks=HOOKS, proxy="http://127.0.0.1:3128", deadline=30)
Cliq("1000.x", hooks=(HOOKS, opentelemetry_hooks()), max_response_size=None).close()
AsyncCliq("1000.x", hooks=opentelemetry_hooks(), deadline=None)


def progress(sent: int, total: int | None) -> None:
    assert_type(total, int | None)


patient = cliq.with_options(deadline=None, max_wait=900, on_progress=progress)
assert_type(patient, Cliq)
assert_type(cliq.with_options(max_response_size=1024), Cliq)


def download() -> None:
    with stream(cliq.files.download, "file") as found:
        assert_type(found, Download)
        assert_type(found.size, int | None)
        assert_type(found.filename, str | None)
        assert_type(found.save("a.bin", on_progress=progress), Path)


async def download_async(client: AsyncCliq) -> None:
    async with stream(client.files.download, "file") as found:
        assert_type(found, AsyncDownload)
        async for chunk in found:
            assert_type(chunk, bytes)
