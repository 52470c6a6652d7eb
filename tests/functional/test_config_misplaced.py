"""A table that is written in another way: what is wrong, and a remedy that works."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from functional_support import CommandLine

SPEC = """\
openapi: 3.1.0
info: {title: Pet Shop, version: '1'}
servers: [{url: 'https://pets.example.com'}]
paths:
  /pets:
    get:
      operationId: pets.list
      tags: [pets]
      responses: {'204': {description: done}}
"""
ONE = "specs = ['api.yaml']\n"
OWN, SHARED = "cliqgen.toml", "pyproject.toml"
NAMED = ', with its name as a setting: package = "a".'


@pytest.mark.parametrize(
    ("file", "wrong", "message", "remedy", "right"),
    [
        (
            OWN,
            f"[client]\n{ONE}",
            "each client is a table [[client]], found [client]",
            "Write [[client]] for each client.",
            f"[[client]]\n{ONE}",
        ),
        (
            OWN,
            f"[client.a]\n{ONE}",
            "each client is a table [[client]], found [client.a]",
            f"Write [[client]] for each client{NAMED}",
            f"[[client]]\n{ONE}package = 'a'\n",
        ),
        (
            OWN,
            f"[clients.a]\n{ONE}[clients.b]\n{ONE}",
            "each client is a table [[client]], found [clients.a]",
            f"Write [[client]] for each client{NAMED}",
            f"[[client]]\n{ONE}package = 'a'\n[[client]]\n{ONE}package = 'b'\n",
        ),
        (
            OWN,
            f"[[Clients]]\n{ONE}",
            "each client is a table [[client]], found [[Clients]]",
            "Write [[client]] for each client.",
            f"[[client]]\n{ONE}",
        ),
        (
            SHARED,
            f"[tool.cliqgen.client]\n{ONE}",
            "each client is a table [[tool.cliqgen.client]], found [tool.cliqgen.client]",
            "Write [[tool.cliqgen.client]] for each client.",
            f"[[tool.cliqgen.client]]\n{ONE}",
        ),
        (
            SHARED,
            f"[[tool.cliqgen]]\n{ONE}",
            "the settings: expected a table, found a list",
            "Write [tool.cliqgen] for one client, or [[tool.cliqgen.client]] for each of "
            "several.",
            f"[tool.cliqgen]\n{ONE}",
        ),
        (
            OWN,
            f"[tool.cliqgen]\n{ONE}",
            "unknown table [tool.cliqgen]",
            "Remove that line: in cliqgen.toml, settings are in no table.",
            ONE,
        ),
        (
            OWN,
            f"[cliqgen]\n{ONE}",
            "unknown table [cliqgen]",
            "Remove that line: in cliqgen.toml, settings are in no table.",
            ONE,
        ),
        (
            OWN,
            f"[[tool.cliqgen.client]]\n{ONE}",
            "unknown table [[tool.cliqgen.client]]",
            "Write [[client]] instead.",
            f"[[client]]\n{ONE}",
        ),
        (
            OWN,
            f"[package]\nname = 'shop'\n{ONE}",
            "'specs' is in the table [package], which is above it",
            "Move it above the line of the table [package].",
            f"{ONE}[package]\nname = 'shop'\n",
        ),
        (
            OWN,
            f"{ONE}[[package]]\nname = 'shop'\n",
            "'package': expected a non-empty string or a table, found a list",
            "Write [package] instead of [[package]].",
            f"{ONE}[package]\nname = 'shop'\n",
        ),
        (
            OWN,
            f"{ONE}[[names.operations]]\n'pets.list' = 'pets.all'\n",
            "'names.operations': expected a table of names, found a list",
            "Write [names.operations] instead of [[names.operations]].",
            f"{ONE}[names.operations]\n'pets.list' = 'pets.all'\n",
        ),
        (
            OWN,
            "specs = 'api.yaml'\n",
            "'specs': expected a list of one or more paths or URLs, found the string "
            "'api.yaml'",
            'Write a list: specs = ["api.yaml"]',
            'specs = ["api.yaml"]\n',
        ),
        (
            OWN,
            'specs = ["api\\u0000.yaml"]\n',
            "each of 'specs': expected a string without NUL characters, found the string "
            "'api\\x00.yaml'",
            "Remove \\u0000 from the string.",
            ONE,
        ),
        (
            OWN,
            f'{ONE}output = "a\\u0000"\n',
            "'output': expected a string without NUL characters, found the string 'a\\x00'",
            "Remove \\u0000 from the string.",
            f"{ONE}output = 'a'\n",
        ),
        (
            OWN,
            f"{ONE}strict = {'9' * 5000}\n",
            "cliqgen.toml has an integer of 5000 digits, expected up to 64 bits",
            "Write a smaller number, or a string in quotes.",
            f"{ONE}strict = true\n",
        ),
        (
            OWN,
            f"{ONE}include = [0x{'f' * 5000}]\n",
            "'include': expected an integer of up to 64 bits (TOML 1.0), found more",
            "Write a smaller number, or a string in quotes.",
            f"{ONE}include = ['id:*']\n",
        ),
    ],
)
def test_the_remedy_works(
    cli: CommandLine, file: str, wrong: str, message: str, remedy: str, right: str
) -> None:
    cli.write("api.yaml", SPEC)
    cli.write(file, wrong)
    result = cli.run("validate")
    assert result.exit_code == 2
    assert message in result.stderr
    assert f"  remedy: {remedy}\n" in result.stderr
    assert "missing 'specs'" not in result.stderr
    assert f"{file}:" in result.stderr.splitlines()[0]
    cli.write(file, right)
    assert cli.run("validate").exit_code == 0
