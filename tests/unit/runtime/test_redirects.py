"""Redirects: which are followed, where to, and that nothing secret goes along."""

from __future__ import annotations

import logging
import pickle
import traceback
from collections.abc import Callable, Iterator
from typing import Any

import httpx2
import pytest
from client_example import (
    CREATE_ITEM,
    DELETE_ITEM,
    GET_ITEM,
    TOKEN,
    APIConnectionError,
    APIStatusError,
    APITimeoutError,
    ServiceUnavailableError,
    TooManyRequestsError,
    UnauthorizedError,
)
from client_runtime.auth import ApiKeyAuth, BasicAuth, TokenAuth
from client_runtime.capture import with_response
from client_runtime.hooks import Hooks
from client_runtime.operation import Operation, RateLimit
from client_runtime.streaming.download import stream
from client_support import Driver, Server

ITEM = b'{"id": "7"}'
HOME = "https://api.example.com"
AWAY = "https://files.example.net"
KEY = "k3y/with spaces"

HEAD: Operation[None] = Operation(
    id="items.head", method="HEAD", path="/items", responses={200: None}
)
FILE: Operation[bytes] = Operation(
    id="files.get",
    method="GET",
    path="/file",
    responses={"2XX": bytes},
    security=(("oauth",),),
    accept="*/*",
)
SEARCH: Operation[Any] = Operation(
    id="items.search", method="GET", path="/items", responses={200: Any}
)

Answering = Callable[[httpx2.Request], httpx2.Response]


class World:
    """All servers there are: they answer by address, and keep what they were asked."""

    def __init__(self, driver: Driver) -> None:
        self.driver = driver
        self.asked: list[httpx2.Request] = []
        self.pages: dict[str, Answering] = {}
        self._https: list[Any] = []

    def redirect(self, url: str, location: str | bytes, status: int = 302) -> None:
        self.pages[url] = lambda _: httpx2.Response(
            status, headers=[(b"Location", _raw(location))], content=b"moved"
        )

    def item(self, url: str, content: bytes = ITEM, status: int = 200) -> None:
        self.pages[url] = lambda _: httpx2.Response(status, content=content)

    def client(self, base_url: str = HOME, /, **options: Any) -> Any:
        kind: Any = httpx2.AsyncClient if self.driver.is_async else httpx2.Client
        own = options.pop("own", {})
        http = kind(transport=httpx2.MockTransport(self._answer), **own)
        self._https.append(http)
        return self.driver.client(base_url, http_client=http, **options)

    def get(self, client: Any) -> Any:
        return self.driver.call(client, GET_ITEM, path={"item_id": "7"})

    def failure(self, client: Any, operation: Any = GET_ITEM, **arguments: Any) -> Any:
        if operation is GET_ITEM:
            arguments = {"path": {"item_id": "7"}, **arguments}
        return self.driver.failure(client, operation, **arguments)

    @property
    def addresses(self) -> list[str]:
        return [str(request.url) for request in self.asked]

    def close(self) -> None:
        for http in self._https:
            self.driver.run(http.aclose() if self.driver.is_async else http.close())

    def _answer(self, request: httpx2.Request) -> httpx2.Response:
        self.asked.append(request)
        # The parts, since the text of an address that holds a secret is masked.
        target = f"{request.url.scheme}://{request.url.netloc.decode()}"
        target += request.url.raw_path.decode()
        page = self.pages.get(target) or self.pages.get(target.partition("?")[0])
        return httpx2.Response(404) if page is None else page(request)


def _raw(text: str | bytes) -> bytes:
    return text if isinstance(text, bytes) else text.encode()


@pytest.fixture
def world(driver: Driver) -> Iterator[World]:
    world = World(driver)
    yield world
    world.close()


def everything_sent(request: httpx2.Request) -> str:
    return repr(request.headers.raw) + request.url.raw_path.decode()


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_get_goes_where_it_is_sent(world: World, status: int) -> None:
    world.redirect(f"{HOME}/items/7", "/v2/items/7?x=%2F#top", status)
    world.item(f"{HOME}/v2/items/7?x=%2F")
    assert world.get(world.client()).id == "7"
    assert [r.method for r in world.asked] == ["GET", "GET"]
    assert world.asked[1].url.raw_path == b"/v2/items/7?x=%2F"
    assert world.asked[1].headers["authorization"] == f"Example {TOKEN}"
    assert world.asked[1].headers["accept"] == "application/json"


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_head_stays_a_head(world: World, status: int) -> None:
    world.redirect(f"{HOME}/items", "/others", status)
    world.item(f"{HOME}/others", b"")
    world.driver.call(world.client(), HEAD)
    assert [r.method for r in world.asked] == ["HEAD", "HEAD"]


