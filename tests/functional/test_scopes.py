"""`cliqgen scopes`: the least that a program has to be granted."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit

import pytest

if TYPE_CHECKING:
    from functional_support import CommandLine

SPEC = """\
openapi: 3.1.0
info: {title: Shop, version: 1.2.3}
servers:
- {url: 'https://api.example.com', x-server-name: us}
x-client-name: Shop
security: [{oauth: [Pets.READ]}]
components:
  securitySchemes:
    oauth:
      type: oauth2
      x-oauth: {scope-separator: ',', covering-scope: ALL, authorization: {prompt: consent}}
      flows:
        authorizationCode:
          authorizationUrl: https://accounts.example.com/auth
          tokenUrl: https://accounts.example.com/token
          scopes: {Pets.READ: read, Pets.WRITE: write, Pets.ALL: both}
paths:
  /pets:
    get: {operationId: pets.list, responses: {'204': {description: done}}}
    post:
      operationId: pets.create
      security: [{oauth: [Pets.WRITE]}, {oauth: [Pets.ALL]}]
      responses: {'204': {description: done}}
  /ping:
    get: {operationId: system.ping, security: [], responses: {'204': {description: done}}}
"""
PROGRAM = """\
from shop import Shop

client = Shop("token")
client.pets.list()
client.system.ping()
if client:
    client.pets.create()
client.pets.list()
"""
LINE = ("scopes", "app", "--spec", "api.yaml", "--package", "shop")


@pytest.fixture
def shop(cli: CommandLine) -> CommandLine:
    cli.write("api.yaml", SPEC)
    cli.write("app/main.py", PROGRAM)
    return cli


def test_each_scope_stands_with_the_lines_that_need_it(shop: CommandLine) -> None:
    result = shop.run(*LINE)
    assert result.exit_code == 0
    assert result.stdout.splitlines()[:-1] == [
        "Pets.READ",
        "  app/main.py:4  client.pets.list",
        "  app/main.py:8  client.pets.list",
        "Pets.WRITE",
        "  app/main.py:7  client.pets.create",
        "no scope",
        "  app/main.py:5  client.system.ping",
    ]
    assert result.stderr.splitlines() == ["2 scopes"]


def test_the_address_asks_for_these_scopes_alone(shop: CommandLine) -> None:
    ids = ("--client-id", "1000.A&B", "--redirect-uri", "https://a.example/x?y=1")
    address = shop.run(*LINE, *ids).stdout.splitlines()[-1].partition(": ")[2]
    parts = urlsplit(address)
    assert f"{parts.scheme}://{parts.netloc}{parts.path}" == (
        "https://accounts.example.com/auth"
    )
    assert parse_qs(parts.query) == {
        "prompt": ["consent"],
        "response_type": ["code"],
        "client_id": ["1000.A&B"],
        "redirect_uri": ["https://a.example/x?y=1"],
        "scope": ["Pets.READ,Pets.WRITE"],
    }


def test_a_server_has_an_address_of_its_own(shop: CommandLine) -> None:
    two = """\
- url: https://api.example.com
  x-server-name: us
  x-token-url: https://accounts.example.com/token
  x-authorization-url: https://accounts.example.com/auth
- url: https://api.example.eu
  x-server-name: eu
  x-token-url: https://accounts.example.eu/token
  x-authorization-url: https://accounts.example.eu/auth
