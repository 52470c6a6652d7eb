"""`--include` and `--exclude`: part of a description becomes a client."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from functional_support import CommandLine

FILTERS_SPEC = """\
openapi: 3.1.0
info: {title: Shop, version: '1'}
servers: [{url: 'https://shop.example.com'}]
tags: [{name: pets, description: All pets.}, {name: Orders}]
x-tasks:
  - {title: See the pets, steps: [{call: pets.list, result: pets}]}
  - {title: Order, steps: [{call: orders.place, with: {id: 7}}]}
paths:
  /pets:
    get:
      operationId: pets.list
      tags: [pets]
      responses:
        '200':
          description: ok
          content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}
  /pets/{pet}:
    delete:
      operationId: pets.delete
      tags: [pets]
      responses: {'204': {description: ok}}
  /orders:
    post:
      operationId: orders.place
      tags: [Orders]
      security: [{key: []}]
      requestBody:
        required: true
        content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}
      callbacks:
        paid:
          '{$request.body#/url}':
            post:
              requestBody:
                content: {application/json: {schema: {$ref: '#/components/schemas/Paid'}}}
              responses: {'200': {description: ok}}
      responses: {'204': {description: ok}}
webhooks:
  pet.born:
    post:
      tags: [pets]
      requestBody:
        content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}
      responses: {'200': {description: ok}}
components:
  securitySchemes:
    key: {type: apiKey, name: X-Key, in: header}
  schemas:
    Pet:
      type: object
      properties: {id: {type: integer}, kind: {$ref: '#/components/schemas/Kind'}}
    Kind: {type: string, enum: [cat, dog]}
    Order:
      type: object
      required: [id]
      properties:
        id: {type: integer}
        url: {type: string}
        lines: {type: array, items: {$ref: '#/components/schemas/Line'}}
    Line:
      type: object
      properties:
        pet: {$ref: '#/components/schemas/Pet'}
        order: {$ref: '#/components/schemas/Order'}
    Paid: {type: object, properties: {id: {type: integer}}}
