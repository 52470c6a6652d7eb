"""Servers: named ones to choose from, one as the default, none at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from functional_support import Workshop


def _spec(servers: str, extra: str = "") -> str:
    return f"""\
openapi: 3.1.0
info: {{title: Example, version: '1'}}
{extra}
servers: {servers}
paths:
  /x: {{get: {{operationId: x.get, responses: {{'204': {{description: done}}}}}}}}
"""


NAMED = _spec(
    "[{url: 'https://us.example.com/v1/', x-server-name: us}, "
    "{url: 'https://eu.example.com/v1', x-server-name: eu}]",
    "x-client: {name: Shop, server-parameter: region}",
)
ONE = _spec("[{url: 'https://one.example.com/v1'}, {url: 'https://two.example.com'}]")
VARIABLE = _spec(
    "[{url: 'https://{region}.example.com/{base}', variables: "
    "{region: {default: eu, enum: [eu, us]}, base: {default: v2}}}]"
)
RELATIVE = _spec("[{url: /v1}]")
PLAIN_HTTP = _spec("[{url: 'http://insecure.example.com'}]")


def test_the_first_named_server_is_the_default(workshop: Workshop) -> None:
    made = workshop.build(NAMED)
    client, wire = made.call(base_url=None)
    client.x.get()
    assert str(wire.last.url) == "https://us.example.com/v1/x"


def test_a_server_is_chosen_by_name(workshop: Workshop) -> None:
    made = workshop.build(NAMED)
    client, wire = made.call(base_url=None, region="eu")
    client.x.get()
    assert str(wire.last.url) == "https://eu.example.com/v1/x"


def test_a_base_url_beats_the_name(workshop: Workshop) -> None:
    client, wire = workshop.build(NAMED).call(base_url="https://x.example.org/p")
    client.x.get()
    assert str(wire.last.url) == "https://x.example.org/p/x"


def test_x_client_names_the_class(workshop: Workshop) -> None:
    made = workshop.build(NAMED)
    assert made.class_name == "Shop"
    assert issubclass(made.package.NotFoundError, made.package.ShopError)


@pytest.mark.parametrize(
    ("spec", "url"),
    [
        (ONE, "https://one.example.com/v1/x"),
        (VARIABLE, "https://eu.example.com/v2/x"),
    ],
)
def test_without_names_the_first_server_counts(
    workshop: Workshop, spec: str, url: str
) -> None:
    client, wire = workshop.build(spec).call(base_url=None)
    client.x.get()
    assert str(wire.last.url) == url


@pytest.mark.parametrize("spec", [RELATIVE, PLAIN_HTTP])
def test_without_a_safe_host_the_caller_must_say_it(
    workshop: Workshop, spec: str
) -> None:
    made = workshop.build(spec)
    with pytest.raises(TypeError, match="base_url"):
        getattr(made.package, made.class_name)()


PREFIXED = _spec(
    "[{url: 'https://us.example.com{network}', x-server-name: us, variables: &v "
    "{network: {default: '', x-prefix: /network/, description: Name of a network.}}}, "
    "{url: 'https://eu.example.com{network}', x-server-name: eu, variables: *v}]"
)


def test_variables_of_an_address_are_arguments(workshop: Workshop) -> None:
    made = workshop.build(VARIABLE)
    client, wire = made.call(base_url=None, region="us", base="v3/beta")
    client.x.get()
    assert str(wire.last.url) == "https://us.example.com/v3/beta/x"
    assert 'region: Literal["eu", "us"] = "eu"' in made.text("client.py")


def test_a_prefix_stands_before_a_value_that_is_given(workshop: Workshop) -> None:
    made = workshop.build(PREFIXED)
    for options, url in (
        ({}, "https://us.example.com/x"),
        ({"network": "harbour"}, "https://us.example.com/network/harbour/x"),
        (
            {"server": "eu", "network": "harbour"},
            "https://eu.example.com/network/harbour/x",
        ),
    ):
        client, wire = made.call(base_url=None, **options)
        client.x.get()
        assert str(wire.last.url) == url
    assert "network: Name of a network." in made.text("client.py")


@pytest.mark.parametrize(
    "value", ["a b", "a?b", "a#b", "a@b", "../up", "ü", "a\\b", "%2e", "x:1"]
)
def test_a_variable_cannot_lead_elsewhere(workshop: Workshop, value: str) -> None:
    made = workshop.build(PREFIXED)
    with pytest.raises(ValueError, match="network does not fit"):
        made.call(base_url=None, network=value)


@pytest.mark.parametrize("value", ["", "/x", "evil.example/x", "user@evil", "a:1"])
def test_a_variable_of_the_host_stays_in_it(workshop: Workshop, value: str) -> None:
    made = workshop.build(VARIABLE)
    with pytest.raises(ValueError, match="region does not fit"):
        made.call(base_url=None, region=value)


@pytest.mark.parametrize(
    ("address", "code"),
    [
        ("'https://a.example.com/v1?key=1'", "server-query"),
        ("'https://a.example.com/v1#top'", "server-query"),
        ("'ftp://a.example.com/v1'", "server-url"),
        ("'https://[::1/v1'", "server-url"),
        ("'https://a.example.com:port/v1'", "server-url"),
        ("'https://{region}.example.com/v1'", "server-url"),
        ("'https://a.example.com/{v1'", "server-url"),
        ("'https://a.example.com/v1}'", "server-url"),
    ],
)
def test_an_address_that_cannot_be_called_as_it_stands(
    workshop: Workshop, address: str, code: str
) -> None:
    made = workshop.build(_spec(f"[{{url: {address}}}]"))
    assert made.codes == [code]
    if code == "server-query":
        client, wire = made.call(base_url=None)
        client.x.get()
        assert str(wire.last.url) == "https://a.example.com/v1/x"
    else:
        with pytest.raises(TypeError, match="base_url"):
            getattr(made.package, made.class_name)()


@pytest.mark.parametrize("url", ["'{url}'", "'https://{url}/'"])
@pytest.mark.parametrize("default", ["'[tool.x]'", "'[a](b)'", '"]\\x07["'])
def test_a_default_that_makes_an_address_none(
    workshop: Workshop, url: str, default: str
) -> None:
    variables = f"{{url: {{default: {default}}}}}"
    made = workshop.build(_spec(f"[{{url: {url}, variables: {variables}}}]"))
    assert made.codes in (["server-url"], [])
    client, wire = made.call()
    client.x.get()
    assert str(wire.last.url) == "https://api.example.com/x"


def test_a_default_is_one_of_the_values(workshop: Workshop) -> None:
    for default in ("default: asia, ", ""):
        variables = f"{{r: {{{default}enum: [eu, us]}}}}"
        server = f"[{{url: 'https://{{r}}.example.com', variables: {variables}}}]"
        made = workshop.build(_spec(server))
        assert "server-default" in made.codes
        client, wire = made.call(base_url=None)
        client.x.get()
        assert wire.last.url.host == "eu.example.com"


def test_the_server_of_an_operation_is_judged_too(workshop: Workshop) -> None:
    text = _spec("[{url: 'https://a.example.com'}]")
    own = "{servers: [{url: 'ftp://b.example.com'}], operationId"
    made = workshop.build(text.replace("{operationId", own))
    assert made.codes == ["server-url"]
    client, wire = made.call(base_url=None)
    client.x.get()
    assert wire.last.url.host == "a.example.com"


def test_further_servers_of_an_operation_are_noted(workshop: Workshop) -> None:
    text = _spec("[{url: 'https://a.example.com'}]")
    own = (
        "{servers: [{url: 'https://b.example.com'}, {url: 'https://c.example.com'}], "
        "operationId"
    )
    made = workshop.build(text.replace("{operationId", own))
    assert made.codes == ["server-unused"]
    client, wire = made.call(base_url=None)
    client.x.get()
    assert wire.last.url.host == "b.example.com"
