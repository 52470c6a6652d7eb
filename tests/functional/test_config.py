"""Configured clients: which file counts, which clients are meant, where they go."""

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
  /orders:
    get:
      operationId: orders.list
      tags: [orders]
      responses: {'204': {description: done}, '418': {description: tea}}
"""
SLOPPY = SPEC.replace("/pets:", "/shops/{shop}/pets:")
ONE = 'specs = ["api.yaml"]\npackage = "shop"\noutput = "clients/shop"\n'
TWO = """\
[[tool.cliqgen.client]]
specs = ["pets/api.yaml"]
package = "pets"
output = "src/app/_vendor/pets"
layout = "package"

[[tool.cliqgen.client]]
specs = ["orders/api.yaml"]
package = "orders"
include = ["tag:orders"]
"""


def set_up_two(cli: CommandLine) -> None:
    cli.write("pets/api.yaml", SPEC)
    cli.write("orders/api.yaml", SPEC)
    cli.write("pyproject.toml", "[project]\nname = 'app'\n\n" + TWO)


def test_a_configured_client_is_written_and_checked(cli: CommandLine) -> None:
    cli.write("api.yaml", SPEC)
    cli.write("cliqgen.toml", ONE)
    assert cli.run("generate").exit_code == 0
    assert (cli.folder / "clients/shop/shop/client.py").is_file()
    assert "up to date" in cli.run("check").stdout
    cli.write("api.yaml", SPEC.replace("pets.list", "pets.all"))
    assert cli.run("check").exit_code == 1
    assert cli.run("validate").stdout.startswith("valid: 2 operations")
    assert cli.json("inspect")[1]["package"] == "shop"


def test_all_clients_are_written_in_order(cli: CommandLine) -> None:
    set_up_two(cli)
    result = cli.run("generate")
    assert result.exit_code == 0
    assert result.stdout.index("_vendor/pets") < result.stdout.index("generated/orders")
    assert (cli.folder / "src/app/_vendor/pets/client.py").is_file()
    assert (cli.folder / "generated/orders/orders/resources/orders.py").is_file()
    assert not (cli.folder / "generated/orders/orders/resources/pets.py").exists()
    assert cli.run("check").exit_code == 0


def test_one_client_is_chosen_by_its_package(cli: CommandLine) -> None:
    set_up_two(cli)
    assert cli.run("generate", "--client", "orders").exit_code == 0
    assert not (cli.folder / "src").exists()
    result = cli.run("generate", "--client", "pet")
    assert result.exit_code == 2
    assert "config-client" in result.stderr and "'pets'" in result.stderr
    assert cli.run("check", "--client", "pets").exit_code == 1


def test_a_client_that_fails_does_not_hold_up_the_others(cli: CommandLine) -> None:
    set_up_two(cli)
    cli.write("pets/api.yaml", "openapi 3.1.0")
    status, printed = cli.json("generate", "--format", "json")
    assert status == 1
    assert printed["result"][0] is None
    assert printed["result"][1]["package"] == "orders"
    assert printed["diagnostics"][0]["position"]["file"] == "pets/api.yaml"


def test_strictness_is_that_of_each_client(cli: CommandLine) -> None:
    set_up_two(cli)
    cli.write("pets/api.yaml", SLOPPY)
    assert cli.run("validate").exit_code == 0
    cli.write("pyproject.toml", TWO.replace("[[", "\n[[", 1) + "strict = true\n")
    assert cli.run("validate").exit_code == 0
    cli.write("orders/api.yaml", SLOPPY.replace("tags: [pets]", "tags: [orders]"))
    result = cli.run("validate")
    assert result.exit_code == 1
    assert result.stderr.count("error[path-parameter-undeclared]") == 1


def test_flags_win_over_the_configuration(cli: CommandLine) -> None:
    cli.write("api.yaml", SLOPPY)
    cli.write("cliqgen.toml", ONE + 'include = ["tag:pets"]\n')
    assert cli.json("inspect", "--include", "tag:orders")[1]["operations"][0][
        "call"
    ] == ("orders.list")
    assert cli.run("validate", "--strict").exit_code == 1
    assert cli.json("inspect", "--package", "store")[1]["package"] == "store"
    cli.write("codes.csv", "status,description\n418,teapot\n")
    _, printed = cli.json("inspect", "--status-codes", "codes.csv")
    assert [error["status"] for error in printed["errors"]] == [418]


def test_package_needs_one_client(cli: CommandLine) -> None:
    set_up_two(cli)
    result = cli.run("generate", "--package", "other")
    assert result.exit_code == 2 and "--client" in result.stderr
    assert not (cli.folder / "generated").exists()


def test_with_spec_no_configuration_is_read(cli: CommandLine) -> None:
    cli.write("api.yaml", SPEC)
    cli.write("cliqgen.toml", "no configuration at all")
    assert cli.run("validate", "api.yaml").exit_code == 0
    assert cli.run("generate", "api.yaml", "-o", "out").exit_code == 0
    assert cli.run("generate", "-o", "out").exit_code == 0
    assert cli.run("generate").exit_code == 2


def test_own_file_wins_over_pyproject(cli: CommandLine) -> None:
    cli.write("api.yaml", SPEC)
    cli.write("pyproject.toml", "[tool.cliqgen]\n" + ONE.replace("shop", "lost"))
    cli.write("cliqgen.toml", ONE)
    assert cli.json("inspect")[1]["package"] == "shop"
    (cli.folder / "cliqgen.toml").unlink()
    assert cli.json("inspect")[1]["package"] == "lost"


def test_the_nearest_file_above_counts(
    cli: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A pyproject.toml that says nothing of cliqgen is passed over."""
    cli.write("api.yaml", SPEC)
    cli.write("cliqgen.toml", ONE)
    cli.write("a/pyproject.toml", "[project]\nname = 'a'\n[tool.other]\n")
    cli.write("a/b/note.txt", "")
    monkeypatch.chdir(cli.folder / "a/b")
    assert cli.run("generate").exit_code == 0
    assert (cli.folder / "clients/shop/shop/client.py").is_file()
    assert not (cli.folder / "a/b/clients").exists()


