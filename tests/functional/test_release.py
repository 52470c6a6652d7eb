"""`cliqgen release`: the next version of a client, and the entry in its change log."""

from __future__ import annotations

import json
import tomllib
from typing import TYPE_CHECKING, Any

import pytest
from cliqgen.comparison.kinds import Verdict
from cliqgen.comparison.release import next_version, with_entry

if TYPE_CHECKING:
    from functional_support import CommandLine

SPEC = """\
openapi: 3.1.0
info: {title: Desk, version: '7.1'}
servers: [{url: 'https://desk.example.com'}]
paths:
  /orders:
    get:
      operationId: orders.list
      summary: List orders.
      responses: {'204': {description: done}}
"""
ADDED = """\
  /orders/all_*:
    delete:
      operationId: orders.clear_all
      responses: {'204': {description: done}}
"""
CONFIGURATION = """\
# Desks.
specs = ["api.yaml"]
output = "out"

[package]
name = "desk"
version = '1.4.0'  # of the client, not of the API
"""


@pytest.fixture(autouse=True)
def today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1780272000")


def set_up(cli: CommandLine, configuration: str = CONFIGURATION) -> None:
    cli.write("api.yaml", SPEC)
    cli.write("cliqgen.toml", configuration)
    assert cli.run("generate").exit_code == 0


def read(cli: CommandLine, path: str) -> str:
    return (cli.folder / path).read_bytes().decode("utf-8")


def released(cli: CommandLine, *args: str) -> dict[str, Any]:
    """What is released, as JSON."""
    status, printed = cli.json("release", *args, "--format", "json")
    assert status == 0, printed
    assert printed["diagnostics"] == []
    result: dict[str, Any] = printed["result"]
    return result


def test_nothing_to_release(cli: CommandLine) -> None:
    set_up(cli)
    before = cli.tree(".")
    result = cli.run("release", "--write")
    assert result.exit_code == 0
    assert result.stdout == (
        "Verdict: none\nNothing changes for callers: the version stays 1.4.0\n"
    )
    assert cli.tree(".") == before


def test_a_release_is_shown(cli: CommandLine) -> None:
    set_up(cli)
    cli.write("api.yaml", SPEC.replace("List orders.", "List them.") + ADDED)
    before = cli.tree(".")
    result = cli.run("release")
    assert result.exit_code == 0
    assert result.stdout.splitlines() == [
        "Verdict: minor (2 info)",
        "Version: 1.4.0 -> 1.5.0",
        "",
        "## 1.5.0 - 2026-06-01",
        "",
        "### Added",
        "",
        "- client.orders.clear_all is new",
        "",
        "### Documentation",
        "",
        "- the docstring of client.orders.list differs",
        "",
        "Nothing is written without --write.",
    ]
    assert cli.tree(".") == before


def test_a_release_is_written_once(cli: CommandLine) -> None:
    set_up(cli)
    cli.write("api.yaml", SPEC.replace("orders.list", "orders.find") + ADDED)
    first = released(cli, "--write")
    assert (first["verdict"], first["previous"], first["version"]) == (
        *("major", "1.4.0"),
        "2.0.0",
    )
    assert first["written"] == ["cliqgen.toml", "out/CHANGELOG.md"]
    # Nothing else is touched, comments and quotes included.
    assert read(cli, "cliqgen.toml") == CONFIGURATION.replace("1.4.0", "2.0.0")
    assert read(cli, "out/CHANGELOG.md") == (
        "# Changelog\n\n## 2.0.0 - 2026-06-01\n\n### Breaking changes\n\n"
        "- client.orders.list is now client.orders.find\n\n### Added\n\n"
        "- client.orders.clear_all is new\n"
    )
    before = cli.tree(".")
    assert released(cli, "--write")["written"] == []
    assert cli.tree(".") == before
    assert cli.run("generate").exit_code == 0
    project = tomllib.loads(read(cli, "out/pyproject.toml"))["project"]
    assert project["version"] == "2.0.0"
    assert released(cli)["verdict"] == "none"
    assert cli.run("check").exit_code == 0  # the change log is the user's


