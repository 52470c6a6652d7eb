"""Making, sharing and closing clients."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, get_args, get_type_hints

import httpx2
import pytest
import zoho_cliq
from zoho_cliq import (
    APITimeoutError,
    AsyncCliq,
    ChatList,
    Cliq,
    NotFoundError,
    WithResponse,
    with_response,
)

from .description import servers
from .support import TOKEN, Api, Server

CHATS = b'{"chats": []}'
HOSTS = {
    "us": "https://cliq.zoho.com",
    "eu": "https://cliq.zoho.eu",
    "in": "https://cliq.zoho.in",
    "au": "https://cliq.zoho.com.au",
    "cn": "https://cliq.zoho.com.cn",
    "jp": "https://cliq.zoho.jp",
    "sa": "https://cliq.zoho.sa",
    "uk": "https://cliq.zoho.uk",
    "ca": "https://cliq.zohocloud.ca",
}


def _list(cliq: Any) -> Any:
    return cliq.chats.list()


class Recorder:
    """A httpx2 client of the user's own that answers by itself."""

    def __init__(self, api: Api) -> None:
        self.requests: list[httpx2.Request] = []
        kind = httpx2.AsyncClient if api.is_async else httpx2.Client
        self.http: Any = kind(
            transport=httpx2.MockTransport(self._answer), headers={"X-Mine": "1"}
        )
        self._api = api

    def _answer(self, request: httpx2.Request) -> httpx2.Response:
        self.requests.append(request)
        return httpx2.Response(200, content=CHATS)

    def close(self) -> None:
        self._api.run(self.http.aclose() if self._api.is_async else self.http.close())


@pytest.fixture
def recorder(api: Api) -> Any:
    recorder = Recorder(api)
    yield recorder
    recorder.close()


def test_the_description_has_the_data_centres() -> None:
    assert servers() == {name: host + "{network}" for name, host in HOSTS.items()}


@pytest.mark.parametrize("data_center", HOSTS)
def test_each_data_centre(api: Api, recorder: Recorder, data_center: str) -> None:
    client = api.client_class(TOKEN, data_center=data_center, http_client=recorder.http)
    assert api.run(client.chats.list()) == ChatList(chats=[])
    (request,) = recorder.requests
    assert str(request.url) == f"{HOSTS[data_center]}/api/v3/chats"
    assert request.headers["Authorization"] == f"Zoho-oauthtoken {TOKEN}"


def test_the_data_centres_are_typed() -> None:
    for kind in (Cliq, AsyncCliq):
        hints = get_type_hints(kind.__init__, localns=vars(zoho_cliq))
        choice, none = get_args(hints["data_center"])
        assert get_args(choice) == tuple(HOSTS) and none is type(None)


def test_an_unknown_data_centre(api: Api) -> None:
    with pytest.raises(ValueError, match="data_center") as caught:
        api.client_class(TOKEN, data_center="mars")
    for name in HOSTS:
        assert name in str(caught.value)


@pytest.mark.parametrize("data_center", HOSTS)
def test_a_network(api: Api, recorder: Recorder, data_center: str) -> None:
    client = api.client_class(
        TOKEN, data_center=data_center, network="harbour-7", http_client=recorder.http
    )
    for caller in (client, client.with_options(timeout=5)):
        api.run(caller.chats.list(limit=1))
    address = f"{HOSTS[data_center]}/network/harbour-7/api/v3/chats?limit=1"
    assert [str(request.url) for request in recorder.requests] == [address] * 2


def test_no_network_and_an_address_of_ones_own(api: Api, recorder: Recorder) -> None:
    for options in ({"network": ""}, {"network": "x", "base_url": HOSTS["us"]}):
        client = api.client_class(TOKEN, http_client=recorder.http, **options)
        api.run(client.chats.list())
    address = f"{HOSTS['us']}/api/v3/chats"
    assert [str(request.url) for request in recorder.requests] == [address] * 2


