"""What a client never does: trust strangers, leave files about, go where data lead."""

from __future__ import annotations

import os
import socket
import ssl
import tempfile
import threading
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from client_example import CREATE_ITEM, LIST_ITEMS, APIConnectionError
from client_runtime.operation import Operation
from client_runtime.streaming import saving
from client_runtime.streaming.download import stream
from client_support import Driver, Server

FILE: Operation[bytes] = Operation(
    id="files.get", method="GET", path="/file", responses={200: bytes}, accept="*/*"
)
#: Made for this test alone, signed by itself, for 127.0.0.1.
CERTIFICATE = """\
-----BEGIN CERTIFICATE-----
MIIBmzCCAUGgAwIBAgIUMIGK9/AfcIlYJwkUrBtdYmEftRowCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyNTE0NTIwNFoYDzIxMjYxMTAx
MTQ1MjA0WjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAAS2wBE3pQj4IXToE4LbVuIbDynjGF1H8E80XOUBAHEemo1gHuO4o356
tsnqyTvzi6iHzJ5zD8gP+AHOTavHFwydo28wbTAdBgNVHQ4EFgQU+o8gL89MqR++
7cRhnyJt/VSeLRcwHwYDVR0jBBgwFoAU+o8gL89MqR++7cRhnyJt/VSeLRcwDwYD
VR0TAQH/BAUwAwEB/zAaBgNVHREEEzARhwR/AAABgglsb2NhbGhvc3QwCgYIKoZI
zj0EAwIDSAAwRQIhAN9w2gbcb/UCpDQXUgL5oMtfQScKRjyfymZcQHT/AOgGAiAc
2W0Cu3uS8JI3Ts43cTHh2+gyvq4Gxyh03K1UWNRSYg==
-----END CERTIFICATE-----
"""
KEY = """\
-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgFAWmmFFvWSUJKiXy
ub4geB6xkBnoCzX5lxgA9MCB68mhRANCAAS2wBE3pQj4IXToE4LbVuIbDynjGF1H
8E80XOUBAHEemo1gHuO4o356tsnqyTvzi6iHzJ5zD8gP+AHOTavHFwyd
-----END PRIVATE KEY-----
"""
ANSWER = b'{"items": []}'


class Stranger:
    """A server whose certificate nobody has signed but itself."""

    def __init__(self, folder: Path) -> None:
        self.requests: list[bytes] = []
        self.certificate = folder / "certificate.pem"
        self.certificate.write_text(CERTIFICATE)
        key = folder / "key.pem"
        key.write_text(KEY)
        self._context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self._context.load_cert_chain(self.certificate, key)
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.url = f"https://127.0.0.1:{self._listener.getsockname()[1]}"
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def _serve(self) -> None:
        with suppress(OSError):
            while True:
                plain, _ = self._listener.accept()
                with plain, suppress(OSError):  # the client breaks the handshake off
                    plain.settimeout(10)
                    with self._context.wrap_socket(plain, server_side=True) as sock:
                        self._answer(sock)

    def _answer(self, sock: ssl.SSLSocket) -> None:
        begun = b""
        while b"\r\n\r\n" not in begun:
            more = sock.recv(65536)
            if not more:
                return
            begun += more
        self.requests.append(begun)
        head = f"HTTP/1.1 200 OK\r\nContent-Length: {len(ANSWER)}\r\n"
        sock.sendall(head.encode() + b"Connection: close\r\n\r\n" + ANSWER)

    def close(self) -> None:
        self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self._thread.join(5)


@pytest.fixture
def stranger(tmp_path: Path) -> Iterator[Stranger]:
    server = Stranger(tmp_path)
    yield server
    server.close()


def test_a_server_with_a_certificate_of_its_own_making(
    stranger: Stranger, driver: Driver
) -> None:
    client = driver.client(stranger.url, max_retries=0, deadline=20)
    failed = driver.failure(client, LIST_ITEMS)
    assert isinstance(failed, APIConnectionError) and not failed.was_sent
    assert "CERTIFICATE_VERIFY_FAILED" in str(failed.__cause__).upper()
    assert stranger.requests == []


