"""Bodies that are sent piece by piece, over real connections."""

from __future__ import annotations

import asyncio
import email
import email.policy
import gc
import io
import os
import socket
import threading
import time
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import pytest
from client_example import (
    GET_ITEM,
    AsyncExample,
    ClientError,
    ServiceUnavailableError,
)
from client_runtime.auth import TokenAuth
from client_runtime.http.upload import readable_content
from client_runtime.operation import Operation
from client_support import Driver, Reply, Seen, Server

PUT: Operation[None] = Operation(
    id="files.put",
    method="PUT",
    path="/file",
    responses={200: None},
    security=(("oauth",),),
    content_type="application/octet-stream",
)
BODY = os.urandom(300_000)


@pytest.fixture
def client(driver: Driver, server: Server) -> Iterator[Any]:
    """A client with one connection, which must be free again after each test."""
    client = driver.only(server.url, max_retries=1)
    yield client
    gc.collect()
    # Several: the server may still be busy with what was broken off.
    server.replies[:] = [Reply(body=b'{"id": "last"}')] * 5
    assert driver.call(client, GET_ITEM, path={"item_id": "1"}).id == "last"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "a.bin"
    path.write_bytes(BODY)
    return path


class Pipe(io.BytesIO):
    """A file in which one cannot go back, and that has no length."""

    def seekable(self) -> bool:
        return False

    def seek(self, offset: int, whence: int = 0) -> int:
        raise io.UnsupportedOperation

    def tell(self) -> int:
        raise io.UnsupportedOperation


class OnlyRead:
    """The least that can be called a file."""

    def __init__(self, body: bytes) -> None:
        self.read = io.BytesIO(body).read


class Watched:
    """Progress as it was told."""

    def __init__(self) -> None:
        self.told: list[tuple[int, int | None]] = []

    def __call__(self, done: int, total: int | None) -> None:
        self.told.append((done, total))

    async def later(self, done: int, total: int | None) -> None:
        await asyncio.sleep(0)
        self(done, total)


def parts(seen: Seen) -> list[tuple[str, str | None, bytes]]:
    """The parts of a multipart form: name, file name and content."""
    kind = (seen.header("Content-Type") or "").encode()
    message = email.message_from_bytes(
        b"Content-Type: " + kind + b"\r\n\r\n" + seen.body, policy=email.policy.HTTP
    )
    return [
        (
            str(part.get_param("name", header="Content-Disposition")),
            part.get_filename(),
            part.get_payload(decode=True),  # type: ignore[misc]
        )
        for part in message.walk()
        if not part.is_multipart()
    ]


class TestContent:
    def test_of_a_path(
        self, driver: Driver, server: Server, client: Any, path: Path
    ) -> None:
        driver.call(client, PUT, content=path)
        assert server.last.body == BODY
        assert server.last.header("Content-Length") == str(len(BODY))

    def test_of_an_open_file_from_where_it_stands(
        self, driver: Driver, server: Server, client: Any, path: Path
    ) -> None:
        with path.open("rb") as file:
            file.seek(100)
            driver.call(client, PUT, content=file)
            assert server.last.body == BODY[100:]
            assert not file.closed
            file.seek(0, os.SEEK_END)
            driver.call(client, PUT, content=file)
            assert server.last.body == b""

    @pytest.mark.parametrize(
        "make",
        [
            lambda: BODY,
            lambda: io.BytesIO(BODY),
            lambda: Pipe(BODY),
            lambda: OnlyRead(BODY),
            lambda: [BODY[:100], b"", BODY[100:]],
            lambda: (BODY[i : i + 1000] for i in range(0, len(BODY), 1000)),
        ],
        ids=["bytes", "file", "pipe", "reader", "list", "generator"],
    )
    def test_of_what_can_be_read(
        self, driver: Driver, server: Server, client: Any, make: Any
    ) -> None:
        content = make()
        driver.call(client, PUT, content=content)
        assert server.last.body == BODY
        is_measured = server.last.header("Content-Length") is not None
        assert is_measured is (server.last.header("Transfer-Encoding") is None)

    def test_of_an_asynchronous_iterable(
        self, driver: Driver, server: Server, client: Any
    ) -> None:
        closed: list[bool] = []

        async def body() -> AsyncIterator[bytes]:
            try:
                yield BODY[:1000]
                yield BODY[1000:]
            finally:
                closed.append(True)

        if driver.is_async:
            driver.call(client, PUT, content=body())
            assert server.last.body == BODY and closed == [True]
        else:
            with pytest.raises(TypeError, match="asynchronous client"):
                driver.call(client, PUT, content=body())

    @pytest.mark.parametrize("kind", [io.BytesIO, Pipe])
    def test_a_file_can_be_iterated_whatever_its_lines(self, kind: Any) -> None:
        """httpx2 takes what cannot be for no content, even if it has `read`."""
        body = b"a\nb" * 100_000
        chunks = list(readable_content(kind(body)))
        assert b"".join(chunks) == body and len(chunks) < 10

    def test_a_file_opened_as_text(
        self, driver: Driver, server: Server, client: Any, tmp_path: Path
    ) -> None:
        path = tmp_path / "a.txt"
        path.write_text("text")
        with path.open() as file:
            for arguments in (
                {"content": file},
                {"multipart": {"a": file}},
                {"multipart": {"a": ("name", file)}},
            ):
                with pytest.raises(TypeError, match="binary mode"):
                    driver.call(client, PUT, **arguments)
        assert server.seen == []


