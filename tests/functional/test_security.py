"""Credentials: which argument takes them, and where they go on the wire."""

from __future__ import annotations

import base64
import inspect
from typing import TYPE_CHECKING

import httpx2
import pytest

if TYPE_CHECKING:
    from functional_support import Exchange, Workshop


def _spec(schemes: str, security: str, own: str = "") -> str:
    return f"""\
openapi: 3.1.0
info: {{title: Example, version: '1'}}
security: {security}
paths:
  /x:
    get:
      operationId: x.get
      {own or "description: x"}
      responses: {{'204': {{description: done}}}}
  /open:
    get:
      operationId: x.open
      security: []
      responses: {{'204': {{description: done}}}}
components:
  securitySchemes:
    {schemes}
"""


OAUTH = _spec(
    "main: {type: oauth2, flows: {clientCredentials: "
    "{tokenUrl: 'https://a.example.com/t', scopes: {read: Read}}}}",
    "[{main: [read]}]",
)
ZOHO = OAUTH.replace("type: oauth2", "type: oauth2, x-token-scheme: Zoho-oauthtoken")
BEARER = _spec("main: {type: http, scheme: bearer}", "[{main: []}]")
NEEDED = BEARER.replace("      security: []\n", "")
HEADER = _spec("main: {type: apiKey, in: header, name: X-Key}", "[{main: []}]")
QUERY = _spec("main: {type: apiKey, in: query, name: key}", "[{main: []}]")
COOKIE = _spec("main: {type: apiKey, in: cookie, name: sid}", "[{main: []}]")
BASIC = _spec("main: {type: http, scheme: basic}", "[{main: []}]")
ALTERNATIVES = _spec(
    "token: {type: http, scheme: bearer}\n    key: "
    "{type: apiKey, in: header, name: X-Key}\n    second: "
    "{type: apiKey, in: query, name: second}",
    "[{token: []}, {key: [], second: []}]",
)


def _sent(wire: Exchange) -> str:
    return wire.last.headers.get("Authorization", "")


@pytest.mark.parametrize(
    ("spec", "scheme"),
    [(OAUTH, "Bearer"), (BEARER, "Bearer"), (ZOHO, "Zoho-oauthtoken")],
)
def test_a_token_goes_into_the_header(
    workshop: Workshop, spec: str, scheme: str
) -> None:
    client, wire = workshop.build(spec).call("secret")
    client.x.get()
    assert _sent(wire) == f"{scheme} secret"


def test_a_function_supplies_the_current_token(workshop: Workshop) -> None:
    tokens = iter(["one", "two"])
    client, wire = workshop.build(BEARER).call(lambda: next(tokens))
    client.x.get()
    client.x.get()
    assert [r.headers["Authorization"] for r in wire.seen] == [
        "Bearer one",
        "Bearer two",
    ]


def test_an_operation_without_security_gets_no_credential(workshop: Workshop) -> None:
    client, wire = workshop.build(BEARER).call("secret")
    client.x.open()
    assert _sent(wire) == ""


def test_api_keys(workshop: Workshop) -> None:
    client, wire = workshop.build(HEADER).call(main="secret")
    client.x.get()
    assert wire.last.headers["X-Key"] == "secret"
    client, wire = workshop.build(QUERY).call(main="s&cret")
    client.x.get()
    assert wire.target == "/x?key=s%26cret"
    client, wire = workshop.build(COOKIE).call(main="secret")
    client.x.get()
    assert wire.last.headers["Cookie"] == "sid=secret"


def test_basic(workshop: Workshop) -> None:
    client, wire = workshop.build(BASIC).call(username="ada", password="p:w")
    client.x.get()
    assert _sent(wire) == "Basic " + base64.b64encode(b"ada:p:w").decode()


def test_the_first_alternative_that_can_be_met_is_sent(workshop: Workshop) -> None:
    made = workshop.build(ALTERNATIVES)
    client, wire = made.call(key="k", second="s")
    client.x.get()
    assert wire.last.headers["X-Key"] == "k"
    assert wire.query == [("second", "s")]
    client, wire = made.call("t", key="k", second="s")
    client.x.get()
    assert _sent(wire) == "Bearer t"
    assert wire.query == []


