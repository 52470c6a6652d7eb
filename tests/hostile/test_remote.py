"""Documents from the network: from hosts that were named, and in no other way."""

from __future__ import annotations

import contextlib
import gzip
import json
import socket
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any

import pytest
from hostile_support import TO_OUT, VALID

if TYPE_CHECKING:
    from hostile_support import Bench

PART = b"A: {type: object, properties: {far: {$ref: 'more/b.yaml#/B'}}}\n"


class Site:
    """A server on this machine: what it has, and what it was asked."""

    def __init__(self) -> None:
        self.pages: dict[str, Callable[[BaseHTTPRequestHandler], None] | bytes] = {
            "/a.yaml": PART,
            "/more/b.yaml": b"B: {type: string, title: from afar}\n",
        }
        self.asked: list[tuple[str, dict[str, str]]] = []
        site = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                site.asked.append((self.path, dict(self.headers)))
                page = site.pages.get(self.path)
                if callable(page):
                    page(self)
                    return
                self.send_response(404 if page is None else 200)
                self.send_header("Content-Length", str(len(page or b"")))
                self.end_headers()
                self.wfile.write(page or b"")

            def log_message(self, *_: Any) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.host = f"127.0.0.1:{self.server.server_port}"
        self._thread = threading.Thread(target=self.server.serve_forever)
        self._thread.start()

    def redirect(self, path: str, target: str) -> None:
        def page(handler: BaseHTTPRequestHandler) -> None:
            handler.send_response(302)
            handler.send_header("Location", target)
            handler.end_headers()

        self.pages[path] = page

    def close(self) -> None:
        self.server.shutdown()
        self.server.server_close()
        self._thread.join()


@pytest.fixture
def site() -> Iterator[Site]:
    made = Site()
    yield made
    made.close()


def _spec(target: str) -> str:
    schema = f"{{application/json: {{schema: {{$ref: '{target}'}}}}}}"
    return VALID.replace(
        "{'204': {description: done}}",
        f"{{'200': {{description: ok, content: {schema}}}}}",
    )


def _run(bench: Bench, site: Site, path: str = "/a.yaml#/A", *more: str) -> Any:
    bench.write("api.yaml", _spec(f"http://{site.host}{path}"))
    return bench.run("generate", "api.yaml", *TO_OUT, *more)


def test_a_named_host_is_read_and_recorded(bench: Bench, site: Site) -> None:
    result = _run(bench, site, "/a.yaml#/A", "--allow-remote", site.host)
    assert result.exit_code == 0, result.output
    assert [path for path, _ in site.asked] == ["/a.yaml", "/more/b.yaml"]
    inputs = json.loads((bench.folder / "out/.cliqgen.json").read_text())["inputs"]
    assert set(inputs) == {
        "api.yaml",
        f"http://{site.host}/a.yaml",
        f"http://{site.host}/more/b.yaml",
    }
    assert all(len(digest) == 64 for digest in inputs.values())
    for _, headers in site.asked:
        assert not {"Authorization", "Cookie"} & set(headers)


@pytest.mark.parametrize("command", ["generate", "check", "validate", "inspect"])
def test_each_command_wants_the_host_named(
    bench: Bench, site: Site, command: str
) -> None:
    _run(bench, site, "/a.yaml#/A", "--allow-remote", site.host)
    site.asked.clear()
    output = TO_OUT if command in ("generate", "check") else ()
    result = bench.run(command, "api.yaml", *output)
    assert result.exit_code == 1
    assert "error[ref-remote]" in result.stderr
    assert f"--allow-remote {site.host}" in result.stderr
    assert site.asked == []
    allowed = bench.run(command, "api.yaml", *output, "--allow-remote", site.host)
    assert allowed.exit_code == 0, allowed.output


@pytest.mark.parametrize(
    "hosts", [(), ("example.com",), ("127.0.0.1",), ("127.0.0.1:1",), ("localhost",)]
)
def test_any_other_host_is_refused(
    bench: Bench, site: Site, hosts: tuple[str, ...]
) -> None:
    options = [word for host in hosts for word in ("--allow-remote", host)]
    result = _run(bench, site, "/a.yaml#/A", *options)
    assert result.exit_code == 1
    assert "error[ref-remote]" in result.stderr
    assert site.asked == []