@pytest.mark.parametrize("root", ["a folder", "a file"])
def test_the_search_ends_at_the_root_of_a_repository(
    cli: CommandLine, monkeypatch: pytest.MonkeyPatch, root: str
) -> None:
    cli.write("cliqgen.toml", ONE)
    cli.write("repo/.git/HEAD" if root == "a folder" else "repo/.git", "")
    cli.write("repo/src/note.txt", "")
    monkeypatch.chdir(cli.folder / "repo/src")
    assert cli.json("inspect")[1]["package"] == "zoho_cliq"
    cli.write("repo/cliqgen.toml", ONE)
    cli.write("repo/api.yaml", SPEC)
    assert cli.json("inspect")[1]["package"] == "shop"


@pytest.mark.parametrize(
    ("text", "code", "place", "said"),
    [
        (ONE + "out = 'x'\n", "config-key", "4:1", "'output'"),
        (ONE + "status_codes = 'x'\n", "config-key", "4:1", "'status-codes'"),
        (ONE + "colour = 'x'\n", "config-key", "4:1", "Available: specs"),
        (ONE + "strict = 'no'\n", "config-value", "4:1", "true or false"),
        (
            ONE + "include = [\n  'a',\n  7]\n",
            "config-value",
            "6:3",
            "each of 'include': expected a non-empty string, found a number",
        ),
        ("", "config-missing", "1:1", "'specs'"),
        ("package = 'shop'\n", "config-missing", "1:1", "'specs'"),
        ("specs = ['a'\n", "config-syntax", "2:", "TOML"),
        ("specs = ['a']\nstrict = tru\n", "config-syntax", "2:10", "TOML"),
        ("a = 1\n[[client]]\nspecs = ['a']\n", "config-key", "1:1", "client"),
        (
            "strict = true\n[[client]]\nspecs = ['a']\n",
            "config-key",
            "1:1",
            "outside the list",
        ),
        ("[[client]]\nspec = ['a']\n", "config-key", "2:1", "'specs'"),
        ("x = " + "[" * 5000 + "]" * 5000, "config-syntax", "1:1", "deep"),
        ("x = " + "9" * 5000, "config-syntax", "1:5", "5000 digits"),
    ],
)
def test_what_is_wrong_is_told_with_its_place(
    cli: CommandLine, text: str, code: str, place: str, said: str
) -> None:
    cli.write("api.yaml", SPEC)
    cli.write("cliqgen.toml", text)
    result = cli.run("generate")
    assert result.exit_code == 2
    assert f"cliqgen.toml:{place}" in result.stderr
    assert f"error[{code}]" in result.stderr
    assert said in result.stderr
    assert not (cli.folder / "clients").exists()


@pytest.mark.parametrize("name", ["cliqgen.toml", "pyproject.toml"])
@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"\xff\xfe", "file-binary"),
        (b"a = 1\0", "file-binary"),
        (b"[[[", "config-syntax"),
        (b"a = 1\na = 2", "config-syntax"),
        (b"d = 2026-13-45", "config-syntax"),
        (b"lone = '\r'", "config-syntax"),
    ],
)
def test_what_is_no_toml(
    cli: CommandLine, name: str, content: bytes, code: str
) -> None:
    (cli.folder / name).write_bytes(content)
    result = cli.run("generate")
    assert result.exit_code == 2
    assert f"error[{code}]" in result.stderr and name in result.stderr
    assert [path.name for path in cli.folder.iterdir()] == [name]


