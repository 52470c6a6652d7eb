"""Answers that are read piece by piece, over real connections."""

from __future__ import annotations

import asyncio
import functools
import gzip
import os
import stat
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from client_example import (
    GET_ITEM,
    APIConnectionError,
    APITimeoutError,
    AsyncExample,
    NotFoundError,
    ResponseDecodeError,
)
from client_runtime.auth import TokenAuth
from client_runtime.capture import with_response
from client_runtime.operation import Operation
from client_runtime.streaming import download as download_module
from client_runtime.streaming.download import stream
from client_support import Driver, Reply, Server

FILE: Operation[bytes] = Operation(
    id="files.get",
    method="GET",
    path="/file",
    responses={200: bytes},
    security=(("oauth",),),
    accept="*/*",
)
BODY = os.urandom(300_000)


def downloading(driver: Driver, use: Callable[[Any], Any], *call: Any) -> Any:
    """What `use` makes of the download of a call, within its block."""
    if not driver.is_async:
        with stream(*call) as download:
            return use(download)

    async def within() -> Any:
        async with stream(*call) as download:
            outcome = use(download)
            return await outcome if hasattr(outcome, "__await__") else outcome

    return driver.run(within())


def saving(driver: Driver, client: Any, path: Any, **options: Any) -> Any:
    return downloading(driver, lambda d: d.save(path, **options), client.request, FILE)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


