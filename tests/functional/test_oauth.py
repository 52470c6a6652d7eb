"""OAuth of generated clients: from the flows and `x-oauth` of a description."""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl

import httpx2
import pytest

if TYPE_CHECKING:
    from functional_support import Client, Workshop

URL = "https://accounts.example.com/token"
CODE_FLOW = f"""\
authorizationCode:
          authorizationUrl: https://accounts.example.com/auth
          tokenUrl: {URL}
          scopes: {{read: Read}}"""


def spec(
    flows: str = CODE_FLOW,
    extra: str = "",
    *,
    root: str = "",
    schemas: str = "",
    more: str = "",
    security: str = "[{main: [read]}]",
) -> str:
    return f"""\
openapi: 3.1.0
info: {{title: Example, version: '1'}}
{root}
security: {security}
paths:
  /x:
    get:
      operationId: x.get
      responses: {{'204': {{description: done}}}}
  /token:
    get:
      operationId: x.token
      responses:
        '200':
          description: a model
          content: {{application/json: {{schema: {{$ref: '#/components/schemas/Token'}}}}}}
components:
  schemas:
    Token: {{type: object, properties: {{a: {{type: string}}}}}}
    TokenStore: {{type: object, properties: {{a: {{type: string}}}}}}
    {schemas}
  securitySchemes:
    main:
      type: oauth2
      {extra}
      flows:
        {flows}
    {more}
"""


SETTINGS = """\
x-token-scheme: Acme
      x-oauth:
        scope-separator: ','
        lifetime: 100
        longest-lifetime: 1000
        limit: {requests: 1, period: 60, lock: 30}
        throttled: [slow_down]
        hints: {bad: Do better.}
        authorization: {access_type: offline}"""
SERVERS = """\
x-client: {server-parameter: region, environment: ACME}
servers:
  - url: https://one.example.com
    x-server-name: one
    x-token-url: https://accounts.one.example.com/token
    x-authorization-url: https://accounts.one.example.com/auth
  - url: https://two.example.com
    x-server-name: two
    x-token-url: https://konten.two.example.net/t
    x-authorization-url: https://konten.two.example.net/a"""


class World:
    """Whatever a client asks, by its URL; token requests get numbered tokens."""

    def __init__(self) -> None:
        self.api: list[httpx2.Request] = []
        self.tokens: list[httpx2.Request] = []
        self.answer: Any = None
        self.http = httpx2.Client(transport=httpx2.MockTransport(self._answer))

    def _answer(self, request: httpx2.Request) -> httpx2.Response:
        request.read()
        if request.method == "GET":
            self.api.append(request)
            return httpx2.Response(204)
        self.tokens.append(request)
        body = self.answer or {"access_token": f"T{len(self.tokens)}"}
        return httpx2.Response(200, json=body)

    @property
    def form(self) -> dict[str, str]:
        return dict(parse_qsl(self.tokens[-1].content.decode()))


@pytest.fixture(autouse=True)
def _empty(monkeypatch: pytest.MonkeyPatch) -> None:
    import os

    for name in list(os.environ):
        if name.startswith(("ACME_", "FRAGMENT")):
            monkeypatch.delenv(name)


def made_with(client: Client, *args: Any, **options: Any) -> Any:
    return getattr(client.package, client.class_name)(*args, **options)


def test_a_client_with_oauth(workshop: Workshop) -> None:
    client, world = workshop.build(spec()), World()
    package: Any = client.package
    oauth = package.OAuth("id", "secret-value", "refresh-value")
    acme = made_with(client, oauth, base_url="https://a.b", http_client=world.http)
    acme.x.get()
    acme.x.get()
    assert len(world.tokens) == 1
    assert str(world.tokens[0].url) == URL
    assert world.form == {
        "grant_type": "refresh_token",
        "client_id": "id",
        "client_secret": "secret-value",
        "refresh_token": "refresh-value",
    }
    assert [r.headers["Authorization"] for r in world.api] == ["Bearer T1"] * 2
    assert "secret-value" not in repr(oauth) + repr(acme)


def test_the_other_grants(workshop: Workshop) -> None:
    client, world = workshop.build(spec()), World()
    oauth: Any = client.package.OAuth
    options: dict[str, Any] = {"base_url": "https://a.b", "http_client": world.http}
    grant = oauth.authorization_code(
        "code", client_id="id", client_secret="secret", redirect_uri="https://c.d"
    )
    made_with(client, grant, **options).x.get()
    assert world.form["code"] == "code" and world.form["redirect_uri"] == "https://c.d"
    grant = oauth.client_credentials(
        "id", "secret", scope=["a", "b"], fields={"f": "1"}
    )
    made_with(client, grant, **options).x.get()
    assert (world.form["scope"], world.form["f"]) == ("a b", "1")
    assert isinstance(grant, oauth)
    url = oauth.authorization_url("id", "https://c.d", ["a", "b"], state="s")
    assert url.startswith("https://accounts.example.com/auth?response_type=code&")
    assert url.endswith("&scope=a%20b&state=s")


