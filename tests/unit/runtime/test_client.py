"""The clients against a real server: what is sent, and what comes back."""

from __future__ import annotations

import asyncio
import threading
from typing import Any

import httpx2
import pytest
from client_example import (
    CREATE_ITEM,
    DELETE_ITEM,
    GET_ITEM,
    TOKEN,
    APITimeoutError,
    Example,
    Item,
    TextBlock,
)
from client_runtime.capture import with_response
from client_runtime.operation import Operation
from client_runtime.parameters import deep_object, delimited
from client_support import Driver, Server

ITEM = b'{"id": "7", "count": 3}'


def test_a_result_is_typed(server: Server, driver: Driver) -> None:
    server.reply(body=ITEM)
    client = driver.client(server.url)
    assert driver.run(client.items.get("7")) == Item(id="7", count=3)
    assert server.last.method == "GET"
    assert server.last.target == "/items/7"


def test_default_headers(server: Server, driver: Driver) -> None:
    server.reply(body=ITEM)
    driver.call(driver.client(server.url), GET_ITEM, path={"item_id": "7"})
    assert server.last.header("Accept") == "application/json"
    assert server.last.header("User-Agent") == "example_api/1.2.3"
    assert server.last.header("Authorization") == f"Example {TOKEN}"
    assert server.last.header("Content-Type") is None
    assert server.last.header("Cookie") is None


def test_parameters_arrive_encoded_as_they_were(server: Server, driver: Driver) -> None:
    server.reply(body=ITEM)
    driver.call(
        driver.client(server.url),
        GET_ITEM,
        path={"item_id": "a/b?c#d e%2Fé+~"},
        query={
            "q": "1+1 = 2&x;/?:@!$'()*,[]|é",
            "absent": None,
            "flag": True,
            "id": ["a", "b,c"],
            "csv": delimited(["a", "b,c"], ","),
            "bar": delimited([1, 2], "|"),
            "range": deep_object({"gte": 1, "lt": None}),
        },
        headers={"X-Tags": ["a", "b"], "X-None": None, "accept": "text/plain"},
        cookies={"session": "a;b", "none": None},
    )
    path, _, query = server.last.target.partition("?")
    assert path == "/items/a%2Fb%3Fc%23d%20e%252F%C3%A9%2B~"
    assert query == (
        "q=1%2B1%20%3D%202%26x%3B%2F%3F%3A%40%21%24%27%28%29%2A%2C%5B%5D%7C%C3%A9"
        "&flag=true&id=a&id=b%2Cc&csv=a,b%2Cc&bar=1%7C2&range%5Bgte%5D=1"
    )
    assert server.last.header("X-Tags") == "a,b"
    assert server.last.header("X-None") is None
    assert server.last.header("Accept") == "text/plain"
    assert server.last.header("Cookie") == "session=a%3Bb"


def test_a_json_body(server: Server, driver: Driver) -> None:
    server.reply(201, ITEM)
    body = Item(id="7", title=None, content=TextBlock(text="hi"))
    driver.call(driver.client(server.url), CREATE_ITEM, json=body)
    assert server.last.header("Content-Type") == "application/json"
    assert server.last.body == (
        b'{"id":"7","title":null,"content":{"text":"hi","type":"text"}}'
    )


def test_a_form_and_a_multipart_form(server: Server, driver: Driver) -> None:
    client = driver.client(server.url)
    server.reply(201, ITEM)
    driver.call(client, CREATE_ITEM, form={"a": "1 & 2", "o": {"k": 1}, "none": None})
    assert server.last.body == b"a=1%20%26%202&o=%7B%22k%22%3A1%7D"
    assert server.last.header("Content-Type") == "application/x-www-form-urlencoded"

    server.reply(201, ITEM)
    driver.call(
        client,
        CREATE_ITEM,
        multipart={
            "file": ("a.txt", b"text", "text/plain"),
            "plain": b"bytes",
            "note": "n",
            "meta": Item(id="1"),
            "many": [1, True],
            "none": None,
        },
    )
    content_type = server.last.header("Content-Type") or ""
    assert content_type.startswith("multipart/form-data; boundary=")
    boundary = content_type.partition("=")[2].encode()
    parts = server.last.body.split(b"--" + boundary)
    assert [part.strip(b"\r\n") for part in parts[1:-1]] == [
        b'Content-Disposition: form-data; name="file"; filename="a.txt"\r\n'
        b"Content-Type: text/plain\r\n\r\ntext",
        b'Content-Disposition: form-data; name="plain"; filename="plain"\r\n'
        b"Content-Type: application/octet-stream\r\n\r\nbytes",
        b'Content-Disposition: form-data; name="note"\r\n\r\nn',
        b'Content-Disposition: form-data; name="meta"\r\n'
        b'Content-Type: application/json\r\n\r\n{"id":"1"}',
        b'Content-Disposition: form-data; name="many"\r\n\r\n1',
        b'Content-Disposition: form-data; name="many"\r\n\r\ntrue',
    ]


def test_content_is_sent_as_it_is(server: Server, driver: Driver) -> None:
    upload: Operation[None] = Operation(
        id="up",
        method="PUT",
        path="/up",
        responses={200: None},
        content_type="image/png",
    )
    client = driver.client(server.url)
    driver.call(client, upload, content=b"\x89PNG")
    assert server.last.body == b"\x89PNG"
    assert server.last.header("Content-Type") == "image/png"
    # The description makes no statement about security: no token is sent.
    assert server.last.header("Authorization") is None

    async def chunks_async() -> Any:
        yield b"one"
        yield b"two"

    chunks = chunks_async() if driver.is_async else iter([b"one", b"two"])
    driver.call(client, upload, content=chunks)
    assert server.last.body == b"onetwo"


