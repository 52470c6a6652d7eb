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
PLAIN_HTTP = _spec("[{url: 'http://10.20.30.40:8080/api'}]")


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


def test_without_a_host_the_caller_must_say_it(workshop: Workshop) -> None:
    made = workshop.build(RELATIVE)
    with pytest.raises(TypeError, match="base_url"):
        getattr(made.package, made.class_name)()


def test_a_server_of_plain_http_is_the_default(workshop: Workshop) -> None:
    made = workshop.build(PLAIN_HTTP)
    assert made.codes == ["server-http"]
    client, wire = made.call(base_url=None)
    client.x.get()
    assert str(wire.last.url) == "http://10.20.30.40:8080/api/x"
    with pytest.raises(ValueError, match=r"must be https, since 10\.20\.30\.40 is not"):
        made.call(base_url=None, require_https=True)


@pytest.mark.parametrize(
    ("stated", "url"),
    [
        ("api.example.com/v1", "https://api.example.com/v1/x"),
        ("//api.example.com", "https://api.example.com/x"),
        ("localhost:8080", "http://localhost:8080/x"),
    ],
)
def test_an_address_without_a_scheme(workshop: Workshop, stated: str, url: str) -> None:
    made = workshop.build(_spec(f"[{{url: '{stated}'}}]"))
    assert made.codes == ["server-scheme"]
    client, wire = made.call(base_url=None)
    client.x.get()
    assert str(wire.last.url) == url


@pytest.mark.parametrize("host", ["localhost:8080", "127.0.0.1", "[::1]:80"])
def test_http_on_this_machine_is_nothing_to_note(workshop: Workshop, host: str) -> None:
    made = workshop.build(_spec(f"[{{url: 'http://{host}'}}]"))
    assert made.codes == []
    made.call(base_url=None, require_https=True)


@pytest.mark.parametrize(
    ("servers", "default"),
    [
        (
            ["http://a.example.com/v1", "https://a.example.com/v1"],
            "https://a.example.com/v1",
        ),
        (
            ["http://a.example.com/v1", "https://b.example.com/v1"],
            "http://a.example.com/v1",
        ),
        (
            ["http://a.example.com/v1", "https://a.example.com/v2"],
            "http://a.example.com/v1",
        ),
        (["https://a.example.com", "http://a.example.com"], "https://a.example.com"),
        (["/v1", "https://a.example.com/v1"], "https://a.example.com/v1"),
        (["ftp://a.example.com", "http://b.example.com"], "http://b.example.com"),
        (["//a.example.com/v1"], "https://a.example.com/v1"),
        (["a.example.com/v1"], "https://a.example.com/v1"),
        (["a.example.com:8443"], "https://a.example.com:8443"),
        (["localhost:8080/v1"], "http://localhost:8080/v1"),
    ],
)
def test_which_server_is_the_default(
    workshop: Workshop, servers: list[str], default: str
) -> None:
    """The first with a host, https where it is the same but for the scheme."""
    made = workshop.build(_spec(str([{"url": url} for url in servers])))
    client, wire = made.call(base_url=None)
    client.x.get()
    assert str(wire.last.url) == f"{default}/x"


