"""`[package]` of a configuration: what the generated project says of itself."""

from __future__ import annotations

import json
import tomllib
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from functional_support import CommandLine

SPEC = """\
openapi: 3.1.0
info: {title: Order Desk, version: '7.1'}
servers: [{url: 'https://orders.example.com'}]
paths:
  /orders:
    get:
      operationId: orders.list
      tags: [orders]
      responses: {'204': {description: done}}
"""
HEAD = 'specs = ["api.yaml"]\noutput = "out"\n'
FULL = """\
[package]
name = "orders"
distribution = "acme-orders"
version = "1.4.0"
description = 'Orders, the "quick" way'
authors = ["Ada <ada@example.com>", "Bo", "desk@example.com", {name = "Cy O'Neil"}]
license = "apache-2.0 OR mit"
keywords = ["orders", "acme"]
classifiers = ["Topic :: Office/Business", "Typing :: Typed"]
[package.urls]
Homepage = "https://orders.example.com/"
"Bug tracker" = "https://bugs.example.com/?of=orders#new"
"""


def _set_up(cli: CommandLine, tables: str) -> None:
    cli.write("api.yaml", SPEC)
    cli.write("cliqgen.toml", HEAD + tables)


def _generated(cli: CommandLine, tables: str) -> dict[str, Any]:
    """The `[project]` of the generated pyproject.toml."""
    _set_up(cli, tables)
    result = cli.run("generate")
    assert result.exit_code == 0, result.stderr
    return _project(cli)


def _project(cli: CommandLine, folder: str = "out") -> dict[str, Any]:
    written = (cli.folder / folder / "pyproject.toml").read_text("utf-8")
    project: dict[str, Any] = tomllib.loads(written)["project"]
    return project


def test_everything_that_is_stated_is_in_the_pyproject(cli: CommandLine) -> None:
    project = _generated(cli, FULL)
    del project["optional-dependencies"], project["dependencies"]
    assert project == {
        "name": "acme-orders",
        "version": "1.4.0",
        "description": 'Orders, the "quick" way',
        "readme": "README.md",
        "requires-python": ">=3.11",
        "license": "Apache-2.0 OR MIT",
        "authors": [
            {"name": "Ada", "email": "ada@example.com"},
            {"name": "Bo"},
            {"email": "desk@example.com"},
            {"name": "Cy O'Neil"},
        ],
        "keywords": ["orders", "acme"],
        "classifiers": [
            "Programming Language :: Python :: 3",
            "Typing :: Typed",
            "Topic :: Office/Business",
        ],
        "urls": {
            "Homepage": "https://orders.example.com/",
            "Bug tracker": "https://bugs.example.com/?of=orders#new",
        },
        "entry-points": {"pytest11": {"orders": "orders.testing.fixtures"}},
    }
    readme = (cli.folder / "out/README.md").read_text()
    assert readme.startswith("# acme-orders\n")
    assert 'pip install "acme-orders[opentelemetry]"' in readme


def test_the_pyproject_reads_as_if_written_by_hand(cli: CommandLine) -> None:
    _generated(cli, FULL)
    text = (cli.folder / "out/pyproject.toml").read_text("utf-8")
    assert text == ("""\
[build-system]
requires = ["hatchling>=1.27"]
build-backend = "hatchling.build"

[project]
name = "acme-orders"
version = "1.4.0"
description = "Orders, the \\"quick\\" way"
readme = "README.md"
requires-python = ">=3.11"
license = "Apache-2.0 OR MIT"
authors = [
    { name = "Ada", email = "ada@example.com" },
    { name = "Bo" },
    { email = "desk@example.com" },
    { name = "Cy O'Neil" },
]
keywords = ["orders", "acme"]
classifiers = [
    "Programming Language :: Python :: 3",
    "Typing :: Typed",
    "Topic :: Office/Business",
]
dependencies = [
    "httpx2>=2.16,<3",
    "msgspec>=0.21,<1",
]

[project.optional-dependencies]
opentelemetry = ["opentelemetry-api>=1.27,<2"]
testing = ["jsonschema>=4.23,<5", "pytest>=8,<10", "rstr>=3.2,<4"]

[project.entry-points.pytest11]
orders = "orders.testing.fixtures"

[project.urls]
Homepage = "https://orders.example.com/"
"Bug tracker" = "https://bugs.example.com/?of=orders#new"

[tool.hatch.build.targets.sdist]
# What is hidden: environments, caches, and the documents that this was generated from.
exclude = [".*"]

[tool.hatch.build.targets.wheel]
packages = ["orders"]
""")


def test_the_version_is_that_of_the_package_and_of_what_it_sends(
    cli: CommandLine,
) -> None:
    project = _generated(cli, '[package]\nname = "orders"\nversion = "v2.0-rc.1"\n')
    assert project["version"] == "2.0rc1"  # in the normal form of PEP 440
    package = cli.folder / "out/orders"
    assert '__version__ = "2.0rc1"' in (package / "__init__.py").read_text()
    assert 'version="2.0rc1"' in (package / "client.py").read_text()


