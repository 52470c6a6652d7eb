"""Which credentials a client asks for, what it sends without them, and what it says."""

from __future__ import annotations

import inspect
import json
import logging
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import httpx2
import pytest

if TYPE_CHECKING:
    from functional_support import Client, Workshop

BEARER = "{type: http, scheme: bearer}"
PASSWORD = (
    "{type: oauth2, flows: {password: {tokenUrl: 'https://a.example/t', scopes: {}}}}"
)


def _spec(schemes: dict[str, str], calls: dict[str, str], root: str = "") -> str:
    """Calls by name, each with its `security`, or without if that is empty."""
    lines = ["openapi: 3.1.0", "info: {title: Mini, version: '1'}"]
    lines += [f"security: {root}"] if root else []
    lines.append("paths:")
    for name, security in calls.items():
        own = f"security: {security}, " if security else ""
        answer = "responses: {'204': {description: done}}"
        lines.append(f"  /{name}: {{get: {{operationId: x.{name}, {own}{answer}}}}}")
    if schemes:
        lines += ["components:", "  securitySchemes:"]
        lines += [f"    {name}: {scheme}" for name, scheme in schemes.items()]
    return "\n".join(lines) + "\n"


def _parameters(made: Client) -> dict[str, inspect.Parameter]:
    signature = inspect.signature(getattr(made.package, made.class_name))
    return dict(signature.parameters)


def _authorization(wire: Any) -> str | None:
    return wire.last.headers.get("Authorization")


@pytest.mark.parametrize("security", ["[{}, {main: []}]", "[{main: []}, {}]"])
def test_a_client_without_an_optional_token(workshop: Workshop, security: str) -> None:
    made = workshop.build(_spec({"main": BEARER}, {"a": ""}, security))
    token = _parameters(made)["token"]
    assert token.default is None and "None" in token.annotation
    for arguments in ((), (None,)):
        client, wire = made.call(*arguments)
        client.x.a()
        assert _authorization(wire) is None
    client, wire = made.call("t")
    client.x.a()
    assert _authorization(wire) == "Bearer t"
    with pytest.raises(ValueError, match="the secret is empty"):
        made.call("")


@pytest.mark.parametrize(
    "calls",
    [
        {"login": "[]", "a": "[{main: []}]"},
        {"login": "", "a": "[{main: []}]"},
        {"a": "[{main: []}, {key: []}]"},
        {"a": "[{main: []}, {unknown: []}]"},
    ],
)
def test_a_token_that_something_works_without(
    workshop: Workshop, calls: dict[str, str]
) -> None:
    schemes = {"main": BEARER, "key": "{type: apiKey, in: header, name: X-Key}"}
    made = workshop.build(_spec(schemes | {"unknown": "{type: mutualTLS}"}, calls))
    client, wire = made.call()
    for name in calls:
        getattr(client.x, name)()
        assert _authorization(wire) is None
    client, wire = made.call("t")
    for name in calls:
        getattr(client.x, name)()
    assert _authorization(wire) == "Bearer t"


def test_a_call_without_its_credential_is_sent(
    workshop: Workshop, caplog: pytest.LogCaptureFixture
) -> None:
    schemes = {"main": BEARER, "key": "{type: apiKey, in: header, name: X-Key}"}
    schemes["pair"] = "{type: http, scheme: basic}"
    calls = {"a": "[{main: []}, {key: [], pair: []}]", "b": "[{pair: []}]"}
    made = workshop.build(_spec(schemes, calls))
    caplog.set_level(logging.INFO, logger=made.package.__name__)
    sent: list[httpx2.Request] = []

    def answer(request: httpx2.Request) -> httpx2.Response:
        sent.append(request)
        return httpx2.Response(401, json={"message": "sign in"})

    http = httpx2.Client(transport=httpx2.MockTransport(answer))
    client, _ = made.call(http_client=http)
    with pytest.raises(made.package.UnauthorizedError) as caught:
        client.x.a()
    assert "the client has no token or key with username and password" in str(
        caught.value
    )
    with pytest.raises(made.package.UnauthorizedError) as caught:
        client.x.b()
    assert str(caught.value).endswith("the client has no username and password")
    client, _ = made.call(http_client=http, key="the-key")
    with pytest.raises(made.package.UnauthorizedError, match="has no token or"):
        client.x.a()
    assert sent[-1].headers["X-Key"] == "the-key"  # the server says what it misses
    client, _ = made.call("t", http_client=http)
    with pytest.raises(made.package.UnauthorizedError) as caught:
        client.x.a()
    assert "made without" not in str(caught.value)
    told = [r for r in caplog.records if r.name == made.package.__name__]
    assert not told  # the user's own httpx2 client may know a credential
    plain = getattr(made.package, made.class_name)(
        base_url="http://127.0.0.1:1", max_retries=0
    )
    for _ in range(2):
        with pytest.raises(made.package.APIConnectionError):
            plain.x.b()
    told = [r for r in caplog.records if r.name == made.package.__name__]
    assert [record.getMessage() for record in told] == [
        "x.b and others are sent without the credential that is documented for them: "
        "the client has no username and password"
    ]


