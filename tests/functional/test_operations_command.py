"""`cliqgen operations`: what filters can choose from, and what each would be called."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from functional_support import CommandLine

SPEC = """\
openapi: 3.1.0
info: {title: Pet Shop, version: 1.2.3}
servers: [{url: 'https://pets.example.com'}]
paths:
  /pets:
    get:
      operationId: pets.list
      tags: [Pets, Shelves]
      x-pagination: {style: offset, request: offset}
      parameters: [{name: offset, in: query, schema: {type: integer}}]
      responses:
        '200':
          description: ok
          content: {application/json: {schema: {type: array, items: {type: string}}}}
  /orders/{order_id}:
    delete:
      parameters: [{name: order_id, in: path, required: true, schema: {type: string}}]
      responses: {'204': {description: gone}}
"""


def test_they_are_listed_with_what_filters_select_by(cli: CommandLine) -> None:
    cli.write("api.yaml", SPEC)
    result = cli.run("operations", "api.yaml")
    assert result.exit_code == 0
    assert result.stdout.splitlines() == [
        "CALL             METHOD  PATH                ID         TAGS",
        "orders.delete    DELETE  /orders/{order_id}  -          -",
        "pets.list, iter  GET     /pets               pets.list  Pets, Shelves",
    ]
    assert result.stderr.splitlines()[-1] == "2 operations"


def test_filters_leave_the_others_out(cli: CommandLine) -> None:
    cli.write("api.yaml", SPEC)
    result = cli.run("operations", "api.yaml", "--exclude", "tag:Pets")
    assert [line.split()[0] for line in result.stdout.splitlines()] == [
        "CALL",
        "orders.delete",
    ]
    assert result.stderr.splitlines()[-1] == "1 operation, and 1 excluded by filters"


def test_filter_is_another_name_of_include(cli: CommandLine) -> None:
    cli.write("api.yaml", SPEC)
    one, other = (
        cli.run("operations", "api.yaml", option, "tag:Pets")
        for option in ("--filter", "--include")
    )
    assert one.stdout.splitlines()[1:] == [
        "pets.list, iter  GET     /pets  pets.list  Pets, Shelves"
    ]
    assert (one.stdout, one.stderr) == (other.stdout, other.stderr)


def test_programs_read_json(cli: CommandLine) -> None:
    cli.write("api.yaml", SPEC)
    result = cli.run("operations", "api.yaml", "--format", "json")
    assert json.loads(result.stdout)["result"]["operations"] == [
        {
            "call": "orders.delete",
            "iterating_call": None,
            "method": "DELETE",
            "path": "/orders/{order_id}",
            "id": None,
            "tags": [],
        },
        {
            "call": "pets.list",
            "iterating_call": "pets.iter",
            "method": "GET",
            "path": "/pets",
            "id": "pets.list",
            "tags": ["Pets", "Shelves"],
        },
    ]


def test_nothing_in_a_description_acts_on_a_terminal(cli: CommandLine) -> None:
    cli.write("api.yaml", SPEC.replace("Shelves", '"She\\elves"'))
    result = cli.run("operations", "api.yaml")
    assert "Pets, She?lves" in result.stdout and "\x1b" not in result.output


def test_quiet_prints_nothing_and_faults_are_told(cli: CommandLine) -> None:
    cli.write("api.yaml", SPEC)
    assert cli.run("operations", "api.yaml", "--quiet").output == ""
    cli.write("api.yaml", "openapi: 3.1.0\n")
    assert cli.run("operations", "api.yaml").exit_code == 1
