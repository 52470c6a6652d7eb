"""Headers, query parameters and fields that the user of a client adds to its requests."""

from __future__ import annotations

import json
import logging
import pickle
from typing import Any

import httpx2
import pytest
from client_example import CREATE_ITEM, GET_ITEM, LIST_ITEMS, TOKEN, Item
from client_runtime.auth import ApiKeyAuth
from client_runtime.capture import with_response
from client_runtime.extras import Extras, join_query, origin
from client_runtime.hooks import Hooks, RequestEvent
from client_runtime.http.headers import Headers
from client_runtime.masking import looks_secret
from client_runtime.operation import Operation
from client_support import Driver, Server

ITEM = b'{"id": "7"}'
PATH = {"path": {"item_id": "7"}}


class TestHeaders:
    def test_they_are_sent_with_each_request(
        self, server: Server, driver: Driver
    ) -> None:
        headers = {"X-Team": "blue", "accept": "application/vnd.x+json"}
        client = driver.client(server.url, headers=headers, user_agent="shop/1.2")
        server.reply(body=ITEM)
        driver.call(client, GET_ITEM, **PATH)
        assert server.last.header("X-Team") == "blue"
        assert server.last.header("Accept") == "application/vnd.x+json"
        assert server.last.header("User-Agent") == "shop/1.2"
        assert server.last.header("Authorization") == f"Example {TOKEN}"

    def test_calls_and_credentials_win_over_them(
        self, server: Server, driver: Driver
    ) -> None:
        headers = {"authorization": "mine", "X-A": "client", "X-B": "client"}
        client = driver.client(server.url, headers=headers)
        near = client.with_options(headers={"x-a": "copy", "X-C": "copy"})
        server.reply(body=ITEM)
        driver.call(near, GET_ITEM, **PATH, headers={"X-b": "call", "X-C": None})
        assert server.last.header("Authorization") == f"Example {TOKEN}"
        sent = [server.last.header(name) for name in ("X-A", "X-B", "X-C")]
        assert sent == ["copy", "call", "copy"]
        names = [name.lower() for name, _ in server.last.headers]
        assert len(names) == len(set(names))
        server.reply(body=ITEM)
        driver.call(client, GET_ITEM, **PATH)
        assert server.last.header("X-A") == "client"

    def test_one_may_be_the_credential(self, server: Server, driver: Driver) -> None:
        headers = {"Authorization": "Bearer own-secret"}
        client = driver.client(server.url, token=None, headers=headers)
        server.reply(401, b"{}")
        failure = driver.failure(client, GET_ITEM, **PATH)
        assert server.last.header("Authorization") == "Bearer own-secret"
        assert "own-secret" not in repr(vars(failure))

    def test_it_wins_over_that_of_ones_own_http_client(
        self, server: Server, driver: Driver
    ) -> None:
        kind = httpx2.AsyncClient if driver.is_async else httpx2.Client
        own: Any = kind(auth=("me", "other"), headers={"User-Agent": "own/1"})
        headers = {"Authorization": "Bearer mine"}
        options = {"token": None, "headers": headers, "http_client": own}
        client = driver.client(server.url, **options)
        server.reply(body=ITEM)
        driver.call(client, GET_ITEM, **PATH)
        assert server.last.header("Authorization") == "Bearer mine"
        assert server.last.header("User-Agent") == "own/1"
        client = driver.client(server.url, **options, user_agent="shop/1")
        server.reply(body=ITEM)
        driver.call(client, GET_ITEM, **PATH)
        assert server.last.header("User-Agent") == "shop/1"
        driver.run(own.aclose() if driver.is_async else own.close())

    def test_those_of_ones_own_http_client_may_change_between_calls(
        self, server: Server, driver: Driver
    ) -> None:
        own: Any = httpx2.AsyncClient() if driver.is_async else httpx2.Client()
        client = driver.client(server.url, http_client=own)
        sent: list[tuple[str | None, ...]] = []
        for team, host, arguments in (
            ("blue", None, {}),
            ("blue", None, {}),
            ("red", None, {}),
            ("red", None, {"headers": {"X-Call": "1"}}),
            ("red", "h.example", {}),
        ):
            own.headers["X-Team"] = team
            if host is not None:
                own.headers["Host"] = host
            server.reply(body=ITEM)
            driver.call(client, GET_ITEM, **PATH, **arguments)
            names = [name.lower() for name, _ in server.last.headers]
            assert len(names) == len(set(names))
            sent.append(
                tuple(server.last.header(n) for n in ("X-Team", "X-Call", "Host"))
            )
        address = server.url.removeprefix("http://")
        assert sent == [
            ("blue", None, address),
            ("blue", None, address),
            ("red", None, address),
            ("red", "1", address),
            ("red", None, "h.example"),
        ]
        driver.run(own.aclose() if driver.is_async else own.close())

    def test_a_request_that_a_hook_changes_has_its_own(
        self, server: Server, driver: Driver
    ) -> None:
        seen: list[str | None] = []

        def change(request: httpx2.Request) -> None:
            seen.append(request.headers.get("X-Once"))
            request.headers["X-Once"] = "1"

        async def change_async(request: httpx2.Request) -> None:
            change(request)

        kind = httpx2.AsyncClient if driver.is_async else httpx2.Client
        hook = change_async if driver.is_async else change
        own: Any = kind(event_hooks={"request": [hook]})
        client = driver.client(server.url, http_client=own)
        for _ in range(2):
            server.reply(body=ITEM)
            driver.call(client, GET_ITEM, **PATH)
        assert seen == [None, None]
        driver.run(own.aclose() if driver.is_async else own.close())

    def test_the_name_of_httpx2_is_no_choice(
        self, server: Server, driver: Driver
    ) -> None:
        own: Any = httpx2.AsyncClient() if driver.is_async else httpx2.Client()
        server.reply(body=ITEM)
        driver.call(driver.client(server.url, http_client=own), GET_ITEM, **PATH)
        assert server.last.header("User-Agent") == "example_api/1.2.3"
        driver.run(own.aclose() if driver.is_async else own.close())

    def test_a_cookie_stands_before_those_of_a_call(
        self, server: Server, driver: Driver
    ) -> None:
        client = driver.client(server.url, headers={"Cookie": "sid=abcdef; b=1"})
        server.reply(body=ITEM)
        driver.call(client, GET_ITEM, **PATH, cookies={"theme": "dark"})
        assert server.last.header("Cookie") == "sid=abcdef; b=1; theme=dark"

    def test_a_content_type_is_for_bodies_that_are_no_forms(
        self, server: Server, driver: Driver
    ) -> None:
        headers = {"Content-Type": "application/vnd.api+json"}
        client = driver.client(server.url, headers=headers)
        server.reply(201, ITEM)
        driver.call(client, CREATE_ITEM, json={"id": "1"})
        assert server.last.header("Content-Type") == "application/vnd.api+json"
        server.reply(201, ITEM)
        driver.call(client, CREATE_ITEM, form={"id": "1"})
        sent = server.last.header("Content-Type")
        assert sent == "application/x-www-form-urlencoded"
        server.reply(201, ITEM)
        driver.call(client, CREATE_ITEM, multipart={"id": "1"})
        sent = server.last.header("Content-Type") or ""
        assert sent.startswith("multipart/form-data; boundary=")
        server.reply(body=ITEM)
        driver.call(client, GET_ITEM, **PATH)
        assert server.last.header("Content-Type") is None

    def test_they_do_not_go_to_another_origin(
        self, server: Server, driver: Driver
    ) -> None:
        elsewhere: Operation[Any] = Operation(
            id="x", method="GET", path="/x", responses={200: Any}, base_url=server.url
        )
        client = driver.client("https://api.example.com", headers={"X-Key": "secret"})
        near = client.with_options(headers={"Authorization": "secret"})
        driver.call(near, elsewhere)
        assert server.last.header("X-Key") is None
        assert server.last.header("Authorization") is None
        own = driver.client(f"{server.url}/own", headers={"X-Key": "secret"})
        driver.call(own, elsewhere)
        assert server.last.header("X-Key") == "secret"

    @pytest.mark.parametrize(
        ("headers", "kind"),
        [
            ({"X-A": "secret\r\nX-B: 1"}, ValueError),
            ({"X-A": "secret\x00"}, ValueError),
            ({"X-A": "secret†"}, ValueError),
            ({"X A": "secret"}, ValueError),
            ({"Content-Length": "5"}, ValueError),
            ({"transfer-encoding": "chunked"}, ValueError),
            ({"X-A": 1}, TypeError),
            ({"X-A": None}, TypeError),
        ],
    )
    def test_what_cannot_be_sent(
        self, driver: Driver, headers: Any, kind: type[Exception]
    ) -> None:
        with pytest.raises(kind) as caught:
            driver.client("https://h", headers=headers)
        assert "secret" not in str(caught.value)
        with pytest.raises(kind):
            driver.client("https://h").with_options(headers=headers)

    def test_a_user_agent_that_cannot_be_sent(self, driver: Driver) -> None:
        with pytest.raises(ValueError, match="User-Agent"):
            driver.client("https://h", user_agent="a\nb")