@pytest.mark.parametrize(
    ("server", "path"),
    [
        ("{url: /api/v1}", "/api/v1"),
        ("{url: /api/v1/}", "/api/v1"),
        ("{url: api/v1}", "/api/v1"),
        ("{url: ./api/v1}", "/api/v1"),
        ("{url: ../api/v1}", "/api/v1"),
        ("{url: '{endpoint}/api/v1', variables: {endpoint: {default: ''}}}", "/api/v1"),
        ("{url: '{host}/api/v1', variables: {host: {default: myhost}}}", "/api/v1"),
        ("{url: '{base}/v1', variables: {base: {default: /api}}}", "/api/v1"),
        (
            "{url: '{endpoint}/api/{version}', variables: "
            "{endpoint: {default: ''}, version: {default: v1}}}",
            "/api/v1",
        ),
    ],
)
def test_the_path_of_a_server_without_a_host(
    workshop: Workshop, server: str, path: str
) -> None:
    made = workshop.build(_spec(f"[{server}]"))
    for base_url, address in (
        ("https://h.example", f"https://h.example{path}/x"),
        ("https://h.example/", f"https://h.example{path}/x"),
        ("http://h.example:81", f"http://h.example:81{path}/x"),
        (f"https://h.example{path}", f"https://h.example{path}/x"),
        (f"https://h.example{path}/", f"https://h.example{path}/x"),
        (f"https://h.example/proxy{path}", f"https://h.example/proxy{path}/x"),
        ("https://h.example/other", "https://h.example/other/x"),
    ):
        client, wire = made.call(base_url=base_url)
        client.x.get()
        assert str(wire.last.url) == address
    for kind in (made.class_name, f"Async{made.class_name}"):
        text = " ".join((getattr(made.package, kind).__doc__ or "").split())
        assert f"such as `https://host{path}`" in text
        assert f"the documented one, `{path}`, is added" in text
    readme = made.text("../README.md")
    assert f'(base_url="https://host{path}")' in readme
    assert f"`{path}`, the documented path, is added" in readme


@pytest.mark.parametrize("servers", ["[]", "[{url: /}]", "[{url: ''}]", "[{url: .}]"])
def test_a_server_without_host_and_path(workshop: Workshop, servers: str) -> None:
    made = workshop.build(_spec(servers))
    client, wire = made.call(base_url="https://h.example/p")
    client.x.get()
    assert str(wire.last.url) == "https://h.example/p/x"
    assert 'base_url="https://..."' in made.text("../README.md")


def test_variables_of_a_path_are_arguments(workshop: Workshop) -> None:
    made = workshop.build(
        _spec(
            "[{url: '{endpoint}/at:{version}', variables: "
            "{endpoint: {default: ''}, version: {default: v1, enum: [v1, v2]}}}]"
        )
    )
    client, wire = made.call(base_url="https://h.example", version="v2")
    client.x.get()
    assert str(wire.last.url) == "https://h.example/at:v2/x"
    with pytest.raises(ValueError, match="version does not fit"):
        made.call(base_url="https://h.example", version="../up")
    with pytest.raises(TypeError, match="endpoint"):
        made.call(base_url="https://h.example", endpoint="https://evil.example")


@pytest.mark.parametrize(
    ("url", "name", "default", "others"),
    [
        (
            "{url}/v1",
            "url",
            "https://a.example.com",
            ["http://b:81", "https://[::1]/x"],
        ),
        ("https://{host}/v1", "host", "a.example.com:8443", ["my.host:9200", "b_c"]),
        ("https://{host}/v1", "host", "[fd00::7]:8443", ["[::1]", "[::1]:80"]),
        ("{host}/v1", "host", "a.example.com:8443", ["my.host:9200"]),
        ("https://{host}:{port}/v1", "port", "8443", ["1"]),
        ("{scheme}://a.example.com", "scheme", "https", ["http"]),
        ("https://a.example.com/{path}", "path", "v1:beta", ["v2"]),
        ("https://a.example.com/{path}", "path", "a%20b", ["c"]),
        ("https://{label}.example.com", "label", "a_b", ["c-d"]),
    ],
)
def test_documented_defaults_are_always_good(
    workshop: Workshop, url: str, name: str, default: str, others: list[str]
) -> None:
    variables = {"host": {"default": "h"}, name: {"default": default}}
    made = workshop.build(_spec(str([{"url": url, "variables": variables}])))
    for value in (default, *others):
        options = {} if value == default else {name: value}
        client, wire = made.call(base_url=None, **options)
        client.x.get()
        filled = url.replace("{" + name + "}", value).replace("{host}", "h")
        scheme = "" if "://" in filled else "https://"
        assert str(wire.last.url) == f"{scheme}{filled}/x"