@pytest.mark.parametrize(
    "network", ["../api", "a?b", "a#b", "x@example.com", ":81", "a b", "\\", "{x}", "ü"]
)
def test_a_network_that_would_call_something_else(api: Api, network: str) -> None:
    with pytest.raises(ValueError, match="network"):
        api.client_class(TOKEN, network=network)


@pytest.mark.parametrize(
    ("base_url", "address"),
    [
        ("https://cliq.example.com", "https://cliq.example.com/api/v3/chats"),
        ("https://cliq.example.com/", "https://cliq.example.com/api/v3/chats"),
        ("https://a.example:8443/cliq/", "https://a.example:8443/cliq/api/v3/chats"),
        ("http://localhost:81", "http://localhost:81/api/v3/chats"),
        ("http://[::1]:81", "http://[::1]:81/api/v3/chats"),
    ],
)
def test_an_address_of_ones_own(
    api: Api, recorder: Recorder, base_url: str, address: str
) -> None:
    client = api.client_class(
        TOKEN, data_center="eu", base_url=base_url, http_client=recorder.http
    )
    api.run(client.chats.list())
    assert str(recorder.requests[0].url) == address


@pytest.mark.parametrize(
    "base_url",
    [
        "cliq.zoho.com",
        pytest.param("", id="empty"),
        "ftp://cliq.zoho.com",
        "https://user:secret@cliq.zoho.com",
        "https://cliq.zoho.com?x=1",
        "https://cliq.zoho.com#x",
        "https://",
    ],
)
def test_an_address_that_would_endanger_the_token(api: Api, base_url: str) -> None:
    with pytest.raises(ValueError, match="base_url") as caught:
        api.client_class(TOKEN, base_url=base_url)
    assert "secret" not in str(caught.value)


@pytest.mark.parametrize(
    "base_url", ["http://cliq.zoho.com", "http://127.0.0.1.example.com"]
)
def test_plain_http_is_told_once_or_refused(
    api: Api,
    recorder: Recorder,
    caplog: pytest.LogCaptureFixture,
    base_url: str,
) -> None:
    """Not by its name: what looks like this machine is another one."""
    with pytest.raises(ValueError, match="base_url") as caught:
        api.client_class(TOKEN, base_url=base_url, require_https=True)
    assert TOKEN not in str(caught.value)
    client = api.client_class(TOKEN, base_url=base_url, http_client=recorder.http)
    api.run(client.chats.list())
    api.run(client.chats.list())
    warned = [m for m in caplog.messages if "unencrypted" in m]
    assert len(warned) == 1
    assert TOKEN not in caplog.text


def test_a_function_is_asked_for_each_token(api: Api, server: Server) -> None:
    tokens = iter(["1000.one", "1000.two"])

    def use(cliq: Any) -> Any:
        return _twice(api, cliq)

    server.reply(body=CHATS)
    server.reply(body=CHATS)
    api.call(use, token=lambda: next(tokens))
    assert [seen.header("Authorization") for seen in server.seen] == [
        "Zoho-oauthtoken 1000.one",
        "Zoho-oauthtoken 1000.two",
    ]


def test_an_asynchronous_function_for_the_token(api: Api, server: Server) -> None:
    async def token() -> str:
        return "1000.async"

    if api.is_async:
        server.reply(body=CHATS)
        api.call(_list, token=token)
        assert server.only.header("Authorization") == "Zoho-oauthtoken 1000.async"
    else:
        with pytest.raises(TypeError, match="asynchronous"):
            api.call(_list, token=token)
        assert server.seen == []


@pytest.mark.parametrize(
    ("token", "kind"),
    [
        (lambda: "", ValueError),
        (lambda: "a\r\nX-Evil: 1", ValueError),
        (lambda: None, TypeError),
        (lambda: b"bytes", TypeError),
    ],
)
def test_a_function_without_a_token(
    api: Api, server: Server, token: Callable[[], Any], kind: type[Exception]
) -> None:
    with pytest.raises(kind):
        api.call(_list, token=token)
    assert server.seen == []


def test_an_exception_of_the_function_comes_through(api: Api, server: Server) -> None:
    def token() -> str:
        raise LookupError("no token in the vault")

    with pytest.raises(LookupError, match="vault"):
        api.call(_list, token=token)
    assert server.seen == []


def test_another_timeout_for_some_calls(api: Api, server: Server) -> None:
    def use(cliq: Any) -> Any:
        return cliq.with_options(timeout=0.1).chats.list()

    server.hold(200, CHATS)
    assert type(api.failure(use)) is APITimeoutError
    server.reply(body=CHATS)
    assert api.call(_list) == ChatList(chats=[])


@pytest.mark.parametrize("timeout", [None, 0.5, 7])
def test_the_timeout_that_is_used(
    api: Api, recorder: Recorder, timeout: float | None
) -> None:
    client = api.client_class(TOKEN, http_client=recorder.http)
    mine = client.with_options(timeout=timeout, deadline=None)
    assert type(mine) is type(client)
    for caller in (client, mine, mine.with_options(), client):
        api.run(caller.chats.list())
    used = [r.extensions["timeout"]["read"] for r in recorder.requests]
    assert used == [60.0, timeout, timeout, 60.0]


def test_a_copy_shares_the_connections_and_does_not_close_them(
    api: Api, server: Server
) -> None:
    def use(cliq: Any) -> Any:
        copy = cliq.with_options(timeout=5)
        if not api.is_async:
            copy.close()
            return copy.chats.list(), cliq.chats.list()

        async def use_async() -> Any:
            await copy.aclose()
            return await copy.chats.list(), await cliq.chats.list()

        return use_async()

    server.reply(body=CHATS)
    server.reply(body=CHATS)
    assert api.call(use) == (ChatList(chats=[]), ChatList(chats=[]))
    assert len(server.seen) == 2


def test_a_copy_keeps_token_address_and_strictness(api: Api, server: Server) -> None:
    server.reply(body=b'{"chats": {}}')
    error = api.failure(
        lambda cliq: cliq.with_options(timeout=9).chats.list(),
        token="1000.other",
        strict=True,
    )
    assert "$.chats" in error.message
    assert server.only.header("Authorization") == "Zoho-oauthtoken 1000.other"


def test_the_response_beside_the_result(api: Api, server: Server) -> None:
    headers = {"X-Request-Id": "r-1"}
    server.reply(body=b'{"chats": [{"chat_id": "1"}]}', headers=headers)
    answer = api.call(lambda cliq: with_response(cliq.chats.list, limit=3))
    assert type(answer) is WithResponse
    assert [chat.chat_id for chat in answer.result.chats] == ["1"]
    assert answer.status_code == 200
    assert answer.headers["x-request-id"] == "r-1"
    assert isinstance(answer.http_response, httpx2.Response)
    assert answer.http_response.json() == {"chats": [{"chat_id": "1"}]}
    assert server.only.query == "limit=3"
    request = answer.http_response.request
    assert TOKEN not in repr(request.headers.raw) + str(request.url) + repr(answer)


def test_the_response_where_there_is_no_result(api: Api, server: Server) -> None:
    server.reply(204, content_type=None)
    answer = api.call(lambda cliq: with_response(cliq.chats.mute, "1"))
    assert answer.result is None
    assert answer.status_code == 204


def test_the_response_tells_two_successes_apart(api: Api, server: Server) -> None:
    def use(cliq: Any) -> Any:
        return with_response(cliq.messages.send_to_channel, "T1", text="x")

    server.reply(204, content_type=None)
    server.reply(200, b'{"message_id": "1_2"}')
    first, second = api.call(use), api.call(use)
    assert (first.status_code, first.result) == (204, None)
    assert (second.status_code, second.result.message_id) == (200, "1_2")


def test_the_response_of_a_failure_is_in_the_exception(
    api: Api, server: Server
) -> None:
    server.reply(404, b'{"message": "m"}')
    error = api.failure(lambda cliq: with_response(cliq.chats.list))
    assert type(error) is NotFoundError


def test_leaving_the_block_closes_the_connections(api: Api, server: Server) -> None:
    server.reply(body=CHATS)
    client = api.client_class(TOKEN, base_url=server.url)
    if api.is_async:

        async def use() -> Any:
            async with client as entered:
                assert entered is client
                return await client.chats.list()

        assert api.run(use()) == ChatList(chats=[])
    else:
        with client as entered:
            assert entered is client
            assert client.chats.list() == ChatList(chats=[])
    with pytest.raises(RuntimeError, match="closed"):
        api.run(client.chats.list())
    assert len(server.seen) == 1


def test_closing_twice_is_fine(api: Api) -> None:
    client = api.client_class(TOKEN)
    api.shut(client)
    api.shut(client)


def test_a_client_without_any_call_can_be_closed(api: Api) -> None:
    client = api.client_class(TOKEN)
    copy = client.with_options(timeout=1)
    api.shut(copy)
    api.shut(client)


def test_a_http_client_of_ones_own_stays_open(api: Api, recorder: Recorder) -> None:
    for _ in range(2):
        client = api.client_class(TOKEN, http_client=recorder.http)
        api.run(client.chats.list())
        api.shut(client)
    assert not recorder.http.is_closed
    assert [r.headers["X-Mine"] for r in recorder.requests] == ["1", "1"]


def test_a_http_client_of_the_wrong_kind(api: Api, recorder: Recorder) -> None:
    other = Cliq if api.is_async else AsyncCliq
    wrong: Any = recorder.http
    with pytest.raises(TypeError, match="http_client"):
        other(TOKEN, http_client=wrong)
    with pytest.raises(TypeError, match="http_client"):
        api.client_class(TOKEN, http_client=object())


def test_the_user_agent(api: Api, server: Server) -> None:
    server.reply(body=CHATS)
    api.call(_list)
    agent = server.only.header("User-Agent")
    assert agent == f"zoho_cliq/{zoho_cliq.__version__}"
    assert re.fullmatch(r"\d+\.\d+\.\d+", zoho_cliq.__version__)


def test_everything_but_the_token_is_given_by_name(api: Api) -> None:
    with pytest.raises(TypeError):
        api.client_class(TOKEN, "eu")
    with pytest.raises(TypeError):
        api.client_class()


def _twice(api: Api, cliq: Any) -> Any:
    if not api.is_async:
        return cliq.chats.list(), cliq.chats.list()

    async def calls() -> Any:
        return await cliq.chats.list(), await cliq.chats.list()

    return calls()


def test_a_token_outside_ascii_goes_out_as_latin_1(api: Api, server: Server) -> None:
    """Servers refuse it, but no exception with the token in it gets in between."""
    server.reply(200, b'{"chats": []}')
    secret = "1000.s\u00e9cret"
    api.call(lambda cliq: cliq.chats.list(), token=secret)
    assert server.only.header("Authorization") == f"Zoho-oauthtoken {secret}"


def test_a_token_beyond_latin_1_is_refused_without_being_shown(api: Api) -> None:
    secret = "1000.\u4ee4\u724c"
    with pytest.raises(ValueError, match="Authorization") as caught:
        api.call(lambda cliq: cliq.chats.list(), token=secret)
    assert secret not in str(caught.value) + repr(caught.value.__cause__)


def test_without_a_token_calls_go_out(server: Server, api: Api) -> None:
    server.reply(200, b'{"chats": []}')
    api.call(lambda cliq: cliq.chats.list(), token=None)
    assert server.only.header("Authorization") is None