@pytest.mark.parametrize(
    ("location", "target"),
    [
        ("/a/b?c=d", "/a/b?c=d"),
        ("other", "/items/other"),
        ("./other", "/items/other"),
        ("../up", "/up"),
        ("../../../up", "/up"),
        ("?page=2", "/items/7?page=2"),
        ("//api.example.com/x", "/x"),
        ("https://api.example.com:443/x", "/x"),
        ("HTTPS://API.EXAMPLE.COM/x", "/x"),
        ("/a%2Fb%20c?sig=a%2Bb%3D&t='1'", "/a%2Fb%20c?sig=a%2Bb%3D&t='1'"),
        ("/a b", "/a%20b"),
        (b"/gr\xc3\xb6\xc3\x9fe", "/gr%C3%B6%C3%9Fe"),
        (b"/gr\xf6\xdfe", "/gr%F6%DFe"),
        ("  /x  ", "/x"),
        ("/x:y", "/x:y"),
        ("/\\evil.example", "/\\evil.example"),
    ],
)
def test_addresses_are_relative_to_the_one_that_was_asked(
    world: World, location: str | bytes, target: str
) -> None:
    """RFC 3986, 5.2; what is encoded stays as it is."""
    world.redirect(f"{HOME}/items/7", location)
    world.item(f"{HOME}{target}")
    client = world.client()
    if target == "/items/7?page=2":
        world.redirect(f"{HOME}/items/7?first=1", location)
        world.driver.call(client, GET_ITEM, path={"item_id": "7"}, query={"first": "1"})
    else:
        assert world.get(client).id == "7"
    assert world.asked[-1].url.raw_path.decode() == target
    assert world.asked[-1].headers["authorization"] == f"Example {TOKEN}"


@pytest.mark.parametrize(
    ("location", "reason"),
    [
        ("http://api.example.com/items/7", "from https to http"),
        ("http://localhost/x", "from https to http"),
        ("file:///etc/passwd", "an address of file"),
        ("ftp://api.example.com/x", "an address of ftp"),
        ("javascript:alert(1)", "an address of javascript"),
        ("data:application/json,{}", "an address of data"),
        ("https:///x", "not valid"),
        ("https:x", "not valid"),
        ("///evil.example/x", "not valid"),
        ("https://[::1", "not valid"),
        ("//[", "not valid"),
        ("https://h:port/", "not valid"),
        ("https://h:99999/", "not valid"),
        ("https://[", "not valid"),
        ("/x\x01y", "not valid"),
        ("https://me:hunter2@api.example.com/", "with a user name"),
        ("//evil.example\\@api.example.com/", "with a user name"),
        ("", "names no address"),
        ("   ", "names no address"),
    ],
)
def test_addresses_that_are_not_gone_to(
    world: World, location: str, reason: str
) -> None:
    world.redirect(f"{HOME}/items/7", location)
    failure = world.failure(world.client())
    assert type(failure) is APIStatusError
    assert (failure.status_code, failure.body) == (302, b"moved")
    assert reason in failure.message
    assert len(world.asked) == 1
    assert "hunter2" not in str(failure) + repr(failure.headers)


def test_a_redirect_without_an_address(world: World) -> None:
    world.pages[f"{HOME}/items/7"] = lambda _: httpx2.Response(307)
    assert "names no address" in world.failure(world.client()).message


def test_several_addresses(world: World) -> None:
    def answer(*values: str) -> Answering:
        fields = [("Location", value) for value in values]
        return lambda _: httpx2.Response(302, headers=fields)

    world.item(f"{HOME}/a")
    world.pages[f"{HOME}/items/7"] = answer("/a", "/b")
    assert "several addresses" in world.failure(world.client()).message
    world.pages[f"{HOME}/items/7"] = answer("/a", "/a")
    assert world.get(world.client()).id == "7"