def test_a_file_that_says_nothing_is_passed_over(cli: CommandLine) -> None:
    """An empty pyproject.toml, and a folder of that name, are no configuration."""
    cli.write("pyproject.toml", "")
    (cli.folder / "cliqgen.toml").mkdir()
    assert cli.json("inspect")[1]["package"] == "zoho_cliq"


def test_everything_wrong_is_told_at_once(cli: CommandLine) -> None:
    cli.write("cliqgen.toml", "spec = 'a'\nstrict = 1\nlayout = 'x'\n")
    assert cli.run("generate").stderr.count("error[") == 4


def test_places_in_pyproject(cli: CommandLine) -> None:
    cli.write("pyproject.toml", TWO + "stict = true\n")
    result = cli.run("check")
    assert result.exit_code == 2
    assert "pyproject.toml:11:1" in result.stderr and "'strict'" in result.stderr
    cli.write("pyproject.toml", "[tool]\ncliqgen = 7\n")
    assert "pyproject.toml:2:1: error[config-value]" in cli.run("check").stderr


@pytest.mark.parametrize(
    "output", ["..", "../out", "clients/../../out", ".", "link/out", "{absolute}/out"]
)
def test_no_output_leaves_the_folder(
    cli: CommandLine, monkeypatch: pytest.MonkeyPatch, output: str
) -> None:
    outside = cli.folder / "outside"
    outside.mkdir()
    cli.write("repo/api.yaml", SPEC)
    (cli.folder / "repo/link").symlink_to(outside)
    written = output.format(absolute=cli.folder)
    cli.write("repo/cliqgen.toml", ONE.replace("clients/shop", written))
    monkeypatch.chdir(cli.folder / "repo")
    result = cli.run("generate")
    assert result.exit_code == 2
    assert "cliqgen.toml:3:1: error[config-output]" in result.stderr
    assert list(outside.iterdir()) == []
    assert sorted(p.name for p in cli.folder.iterdir()) == ["outside", "repo"]


def test_inputs_may_lie_anywhere(
    cli: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    cli.write("specs/api.yaml", SPEC)
    cli.write("repo/cliqgen.toml", ONE.replace("api.yaml", "../specs/api.yaml"))
    monkeypatch.chdir(cli.folder / "repo")
    assert cli.run("generate", "--trust").exit_code == 0
    assert cli.run("generate").exit_code == 0
    assert cli.run("check", "clients/shop").exit_code == 0


def test_two_clients_need_two_folders(cli: CommandLine) -> None:
    set_up_two(cli)
    both = TWO.replace('package = "orders"', 'output = "src/app/_vendor/pets"')
    cli.write("pyproject.toml", both)
    result = cli.run("generate")
    assert result.exit_code == 2
    assert "config-output" in result.stderr and "two clients" in result.stderr
    assert "pyproject.toml:9:1" in result.stderr


def test_the_folders_by_default_differ_as_well(cli: CommandLine) -> None:
    """Else each client would delete the other one's files."""
    cli.write("api.yaml", SPEC)
    one = '[[client]]\nspecs = ["api.yaml"]\npackage = "shop"\n'
    cli.write("cliqgen.toml", one + one)
    result = cli.run("generate")
    assert result.exit_code == 2
    assert "cliqgen.toml:6:1: error[config-output]" in result.stderr
    assert "two clients have the output folder 'generated/shop'" in result.stderr
    assert not (cli.folder / "generated").exists()


def test_a_package_name_is_judged_where_it_stands(cli: CommandLine) -> None:
    cli.write("api.yaml", SPEC)
    cli.write("cliqgen.toml", 'specs = ["api.yaml"]\npackage = "class"\n')
    result = cli.run("check")
    assert result.exit_code == 2
    assert "cliqgen.toml:2:1: error[package-name] 'class'" in result.stderr


def test_the_bundled_description_can_be_configured(cli: CommandLine) -> None:
    text = 'specs = ["bundled:cliq"]\ninclude = ["tag:Stars", "id:stars.*"]\n'
    cli.write("cliqgen.toml", text.replace('"tag:Stars", ', ""))
    _, printed = cli.json("inspect")
    assert (printed["package"], printed["client"]) == ("zoho_cliq", "Cliq")
    assert any(error["codes"] for error in printed["errors"])


def test_a_folder_is_made_again_from_what_it_records(cli: CommandLine) -> None:
    cli.write("api.yaml", SPEC)
    cli.write("codes.csv", "status,description\n418,teapot\n")
    first = ("api.yaml", "--status-codes", "codes.csv", "--package", "shop")
    cli.run("generate", *first, "--include", "tag:orders", "-o", "out")
    assert cli.run("check", "out").exit_code == 0
    before = cli.tree("out")
    for again in (("generate", "out"), ("generate", "-o", "out")):
        assert cli.run(*again).exit_code == 0
        assert cli.tree("out") == before
    cli.write("api.yaml", SPEC.replace("orders.list", "orders.all"))
    assert cli.run("check", "out").exit_code == 1
    assert cli.run("generate", "out").exit_code == 0
    assert "def all(" in (cli.folder / "out/shop/resources/orders.py").read_text()
    assert not (cli.folder / "out/shop/resources/pets.py").exists()


def test_a_record_holds_when_everything_moves(
    cli: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    cli.write("repo/specs/api.yaml", SPEC)
    cli.run("generate", "repo/specs/api.yaml", "-o", "repo/clients/shop")
    (cli.folder / "repo").rename(cli.folder / "moved")
    monkeypatch.chdir(cli.folder / "moved/clients")
    assert cli.run("check", "shop").exit_code == 0
    monkeypatch.chdir(cli.folder)
    assert cli.run("check", "moved/clients/shop").exit_code == 0


def test_a_folder_that_records_nothing(cli: CommandLine) -> None:
    cli.write("api.yaml", SPEC)
    cli.run("generate", "api.yaml", "-o", "out")
    manifest = json.loads((cli.folder / "out/.cliqgen.json").read_text())
    del manifest["source"]
    cli.write("out/.cliqgen.json", json.dumps(manifest))
    result = cli.run("check", "out")
    assert result.exit_code == 2 and "error[source-unrecorded]" in result.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ("check", "out", "api.yaml"),
        ("check", "out", "-o", "out"),
        ("generate", "api.yaml", "--client", "shop"),
        ("generate", "-o", "out", "--client", "shop"),
        ("generate", "--client", "shop"),
    ],
)
def test_what_does_not_go_together(cli: CommandLine, arguments: tuple[str]) -> None:
    cli.write("api.yaml", SPEC)
    cli.run("generate", "api.yaml", "-o", "out")
    before = cli.tree("out")
    assert cli.run(*arguments).exit_code == 2
    assert cli.tree("out") == before