def test_the_settings_of_a_description(workshop: Workshop) -> None:
    client, world = workshop.build(spec(extra=SETTINGS)), World()
    package: Any = client.package
    options: dict[str, Any] = {
        "base_url": "https://a.b",
        "http_client": world.http,
        "max_wait": 0,
    }

    def call(secret: str) -> None:
        made_with(client, package.OAuth("id", secret, "refresh"), **options).x.get()

    world.answer = {"error": "bad"}
    with pytest.raises(package.TokenError, match=r"\[bad\].*Do better"):
        call("one")
    world.answer = {"error": "slow_down"}
    with pytest.raises(package.TokenError, match="slow_down") as caught:
        call("two")
    assert caught.value.retry_after == pytest.approx(30, abs=2)
    url = package.OAuth.authorization_url("id", "https://c.d", ["a", "b"])
    assert "access_type=offline" in url and "scope=a%2Cb" in url
    assert client.codes == []


def test_the_server_is_that_of_the_account(workshop: Workshop) -> None:
    client, world = workshop.build(spec(root=SERVERS)), World()
    package: Any = client.package
    second = package.OAuth("id", "secret", "refresh", "two")
    made_with(client, second, http_client=world.http).x.get()
    assert str(world.tokens[0].url) == "https://konten.two.example.net/t"
    assert world.api[0].url.host == "two.example.com"
    made_with(client, second, base_url="https://own.b", http_client=world.http).x.get()
    assert world.api[1].url.host == "own.b"
    with pytest.raises(ValueError, match=r"region is .one.*two"):
        made_with(client, second, region="one")
    made_with(client, second, region="two")
    with pytest.raises(ValueError, match="region must be one of one, two"):
        package.OAuth("id", "secret", "refresh", "three")
    url = package.OAuth.authorization_url("id", "https://c.d", "a", "two")
    assert url.startswith("https://konten.two.example.net/a?")
    own = package.OAuth("id", "secret", "refresh", token_url="https://own.b/t")
    made_with(client, own, region="two", http_client=world.http).x.get()
    assert str(world.tokens[-1].url) == "https://own.b/t"
    assert world.api[-1].url.host == "two.example.com"


def test_the_environment(workshop: Workshop, monkeypatch: pytest.MonkeyPatch) -> None:
    client, world = workshop.build(spec(root=SERVERS)), World()
    with pytest.raises(TypeError) as caught:
        made_with(client)
    for name in ("TOKEN", "CLIENT_ID", "CLIENT_SECRET", "REFRESH_TOKEN"):
        assert f"ACME_{name}" in str(caught.value)
    made_with(client, None, http_client=world.http).x.get()
    assert "Authorization" not in world.api.pop().headers
    for name in ("CLIENT_ID", "CLIENT_SECRET", "REFRESH_TOKEN"):
        monkeypatch.setenv(f"ACME_{name}", name.lower())
    monkeypatch.setenv("ACME_REGION", "two")
    made_with(client, http_client=world.http).x.get()
    assert world.form["refresh_token"] == "refresh_token"
    assert world.api[0].url.host == "two.example.com"
    monkeypatch.setenv("ACME_TOKEN", "plain")
    made_with(client, http_client=world.http).x.get()
    assert world.api[1].headers["Authorization"] == "Bearer plain"
    assert world.api[1].url.host == "two.example.com"


def test_the_environment_is_named_after_the_package(
    workshop: Workshop, monkeypatch: pytest.MonkeyPatch
) -> None:
    client, world = workshop.build(spec()), World()
    monkeypatch.setenv(f"{client.package.__name__.upper()}_TOKEN", "plain")
    made_with(client, base_url="https://a.b", http_client=world.http).x.get()
    assert world.api[0].headers["Authorization"] == "Bearer plain"


def test_models_make_room_for_what_the_package_exports(workshop: Workshop) -> None:
    package: Any = workshop.build(spec()).package
    assert package.Token.__module__.endswith("_runtime.oauth.token")
    assert {"OAuth", "TokenStore", "FileTokenStore", "Token_"} <= set(package.__all__)
    plain: Any = workshop.build(
        spec("implicit: {authorizationUrl: https://a, scopes: {}}")
    )
    assert plain.package.Token.__module__.endswith("models.x")