@pytest.mark.parametrize("status", [300, 304, 305])
def test_other_statuses_lead_nowhere(world: World, status: int) -> None:
    world.redirect(f"{HOME}/items/7", "/x", status)
    failure = world.failure(world.client())
    assert failure.status_code == status
    assert failure.message == (
        f"A redirect of status {status} is not followed, this one leads to /x"
    )
    assert len(world.asked) == 1


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
@pytest.mark.parametrize("operation", [CREATE_ITEM, DELETE_ITEM])
def test_what_changes_something_is_not_sent_again(
    world: World, operation: Any, status: int
) -> None:
    arguments: dict[str, Any] = {"json": {}} if operation is CREATE_ITEM else {}
    world.redirect(f"{HOME}/items", f"{AWAY}/items?token=abcdef", status)
    world.redirect(f"{HOME}/items/7", f"{AWAY}/items?token=abcdef", status)
    path = {} if operation is CREATE_ITEM else {"path": {"item_id": "7"}}
    failure = world.failure(world.client(), operation, **arguments, **path)
    assert failure.status_code == status
    method = operation.method + (" with a body" if arguments else "")
    assert f"Redirects of {method} are not followed" in failure.message
    assert f"leads to {AWAY}/items?token=***" in failure.message
    assert len(world.asked) == 1


def test_a_body_is_not_taken_along(world: World) -> None:
    world.redirect(f"{HOME}/items", "/x", 307)
    failure = world.failure(world.client(), SEARCH, json={"q": 1})
    assert "Redirects of GET with a body" in failure.message
    parts = {"multipart": {"q": "1"}}
    assert "GET with a body" in world.failure(world.client(), SEARCH, **parts).message
    assert len(world.asked) == 2


def test_redirects_can_be_turned_off(world: World) -> None:
    world.redirect(f"{HOME}/items/7", f"{AWAY}/x?X-Amz-Signature=abcdef&page=2")
    client = world.client(follow_redirects=False)
    failure = world.failure(client)
    assert "Redirects are not followed" in failure.message
    assert f"{AWAY}/x?X-Amz-Signature=***&page=***" in failure.message
    assert "X-Amz-Signature=abcdef" in failure.headers["location"]
    world.item(f"{AWAY}/x")
    assert world.get(client.with_options(follow_redirects=True)).id == "7"
    assert world.failure(
        world.client().with_options(follow_redirects=False)
    ).status_code


def test_the_client_of_ones_own_does_not_decide(world: World) -> None:
    world.redirect(f"{HOME}/items/7", "/x")
    world.item(f"{HOME}/x")
    own = {"follow_redirects": True, "max_redirects": 0, "params": {"own": "1"}}
    assert world.get(world.client(own=own)).id == "7"
    assert world.addresses == [f"{HOME}/items/7?own=1", f"{HOME}/x"]
    own = {"follow_redirects": True}
    assert world.failure(world.client(own=own, follow_redirects=False))


def test_ten_are_followed(world: World) -> None:
    def turn(request: httpx2.Request) -> httpx2.Response:
        number = len(world.asked)
        if number > most:
            return httpx2.Response(200, content=ITEM)
        return httpx2.Response(302, headers={"Location": f"/hop/{number}?token=abc"})

    world.pages = {f"{HOME}/hop/{number}": turn for number in range(20)}
    world.pages[f"{HOME}/items/7"] = turn
    most = 10
    assert world.get(world.client()).id == "7"
    assert len(world.asked) == 11
    most, world.asked = 11, []
    failure = world.failure(world.client())
    assert failure.message.startswith("10 redirects were followed, no more are")
    assert f"{HOME}/hop/11?token=***" in failure.message
    assert len(world.asked) == 11


@pytest.mark.parametrize("location", ["", "/b"])
def test_a_circle_ends(world: World, location: str) -> None:
    world.redirect(f"{HOME}/items/7", location or "/items/7")
    world.redirect(f"{HOME}/b", "/items/7")
    failure = world.failure(world.client(max_retries=2))
    assert "10 redirects were followed" in failure.message
    assert len(world.asked) == 11


