"""Tokens of Cliq: accounts of each data centre, webhook tokens, the environment."""

from __future__ import annotations

import inspect
import json
import logging
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl

import httpx2
import pytest
from zoho_cliq import FileTokenStore, ForbiddenError, OAuth, Token, TokenError
from zoho_cliq._runtime import limits

from .description import METHODS, ROOT, read, resolve
from .support import TOKEN, Api, Server

CREDENTIALS = ("1000.CLIENT", "client-s3cret", "1000.refresh-s3cret")
ACCOUNTS = {
    "us": "https://accounts.zoho.com",
    "eu": "https://accounts.zoho.eu",
    "in": "https://accounts.zoho.in",
    "au": "https://accounts.zoho.com.au",
    "cn": "https://accounts.zoho.com.cn",
    "jp": "https://accounts.zoho.jp",
    "sa": "https://accounts.zoho.sa",
    "uk": "https://accounts.zoho.uk",
    "ca": "https://accounts.zohocloud.ca",
}
HOSTS = {
    s["x-server-name"]: s["url"].removesuffix("{network}")
    for s in read(ROOT)["servers"]
}
GRANTED = {
    "access_token": "1000.access-s3cret",
    "scope": "ZohoCliq.Chats.READ",
    "api_domain": "https://www.zohoapis.com",
    "token_type": "Bearer",
    "expires_in": 3600,
}
CHATS = b'{"chats": []}'


