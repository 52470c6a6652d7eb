"""`cliqgen vendor`: a client inside of other code, wherever that is."""

from __future__ import annotations

import ast
import json
import shutil
import subprocess
import sys
import textwrap
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from functional_support import CommandLine

SPEC = """\
info: {title: Pet Shop, version: '1'}
openapi: 3.1.0
servers: [{url: 'https://pets.example.com'}]
paths:
  /pets/{pet_id}:
    get:
      operationId: pets.get
      parameters: [{name: pet_id, in: path, required: true, schema: {type: string}}]
      responses:
        '200':
          description: ok
          content: {application/json: {schema: {$ref: 'pet.yaml#/Pet'}}}
        '418': {description: tea}
"""
PET = """\
Pet:
  type: object
  required: [id]
  properties: {id: {type: string}, kind: {type: string, enum: [cat, dog]}}
"""
CODES = "| Status Code | Description |\n|---|---|\n| 418 | Teapot |\n"
ORDERS = """\
openapi: 3.1.0
info: {title: Orders, version: '1'}
servers: [{url: 'https://orders.example.com'}]
paths:
  /orders:
    get:
      operationId: orders.list
      responses: {'204': {description: done}}
"""
VENDORED = "src/app/_vendor/pets"
#: A user of the client, at another place below another name than it was made for.
PROGRAM = """
    import asyncio
    import pickle
    import sys
    from typing import assert_type

    import httpx2

    from a.b._vendor import renamed
    from a.b._vendor.renamed import AsyncPets, Pet, Pets, PetsError
    from a.b._vendor.renamed.models.pets import Pet as SamePet


    def answer(request: httpx2.Request) -> httpx2.Response:
        if request.url.path == "/pets/none":
            return httpx2.Response(418, json={})
        return httpx2.Response(200, json={"id": "7", "kind": "cat"})


    transport = httpx2.MockTransport(answer)
    client = Pets(http_client=httpx2.Client(transport=transport))
    pet = client.pets.get("7")
    assert_type(pet, Pet)
    assert pickle.loads(pickle.dumps(pet)) == pet == SamePet(id="7", kind="cat")
    try:
        client.pets.get("none")
    except PetsError as error:
        print(type(error).__name__, type(error).__module__)
        assert type(pickle.loads(pickle.dumps(error))) is type(error)


    async def main() -> None:
        other = httpx2.AsyncClient(transport=transport)
        async with AsyncPets(http_client=other) as shop:
            print((await shop.pets.get("7")).kind)


    asyncio.run(main())
    print(sorted(set(renamed.__all__) - set(dir(renamed))))
    print([name for name in sys.modules if name.split(".")[0] == "pets"])
"""


def set_up(cli: CommandLine) -> None:
    cli.write("specs/api.yaml", SPEC)
    cli.write("specs/pet.yaml", PET)
    cli.write("specs/codes.md", CODES)


def vendor(cli: CommandLine, *more: str) -> None:
    set_up(cli)
    flags = ("specs/api.yaml", "--status-codes", "specs/codes.md", *more)
    result = cli.run("vendor", VENDORED, *flags)
    assert result.exit_code == 0, result.stderr
    assert 'dependencies: "httpx2>=' in result.stdout and '"msgspec>=' in result.stdout


def test_the_folder_is_the_package(cli: CommandLine) -> None:
    vendor(cli)
    here = {path.name for path in (cli.folder / VENDORED).iterdir()}
    assert {"__init__.py", "py.typed", "client.py", "_runtime"} <= here
    assert {".cliqgen.json", "LICENSE.txt"} <= here
    assert not here & {"README.md", "pyproject.toml", "pets"}
    licence = (cli.folder / VENDORED / "LICENSE.txt").read_text()
    assert "belongs to you" in licence
    assert sorted(p.name for p in cli.folder.iterdir()) == ["specs", "src"]
    assert [p.name for p in (cli.folder / "src/app").iterdir()] == ["_vendor"]


def test_modules_are_those_of_a_project(cli: CommandLine) -> None:
    """The same bytes, formatted alike; only the place differs."""
    vendor(cli)
    flags = ("specs/api.yaml", "--status-codes", "specs/codes.md", "--package", "pets")
    cli.run("generate", *flags, "-o", "project")
    project, package = cli.tree("project/pets"), cli.tree(VENDORED)
    own = {".gitattributes", "LICENSE.txt", ".cliqgen.json", ".cliqgen-inputs.tar.xz"}
    assert package.keys() - project.keys() == own
    assert {path: text for path, (text, _) in project.items()} == {
        path: text for path, (text, _) in package.items() if path not in own
    }


def test_imports_are_relative(cli: CommandLine) -> None:
    vendor(cli)
    for path in (cli.folder / VENDORED).rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.ImportFrom) and not node.level:
                assert (node.module or "").split(".")[0] != "pets", path
            elif isinstance(node, ast.Import):
                assert "pets" not in [a.name.split(".")[0] for a in node.names], path