CREDENTIALS: list[dict[str, Any]] = [
    {"oauth": TokenAuth(KEY.replace(" ", "+"))},
    {"oauth": BasicAuth("me", KEY)},
    {"oauth": ApiKeyAuth(KEY, name="X-Key", location="header")},
    {"oauth": ApiKeyAuth(KEY, name="Accept", location="header")},
    {"oauth": ApiKeyAuth(KEY, name="key", location="query")},
    {"oauth": ApiKeyAuth("k3y/with+plus", name="key", location="cookie")},
]


@pytest.mark.parametrize("credentials", CREDENTIALS)
@pytest.mark.parametrize(
    "target",
    [
        *(AWAY, "https://api.example.com:8443", "https://api.example.com."),
        *("https://api.example.com:0", "https://api.example.com:80"),
        *("https://www.api.example.com", "https://api.example.com.evil.example"),
    ],
)
def test_credentials_stay_where_they_belong(
    world: World, credentials: dict[str, Any], target: str
) -> None:
    world.redirect(f"{HOME}/items/7", f"{target}/x")
    world.item(f"{target}/x")
    client = world.client(
        credentials=credentials, own={"headers": {"X-Own": "own-secret"}}
    )
    assert world.get(client).id == "7"
    assert "k3y" in everything_sent(world.asked[0]) or isinstance(
        credentials["oauth"], BasicAuth
    )
    sent = everything_sent(world.asked[1])
    for secret in ("k3y", "bWU6", "own-secret", "uthorization", "ookie", "eferer"):
        assert secret not in sent
    assert world.asked[1].headers["user-agent"] == "example_api/1.2.3"
    assert "gzip" in world.asked[1].headers["accept-encoding"]
    assert world.asked[1].headers["host"] == target.removeprefix("https://")


def test_nothing_of_a_client_of_ones_own_goes_elsewhere(world: World) -> None:
    world.redirect(f"{HOME}/items/7", f"{AWAY}/x")
    world.item(f"{AWAY}/x")
    own = {
        "auth": ("me", "hunter2"),
        "headers": {"Authorization": "Bearer hunter2", "X-Team": "hunter2"},
        "params": {"key": "hunter2"},
        "cookies": {"session": "hunter2"},
    }
    operation: Operation[Any] = Operation(
        id="o", method="GET", path="/items/7", responses={200: Any}
    )
    client = world.client(credentials={}, own=own)
    world.driver.call(client, operation, headers={"X-Tenant": "hunter2"})
    assert everything_sent(world.asked[0]).count("hunter2") >= 4
    assert "bWU6aHVudGVyMg" in everything_sent(world.asked[0])  # me:hunter2
    assert "hunter2" not in everything_sent(world.asked[1])
    assert "authorization" not in world.asked[1].headers


def test_what_says_how_an_answer_is_wanted_goes_along(world: World) -> None:
    world.redirect(f"{HOME}/items/7", f"{AWAY}/x")
    world.item(f"{AWAY}/x")
    headers = {"Range": "bytes=0-3", "If-None-Match": '"a"', "Accept-Language": "de"}
    world.driver.call(world.client(), GET_ITEM, path={"item_id": "7"}, headers=headers)
    assert headers.items() <= dict(world.asked[1].headers.multi_items()).items() or all(
        world.asked[1].headers[name] == value for name, value in headers.items()
    )


def test_a_stranger_stays_one(world: World) -> None:
    """Even if the way leads back: who it was that led there, nobody knows."""
    world.redirect(f"{HOME}/items/7", f"{AWAY}/x")
    world.redirect(f"{AWAY}/x", f"{HOME}/back")
    world.item(f"{HOME}/back")
    assert world.get(world.client()).id == "7"
    assert "authorization" in world.asked[0].headers
    assert not any("authorization" in r.headers for r in world.asked[1:])


@pytest.mark.parametrize(
    ("query", "left"),
    [
        ("key=k3y%2Fwith%20spaces&page=2", "page=2"),
        ("page=2&key=k3y/with+spaces", "page=2"),
        ("key=%6B3y%2fwith%20spaces", ""),
        ("other=x-k3y%2Fwith%20spaces-x&a=b", "a=b"),
        ("a=b&password=hush&token=granted", "a=b&token=granted"),
    ],
)
def test_a_key_that_a_server_repeats_goes_nowhere_else(
    world: World, query: str, left: str
) -> None:
    world.redirect(f"{HOME}/items/7", f"{AWAY}/x?{query}")
    world.item(f"{AWAY}/x")
    key = {"oauth": ApiKeyAuth(KEY, name="key", location="query")}
    client = world.client(credentials=key)
    world.driver.call(
        client, GET_ITEM, path={"item_id": "7"}, query={"password": "hush"}
    )
    assert world.asked[1].url.query.decode() == left