@pytest.fixture(autouse=True)
def _nothing_is_known(monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither from the environment, nor of tokens that other tests have asked for."""
    limits.Limiter.reset_shared()
    for name in list(os.environ):
        if name.startswith("ZOHO_CLIQ_"):
            monkeypatch.delenv(name)


class World:
    """All of Zoho, in a httpx2 client."""

    def __init__(self, api: Api) -> None:
        self.requests: list[httpx2.Request] = []
        self.granted: dict[str, Any] = GRANTED
        self.answers: list[httpx2.Response] = []
        kind = httpx2.AsyncClient if api.is_async else httpx2.Client
        self.http: Any = kind(transport=httpx2.MockTransport(self._answer))
        self._api = api

    def _answer(self, request: httpx2.Request) -> httpx2.Response:
        self.requests.append(request)
        if request.url.path == "/oauth/v2/token":
            return httpx2.Response(200, json=self.granted)
        if self.answers:
            return self.answers.pop(0)
        return httpx2.Response(200, content=CHATS)

    def list_chats(self, *args: Any, **options: Any) -> None:
        """One call, by a new client."""
        client = self._api.client_class(*args, http_client=self.http, **options)
        self._api.run(client.chats.list())

    @property
    def hosts(self) -> list[str]:
        return [f"https://{request.url.host}" for request in self.requests]

    def form(self, number: int = 0) -> dict[str, str]:
        return dict(parse_qsl(self.requests[number].content.decode()))


@pytest.fixture
def world(api: Api) -> Iterator[World]:
    world = World(api)
    yield world
    api.run(world.http.aclose() if api.is_async else world.http.close())


@pytest.mark.parametrize("data_center", ACCOUNTS)
def test_each_data_centre(world: World, data_center: Any) -> None:
    oauth = OAuth(*CREDENTIALS, data_center)
    world.list_chats(oauth)
    world.list_chats(oauth, data_center=data_center)
    assert world.hosts == [ACCOUNTS[data_center], *[HOSTS[data_center]] * 2]
    assert world.form() == {
        "grant_type": "refresh_token",
        "client_id": CREDENTIALS[0],
        "client_secret": CREDENTIALS[1],
        "refresh_token": CREDENTIALS[2],
    }
    sent = world.requests[1].headers["Authorization"]
    assert sent == "Zoho-oauthtoken 1000.access-s3cret"
    url = OAuth.authorization_url(
        "1000.CLIENT",
        "https://example.com/cb",
        ["ZohoCliq.Chats.READ", "ZohoCliq.Channels.ALL"],
        data_center,
        state="x",
    )
    assert url == (
        f"{ACCOUNTS[data_center]}/oauth/v2/auth?access_type=offline&response_type=code"
        "&client_id=1000.CLIENT&redirect_uri=https%3A%2F%2Fexample.com%2Fcb"
        "&scope=ZohoCliq.Chats.READ%2CZohoCliq.Channels.ALL&state=x"
    )


def test_two_data_centres_contradict_each_other(api: Api) -> None:
    with pytest.raises(ValueError, match=r"data_center is 'us'.*'eu'"):
        api.client_class(OAuth(*CREDENTIALS, "eu"), data_center="us")


def test_an_address_of_ones_own_wins(world: World) -> None:
    world.list_chats(OAuth(*CREDENTIALS, "eu"), base_url="https://cliq.example.com")
    assert world.hosts == [ACCOUNTS["eu"], "https://cliq.example.com"]


def test_a_token_endpoint_of_ones_own(world: World) -> None:
    oauth = OAuth(*CREDENTIALS, token_url="https://own.example/oauth/v2/token")
    world.list_chats(oauth, data_center="ca")
    assert world.hosts == ["https://own.example", HOSTS["ca"]]


def test_everything_from_the_environment(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = ("CLIENT_ID", "CLIENT_SECRET", "REFRESH_TOKEN", "DATA_CENTER")
    for name, value in zip(names, (*CREDENTIALS, "in"), strict=True):
        monkeypatch.setenv(f"ZOHO_CLIQ_{name}", value)
    world.list_chats()
    assert world.hosts == [ACCOUNTS["in"], HOSTS["in"]]
    monkeypatch.setenv("ZOHO_CLIQ_TOKEN", "1000.plain")
    world.list_chats()
    world.list_chats(TOKEN)
    world.list_chats(TOKEN, data_center="jp")
    assert world.hosts[2:] == [HOSTS["in"], HOSTS["in"], HOSTS["jp"]]
    sent = [r.headers["Authorization"] for r in world.requests[2:]]
    assert [text.split()[1] for text in sent] == ["1000.plain", TOKEN, TOKEN]


def test_nothing_in_the_environment(api: Api) -> None:
    with pytest.raises(TypeError) as caught:
        api.client_class()
    names = ("TOKEN", "CLIENT_ID", "CLIENT_SECRET", "REFRESH_TOKEN")
    assert all(f"ZOHO_CLIQ_{name}" in str(caught.value) for name in names)
    with pytest.raises(TypeError, match="ZOHO_CLIQ_REFRESH_TOKEN"):
        OAuth("a", "b")


def test_the_arguments_of_oauth() -> None:
    parameters = inspect.signature(OAuth).parameters
    assert list(parameters) == [
        *("client_id", "client_secret", "refresh_token", "data_center"),
        *("store", "token_url"),
    ]
    kinds = [parameter.kind for parameter in parameters.values()]
    assert (
        kinds
        == [inspect.Parameter.POSITIONAL_OR_KEYWORD] * 4
        + [inspect.Parameter.KEYWORD_ONLY] * 2
    )
    assert "s3cret" not in repr(OAuth(*CREDENTIALS))


# Failures of the token endpoint, as it is known to give them


@pytest.mark.parametrize(
    ("body", "hint"),
    [
        ({"error": "invalid_code"}, "another data centre"),
        ({"error": "invalid_client"}, "another data centre"),
        ({"error": "invalid_client_secret"}, "client_secret is not that"),
        ({"error": "invalid_redirect_uri"}, "the one that was registered"),
        ({"error": "access_denied"}, "Consent was refused"),
        ({"error": "general_error"}, "without|error"),
    ],
)
def test_a_failure_with_status_200(
    api: Api, world: World, body: dict[str, str], hint: str
) -> None:
    world.granted = body
    with pytest.raises(TokenError, match=hint) as caught:
        world.list_chats(OAuth(*CREDENTIALS))
    assert caught.value.code == body["error"]
    assert caught.value.operation == "chats.list"
    assert len(world.requests) == 1


def test_the_throttle(world: World) -> None:
    world.granted = {
        "error": "Access Denied",
        "error_description": "You have made too many requests continuously.",
        "status": "failure",
    }
    oauth = OAuth(*CREDENTIALS)
    for _ in range(2):
        with pytest.raises(TokenError, match="too many requests") as caught:
            world.list_chats(oauth)
        assert caught.value.retry_after == pytest.approx(600, abs=5)
    assert len(world.requests) == 1


def test_a_refused_token_and_a_missing_scope(api: Api, world: World) -> None:
    oauth = OAuth(*CREDENTIALS)
    world.answers = [
        httpx2.Response(401, json={"code": "oauthtoken_invalid"}),
        httpx2.Response(401, json={"code": "oauthtoken_scope_invalid"}),
    ]
    with pytest.raises(ForbiddenError):
        world.list_chats(oauth)
    paths = [request.url.path for request in world.requests]
    assert paths == ["/oauth/v2/token", "/api/v3/chats"] * 2


# Other grants and stores


def test_a_code_and_a_store(world: World, tmp_path: Path) -> None:
    store = FileTokenStore(tmp_path / "tokens.json")
    world.granted = GRANTED | {"refresh_token": "1000.new-s3cret"}
    for _ in range(2):
        oauth = OAuth.authorization_code(
            "1000.code",
            client_id=CREDENTIALS[0],
            client_secret=CREDENTIALS[1],
            data_center="eu",
            redirect_uri="https://a.b",
            store=store,
        )
        world.list_chats(oauth)
    assert world.hosts == [ACCOUNTS["eu"], HOSTS["eu"], HOSTS["eu"]]
    assert world.form()["code"] == "1000.code"
    assert world.form()["redirect_uri"] == "https://a.b"
    ((_, kept),) = json.loads((tmp_path / "tokens.json").read_bytes())["tokens"].items()
    assert kept["refresh_token"] == "1000.new-s3cret"
    assert kept["scope"] == "ZohoCliq.Chats.READ"


def test_client_credentials(world: World) -> None:
    scope = ["ZohoCliq.Webhooks.CREATE", "ZohoCliq.Bots.READ"]
    oauth = OAuth.client_credentials(
        *CREDENTIALS[:2], scope=scope, fields={"soid": "7"}
    )
    world.list_chats(oauth)
    assert world.form() == {
        "grant_type": "client_credentials",
        "client_id": CREDENTIALS[0],
        "client_secret": CREDENTIALS[1],
        "scope": ",".join(scope),
        "soid": "7",
    }


def test_a_store_of_ones_own(world: World) -> None:
    class Store:
        kept: dict[str, Token] = {}  # noqa: RUF012

        def load(self, key: str) -> Token | None:
            return self.kept.get(key)

        def save(self, key: str, token: Token) -> None:
            self.kept[key] = token

    for _ in range(2):
        world.list_chats(OAuth(*CREDENTIALS, store=Store()))
    assert len(world.requests) == 3


# Webhook tokens

WITH_KEY = {
    "v2.messages.send_to_channel_by_name",
    "v2.bots.send_message",
    "v2.bots.trigger_incoming",
    "extensions.trigger_incoming",
}


def _send(cliq: Any) -> Any:
    return cliq.v2.messages.send_to_channel_by_name("harbour", text="Hello")


def test_the_calls_that_take_a_webhook_token() -> None:
    found: set[str] = set()
    for entry in read(ROOT)["paths"].values():
        item, _ = resolve(entry, ROOT)
        for node in (item[method] for method in METHODS if method in item):
            if {"zapikey": []} in node["security"]:
                found.add(node["operationId"])
                # It comes second: calls of bots are known to refuse it now and then.
                assert list(node["security"][0]) == ["oauth"]
    assert found == WITH_KEY


def test_a_webhook_token_alone(
    api: Api, server: Server, caplog: pytest.LogCaptureFixture
) -> None:
    server.reply(204, content_type=None)
    client = api.client_class(zapikey="1001.zap-s3cret", base_url=server.url)
    with caplog.at_level(logging.DEBUG):
        api.run(_send(client))
        assert server.only.query == "zapikey=1001.zap-s3cret"
        assert server.only.header("Authorization") is None
        server.reply(401, b"{}")
        with pytest.raises(Exception, match="the client has no token"):
            api.run(client.chats.list())
        assert server.seen[-1].query == ""  # the key is not for this call
        server.reply(401, b"{}")
        with pytest.raises(Exception, match="401") as caught:
            api.run(_send(client))
    api.shut(client)
    assert len(server.seen) == 3
    assert "made without" not in str(caught.value)
    assert "zap-s3cret" not in caplog.text + str(caught.value) + repr(
        vars(caught.value)
    )


def test_a_webhook_token_beside_an_access_token(api: Api, server: Server) -> None:
    for _ in range(2):
        server.reply(204, content_type=None)
    server.reply(200, CHATS)
    client = api.client_class(TOKEN, zapikey="1001.zap", base_url=server.url)
    api.run(_send(client))
    api.run(client.v2.bots.trigger_incoming("porter", body={"event": "alarm"}))
    api.run(client.chats.list())
    api.shut(client)
    assert [seen.query for seen in server.seen] == ["", "", ""]
    sent = {seen.header("Authorization") for seen in server.seen}
    assert sent == {f"Zoho-oauthtoken {TOKEN}"}
