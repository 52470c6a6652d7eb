"""Whether a client has a fake: what asks for it, what records that, and what repeats it."""

from __future__ import annotations

import json
from collections.abc import Set
from typing import TYPE_CHECKING

import pytest
from cliqgen.pipeline import Run, generate
from cliqgen.request import GenerateRequest

if TYPE_CHECKING:
    from functional_support import CommandLine

SHOP = """
    openapi: 3.1.0
    info: {title: Shop, version: "1"}
    servers: [{url: "https://shop.example"}]
    paths:
      /orders:
        get:
          operationId: orders.list
          responses:
            "200":
              description: All.
              content:
                application/json:
                  schema:
                    type: array
                    items: {type: object, properties: {id: {type: string}}}
"""
OWN = {
    *("__init__.py", "__main__.py", "description.json", "fake.py", "fixtures.py"),
    "routes.py",
}


def files(cli: CommandLine, folder: str) -> Set[str]:
    return cli.tree(folder).keys()


def faked(cli: CommandLine, folder: str) -> Set[str]:
    """The generated files of `testing`, without those that are copied."""
    inside = (path.partition("testing/")[2] for path in files(cli, folder))
    return {path for path in inside if path and not path.startswith("_fake/")}


def test_the_command_line_asks_for_it(cli: CommandLine) -> None:
    cli.write("shop.yaml", SHOP)
    assert cli.run("generate", "shop.yaml", "-o", "out").exit_code == 0
    assert faked(cli, "out") == OWN
    assert "shop/testing/_fake/fake.py" in files(cli, "out")
    project = (cli.folder / "out" / "pyproject.toml").read_text("utf-8")
    assert (
        'testing = ["jsonschema>=4.23,<5", "pytest>=8,<10", "rstr>=3.2,<4"]' in project
    )
    assert (
        '[project.entry-points.pytest11]\nshop = "shop.testing.fixtures"\n' in project
    )
    readme = (cli.folder / "out" / "README.md").read_text("utf-8")
    section = readme.partition("\n## Testing your code\n")[2].partition("\n## ")[0]
    assert 0 < len(section.splitlines()) <= 25


def test_a_client_without_it_is_as_before(cli: CommandLine) -> None:
    path = cli.write("shop.yaml", SHOP)
    assert cli.run("generate", "shop.yaml", "-o", "out", "--no-testing").exit_code == 0
    plain = generate(Run(GenerateRequest(specs=(path,)))).files
    written = {name: content for name, (content, _) in cli.tree("out").items()}
    own = {".cliqgen.json", ".cliqgen-inputs.tar.xz"}
    assert written.keys() - own == plain.keys()
    assert {n: c.decode() for n, c in written.items() if n not in own} == plain
    assert not any("testing" in path for path in plain)
    assert "pytest" not in plain["pyproject.toml"]
    assert "Testing your code" not in plain["README.md"]


def test_the_choice_changes_nothing_else(cli: CommandLine) -> None:
    cli.write("shop.yaml", SHOP)
    cli.run("generate", "shop.yaml", "-o", "with")
    cli.run("generate", "shop.yaml", "-o", "without", "--no-testing")
    one, other = cli.tree("with"), cli.tree("without")
    told = {".cliqgen.json", "README.md", "pyproject.toml"}
    assert {n for n in one if "testing" not in n} == set(other)
    changed = {name for name in other if one[name][0] != other[name][0]}
    assert changed == told


def source(cli: CommandLine, folder: str) -> object:
    text = (cli.folder / folder / ".cliqgen.json").read_text("utf-8")
    return json.loads(text)["source"].get("testing")


@pytest.mark.parametrize("flag", ["--testing", "--no-testing"])
def test_it_is_recorded_and_repeated(cli: CommandLine, flag: str) -> None:
    cli.write("shop.yaml", SHOP)
    cli.run("generate", "shop.yaml", "-o", "out", flag)
    before = cli.tree("out")
    assert source(cli, "out") == (True if flag == "--testing" else None)
    for repeating in (
        ("check", "out"),
        ("check", "shop.yaml", "-o", "out"),
        ("generate", "out"),
        ("generate", "-o", "out"),
        ("generate", "shop.yaml", "-o", "out"),
    ):
        assert cli.run(*repeating).exit_code == 0, repeating
    assert cli.tree("out") == before


