"""The fake over a network."""

from __future__ import annotations

import http.client
import json
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import fakeshop
import httpx2
import pytest
from fakeshop import APIConnectionError, APIStatusError, APITimeoutError, Fakeshop
from fakeshop.oauth import OAuth
from fakeshop.testing._fake.program import run
from fakeshop.testing._fake.server import MOST, Server
from fakeshop.testing.fake import FakeFakeshop

JSON = {"Content-Type": "application/json", "Authorization": "Bearer t"}


@pytest.fixture
def server(fake: FakeFakeshop, monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    monkeypatch.setenv("NO_PROXY", "*")
    with fake.serve() as server:
        yield server


@pytest.fixture
def connection(server: Server) -> Iterator[http.client.HTTPConnection]:
    host = server.url.removeprefix("http://")
    connection = http.client.HTTPConnection(host, timeout=10)
    yield connection
    connection.close()


def ask(
    connection: http.client.HTTPConnection,
    method: str,
    path: str,
    body: bytes | None = None,
    headers: dict[str, str] | None = None,
) -> tuple[int, dict[str, str], bytes]:
    connection.request(method, path, body, JSON if headers is None else headers)
    response = connection.getresponse()
    fields = {name.lower(): value for name, value in response.getheaders()}
    return response.status, fields, response.read()


def test_a_client_calls_it(fake: FakeFakeshop, server: Server) -> None:
    with Fakeshop("t", base_url=server.url, rate_limit="off", strict=True) as shop:
        made = shop.products.create(name="Kite").data
        assert [product.id for product in shop.products.iter()] == [made.id]
        assert fake.calls[0].url == f"{server.url}/products"
        with shop.stock.follow() as changes:
            assert len(list(changes)) == 2
        shop.pictures.upload(file=b"abc", size=3)
        assert fake.calls[-1].body["file"].content == b"abc"


def test_one_connection_serves_several_requests(
    connection: http.client.HTTPConnection,
) -> None:
    status, fields, content = ask(connection, "GET", "/products/p1")
    assert (status, fields["content-type"]) == (200, "application/json")
    assert json.loads(content)["data"]["id"] == "p1"
    before = connection.sock
    status, fields, empty = ask(connection, "HEAD", "/products/p1")
    assert (status, empty) == (200, b"")
    assert int(fields["content-length"]) == len(content)
    assert ask(connection, "DELETE", "/products/p1")[::2] == (204, b"")
    assert ask(connection, "GET", "/products/p1")[0] == 404
    assert connection.sock is before


def test_a_wrong_request_gets_its_documented_status(
    connection: http.client.HTTPConnection,
) -> None:
    status, _, content = ask(connection, "POST", "/products", b'{"name":5}')
    assert status == 422
    assert json.loads(content)["error"]["message"] == (
        "body.name: expected a string, found 5"
    )
    status, _, content = ask(connection, "POST", "/products", b"{")
    assert (status, b"expected JSON" in content) == (422, True)
    assert ask(connection, "GET", "/nothing")[0] == 404
    status, fields, _ = ask(connection, "PUT", "/products")
    assert (status, fields["allow"]) == (405, "GET, POST")
    assert ask(connection, "GET", "/products", headers={})[0] == 401


def test_a_body_in_pieces(connection: http.client.HTTPConnection) -> None:
    pieces = iter([b'{"name":', b'"Kite"}'])
    connection.request("POST", "/products", pieces, JSON, encode_chunked=True)
    response = connection.getresponse()
    assert response.status == 201
    assert json.loads(response.read())["data"]["name"] == "Kite"


@pytest.mark.parametrize(
    ("head", "status"),
    [
        (f"Content-Length: {MOST + 1}", 413),
        (f"Content-Length: {'9' * 5000}", 413),
        ("Content-Length: many", 400),
        ("Content-Length: \u0663", 400),
        ("Transfer-Encoding: chunked", 400),
    ],
)
def test_a_body_that_is_not_read(server: Server, head: str, status: int) -> None:
    host, _, port = server.url.removeprefix("http://").partition(":")
    with socket.create_connection((host, int(port)), timeout=10) as wire:
        wire.sendall(
            f"POST /products HTTP/1.1\r\nHost: a\r\n{head}\r\n\r\nzz\r\n".encode()
        )
        answer = b""
        while piece := wire.recv(4096):
            answer += piece
    assert answer.startswith(f"HTTP/1.1 {status} ".encode())


def test_a_host_that_is_none(server: Server) -> None:
    host, _, port = server.url.removeprefix("http://").partition(":")
    with socket.create_connection((host, int(port)), timeout=10) as wire:
        wire.sendall(b"GET /products HTTP/1.1\r\nHost: [\r\n\r\n")
        assert wire.recv(4096).startswith(b"HTTP/1.1 400 ")


def test_a_chunk_that_is_too_large(server: Server) -> None:
    host, _, port = server.url.removeprefix("http://").partition(":")
    with socket.create_connection((host, int(port)), timeout=10) as wire:
        wire.sendall(
            b"POST /products HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
            + b"%x\r\n" % (MOST + 1)
        )
        assert wire.recv(4096).startswith(b"HTTP/1.1 413 ")


def test_failures_over_the_network(fake: FakeFakeshop, server: Server) -> None:
    with Fakeshop("t", base_url=server.url, max_retries=0, timeout=0.3) as shop:
        fake.products.get.drops()
        with pytest.raises(APIConnectionError):
            shop.products.get("p1")
        fake.products.get.truncates()
        with pytest.raises(APIConnectionError):
            shop.products.get("p1")
        fake.products.get.times_out()
        with pytest.raises(APITimeoutError):
            shop.products.get("p1")
        fake.products.get.fails(503)
        with pytest.raises(APIStatusError):
            shop.products.get("p1")
        assert shop.products.get("p1").data.id == "p1"


def test_tokens_over_the_network(fake: FakeFakeshop, server: Server) -> None:
    oauth = OAuth("id", "secret", "refresh", token_url=f"{server.url}/oauth/token")
    with Fakeshop(oauth, base_url=server.url) as shop:
        shop.products.get("p1")
        fake.expires_tokens()
        shop.products.get("p1")
    assert [call.status for call in fake.products.get.calls] == [200, 401, 200]


@pytest.mark.parametrize(
    ("form", "status", "expected"),
    [
        ({"grant_type": "password"}, 400, {"error": "unsupported_grant_type"}),
        ({"grant_type": "refresh_token"}, 400, {"error": "invalid_request"}),
        (
            {"grant_type": "client_credentials", "client_id": "a"},
            200,
            {
                "access_token": "fake-token-1",
                "token_type": "Bearer",
                "expires_in": 3600,
            },
        ),
        (
            {"grant_type": "authorization_code", "code": "a"},
            200,
            {
                "access_token": "fake-token-1",
                "token_type": "Bearer",
                "expires_in": 3600,
                "refresh_token": "fake-refresh-token-1",
            },
        ),
    ],
)
def test_the_token_endpoint(
    fake: FakeFakeshop, form: dict[str, str], status: int, expected: dict[str, Any]
) -> None:
    http_client = httpx2.Client(transport=fake.transport)
    answer = http_client.post("https://accounts.shop.example/token", data=form)
    assert (answer.status_code, answer.json()) == (status, expected)


def test_a_closed_server_refuses_connections(fake: FakeFakeshop) -> None:
    server = fake.serve()
    server.close()
    with httpx2.Client(trust_env=False) as client, pytest.raises(httpx2.ConnectError):
        client.get(server.url)


def test_it_runs_as_a_program() -> None:
    folder = Path(fakeshop.__file__).parents[1]
    command = [sys.executable, "-m", "fakeshop.testing", "--port", "0"]
    process = subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(folder)},
        # Whoever runs the tests in the background has it ignored.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )
    try:
        assert process.stdout is not None
        url = process.stdout.readline().strip()
        with httpx2.Client(trust_env=False) as http_client:
            answer = http_client.get(f"{url}/api/products/p1", headers=JSON)
        assert answer.json()["data"]["id"] == "p1"
        process.send_signal(signal.SIGINT)
        assert process.wait(20) == 0
    finally:
        process.kill()
        process.wait()
        if process.stdout is not None:
            process.stdout.close()


def test_a_port_that_is_in_use(
    fake: FakeFakeshop, server: Server, capsys: pytest.CaptureFixture[str]
) -> None:
    port = server.url.rpartition(":")[2]
    with pytest.raises(SystemExit) as caught:
        run(fake, ["--port", port])
    assert caught.value.code == 2
    assert f"cannot listen on 127.0.0.1:{port}" in capsys.readouterr().err


def test_the_clock_of_a_program_runs() -> None:
    from fakeshop.testing import Clock

    clock = Clock(runs=True)
    first = clock.monotonic()
    while clock.monotonic() == first:
        pass
    assert Clock().monotonic() == 0
