"""cliqgen generate --dry-run and --diff: what would change, before it does."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from functional_support import CommandLine

SPEC = """\
openapi: 3.1.0
info: {title: Pets, version: 1.0.0}
servers: [{url: 'https://pets.example.com'}]
paths:
  /pets:
    get:
      operationId: pets.list
      responses:
        '200':
          description: ok
          content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}
  /shops:
    get: {operationId: shops.list, responses: {'204': {description: ok}}}
components:
  schemas:
    Pet: {type: object, required: [id], properties: {id: {type: string}}}
"""
CHANGED = SPEC.replace("/shops", "/stores").replace("shops.list", "stores.list")
CHANGED = CHANGED.replace("id: {type: string}}", "id: {type: string}, name: {}}")
WHERE = ("api.yaml", "--package", "pets", "-o", "out")


@pytest.fixture
def made(cli: CommandLine) -> CommandLine:
    """A client, and a description that has changed since."""
    cli.write("api.yaml", SPEC)
    assert cli.run("generate", *WHERE).exit_code == 0
    cli.write("api.yaml", CHANGED)
    return cli


def test_the_plan_names_all_that_changes(made: CommandLine) -> None:
    before = made.tree("out")
    result = made.run("generate", *WHERE, "--dry-run")
    assert result.exit_code == 0
    assert made.tree("out") == before
    lines = result.stdout.splitlines()
    assert "  - operation GET /shops" in lines
    assert "  + operation GET /stores" in lines
    assert "  ~ schema Pet" in lines
    assert "breaking[method-removed] client.shops.list is gone" in result.stdout
    assert "info[field-added] name of Pet is new" in result.stdout
    assert "former:api.yaml:13:5" in result.stdout
    assert "  + pets/resources/stores.py" in lines
    assert "  - pets/resources/shops.py" in lines
    assert "Verdict: major (" in result.stdout
    assert lines[-1] == "1 to add, 6 to change, 1 to delete, 0 edited by hand"


def test_what_is_planned_is_what_is_done(made: CommandLine) -> None:
    status, planned = made.json("generate", *WHERE, "--dry-run", "--format", "json")
    assert status == 0
    plan = planned["result"]
    assert plan["comparison"]["verdict"] == "major"
    status, done = made.json("generate", *WHERE, "--format", "json")
    for kind in ("added", "changed", "deleted"):
        assert sorted(done["result"][kind]) == sorted(plan[kind])
    status, again = made.json("generate", *WHERE, "--dry-run", "--format", "json")
    plan = again["result"]
    assert plan["added"] == plan["changed"] == plan["deleted"] == []
    assert plan["comparison"]["findings"] == plan["comparison"]["changes"] == []


def test_quietly_it_says_what_the_plan_comes_to(made: CommandLine) -> None:
    printed = made.run("generate", *WHERE, "--dry-run", "--quiet").stdout
    first, last = printed.splitlines()
    assert first.startswith("Verdict: major (")
    assert last == "1 to add, 6 to change, 1 to delete, 0 edited by hand"


def test_diff_shows_the_files_as_well(made: CommandLine) -> None:
    before = made.tree("out")
    result = made.run("generate", *WHERE, "--diff")
    assert result.exit_code == 0
    assert made.tree("out") == before
    assert "+++ pets/resources/stores.py (generated)" in result.stdout
    assert "\n+    name: " in result.stdout
    assert result.stdout.splitlines()[-1].startswith("1 to add, ")


def test_a_first_run_is_all_additions(cli: CommandLine) -> None:
    cli.write("api.yaml", SPEC)
    result = cli.run("generate", *WHERE, "--dry-run")
    assert result.exit_code == 0
    assert not (cli.folder / "out").exists()
    assert "  + pets/client.py" in result.stdout
    assert " 0 to change, 0 to delete, 0 edited by hand" in result.stdout


def test_an_edit_that_would_stop_the_run_is_told(made: CommandLine) -> None:
    made.write("out/pets/client.py", "# mine\n")
    result = made.run("generate", *WHERE, "--dry-run")
    assert result.exit_code == 1
    assert "  ! pets/client.py (edited by hand)" in result.stdout
    assert "1 edited by hand" in result.stdout
    assert "error[output-edited]" in result.stderr
    assert made.run("generate", *WHERE, "--dry-run", "--force").exit_code == 0


def test_a_file_of_somebody_else_in_the_way_is_told(made: CommandLine) -> None:
    made.write("out/pets/resources/stores.py", "mine = 1\n")
    result = made.run("generate", *WHERE, "--dry-run")
    assert result.exit_code == 1
    assert "  ! pets/resources/stores.py (not cliqgen's)" in result.stdout
    assert "error[output-foreign]" in result.stderr


def test_without_the_former_documents_files_are_compared(made: CommandLine) -> None:
    (made.folder / "out/.cliqgen-inputs.tar.bz2").unlink()
    result = made.run("generate", *WHERE, "--dry-run")
    assert result.exit_code == 0
    assert "what the client was made from is not known" in result.stdout
    assert "  + pets/resources/stores.py" in result.stdout
    assert "Verdict" not in result.stdout


def test_a_client_can_be_compared_with_a_description(made: CommandLine) -> None:
    result = made.run("diff", "out", "api.yaml")
    assert result.exit_code == 1
    assert "breaking[method-removed] client.shops.list is gone" in result.stdout
    assert "out:api.yaml:13:5" in result.stdout
    assert made.run("diff", "out", "out").exit_code == 0


def test_what_another_cliqgen_wrote_is_what_callers_know(made: CommandLine) -> None:
    """Here it wrote an argument that this one does not."""
    made.write("api.yaml", SPEC)
    record = json.loads((made.folder / "out/.cliqgen.json").read_text())
    made.write(
        "out/.cliqgen.json", json.dumps({**record, "generator": "cliqgen 0.0.1"})
    )
    path = made.folder / "out/pets/resources/pets.py"
    path.write_text(
        path.read_text().replace("def list(self)", "def list(self, old: int)")
    )
    result = made.run("generate", *WHERE, "--dry-run", "--force")
    assert "breaking[argument-removed] old of client.pets.list is gone" in result.stdout