def test_each_token_has_an_argument_of_its_own(workshop: Workshop) -> None:
    schemes = {"jwt": BEARER, "jwt_refresh": BEARER, "X-Third": BEARER}
    calls = {"login": "[]", "a": "[{jwt: []}]", "renew": "[{jwt_refresh: []}]"}
    made = workshop.build(_spec(schemes, calls | {"c": "[{X-Third: []}]"}))
    assert list(_parameters(made))[:3] == ["token", "jwt_refresh", "x_third"]
    client, wire = made.call("access", jwt_refresh="refresh", x_third=lambda: "third")
    sent: list[str | None] = []
    for call in (client.x.login, client.x.a, client.x.renew, client.x.c):
        call()
        sent.append(_authorization(wire))
    assert sent == [None, "Bearer access", "Bearer refresh", "Bearer third"]
    client, wire = made.call("access")
    client.x.renew()
    assert _authorization(wire) is None
    wire.answer({}, status=401)
    wire.answer({}, status=401)
    with pytest.raises(made.package.UnauthorizedError, match="has no jwt_refresh"):
        client.x.renew()


def test_tokens_that_are_one_share_an_argument(workshop: Workshop) -> None:
    """One header for two schemes, and the flows of one server, each as a scheme."""
    implicit = (
        "{type: oauth2, flows: {implicit: {authorizationUrl: 'https://a.example/auth', "
        "scopes: {}}}}"
    )
    code = (
        "{type: oauth2, flows: {authorizationCode: {authorizationUrl: "
        "'https://a.example/auth', tokenUrl: 'http://a.example/t', scopes: {}}}}"
    )
    made = workshop.build(
        _spec(
            {"implicit": implicit, "code": code},
            {"a": "[{implicit: []}]", "b": "[{code: []}]"},
        )
    )
    assert "code" not in _parameters(made)
    client, wire = made.call("t")
    client.x.a()
    client.x.b()
    assert [r.headers["Authorization"] for r in wire.seen] == ["Bearer t"] * 2
    with pytest.raises(TypeError, match="token"):
        made.call()  # nothing works without it
    both = workshop.build(
        _spec({"one": BEARER, "two": BEARER}, {"a": "[{one: [], two: []}]"})
    )
    client, wire = both.call("t")
    client.x.a()
    assert _authorization(wire) == "Bearer t"


def test_the_first_argument_is_that_of_the_oauth(workshop: Workshop) -> None:
    schemes = {"other": BEARER, "main": PASSWORD}
    calls = {"a": "[{other: []}]", "b": "[{main: []}]"}
    made = workshop.build(_spec(schemes, calls))
    assert list(_parameters(made))[:2] == ["token", "other"]
    client, wire = made.call("main-token", other="other-token")
    client.x.a()
    client.x.b()
    assert [r.headers["Authorization"] for r in wire.seen] == [
        "Bearer other-token",
        "Bearer main-token",
    ]