def test_what_strangers_give_to_each_other(world: World) -> None:
    world.redirect(f"{HOME}/items/7", f"{AWAY}/x?token=granted")
    world.redirect(f"{AWAY}/x", "https://cdn.example/x?token=granted")
    world.item("https://cdn.example/x")
    assert world.get(world.client()).id == "7"
    assert world.asked[2].url.query == b"token=granted"


def test_a_credential_in_the_path_is_not_carried_away(world: World) -> None:
    world.redirect(f"{HOME}/items/7", f"{AWAY}/x/{TOKEN}?a=b")
    failure = world.failure(world.client())
    assert "leads a credential to another origin" in failure.message
    assert TOKEN not in str(failure) + repr(failure.headers)
    assert len(world.asked) == 1


@pytest.mark.parametrize(
    ("start", "target", "is_kept"),
    [
        ("http://api.example.com", "https://api.example.com", True),
        ("http://api.example.com:80", "https://api.example.com:443", True),
        ("http://api.example.com:8000", "https://api.example.com", False),
        ("http://api.example.com", "https://api.example.com:8443", False),
        ("http://api.example.com", "https://www.example.com", False),
        ("http://api.example.com", "http://api.example.com:80", True),
        ("http://localhost:8000", "http://127.0.0.1:8000", False),
        ("http://localhost:8000", "http://localhost:8000", True),
    ],
)
def test_https_for_http_of_the_same_host(
    world: World, start: str, target: str, is_kept: bool
) -> None:
    world.redirect(f"{start.removesuffix(':80')}/items/7", f"{target}/x")
    world.item(f"{target.removesuffix(':80').removesuffix(':443')}/x")
    assert world.get(world.client(start)).id == "7"
    assert ("authorization" in world.asked[1].headers) is is_kept


def test_https_can_be_required_all_the_way(world: World) -> None:
    world.redirect("http://localhost/items/7", "http://api.example.com/x")
    client = world.client("http://localhost", require_https=True)
    failure = world.failure(client)
    assert "A redirect to http is refused (require_https)" in failure.message
    assert len(world.asked) == 1
    world.redirect("http://localhost/items/7", "http://127.0.0.1/x")
    world.item("http://127.0.0.1/x")
    assert world.get(client).id == "7"