@pytest.mark.parametrize(
    "tables", ['package = "orders"\n', '[package]\nname = "orders"\n']
)
def test_what_is_not_stated_is_as_without_a_table(
    cli: CommandLine, tables: str
) -> None:
    project = _generated(cli, tables)
    assert project.keys() == {
        *("name", "version", "description", "readme", "requires-python"),
        *("classifiers", "dependencies", "optional-dependencies", "entry-points"),
    }
    assert (project["name"], project["version"]) == ("orders", "7.1")
    assert project["description"] == "Typed client of Order Desk."
    manifest = json.loads((cli.folder / "out/.cliqgen.json").read_text())
    assert "project" not in manifest["source"]


def test_without_a_name_the_title_gives_it(cli: CommandLine) -> None:
    project = _generated(cli, '[package]\nversion = "1.0"\n')
    assert (project["name"], project["version"]) == ("order-desk", "1.0")


def test_each_of_several_clients_has_its_own(cli: CommandLine) -> None:
    cli.write("api.yaml", SPEC)
    client = (
        "[[{0}client]]\nspecs = ['api.yaml']\n"
        "[{0}client.package]\nname = '{1}'\nversion = '{2}'\n"
    )
    cli.write(
        "pyproject.toml",
        client.format("tool.cliqgen.", "one", "1.1")
        + client.format("tool.cliqgen.", "two", "2.2")
        + "[tool.cliqgen.client.package.urls]\nHome = 'https://two.example.com'\n",
    )
    assert cli.run("generate").exit_code == 0
    one, two = _project(cli, "generated/one"), _project(cli, "generated/two")
    assert (one["version"], two["version"]) == ("1.1", "2.2")
    assert "urls" not in one and two["urls"] == {"Home": "https://two.example.com"}
    result = cli.run("check", "--client", "two")
    assert result.exit_code == 0 and "generated/two is up to date" in result.stdout


def test_in_pyproject_too(cli: CommandLine) -> None:
    cli.write("api.yaml", SPEC)
    table = FULL.replace("[package", "[tool.cliqgen.package")
    cli.write("pyproject.toml", f"[tool.cliqgen]\n{HEAD}{table}")
    assert cli.run("generate").exit_code == 0
    assert _project(cli)["urls"]["Homepage"] == "https://orders.example.com/"


def test_the_folder_records_it(cli: CommandLine) -> None:
    """So it is made again without a configuration, and from another description."""
    before = _generated(cli, FULL)
    (cli.folder / "cliqgen.toml").unlink()
    files = cli.tree("out")
    assert cli.run("check", "out").exit_code == 0
    for again in (("generate", "out"), ("generate", "api.yaml", "-o", "out")):
        arguments = (*again, "--package", "orders") if "-o" in again else again
        assert cli.run(*arguments).exit_code == 0
        assert cli.tree("out") == files
    cli.write("api.yaml", SPEC.replace("7.1", "7.2"))
    assert cli.run("generate", "out").exit_code == 0
    assert _project(cli) == before


def test_check_says_that_it_changed(cli: CommandLine) -> None:
    _generated(cli, FULL)
    cli.write("cliqgen.toml", HEAD + FULL.replace("1.4.0", "1.5.0"))
    result = cli.run("check")
    assert result.exit_code == 1
    assert "the project settings have changed since out" in result.stderr
    assert '-version = "1.4.0"' in result.stdout + result.stderr
    assert cli.run("generate").exit_code == 0
    assert _project(cli)["version"] == "1.5.0"
    assert cli.run("check").exit_code == 0
    cli.write("cliqgen.toml", HEAD + 'package = "orders"\n')
    assert cli.run("check").exit_code == 1
    assert cli.run("generate").exit_code == 0
    assert _project(cli)["version"] == "7.1"


def test_an_edit_by_hand_is_merged_with_a_new_version(cli: CommandLine) -> None:
    _generated(cli, FULL)
    path = cli.folder / "out/pyproject.toml"
    path.write_text(path.read_text().replace("hatchling>=1.27", "hatchling>=1.28"))
    cli.write("cliqgen.toml", HEAD + FULL.replace("1.4.0", "1.5.0"))
    assert cli.run("generate", "--merge").exit_code == 0
    merged = tomllib.loads(path.read_text())
    assert merged["build-system"]["requires"] == ["hatchling>=1.28"]
    assert merged["project"]["version"] == "1.5.0"
    assert merged["project"]["license"] == "Apache-2.0 OR MIT"


