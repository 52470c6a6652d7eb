"""Servers without a host, in a document that came from a URL."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from functional_site import Site
    from functional_support import CommandLine

OPENAPI_IN_PARTS = """\
openapi: 3.1.0
info: {title: Shop, version: "1"}
servers: SERVERS
paths:
  /pets:
    get:
      operationId: pets.list
      responses: {"204": {description: done}}
"""
SWAGGER = OPENAPI_IN_PARTS.replace("openapi: 3.1.0", "swagger: '2.0'").replace(
    "servers: SERVERS\n", "MEMBERS"
)
TO_OUT = ("--package", "shop", "-o", "out")


def made(cli: CommandLine, source: str) -> str:
    """The generated client."""
    result = cli.run("generate", source, *TO_OUT)
    assert result.exit_code == 0, result.output
    return (cli.folder / "out/shop/client.py").read_text("utf-8")


@pytest.mark.parametrize(
    ("server", "address"),
    [
        ("/v1", "/v1"),
        ("/v1/", "/v1"),
        ("/", ""),
        ("v1", "/docs/v1"),
        ("./v1", "/docs/v1"),
        ("../v1", "/v1"),
        (".", "/docs"),
    ],
)
def test_they_are_relative_to_the_place_of_the_document(
    cli: CommandLine, site: Site, server: str, address: str
) -> None:
    text = OPENAPI_IN_PARTS.replace("SERVERS", f"[{{url: {server}}}]")
    client = made(cli, site.page("/docs/openapi.yaml", text))
    assert f'"{site.url}{address}"' in client


def test_check_says_the_same_without_the_network(cli: CommandLine, site: Site) -> None:
    text = OPENAPI_IN_PARTS.replace("SERVERS", "[{url: /v1}]")
    assert f'"{site.url}/v1"' in made(cli, site.page("/openapi.yaml", text))
    site.close()
    result = cli.run("check", "out")
    assert (result.exit_code, site.paths) == (0, ["/openapi.yaml"]), result.output


def test_behind_a_redirect_the_last_place_counts(cli: CommandLine, site: Site) -> None:
    text = OPENAPI_IN_PARTS.replace("SERVERS", "[{url: v1}]")
    site.page("/there/openapi.yaml", text)
    url = site.redirect("/openapi.yaml", "/there/openapi.yaml")
    assert f'"{site.url}/there/v1"' in made(cli, url)


def test_variables_of_a_path_stay(cli: CommandLine, site: Site) -> None:
    text = OPENAPI_IN_PARTS.replace(
        "SERVERS", "[{url: '/{stage}/v1', variables: {stage: {default: live}}}]"
    )
    client = made(cli, site.page("/openapi.yaml", text))
    assert f"{site.url}/{{stage}}/v1" in client


@pytest.mark.parametrize(
    ("members", "address"),
    [
        ("basePath: /v1\n", "/v1"),
        ("", ""),
        ("basePath: /\nschemes: [http]\n", ""),
    ],
)
def test_swagger_has_scheme_and_host_of_the_url(
    cli: CommandLine, site: Site, members: str, address: str
) -> None:
    text = SWAGGER.replace("MEMBERS", members)
    client = made(cli, site.page("/docs/swagger.yaml", text))
    assert f'"{site.url}{address}"' in client


def test_what_is_stated_counts(cli: CommandLine, site: Site) -> None:
    text = OPENAPI_IN_PARTS.replace("SERVERS", "[{url: 'https://api.example.com/v1'}]")
    assert '"https://api.example.com/v1"' in made(cli, site.page("/api.yaml", text))
    text = SWAGGER.replace("MEMBERS", "host: api.example.com\n")
    assert '"https://api.example.com"' in made(cli, site.page("/api.yaml", text))


def test_a_file_has_no_host(cli: CommandLine) -> None:
    text = OPENAPI_IN_PARTS.replace("SERVERS", "[{url: /v1}]")
    client = made(cli, str(cli.write("api.yaml", text)))
    assert "base_url: str," in client