class TestSaving:
    @pytest.mark.parametrize("as_text", [False, True])
    def test_the_file_is_the_body(
        self, driver: Driver, server: Server, client: Any, tmp_path: Path, as_text: bool
    ) -> None:
        server.reply(body=BODY)
        path = tmp_path / "a.bin"
        seen: list[tuple[int, int | None]] = []
        saved = saving(
            driver,
            client,
            str(path) if as_text else path,
            on_progress=lambda done, size: seen.append((done, size)),
        )
        assert saved == path and path.read_bytes() == BODY
        assert names(tmp_path) == ["a.bin"]
        assert seen[-1] == (len(BODY), len(BODY)) and seen == sorted(seen)
        mask = os.umask(0)
        os.umask(mask)
        assert stat.S_IMODE(path.stat().st_mode) == 0o666 & ~mask

    def test_it_appears_when_it_is_complete(
        self, driver: Driver, server: Server, client: Any, tmp_path: Path
    ) -> None:
        path = tmp_path / "a.bin"
        path.write_bytes(b"old")
        during: list[bytes] = []

        def look(done: int, size: int | None) -> None:
            during.append(path.read_bytes())

        server.reply(pieces=[b"x" * 50_000] * 40)
        saving(driver, client, path, on_progress=look)
        assert len(during) > 1 and set(during) == {b"old"}
        assert path.read_bytes() == b"x" * 2_000_000

    def test_a_replaced_file_keeps_its_mode(
        self, driver: Driver, server: Server, client: Any, tmp_path: Path
    ) -> None:
        path = tmp_path / "a.bin"
        path.write_bytes(b"secret")
        path.chmod(0o600)
        during: list[int] = []

        def look(done: int, size: int | None) -> None:
            during.extend(stat.S_IMODE(p.stat().st_mode) for p in tmp_path.iterdir())

        server.reply(body=b"x")
        saving(driver, client, path, on_progress=look)
        assert path.read_bytes() == b"x"
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        assert set(during) == {0o600}  # nor could others read it meanwhile

    def test_a_symbolic_link_stays_one(
        self, driver: Driver, server: Server, client: Any, tmp_path: Path
    ) -> None:
        (tmp_path / "real").mkdir()
        link = tmp_path / "link"
        link.symlink_to(tmp_path / "real" / "a.bin")
        server.reply(body=b"x")
        saving(driver, client, link)
        assert link.is_symlink() and names(tmp_path / "real") == ["a.bin"]
        assert link.read_bytes() == b"x"

    def test_what_is_no_file_is_not_replaced(
        self, driver: Driver, server: Server, client: Any, tmp_path: Path
    ) -> None:
        pipe = tmp_path / "pipe"
        os.mkfifo(pipe)
        found: list[bytes] = []
        reader = threading.Thread(target=lambda: found.append(pipe.read_bytes()))
        reader.start()
        server.reply(body=BODY)
        saving(driver, client, pipe)
        reader.join(10)
        assert found == [BODY] and stat.S_ISFIFO(pipe.stat().st_mode)

    @pytest.mark.parametrize("place", ["", "missing/a.bin"])
    def test_a_place_that_cannot_be_written(
        self, driver: Driver, server: Server, client: Any, tmp_path: Path, place: str
    ) -> None:
        server.reply(body=BODY)
        with pytest.raises(OSError):
            saving(driver, client, tmp_path / place)
        assert names(tmp_path) == []

    def test_the_longest_name(
        self, driver: Driver, server: Server, client: Any, tmp_path: Path
    ) -> None:
        server.reply(body=b"x")
        assert saving(driver, client, tmp_path / ("a" * 255)).read_bytes() == b"x"

    def test_nothing_is_left_of_what_breaks_off(
        self, driver: Driver, server: Server, client: Any, tmp_path: Path
    ) -> None:
        def pieces() -> Iterator[bytes]:
            yield BODY
            raise ConnectionError

        path = tmp_path / "a.bin"
        path.write_bytes(b"old")
        server.reply(pieces=pieces())
        with pytest.raises(APIConnectionError):
            saving(driver, client, path)
        server.replies.append(
            Reply(raw=b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nshort")
        )
        with pytest.raises(APIConnectionError):
            saving(driver, client, path)
        assert names(tmp_path) == ["a.bin"] and path.read_bytes() == b"old"

    @pytest.mark.parametrize("kind", [KeyboardInterrupt, SystemExit, ValueError])
    def test_nothing_is_left_of_what_is_interrupted(
        self,
        driver: Driver,
        server: Server,
        client: Any,
        tmp_path: Path,
        kind: type[BaseException],
    ) -> None:
        if driver.is_async and kind is not ValueError:
            pytest.skip("an event loop ends with it")

        def interrupt(done: int, size: int | None) -> None:
            raise kind

        server.reply(body=BODY)
        with pytest.raises(kind):
            saving(driver, client, tmp_path / "a.bin", on_progress=interrupt)
        assert names(tmp_path) == []

    def test_nothing_is_left_of_what_is_cancelled(
        self, driver: Driver, server: Server, client: Any, tmp_path: Path
    ) -> None:
        if not driver.is_async:
            pytest.skip("about tasks")
        goes_on = threading.Event()

        def pieces() -> Iterator[bytes]:
            yield BODY
            goes_on.wait(10)

        server.reply(pieces=pieces())

        async def save() -> None:
            async with stream(client.request, FILE) as download:
                await download.save(tmp_path / "a.bin")

        async def main() -> None:
            with pytest.raises(TimeoutError):
                await asyncio.wait_for(save(), 0.3)

        driver.run(main())
        goes_on.set()
        assert names(tmp_path) == []

    def test_an_asynchronous_function_is_told(
        self, driver: Driver, server: Server, client: Any, tmp_path: Path
    ) -> None:
        seen: list[int] = []

        async def told(done: int, size: int | None) -> None:
            seen.append(done)

        server.reply(body=BODY)
        if driver.is_async:
            saving(driver, client, tmp_path / "a.bin", on_progress=told)
            assert seen[-1] == len(BODY)
        else:
            with pytest.raises(TypeError, match="needs the asynchronous client"):
                saving(driver, client, tmp_path / "a.bin", on_progress=told)
            assert names(tmp_path) == [] and seen == []

    def test_the_loop_goes_on_while_a_file_is_written(
        self, server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """The write is slow, as on a network drive; a task must run meanwhile."""
        real = download_module.saved_file

        class Slow:
            def __init__(self, file: Any) -> None:
                self.write = lambda data: (time.sleep(0.3), file.write(data))

        @contextmanager
        def slow_file(path: Any) -> Iterator[Any]:
            with real(path) as file:
                yield Slow(file)

        monkeypatch.setattr(download_module, "saved_file", slow_file)
        server.reply(body=b"x")
        longest = 0.0

        async def main() -> None:
            nonlocal longest
            done = asyncio.Event()

            async def watch() -> None:
                nonlocal longest
                while not done.is_set():
                    before = time.monotonic()
                    await asyncio.sleep(0.01)
                    longest = max(longest, time.monotonic() - before)

            watcher = asyncio.create_task(watch())
            async with (
                AsyncExample(server.url) as client,
                stream(client.request, FILE) as download,
            ):
                await download.save(tmp_path / "a.bin")
            done.set()
            await watcher

        asyncio.run(main())
        assert (tmp_path / "a.bin").read_bytes() == b"x"
        assert longest < 0.25


class TestReading:
    @pytest.mark.parametrize("size", [None, 1000])
    def test_in_pieces(
        self, driver: Driver, server: Server, client: Any, size: int | None
    ) -> None:
        server.reply(body=BODY)
        if driver.is_async:

            async def read(download: Any) -> list[bytes]:
                if size is None:
                    return [piece async for piece in download]
                return [piece async for piece in download.iter_bytes(size)]

        else:

            def read(download: Any) -> Any:
                return list(download if size is None else download.iter_bytes(size))

        pieces = downloading(driver, read, client.request, FILE)
        assert b"".join(pieces) == BODY and len(pieces) > 1
        assert size is None or {len(piece) for piece in pieces} == {1000}

    def test_a_loop_that_is_left(
        self, driver: Driver, server: Server, client: Any
    ) -> None:
        def pieces() -> Iterator[bytes]:
            while True:
                yield b"x" * 10_000

        server.reply(pieces=pieces())
        if driver.is_async:

            async def read(download: Any) -> bytes:
                async for piece in download:
                    return piece
                return b""

        else:

            def read(download: Any) -> Any:
                return next(iter(download))

        assert downloading(driver, read, client.request, FILE).startswith(b"xx")

    def test_nothing_is_read(self, driver: Driver, server: Server, client: Any) -> None:
        server.reply(body=BODY, headers={"X-Left": "3"})
        found = downloading(driver, lambda download: download, client.request, FILE)
        assert found.status_code == 200 and found.headers["x-left"] == "3"
        assert found.size == len(BODY)
        assert repr(found) == f"<{type(found).__name__} 200 of {server.url}/file>"

    def test_the_name_that_is_proposed(
        self, driver: Driver, server: Server, client: Any
    ) -> None:
        disposition = "attachment; filename*=UTF-8''%C3%A4.pdf"
        server.reply(body=b"x", headers={"Content-Disposition": disposition})
        found = downloading(driver, lambda download: download, client.request, FILE)
        assert found.filename == "ä.pdf"

    def test_compressed(
        self, driver: Driver, server: Server, client: Any, tmp_path: Path
    ) -> None:
        body = gzip.compress(b"text" * 1000)
        server.reply(body=body, headers={"Content-Encoding": "gzip"})
        seen: list[Any] = []
        saved = saving(
            driver, client, tmp_path / "a", on_progress=lambda *told: seen.append(told)
        )
        assert saved.read_bytes() == b"text" * 1000
        assert seen[-1] == (4000, None)  # the length is that of what was sent

    def test_cannot_be_decompressed(
        self, driver: Driver, server: Server, client: Any, tmp_path: Path
    ) -> None:
        server.reply(body=b"no gzip", headers={"Content-Encoding": "gzip"})
        with pytest.raises(ResponseDecodeError, match="cannot be decompressed"):
            saving(driver, client, tmp_path / "a")
        assert names(tmp_path) == []

    def test_it_is_larger_than_what_is_read_into_memory(
        self, driver: Driver, server: Server, tmp_path: Path
    ) -> None:
        client = driver.only(server.url, max_response_size=10)
        server.reply(body=BODY)
        assert saving(driver, client, tmp_path / "a").read_bytes() == BODY

    def test_stalled(self, driver: Driver, server: Server, tmp_path: Path) -> None:
        goes_on = threading.Event()

        def pieces() -> Iterator[bytes]:
            yield b"x"
            goes_on.wait(10)

        client = driver.only(server.url, timeout=0.2)
        server.reply(pieces=pieces())
        with pytest.raises(APITimeoutError):
            saving(driver, client, tmp_path / "a")
        goes_on.set()


class TestCalls:
    def test_an_error_is_raised_by_the_block(
        self, driver: Driver, server: Server, client: Any
    ) -> None:
        server.reply(status=404, body=b'{"message": "no file"}')
        with pytest.raises(NotFoundError, match="no file"):
            downloading(driver, lambda download: download, client.request, FILE)

    def test_another_attempt_before_anything_was_handed_out(
        self, driver: Driver, server: Server, tmp_path: Path
    ) -> None:
        client = driver.only(server.url, max_retries=1)
        server.reply(status=503, body=b"")
        server.reply(body=b"x")
        assert saving(driver, client, tmp_path / "a").read_bytes() == b"x"

    def test_around_with_response(
        self, driver: Driver, server: Server, client: Any, tmp_path: Path
    ) -> None:
        server.reply(body=b"x")

        async def call_async() -> Any:
            return await with_response(client.request, FILE)

        def call() -> Any:
            return with_response(client.request, FILE)

        saved = downloading(
            driver,
            lambda download: download.save(tmp_path / "a"),
            call_async if driver.is_async else call,
        )
        assert saved.read_bytes() == b"x"

    def test_a_method_that_fails_behind_its_request(
        self, driver: Driver, server: Server, client: Any
    ) -> None:
        server.reply(body=BODY)

        async def call_async() -> Any:
            return (await client.request(FILE)).decode()

        def call() -> Any:
            return client.request(FILE).decode()

        with pytest.raises(AttributeError):
            downloading(driver, lambda d: d, call_async if driver.is_async else call)

    def test_a_method_that_sends_nothing(self, driver: Driver, client: Any) -> None:
        async def nothing_async() -> None: ...

        def nothing() -> None: ...

        with pytest.raises(RuntimeError, match="sent no request"):
            downloading(
                driver, lambda d: d, nothing_async if driver.is_async else nothing
            )

    def test_a_walk(self, driver: Driver, server: Server, client: Any) -> None:
        with (
            pytest.raises(RuntimeError, match="sent no request"),
            stream(client.items.iter),
        ):
            pass

    def test_a_function_that_is_asynchronous_in_secret(
        self, driver: Driver, server: Server, client: Any
    ) -> None:
        if not driver.is_async:
            pytest.skip("about asynchronous methods")
        with (
            pytest.raises(TypeError, match="asynchronous method itself"),
            stream(lambda: client.request(FILE)),
        ):
            pass
        server.reply(body=b"x")
        bound = functools.partial(client.request, FILE)
        assert downloading(driver, lambda d: d, bound).size == 1

    def test_a_call_for_the_token_is_not_the_download(
        self, driver: Driver, server: Server, client: Any, tmp_path: Path
    ) -> None:
        got: list[Any] = []

        async def ask_async() -> str:
            got.append(await other.request(GET_ITEM, path={"item_id": "1"}))
            return "t0ken"

        def ask() -> str:
            got.append(other.request(GET_ITEM, path={"item_id": "1"}))
            return "t0ken"

        other = driver.client(server.url)
        credentials = TokenAuth(ask_async if driver.is_async else ask)
        asking = driver.client(server.url, credentials={"oauth": credentials})
        server.reply(body=b'{"id": "the token"}')
        server.reply(body=b"x")
        assert saving(driver, asking, tmp_path / "a").read_bytes() == b"x"
        assert got[0].id == "the token"