def test_addresses_elsewhere_are_shown_without_their_query(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    """Whoever has such an address may fetch what it leads to."""
    events: list[Any] = []
    hooks = Hooks(
        on_request=events.append, on_response=events.append, on_error=events.append
    )
    world.redirect(f"{HOME}/items/7", f"{AWAY}/x?X-Amz-Signature=5ecret&sig=5ecret")
    world.item(f"{AWAY}/x", b'{"message": "no"}', 403)
    with caplog.at_level(logging.DEBUG):
        failure = world.failure(world.client(hooks=hooks))
    shown = f"{AWAY}/x?X-Amz-Signature=***&sig=***"
    assert failure.url == shown
    assert [e.url for e in events if hasattr(e, "url")] == [f"{HOME}/items/7", shown]
    first, second = (e for e in events if hasattr(e, "is_followed"))
    assert (first.is_followed, first.headers["location"]) == (True, shown)
    assert (second.is_followed, second.request.attempt) == (False, 2)
    texts = [record.getMessage() for record in caplog.records]
    texts += [repr(events), *traceback.format_exception(failure)]
    assert "5ecret" not in repr(texts) + repr(pickle.dumps(failure))


def test_the_last_answer_is_the_one_that_is_shown(world: World) -> None:
    world.redirect(f"{HOME}/items/7", f"{AWAY}/x?sig=5ecret")
    world.item(f"{AWAY}/x")
    found = world.driver.run(with_response(world.client().items.get, "7"))
    assert (found.status_code, found.result.id) == (200, "7")
    assert str(found.http_response.request.url) == f"{AWAY}/x?sig=***"


def test_another_origin_knows_nothing_of_the_token(world: World) -> None:
    """What it refuses is no reason to ask for a new one."""
    tokens: list[str] = []

    def token() -> str:
        tokens.append(f"token-number-{len(tokens)}")
        return tokens[-1]

    world.redirect(f"{HOME}/items/7", f"{AWAY}/x")
    world.item(f"{AWAY}/x", b"", 401)
    failure = world.failure(world.client(token=token, max_retries=2))
    assert type(failure) is UnauthorizedError
    assert len(tokens) == 1
    assert len(world.asked) == 2


def test_the_same_origin_may_refuse_the_token(world: World) -> None:
    tokens = iter(["token-number-1", "token-number-2", "token-number-2"])
    world.redirect(f"{HOME}/items/7", "/x")
    world.pages[f"{HOME}/x"] = lambda request: httpx2.Response(
        200 if request.headers["authorization"].endswith("2") else 401, content=ITEM
    )
    assert world.get(world.client(token=lambda: next(tokens))).id == "7"
    assert len(world.asked) == 4


def test_a_further_attempt_begins_at_the_beginning(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    def busy(_: httpx2.Request) -> httpx2.Response:
        return httpx2.Response(503 if len(world.asked) < 4 else 200, content=ITEM)

    world.redirect(f"{HOME}/items/7", f"{AWAY}/x")
    world.pages[f"{AWAY}/x"] = busy
    assert world.get(world.client(max_retries=1)).id == "7"
    assert world.addresses == [f"{HOME}/items/7", f"{AWAY}/x"] * 2
    world.asked.clear()
    world.item(f"{AWAY}/x", b"", 503)
    failure = world.failure(world.client(max_retries=1))
    assert type(failure) is ServiceUnavailableError
    assert len(world.asked) == 4


def limited(requests: int, lock: float) -> Operation[Any]:
    return Operation(
        id="items.limited",
        method="GET",
        path="/limited",
        responses={200: Any},
        security=(("oauth",),),
        rate_limit=RateLimit(requests, 60.0, lock),
    )


def test_a_call_counts_once(world: World) -> None:
    """Against its documented limit, however many redirects it takes."""
    world.redirect(f"{HOME}/limited", "/x")
    world.redirect(f"{HOME}/x", "/y")
    world.item(f"{HOME}/y")
    client = world.client(rate_limit="raise", token=f"token-1-{world.driver.kind}")
    for _ in range(2):
        world.driver.call(client, limited(2, 600.0))
    assert len(world.asked) == 6


def test_another_origin_locks_nothing(world: World) -> None:
    """It is not the API that says that the caller is locked out."""
    operation = limited(100, 600.0)
    world.redirect(f"{HOME}/limited", f"{AWAY}/x")
    world.item(f"{AWAY}/x", b'{"code": "limit_exceeded"}', 429)
    client = world.client(token=f"token-2-{world.driver.kind}", max_retries=1)
    assert type(world.failure(client, operation)) is TooManyRequestsError
    assert len(world.asked) == 4
    world.item(f"{AWAY}/x")
    assert world.driver.call(client, operation) == {"id": "7"}


def test_another_origin_that_asks_for_too_much(world: World) -> None:
    world.redirect(f"{HOME}/items/7", f"{AWAY}/x")
    world.pages[f"{AWAY}/x"] = lambda _: httpx2.Response(
        429, headers={"Retry-After": "500"}, content=b'{"code": "limit_exceeded"}'
    )
    failure = world.failure(world.client(max_retries=1, max_wait=10))
    assert failure.retry_after == 500
    assert len(world.asked) == 2


def test_a_redirect_into_the_void(world: World) -> None:
    def lost(request: httpx2.Request) -> httpx2.Response:
        raise httpx2.ConnectError("nobody there", request=request)

    world.redirect(f"{HOME}/items/7", f"{AWAY}/x")
    world.pages[f"{AWAY}/x"] = lost
    failure = world.failure(world.client())
    assert type(failure) is APIConnectionError
    assert failure.was_sent  # the first request was
    assert failure.url == f"{AWAY}/x"


def test_a_hook_is_told_of_each_failure_once(world: World) -> None:
    failures: list[Any] = []
    world.redirect(f"{HOME}/items/7", "file:///x")
    failure = world.failure(world.client(hooks=Hooks(on_error=failures.append)))
    assert [event.error for event in failures] == [failure]


def test_a_download_is_followed(world: World) -> None:
    world.redirect(f"{HOME}/file", f"{AWAY}/x.zip")
    world.item(f"{AWAY}/x.zip", b"PK\x03\x04\xff")
    client = world.client()
    assert world.driver.call(client, FILE) == b"PK\x03\x04\xff"

    async def read_async() -> tuple[int, bytes]:
        async with stream(client.request, FILE) as download:
            return download.status_code, b"".join([piece async for piece in download])

    if world.driver.is_async:
        found = world.driver.run(read_async())
    else:
        with stream(client.request, FILE) as download:
            found = download.status_code, b"".join(download)
    assert found == (200, b"PK\x03\x04\xff")
    assert "authorization" not in world.asked[-1].headers
    world.redirect(f"{AWAY}/x.zip", "file:///etc/passwd")
    with pytest.raises(APIStatusError, match="an address of file"):
        (
            world.driver.run(read_async())
            if world.driver.is_async
            else stream(client.request, FILE).__enter__()
        )


def test_a_stream_of_items_is_followed(world: World) -> None:
    lines: Operation[dict[str, int]] = Operation(
        id="o",
        method="GET",
        path="/lines",
        responses={200: dict[str, int]},
        framing="lines",
    )
    world.redirect(f"{HOME}/lines", f"{AWAY}/x")
    world.item(f"{AWAY}/x", b'{"a": 1}\n{"a": 2}\n')
    client = world.client()
    found = world.driver.run(client.open_stream(lines))
    assert world.driver.drain(found) == [{"a": 1}, {"a": 2}]


def test_one_connection_is_enough(server: Server, driver: Driver) -> None:
    """The body of a redirect is read, so that its connection is free for what follows."""
    client = driver.only(server.url)
    for _ in range(3):
        server.reply(302, b"x" * 1000, headers={"Location": "/other"})
        server.reply(body=ITEM)
        assert driver.call(client, GET_ITEM, path={"item_id": "7"}).id == "7"
        server.reply(302, b"x" * 1_000_000, headers={"Location": "/other"})
        server.reply(body=ITEM)
        assert driver.call(client, GET_ITEM, path={"item_id": "7"}).id == "7"


def test_what_is_said_without_end(server: Server, driver: Driver) -> None:
    def endless() -> Iterator[bytes]:
        for _ in range(1000):
            yield b"x" * 1000

    server.reply(302, headers={"Location": "/other"}, pieces=endless())
    server.reply(body=ITEM)
    client = driver.only(server.url)
    assert driver.call(client, GET_ITEM, path={"item_id": "7"}).id == "7"


def test_the_deadline_holds_for_all_of_it(server: Server, driver: Driver) -> None:
    import time

    def trickle() -> Iterator[bytes]:
        for _ in range(100):
            time.sleep(0.05)
            yield b"x"

    server.reply(302, headers={"Location": "/other"}, pieces=trickle())
    client = driver.client(server.url, deadline=0.4)
    failure = driver.failure(client, GET_ITEM, path={"item_id": "7"})
    assert type(failure) is APITimeoutError
    assert "deadline" in failure.message
    assert len(server.seen) == 1


def test_the_largest_answer_is_that_of_the_last(world: World) -> None:
    world.pages[f"{HOME}/items/7"] = lambda _: httpx2.Response(
        302, headers={"Location": "/x"}, content=b"x" * 5000
    )
    world.item(f"{HOME}/x")
    assert world.get(world.client(max_response_size=100)).id == "7"


def clear_text(caplog: pytest.LogCaptureFixture) -> list[str]:
    texts = [r.getMessage() for r in caplog.records if r.levelno == logging.WARNING]
    return [text for text in texts if "unencrypted" in text]


def test_a_credential_in_the_clear_is_told_once(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    world.item("http://orders:8000/items/7")
    client = world.client("http://orders:8000")
    for _ in range(2):
        world.get(client)
    world.get(client.with_options(timeout=1))
    assert clear_text(caplog) == [
        "items.get: a credential is sent to orders:8000 unencrypted, since the address is "
        "http; require_https=True refuses that"
    ]
    assert TOKEN not in caplog.text


@pytest.mark.parametrize(
    ("base_url", "options", "arguments", "is_told"),
    [
        ("http://10.1.2.3", {}, {}, True),
        ("HTTP://10.1.2.3", {}, {}, True),
        ("http://10.1.2.3", {"credentials": {}}, {}, False),
        ("http://10.1.2.3", {"credentials": {}}, {"query": {"token": "abc"}}, True),
        ("http://10.1.2.3", {"credentials": {}}, {"headers": {"Cookie": "a"}}, True),
        ("http://10.1.2.3", {"credentials": {}}, {"query": {"page": "1"}}, False),
        ("http://localhost", {}, {}, False),
        ("http://localhost.", {}, {}, False),
        ("http://a.localhost:1", {}, {}, False),
        ("http://127.0.0.2", {}, {}, False),
        ("http://[::1]:9", {}, {}, False),
        ("https://10.1.2.3", {}, {}, False),
    ],
)
def test_when_it_is_told(
    world: World,
    caplog: pytest.LogCaptureFixture,
    base_url: str,
    options: dict[str, Any],
    arguments: dict[str, Any],
    is_told: bool,
) -> None:
    client = world.client(base_url, **options)
    world.failure(client, GET_ITEM, **arguments)
    assert bool(clear_text(caplog)) is is_told


def test_a_redirect_into_the_clear_is_told(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    world.redirect("http://orders/items/7", "http://others/x")
    world.item("http://others/x")
    world.get(world.client("http://orders"))
    assert len(clear_text(caplog)) == 1  # nothing secret goes to the others


def test_operations_with_a_server_of_their_own(world: World) -> None:
    def of(base_url: str) -> Operation[Any]:
        return Operation(
            id="o", method="GET", path="/x", responses={200: Any}, base_url=base_url
        )

    world.item("http://other.example/v9/x")
    assert world.driver.call(world.client(), of("http://other.example/v9"))
    secure = world.client(require_https=True)
    with pytest.raises(ValueError, match=r"must be https, since other\.example"):
        world.driver.call(secure, of("http://other.example/v9"))
    assert len(world.asked) == 1


@pytest.mark.parametrize(
    ("base_url", "server_path", "own", "address"),
    [
        (HOME, "/api/v1", "/auth", f"{HOME}/auth/x"),
        (HOME, "/api/v1", "/", f"{HOME}/x"),
        (f"{HOME}/proxy/api/v1", "/api/v1", "/auth", f"{HOME}/proxy/auth/x"),
        (f"{HOME}/other", "/api/v1", "/auth", f"{HOME}/auth/x"),
        (f"{HOME}/v1", "", "/auth/", f"{HOME}/auth/x"),
    ],
)
@pytest.mark.parametrize("overrides", [True, False])
def test_a_server_beside_that_of_the_client(
    world: World,
    base_url: str,
    server_path: str,
    own: str,
    address: str,
    overrides: bool,
) -> None:
    operation: Operation[Any] = Operation(
        id="o", method="GET", path="/x", responses={200: Any}, base_url=own
    )
    world.item(address)
    options = {"server_path": server_path, "overrides_servers": overrides}
    world.driver.call(world.client(base_url, **options), operation)
    assert world.addresses == [address]


@pytest.mark.parametrize(
    ("base_url", "address"),
    [
        (f"{HOME}/v1", f"{HOME}/auth/x"),
        (f"{HOME}/proxy/v1/", f"{HOME}/proxy/auth/x"),
        (f"{HOME}/proxy/api/v1", f"{HOME}/proxy/auth/x"),
        (f"{HOME}/proxy/av1", f"{HOME}/auth/x"),
        (HOME, f"{HOME}/auth/x"),
        ("https://v1", "https://v1/auth/x"),
    ],
)
def test_a_server_beside_one_with_a_host(
    world: World, base_url: str, address: str
) -> None:
    operation: Operation[Any] = Operation(
        id="o", method="GET", path="/x", responses={200: Any}, base_url="/auth"
    )
    world.item(address)
    client = world.client(base_url, documented_paths=("/v1", "/api/v1"))
    world.driver.call(client, operation)
    assert world.addresses == [address]