def test_what_a_person_wrote_stays(cli: CommandLine) -> None:
    set_up(cli)
    log = (
        "# What changes\r\n\r\nFor all.\r\n\r\n## Unreleased\r\n\r\n- mine\r\n\r\n"
        "```text\r\n## 9.9.9\r\n```\r\n\r\n## [1.4.0] - 2026-01-01\r\n\r\n- first\r\n"
    )
    (cli.folder / "out" / "CHANGELOG.md").write_bytes(log.encode())
    cli.write("api.yaml", SPEC + ADDED)
    assert released(cli, "--write")["version"] == "1.5.0"
    start, end = log.split("## [1.4.0]")
    assert read(cli, "out/CHANGELOG.md") == (
        f"{start}## 1.5.0 - 2026-06-01\r\n\r\n### Added\r\n\r\n"
        f"- client.orders.clear_all is new\r\n\r\n## [1.4.0]{end}"
    )
    # An entry of that version is edited, and stays.
    (cli.folder / "out" / "CHANGELOG.md").write_text("## v1.5.0\n\nMine.\n")
    assert released(cli, "--write")["written"] == []
    assert read(cli, "out/CHANGELOG.md") == "## v1.5.0\n\nMine.\n"


def test_a_higher_version_stays(cli: CommandLine) -> None:
    set_up(cli)
    cli.write("api.yaml", SPEC + ADDED)
    cli.write("cliqgen.toml", CONFIGURATION.replace("1.4.0", "3.0.0"))
    result = released(cli, "--write")
    assert (result["version"], result["written"]) == ("3.0.0", ["out/CHANGELOG.md"])


def test_a_version_that_follows_the_description(cli: CommandLine) -> None:
    set_up(cli, 'specs = ["api.yaml"]\noutput = "out"\npackage = "desk"\n')
    cli.write("api.yaml", SPEC + ADDED)
    before = cli.tree(".")
    result = cli.run("release", "--write")
    assert result.exit_code == 2
    assert "error[release-version]" in result.stderr
    assert 'Write version = "7.2.0" into its table [package].' in result.stderr
    assert cli.tree(".") == before
    cli.write("api.yaml", SPEC.replace("7.1", "8") + ADDED)
    assert released(cli, "--write")["version"] == "8"


@pytest.mark.parametrize(
    "text",
    [
        'version = "1.4.0"\nname = "desk"\n',
        "\"version\"   =  '1.4.0'\r\nname = 'desk' # version = '1.4.0'\r\n",
    ],
)
def test_one_of_several_clients_in_a_shared_file(cli: CommandLine, text: str) -> None:
    cli.write("api.yaml", SPEC)
    shared = (
        "[project]\nname = 'app'\nversion = '1.4.0'\n"
        "[[tool.cliqgen.client]]\nspecs = ['api.yaml']\n"
        "package = {name = 'other', version = '1.4.0'}\n"
        "[[tool.cliqgen.client]]\nspecs = ['api.yaml']\n"
        f"[tool.cliqgen.client.package]\n{text}"
    )
    path = cli.folder / "pyproject.toml"
    path.write_bytes(shared.encode())
    assert cli.run("generate").exit_code == 0
    cli.write("api.yaml", SPEC + ADDED)
    result = cli.run("release")
    assert result.exit_code == 2
    assert "error[config-client]" in result.stderr
    assert released(cli, "--client", "desk", "--write")["version"] == "1.5.0"
    before, after = shared.rsplit("[tool.cliqgen.client.package]", 1)
    changed = after.replace("1.4.0", "1.5.0", 1)
    assert (
        path.read_bytes().decode() == f"{before}[tool.cliqgen.client.package]{changed}"
    )
    assert released(cli, "--client", "other", "--write")["version"] == "1.5.0"
    assert "{name = 'other', version = '1.5.0'}" in path.read_text("utf-8")


def test_a_version_over_several_lines_is_left_alone(cli: CommandLine) -> None:
    set_up(cli, CONFIGURATION.replace("'1.4.0'", "'''1.4.0'''"))
    cli.write("api.yaml", SPEC + ADDED)
    before = cli.tree(".")
    result = cli.run("release", "--write")
    assert result.exit_code == 2
    assert "cliqgen.toml:7:1: error[release-version]" in result.stderr
    assert cli.tree(".") == before


def test_a_package_in_code_of_ones_own(cli: CommandLine) -> None:
    set_up(
        cli,
        CONFIGURATION.replace('output = "out"', 'output = "desk"\nlayout = "package"'),
    )
    cli.write("api.yaml", SPEC + ADDED)
    result = cli.run("release", "--write")
    assert result.stdout.splitlines()[-2:] == [
        "wrote cliqgen.toml",
        "No change log is known: name one with --changelog.",
    ]
    assert released(cli, "--changelog", "NEWS.md", "--write")["written"] == ["NEWS.md"]
    assert read(cli, "NEWS.md").startswith("# Changelog\n\n## 1.5.0 - ")