@pytest.mark.parametrize(
    "target", ["http://example.com/a.yaml", "ftp://example.com/a.yaml"]
)
def test_nothing_is_read_unencrypted(
    bench: Bench, target: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def never(*_: object, **__: object) -> None:
        raise AssertionError("the network was used")

    monkeypatch.setattr(socket, "getaddrinfo", never)
    bench.write("api.yaml", _spec(target))
    hosts = ("--allow-remote", "example.com", "--allow-remote", "example.com:80")
    bench.refuses("ref-remote", "validate", "api.yaml", *hosts)


def test_credentials_in_an_address_are_refused(bench: Bench, site: Site) -> None:
    bench.write("api.yaml", _spec(f"http://me:secret@{site.host}/a.yaml#/A"))
    bench.refuses("ref-remote", "validate", "api.yaml", "--allow-remote", site.host)
    assert site.asked == []


def test_a_redirect_on_the_host_is_followed(bench: Bench, site: Site) -> None:
    site.redirect("/old.yaml", "/a.yaml")
    result = _run(bench, site, "/old.yaml#/A", "--allow-remote", site.host)
    assert result.exit_code == 0, result.output


def test_a_redirect_to_another_host_is_not(bench: Bench, site: Site) -> None:
    other = Site()
    try:
        site.redirect("/old.yaml", f"http://{other.host}/a.yaml")
        hosts = ("--allow-remote", site.host, "--allow-remote", other.host)
        result = _run(bench, site, "/old.yaml#/A", *hosts)
        assert result.exit_code == 1
        assert "error[remote-failed]" in result.stderr
        assert "another host" in result.stderr
        assert other.asked == []
    finally:
        other.close()


@pytest.mark.parametrize(
    "target",
    [
        "file:///etc/passwd",
        "http://127.0.0.1:1/a.yaml",
        "https://example.com/",
        "/loop",
    ],
)
def test_a_redirect_elsewhere_ends(bench: Bench, site: Site, target: str) -> None:
    site.redirect("/loop", target)
    result = _run(bench, site, "/loop#/A", "--allow-remote", site.host)
    assert result.exit_code == 1
    assert "error[remote-failed]" in result.stderr
    assert "root:" not in result.output
    assert len(site.asked) < 10


def test_a_name_that_leads_into_a_private_network(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The name is public; where it leads is not."""
    private = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("10.0.0.1", 443))]

    def never(*_: object, **__: object) -> None:
        raise AssertionError("it was connected to")

    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: private)
    monkeypatch.setattr(socket, "create_connection", never)
    bench.write("api.yaml", _spec("https://example.com/a.yaml#/A"))
    options = ("validate", "api.yaml", "--allow-remote", "example.com")
    bench.refuses("remote-failed", *options, says=("private network",))


def test_the_address_checked_is_the_one_connected_to(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    connected: list[object] = []

    def lookup(host: str, *_: object, **__: object) -> list[Any]:
        asked.append(host)
        address = "93.184.216.34" if len(asked) == 1 else "127.0.0.1"
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, 443))]

    def connect(address: object, *_: object, **__: object) -> None:
        connected.append(address)
        raise OSError("no network in tests")

    monkeypatch.setattr(socket, "getaddrinfo", lookup)
    monkeypatch.setattr(socket, "create_connection", connect)
    bench.write("api.yaml", _spec("https://example.com/a.yaml#/A"))
    options = ("validate", "api.yaml", "--allow-remote", "example.com")
    bench.refuses("remote-failed", *options)
    assert asked == ["example.com"]
    assert connected == [("93.184.216.34", 443)]


def test_what_is_too_large_is_not_read_to_its_end(
    bench: Bench, site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    import cliqgen.source.connection as connection

    monkeypatch.setattr(connection, "MAX_BYTES", 1024 * 1024)
    sent: list[int] = []

    def endless(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.end_headers()
        try:
            for _ in range(10_000):
                sent.append(handler.wfile.write(b"#" * 65_536))
        except OSError:
            pass

    site.pages["/big"] = endless
    result = _run(bench, site, "/big#/A", "--allow-remote", site.host)
    assert result.exit_code == 1 and "larger than 1 MiB" in result.stderr
    assert sum(sent) < 100 * 1024 * 1024


@pytest.mark.parametrize("encoding", ["gzip", "GZIP", "deflate", "br, gzip", None])
def test_what_is_compressed_is_not_unpacked(
    bench: Bench, site: Site, encoding: str | None
) -> None:
    """Nobody asked for it, and a little of it may become very much."""
    bomb = gzip.compress(VALID.encode() + b"#" * 10_000_000)

    def compressed(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        if encoding is not None:
            handler.send_header("Content-Encoding", encoding)
        handler.send_header("Content-Length", str(len(bomb)))
        handler.end_headers()
        with contextlib.suppress(OSError):
            handler.wfile.write(bomb)

    site.pages["/bomb"] = compressed
    result = _run(bench, site, "/bomb#/A", "--allow-remote", site.host)
    code = "file-binary" if encoding is None else "remote-failed"
    assert result.exit_code == 1 and f"error[{code}]" in result.stderr
    assert encoding is None or "compressed it without being asked to" in result.stderr
    headers = {name.lower(): value for name, value in site.asked[-1][1].items()}
    assert headers["accept-encoding"] == "identity"


def test_a_server_that_trickles(
    bench: Bench, site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    import cliqgen.source.connection as connection

    monkeypatch.setattr(connection, "REMOTE_SECONDS", 0.3)
    done = threading.Event()

    def slowly(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.end_headers()
        try:
            while not done.wait(0.05):
                handler.wfile.write(b"#")
        except OSError:
            pass

    site.pages["/slow"] = slowly
    result = _run(bench, site, "/slow#/A", "--allow-remote", site.host)
    done.set()
    assert result.exit_code == 1 and "error[remote-failed]" in result.stderr


@pytest.mark.parametrize("page", [b"", b"\xff\xfe", b"{", b"A: !!python/name:os.x ''"])
def test_what_is_no_document(bench: Bench, site: Site, page: bytes) -> None:
    site.pages["/bad"] = page
    result = _run(bench, site, "/bad#/A", "--allow-remote", site.host)
    assert result.exit_code == 1
    assert "error[" in result.stderr and "/bad" in result.stderr
    assert "Traceback" not in result.output


def test_a_missing_document(bench: Bench, site: Site) -> None:
    result = _run(bench, site, "/none#/A", "--allow-remote", site.host)
    assert result.exit_code == 1 and "responded with 404" in result.stderr


def test_a_document_from_afar_reads_no_files(bench: Bench, site: Site) -> None:
    bench.write("near.yaml", "A: {type: string}\n")
    for target in ("file:///etc/passwd", "/near.yaml#/A", "../../near.yaml#/A"):
        site.pages["/far"] = f"A: {{$ref: '{target}'}}\n".encode()
        result = _run(bench, site, "/far#/A", "--allow-remote", site.host)
        assert result.exit_code == 1, target


@pytest.mark.parametrize("kept", [True, False])
@pytest.mark.parametrize(
    "command",
    [
        ("generate", "out"),
        ("generate", "-o", "out"),
        ("check", "out"),
        ("vendor", "out"),
    ],
)
def test_hosts_that_a_record_names_are_not_asked(
    bench: Bench, site: Site, command: tuple[str, ...], kept: bool
) -> None:
    """What is kept with the client stands for them; the user may name them again."""
    bench.write("api.yaml", _spec(f"http://{site.host}/a.yaml#/A"))
    made = ("vendor", "out") if command[0] == "vendor" else ("generate", "-o", "out")
    allowed = ("--allow-remote", site.host)
    assert bench.run(*made, "api.yaml", *allowed).exit_code == 0
    site.asked.clear()
    if not kept:
        (bench.folder / "out/.cliqgen-inputs.tar.xz").unlink()
    result = bench.run(*command)
    assert site.asked == []
    assert result.exit_code == (0 if kept else 1), result.output
    if not kept:
        assert "error[remote-failed]" in result.stderr
        assert f"--allow-remote {site.host}" in result.stderr
        assert bench.run(*command, *allowed).exit_code == (command[0] == "check")
        assert site.asked != []