def test_the_environment_names_who_is_trusted(
    stranger: Stranger, driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(stranger.certificate))
    client = driver.client(stranger.url, max_retries=0, deadline=20)
    assert driver.call(client, LIST_ITEMS).items == []
    assert len(stranger.requests) == 1


@pytest.fixture
def no_temporary_files(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> Any:
        raise AssertionError("a temporary file")

    names = ("mkstemp", "mkdtemp", "mktemp", "NamedTemporaryFile", "TemporaryFile")
    for name in (*names, "SpooledTemporaryFile", "gettempdir"):
        monkeypatch.setattr(tempfile, name, refuse)


@pytest.mark.usefixtures("no_temporary_files")
def test_what_is_large_is_put_into_no_temporary_file(
    server: Server, driver: Driver, tmp_path: Path
) -> None:
    large = os.urandom(3_000_000)
    path = tmp_path / "large.bin"
    path.write_bytes(large)
    client = driver.client(server.url)
    server.reply(201, b'{"id": "1"}')
    driver.call(client, CREATE_ITEM, multipart={"file": path, "more": [large]})
    assert server.last.body.count(large) == 2
    server.reply(body=large)
    assert driver.call(client, FILE) == large
    server.reply(body=large)
    assert _saved(driver, client, tmp_path / "copy.bin").read_bytes() == large
    assert {path.name for path in tmp_path.iterdir()} == {"copy.bin", "large.bin"}


@pytest.mark.parametrize(
    "disposition",
    [
        'attachment; filename="../evil"',
        "attachment; filename*=UTF-8''%2Ftmp%2Fevil",
        'attachment; filename="evil"',
    ],
)
def test_the_server_does_not_choose_where_a_download_goes(
    server: Server, driver: Driver, tmp_path: Path, disposition: str
) -> None:
    folder = tmp_path / "inner"
    folder.mkdir()
    client = driver.client(server.url)
    server.reply(body=b"x", headers={"Content-Disposition": disposition})
    saved = _saved(driver, client, folder / "mine")
    assert saved == folder / "mine" and saved.read_bytes() == b"x"
    assert list(tmp_path.rglob("*")) == [folder, saved]
    server.reply(body=b"x", headers={"Content-Disposition": disposition})
    with pytest.raises(OSError):  # a folder is no place to put it by its name
        _saved(driver, client, folder)
    assert list(tmp_path.rglob("*")) == [folder, saved]


def test_a_download_is_not_written_through_a_link_of_somebody_else(
    server: Server, driver: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    victim, trap = tmp_path / "victim", tmp_path / f".{'00' * 8}.part"
    victim.write_text("as it was")
    trap.symlink_to(victim)
    monkeypatch.setattr(saving.os, "urandom", lambda count: bytes(count))
    server.reply(body=b"x")
    with pytest.raises(FileExistsError):
        _saved(driver, driver.client(server.url), tmp_path / "mine")
    assert victim.read_text() == "as it was"
    assert {path.name for path in tmp_path.iterdir()} == {victim.name, trap.name}


@pytest.mark.parametrize("text", ["a\r\nEvil: 1\r\n\r\nx", 'a"; filename="b', "a\0b"])
def test_the_names_of_parts_end_nothing(
    server: Server, driver: Driver, text: str
) -> None:
    client = driver.client(server.url)
    server.reply(201, b'{"id": "1"}')
    driver.call(client, CREATE_ITEM, multipart={text: (text, b"content")})
    head, _, rest = server.last.body.partition(b"\r\n\r\n")
    lines = head.split(b"\r\n")
    assert [line.partition(b":")[0] for line in lines[1:]] == [
        b"Content-Disposition",
        b"Content-Type",
    ]
    assert lines[1].count(b'"') == 4 and b"\0" not in head
    assert rest.startswith(b"content\r\n--")


def _saved(driver: Driver, client: Any, path: Path) -> Path:
    """Where the download of a file went."""
    if not driver.is_async:
        with stream(client.request, FILE) as download:
            return download.save(path)

    async def save() -> Path:
        async with stream(client.request, FILE) as download:
            return await download.save(path)

    saved: Path = driver.run(save())
    return saved
