"""Reading answers and sending bodies piece by piece."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import AbstractAsyncContextManager, AbstractContextManager
from pathlib import Path
from typing import assert_type

from zoho_cliq import (
    AsyncCliq,
    AsyncDownload,
    Cliq,
    Download,
    stream,
)


def tell(done: int, total: int | None) -> None:
    repr(done if total is None else done / total)


async def tell_later(done: int, total: int | None) -> None:
    await asyncio.sleep(0)
    tell(done, total)


def download(cliq: Cliq) -> Path:
    opened = stream(cliq.files.download, "1")
    assert_type(opened, AbstractContextManager[Download])
    with opened as file:
        assert_type(file, Download)
        assert_type(file.size, int | None)
        assert_type(file.filename, str | None)
        assert_type(file.status_code, int)
        assert_type(file.headers["content-type"], str)
        return file.save("photo.png", on_progress=tell)


def pieces(cliq: Cliq) -> int:
    with stream(cliq.files.download, file_id="1") as file:
        assert_type(file.iter_bytes(), Iterator[bytes])
        for piece in file:
            assert_type(piece, bytes)
        file.close()
        return sum(len(piece) for piece in file.iter_bytes(chunk_size=1024))


async def download_async(cliq: AsyncCliq) -> Path:
    opened = stream(cliq.files.download, "1")
    assert_type(opened, AbstractAsyncContextManager[AsyncDownload])
    async with opened as file:
        assert_type(file, AsyncDownload)
        path = await file.save(Path("photo.png"), on_progress=tell_later)
    assert_type(path, Path)
    return path


async def pieces_async(cliq: AsyncCliq) -> int:
    async with stream(cliq.files.download, "1") as file:
        assert_type(file.iter_bytes(), AsyncIterator[bytes])
        async for piece in file:
            assert_type(piece, bytes)
        await file.aclose()
        return file.status_code


def anything_can_be_streamed(cliq: Cliq) -> None:
    with stream(cliq.users.list, limit=5) as answer:
        assert_type(answer, Download)


def upload(cliq: Cliq) -> None:
    watched = cliq.with_options(on_progress=tell, timeout=None)
    assert_type(watched, Cliq)
    with Path("a.png").open("rb") as file:
        watched.files.share_to_chat(
            "1", file=[Path("a.png"), file, b"...", ("n", file)]
        )
    cliq.with_options(on_progress=None)
    cliq.with_options(on_progress=lambda done, total: repr((done, total)))


async def upload_async(cliq: AsyncCliq) -> None:
    watched = cliq.with_options(on_progress=tell_later)
    assert_type(watched, AsyncCliq)
    await watched.files.share_to_chat("1", file=[Path("a.png")])