SECRETS = {
    "Authorization": "Bearer tok-one-1",
    "X-Api-Key": "key-two-22",
    "X-Auth-Token": "tok-three",
    "My-Secret": "secret-four",
    "Cookie": "sid=cookie-five; theme=dark-six",
    "X-Session-Id": "session-seven",
}
TEXTS = ("one-1", "two-22", "three", "four", "five", "seven")


def test_what_looks_secret_is_nowhere(
    server: Server, driver: Driver, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(1)
    seen: list[RequestEvent] = []
    client = driver.client(
        server.url,
        headers=SECRETS | {"X-Team": "blue"},
        hooks=Hooks(on_request=seen.append),
    )
    client = client.with_options(query={"api_key": "query-eight", "page_size": 3})
    echo = json.dumps({"message": f"no: {list(SECRETS.values())} query-eight"}).encode()
    server.reply(403, echo)
    failure = driver.failure(client, GET_ITEM, **PATH)
    assert server.last.target == "/items/7?api_key=query-eight&page_size=3"
    server.reply(body=ITEM)
    got = driver.run(with_response(client.items.get, "7"))
    shown = [repr(client), repr(client._settings), caplog.text, repr(got)]
    shown += [repr(failure), str(failure), repr(vars(failure)), repr(seen)]
    shown += [repr(pickle.dumps(failure)), repr(got.http_response.request.headers.raw)]
    shown += [str(got.http_response.request.url)]
    for text in (*TEXTS, "eight"):
        assert not [one for one in shown if text in one], text
    assert seen[0].headers["x-team"] == "blue"
    assert seen[0].headers["x-api-key"] == "***"
    assert seen[0].url.endswith("/items/7?api_key=***&page_size=3")


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        *((name, True) for name in SECRETS),
        *((name, True) for name in ("apikey", "X-Keys", "X-Amz-Signature", "X-JWT")),
        *(
            (name, True)
            for name in ("X-Password", "x-csrf-token", "Proxy-Authorization")
        ),
        *((name, False) for name in ("X-Team", "Accept", "X-Author", "X-Authors")),
        *((name, False) for name in ("Idempotency-Key", "X-Keyboard", "X-Passed")),
    ],
)
def test_what_looks_secret(name: str, expected: bool) -> None:
    assert looks_secret(name) is expected


