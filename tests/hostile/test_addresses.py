"""Addresses: where servers redirect to, how long they take, and what is told of secrets."""

from __future__ import annotations

import json
import socket
import threading
import time
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

import cliqgen.source.connection as connection
import cliqgen.source.fetching as fetching
import pytest
from cliqgen.address import url_of
from cliqgen.diagnostics import UsageError
from cliqgen.masking import without_secrets
from cliqgen.source.connection import Response, Target, is_public, reach
from hostile_support import VALID

if TYPE_CHECKING:
    from hostile_support import Bench

SECRET = "s3cret-canary"


@pytest.mark.parametrize(
    "address",
    [
        *("127.0.0.1", "127.8.8.8", "0.0.0.0", "10.0.0.1", "172.16.0.1", "192.168.1.1"),
        *(
            "169.254.169.254",
            "100.64.0.1",
            "198.18.0.1",
            "224.0.0.1",
            "255.255.255.255",
        ),
        *(
            "::1",
            "::",
            "fe80::1",
            "fe80::1%eth0",
            "fc00::1",
            "fd00:ec2::254",
            "ff02::1",
        ),
        *("::ffff:127.0.0.1", "::ffff:169.254.169.254", "::127.0.0.1", "2002:7f00:1::"),
        *("64:ff9b::7f00:1", "64:ff9b::a9fe:a9fe", "2002:a00:1::1", "2001:db8::1"),
    ],
)
def test_an_address_that_is_not_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", ["8.8.8.8", "2606:4700::1111", "::ffff:8.8.8.8"])
def test_an_address_that_is_public(address: str) -> None:
    assert is_public(address)


def test_the_link_is_nearer_than_a_private_network() -> None:
    assert (
        reach("8.8.8.8") < reach("10.0.0.1") == reach("::1") < reach("169.254.169.254")
    )
    assert reach("64:ff9b::a9fe:a9fe") == reach("fe80::1") == 2


