"""Calls by a method and a path, of what no description has."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import Any

import pytest
from client_example import (
    SERVICE,
    TOKEN,
    Item,
    LocalRateLimitError,
    NotFoundError,
    ResponseDecodeError,
)
from client_runtime.auth import ApiKeyAuth, BasicAuth
from client_runtime.capture import with_response
from client_runtime.raw import locate
from client_runtime.streaming.download import stream
from client_support import Driver, Server
from msgspec.structs import replace

ITEM = b'{"id": "7", "count": 3}'


def test_a_typed_answer(server: Server, driver: Driver) -> None:
    client = driver.client(f"{server.url}/v1")
    server.reply(body=ITEM)
    found = driver.run(client.get("/items/7", type=Item))
    assert found == Item(id="7", count=3)
    assert (server.last.method, server.last.target) == ("GET", "/v1/items/7")
    assert server.last.header("Accept") == "application/json"
    assert server.last.header("Authorization") == f"Example {TOKEN}"
    server.reply(body=b"[" + ITEM + b"]")
    assert driver.run(client.get("items", type=list[Item])) == [found]
    assert server.last.target == "/v1/items"


@pytest.mark.parametrize(
    ("media_type", "body", "expected"),
    [
        ("application/json", b'{"a": [1]}', {"a": [1]}),
        ("application/problem+json; charset=utf-8", b"null", None),
        ("text/csv", b"a,b\n", "a,b\n"),
        ("text/plain; charset=latin-1", b"\xe9", "é"),
        ("application/xml", b"<a/>", "<a/>"),
        ("image/png", b"\x89PNG", b"\x89PNG"),
        ("application/json", b"", None),
    ],
)
def test_an_answer_is_what_it_says(
    server: Server, driver: Driver, media_type: str, body: bytes, expected: Any
) -> None:
    server.reply(body=body, headers={"Content-Type": media_type})
    got = driver.run(driver.client(server.url).get("/x"))
    assert got == expected and type(got) is type(expected)
    assert server.last.header("Accept") == "application/json, */*;q=0.8"


@pytest.mark.parametrize(
    ("body", "expected"), [(b'{"a": 1}', {"a": 1}), (b"a", "a"), (b"\xff", b"\xff")]
)
def test_an_answer_without_a_media_type_is_guessed(
    server: Server, driver: Driver, body: bytes, expected: Any
) -> None:
    server.reply(body=body, headers={})
    assert driver.run(driver.client(server.url).get("/x")) == expected


def test_text_and_bytes_as_they_are(server: Server, driver: Driver) -> None:
    client = driver.client(server.url)
    for type_, expected in ((str, '{"a":1}'), (bytes, b'{"a":1}'), (None, None)):
        server.reply(body=b'{"a":1}', headers={"Content-Type": "text/plain"})
        assert driver.run(client.get("/x", type=type_)) == expected
        assert server.last.header("Accept") == "*/*"


@pytest.mark.parametrize("name", ["post", "put", "patch", "delete", "options"])
def test_the_methods(server: Server, driver: Driver, name: str) -> None:
    client = driver.client(server.url)
    server.reply(body=ITEM)
    call = getattr(client, name)
    found = driver.run(
        call(
            "/a b/{c}?x=1 2&y=%26",
            type=Item,
            query={"z": [1, True], "none": None},
            headers={"X-Team": "blue"},
            json={"a": 1},
        )
    )
    assert found.id == "7"
    assert server.last.method == name.upper()
    assert server.last.target == "/a%20b/%7Bc%7D?x=1%202&y=%26&z=1&z=true"
    assert server.last.header("X-Team") == "blue"
    assert server.last.body == b'{"a":1}'
    server.reply(body=b"[1]")
    assert driver.run(client.request(name, "/x")) == [1]
    assert server.last.method == name.upper()


def test_head_has_headers(server: Server, driver: Driver) -> None:
    client = driver.client(server.url)
    server.reply(body=ITEM, headers={"X-Total": "9"})
    answer = driver.run(with_response(client.head, "/x"))
    assert answer.result is None and answer.headers["x-total"] == "9"
    server.reply(body=ITEM)
    assert driver.run(client.request("HEAD", "/x", type=Item)) is None


def test_bodies(server: Server, driver: Driver, tmp_path: Path) -> None:
    client = driver.client(server.url)
    sent: list[tuple[str | None, bytes]] = []
    file = tmp_path / "a.bin"
    file.write_bytes(b"file")
    for body in (
        {"form": {"a": "1 2"}},
        {"content": b"\x00"},
        {"content": "é"},
        {"content": file, "content_type": "image/png"},
        {"json": [1], "content_type": "application/vnd.x+json"},
        {"content": b"x", "headers": {"Content-Type": "text/x"}},
    ):
        driver.run(client.post("/x", **body))
        sent.append((server.last.header("Content-Type"), server.last.body))
    assert sent == [
        ("application/x-www-form-urlencoded", b"a=1%202"),
        ("application/octet-stream", b"\x00"),
        ("text/plain; charset=utf-8", "é".encode()),
        ("image/png", b"file"),
        ("application/vnd.x+json", b"[1]"),
        ("text/x", b"x"),
    ]
    driver.run(client.post("/x", multipart={"a": file}))
    assert b'name="a"; filename="a.bin"' in server.last.body


def test_what_it_does_not_take(server: Server, driver: Driver) -> None:
    client = driver.client(server.url)
    with pytest.raises(
        TypeError, match=r"expected one of query, headers.*, found params"
    ):
        driver.run(client.get("/x", params={}))
    with pytest.raises(TypeError, match="an operation, or a method and a path"):
        driver.run(client.request("GET"))
    with pytest.raises(ValueError, match="a word such as GET"):
        driver.run(client.request("GET /", "/x"))
    with pytest.raises(TypeError, match="expected one body, found several"):
        driver.run(client.post("/x", json=1, content=b""))
    assert server.seen == []


class TestPaths:
    @pytest.mark.parametrize(
        ("path", "expected"),
        [
            ("/x", ("https://h.example/v1", "/x", "")),
            ("x:search", ("https://h.example/v1", "/x:search", "")),
            ("", ("https://h.example/v1", "", "")),
            ("/100%/%2F/é", ("https://h.example/v1", "/100%25/%2F/%C3%A9", "")),
            ("/a\\b\r\nc", ("https://h.example/v1", "/a%5Cb%0D%0Ac", "")),
            ("/x?a=b/c?d&e=%", ("https://h.example/v1", "/x", "a=b/c?d&e=%25")),
            ("https://H.example:443/v1/x", ("https://h.example/v1", "/x", "")),
            ("https://h.example/v1", ("https://h.example/v1", "", "")),
            ("https://h.example/v10?a", ("https://h.example", "/v10", "a")),
            ("https://h.example", ("https://h.example", "", "")),
        ],
    )
    def test_where_they_lead(self, path: str, expected: tuple[str, str, str]) -> None:
        assert locate("https://h.example/v1", path) == expected

    @pytest.mark.parametrize(
        "path",
        [
            "https://evil.example/secret",
            "http://h.example/secret",
            "https://h.example:8443/secret",
            "//evil.example/secret",
            " https://evil.example/secret",
            "ht\ntps://evil.example/secret",
            "https:/secret",
            "https://me:secret@h.example/",
            "/x/../secret",
            "/x/%2e%2e/secret",
            "/%252E/secret",
            "..",
            "/x#secret",
        ],
    )
    def test_where_they_do_not(self, path: str) -> None:
        with pytest.raises(ValueError, match="path: ") as caught:
            locate("https://h.example/v1", path)
        assert "secret" not in str(caught.value)

    def test_no_credential_leaves(self, server: Server, driver: Driver) -> None:
        client = driver.client("https://h.example/v1")
        with pytest.raises(ValueError, match="same origin"):
            driver.run(client.get(f"{server.url}/x"))
        assert server.seen == []


class TestCredentials:
    def test_those_that_most_operations_take(
        self, server: Server, driver: Driver
    ) -> None:
        service = replace(
            SERVICE,
            security=(("one", "two"),),
            arguments={"basic": "username and password"},
        )
        basic = BasicAuth(None, None)
        key = ApiKeyAuth("key-one", name="X-One", location="header")
        other = ApiKeyAuth("key-two", name="X-Two", location="header")
        options: dict[str, Any] = {"service": service}
        credentials = {"basic": basic, "one": key, "two": other}
        client = driver.client(server.url, credentials=credentials, **options)
        driver.run(client.get("/x"))
        assert server.last.header("X-One") == "key-one"
        assert server.last.header("X-Two") == "key-two"
        credentials = {"basic": BasicAuth("a", "b"), "one": key}
        client = driver.client(server.url, credentials=credentials, **options)
        driver.run(client.get("/x"))
        assert server.last.header("X-One") == "key-one"
        assert server.last.header("Authorization") is None
        client = driver.client(server.url, credentials={"basic": basic}, **options)
        server.reply(401, b"")
        with pytest.raises(Exception, match="has no username and password"):
            driver.run(client.get("/x"))
        assert server.last.header("Authorization") is None


def test_failures_are_those_of_the_package(server: Server, driver: Driver) -> None:
    client = driver.client(server.url)
    server.reply(404, b'{"message": "none"}')
    with pytest.raises(
        NotFoundError, match=r"none \(GET .*/x\?token=\*\*\*\)"
    ) as caught:
        driver.run(client.get("/x?token=abcdef"))
    assert caught.value.operation == "get"
    server.reply(body=b"{")
    with pytest.raises(ResponseDecodeError):
        driver.run(client.get("/x"))


def test_it_is_tried_again(server: Server, driver: Driver) -> None:
    client = driver.client(server.url, max_retries=1)
    server.reply(503, b"")
    server.reply(body=b"1")
    assert driver.run(client.get("/x")) == 1
    assert len(server.seen) == 2


def test_a_lock_holds_for_its_path(server: Server, driver: Driver) -> None:
    client = driver.client(server.url, rate_limit="raise")
    locked = b'{"code": "limit_exceeded"}'
    server.reply(429, locked, headers={"Retry-After": "60"})
    for _ in range(2):
        with pytest.raises(Exception, match=r"429|locked") as caught:
            driver.run(client.get("/locked"))
    assert isinstance(caught.value, LocalRateLimitError)
    assert driver.run(client.get("/free")) == {}
    # What was answered leaves nothing behind, however many paths there are.
    states = client._settings.limiter._states
    assert {path for _, path in states} == {"/locked"}


def test_its_answer_can_be_streamed(server: Server, driver: Driver) -> None:
    client = driver.client(server.url)
    server.reply(body=b"bytes", headers={})
    if not driver.is_async:
        with stream(client.get, "/file") as download:
            assert b"".join(download) == b"bytes"
        return

    async def read() -> bytes:
        async with stream(client.get, "/file") as download:
            return b"".join([chunk async for chunk in download])

    assert driver.run(read()) == b"bytes"


def test_extras_of_the_client_are_sent(server: Server, driver: Driver) -> None:
    client = driver.client(server.url, headers={"X-Team": "blue"})
    near = client.with_options(query={"beta": 1}, extra_body={"a": 1})
    driver.run(near.post("/x?beta=0", json={"b": 2}))
    assert server.last.header("X-Team") == "blue"
    assert server.last.target == "/x?beta=1"
    assert server.last.body == b'{"b":2,"a":1}'


def test_a_timeout_of_a_copy(server: Server, driver: Driver) -> None:
    release = threading.Event()
    server.reply(delay=release)
    hasty = driver.client(server.url).with_options(timeout=0.05)
    with pytest.raises(Exception, match="no response within"):
        driver.run(hasty.get("/x"))
    release.set()