class TestForms:
    def test_files_of_all_kinds(
        self, driver: Driver, server: Server, client: Any, path: Path
    ) -> None:
        with path.open("rb") as file:
            file.seek(100)
            form = {
                "path": path,
                "open": file,
                "named": ("n.png", file, "image/png"),
                "other": ("o.bin", path),
                "bytes": BODY,
                "memory": io.BytesIO(BODY),
                "text": "x",
            }
            driver.call(client, PUT, multipart=form)
        assert parts(server.last) == [
            ("path", "a.bin", BODY),
            ("open", "a.bin", BODY),  # all of it, wherever it stands
            ("named", "n.png", BODY),
            ("other", "o.bin", BODY),
            ("bytes", "bytes", BODY),
            ("memory", "memory", BODY),
            ("text", None, b"x"),
        ]
        assert server.last.header("Content-Length") == str(len(server.last.body))

    @pytest.mark.parametrize("kind", [Pipe, OnlyRead])
    def test_what_has_no_length(
        self, driver: Driver, server: Server, client: Any, kind: Any
    ) -> None:
        driver.call(client, PUT, multipart={"a": ("n", kind(BODY)), "b": "x"})
        assert parts(server.last) == [("a", "n", BODY), ("b", None, b"x")]
        assert server.last.header("Transfer-Encoding") == "chunked"

    def test_a_real_pipe_of_which_the_system_says_that_it_is_empty(
        self, driver: Driver, server: Server, client: Any
    ) -> None:
        reading, writing = os.pipe()
        os.write(writing, b"through the pipe")
        os.close(writing)
        with os.fdopen(reading, "rb") as pipe:
            driver.call(client, PUT, multipart={"a": ("n", pipe)})
        assert parts(server.last) == [("a", "n", b"through the pipe")]


class TestFilesThatChange:
    """They do so when half of the body is sent."""

    def change(self, path: Path, size: int) -> Any:
        def at_half(done: int, total: int | None) -> None:
            if done > len(BODY) / 2:
                os.truncate(path, size)

        return at_half

    @pytest.mark.parametrize("as_form", [False, True])
    def test_one_that_grows_is_sent_as_it_was(
        self, driver: Driver, server: Server, client: Any, path: Path, as_form: bool
    ) -> None:
        grows = client.with_options(on_progress=self.change(path, len(BODY) * 2))
        if as_form:
            driver.call(grows, PUT, multipart={"a": path, "b": "x"})
            assert parts(server.last) == [("a", "a.bin", BODY), ("b", None, b"x")]
        else:
            driver.call(grows, PUT, content=path)
            assert server.last.body == BODY
        assert path.stat().st_size == 2 * len(BODY)

    @pytest.mark.parametrize("as_form", [False, True])
    def test_one_that_shrinks_ends_the_call(
        self, driver: Driver, server: Server, client: Any, path: Path, as_form: bool
    ) -> None:
        shrinks = client.with_options(on_progress=self.change(path, 1000))
        body: dict[str, Any] = (
            {"multipart": {"a": path}} if as_form else {"content": path}
        )
        with pytest.raises(OSError, match="has become shorter"):
            driver.call(shrinks, PUT, **body)