def test_a_sole_token_is_required_where_nothing_works_without_it(
    workshop: Workshop,
) -> None:
    made = workshop.build(NEEDED)
    with pytest.raises(TypeError, match="token"):
        made.call()
    parameter = inspect.signature(getattr(made.package, made.class_name)).parameters
    assert parameter["token"].annotation == "str | Callable[[], str] | None"
    assert parameter["token"].default is inspect.Parameter.empty
    documented = " ".join(made.text("client.py").split())
    assert "None makes calls without a credential." in documented


def test_without_the_sole_token_calls_go_out_and_the_server_decides(
    workshop: Workshop,
) -> None:
    made = workshop.build(NEEDED)
    client, wire = made.call(None)
    client.x.get()
    assert "Authorization" not in wire.last.headers
    wire.answer(status=401)
    with pytest.raises(made.package.APIStatusError) as caught:
        client.x.get()
    assert caught.value.missing == "token"
    assert str(caught.value).endswith("; the client has no token")


def test_a_client_without_security_takes_no_credential(workshop: Workshop) -> None:
    made = workshop.build("""\
        openapi: 3.1.0
        info: {title: Example, version: '1'}
        paths:
          /x: {get: {operationId: x.get, responses: {'204': {description: done}}}}
        """)
    signature = inspect.signature(getattr(made.package, made.class_name))
    assert list(signature.parameters) == [
        *("base_url", "timeout", "max_retries", "rate_limit", "max_wait", "deadline"),
        *("max_response_size", "strict", "follow_redirects", "require_https", "hooks"),
        *("headers", "user_agent", "proxy", "http_client"),
    ]


def test_own_security_replaces_that_of_the_document(workshop: Workshop) -> None:
    spec = _spec(
        "token: {type: http, scheme: bearer}\n    key: "
        "{type: apiKey, in: header, name: X-Key}",
        "[{token: []}]",
        "security: [{key: []}]",
    )
    client, wire = workshop.build(spec).call(key="k")  # nothing asks for the token
    client.x.get()
    assert wire.last.headers["X-Key"] == "k"
    assert _sent(wire) == ""


def test_a_secret_is_in_no_error(workshop: Workshop) -> None:
    made = workshop.build(QUERY)
    client, wire = made.call(main="s3cret-value")
    wire.answer({"message": "no"}, status=401)
    with pytest.raises(made.package.UnauthorizedError) as caught:
        client.x.get()
    assert "s3cret-value" not in repr(caught.value) + str(caught.value)
    assert "s3cret-value" not in str(caught.value.url)


def test_a_parameter_that_is_a_credential_is_no_argument(workshop: Workshop) -> None:
    made = workshop.build("""\
        openapi: 3.1.0
        info: {title: Example, version: '1'}
        paths:
          /x:
            parameters: [{name: door_key, in: query, schema: {type: string}}]
            get:
              operationId: x.get
              security: [{key: []}]
              responses: {'204': {description: done}}
            put:
              operationId: x.put
              responses: {'204': {description: done}}
        components:
          securitySchemes:
            key: {type: apiKey, in: query, name: door_key}
        """)
    client, wire = made.call(key="the-key")
    client.x.get()
    assert wire.query == [("door_key", "the-key")]
    with pytest.raises(TypeError, match="door_key"):
        client.x.get(door_key="another")
    client.x.put(door_key="another")
    assert wire.query == [("door_key", "another")]


def test_two_schemes_in_one_place_are_reported(workshop: Workshop) -> None:
    schemes = (
        "one: {type: http, scheme: basic}\n    two: {type: http, scheme: bearer}\n    "
        "key: {type: apiKey, in: header, name: authorization}\n    "
        "sid: {type: apiKey, in: cookie, name: authorization}"
    )
    both = workshop.build(_spec(schemes, "[{one: [], two: []}, {sid: [], one: []}]"))
    assert [f.message for f in both.findings] == [
        "'one' and 'two' are both sent as the header authorization"
    ]
    key = workshop.build(_spec(schemes, "[{two: [], key: []}]"))
    assert key.codes == ["security-conflict"]
    apart = workshop.build(_spec(schemes, "[{one: []}, {two: []}]"))
    assert apart.codes == []


