"""Nothing secret goes along with a redirect, nor is shown: credentials, addresses, tokens."""

from __future__ import annotations

import logging
import pickle
import traceback
from typing import Any

import httpx2
import pytest
from client_example import GET_ITEM, TOKEN, UnauthorizedError
from client_runtime.auth import ApiKeyAuth, BasicAuth, TokenAuth
from client_runtime.capture import with_response
from client_runtime.hooks import Hooks
from client_runtime.operation import Operation
from redirect_support import AWAY, HOME, ITEM, KEY, World, everything_sent

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


def test_what_says_how_a_response_is_wanted_goes_along(world: World) -> None:
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
    assert "a redirect to http is refused (require_https)" in failure.message
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


def test_the_last_response_is_the_one_that_is_shown(world: World) -> None:
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