def test_a_server_of_an_operation_beside_that_of_the_client(workshop: Workshop) -> None:
    for servers, given, address in (
        ("[{url: /api/v1}]", "https://h.example", "https://h.example/auth/x"),
        (
            "[{url: /api/v1}]",
            "https://h.example/gw/api/v1",
            "https://h.example/gw/auth/x",
        ),
        ("[{url: 'https://a.example.com/v1'}]", None, "https://a.example.com/auth/x"),
        ("[{url: 'https://a.example.com/v1'}]", "http://t:1", "http://t:1/auth/x"),
        ("[]", "https://h.example", "https://h.example/auth/x"),
    ):
        own = "{servers: [{url: /auth}], operationId"
        made = workshop.build(_spec(servers).replace("{operationId", own))
        client, wire = made.call(base_url=given)
        client.x.get()
        assert str(wire.last.url) == address


def test_a_path_of_a_server_of_swagger(workshop: Workshop) -> None:
    spec = """\
swagger: '2.0'
info: {title: Example, version: '1'}
basePath: /api/v1/
paths:
  /x: {get: {operationId: x.get, responses: {'204': {description: done}}}}
"""
    made = workshop.build(spec)
    client, wire = made.call(base_url="http://pdns:8081")
    client.x.get()
    assert str(wire.last.url) == "http://pdns:8081/api/v1/x"
    made = workshop.build(
        spec.replace("basePath", "host: 'pdns:8081'\nschemes: [http]\nbasePath")
    )
    client, wire = made.call(base_url=None)
    client.x.get()
    assert str(wire.last.url) == "http://pdns:8081/api/v1/x"


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


@pytest.mark.parametrize(
    ("servers", "base_url", "url"),
    [
        (
            "[{url: 'https://api.example.com/v1'}]",
            "https://gw.host/prefix/v1",
            "https://gw.host/prefix/other/x",
        ),
        (
            "[{url: 'https://api.example.com/v1'}]",
            "https://gw.host/prefix",
            "https://gw.host/other/x",
        ),
        (
            "[{url: 'https://api.example.com/v1'}]",
            None,
            "https://api.example.com/other/x",
        ),
        (
            "[{url: 'https://us.example.com/v1/', x-server-name: us}, "
            "{url: 'https://eu.example.com/eu/v1', x-server-name: eu}]",
            "https://gw.host/prefix/eu/v1/",
            "https://gw.host/prefix/other/x",
        ),
        (
            "[{url: 'https://{t}/api/{v}', variables: "
            "{t: {default: h.example}, v: {default: v3}}}]",
            "https://gw.host/prefix/api/v3",
            "https://gw.host/prefix/other/x",
        ),
        (
            "[{url: 'https://api.example.com'}]",
            "https://gw.host/prefix",
            "https://gw.host/other/x",
        ),
    ],
)
def test_the_prefix_of_a_gateway_stays_for_a_server_beside_the_first(
    workshop: Workshop, servers: str, base_url: str | None, url: str
) -> None:
    spec = _spec(servers).replace("/x: {", "/x: {servers: [{url: /other}], ", 1)
    client, wire = workshop.build(spec).call(base_url=base_url)
    client.x.get()
    assert str(wire.last.url) == url


def test_a_variable_may_be_a_number_and_an_address_may_end_in_a_slash(
    workshop: Workshop,
) -> None:
    made = workshop.build(
        _spec(
            "[{url: '{u}:{port}/v1', variables: {u: {default: 'http://h'}, "
            "port: {default: '80'}}}]"
        )
    )
    client, wire = made.call(base_url=None, port=8443)
    client.x.get()
    assert str(wire.last.url) == "http://h:8443/v1/x"
    with pytest.raises(TypeError, match="port: expected a string"):
        made.call(base_url=None, port=None)


def test_an_address_that_is_needed_and_none_is_named(workshop: Workshop) -> None:
    made = workshop.build(_spec("[]"))
    with pytest.raises(TypeError, match="base_url must be the address of the server"):
        made.call(base_url=None)
