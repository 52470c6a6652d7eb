"""What a user passes may be a URL with a password; no message repeats that."""

from __future__ import annotations

import json
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
URLS = [
    "https://bob:hunter2@host.invalid/x?token=sesame",
    "https:/bob:hunter2@host.invalid/x?token=sesame",
    "//bob:hunter2@host.invalid/x",
    "bundled:https://bob:hunter2@host.invalid/x?token=sesame",
    "https://bob:hunter2 sesame@host.invalid/x",
    "https://bob:hunter2/sesame@host.invalid/x",
]
INIT = ("init", "--spec", "api.yaml", "--package", "x", "-o")
COMMANDS = [
    *(("validate", "URL"), ("validate", "--client", "URL"), ("URL",)),
    ("generate", "api.yaml", "--package", "URL"),
    ("generate", "api.yaml", "--include", "URL"),
    ("generate", "api.yaml", "--exclude", "path:URL"),
    ("generate", "api.yaml", "--root", "URL"),
    ("generate", "api.yaml", "--map", "URL"),
    ("generate", "api.yaml", "--map", "URL=x"),
    ("generate", "api.yaml", "--map", "http://h/=URL"),
    ("generate", "api.yaml", "--status-codes", "URL"),
    ("generate", "api.yaml", "--overlay", "URL"),
    ("generate", "api.yaml", "--unknown-fields", "URL"),
    ("generate", "api.yaml", "--xURL"),
    *(("generate", "api.yaml", "-o", "URL"), ("vendor", "URL"), (*INIT, "URL")),
    *(("docs", "api.yaml", "--no-build", "-o", "URL"), ("explain", "URL")),
    *(("diff", "URL", "api.yaml"), ("diff", "api.yaml", "api.yaml", "--ignore", "URL")),
    *(("scopes", "URL"), ("release", "URL"), ("completion", "URL")),
    *(
        ("init", "--spec", "URL", "--package", "x", "-o", "y"),
        (*INIT, "y", "--file", "URL"),
    ),
]
SETTINGS = [
    "specs = [{}]\npackage = 'shop'\n",
    "specs = ['api.yaml']\npackage = {}\n",
    "specs = ['api.yaml']\ninclude = [{}]\n",
    "specs = ['api.yaml']\nexclude = ['id:*', {}]\n",
    "specs = ['api.yaml']\nroot = {}\n",
    "specs = ['api.yaml']\noverlays = [{}]\n",
    "specs = ['api.yaml']\nstatus-codes = {}\n",
    "specs = ['api.yaml']\noutput = {}\n",
    "specs = ['api.yaml']\nlayout = {}\n",
    "specs = ['api.yaml']\n[map]\n{} = 'x'\n",
    "specs = ['api.yaml']\n[names.operations]\n{} = 'pets.find'\n",
    "specs = ['api.yaml']\n[names.operations]\n'pets.list' = {}\n",
    "specs = ['api.yaml']\n[types]\n{} = 'a:B'\n",
    "specs = ['api.yaml']\n[types]\ndate = {}\n",
    "specs = ['api.yaml']\n{} = 1\n",
    "specs = ['api.yaml']\nstrict = {}\n",
    "specs = ['api.yaml']\npackage = {{version = {}}}\n",
    "specs = [{}\n",
]


def is_secret_in(text: str) -> bool:
    return "hunter2" in text or "sesame" in text


@pytest.mark.parametrize("url", URLS)
def test_no_option_is_repeated_with_its_secrets(cli: CommandLine, url: str) -> None:
    cli.write("api.yaml", SPEC)
    for command in COMMANDS:
        result = cli.run(*(part.replace("URL", url) for part in command))
        assert result.exit_code in (1, 2), (command, result.output)
        assert not is_secret_in(result.output), (command, result.output)


@pytest.mark.parametrize(
    ("url", "output_format"),
    [*((url, "text") for url in URLS), (URLS[0], "json"), (URLS[4], "github")],
)
def test_no_setting_is_repeated_with_its_secrets(
    cli: CommandLine, url: str, output_format: str
) -> None:
    cli.write("api.yaml", SPEC)
    for settings in SETTINGS:
        cli.write("cliqgen.toml", settings.format(json.dumps(url)))
        result = cli.run("generate", "--format", output_format)
        assert result.exit_code in (1, 2), (settings, result.output)
        assert not is_secret_in(result.output), (settings, result.output)


@pytest.mark.parametrize(
    ("filter_", "code"),
    [("tags:pets", "filter-syntax"), ("tag:cats", "filter-unmatched")],
)
@pytest.mark.parametrize("name", ["include", "exclude"])
def test_a_filter_has_its_place_in_the_configuration(
    cli: CommandLine, name: str, filter_: str, code: str
) -> None:
    cli.write("api.yaml", SPEC)
    cli.write("cliqgen.toml", f"specs = ['api.yaml']\n{name} = ['id:*', '{filter_}']\n")
    result = cli.run("generate")
    assert f"cliqgen.toml:2:20: error[{code}]" in result.stderr
    assert f"> 2 | {name} = " in result.stderr
    flagged = cli.run("generate", f"--{name}", filter_).stderr
    assert flagged.startswith(f"error[{code}]")


@pytest.mark.parametrize(
    "output",
    [
        *("https://example.com/pets", "https:/example.com/pets", "http:example.com"),
        *("ftp://host/x", "s3://bucket/pets", "//bob:pw@host/x", "file:///tmp/x"),
        *("clients\npets", "clients/\x1b[2Jpets", "a\u2028b", "a\u202eb", "a\x7f"),
    ],
)
def test_an_output_that_is_no_folder_is_refused(cli: CommandLine, output: str) -> None:
    cli.write("api.yaml", SPEC)
    commands = (
        ("generate", "api.yaml", "-o", output),
        ("vendor", output, "api.yaml"),
        ("check", "api.yaml", "-o", output),
        ("docs", "api.yaml", "--no-build", "-o", output),
        (*INIT, output),
    )
    for command in commands:
        result = cli.run(*command)
        assert result.exit_code == 2, result.output
        assert "error[output-name] the output folder '" in result.stderr
        assert "remedy: Pass a " in result.stderr and "clients/pets" in result.stderr
    cli.write("cliqgen.toml", f"specs = ['api.yaml']\noutput = {json.dumps(output)}\n")
    result = cli.run("generate")
    assert result.exit_code == 2
    assert "cliqgen.toml:2:1: error[output-name]" in result.stderr
    assert sorted(p.name for p in cli.folder.iterdir()) == ["api.yaml", "cliqgen.toml"]


@pytest.mark.parametrize("output", ["clients/pets", "a:b", "x @ y", "C:", "päckchen"])
def test_other_names_of_folders_are_accepted(cli: CommandLine, output: str) -> None:
    cli.write("api.yaml", SPEC)
    result = cli.run("generate", "api.yaml", "--package", "shop", "-o", output)
    assert result.exit_code == 0, result.output