@pytest.mark.parametrize(
    ("scheme", "remedy"),
    [
        ("{type: mutualTLS}", "certificate"),
        ("{type: http, scheme: digest}", "DigestAuth"),
        ("{type: http, scheme: hoba}", "`auth`"),
    ],
)
def test_what_no_request_carries_has_a_remedy(
    workshop: Workshop, scheme: str, remedy: str
) -> None:
    made = workshop.build(_spec(f"main: {scheme}", "[{main: []}]"))
    (finding,) = made.findings
    assert finding.code == "security-unsupported"
    assert remedy in finding.remedy
    client, wire = made.call()
    client.x.get()
    assert "Authorization" not in wire.last.headers


@pytest.mark.parametrize(
    ("scheme", "code", "argument", "header", "sent"),
    [
        (
            *("{type: http}", "security-assumed"),
            *("token", "Authorization", "Bearer secret"),
        ),
        (
            *("{type: apiKey, name: X-Key}", "security-assumed"),
            *("main", "X-Key", "secret"),
        ),
        (
            *("{type: apiKey, name: X-Key, in: Header}", "letter-case"),
            *("main", "X-Key", "secret"),
        ),
    ],
)
@pytest.mark.parametrize("version", ["3.0.3", "3.1.0"])
def test_what_a_scheme_leaves_open_is_assumed_and_said(
    workshop: Workshop,
    version: str,
    scheme: str,
    code: str,
    argument: str,
    header: str,
    sent: str,
) -> None:
    spec = _spec(f"main: {scheme}", "[{main: []}]").replace("3.1.0", version)
    made = workshop.build(spec)
    (finding,) = made.findings
    assert finding.code == code and finding.position is not None
    line = spec.splitlines()[finding.position.line - 1]
    assert line.strip() == f"main: {scheme}"
    client, wire = made.call(**{argument: "secret"})
    client.x.get()
    assert wire.last.headers[header] == sent


@pytest.mark.parametrize(
    "scheme", ["{type: apiKey, in: header}", "{type: apiKey, name: key, in: body}"]
)
@pytest.mark.parametrize("version", ["3.0.3", "3.1.0"])
def test_a_key_without_a_name_or_place_is_left_to_the_caller(
    workshop: Workshop, version: str, scheme: str
) -> None:
    spec = _spec(f"main: {scheme}", "[{main: []}]").replace("3.1.0", version)
    made = workshop.build(spec)
    (finding,) = made.findings
    assert finding.code == "security-unsupported" and "`headers`" in finding.remedy
    own: list[httpx2.Request] = []

    def answer(request: httpx2.Request) -> httpx2.Response:
        own.append(request)
        return httpx2.Response(204)

    transport = httpx2.MockTransport(answer)
    http_client = httpx2.Client(transport=transport, headers={"X-Key": "secret"})
    client, _ = made.call(http_client=http_client)
    client.x.get()
    assert own[0].headers["X-Key"] == "secret"


def test_a_stray_scheme_makes_oauth_no_handshake(workshop: Workshop) -> None:
    made = workshop.build(OAUTH.replace("type: oauth2", "type: oauth2, scheme: digest"))
    assert "security-unsupported" not in made.codes
    client, wire = made.call(token="t")
    client.x.get()
    assert wire.last.headers["Authorization"] == "Bearer t"


def test_the_flow_of_devices_has_a_token_endpoint(workshop: Workshop) -> None:
    flow = "{deviceAuthorizationUrl: 'https://a.example.com/d', tokenUrl: "
    flow += "'https://a.example.com/t', scopes: {read: Read}}"
    spec = _spec(
        f"main: {{type: oauth2, flows: {{deviceAuthorization: {flow}}}}}",
        "[{main: [read]}]",
    )
    made = workshop.build(spec.replace("openapi: 3.1.0", "openapi: 3.2.0"))
    assert made.codes == []
    assert hasattr(made.package, "OAuth")