"""


def kept(cli: CommandLine, *filters: str) -> set[str]:
    """The calls, and the functions for webhooks, that are left."""
    cli.write("api.yaml", FILTERS_SPEC)
    status, described = cli.json("inspect", "api.yaml", *filters)
    assert status == 0
    functions = {webhook["function"] for webhook in described["webhooks"]}
    return functions | {operation["call"] for operation in described["operations"]}


PETS = {"pets.list", "pets.delete", "parse_pet_born"}
ORDERS = {"orders.place", "parse_paid"}


@pytest.mark.parametrize(
    ("filters", "left"),
    [
        ((), PETS | ORDERS),
        (("--include", "tag:pets"), PETS),
        (("--include", "tag:Ord*"), ORDERS),
        (("--exclude", "tag:pets"), ORDERS),
        (("--include", "path:/pets*"), {"pets.list", "pets.delete"}),
        (("--include", "path:/pets"), {"pets.list"}),
        (("--include", "path:pet.born"), {"parse_pet_born"}),
        (("--include", "method:get"), {"pets.list"}),
        (("--include", "method:Get"), {"pets.list"}),
        (
            ("--include", "id:*.list", "--include", "id:orders.place"),
            {"pets.list"} | ORDERS,
        ),
        (
            ("--include", "tag:pets", "--exclude", "method:delete"),
            PETS - {"pets.delete"},
        ),
        (
            (
                "--include",
                "id:pets.list",
                "--exclude",
                "tag:pets",
                "--include",
                "tag:*",
            ),
            ORDERS,
        ),
    ],
)
def test_what_is_kept(
    cli: CommandLine, filters: tuple[str, ...], left: set[str]
) -> None:
    assert kept(cli, *filters) == left


def test_models_and_all_else_that_nothing_uses_vanish(cli: CommandLine) -> None:
    cli.write("api.yaml", FILTERS_SPEC)
    line = ("api.yaml", "--package", "shop", "-o", "out", "--exclude", "tag:Orders")
    result = cli.run("generate", *line, "--verbose")
    assert result.exit_code == 0
    assert "excluded by filters: 1 operation, 3 schemas" in result.stdout
    shown = [line.strip() for line in result.stdout.splitlines()]
    assert {"POST /orders", "Order", "Line", "Paid"} <= set(shown)
    assert "note[task-filtered]" in result.stderr
    assert "extension-invalid" not in result.stderr
    package = cli.folder / "out/shop"
    text = "".join(p.read_text("utf-8") for p in package.glob("[!_]*/*.py"))
    assert "class Pet(" in text
    assert "class Order(" not in text and "class Line(" not in text
    readme = (cli.folder / "out/README.md").read_text("utf-8")
    assert "See the pets" in readme and "### Order" not in readme
    assert "x_key" not in (package / "client.py").read_text("utf-8")


def test_json_lists_what_was_left_out(cli: CommandLine) -> None:
    cli.write("api.yaml", FILTERS_SPEC)
    line = ("api.yaml", "--include", "tag:pets", "--format", "json")
    status, printed = cli.json("validate", *line)
    assert status == 0
    assert printed["result"]["left_out"] == {
        "operations": ["POST /orders"],
        "schemas": ["Line", "Order", "Paid"],
    }


def test_a_warning_about_what_was_left_out_is_not_printed(cli: CommandLine) -> None:
    cli.write("api.yaml", FILTERS_SPEC)
    whole = cli.run("validate", "api.yaml")
    assert "path-parameter-undeclared" in whole.stderr
    part = cli.run("validate", "api.yaml", "--exclude", "id:pets.delete")
    assert "path-parameter-undeclared" not in part.stderr
    assert cli.run("validate", "api.yaml", "--strict").exit_code == 1
    strict = ("--strict", "--exclude", "id:pets.delete")
    assert cli.run("validate", "api.yaml", *strict).exit_code == 0


@pytest.mark.parametrize("option", ["--include", "--exclude"])
@pytest.mark.parametrize(
    ("wanted", "near"),
    [
        ("tag:order", "tag:Orders"),
        ("id:Pets.List", "id:pets.list"),
        ("path:/pet", "path:/pets"),
        ("method:PUT", "method:POST"),
    ],
)
def test_a_filter_that_matches_nothing_names_the_nearest(
    cli: CommandLine, option: str, wanted: str, near: str
) -> None:
    cli.write("api.yaml", FILTERS_SPEC)
    result = cli.run("generate", "api.yaml", "-o", "out", option, wanted)
    assert result.exit_code == 2
    assert "error[filter-unmatched]" in result.stderr and near in result.stderr
    assert not (cli.folder / "out").exists()


@pytest.mark.parametrize("wanted", ["pets", "tags:pets", "tag:", ":x", "kind:a"])
def test_a_malformed_filter_is_wrong_usage(cli: CommandLine, wanted: str) -> None:
    result = cli.run("generate", "nowhere.yaml", "--include", wanted)
    assert result.exit_code == 2
    assert "error[filter-syntax]" in result.stderr


def test_filters_that_leave_nothing_are_an_error(cli: CommandLine) -> None:
    cli.write("api.yaml", FILTERS_SPEC)
    result = cli.run("validate", "api.yaml", "--exclude", "path:*")
    assert result.exit_code == 2
    assert "error[filter-empty]" in result.stderr


def test_check_takes_the_filters_that_the_client_was_made_with(
    cli: CommandLine,
) -> None:
    cli.write("api.yaml", FILTERS_SPEC)
    line = ("api.yaml", "--package", "shop", "-o", "out")
    assert cli.run("generate", *line, "--include", "id:pets.*").exit_code == 0
    manifest = json.loads((cli.folder / "out/.cliqgen.json").read_text("utf-8"))
    assert manifest["source"]["filters"]["include"] == ["id:pets.*"]
    assert cli.run("check", *line).exit_code == 0
    assert cli.run("check", *line, "--include", "tag:*").exit_code == 1
    assert cli.run("generate", *line).exit_code == 0  # all of it, as the line says
    manifest = json.loads((cli.folder / "out/.cliqgen.json").read_text("utf-8"))
    assert manifest["source"]["filters"]["include"] == []
    assert cli.run("check", *line, "--include", "id:pets.*").exit_code == 1


@pytest.mark.parametrize("filters", [[], {"include": "tag:a"}, {"exclude": [7]}])
def test_a_damaged_record_of_filters_is_a_finding(
    cli: CommandLine, filters: object
) -> None:
    cli.write("api.yaml", FILTERS_SPEC)
    line = ("api.yaml", "--package", "shop", "-o", "out")
    assert cli.run("generate", *line).exit_code == 0
    path = cli.folder / "out/.cliqgen.json"
    manifest = json.loads(path.read_text("utf-8"))
    damaged = {**manifest["source"], "filters": filters}
    path.write_text(json.dumps({**manifest, "source": damaged}), "utf-8")
    result = cli.run("check", *line)
    assert result.exit_code == 1
    assert "error[manifest-invalid]" in result.stderr