class TestQuery:
    def test_it_replaces_what_is_documented(
        self, server: Server, driver: Driver
    ) -> None:
        client = driver.client(server.url)
        more = client.with_options(query={"beta": True, "q": ["a b", "c"], "z": None})
        server.reply(body=ITEM)
        query = {"q": "documented", "keep": "1&2", "z": "gone"}
        driver.call(more, GET_ITEM, **PATH, query=query)
        assert server.last.target == "/items/7?keep=1%262&beta=true&q=a%20b&q=c"
        server.reply(body=ITEM)
        driver.call(more.with_options(query={"beta": 2}), GET_ITEM, **PATH)
        assert server.last.target == "/items/7?beta=2&q=a%20b&q=c"
        server.reply(body=ITEM)
        driver.call(client, GET_ITEM, **PATH)
        assert server.last.target == "/items/7"

    def test_a_credential_wins(self, server: Server, driver: Driver) -> None:
        key = {"oauth": ApiKeyAuth("the-key", name="key", location="query")}
        client = driver.client(server.url, credentials=key)
        server.reply(body=ITEM)
        more = client.with_options(query={"key": "mine"})
        driver.call(more, GET_ITEM, **PATH, query={"a": 1})
        assert server.last.target == "/items/7?a=1&key=the-key"

    def test_joined(self) -> None:
        assert join_query("", "", ["a"]) == ""
        assert join_query("a=1&b%5B%5D=2&c", "a=3", ["a", "b[]", "c"]) == "a=3"