def test_an_answer_without_a_body(server: Server, driver: Driver) -> None:
    server.reply(204, b"")
    client = driver.client(server.url)
    assert driver.call(client, DELETE_ITEM, path={"item_id": "7"}) is None


def test_your_own_http_client(server: Server, driver: Driver) -> None:
    kind = httpx2.AsyncClient if driver.is_async else httpx2.Client
    own = kind(
        headers={"X-Own": "yes", "User-Agent": "other"},
        params={"own": "1 2"},
        follow_redirects=True,
    )
    client = driver.client(server.url, http_client=own)
    server.reply(body=ITEM)
    driver.run(client.items.get("7", fields=["a b"]))
    assert server.last.header("X-Own") == "yes"
    assert server.last.header("User-Agent") == "other"
    assert server.last.target == "/items/7?fields=a%20b&own=1+2"
    server.reply(302, b"", headers={"Location": "/other"})
    refusing = client.with_options(follow_redirects=False)
    assert driver.failure(refusing, GET_ITEM, path={"item_id": "7"}).status_code == 302
    driver.run(client.aclose() if driver.is_async else client.close())
    assert not own.is_closed
    driver.run(own.aclose() if driver.is_async else own.close())


def test_with_options_shares_the_connections(server: Server, driver: Driver) -> None:
    client = driver.client(server.url)
    assert client.items is client.items
    hasty = client.with_options(timeout=0.05)
    assert type(hasty) is type(client)
    assert hasty.items is not client.items
    release = threading.Event()
    server.reply(delay=release)
    with pytest.raises(APITimeoutError):
        driver.run(hasty.items.get("7"))
    release.set()
    driver.run(hasty.aclose() if driver.is_async else hasty.close())
    server.reply(body=ITEM)
    assert driver.run(client.items.get("7")).id == "7"
    # Without an argument the copy has the same settings.
    server.reply(body=ITEM)
    assert driver.run(client.with_options().items.get("7")).id == "7"


def test_with_response(server: Server, driver: Driver) -> None:
    server.reply(body=ITEM, headers={"X-Remaining": "3"})
    client = driver.client(server.url)
    answer = driver.run(with_response(client.items.get, "7", fields=["id"]))
    assert answer.result == Item(id="7", count=3)
    assert answer.status_code == 200
    assert answer.headers["x-remaining"] == "3"
    assert answer.http_response.content == ITEM
    assert str(answer.http_response.request.url) == f"{server.url}/items/7?fields=id"
    assert answer.http_response.request.headers["authorization"] == "Example ***"
    assert server.last.target == "/items/7?fields=id"


def test_with_response_of_a_method_that_asks_nothing() -> None:
    with pytest.raises(RuntimeError, match="sent no request"):
        with_response(len, "abc")


def test_concurrent_with_responses_do_not_mix(server: Server) -> None:
    from client_example import AsyncExample

    async def main() -> None:
        async with AsyncExample(server.url) as client:
            for number in range(8):
                server.reply(body=b'{"id": "%d"}' % number)
            answers = await asyncio.gather(
                *(with_response(client.items.get, str(n)) for n in range(8))
            )
            for answer in answers:
                assert answer.http_response.json() == {"id": answer.result.id}

    asyncio.run(main())


def test_context_managers_close(server: Server, driver: Driver) -> None:
    client = driver.client(server.url)
    if driver.is_async:

        async def use() -> None:
            async with client as same:
                assert same is client

        driver.run(use())
    else:
        with client as same:
            assert same is client
    with pytest.raises(RuntimeError, match="closed"):
        driver.run(client.items.get("7"))


def test_a_url_that_is_too_long(server: Server, driver: Driver) -> None:
    client = driver.client(server.url)
    with pytest.raises(ValueError, match="too long"):
        driver.call(client, GET_ITEM, path={"item_id": "x" * 70_000})


def test_many_threads_use_one_client(server: Server) -> None:
    with Example(server.url) as client:
        for _ in range(20):
            server.reply(body=ITEM)
        results: list[str] = []
        threads = [
            threading.Thread(target=lambda: results.append(client.items.get("7").id))
            for _ in range(20)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert results == ["7"] * 20


def test_a_client_of_another_kind_is_refused(driver: Driver) -> None:
    wrong = httpx2.Client() if driver.is_async else httpx2.AsyncClient()
    with pytest.raises(TypeError, match="http_client must be a httpx2"):
        driver.client("https://h", http_client=wrong)


def test_an_operation_may_have_a_server_of_its_own(
    server: Server, driver: Driver
) -> None:
    moved: Operation[Item] = Operation(
        id="items.get",
        method="GET",
        path="/moved",
        responses={200: Item},
        base_url=f"{server.url}/other",
    )
    server.reply(body=ITEM)
    client = driver.client("https://api.example.com")
    assert driver.call(client, moved) == Item(id="7", count=3)
    assert server.last.target == "/other/moved"
    server.reply(body=ITEM)
    driver.call(driver.client(f"{server.url}/own", overrides_servers=True), moved)
    assert server.last.target == "/own/moved"
