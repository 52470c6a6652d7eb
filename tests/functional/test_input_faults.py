"""Servers that do not answer with a description: what is said, and when it ends."""

from __future__ import annotations

import socket
import ssl
import threading
import time
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler
from typing import TYPE_CHECKING, Any

import pytest
from cliqgen.source import connection, fetching
from cliqgen.source.connection import Response, Target

if TYPE_CHECKING:
    from functional_site import Site
    from functional_support import CommandLine

SPEC = """\
openapi: 3.1.0
info: {title: Pet Shop, version: "1"}
paths:
  /pets: {get: {operationId: pets.list, responses: {"204": {description: done}}}}
"""


def refused(cli: CommandLine, url: str, *says: str) -> str:
    """What `validate` says of a URL that it cannot read, on one line."""
    result = cli.run("validate", url)
    assert result.exit_code == 2, result.output
    assert "error[remote-failed]" in result.stderr and "Traceback" not in result.output
    said = " ".join(result.stderr.split())
    for part in (f"cannot read {url}: ", *says):
        assert part in said
    return said


def test_a_status_that_is_no_success(cli: CommandLine, site: Site) -> None:
    from functional_site import answer

    url = f"{site.url}/docs.json"
    refused(
        cli, url, "the server responded with 404", f"{site.url}/openapi.json (FastAPI)"
    )
    for status in (401, 403):
        site.pages["/docs.json"] = lambda it, s=status: answer(it, s, b"")
        refused(cli, url, f"responded with {status}", "https://USER:PASSWORD@HOST/")
    for status in (204, 304, 500):
        site.pages["/docs.json"] = lambda it, s=status: answer(it, s, b"")
        refused(cli, url, f"the server responded with {status}")


def test_redirects_without_end(cli: CommandLine, site: Site) -> None:
    url = site.redirect("/loop", "/loop")
    refused(cli, url, "it redirects more than 5 times")
    assert len(site.asked) == 6


@pytest.mark.parametrize("target", ["file:///etc/passwd", "ftp://x/y", "gopher:", "//"])
def test_redirects_to_what_is_no_http(
    cli: CommandLine, site: Site, target: str
) -> None:
    said = refused(cli, site.redirect("/away", target))
    assert "root:" not in said and len(site.asked) <= 6


def _network(
    monkeypatch: pytest.MonkeyPatch,
    redirects: dict[str, str],
    hosts: dict[str, str],
) -> list[str]:
    """A network of hosts by address that redirect; what is asked."""
    asked: list[str] = []

    def get(target: Target, found: list[str], *_: Any) -> Response:
        url = f"{target.scheme}://{target.host}{target.path}"
        asked.append(f"{url} at {', '.join(found)}")
        if url in redirects:
            return Response(302, {}, location=redirects[url], address=found[0])
        return Response(200, {}, SPEC.encode())

    monkeypatch.setattr(fetching, "get", get)
    monkeypatch.setattr(fetching, "addresses", lambda target: [hosts[target.host]])
    return asked


HOSTS = {"a.example": "8.8.8.8", "b.example": "9.9.9.9", "inside.example": "10.0.0.1"}
HOSTS |= {"metadata.example": "169.254.169.254", "127.0.0.1": "127.0.0.1"}