class TestBodies:
    def test_fields_of_json(self, server: Server, driver: Driver) -> None:
        client = driver.client(server.url)
        more = client.with_options(extra_body={"beta": {"x": [1]}, "title": None})
        server.reply(201, ITEM)
        driver.call(more, CREATE_ITEM, json=Item(id="1", title="a", count=1))
        assert server.last.body == (
            b'{"id":"1","count":1,"title":null,"beta":{"x":[1]}}'
        )
        assert server.last.header("Content-Type") == "application/json"
        server.reply(201, ITEM)
        both = more.with_options(extra_body={"beta": 1})
        driver.call(both, CREATE_ITEM, json={"id": "1", "n": 10**30})
        assert json.loads(server.last.body) == {
            **{"id": "1", "n": 10**30, "beta": 1, "title": None}
        }

    def test_fields_of_forms(self, server: Server, driver: Driver) -> None:
        more = driver.client(server.url).with_options(extra_body={"a": "2", "b": "3"})
        server.reply(201, ITEM)
        driver.call(more, CREATE_ITEM, form={"a": "1", "c": None, "d": "4"})
        assert server.last.body == b"a=2&d=4&b=3"
        server.reply(201, ITEM)
        driver.call(more, CREATE_ITEM, multipart=Item(id="9"))
        assert server.last.body.count(b"Content-Disposition") == 3
        assert b'name="b"\r\n\r\n3\r\n' in server.last.body

    def test_a_body_that_was_left_out(self, server: Server, driver: Driver) -> None:
        more = driver.client(server.url).with_options(extra_body={"a": 1})
        server.reply(201, ITEM)
        driver.call(more, CREATE_ITEM)
        assert server.last.body == b'{"a":1}'

    @pytest.mark.parametrize(
        "body",
        [
            {"json": [1]},
            {"json": None},
            {"json": "text"},
            {"content": b"{}"},
            {"form": [("a", "b")]},
        ],
    )
    def test_a_body_that_is_no_object(
        self, server: Server, driver: Driver, body: dict[str, Any]
    ) -> None:
        more = driver.client(server.url).with_options(extra_body={"a": 1})
        with pytest.raises(
            TypeError, match=r"items\.create: extra_body adds to an object"
        ):
            driver.call(more, CREATE_ITEM, **body)
        assert server.seen == []

    def test_a_method_without_a_body(self, server: Server, driver: Driver) -> None:
        more = driver.client(server.url).with_options(extra_body={"a": 1})
        with pytest.raises(TypeError, match=r"items\.list: extra_body: a GET has no"):
            driver.call(more, LIST_ITEMS)
        assert server.seen == []


def test_settings_are_not_shown() -> None:
    extras = Extras(headers={"X-Key": "secret"})
    assert "secret" not in repr(extras)


@pytest.mark.parametrize(
    ("one", "other", "is_same"),
    [
        ("https://a.example", "https://A.example:443/x", True),
        ("http://a.example:80", "http://a.example", True),
        ("https://a.example", "http://a.example", False),
        ("https://a.example", "https://a.example:8443", False),
        ("https://a.example", "https://b.example", False),
    ],
)
def test_origins(one: str, other: str, is_same: bool) -> None:
    assert (origin(one) == origin(other)) is is_same


def test_clients_whose_headers_sign_in_differently_share_no_limits(
    driver: Driver,
) -> None:
    def limiter(**headers: str) -> Any:
        client = driver.client("https://h.example", token=None, headers=headers)
        return client._settings.limiter

    assert limiter(Authorization="one") is limiter(Authorization="one")
    assert limiter(Authorization="one") is not limiter(Authorization="two")
    assert limiter(Trace="one") is limiter(Trace="two")


def test_a_client_without_any_way_to_sign_in_names_headers(
    server: Server, driver: Driver, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    plain: Operation[Any] = Operation(
        id="x", method="GET", path="/x", responses={200: Any}
    )
    client = driver.client(server.url, credentials={})
    server.reply(401, b"")
    failure = driver.failure(client, plain)
    assert failure.missing == "headers that hold a credential"
    server.reply(401, b"")
    near = client.with_options(headers={"X-Api-Key": "abcd"})
    assert driver.failure(near, plain).missing == ""


def test_headers_of_events_are_read_by_any_case() -> None:
    assert Headers([("X-Team", "blue")])["x-team"] == "blue"