class TestRetries:
    def test_a_file_is_sent_from_its_beginning_again(
        self, driver: Driver, server: Server, client: Any, path: Path
    ) -> None:
        with path.open("rb") as file:
            file.seek(7)
            for body in ({"content": file}, {"multipart": {"a": file}}):
                server.reply(status=503, body=b"")
                server.reply()
                driver.call(client, PUT, **body)
        bodies = [seen.body for seen in server.seen]
        assert bodies[0] == bodies[1] == BODY[7:]
        assert parts(server.seen[2]) == parts(server.seen[3]) == [("a", "a.bin", BODY)]

    def test_progress_begins_again(
        self, driver: Driver, server: Server, client: Any, path: Path
    ) -> None:
        server.reply(status=503, body=b"")
        watched = Watched()
        driver.call(client.with_options(on_progress=watched), PUT, content=path)
        done = [done for done, _ in watched.told]
        assert done == sorted(done[: len(done) // 2]) * 2

    @pytest.mark.parametrize("as_form", [False, True])
    def test_what_cannot_be_read_twice_is_not_sent_twice(
        self, driver: Driver, server: Server, client: Any, as_form: bool
    ) -> None:
        server.reply(status=503, body=b"")
        body = (
            {"multipart": {"a": Pipe(b"x")}} if as_form else {"content": iter([b"x"])}
        )
        with pytest.raises(ServiceUnavailableError):
            driver.call(client, PUT, **body)
        assert len(server.seen) == 1

    def test_files_are_closed_that_were_opened(
        self, driver: Driver, server: Server, client: Any, path: Path
    ) -> None:
        server.reply(status=400, body=b"")
        with pytest.raises(ClientError):
            driver.call(client, PUT, multipart={"a": [path] * 20})
        gc.collect()  # an open file would be reported as an error now


class TestProgress:
    @pytest.mark.parametrize("kind", ["path", "bytes", "generator", "form", "json"])
    def test_it_ends_with_all(
        self, driver: Driver, server: Server, client: Any, path: Path, kind: str
    ) -> None:
        bodies: dict[str, dict[str, Any]] = {
            "path": {"content": path},
            "bytes": {"content": BODY},
            "generator": {"content": iter([BODY])},
            "form": {"multipart": {"a": path}},
            "json": {"json": "x"},
        }
        watched = Watched()
        driver.call(client.with_options(on_progress=watched), PUT, **bodies[kind])
        size = len(server.last.body)
        total = None if kind == "generator" else size
        assert watched.told[-1] == (size, total)
        assert watched.told == sorted(set(watched.told))
        assert kind == "json" or len(watched.told) > 1

    def test_an_asynchronous_function(
        self, driver: Driver, server: Server, client: Any
    ) -> None:
        watched = Watched()
        watching = client.with_options(on_progress=watched.later)
        if driver.is_async:
            driver.call(watching, PUT, content=BODY)
            assert watched.told[-1] == (len(BODY), len(BODY))
        else:
            with pytest.raises(TypeError, match="needs the asynchronous client"):
                driver.call(watching, PUT, content=BODY)

    def test_one_that_fails_ends_the_call(
        self, driver: Driver, server: Server, client: Any, path: Path
    ) -> None:
        def fails(done: int, total: int | None) -> None:
            raise LookupError("the caller's own")

        with pytest.raises(LookupError, match="the caller's own"):
            driver.call(client.with_options(on_progress=fails), PUT, content=path)

    def test_an_awaitable_that_is_no_coroutine(self, server: Server) -> None:
        class Later:
            def __await__(self) -> Iterator[None]:
                return iter(())

        driver = Driver("sync", None)
        client = driver.client(server.url)
        with pytest.raises(TypeError, match="asynchronous client"):
            client.with_options(on_progress=lambda *_: Later()).request(PUT, json="x")
        driver.close()


class TestSources:
    @pytest.mark.parametrize("as_form", [False, True])
    def test_one_that_fails_ends_the_call(
        self, driver: Driver, server: Server, client: Any, as_form: bool
    ) -> None:
        class Broken(Pipe):
            def read(self, size: int | None = -1, /) -> bytes:
                raise TimeoutError("the caller's own")

        broken = Broken(b"")
        body: dict[str, Any] = (
            {"multipart": {"a": broken}} if as_form else {"content": broken}
        )
        with pytest.raises(TimeoutError, match="the caller's own"):
            driver.call(client, PUT, **body)

    def test_an_asynchronous_one_is_closed(self, server: Server) -> None:
        closed: list[bool] = []

        async def body() -> AsyncIterator[bytes]:
            try:
                yield b"x"
                raise LookupError("the caller's own")
            finally:
                closed.append(True)

        async def main() -> None:
            async with AsyncExample(server.url) as client:
                await client.request(PUT, content=body())

        with pytest.raises(LookupError):
            asyncio.run(main())
        assert closed == [True]

    def test_the_loop_goes_on_while_a_file_is_read(self, server: Server) -> None:
        class Slow(io.BytesIO):
            def read(self, size: int | None = -1, /) -> bytes:
                time.sleep(0.3)
                return super().read(size)

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
            async with AsyncExample(server.url) as client:
                await client.request(PUT, content=Slow(b"x"))
                await client.request(PUT, multipart={"a": Slow(b"x")})
            done.set()
            await watcher

        asyncio.run(main())
        assert len(server.seen) == 2
        assert longest < 0.25


def test_an_answer_before_the_body_was_sent(driver: Driver, server: Server) -> None:
    """A server may refuse a body that it has not read."""
    listener = socket.create_server(("127.0.0.1", 0))

    def refuse() -> None:
        connection, _ = listener.accept()
        connection.recv(1000)
        connection.sendall(b"HTTP/1.1 413 Too Large\r\nContent-Length: 0\r\n\r\n")
        connection.shutdown(socket.SHUT_WR)
        while connection.recv(1_000_000):
            pass
        connection.close()

    thread = threading.Thread(target=refuse)
    thread.start()
    port = listener.getsockname()[1]
    client = driver.client(
        f"http://127.0.0.1:{port}", credentials={"oauth": TokenAuth("t0ken")}
    )
    with pytest.raises(ClientError, match="413"):
        driver.call(client, PUT, content=iter([BODY] * 20))
    driver.run(client.aclose() if driver.is_async else client.close())
    thread.join(10)
    listener.close()