@pytest.mark.parametrize(
    "source",
    [
        [],
        "api.yaml",
        {},
        {"specs": []},
        {"specs": "api.yaml"},
        {"specs": [7]},
        {"specs": ["a\0b"]},
        {"specs": [""]},
        {"specs": ["../api.yaml"], "overlays": [None]},
        {"specs": ["../api.yaml"], "status_codes": ["a"]},
        {"specs": ["../api.yaml"], "status_codes": "a\0"},
        {"specs": ["../api.yaml"], "layout": "flat"},
        {"specs": ["../api.yaml"], "package": None},
        {"specs": ["../api.yaml"], "filters": {"include": "all"}},
        {"specs": ["../api.yaml"], "filters": []},
    ],
)
def test_a_damaged_record(cli: CommandLine, source: object) -> None:
    cli.write("api.yaml", SPEC)
    cli.run("generate", "api.yaml", "-o", "out")
    manifest = json.loads((cli.folder / "out/.cliqgen.json").read_text())
    if isinstance(source, dict) and source:
        source = manifest["source"] | source
    manifest["source"] = source
    cli.write("out/.cliqgen.json", json.dumps(manifest))
    before = cli.tree("out")
    for command in ("check", "generate"):
        result = cli.run(command, "out")
        assert result.exit_code == 1
        assert "error[manifest-invalid]" in result.stderr
    assert cli.tree("out") == before


@pytest.mark.parametrize("package", ["../shop", "a/b", "class", "os"])
def test_a_recorded_name_is_judged_as_any_other(cli: CommandLine, package: str) -> None:
    cli.write("api.yaml", SPEC)
    cli.run("generate", "api.yaml", "-o", "out")
    manifest = json.loads((cli.folder / "out/.cliqgen.json").read_text())
    manifest["source"]["package"] = package
    cli.write("out/.cliqgen.json", json.dumps(manifest))
    before = cli.tree(".")
    result = cli.run("generate", "out")
    assert result.exit_code == 2 and "error[package-name]" in result.stderr
    assert cli.tree(".") == before


def test_a_configuration_does_not_act_on_the_terminal(cli: CommandLine) -> None:
    cli.write("api.yaml", SPEC)
    cli.write("cliqgen.toml", ONE.replace("clients/shop", "clients/\\u0007"))
    for command in ("generate", "check"):
        result = cli.run(command)
        assert result.exit_code == 2 and "\x07" not in result.output
    cli.write("cliqgen.toml", ONE + '"\\u0007" = 1\n')
    result = cli.run("generate")
    assert result.exit_code == 2 and "\x07" not in result.output