def test_an_option_changes_what_is_recorded(cli: CommandLine) -> None:
    cli.write("shop.yaml", SHOP)
    cli.run("generate", "shop.yaml", "-o", "out")
    assert cli.run("check", "out", "--no-testing").exit_code == 1
    before = cli.tree("out")
    assert cli.run("generate", "out", "--no-testing", "--dry-run").exit_code == 0
    assert cli.tree("out") == before
    assert cli.run("generate", "out", "--no-testing").exit_code == 0
    assert faked(cli, "out") == set()
    assert cli.run("generate", "out").exit_code == 0
    assert faked(cli, "out") == set()
    assert cli.run("generate", "out", "--testing").exit_code == 0
    assert faked(cli, "out") == OWN


@pytest.mark.parametrize(
    ("setting", "has_it"), [("", True), ("testing = false", False)]
)
def test_a_configuration_says_it(cli: CommandLine, setting: str, has_it: bool) -> None:
    cli.write("shop.yaml", SHOP)
    cli.write("cliqgen.toml", f'specs = ["shop.yaml"]\npackage = "shop"\n{setting}\n')
    assert cli.run("generate").exit_code == 0
    assert bool(faked(cli, "generated/shop")) is has_it
    assert cli.run("check").exit_code == 0
    other = "--no-testing" if has_it else "--testing"
    assert cli.run("check", other).exit_code == 1


def test_a_wrong_setting_is_told_with_its_place(cli: CommandLine) -> None:
    cli.write("cliqgen.toml", 'specs = ["shop.yaml"]\ntesting = "yes"\n')
    result = cli.run("generate")
    assert result.exit_code == 2
    assert "cliqgen.toml:2:" in result.stderr
    assert "'testing': expected true or false, found the string 'yes'" in result.stderr


def test_a_vendored_client_has_it(cli: CommandLine) -> None:
    cli.write("shop.yaml", SHOP)
    assert cli.run("vendor", "src/app/shop", "shop.yaml").exit_code == 0
    assert faked(cli, "src/app/shop") == OWN
    assert cli.run("check", "src/app/shop").exit_code == 0
    assert cli.run("vendor", "other", "shop.yaml", "--no-testing").exit_code == 0
    assert faked(cli, "other") == set()


def test_a_description_of_webhooks_alone_has_nothing_to_fake(cli: CommandLine) -> None:
    cli.write(
        "hooks.yaml",
        """
        openapi: 3.1.0
        info: {title: Hooks, version: "1"}
        webhooks:
          paid:
            post:
              requestBody: {content: {application/json: {schema: {type: object}}}}
              responses: {"200": {description: Thanks.}}
        """,
    )
    assert cli.run("generate", "hooks.yaml", "-o", "out").exit_code == 0
    assert faked(cli, "out") == set()
    project = (cli.folder / "out" / "pyproject.toml").read_text("utf-8")
    assert "pytest" not in project
    assert cli.run("check", "out").exit_code == 0


def test_diff_of_clients_does_not_see_it(cli: CommandLine) -> None:
    cli.write("shop.yaml", SHOP)
    cli.run("generate", "shop.yaml", "-o", "with")
    cli.run("generate", "shop.yaml", "-o", "without", "--no-testing")
    result = cli.run("diff", "with", "without")
    assert result.exit_code == 0
    assert result.stdout == "Verdict: none\n"


@pytest.mark.parametrize("layout", ["project", "package"])
def test_a_plan_compares_what_was_generated_not_what_was_edited(
    cli: CommandLine, layout: str
) -> None:
    spec = SHOP.replace("operationId:", "summary: All.\n          operationId:")
    cli.write("shop.yaml", spec)
    cli.write(
        "cliqgen.toml",
        f'specs = ["shop.yaml"]\npackage = "shop"\nlayout = "{layout}"\noutput = "shop"\n',
    )
    assert cli.run("generate").exit_code == 0
    (module,) = (p for p in files(cli, "shop") if p.endswith("resources/orders.py"))
    text = (cli.folder / "shop" / module).read_text("utf-8")
    edited = text.replace('"""All.', '"""All, as I call them.')
    assert edited != text
    (cli.folder / "shop" / module).write_text(edited, "utf-8")
    cli.write("shop.yaml", spec.replace('"1"', '"2"'))
    planned = cli.run("generate", "--dry-run", "--keep")
    assert planned.exit_code == 0
    assert "docstring" not in planned.stdout