"""
    one = "- {url: 'https://api.example.com', x-server-name: us}\n"
    shop.write("api.yaml", SPEC.replace(one, two))
    assert "https://accounts.example.com/auth?" in shop.run(*LINE).stdout
    assert "https://accounts.example.eu/auth?" in (
        shop.run(*LINE, "--server", "eu").stdout
    )
    unknown = shop.run(*LINE, "--server", "mars")
    assert unknown.exit_code == 2 and "error[server-unknown]" in unknown.stderr
    assert "us, eu" in unknown.stderr


@pytest.mark.parametrize(
    ("granted", "missing"),
    [
        ("Pets.READ, Pets.WRITE # both\n", []),
        ("Pets.ALL", []),
        ("# Pets.WRITE\nPets.READ", [7]),
        ("", [4, 8, 7]),
    ],
)
def test_check_fails_where_more_is_needed_than_granted(
    shop: CommandLine, granted: str, missing: list[int]
) -> None:
    shop.write("scopes.txt", granted)
    result = shop.run(*LINE, "--check", "scopes.txt")
    assert result.exit_code == (1 if missing else 0)
    assert result.stderr.count("error[scope-missing]") == len(missing)
    for line in missing:
        assert f"app/main.py:{line}:" in result.stderr


def test_check_says_what_is_granted_for_nothing(shop: CommandLine) -> None:
    shop.write("scopes.txt", "Pets.READ Pets.WRITE Dogs.READ")
    result = shop.run(*LINE, "--check", "scopes.txt")
    assert "granted but not needed: Dogs.READ" in result.stdout
    refused = shop.run(*LINE, "--check", "nowhere.txt")
    assert refused.exit_code == 2 and "nowhere.txt" in refused.stderr


def test_what_cannot_be_told_is_a_warning(shop: CommandLine) -> None:
    shop.write("app/other.py", "from main import client\ngetattr(client, name)\n")
    result = shop.run(*LINE)
    assert result.exit_code == 0
    assert "app/other.py:2:1: warning[call-unresolved]" in result.stderr
    assert shop.run(*LINE, "--strict").exit_code == 1


def test_programs_read_json(shop: CommandLine) -> None:
    shop.write("scopes.txt", "Pets.READ Dogs.READ")
    status, result = shop.json(*LINE, "--check", "scopes.txt", "--format", "json")
    assert status == 1
    assert result["result"]["missing"] == ["Pets.WRITE"]
    assert result["result"]["unneeded"] == ["Dogs.READ"]
    assert result["result"]["scopes"][1] == {
        "scope": "Pets.WRITE",
        "uses": [{"file": "app/main.py", "line": 7, "call": "pets.create"}],
    }
    assert result["result"]["without_scope"] == [
        {"file": "app/main.py", "line": 5, "call": "system.ping"}
    ]
    assert [d["code"] for d in result["diagnostics"]] == ["scope-missing"]


@pytest.mark.parametrize(
    "text",
    ["def f(:\n", "\0", "# coding: nonsense\n", "(" * 5000 + ")" * 5000],
    ids=["a fault of syntax", "a zero", "an encoding", "deep nesting"],
)
def test_a_source_that_cannot_be_read_is_told(shop: CommandLine, text: str) -> None:
    shop.write("app/odd.py", text)
    result = shop.run(*LINE)
    assert result.exit_code == 1
    assert "error[source-unreadable]" in result.stderr and "odd.py" in result.stderr
    assert "Pets.READ" in result.stdout  # the others are read


def test_what_is_no_file_is_not_waited_for(shop: CommandLine) -> None:
    os.mkfifo(shop.folder / "app/pipe.py")
    (shop.folder / "app/circle").symlink_to(shop.folder / "app")
    result = shop.run(*LINE)
    assert result.exit_code == 0
    assert result.stdout.count("client.pets.create") == 1


def test_nothing_is_run(shop: CommandLine) -> None:
    shop.write("app/canary.py", "open('canary', 'w')\nfrom shop import Shop\n")
    assert shop.run(*LINE).exit_code == 0
    assert not (shop.folder / "canary").exists()


def test_the_bundled_client_is_meant_where_nothing_is_configured(
    cli: CommandLine,
) -> None:
    program = "from zoho_cliq import Cliq\nCliq().bots.list()\n"
    cli.write("main.py", program)
    result = cli.run("scopes", "main.py")
    assert result.stdout.splitlines()[0] == "ZohoCliq.Bots.READ"
    assert (
        "https://accounts.zoho.com/oauth/v2/auth?access_type=offline&" in result.stdout
    )
    assert "scope=ZohoCliq.Bots.READ" in result.stdout