def test_check_and_generate_work_in_place(
    cli: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    vendor(cli)
    before = cli.tree(VENDORED)
    assert cli.run("check", VENDORED).exit_code == 0
    for again in (("generate", VENDORED), ("generate", "-o", VENDORED)):
        assert cli.run(*again).exit_code == 0
        assert cli.tree(VENDORED) == before
    assert cli.run("vendor", VENDORED).exit_code == 0
    assert cli.tree(VENDORED) == before
    cli.write("specs/pet.yaml", PET.replace("dog", "ant"))
    monkeypatch.chdir(cli.folder / "src/app")
    assert cli.run("check", "_vendor/pets").exit_code == 1
    assert cli.run("generate", "_vendor/pets").exit_code == 0
    assert cli.run("check", "_vendor/pets").exit_code == 0
    assert "ant" in (cli.folder / VENDORED / "models/pets.py").read_text()


def test_documents_named_again_leave_the_layout(cli: CommandLine) -> None:
    vendor(cli)
    flags = ("specs/api.yaml", "--status-codes", "specs/codes.md", "-o", VENDORED)
    assert cli.run("check", *flags).exit_code == 0
    before = cli.tree(VENDORED)
    assert cli.run("generate", *flags).exit_code == 0
    assert cli.tree(VENDORED) == before


def test_edits_stop_a_run(cli: CommandLine) -> None:
    vendor(cli)
    path = cli.folder / VENDORED / "errors.py"
    path.write_text(path.read_text() + "# mine\n")
    cli.write("specs/codes.md", CODES.replace("Teapot", "Kettle"))
    result = cli.run("vendor", VENDORED)
    assert result.exit_code == 1 and "output-edited" in result.stderr
    assert cli.run("vendor", VENDORED, "--force").exit_code == 0
    assert "Kettle" in path.read_text()


def test_a_folder_of_someone_else_is_left_alone(cli: CommandLine) -> None:
    set_up(cli)
    cli.write(f"{VENDORED}/mine.py", "MINE = 1\n")
    result = cli.run("vendor", VENDORED, "specs/api.yaml")
    assert result.exit_code == 1 and "output-foreign" in result.stderr
    assert [p.name for p in (cli.folder / VENDORED).iterdir()] == ["mine.py"]


@pytest.mark.parametrize("name", ["zoho-cliq", "class", "json", "1st"])
def test_the_folder_must_be_importable(cli: CommandLine, name: str) -> None:
    set_up(cli)
    result = cli.run("vendor", f"src/{name}", "specs/api.yaml")
    assert result.exit_code == 2 and "package-name" in result.stderr
    assert not (cli.folder / "src").exists()


def test_without_spec_it_is_the_client_of_cliq(cli: CommandLine) -> None:
    assert cli.run("vendor", "a/zoho_cliq", "--include", "id:stars.*").exit_code == 0
    manifest = json.loads((cli.folder / "a/zoho_cliq/.cliqgen.json").read_text())
    assert manifest["source"]["specs"] == ["bundled:cliq"]
    assert manifest["source"]["status_codes"] == "bundled:cliq"
    assert cli.run("check", "a/zoho_cliq").exit_code == 0
    assert [p.name for p in (cli.folder / "a/zoho_cliq/resources").iterdir()] != []


def test_the_result_as_json(cli: CommandLine) -> None:
    set_up(cli)
    status, printed = cli.json("vendor", VENDORED, "specs/api.yaml", "--format", "json")
    assert status == 0
    assert printed["result"]["package"] == "pets"
    assert [d.split(">")[0] for d in printed["result"]["dependencies"]] == [
        "httpx2",
        "msgspec",
    ]


def test_several_clients_of_several_apis(cli: CommandLine) -> None:
    set_up(cli)
    cli.write("specs/orders.yaml", ORDERS)
    cli.write(
        "pyproject.toml",
        """\
        [[tool.cliqgen.client]]
        specs = ["specs/api.yaml"]
        status-codes = "specs/codes.md"
        layout = "package"
        output = "src/app/_vendor/pets"

        [[tool.cliqgen.client]]
        specs = ["specs/orders.yaml"]
        layout = "package"
        output = "src/app/_vendor/orders"
        """,
    )
    assert cli.run("generate").exit_code == 0
    assert cli.run("check").exit_code == 0
    for name in ("pets", "orders"):
        assert cli.run("check", f"src/app/_vendor/{name}").exit_code == 0
    code = """
        from app._vendor.orders import Orders
        from app._vendor.pets import Pets
        from app._vendor import orders, pets
        assert orders.APIStatusError is not pets.APIStatusError
        print(Orders().orders.list.__name__, Pets().pets.get.__name__)
    """
    assert run_python(cli.folder / "src", code).split() == ["list", "get"]


def run_python(folder: Path, code: str) -> str:
    done = subprocess.run(
        [sys.executable, "-B", "-W", "error", "-c", textwrap.dedent(code)],
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_it_works_wherever_it_is_moved(
    cli: CommandLine, configure_pyright: Callable[..., None]
) -> None:
    """Used, and checked by both type checkers, below another name."""
    vendor(cli)
    moved = cli.folder / "elsewhere"
    shutil.copytree(cli.folder / VENDORED, moved / "a/b/_vendor/renamed")
    program = moved / "program.py"
    program.write_text(textwrap.dedent(PROGRAM).lstrip(), "utf-8")
    printed = run_python(moved, program.read_text()).splitlines()
    assert printed == [
        "Status418Error a.b._vendor.renamed.errors",
        "cat",
        "[]",
        "[]",
    ]
    configure_pyright(moved, pythonVersion="3.11")
    mypy = ("--strict", "--config-file=")
    for checker in (
        ("mypy", *mypy, "-p", "a.b._vendor.renamed"),
        ("mypy", *mypy, "program.py"),
        ("pyright", "--pythonpath", sys.executable),
    ):
        done = subprocess.run(
            [sys.executable, "-m", *checker],
            cwd=moved,
            capture_output=True,
            text=True,
            timeout=300,
            check=False,
        )
        assert done.returncode == 0, done.stdout + done.stderr