class Network:
    """Hosts with addresses, the first of which is connected to, and redirects."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.hosts: dict[str, list[str]] = {}
        self.redirects: dict[str, str] = {}
        self.asked: list[str] = []
        monkeypatch.setattr(fetching, "get", self._get)
        monkeypatch.setattr(
            fetching, "addresses", lambda target: self.hosts[target.host]
        )

    def _get(self, target: Target, found: list[str], *_: Any) -> Response:
        url = f"{target.scheme}://{target.host}{target.path}"
        self.asked.append(target.host)
        if url in self.redirects:
            return Response(302, {}, b"", self.redirects[url], found[0])
        return Response(200, {}, VALID.encode(), None, found[0])


@pytest.fixture
def network(monkeypatch: pytest.MonkeyPatch) -> Network:
    return Network(monkeypatch)


def refused(bench: Bench, url: str, *says: str) -> str:
    result = bench.run("validate", url)
    assert (
        result.exit_code == 2 and "error[remote-failed]" in result.stderr
    ), result.output
    assert "remedy:" in result.stderr and "Traceback" not in result.output
    for words in says:
        assert words in result.stderr
    return result.output


@pytest.mark.parametrize(
    "there",
    [
        *(["127.0.0.1"], ["10.0.0.1"], ["169.254.169.254"], ["::1"], ["fe80::1"]),
        *(["::ffff:10.0.0.1"], ["64:ff9b::7f00:1"], ["8.8.4.4", "127.0.0.1"]),
    ],
)
@pytest.mark.parametrize("here", [["8.8.8.8"], ["8.8.8.8", "10.9.9.9"]])
def test_no_redirect_from_the_public_network_to_a_nearer_one(
    bench: Bench, network: Network, here: list[str], there: list[str]
) -> None:
    """What counts is who redirects, not what else its name leads to."""
    network.hosts = {"a.example": here, "b.example": there}
    network.redirects = {"http://a.example/o.json": "http://b.example/o.json"}
    refused(bench, "http://a.example/o.json", "it redirects to a private network")
    assert network.asked == ["a.example"]


@pytest.mark.parametrize("here", ["10.0.0.1", "127.0.0.1"])
def test_no_redirect_to_where_clouds_tell_credentials(
    bench: Bench, network: Network, here: str
) -> None:
    network.hosts = {"a.example": [here], "b.example": ["169.254.169.254"]}
    network.redirects = {"http://a.example/o.json": "http://b.example/o.json"}
    refused(bench, "http://a.example/o.json", "it redirects to a private network")


@pytest.mark.parametrize(
    "target",
    [
        *(
            "file:///etc/passwd",
            "ftp://a.example/x",
            "gopher://a.example/x",
            "data:,{}",
        ),
        *("file://a.example:80/x", "gopher://a.example:80/x", "ftp://a.example:80/x"),
        *("javascript://a.example:80/x", "ws://a.example:80/x"),
        *("http://me:pw@b.example/o.json", "//", "http://", "http://[", "javascript:1"),
        "http://b.example/\r\nX: y",
    ],
)
def test_a_redirect_to_something_else(
    bench: Bench, network: Network, target: str
) -> None:
    network.hosts = {"a.example": ["8.8.8.8"], "b.example": ["8.8.8.8"]}
    network.redirects = {"http://a.example/o.json": target}
    printed = refused(bench, "http://a.example/o.json")
    assert "root:" not in printed and "pw" not in printed
    is_same = target in ("//", "http://")  # which lead to where they came from
    times = 6 if is_same else 1
    assert network.asked == ["a.example"] * times


@pytest.mark.parametrize(
    "url",
    [
        *(
            f"https://me:{SECRET}@a.example/o.json",
            f"https://{SECRET}@a.example/o.json",
        ),
        *(
            f"https://a.example/o.json?{key}={SECRET}"
            for key in (
                "token",
                "api_key",
                "X-Amz-Signature",
                "pass",
                "a=1&sid",
                "a=1;token",
                "%74oken",
            )
        ),
    ],
)
@pytest.mark.parametrize(
    "echo", ["/{}/o.json", "/o.json?x={}", "https://b.example/o?q={}#f"]
)
def test_a_secret_that_a_redirect_repeats_is_not_recorded(
    bench: Bench, network: Network, url: str, echo: str
) -> None:
    network.hosts = {"a.example": ["8.8.8.8"], "b.example": ["8.8.8.8"]}
    bare = url.replace(f"me:{SECRET}@", "").replace(f"{SECRET}@", "")
    network.redirects = {bare: echo.format(SECRET)}
    made = bench.run(
        "generate", url, "--package", "shop", "-o", "out", "--format", "json"
    )
    assert made.exit_code == 0, made.output
    assert network.asked[1:] != []
    assert SECRET not in made.output
    for path in (bench.folder / "out").rglob("*"):
        if path.is_file():
            assert SECRET.encode() not in path.read_bytes(), path
    from cliqgen.archive import ARCHIVE, unpack

    stored = unpack((bench.folder / "out" / ARCHIVE).read_bytes())
    assert SECRET not in "".join(stored)
    recorded = json.loads((bench.folder / "out/.cliqgen.json").read_text())
    assert len(recorded["source"]["specs"]) == 1


@pytest.mark.parametrize(
    "url",
    [
        *(
            f"https://me:{SECRET}/x@host/",
            f"https://me:a?{SECRET}@host/",
            f"https://me:{SECRET}#@host:x/",
        ),
        *(
            f"ftp://me:{SECRET}@host/x",
            f"https://me:{SECRET}@/",
            f"https://me:{SECRET}@[host/",
        ),
        *(
            f"ftp://host/x?token={SECRET}",
            f"ftp://host/x#token={SECRET}",
            f"https://me:@{SECRET}@host:port/",
        ),
    ],
)
def test_an_address_that_is_not_valid_is_shown_without_secrets(
    bench: Bench, url: str
) -> None:
    with pytest.raises(UsageError) as caught:
        url_of(url)
    assert SECRET not in str([str(d) for d in caught.value.diagnostics])
    for command in (
        ("validate", url),
        ("generate", url, "-o", "out"),
        ("diff", url, url),
    ):
        result = bench.run(*command)
        assert result.exit_code == 2 and SECRET not in result.output
    bench.write("cliqgen.toml", f"specs = [{json.dumps(url)}]\n")
    result = bench.run("generate")
    assert result.exit_code == 2 and SECRET not in result.output


def test_a_string_with_addresses_is_shown_without_secrets() -> None:
    text = f"see https://me:{SECRET}@h/?a=1;token={SECRET}&b=2&pass={SECRET}"
    assert SECRET not in without_secrets(text)


@pytest.fixture
def trickle() -> Iterator[Callable[[bytes], str]]:
    """A server that sends one byte after the other, whatever it is asked."""
    ended = threading.Event()
    listener = socket.create_server(("127.0.0.1", 0))
    threads: list[threading.Thread] = []

    def start(content: bytes) -> str:
        def serve() -> None:
            made, _ = listener.accept()
            with made:
                for byte in content * 100:
                    if ended.wait(0.05):
                        return
                    try:
                        made.sendall(bytes([byte]))
                    except OSError:
                        return

        threads.append(threading.Thread(target=serve))
        threads[-1].start()
        return f"127.0.0.1:{listener.getsockname()[1]}"

    yield start
    ended.set()
    for thread in threads:
        thread.join()
    listener.close()


@pytest.mark.parametrize(
    ("scheme", "content"),
    [
        ("https", b"\x16\x03\x03\x40\x00" + b"\x02" * 500),
        ("http", b"HTTP/1.1 200 OK\r\nX: " + b"y" * 500),
        ("http", b"HTTP/1.1 100 Continue\r\n\r\n" * 20),
        (
            "http",
            b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n"
            + b"X: y\r\n" * 99,
        ),
        (
            "http",
            b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
            + b"1\r\n#\r\n" * 99,
        ),
    ],
    ids=["handshake", "header", "informational", "trailers", "chunks"],
)
def test_a_server_that_takes_its_time_is_left(
    bench: Bench,
    trickle: Callable[[bytes], str],
    monkeypatch: pytest.MonkeyPatch,
    scheme: str,
    content: bytes,
) -> None:
    """The limit is on all of it, not on each byte."""
    monkeypatch.setattr(connection, "REMOTE_SECONDS", 0.5)
    host = trickle(content)
    began = time.monotonic()
    refused(bench, f"{scheme}://{host}/o.json", "took longer than 0.5 seconds")
    assert time.monotonic() - began < 8


def test_a_host_with_many_addresses_has_no_more_time(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried: list[object] = []

    def connect(address: object, timeout: float) -> None:
        tried.append(address)
        time.sleep(min(timeout, 0.2))
        raise TimeoutError

    monkeypatch.setattr(connection, "REMOTE_SECONDS", 0.5)
    monkeypatch.setattr(
        fetching, "addresses", lambda _: [f"8.8.8.{n}" for n in range(200)]
    )
    monkeypatch.setattr(socket, "create_connection", connect)
    refused(bench, "http://a.example/o.json")
    assert len(tried) < 10