def test_a_redirect_from_https_to_http_is_refused(
    cli: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    url = "https://a.example/o.json"
    for target in ("http://a.example/o.json", "http://b.example/o.json"):
        asked = _network(monkeypatch, {url: target}, HOSTS)
        refused(cli, url, "it redirects from https to http")
        assert asked == [f"{url} at 8.8.8.8"]


@pytest.mark.parametrize(
    "target",
    ["http://127.0.0.1/", "http://inside.example/", "http://metadata.example/"],
)
def test_a_redirect_into_a_private_network_is_refused(
    cli: CommandLine, monkeypatch: pytest.MonkeyPatch, target: str
) -> None:
    url = "http://a.example/o.json"
    asked = _network(monkeypatch, {url: target}, HOSTS)
    refused(cli, url, "it redirects to a private network")
    assert asked == [f"{url} at 8.8.8.8"]


@pytest.mark.parametrize(
    ("url", "target"),
    [
        ("http://a.example/o.json", "https://b.example/o.json"),
        ("http://a.example/o.json", "http://b.example/o.json"),
        ("http://inside.example/o.json", "http://127.0.0.1/o.json"),
        ("http://inside.example/o.json", "https://a.example/o.json"),
    ],
)
def test_other_redirects_are_followed(
    cli: CommandLine, monkeypatch: pytest.MonkeyPatch, url: str, target: str
) -> None:
    asked = _network(monkeypatch, {url: target}, HOSTS)
    assert cli.run("validate", url).exit_code == 0
    assert [line.partition(" ")[0] for line in asked] == [url, target]


def test_a_host_is_looked_up_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """So its name cannot lead elsewhere for what the document refers to."""
    from cliqgen.address import url_of
    from cliqgen.diagnostics import Position

    asked = _network(monkeypatch, {}, HOSTS)
    network = fetching.Network()
    network.open(url_of("http://a.example/o.json"))
    monkeypatch.setattr(fetching, "addresses", lambda _: ["127.0.0.1"])
    network.beside("http://a.example/part.json", Position("o.json"))
    assert asked[-1] == "http://a.example/part.json at 8.8.8.8"
    root = "http://a.example/o.json"
    assert network.grants("http://a.example/part.json", root)
    assert not network.grants("http://a.example:8080/part.json", root)
    assert not network.grants("https://a.example/part.json", root)
    assert not network.grants("http://a.example/part.json", "http://b.example/")


def test_each_address_of_a_host_is_tried(
    cli: CommandLine, site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`localhost` is ::1 as well, where most servers of frameworks do not listen."""
    site.pages["/o.json"] = SPEC.encode()
    monkeypatch.setattr(fetching, "addresses", lambda _: ["::1", "127.0.0.1"])
    port = site.host.partition(":")[2]
    assert cli.run("validate", f"http://localhost:{port}/o.json").exit_code == 0


def test_what_is_too_large(
    cli: CommandLine, site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connection, "MAX_BYTES", 1024 * 1024)
    site.pages["/big"] = b"#" * (1024 * 1024 + 1)
    refused(cli, f"{site.url}/big", "it is larger than 1 MiB", "Save a copy to a file")


def _silent(handler: BaseHTTPRequestHandler, done: threading.Event) -> None:
    done.wait(20)


def _slow_head(handler: BaseHTTPRequestHandler, done: threading.Event) -> None:
    handler.wfile.write(b"HTTP/1.1 200 OK\r\nX-Slow: ")
    _trickle(handler, done)


def _slow_body(handler: BaseHTTPRequestHandler, done: threading.Event) -> None:
    handler.send_response(200)
    handler.end_headers()
    _trickle(handler, done)


def _trickle(handler: BaseHTTPRequestHandler, done: threading.Event) -> None:
    try:
        while not done.wait(0.05):
            handler.wfile.write(b"#")
    except OSError:
        return


@pytest.mark.parametrize("page", [_silent, _slow_head, _slow_body])
def test_what_is_too_slow(
    cli: CommandLine,
    site: Site,
    monkeypatch: pytest.MonkeyPatch,
    page: Callable[[BaseHTTPRequestHandler, threading.Event], None],
) -> None:
    monkeypatch.setattr(connection, "REMOTE_SECONDS", 0.5)
    done = threading.Event()
    site.pages["/slow"] = lambda handler: page(handler, done)
    began = time.monotonic()
    refused(cli, f"{site.url}/slow", "it took longer than 0.5 seconds")
    assert time.monotonic() - began < 10
    done.set()


def test_a_connection_that_breaks_off(cli: CommandLine, site: Site) -> None:
    def early(handler: BaseHTTPRequestHandler) -> None:
        handler.connection.shutdown(socket.SHUT_RDWR)

    def halfway(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Length", "1000")
        handler.end_headers()
        handler.wfile.write(SPEC.encode())

    for page in (early, halfway):
        site.pages["/off"] = page
        refused(cli, f"{site.url}/off", "the connection was lost")


def test_where_nothing_listens(cli: CommandLine, site: Site) -> None:
    site.close()
    refused(cli, f"{site.url}/o.json", "connection refused", "Start the server")


def test_a_server_that_speaks_no_tls(cli: CommandLine, site: Site) -> None:
    refused(cli, f"https://{site.host}/o.json", "TLS failed")


def test_a_host_that_is_unknown(
    cli: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unknown(_: Target) -> list[str]:
        raise socket.gaierror(-2, "Name or service not known")

    monkeypatch.setattr(fetching, "addresses", unknown)
    refused(cli, "https://no.example/o.json", "unknown host")


def test_a_certificate_that_nobody_trusts(
    cli: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    error = ssl.SSLCertVerificationError(1, "certificate verify failed")
    error.verify_message = "self-signed certificate"

    def get(*_: Any) -> Response:
        raise error

    monkeypatch.setattr(fetching, "get", get)
    monkeypatch.setattr(fetching, "addresses", lambda _: ["8.8.8.8"])
    said = refused(cli, "https://a.example/o.json", "self-signed certificate")
    assert "SSL_CERT_FILE" in said


@pytest.mark.parametrize(
    ("page", "named"),
    [
        ("SwaggerUIBundle({url: '/openapi.json', dom_id: '#ui'})", "/openapi.json"),
        ('SwaggerUIBundle({"urls":[{"url":"v3/api-docs"}]})', "/ui/v3/api-docs"),
        ("<redoc spec-url='../openapi.yaml'></redoc>", "/openapi.yaml"),
        ('Redoc.init("/schema", {})', "/schema"),
        (
            '<script id="api-reference" data-url="/api-json?a=1&amp;b=2"></script>',
            "/api-json?a=1&b=2",
        ),
        ('<elements-api apiDescriptionUrl="/swagger.json" />', "/swagger.json"),
        ("<rapi-doc spec-url = '/openapi.json'>", "/openapi.json"),
    ],
)
def test_a_page_that_names_its_document(
    cli: CommandLine, site: Site, page: str, named: str
) -> None:
    text = f'<!DOCTYPE html>\n<script src="/swagger-ui.js"></script>{page}'
    url = site.page("/ui/", text, "text/html; charset=utf-8")
    result = cli.run("validate", url)
    assert result.exit_code == 2
    assert f"error[remote-page] {url} is a web page" in result.stderr
    said = " ".join(result.stderr.split())
    assert f"Pass the document that the page shows: {site.url}{named} " in f"{said} "


@pytest.mark.parametrize(
    ("page", "file"),
    [
        ("github.com/a/b/blob/main/o.yaml", "github.com/a/b/raw/main/o.yaml"),
        ("gitlab.com/a/b/-/blob/main/o.yaml", "gitlab.com/a/b/-/raw/main/o.yaml"),
        (
            "codeberg.org/a/b/src/branch/x/o.yaml",
            "codeberg.org/a/b/raw/branch/x/o.yaml",
        ),
    ],
)
def test_a_page_that_shows_a_file(page: str, file: str) -> None:
    from cliqgen.source.pages import named_document

    found = named_document(b"<html>", f"https://{page}")
    assert found is not None and found.name == f"https://{file}"


def test_a_page_that_names_none(cli: CommandLine, site: Site) -> None:
    url = site.page("/", "<html><a href='/x'>url: 'nothing'</a>", "text/html")
    result = cli.run("generate", url, "-o", "out")
    assert result.exit_code == 2 and "error[remote-page]" in result.stderr
    assert f"{site.url}/api-json (NestJS)" in " ".join(result.stderr.split())
    assert not (cli.folder / "out").exists()


def test_a_document_that_is_labelled_as_a_page(cli: CommandLine, site: Site) -> None:
    url = site.page("/openapi.json", SPEC, "text/html")
    assert cli.run("validate", url).exit_code == 0


def test_a_page_is_searched_in_little_time() -> None:
    from cliqgen.source.pages import named_document

    began = time.monotonic()
    for hostile in ("url" + " " * 1_000_000, "url:" * 250_000, "url='" * 200_000):
        assert named_document(b"<html>" + hostile.encode(), "http://x/") is None
    assert time.monotonic() - began < 10


@pytest.mark.parametrize("content", [b"", b" \n", b"\xff\xfe\x00", b"{", b"just words"])
def test_what_is_no_description(cli: CommandLine, site: Site, content: bytes) -> None:
    site.pages["/o.json"] = content
    result = cli.run("validate", f"{site.url}/o.json")
    assert result.exit_code in (1, 2) and "error[" in result.stderr
    assert f"{site.url}/o.json" in result.stderr and "Traceback" not in result.output


def test_a_reference_that_cannot_be_read(cli: CommandLine, site: Site) -> None:
    text = f"{SPEC}  /a: {{$ref: 'gone.yaml'}}\n"
    url = site.page("/openapi.yaml", text)
    result = cli.run("validate", url)
    assert result.exit_code == 1
    assert f"{url}:5:" in result.stderr
    assert f"cannot read {site.url}/gone.yaml: the server responded with 404" in (
        " ".join(result.stderr.split())
    )