class TestOAuth:
    def test_an_optional_one(
        self, workshop: Workshop, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        calls = {"open": "[]", "a": "[{main: []}]"}
        made = workshop.build(_spec({"main": PASSWORD}, calls))
        prefix = made.package.__name__.upper()
        for arguments in ((), (None,)):
            client, wire = made.call(*arguments)
            client.x.a()
            assert _authorization(wire) is None
        monkeypatch.setenv(f"{prefix}_CLIENT_ID", "id")
        with pytest.raises(TypeError, match="CLIENT_SECRET"):
            made.call()  # half of what it needs is a mistake
        monkeypatch.setenv(f"{prefix}_TOKEN", "from-environment")
        client, wire = made.call()
        client.x.a()
        assert _authorization(wire) == "Bearer from-environment"
        client, wire = made.call(None)
        client.x.a()
        assert _authorization(wire) is None

    def test_one_that_all_needs(self, workshop: Workshop) -> None:
        made = workshop.build(_spec({"main": PASSWORD}, {"a": "[{main: []}]"}))
        with pytest.raises(TypeError, match="no token is given"):
            made.call()
        client, wire = made.call(None)
        client.x.a()
        assert _authorization(wire) is None


def test_a_scheme_that_no_client_carries_leaves_the_others(workshop: Workshop) -> None:
    schemes = {"main": BEARER, "tls": "{type: mutualTLS}"}
    made = workshop.build(_spec(schemes, {"a": "[{tls: [], main: []}]"}))
    client, wire = made.call("t")
    client.x.a()
    assert _authorization(wire) == "Bearer t"


def test_how_to_sign_in_is_said(workshop: Workshop) -> None:
    schemes = {
        "main": "{type: http, scheme: bearer, description: 'From the | console.'}",
        "key": "{type: apiKey, in: query, name: 'k|`ey'}",
        "pair": "{type: http, scheme: basic}",
        "sid": "{type: apiKey, in: cookie, name: sid}",
    }
    calls = {name: f"[{{{name}: []}}]" for name in schemes}
    made = workshop.build(_spec(schemes, calls))
    readme = (made.folder / "README.md").read_text("utf-8")
    name, url = made.class_name, 'base_url="https://..."'
    rows = [
        f'| `{name}("...", {url})` | `Authorization: Bearer ...` | From the \\| console.',
        f'| `{name}(username="...", password="...", {url})` | `Authorization: Basic ...` |',
        f'| `{name}(sid="...", {url})` | `Cookie: sid=...` |',
        f'| `{name}(key="...", {url})` | ',
    ]
    assert [row for row in rows if row not in readme] == []
    described = getattr(made.package, name).__doc__
    assert f'Authenticate with `{name}("...")`, `{name}(key="...")`' in " ".join(
        described.split()
    )
    assert f'Async{name}("...")' in getattr(made.package, f"Async{name}").__doc__


def test_where_no_way_to_sign_in_is_described(workshop: Workshop) -> None:
    made = workshop.build(_spec({}, {"a": ""}))
    readme = (made.folder / "README.md").read_text("utf-8")
    example = 'headers={"Authorization": "Bearer ..."}, base_url="https://..."'
    assert f"{made.class_name}({example})" in readme
    assert 'headers={"Authorization":' in getattr(made.package, made.class_name).__doc__
    client, wire = made.call(headers={"Authorization": "Bearer t"})
    client.x.a()
    assert _authorization(wire) == "Bearer t"
    client, wire = made.call()
    wire.answer({}, status=401)
    with pytest.raises(made.package.UnauthorizedError) as caught:
        client.x.a()
    assert str(caught.value).endswith("has no headers that hold a credential")


def test_a_login_that_fails_blames_no_argument(workshop: Workshop) -> None:
    made = workshop.build(_spec({"main": BEARER}, {"login": "[]", "a": "[{main: []}]"}))
    client, wire = made.call()
    wire.answer({}, status=401)
    with pytest.raises(made.package.UnauthorizedError) as caught:
        client.x.login()
    assert "made without" not in str(caught.value)


def test_a_path_that_is_not_described(workshop: Workshop) -> None:
    schemes = {"main": BEARER, "key": "{type: apiKey, in: header, name: X-Key}"}
    calls = {"a": "[{key: []}]", "b": "[{key: []}]", "c": "[{main: []}]", "d": "[]"}
    made = workshop.build(_spec(schemes, calls))
    client, wire = made.call("t", key="the-key")
    assert client.get("/new", type=dict) == {}
    assert wire.target == "/new"
    assert wire.last.headers["X-Key"] == "the-key"  # as most calls do
    assert _authorization(wire) is None
    client, wire = made.call("t")
    client.post("/new", json={"a": 1})
    assert _authorization(wire) == "Bearer t"
    client, wire = made.call()
    client.delete("/new")
    assert _authorization(wire) is None


VERBS = """\
openapi: 3.1.0
info: {title: Mini, version: '1'}
servers: [{url: 'https://a.example'}]
paths:
  /o: {get: {operationId: options.list, responses: {'204': {description: done}}}}
  /g: {get: {operationId: get.all, responses: {'204': {description: done}}}}
  /r: {get: {operationId: raw.all, responses: {'204': {description: done}}}}
  /f:
    get:
      operationId: files.get
      responses: {'200': {description: ok, content: {application/pdf: {}}}}
"""


def test_a_resource_may_have_the_name_of_a_method(workshop: Workshop) -> None:
    made = workshop.build(VERBS)
    client, wire = made.call()
    client.options.list()
    assert wire.target == "/o"
    client.get.all()
    assert wire.target == "/g"
    client.raw.all()
    client.put("/x", json=1)
    client.request("OPTIONS", "/x")
    assert (wire.last.method, wire.target) == ("OPTIONS", "/x")
    readme = (made.folder / "README.md").read_text("utf-8")
    assert "`get`, `options`" in readme


def test_pyright_takes_the_name_of_a_method_for_the_resource(
    workshop: Workshop, tmp_path: Path
) -> None:
    made = workshop.build(VERBS)
    package = made.package.__name__
    (tmp_path / package).symlink_to(made.folder / package)
    (tmp_path / "program.py").write_text(
        f"from typing import assert_type\n\n"
        f"from {package} import {made.class_name}\n\n"
        f"client = {made.class_name}()\n"
        f'assert_type(client.put("/x", type=int), int)\n'
        f"client.options.list()\n",
        "utf-8",
    )
    (tmp_path / "pyrightconfig.json").write_text(
        json.dumps(
            {
                "typeCheckingMode": "strict",
                "include": ["program.py", f"{package}/client.py"],
            }
        ),
        "utf-8",
    )
    ran = subprocess.run(
        [sys.executable, "-m", "pyright", "--pythonpath", sys.executable],
        cwd=tmp_path,
        capture_output=True,
        text=True,
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr
