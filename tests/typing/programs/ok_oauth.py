"""Tokens in all the ways that the README names."""

from collections.abc import Mapping
from pathlib import Path
from typing import Literal, assert_type

from zoho_cliq import (
    AsyncCliq,
    Cliq,
    DataCenter,
    FileTokenStore,
    OAuth,
    Token,
    TokenError,
    TokenStore,
)


class Store:
    """A store of one's own: two methods, and no base class."""

    def __init__(self) -> None:
        self._kept: dict[str, Token] = {}

    def load(self, key: str) -> Token | None:
        return self._kept.get(key)

    def save(self, key: str, token: Token) -> None:
        self._kept[key] = Token(token.access_token, token.expires_at, scope=token.scope)


def from_the_environment() -> None:
    Cliq().close()
    Cliq(OAuth()).close()
    Cliq(zapikey="1001.x").close()
    Cliq("1000.x", zapikey=lambda: "1001.x").close()


def with_arguments(data_center: DataCenter, place: Literal["eu", "in"] | None) -> None:
    oauth = OAuth("1000.A", "secret", "1000.r", "eu")
    assert_type(oauth, OAuth)
    Cliq(oauth, timeout=5).close()
    Cliq(token=oauth, data_center="eu").close()
    Cliq(oauth, data_center=data_center).close()
    Cliq("1000.x", data_center=place).close()
    OAuth(client_id="1000.A", client_secret="s", refresh_token="r", data_center=place)
    OAuth(data_center="ca", store=None, token_url="https://localhost/token")


async def asynchronous(oauth: OAuth) -> None:
    await AsyncCliq(oauth).aclose()
    await AsyncCliq().aclose()


def other_grants(fields: Mapping[str, str], store: TokenStore) -> None:
    made = OAuth.authorization_code("1000.code", data_center="us", store=store)
    assert_type(made, OAuth)
    OAuth.authorization_code("1000.code", redirect_uri="https://a.b")
    OAuth.authorization_code("1000.code", client_id="1000.A", client_secret="s")
    OAuth.client_credentials("1000.A", "secret", scope="ZohoCliq.Webhooks.CREATE")
    made = OAuth.client_credentials(scope=["a", "b"], fields=fields, data_center="in")
    assert_type(made, OAuth)
    url = OAuth.authorization_url("1000.A", "https://a.b", ("a", "b"), "sa", state="x")
    assert_type(url, str)


def stores(path: Path) -> TokenStore:
    OAuth(store=FileTokenStore(path))
    OAuth(store=Store())
    file: TokenStore = FileTokenStore("tokens.json")
    assert_type(file.load("key"), Token | None)
    return Store()


def failures(cliq: Cliq) -> float | None:
    try:
        cliq.chats.list()
    except TokenError as error:
        assert_type(error.code, str | None)
        assert_type(error.status_code, int | None)
        return error.retry_after
    return None
