"""The addresses of OAuth may be references to the server (OpenAPI 3.1, 4.6)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from functional_support import Client, Workshop


def _built(workshop: Workshop, servers: str, token: str, consent: str) -> Client:
    return workshop.build(f"""
        openapi: 3.1.0
        info: {{title: Hub, version: '1'}}
        servers: {servers}
        security: [{{login: []}}]
        paths:
          /users: {{get: {{operationId: users.list, responses: {{'204': {{description: ok}}}}}}}}
        components:
          securitySchemes:
            login:
              type: oauth2
              flows:
                authorizationCode:
                  authorizationUrl: {consent}
                  tokenUrl: {token}
                  scopes: {{}}
        """)


@pytest.mark.parametrize(
    ("url", "token", "found"),
    [
        ("https://hub.example.com", "/token", "https://hub.example.com/token"),
        ("https://hub.example.com/api", "/a/token", "https://hub.example.com/a/token"),
        ("https://hub.example.com/api/", "token", "https://hub.example.com/api/token"),
        ("https://hub.example.com/api", "token", "https://hub.example.com/api/token"),
        ("https://hub.example.com/api", "../token", "https://hub.example.com/token"),
        ("https://hub.example.com", "//id.example.com/t", "https://id.example.com/t"),
        (
            "https://hub.example.com",
            "https://id.example.com/t",
            "https://id.example.com/t",
        ),
        ("http://localhost:8000/hub", "/token", "http://localhost:8000/token"),
    ],
)
def test_a_relative_one_is_of_the_server(
    workshop: Workshop, url: str, token: str, found: str
) -> None:
    made = _built(workshop, f"[{{url: {url!r}}}]", repr(token), "/consent")
    assert made.codes == []
    oauth = made.package.OAuth("id", "secret", "refresh")
    assert f"token_url={found!r}" in repr(oauth)
    consent = made.package.OAuth.authorization_url("id", "https://me.example/", "s")
    host = url.partition("//")[2].partition("/")[0]
    assert consent.partition("?")[0].endswith(f"//{host}/consent")


@pytest.mark.parametrize(
    "servers", ["[{url: /hub/api}]", "[]", "[{url: '{host}/hub'}]"]
)
def test_without_a_host_the_caller_gives_it(workshop: Workshop, servers: str) -> None:
    made = _built(workshop, servers, "/hub/token", "/hub/consent")
    assert "extension-invalid" not in made.codes and "oauth-url" not in made.codes
    with pytest.raises(
        TypeError, match="missing argument token_url: /hub/token on the server"
    ):
        made.package.OAuth("id", "secret", "refresh")
    url = "https://hub.example.com/hub/token"
    oauth = made.package.OAuth("id", "secret", "refresh", token_url=url)
    assert f"token_url={url!r}" in repr(oauth)
    assert "`/hub/token` on the server" in made.text("oauth.py")
    assert not hasattr(made.package.OAuth, "authorization_url")


@pytest.mark.parametrize(
    ("url", "token"),
    [
        ("http://hub.example.com", "/token"),
        ("https://hub.example.com", "http://id.example.com/token"),
        ("https://hub.example.com", "/token?a=b"),
        ("https://hub.example.com", "ftp://id.example.com/token"),
        ("https://hub.example.com", "//["),
    ],
)
def test_one_that_no_secret_may_be_sent_to_is_told(
    workshop: Workshop, url: str, token: str
) -> None:
    made = _built(workshop, f"[{{url: {url!r}}}]", repr(token), "/consent")
    assert [code for code in made.codes if code != "server-http"] == ["oauth-url"]
    assert not hasattr(made.package, "OAuth")
