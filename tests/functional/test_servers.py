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