def test_inside_of_other_code_the_version_matters(cli: CommandLine) -> None:
    _set_up(cli, 'layout = "package"\n' + FULL.replace('name = "orders"\n', ""))
    assert cli.run("generate").exit_code == 0
    assert '__version__ = "1.4.0"' in (cli.folder / "out/__init__.py").read_text()
    assert not (cli.folder / "out/pyproject.toml").exists()
    assert cli.run("check", "out").exit_code == 0


def test_the_command_line_changes_the_name_alone(cli: CommandLine) -> None:
    _set_up(cli, FULL)
    assert cli.run("generate", "--package", "desk").exit_code == 0
    assert (cli.folder / "out/desk/client.py").is_file()
    assert _project(cli)["name"] == "acme-orders"


@pytest.mark.parametrize(
    ("member", "place", "said"),
    [
        ("licence = 'MIT'", "4:1: error[config-key]", "mean 'license'?"),
        ("homepage = 'x'", "4:1: error[config-key]", "Available: name, distribution,"),
        ("version = 'latest'", "4:1: error[config-value]", "a version (PEP 440) such"),
        ("version = '1.4.0 beta'", "4:1: error[config-value]", "'1.4.0 beta'"),
        (f"version = '{'9' * 5000}'", "4:1: error[config-value]", "a long string"),
        ("version = 1.4", "4:1: error[config-value]", "found a number"),
        ("license = 'Proprietary'", "4:1: error[config-value]", "'LicenseRef-Acme'"),
        ("license = 'MIT AND'", "4:1: error[config-value]", "an SPDX expression"),
        ("license = {file = 'x'}", "4:1: error[config-value]", "found a table"),
        ("distribution = '-x'", "4:1: error[config-value]", "letters and digits"),
        ('description = "a\\nb"', "4:1: error[config-value]", "a line of text"),
        ("authors = 'Ada'", "4:1: error[config-value]", "expected a list"),
        ("authors = [\n'Ada',\n'Bo <x>']", "6:1: error[config-value]", "'Bo <x>'"),
        (
            "authors = ['Ada, Bo']",
            "4:12: error[config-value]",
            "each of 'package.authors'",
        ),
        ("authors = [{mail = 'x'}]", "4:13: error[config-key]", "mean 'email'?"),
        ("authors = [{email = 'ä@x'}]", "4:13: error[config-value]", "an address"),
        ("urls = {Home = 'x'}", "4:9: error[config-value]", "begins with https://"),
        ("urls.'a,b' = 'https://x'", "4:6: error[config-value]", "32 characters"),
        ("urls = ['https://x']", "4:1: error[config-value]", "a table of URLs"),
        ("keywords = ['a', 'b,c']", "4:18: error[config-value]", "without commas"),
        ("classifiers = ['Shop']", "4:16: error[config-value]", "'Topic :: Internet'"),
        (
            "classifiers = ['License :: OSI Approved :: MIT License']",
            "4:16: error[config-value]",
            "other than a licence",
        ),
        ("name = 'class'", "4:1: error[package-name]", "'class' cannot be the name"),
        (
            "name = ''",
            "4:1: error[config-value]",
            "'package.name': expected a non-empty string",
        ),
    ],
)
def test_what_is_wrong_is_told_where_it_stands(
    cli: CommandLine, member: str, place: str, said: str
) -> None:
    _set_up(cli, f"[package]\n{member}\n")
    result = cli.run("generate")
    assert result.exit_code == 2
    assert f"cliqgen.toml:{place}" in result.stderr
    assert said in result.stderr
    assert not (cli.folder / "out").exists()


def test_everything_wrong_is_told_at_once(cli: CommandLine) -> None:
    cli.write("api.yaml", SPEC)
    wrong = "version = 'x'\nlicense = 'y'\nkeywords = [1]\nurl = 'z'\n"
    client = "[[client]]\nspecs = ['api.yaml']\n[client.package]\n"
    cli.write(
        "cliqgen.toml", client + wrong + client + wrong + "[client.names]\na = 1\n"
    )
    result = cli.run("generate", "--verbose")
    assert result.exit_code == 2
    assert result.stderr.count("error[") == 9


@pytest.mark.parametrize(
    "project",
    [
        [],
        {"version": "latest"},
        {"version": "1\n2"},
        {"license": "MIT'"},
        {"distribution": '"]\n[tool.x]'},
        {"authors": [{"name": "a\nb"}]},
        {"urls": {"a\nb": "https://x"}},
        {"readme": "x"},
    ],
)
def test_a_damaged_record(cli: CommandLine, project: object) -> None:
    _generated(cli, FULL)
    manifest = json.loads((cli.folder / "out/.cliqgen.json").read_text())
    manifest["source"]["project"] = project
    cli.write("out/.cliqgen.json", json.dumps(manifest))
    before = cli.tree("out")
    result = cli.run("generate", "out")
    assert result.exit_code == 1
    assert "error[manifest-invalid]" in result.stderr
    assert cli.tree("out") == before
