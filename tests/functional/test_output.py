"""The output folder: what cliqgen owns in it, and what it leaves alone."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from functional_support import CommandLine

SPEC = """\
openapi: 3.1.0
info: {title: Example, version: '1'}
paths:
  /users:
    get:
      operationId: users.list
      responses:
        '200':
          description: ok
          content:
            application/json: {schema: {$ref: '#/components/schemas/User'}}
  /orders:
    get:
      operationId: orders.list
      responses:
        '200':
          description: ok
          content:
            application/json: {schema: {$ref: '#/components/schemas/Order'}}
components:
  schemas:
    User: {type: object, properties: {id: {type: string}}}
    Order: {description: First words., type: object, properties: {id: {type: string}}}
"""
ARGUMENTS = ("api.yaml", "--package", "shop", "-o", "out")


@pytest.fixture
def shop(cli: CommandLine) -> CommandLine:
    """A folder `out` with a fresh client of `api.yaml`."""
    cli.write("api.yaml", SPEC)
    assert cli.run("generate", *ARGUMENTS).exit_code == 0
    return cli


def _changed(
    before: dict[str, tuple[bytes, int]], after: dict[str, tuple[bytes, int]]
) -> set[str]:
    return {p for p in before.keys() | after.keys() if before.get(p) != after.get(p)}


def test_a_project_is_written(shop: CommandLine) -> None:
    tree = shop.tree("out")
    assert {"README.md", "pyproject.toml", ".cliqgen.json"} <= tree.keys()
    assert {"shop/__init__.py", "shop/py.typed", "shop/client.py"} <= tree.keys()
    assert {"shop/resources/users.py", "shop/models/orders.py"} <= tree.keys()


def test_the_manifest_lists_every_file(shop: CommandLine) -> None:
    tree = shop.tree("out")
    manifest = json.loads(tree[".cliqgen.json"][0])
    assert set(manifest["files"]) == tree.keys() - {".cliqgen.json"}
    assert manifest["package"] == "shop"
    assert list(manifest["inputs"]) == ["api.yaml"]


def test_no_other_file_appears(shop: CommandLine) -> None:
    assert sorted(path.name for path in shop.folder.iterdir()) == ["api.yaml", "out"]


def test_a_second_run_writes_nothing(shop: CommandLine) -> None:
    before = shop.tree("out")
    result = shop.run("generate", *ARGUMENTS)
    assert result.exit_code == 0
    assert "0 added, 0 changed, 0 deleted" in result.output
    assert shop.tree("out") == before


def test_a_changed_description_changes_only_what_it_must(shop: CommandLine) -> None:
    before = shop.tree("out")
    shop.write("api.yaml", SPEC.replace("First words", "Other words"))
    assert shop.run("generate", *ARGUMENTS).exit_code == 0
    changed = _changed(before, shop.tree("out"))
    record = {".cliqgen.json", ".cliqgen-inputs.tar.xz"}
    assert changed == {"shop/models/orders.py", *record}


def test_foreign_files_stay_untouched(shop: CommandLine) -> None:
    shop.write("out/NOTES.txt", "mine")
    shop.write("out/shop/extra.py", "MINE = 1\n")
    shop.write("out/tests/test_mine.py", "def test(): pass\n")
    before = shop.tree("out")
    shop.write("api.yaml", SPEC.replace("First", "Other"))
    assert shop.run("generate", *ARGUMENTS).exit_code == 0
    after = shop.tree("out")
    for path in ("NOTES.txt", "shop/extra.py", "tests/test_mine.py"):
        assert after[path] == before[path]


def test_files_no_longer_generated_are_deleted(shop: CommandLine) -> None:
    shop.write("out/shop/resources/mine.py", "MINE = 1\n")
    head, _, tail = SPEC.partition("  /orders:")
    shop.write("api.yaml", head + tail[tail.index("components:") :])
    result = shop.run("generate", *ARGUMENTS)
    assert result.exit_code == 0
    tree = shop.tree("out")
    assert "shop/resources/orders.py" not in tree
    assert "shop/models/orders.py" not in tree
    assert "shop/resources/mine.py" in tree
    assert "2 deleted" in result.output


def test_an_emptied_folder_goes_with_its_files(shop: CommandLine) -> None:
    result = shop.run("generate", "api.yaml", "--package", "store", "-o", "out")
    assert result.exit_code == 0
    assert not (shop.folder / "out" / "shop").exists()
    assert (shop.folder / "out" / "store" / "client.py").is_file()


def test_a_deleted_file_comes_back(shop: CommandLine) -> None:
    before = shop.tree("out")
    (shop.folder / "out/shop/client.py").unlink()
    assert shop.run("generate", *ARGUMENTS).exit_code == 0
    assert shop.tree("out")["shop/client.py"][0] == before["shop/client.py"][0]


def test_an_edited_file_stops_the_run(shop: CommandLine) -> None:
    path = shop.folder / "out/shop/client.py"
    path.write_text(path.read_text("utf-8") + "# mine\n", "utf-8")
    before = shop.tree("out")
    result = shop.run("generate", *ARGUMENTS)
    assert result.exit_code == 1
    assert "output-edited" in result.stderr and "client.py" in result.stderr
    assert "--force" in result.stderr
    assert shop.tree("out") == before


def test_force_overwrites_an_edited_file_and_nothing_else(shop: CommandLine) -> None:
    fresh = shop.tree("out")
    shop.write("out/mine.txt", "mine")
    path = shop.folder / "out/shop/client.py"
    path.write_text("# mine\n", "utf-8")
    assert shop.run("generate", *ARGUMENTS, "--force").exit_code == 0
    after = shop.tree("out")
    assert after["shop/client.py"][0] == fresh["shop/client.py"][0]
    assert _changed(fresh, after) == {"shop/client.py", "mine.txt"}


def test_a_foreign_file_in_the_way_is_not_overwritten(cli: CommandLine) -> None:
    cli.write("api.yaml", SPEC)
    cli.run("generate", *ARGUMENTS)
    cli.write("out/shop/resources/parcels.py", "MINE = 1\n")
    more = SPEC.replace("orders.list", "parcels.list")
    cli.write("api.yaml", more)
    before = cli.tree("out")
    for extra in ((), ("--force",)):
        result = cli.run("generate", *ARGUMENTS, *extra)
        assert result.exit_code == 1
        assert "output-foreign" in result.stderr and "parcels.py" in result.stderr
        assert cli.tree("out") == before


def test_without_o_the_package_names_the_folder(cli: CommandLine) -> None:
    cli.write("api.yaml", SPEC)
    assert cli.run("generate", "api.yaml", "--package", "my_shop").exit_code == 0
    assert (cli.folder / "generated/my-shop/my_shop/client.py").is_file()


def test_check_tells_of_an_interrupted_run(shop: CommandLine) -> None:
    """It changes nothing itself; the next run cleans up."""
    shop.write("out/.cliqgen-staging/new/shop/client.py", "half")
    before = shop.tree("out")
    result = shop.run("check", *ARGUMENTS)
    assert result.exit_code == 1
    assert "error[output-interrupted]" in result.stderr
    assert "Run cliqgen generate" in result.stderr
    assert shop.tree("out") == before
    assert shop.run("generate", *ARGUMENTS).exit_code == 0
    assert not (shop.folder / "out/.cliqgen-staging").exists()
    assert shop.run("check", *ARGUMENTS).exit_code == 0