@pytest.mark.parametrize(
    "flows",
    [
        "implicit: {authorizationUrl: https://a.b/c, scopes: {}}",
        "authorizationCode: {authorizationUrl: https://a.b/c, tokenUrl: 'http://a.b/t', "
        "scopes: {}}",
        "clientCredentials: {tokenUrl: 'https://u:p@a.b/t', scopes: {}}",
        "clientCredentials: {tokenUrl: 'https://a.b/t?x', scopes: {}}",
        "clientCredentials: {tokenUrl: 'https://[', scopes: {}}",
    ],
)
def test_without_a_usable_token_url_there_is_no_oauth(
    workshop: Workshop, flows: str
) -> None:
    client = workshop.build(spec(flows))
    assert not hasattr(client.package, "OAuth")
    assert not (client.folder / client.package.__name__ / "oauth.py").exists()
    assert set(client.codes) <= {"oauth-url"}
    assert ("tokenUrl" in flows) == bool(client.codes)
    with pytest.raises(TypeError):
        made_with(client)


def test_of_several_schemes_the_first_with_a_token_url(workshop: Workshop) -> None:
    more = (
        "second: {type: oauth2, flows: {clientCredentials: "
        "{tokenUrl: 'https://second.b/t', scopes: {}}}}"
    )
    text = spec(
        "implicit: {authorizationUrl: https://a.b/c, scopes: {}}",
        more=more,
        security="[{main: []}, {second: []}]",
    )
    client, world = workshop.build(text), World()
    oauth = client.package.OAuth("id", "secret", "refresh")
    made_with(client, oauth, base_url="https://a.b", http_client=world.http).x.get()
    assert str(world.tokens[0].url) == "https://second.b/t"
    assert not hasattr(client.package.OAuth, "authorization_url")


def test_another_credential_instead(
    workshop: Workshop, monkeypatch: pytest.MonkeyPatch
) -> None:
    more = "key: {type: apiKey, in: query, name: k}"
    text = spec(more=more, security="[{main: []}, {key: []}]")
    client, world = workshop.build(text), World()
    monkeypatch.setenv(f"{client.package.__name__.upper()}_TOKEN", "plain")
    options: dict[str, Any] = {"base_url": "https://a.b", "http_client": world.http}
    made_with(client, key="abc", **options).x.get()
    assert world.api[0].url.query == b"k=abc"
    assert "Authorization" not in world.api[0].headers
    made_with(client, "token", key="abc", **options).x.get()
    assert world.api[1].headers["Authorization"] == "Bearer token"


def test_a_call_without_a_fitting_credential(workshop: Workshop) -> None:
    more = "key: {type: apiKey, in: query, name: k}"
    text = spec(more=more, security="[{main: []}]").replace(
        "  /token:\n    get:",
        "  /token:\n    get:\n      security: [{key: []}, {main: []}]",
    )
    client, world = workshop.build(text), World()
    acme = made_with(client, key="abc", base_url="https://a.b", http_client=world.http)
    acme.x.get()
    assert "Authorization" not in world.api[0].headers
    assert world.api[0].url.query == b""


@pytest.mark.parametrize(
    "value",
    [
        "7",
        "{unknown: 1}",
        "{lifetime: soon}",
        "{longest-lifetime: -1}",
        "{limit: {requests: 0, period: 1}}",
        "{limit: 7}",
        "{throttled: no}",
        "{throttled: [1]}",
        "{hints: []}",
        "{hints: {a: 1}}",
        "{authorization: {a: 1}}",
    ],
)
def test_malformed_settings_are_reported(workshop: Workshop, value: str) -> None:
    client = workshop.build(spec(extra=f"x-oauth: {value}"))
    assert client.codes == ["extension-invalid"]
    assert hasattr(client.package, "OAuth")


def test_token_urls_are_for_all_servers_or_for_none(workshop: Workshop) -> None:
    root = SERVERS.replace("    x-token-url: https://konten.two.example.net/t\n", "")
    client = workshop.build(spec(root=root))
    assert client.codes == ["extension-invalid"]
    parameters = inspect.signature(client.package.OAuth).parameters
    assert "region" not in parameters


def test_a_malformed_prefix_is_reported(workshop: Workshop) -> None:
    root = SERVERS.replace("environment: ACME", "environment: acme-x")
    assert workshop.build(spec(root=root)).codes == ["extension-invalid"]


def test_the_parameter_of_the_server_may_be_called_like_one_of_oauth(
    workshop: Workshop,
) -> None:
    root = SERVERS.replace("region", "store")
    client = workshop.build(spec(root=root))
    parameters = inspect.signature(client.package.OAuth).parameters
    assert list(parameters)[3:5] == ["store_", "store"]


def test_hostile_texts_stay_texts(workshop: Workshop) -> None:
    hints = '"\\"\\"\\"\\nraise SystemExit": "{x} \\\\ \\" \\u2028"'
    client = workshop.build(spec(extra=f"x-oauth: {{hints: {{{hints}}}}}"))
    assert hasattr(client.package, "OAuth")