def test_a_client_as_it_was_released(cli: CommandLine) -> None:
    set_up(cli)
    (cli.folder / "out").rename(cli.folder / "old")
    cli.write("api.yaml", SPEC + ADDED)
    assert cli.run("generate").exit_code == 0
    assert released(cli)["verdict"] == "none"
    assert released(cli, "old")["version"] == "1.5.0"


def test_what_cannot_be_released(cli: CommandLine) -> None:
    result = cli.run("release")
    assert (result.exit_code, "error[config-client]" in result.stderr) == (2, True)
    cli.write("api.yaml", SPEC)
    cli.write("cliqgen.toml", CONFIGURATION)
    result = cli.run("release")
    assert result.exit_code == 2
    assert "out: error[source-unrecorded] out does not exist\n" in result.stderr
    assert "remedy: Run cliqgen generate first.\n" in result.stderr
    result = cli.run("release", "gone")
    assert result.exit_code == 2
    assert "gone: error[source-unrecorded] gone does not exist\n" in result.stderr
    assert "remedy: Pass the folder of the client" in result.stderr
    (cli.folder / "out").mkdir()
    result = cli.run("release")
    assert "out is not a folder that cliqgen generated\n" in result.stderr
    assert cli.run("generate").exit_code == 0
    cli.write("api.yaml", SPEC + ADDED)
    log = cli.folder / "out" / "CHANGELOG.md"
    log.write_bytes(b"\xff")
    result = cli.run("release", "--write")
    assert "error[file-unreadable]" in result.stderr
    log.unlink()
    log.symlink_to(cli.write("elsewhere.md", "mine"))
    result = cli.run("release", "--write")
    assert "CHANGELOG.md: it is a symbolic link" in result.stderr
    assert read(cli, "elsewhere.md") == "mine"
    # Nothing is written if something cannot be.
    assert read(cli, "cliqgen.toml") == CONFIGURATION


@pytest.mark.parametrize(
    ("version", "patch", "minor", "major"),
    [
        ("1.4.2", "1.4.3", "1.5.0", "2.0.0"),
        ("0.4.2", "0.4.3", "0.4.3", "0.5.0"),
        ("7", "7.0.1", "7.1.0", "8.0.0"),
        ("1!2.3.4.5", "1!2.3.5", "1!2.4.0", "1!3.0.0"),
        ("2.0.0rc1", "2.0.0", "2.0.0", "2.0.0"),
        ("1.5.0.dev3", "1.5.0", "1.5.0", "2.0.0"),
        ("1.5.1a1", "1.5.1", "1.6.0", "2.0.0"),
        ("1.4.2.post1+local", "1.4.3", "1.5.0", "2.0.0"),
    ],
)
def test_versions(version: str, patch: str, minor: str, major: str) -> None:
    verdicts = (Verdict.PATCH, Verdict.MINOR, Verdict.MAJOR)
    found = tuple(next_version(version, verdict) for verdict in verdicts)
    assert found == (patch, minor, major)
    assert next_version("1.0", Verdict.NONE) == "1.0"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", "# Changelog\n\nENTRY\n"),
        ("# News", "# News\n\nENTRY\n"),
        ("## 1.0\n- a\n", "# Changelog\n\nENTRY\n\n## 1.0\n- a\n"),
        (
            "# News\n\n## Unreleased\n\n- a\n",
            "# News\n\n## Unreleased\n\n- a\n\nENTRY\n",
        ),
        (
            "~~~\n## 1.0\n```\n~~~\n## 0.9\n",
            "~~~\n## 1.0\n```\n~~~\n\nENTRY\n\n## 0.9\n",
        ),
        ("## 1.2.0.1\n", "# Changelog\n\nENTRY\n\n## 1.2.0.1\n"),
        ("## [1.2.0] (today)\n", None),
        ("## Release 1.2.0: the best\n", None),
        ("## v1.2.0\n", None),
    ],
)
def test_change_logs(before: str, after: str | None) -> None:
    assert with_entry(before, "ENTRY\n", "1.2.0") == after


def test_a_name_is_no_markup(cli: CommandLine) -> None:
    set_up(cli)
    name = json.dumps("a_<b>*[c](d)\n## 2`")
    cli.write(
        "api.yaml",
        SPEC.replace(
            "      summary",
            f"      parameters: [{{name: {name}, in: query}}]\n      summary",
        ),
    )
    entry = released(cli)["entry"]
    assert [line for line in entry.splitlines() if line.startswith("#")] == [
        "## 1.5.0 - 2026-06-01",
        "### Added",
        "### Documentation",
    ]
    assert "<b>" not in entry
