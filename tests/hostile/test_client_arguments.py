"""Arguments that want to be more than arguments, and names that a server proposes."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx2
import pytest
from hostile_client import reply

_DISPOSITION = b"content-disposition"
BREAKS = ("\r\nX-PWNED: 1", "\nX-PWNED: 1", "\rX-PWNED: 1", "\0", "\x1b]0;PWNED\x07")

#: Path arguments that may mean the parent of a segment to a server or proxy.
UPWARDS = (
    *("..", ".", "", "%2e%2e", "%2E.", "%252e%252e", "%25252e."),
    *("..;x=1", "..%3bx=1", "..;/admin", "..%3b/admin"),
)


@pytest.fixture
def client(things: Any, serve: Callable[[Any], Any]) -> Any:
    def respond(head: bytes, send: Callable[[bytes], None]) -> None:
        body = b'[{"id": "1"}]' if b"/things " in head or b"/things?" in head else b"{}"
        send(reply(body))

    server = serve(respond)
    client = things.HostileThings("t0ken", base_url=server.url, max_retries=0)
    client.server = server
    return client


def _lines(client: Any) -> list[bytes]:
    (head,) = client.server.seen
    return head.partition(b"\r\n\r\n")[0].split(b"\r\n")


@pytest.mark.parametrize("text", BREAKS)
@pytest.mark.parametrize("place", ["id", "cursor", "x_note", "tab"])
def test_line_breaks_in_arguments(client: Any, place: str, text: str) -> None:
    """Those of a path and of a query are encoded; a header with one is refused."""
    value = f"a{text}"
    if place == "id":
        client.things.get(value)
    elif place == "x_note":
        with pytest.raises(ValueError, match="X-Note"):
            client.things.list(x_note=value)
        assert client.server.seen == []
        return
    else:
        client.things.list(**{place: value})
    lines = _lines(client)
    assert not any(line.lower().startswith(b"x-pwned") for line in lines)
    assert not re.search(rb"[\x00-\x1f]", b"".join(lines))


@pytest.mark.parametrize("text", BREAKS)
def test_line_breaks_in_headers_of_ones_own(things: Any, text: str) -> None:
    for headers in ({"X-A": f"a{text}"}, {f"X-A{text}": "a"}, {f"X-A: b{text}": "a"}):
        with pytest.raises(ValueError, match=r"header|Header"):
            things.HostileThings("t0ken", headers=headers)
    with pytest.raises(ValueError, match="User-Agent"):
        things.HostileThings("t0ken", user_agent=f"a{text}")


@pytest.mark.parametrize("name", ["Content-Length", "Transfer-Encoding", "Connection"])
def test_headers_that_frame_a_message(things: Any, name: str) -> None:
    with pytest.raises(ValueError, match=name):
        things.HostileThings("t0ken", headers={name: "5"})


@pytest.mark.parametrize("text", [*BREAKS, '"; filename="PWNED', '"\r\n\r\nPWNED', "é"])
@pytest.mark.parametrize("place", ["file name", "field name", "media type", "field"])
def test_parts_of_a_form(things: Any, place: str, text: str) -> None:
    """A name stays inside of its quotation marks, on its line."""
    received: list[httpx2.Request] = []

    def respond(request: httpx2.Request) -> httpx2.Response:
        request.read()
        received.append(request)
        return httpx2.Response(204)

    http = httpx2.Client(transport=httpx2.MockTransport(respond))
    client = things.HostileThings("t0ken", http_client=http, max_retries=0)
    file: Any = ("a.txt", b"content", "text/plain")
    extra: dict[str, Any] = {}
    if place == "file name":
        file = (f"a{text}", b"content", "text/plain")
    elif place == "media type":
        file = ("a.txt", b"content", f"text/plain{text}")
    elif place == "field name":
        extra = {f"a{text}": "value"}
    else:
        extra = {"field": f"a{text}"}
    try:
        client.with_options(extra_body=extra).files.upload(file=file)
    except ValueError as error:
        assert place == "media type" and "Content-Type" in str(error)
        return
    (request,) = received
    found = re.search(r'boundary="?([^";\r]+)', request.headers["content-type"])
    assert found is not None
    parts = request.content.split(b"--" + found[1].encode())[1:-1]
    assert len(parts) == (1 if place in ("file name", "media type") else 2)
    for part in parts:
        fields = part.removeprefix(b"\r\n").partition(b"\r\n\r\n")[0].split(b"\r\n")
        names = [field.partition(b":")[0].lower() for field in fields]
        assert names in ([_DISPOSITION], [_DISPOSITION, b"content-type"])
        assert re.fullmatch(
            rb'Content-Disposition: form-data; name="[^"\r\n\0]*"'
            rb'(; filename="[^"\r\n\0]*")?',
            fields[0],
        )


@pytest.mark.parametrize("value", UPWARDS)
def test_paths_stay_at_their_operation(client: Any, value: str) -> None:
    with pytest.raises(ValueError, match="'id'"):
        client.things.get(value)
    assert client.server.seen == []


@pytest.mark.parametrize(
    ("value", "path"),
    [
        ("a/b", b"/things/a%2Fb"),
        ("a\\b", b"/things/a%5Cb"),
        ("../admin", b"/things/..%2Fadmin"),
        ("a/../../admin", b"/things/a%2F..%2F..%2Fadmin"),
        ("..\\admin", b"/things/..%5Cadmin"),
        ("..%2fadmin", b"/things/..%252fadmin"),
        ("%2e%2e%5Cadmin", b"/things/%252e%252e%255Cadmin"),
        ("...", b"/things/..."),
        (".hidden", b"/things/.hidden"),
        ("a..b", b"/things/a..b"),
        ("a?b#c", b"/things/a%3Fb%23c"),
        ("//evil.example/", b"/things/%2F%2Fevil.example%2F"),
        ("@evil.example", b"/things/%40evil.example"),
        ("a b\x7f", b"/things/a%20b%7F"),
        ("%", b"/things/%25"),
        ("%00", b"/things/%2500"),
    ],
)
def test_other_text_is_one_segment(client: Any, value: str, path: bytes) -> None:
    client.things.get(value)
    assert _lines(client)[0] == b"GET " + path + b" HTTP/1.1"


def test_a_path_that_was_encoded_very_often(client: Any) -> None:
    """It is decoded a few times at most, since each time takes as long as it is."""
    client.things.get("%" + "25" * 8000 + "2e")
    assert len(client.server.seen) == 1


PROPOSED = {
    'attachment; filename="../../etc/PWNED"': "PWNED",
    'attachment; filename="/etc/PWNED"': "PWNED",
    'attachment; filename="C:\\\\Windows\\\\PWNED"': "PWNED",
    'attachment; filename="..\\\\..\\\\PWNED"': "PWNED",
    "attachment; filename*=UTF-8''..%2F..%2FPWNED": "PWNED",
    "attachment; filename*=UTF-8''PWNED%00.txt": None,
    "attachment; filename*=UTF-8''PWNED%0d%0aX": None,
    "attachment; filename*=UTF-8''PWNED%E2%80%AEtxt.exe": None,
    "attachment; filename*=UTF-8''PWNED%1b[2J": None,
    'attachment; filename="NUL"': None,
    'attachment; filename="aux.txt"': None,
    'attachment; filename="PWNED:stream"': None,
    'attachment; filename=".."': None,
    'attachment; filename=". . ."': None,
}


@pytest.mark.parametrize("disposition", PROPOSED)
def test_a_name_that_a_server_proposes(
    things: Any,
    serve: Callable[[Any], Any],
    disposition: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """It is the last part of a path, or nothing; and nothing is saved by it."""
    monkeypatch.chdir(tmp_path)
    server = serve(reply(b"content", f"Content-Disposition: {disposition}"))
    client = things.HostileThings("t0ken", base_url=server.url)
    with things.stream(client.files.download) as download:
        assert download.filename == PROPOSED[disposition]
        assert download.save("mine.bin") == Path("mine.bin")
    assert [path.name for path in tmp_path.iterdir()] == ["mine.bin"]
    assert (tmp_path / "mine.bin").read_bytes() == b"content"
