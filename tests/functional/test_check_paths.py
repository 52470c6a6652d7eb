"""cliqgen check names files as the user does, and says what is meant of them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from functional_support import CommandLine

SPEC = {
    "openapi": "3.1.0",
    "info": {"title": "Orders", "version": "1"},
    "servers": [{"url": "https://orders.example.com"}],
    "paths": {
        "/orders": {
            "get": {
                "operationId": "orders.first",
                "responses": {
                    "200": {
                        "description": "An order",
                        "content": {
                            "application/json": {
                                "schema": {"$ref": "parts/order.json#/Order"}
                            }
                        },
                    }
                },
            }
        }
    },
}
PART = '{"Order": {"type": "object", "properties": {"id": {"type": "string"}}}}'


@pytest.fixture
def made(cli: CommandLine) -> CommandLine:
    for folder in ("specs", "specs/parts"):
        (cli.folder / folder).mkdir()
    cli.write("specs/orders.json", json.dumps(SPEC))
    cli.write("specs/parts/order.json", PART)
    where = ("--package", "orders", "-o", "out")
    assert cli.run("generate", "specs/orders.json", *where).exit_code == 0
    cli.write("specs/orders.json", json.dumps(SPEC).replace("/orders", "/all-orders"))
    cli.write("specs/parts/order.json", PART.replace('"id"', '"number"'))
    return cli


def annotations(cli: CommandLine, *arguments: str) -> list[str]:
    result = cli.run("check", *arguments, "--format", "github")
    assert result.exit_code == 1
    return [line for line in result.stdout.splitlines() if line.startswith("::error")]


def test_documents_are_called_as_they_were_given(made: CommandLine) -> None:
    result = made.run("check", "specs/orders.json", "--package", "orders", "-o", "out")
    assert result.exit_code == 1
    for name in ("specs/orders.json", "specs/parts/order.json"):
        assert f"error[input-changed] {name} was changed after out" in result.stderr


def test_what_the_description_changed_is_out_of_date(made: CommandLine) -> None:
    result = made.run("check", "out")
    text = "out/orders/resources/orders.py is out of date"
    assert f"error[output-drift] {text}" in result.stderr
    assert "was edited" not in result.stderr


def test_what_the_user_changed_is_edited(made: CommandLine) -> None:
    client = made.folder / "out/orders/client.py"
    client.write_text(client.read_text("utf-8") + "# mine\n", "utf-8")
    result = made.run("check", "out")
    assert "error[output-edited] out/orders/client.py was edited" in result.stderr
    assert "client.py is out of date" not in result.stderr


def test_annotations_stand_at_files_of_the_repository(made: CommandLine) -> None:
    assert [line.partition(",")[0] for line in annotations(made, "out")][:2] == [
        "::error file=specs/orders.json",
        "::error file=specs/parts/order.json",
    ]
    assert any(
        line.startswith("::error file=out/orders/resources/orders.py,")
        for line in annotations(made, str(made.folder / "out"))
    )


def test_annotations_count_from_the_top_of_the_repository(
    made: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_WORKSPACE", str(made.folder))
    monkeypatch.chdir(made.folder / "specs")
    found = [line.partition(",")[0] for line in annotations(made, "../out")]
    assert found[:2] == [
        "::error file=specs/orders.json",
        "::error file=specs/parts/order.json",
    ]
    assert "::error file=out/orders/resources/orders.py" in found
    assert all(".." not in line for line in found)


def test_a_document_outside_of_the_repository_keeps_its_name(
    made: CommandLine, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    monkeypatch.setenv("GITHUB_WORKSPACE", str(elsewhere))
    assert annotations(made, "out")[0].startswith("::error file=specs/orders.json,")


def test_in_the_folder_itself_paths_are_as_given(
    cli: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    spec = cli.write("api.yaml", _PETS)
    assert (
        cli.run("generate", "api.yaml", "-o", "out", "--package", "shop").exit_code == 0
    )
    monkeypatch.chdir(cli.folder / "out")
    result = cli.run("check", ".")
    assert (result.exit_code, result.stdout) == (0, "the client in . is up to date\n")
    spec.write_text(_PETS.replace("pets.list", "pets.all"), "utf-8")
    result = cli.run("check", ".")
    assert result.exit_code == 1
    assert (
        "../api.yaml was changed after the client in . was generated" in result.stderr
    )
    assert "\nshop/resources/pets.py: error[output-drift]" in result.stderr
    assert str(cli.folder) not in result.stderr


_PETS = """\
openapi: 3.1.0
info: {title: Shop, version: "1"}
paths:
  /pets: {get: {operationId: pets.list, responses: {"204": {description: done}}}}
"""
